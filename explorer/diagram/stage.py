"""The picture on the plate: body, what is lit, names and marks, and how one story follows another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsScene

from explorer.diagram.chip_item import ChipState
from explorer.diagram.chip_layer import ChipLayer
from explorer.diagram.marks import focus_mark, hover_mark
from explorer.diagram.name_plan import Scene, plan_names
from explorer.diagram.plates import Plates
from explorer.diagram.sprites import SpriteBook
from explorer.diagram.story import Lit, lit_parts, shapes_of
from explorer.diagram.transition import NAMES, STARTS, STEP_BACK, Fade, Transition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.chips import ChipPolicy
    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.sprites import Sprite
    from explorer.domain.atlas import Atlas, Figure, SiteId
    from explorer.domain.exploration import Exploration

_LIT_Z: Final = 10
_MARK_Z: Final = 500
_NAMES_Z: Final = 600


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

    def shapes(self, site: SiteId) -> tuple[Shape, ...]:
        """Return the shapes of a site in paint order; the skin is no shape to mark."""
        parts = frozenset(self.atlas.sites[site].parts)
        return tuple(
            shape for shape in self.artwork.on(self.figure) if shape.part in parts and shape.pick
        )


class Stage(QGraphicsScene):
    """Holds what is seen. `look` and `now` are what it shows; it changes by `set_up` and `tell`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.look: Look | None = None
        self.now: Exploration | None = None
        self._lits: tuple[Lit, ...] = ()
        self._items: dict[Lit, QGraphicsPixmapItem] = {}
        self._leaving: list[QGraphicsItem] = []
        self._back = 0.0
        self._names: ChipLayer | None = None
        self._hover = self._new_mark(_MARK_Z)
        self._focus = self._new_mark(_MARK_Z + 1)
        self._raised: HitMap | None = None
        self._transition = Transition(self)
        self._rest_is_due = False

    def _new_mark(self, z: float) -> QGraphicsPixmapItem:
        item = QGraphicsPixmapItem()
        item.setZValue(z)
        self.addItem(item)
        return item

    # -- what is shown ---------------------------------------------------------------------

    def set_up(self, look: Look, now: Exploration) -> None:
        """Show a story in a new look, at once."""
        self._transition.finish()
        for item in (*self._items.values(), *([self._names] if self._names else [])):
            self.removeItem(item)
        self._items, self._names = {}, None
        self.look = look
        self.setSceneRect(look.camera.view)
        self.mark_hover(None)
        self.mark_focus(None)
        self._change_to(now, look)
        self._raise_rest()
        self._transition.finish()
        self.update()

    def tell(self, now: Exploration, *, still: bool) -> None:
        """Show another story of the same figure: at once, or faded in over 380 ms."""
        if self.look is None:
            return
        self._transition.finish()
        self._change_to(now, self.look)
        if still:
            self._raise_rest()
            self._transition.finish()
        else:
            QTimer.singleShot(0, self, self._raise_rest)

    def _change_to(self, now: Exploration, look: Look) -> None:
        self.now = now
        self._raised = None
        self._lits = lit_parts(look.atlas, now, look.artwork)
        self._rest_is_due = True
        fades = [*self._fades_of_leaving(), *self._fades_of_back(now)]
        for order, lit in enumerate(self._lits):
            if STARTS[lit.role] is None:
                self._raise(lit, order)
        self._transition.start(fades, self._ended)

    def _fades_of_leaving(self) -> Iterator[Fade]:
        """Let go of what the new story does not light; what only changes its role stays under."""
        kept = {part for lit in self._lits for part in lit.parts}
        for lit in [lit for lit in self._items if lit not in self._lits]:
            item = self._items.pop(lit)
            self._leaving.append(item)
            if not kept.issuperset(lit.parts):
                yield Fade(apply=item.setOpacity, start=STEP_BACK, rising=False)
        if self._names is not None:
            self._leaving.append(self._names)
            yield Fade(apply=self._names.setOpacity, start=STEP_BACK, rising=False)
            self._names = None

    def _fades_of_back(self, now: Exploration) -> Iterator[Fade]:
        stepped = now.primary is not None
        if stepped != (self._back == 1.0):
            yield Fade(apply=self._set_back, start=STEP_BACK, rising=stepped)

    def _set_back(self, back: float) -> None:
        self._back = back
        if self.look is not None:
            self.update(self.look.plates.area)

    def _raise(self, lit: Lit, order: int) -> QGraphicsPixmapItem:
        """Put a lit part in its place, or return the one that is there."""
        item = self._items.get(lit)
        if item is None and self.look is not None:
            sprite = self.look.sprites.sprite(lit)
            item = QGraphicsPixmapItem(sprite.picture)
            item.setPos(sprite.at)
            self.addItem(item)
            self._items[lit] = item
        assert item is not None
        item.setZValue(_LIT_Z + order)
        return item

    def _raise_rest(self) -> None:
        """Bring what does not show on the first frame."""
        if not self._rest_is_due or self.look is None or self.now is None:
            return
        self._rest_is_due = False
        fades = []
        for order, lit in enumerate(self._lits):
            start = STARTS[lit.role]
            if lit in self._items or start is None:
                self._raise(lit, order)
                continue
            fades.append(Fade(apply=self._raise(lit, order).setOpacity, start=start))
        self._names = self._new_names(self.look, self.now)
        fades.append(Fade(apply=self._names.setOpacity, start=NAMES))
        self._transition.join(fades)

    def _new_names(self, look: Look, now: Exploration) -> ChipLayer:
        scene = Scene(
            atlas=look.atlas,
            now=now,
            artwork=look.artwork,
            camera=look.camera,
            hits=self.hits,
            theme=look.theme,
            metrics=look.metrics,
            policy=look.policy,
        )
        names = ChipLayer(plan_names(scene), look.theme, look.metrics, look.camera.ratio)
        names.setZValue(_NAMES_Z)
        self.addItem(names)
        return names

    def _ended(self) -> None:
        for item in self._leaving:
            self.removeItem(item)
        self._leaving.clear()

    @property
    def is_moving(self) -> bool:
        """Whether a story is still coming up."""
        return self._transition.is_running

    # -- what is where ---------------------------------------------------------------------

    @property
    def hits(self) -> HitMap:
        """Which part lies where in the present picture, lit parts on top."""
        assert self.look is not None
        if not self._lits:
            return self.look.plates.hits
        if self._raised is None:
            shapes = [
                shape
                for lit in self._lits
                for shape in shapes_of(lit, self.look.artwork, self.look.figure)
                if shape.material != "shell"
            ]
            self._raised = self.look.plates.hits.raised(shapes)
        return self._raised

    @property
    def names(self) -> ChipLayer | None:
        """The names as they stand."""
        return self._names

    # -- marks -----------------------------------------------------------------------------

    def mark_hover(self, site: SiteId | None, *, pressed: bool = False) -> None:
        """Show that a site is under the pointer; None takes the mark away."""
        state = ChipState.PRESSED if pressed else ChipState.HOVERED
        self._mark_chip("_hovered", site, state)
        sprite = None
        if site is not None and self.look is not None:
            look = self.look
            sprite = hover_mark(
                look.shapes(site),
                look.camera,
                self.hits,
                look.theme,
                look.metrics.stroke_scale,
                pressed=pressed,
            )
        _wear(self._hover, sprite)

    def mark_focus(self, site: SiteId | None) -> None:
        """Show that the keys are on a site; None takes the ring away."""
        self._mark_chip("_focused", site, ChipState.FOCUSED)
        sprite = None
        if site is not None and self.look is not None:
            look = self.look
            stroke = look.metrics.stroke_scale
            sprite = focus_mark(look.shapes(site), look.camera, look.theme, stroke)
        _wear(self._focus, sprite)

    _hovered: SiteId | None = None
    _focused: SiteId | None = None

    def _mark_chip(self, slot: str, site: SiteId | None, state: ChipState) -> None:
        if self._names is not None:
            self._names.show_state(getattr(self, slot), ChipState.STILL)
            self._names.show_state(site, state)
        setattr(self, slot, site)

    # -- painting --------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRectF) -> None:
        if self.look is None:
            return
        plates = self.look.plates
        exposed = QRegion(rect.toAlignedRect())
        for bare in exposed.subtracted(QRegion(plates.area.toRect().adjusted(1, 1, -1, -1))):
            painter.fillRect(bare, self.look.theme.plate)
        if self._back < 1.0:
            _draw(painter, plates.rest)
        if self._back > 0.0:
            painter.setOpacity(self._back)
            _draw(painter, plates.stepped_back)
            painter.setOpacity(1.0)


def _draw(painter: QPainter, sprite: Sprite) -> None:
    painter.drawPixmap(sprite.at, sprite.picture)


def _wear(item: QGraphicsPixmapItem, sprite: Sprite | None) -> None:
    item.setPixmap(sprite.picture if sprite else QPixmap())
    item.setPos(sprite.at if sprite else QPointF())
