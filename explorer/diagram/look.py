"""All that the picture is made of, but the story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.diagram.name_plan import plan_names
from explorer.diagram.plates import Plates
from explorer.diagram.sprites import SpriteBook
from explorer.diagram.story import lit_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.chips import ChipPolicy
    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.name_plan import Named
    from explorer.diagram.story import Lit
    from explorer.domain.atlas import Atlas, CancerId, Figure, SiteId
    from explorer.domain.exploration import Exploration

    Story = tuple[CancerId | None, SiteId | None]


@dataclass(frozen=True, kw_only=True)
class Look:
    """All that the picture is made of, but the story; one for each size, theme and figure."""

    atlas: Atlas
    artwork: Artwork
    figure: Figure
    camera: Camera
    theme: Theme
    metrics: Metrics
    policy: ChipPolicy

    @cached_property
    def plates(self) -> Plates:
        """The body, at rest and stepped back."""
        return Plates(self.artwork, self.figure, self.camera, self.theme)

    @cached_property
    def sprites(self) -> SpriteBook:
        """What lights up."""
        stroke = self.metrics.stroke_scale
        return SpriteBook(self.artwork, self.figure, self.camera, self.theme, stroke)

    @cached_property
    def _lits(self) -> dict[Story, tuple[Lit, ...]]:
        return {}

    def lits(self, now: Exploration) -> tuple[Lit, ...]:
        """Return what a story lights."""
        story = (now.primary, now.reading)
        if story not in self._lits:
            self._lits[story] = lit_parts(self.atlas, now, self.artwork)
        return self._lits[story]

    @cached_property
    def _names(self) -> dict[Story, tuple[Named, ...]]:
        return {}

    def names(self, now: Exploration, hits: Callable[[], HitMap]) -> tuple[Named, ...]:
        """Return the names of a story in their places."""
        story = (now.primary, now.reading)
        if story not in self._names:
            self._names[story] = plan_names(self, now, hits)
        return self._names[story]

    def shapes(self, site: SiteId) -> tuple[Shape, ...]:
        """Return the shapes of a site in paint order; the skin is no shape to mark."""
        parts = frozenset(self.atlas.sites[site].parts)
        return tuple(
            shape for shape in self.artwork.on(self.figure) if shape.part in parts and shape.pick
        )
