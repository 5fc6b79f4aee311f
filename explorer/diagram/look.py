"""All that the picture is made of, but the story."""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from explorer.diagram.chip_layer import ChipLayer
from explorer.diagram.mosaic import NOTHING
from explorer.diagram.name_plan import plan_names
from explorer.diagram.plates import Plates
from explorer.diagram.sprites import SpriteBook
from explorer.diagram.story import lit_parts, shapes_of
from explorer.diagram.way_layer import WayPicture, picture_of
from explorer.domain.layers import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.chips import ChipPolicy
    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.mosaic import Mosaic
    from explorer.diagram.story import Lit
    from explorer.domain.atlas import Atlas, Figure, SiteId
    from explorer.domain.exploration import Exploration
    from explorer.domain.layers import Layers

    Story = tuple[object, ...]


Key = TypeVar("Key")
Made = TypeVar("Made")
_MADE_OF: Final = ("artwork", "figure", "camera", "theme", "metrics", "policy", "layers")
_PAIRS_KEPT: Final = 1  # to make one takes 3 to 9 ms, to keep it 1 to 6 MB


@dataclass(frozen=True, kw_only=True)
class Look:
    """All that the picture is made of, but the story; one for each size, theme and figure.

    It takes over what `before` rendered and is drawn alike in both.
    """

    atlas: Atlas
    artwork: Artwork
    figure: Figure
    camera: Camera
    theme: Theme
    metrics: Metrics
    policy: ChipPolicy
    layers: Layers = USUAL
    before: InitVar[Look | None] = None
    book: SpriteBook = field(init=False)

    def __post_init__(self, before: Look | None) -> None:
        worn = (self.camera, self.theme, self.metrics.stroke_scale)
        book = None
        if before is not None and before.artwork is self.artwork and before.book.worn == worn:
            book = before.book
        object.__setattr__(self, "book", book or SpriteBook(*worn))

    def differs_in_layers_only(self, other: Look) -> bool:
        """Say whether the other shows the same body through the same camera in the same colours."""
        return (self.artwork, self.figure, self.camera, self.theme) == (
            other.artwork,
            other.figure,
            other.camera,
            other.theme,
        )

    @cached_property
    def plates(self) -> Plates:
        """The body, at rest and stepped back."""
        return Plates(self.artwork, self.figure, self.camera, self.theme, self.layers)

    def is_like(self, other: Look) -> bool:
        """Say whether the other is made of the same things."""
        alike = (getattr(self, name) == getattr(other, name) for name in _MADE_OF)
        return self.atlas is other.atlas and all(alike)

    def prepare(self, now: Exploration) -> Iterator[None]:
        """Render in steps what a story needs, so that it is shown at once."""
        yield from self.plates.prepare(back=not now.is_at_rest)
        for lit in self.lits(now):
            self.sprite(lit)
            yield None
        self.names(now, lambda: self.hits(now))
        yield None
        self.way_picture(now)

    def sprite(self, lit: Lit) -> Mosaic:
        """Return the picture of what lights up."""
        shapes = shapes_of(lit, self.artwork, self.figure)
        return self.book.sprite(lit.role, shapes, is_open=lit.is_open)

    @cached_property
    def _lits(self) -> dict[Story, tuple[Lit, ...]]:
        return {}

    def lits(self, now: Exploration) -> tuple[Lit, ...]:
        """Return what a story lights in view."""
        story = now.tells
        if story not in self._lits:
            lits = lit_parts(self.atlas, now, self.artwork)
            self._lits[story] = tuple(lit for lit in lits if self._is_seen(lit))
        return self._lits[story]

    def _is_seen(self, lit: Lit) -> bool:
        return any(
            self.camera.to_px(shape.bounds).intersects(self.camera.view)
            for shape in shapes_of(lit, self.artwork, self.figure)
        )

    def hits(self, now: Exploration) -> HitMap:
        """Return which part lies where in a story, lit parts on top."""
        return self.plates.hits.raised(
            shape
            for lit in self.lits(now)
            for shape in shapes_of(lit, self.artwork, self.figure)
            if shape.material != "shell"
        )

    @cached_property
    def _names(self) -> dict[tuple[object, ...], ChipLayer]:
        return {}

    @cached_property
    def _pair_names(self) -> dict[tuple[object, ...], ChipLayer]:
        return {}

    def names(self, now: Exploration, hits: Callable[[], HitMap]) -> ChipLayer:
        """Return the names of a story in their places, the same ones each time.

        Those of every story are kept, and those of the last few pairs.
        """
        if now.reading is None:
            return _kept(self._names, now.tells, lambda: self._name(now, hits))
        told = (now.primary, now.reading, now.route, now.naming)
        return _kept(self._pair_names, told, lambda: self._name(now, hits), most=_PAIRS_KEPT)

    def _name(self, now: Exploration, hits: Callable[[], HitMap]) -> ChipLayer:
        named = plan_names(self, now, hits)
        return ChipLayer(named, self.theme, self.metrics, self.camera.ratio)

    @cached_property
    def _ways(self) -> dict[tuple[object, ...], WayPicture]:
        return {}

    def way_picture(self, now: Exploration) -> WayPicture:
        """Return what a story shows of ways; the last few are kept.

        The drill of names shows none: numbers would lie over the place it asks of.
        """
        if now.naming:
            return WayPicture(still=NOTHING)
        told = (now.primary, now.reading, now.route)
        return _kept(self._ways, told, lambda: picture_of(self, now), most=_PAIRS_KEPT)

    def shapes(self, site: SiteId) -> tuple[Shape, ...]:
        """Return the shapes of a site in paint order; the skin is no shape to mark."""
        parts = frozenset(self.atlas.sites[site].parts)
        return tuple(
            shape for shape in self.artwork.on(self.figure) if shape.part in parts and shape.pick
        )


def _kept(kept: dict[Key, Made], key: Key, make: Callable[[], Made], *, most: int = 0) -> Made:
    """Return what was made for a key, or make it; of more than `most` the oldest goes."""
    if key not in kept:
        if most and len(kept) >= most:
            del kept[next(iter(kept))]
        kept[key] = make()
    return kept[key]
