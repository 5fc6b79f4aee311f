"""The ways in the scene: a still picture, and on request the cells that travel along it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTransform

from explorer.appearance.pictures import clear_image
from explorer.diagram.cells_item import CellsItem
from explorer.diagram.mosaic import NOTHING, Mosaic, MosaicItem, mosaic
from explorer.diagram.travel import moment_of
from explorer.diagram.way_paint import Brush, Mark, marks_of, paint_fan, paint_marks, paint_way
from explorer.diagram.ways import Way, fan, way_shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QGraphicsScene

    from explorer.diagram.look import Look
    from explorer.domain.exploration import Exploration

WAYS_Z: Final = 400
_MARGIN: Final = 18.0  # study px round a way: discs and casings


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPicture:
    """What of the ways a story shows: the picture, the way if it is one, and its stations."""

    still: Mosaic
    numbers: Mosaic = NOTHING  # the stations' discs, over the cells
    way: Way | None = None
    marks: tuple[Mark, ...] = ()


def picture_of(look: Look, now: Exploration) -> WayPicture:
    """Paint the way of the open pair, or the fan of a story; nothing at rest."""
    camera = look.camera
    ratio = QTransform.fromScale(camera.ratio, camera.ratio)
    px = look.metrics.stroke_scale * camera.ratio
    brush = Brush(theme=look.theme, px=px, units=camera.transform * ratio)
    view = QRectF(0, 0, camera.width * camera.ratio, camera.height * camera.ratio)
    way = way_shown(look.atlas, now, look.artwork)
    if way is not None:
        margin = _MARGIN * px
        marks = marks_of(way, brush, view.adjusted(margin, margin, -margin, -margin))
        area = _area((way,), brush, view)
        for mark in marks:
            area |= QRectF(mark.at, mark.at).adjusted(-margin, -margin, margin, margin)
        return WayPicture(
            still=_painted(
                area, view, camera.ratio, lambda painter: paint_way(painter, way, brush)
            ),
            numbers=_painted(
                area, view, camera.ratio, lambda painter: paint_marks(painter, marks, brush)
            ),
            way=way,
            marks=marks,
        )
    ways = fan(look.atlas, now, look.artwork)
    if not ways:
        return WayPicture(still=NOTHING)
    area = _area(ways, brush, view)
    return WayPicture(
        still=_painted(area, view, camera.ratio, lambda painter: paint_fan(painter, ways, brush))
    )


def _area(ways: tuple[Way, ...], brush: Brush, view: QRectF) -> QRectF:
    area = QRectF()
    for way in ways:
        for track in way.tracks:
            area |= brush.whole(track).boundingRect()
    margin = _MARGIN * brush.px
    return area.adjusted(-margin, -margin, margin, margin) & view


def _painted(area: QRectF, view: QRectF, ratio: float, draw: Callable[[QPainter], None]) -> Mosaic:
    box: QRect = (area & view).toAlignedRect()
    if box.isEmpty():
        return NOTHING

    def from_corner(painter: QPainter) -> None:
        painter.translate(-QPointF(box.topLeft()))
        draw(painter)

    return mosaic(clear_image(box.width(), box.height(), from_corner), box, ratio)


class WayLayer:
    """Puts the picture and the cells of one story into a scene, and takes them out."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self.picture = WayPicture(still=NOTHING)
        self.item: MosaicItem | None = None
        self._numbers: MosaicItem | None = None
        self._look: Look | None = None
        self._cells: CellsItem | None = None

    def show(self, look: Look, now: Exploration) -> None:
        """Show what a story has of ways."""
        self.clear()
        self._look = look
        self.picture = look.way_picture(now)
        self.item = self._new_item(self.picture.still, WAYS_Z)
        self._numbers = self._new_item(self.picture.numbers, WAYS_Z + 2)

    def _new_item(self, shown: Mosaic, z: float) -> MosaicItem | None:
        if shown is NOTHING:
            return None
        item = MosaicItem(shown)
        item.setZValue(z)
        self._scene.addItem(item)
        return item

    def fade(self, share: float) -> None:
        """Show the still picture as strongly as a share says."""
        for item in (self.item, self._numbers):
            if item is not None:
                item.setOpacity(share)

    def lift(self, painter: QPainter) -> None:
        """Paint what is still and hide it: the body is dragged as one picture."""
        for item in (self.item, self._numbers):
            if item is not None:
                item.shown.draw(painter)
                item.hide()
        self.stop()

    def clear(self) -> None:
        """Take everything out."""
        self.stop()
        for item in (self.item, self._numbers):
            if item is not None:
                self._scene.removeItem(item)
        self.item = self._numbers = None
        self.picture = WayPicture(still=NOTHING)

    @property
    def cells(self) -> CellsItem | None:
        """The groups of cells, while they are shown."""
        return self._cells

    def show_position(self, position: float | None) -> None:
        """Show the cells where a player says: stations from 0; None takes them out."""
        way = self.picture.way
        if position is None:
            self.stop()
        elif way is not None:
            self._moving(way).show_moment(moment_of(position, way.tracks[0].stops))

    def station_told(self, position: float | None) -> int | None:
        """Return the station that a position is at, or on its way to."""
        if position is None or self.picture.way is None:
            return None
        return min(ceil(position), len(self.picture.way.route.stations) - 1)

    def _moving(self, way: Way) -> CellsItem:
        assert self._look is not None
        if self._cells is None:
            camera = self._look.camera
            self._cells = CellsItem(
                way,
                units=camera.transform,
                theme=self._look.theme,
                stroke=self._look.metrics.stroke_scale,
                ratio=camera.ratio,
            )
            self._cells.setZValue(WAYS_Z + 1)
            self._scene.addItem(self._cells)
        return self._cells

    def stop(self) -> None:
        """Take the cells out; the still picture stays."""
        if self._cells is not None:
            self._scene.removeItem(self._cells)
            self._cells = None
