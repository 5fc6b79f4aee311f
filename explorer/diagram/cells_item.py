"""The groups of cells on their way: one item, which repaints no more than they cover."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from explorer.appearance.pictures import clear_picture
from explorer.appearance.route_looks import route_number
from explorer.diagram.travel import ASIDE, Crew

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from explorer.appearance.themes import Theme
    from explorer.diagram.ways import Way

COUNT: Final = 14  # groups on their way: enough to see that few arrive, few enough to follow one
_PLACES: Final = ((0.0, -0.62), (-0.62, 0.36), (0.62, 0.36))  # of three cells, in radii


class CellsItem(QGraphicsItem):
    """Shows the groups of one way at a moment; `units` (scale and shift) maps units to px."""

    def __init__(
        self,
        way: Way,
        *,
        units: QTransform,
        theme: Theme,
        stroke: float,
        ratio: float,
        count: int = COUNT,
    ) -> None:
        super().__init__()
        self._ratio = ratio
        stops = way.tracks[0].stops
        filters = [
            stop
            for station, stop in zip(way.route.stations, stops, strict=True)
            if station.filter and stop < 1.0
        ]
        scale, shift = units.m11(), (units.dx(), units.dy())
        self._crew = Crew(way.tracks, filters, count, scale=scale, shift=shift)
        radius = route_number("cell", "radius") * stroke
        casing = route_number("cell", "casing") * stroke
        colours = (theme.common.rgba(), theme.route_casing.rgba())
        self._pictures = {
            caught: group_picture(radius, casing, colours, ratio, caught=caught)
            for caught in (False, True)
        }
        self._half = self._pictures[False].deviceIndependentSize().width() / 2
        self._shown: list[tuple[float, float, bool]] = []
        self._area = self._measure(way, units)

    def _measure(self, way: Way, units: QTransform) -> QRectF:
        """Return what the groups may cover, in px: their tracks, and a little round them."""
        line = [point for track in way.tracks for point in track.line]
        xs, ys = zip(*line, strict=True)
        corner, opposite = QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))
        side = self._half + ASIDE * units.m11()
        return units.mapRect(QRectF(corner, opposite)).adjusted(-side, -side, side, side)

    @property
    def shown(self) -> tuple[tuple[float, float, bool], ...]:
        """Where groups are, px, and which of them are caught."""
        return tuple(self._shown)

    def show_moment(self, moment: float) -> None:
        """Show the groups at a moment, 0 to 1."""
        self._shown = self._crew.at(moment)
        # one rectangle: many small ones cost more to keep apart than what lies between to paint
        self.update(self._area)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        draw, half, pictures = painter.drawPixmap, self._half, self._pictures
        if self._ratio == 1.0:  # whole px: to make a point for each costs as much as to draw it
            for x, y, caught in self._shown:
                draw(int(x - half), int(y - half), pictures[caught])
            return
        for x, y, caught in self._shown:
            draw(QPointF(x - half, y - half), pictures[caught])


@lru_cache(maxsize=16)
def group_picture(
    radius: float, casing: float, colours: tuple[int, int], ratio: float, *, caught: bool
) -> QPixmap:
    """Return three cells together at device resolution; caught ones are hollow."""
    fill, edge = (QColor.fromRgba(colour) for colour in colours)
    side = round(2 * (1.7 * radius + casing) * ratio)
    middle = side / ratio / 2
    own = radius * 0.86
    places = [QPointF(middle + x * radius, middle + y * radius) for x, y in _PLACES]

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(edge, 2 * casing))
        painter.setBrush(edge)
        for place in places:
            painter.drawEllipse(place, own, own)
        painter.setPen(QPen(fill, 1.2) if caught else Qt.PenStyle.NoPen)
        painter.setBrush(edge if caught else fill)
        for place in places:
            painter.drawEllipse(place, own, own)

    return clear_picture(side, side, draw, ratio=ratio)
