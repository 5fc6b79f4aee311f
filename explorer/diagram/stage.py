"""The picture on the plate: body, what is lit, names, marks; how one story follows another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsScene

from explorer.diagram.afterimage import Afterimage
from explorer.diagram.camera import beside
from explorer.diagram.chip_states import ChipStates
from explorer.diagram.lifted import Lifted
from explorer.diagram.marks import focus_mark, hover_mark, wear
from explorer.diagram.mosaic import MosaicItem
from explorer.diagram.transition import NAMES, STARTS, STEP_BACK, Fade, Transition
from explorer.diagram.way_layer import WayLayer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.diagram.camera import Camera
    from explorer.diagram.chip_layer import ChipLayer
    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.look import Look
    from explorer.diagram.sprites import Sprite
    from explorer.diagram.story import Lit
    from explorer.domain.atlas import SiteId
    from explorer.domain.exploration import Exploration

_LIT_Z: Final = 10
_MARK_Z: Final = 500
_NAMES_Z: Final = 600
_NEXT_FRAME: Final = 16  # ms; a timer of 0 ms would come before the frame that is due


class Stage(QGraphicsScene):
    """Holds what is seen. `look` and `now` are what it shows; it changes by `set_up` and `tell`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.look: Look | None = None
        self.now: Exploration | None = None
        self._lits: tuple[Lit, ...] = ()
        self._items: dict[Lit, MosaicItem] = {}
        self._leaving: list[QGraphicsItem] = []
        self._back = 0.0
        self._names: ChipLayer | None = None
        self._hover = self._new_mark(_MARK_Z)
        self._focus = self._new_mark(_MARK_Z + 1)
        self._raised: HitMap | None = None
        self._transition = Transition(self)
        self.ways = WayLayer(self)
        self._position: float | None = None
        self._rest_is_due = False
        self._lifted: Lifted | None = None
        self._before = Afterimage()
        self._ways_later = QTimer(self, singleShot=True, interval=_NEXT_FRAME)
        self._ways_later.timeout.connect(self._show_ways)
        self._chips = ChipStates()

    def _new_mark(self, z: float) -> QGraphicsPixmapItem:
        item = QGraphicsPixmapItem()
        item.setZValue(z)
        item.hide()
        self.addItem(item)
        return item

    # -- what is shown ---------------------------------------------------------------------

    def set_up(self, look: Look, now: Exploration) -> None:
        """Show a story in a new look, at once."""
        self._transition.finish()
        for item in (*self._items.values(), *([self._names] if self._names else [])):
            self.removeItem(item)
        self._items, self._names, self._lifted = {}, None, None
        self.ways.clear()
        if self.look is not None and not look.differs_in_layers_only(self.look):
            self._before.drop()
        self.look = look
        self.setSceneRect(look.camera.view)
        self.mark_hover(None)
        self.mark_focus(None)
        self._change_to(now, look)
        self._raise_rest()
        self._transition.finish()
        if self._before:
            fading = Fade(
                apply=lambda share: self.update(self._before.fade(share)), start=0, rising=False
            )
            self._transition.start([fading], self._before.drop)
        self.update()

    def hold_picture(self) -> None:
        """Keep the body's picture as it is, to fade from it into that of the next look."""
        self._transition.finish()
        if self.look is not None:
            plates = self.look.plates
            self._before.take(plates.stepped_back if self._back == 1.0 else plates.rest)

    def tell(self, now: Exploration, *, still: bool) -> None:
        """Show another story of the same figure: at once, or faded in over 380 ms."""
        if self.look is None:
            return
        self._transition.finish()
        area = self._lit_area()
        self._change_to(now, self.look)
        if still:
            is_pair = now.reading is not None
            self._raise_rest(with_ways=is_pair)
            self._transition.finish()
            if not is_pair:  # all ways of a story take longer to paint than all else
                self._ways_later.start()
            self.update(area | self._lit_area())  # one rectangle paints faster than many
        else:
            QTimer.singleShot(0, self, self._raise_rest)

    def _lit_area(self) -> QRectF:
        area = self._names.area if self._names else QRectF()
        for item in self._items.values():
            area |= item.sceneBoundingRect()
        return area

    def _change_to(self, now: Exploration, look: Look) -> None:
        self.now = now
        self._raised = None
        self._ways_later.stop()
        self.ways.clear()
        self._lits = look.lits(now)
        self._rest_is_due = True
        fades = [*self._fades_of_leaving(), *self._fades_of_back(now)]
        for order, lit in enumerate(self._lits):
            if STARTS[lit.role] is None:
                self._raise(lit, order)
        self._transition.start(fades, self._ended)

    def _fades_of_leaving(self) -> Iterator[Fade]:
        """Let go of what the new story does not light; what only changes its role stays under."""
        kept = {part for lit in self._lits for part in lit.parts}
        for lit in self._items.keys() - set(self._lits):
            item = self._items.pop(lit)
            self._leaving.append(item)
            if not kept.issuperset(lit.parts):
                yield Fade(apply=item.setOpacity, start=STEP_BACK, rising=False)
        if self._names is not None:
            self._chips.go()
            self._leaving.append(self._names)
            yield Fade(apply=self._names.setOpacity, start=STEP_BACK, rising=False)
            self._names = None

    def _fades_of_back(self, now: Exploration) -> Iterator[Fade]:
        stepped = not now.is_at_rest
        if stepped != (self._back == 1.0):
            yield Fade(apply=self._set_back, start=STEP_BACK, rising=stepped)

    def _set_back(self, back: float) -> None:
        self._back = back
        if self.look is not None:
            self.update(self.look.plates.area)

    def _raise(self, lit: Lit, order: int) -> MosaicItem:
        """Put a lit part in its place, or return the one that is there."""
        item = self._items.get(lit)
        if item is None and self.look is not None:
            item = MosaicItem(self.look.sprite(lit))
            self.addItem(item)
            self._items[lit] = item
        assert item is not None
        item.setZValue(_LIT_Z + order)
        return item

    def _raise_rest(self, *, with_ways: bool = True) -> None:
        """Bring what does not show on the first frame; ways take longest, and can wait another."""
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
        if with_ways:
            self._show_ways()
            fades.append(Fade(apply=self.ways.fade, start=NAMES))
        self._names = self.look.names(self.now, lambda: self.hits)
        self._names.setZValue(_NAMES_Z)
        self.addItem(self._names)
        self._chips.come(self._names)
        fades.append(Fade(apply=self._names.setOpacity, start=NAMES))
        self._transition.join(fades)

    def _show_ways(self) -> None:
        """Show the ways of the story, and the cells where the player says."""
        if self.look is not None and self.now is not None:
            self.ways.show(self.look, self.now)
            self.show_position(self._position)

    def _ended(self) -> None:
        for item in self._leaving:
            self.removeItem(item)
        self._leaving.clear()

    def show_position(self, position: float | None) -> None:
        """Show the cells on the way that is shown where a player says; None takes them out.

        The chip of the station that they are at, or on their way to, stands out.
        """
        self._position = position
        self.ways.show_position(position)
        self._chips.tell(self.ways.station_told(position))

    @property
    def is_moving(self) -> bool:
        """Whether a story is still coming up."""
        return self._transition.is_running

    @property
    def is_plain(self) -> bool:
        """Whether nothing moves and nothing is pointed at."""
        return not self.is_moving and not self._chips.is_any_pointed_at

    # -- what is where ---------------------------------------------------------------------

    @property
    def hits(self) -> HitMap:
        """Which part lies where in the present picture, lit parts on top."""
        assert self.look is not None
        if not self._lits or self.now is None:
            return self.look.plates.hits
        if self._raised is None:
            self._raised = self.look.hits(self.now)
        return self._raised

    def station_at(self, point: QPointF) -> int | None:
        """Return the station whose chip lies at a point (px)."""
        return self._names.station_at(point) if self._names is not None else None

    @property
    def names(self) -> ChipLayer | None:
        """The names as they stand."""
        return self._names

    # -- marks -----------------------------------------------------------------------------

    def mark_hover(self, site: SiteId | None, *, pressed: bool = False) -> None:
        """Show that a site is under the pointer; None takes the mark away."""
        self._chips.point(site, pressed=pressed)
        sprite = None
        if site is not None and self.look is not None:
            sprite = hover_mark(self.look, site, self.hits, pressed=pressed)
        wear(self._hover, sprite)

    def mark_focus(self, site: SiteId | None) -> None:
        """Show that the keys are on a site; None takes the ring away."""
        self._chips.focus(site)
        sprite = None
        if site is not None and self.look is not None:
            sprite = focus_mark(self.look, site)
        wear(self._focus, sprite)

    # -- moving ----------------------------------------------------------------------------

    def lift(self) -> None:
        """Take the body as one picture that follows the fingers; names wait for the end."""
        if self.look is None or self._lifted is not None:
            return
        self._transition.finish()
        self._lifted = Lifted(self.look, self._paint_whole)
        if self._names is not None:
            self._names.hide()

    def _paint_whole(self, painter: QPainter) -> None:
        """Paint what is seen into a picture, and hide what is painted."""
        assert self.look is not None
        self.drawBackground(painter, self.look.plates.area)
        for item in sorted(self._items.values(), key=QGraphicsItem.zValue):
            item.shown.draw(painter)
            item.hide()
        self.ways.lift(painter)

    @property
    def floating(self) -> Camera | None:
        """The camera through which the lifted picture was last seen."""
        return self._lifted.camera if self._lifted is not None else None

    def float_to(self, camera: Camera) -> None:
        """Show the lifted picture as another camera would see it, roughly."""
        if self._lifted is not None:
            self._lifted.follow(camera)
        self.update()

    # -- painting --------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self.look is None:
            return
        if self._lifted is not None:
            self._lifted.draw(painter)
            return
        plates = self.look.plates
        for bare in beside(QRectF(rect), plates.area):
            painter.fillRect(bare, self.look.theme.plate)
        if self._back < 1.0:
            _draw(painter, plates.rest)
        if self._back > 0.0:
            painter.setOpacity(self._back)
            _draw(painter, plates.stepped_back)
            painter.setOpacity(1.0)
        self._before.draw(painter)


def _draw(painter: QPainter, sprite: Sprite) -> None:
    painter.drawPixmap(sprite.at, sprite.picture)
