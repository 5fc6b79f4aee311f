"""Paints ways: the vessels they use in their own colour, the line of the kind, numbered stations.

The painter is in device px; `Brush.px` is device px a study px, `units` maps units to device px.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, dist, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from explorer.appearance.fonts import font
from explorer.appearance.route_looks import fan_width, route_look, route_number, vessel_colour
from explorer.diagram.courses import Line
from explorer.domain.atlas import RouteKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPainter, QTransform

    from explorer.appearance.themes import Theme
    from explorer.diagram.courses import Stretch, Track
    from explorer.diagram.ways import Way

_ARROW: Final = 2.6  # head of a block arrow, in widths of its shaft
_RETREAT: Final = 0.24  # of a straight way, from each end: the discs of its stations stand there
_FAN_CASING: Final = 1.8  # study px
_GAP: Final = 1.0  # units: what lies closer is joined already
_NUMERAL: Final = 1.15  # em of a numeral, in radii of its disc


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """What ways are painted with."""

    theme: Theme
    px: float
    units: QTransform

    def line(self, line: Line) -> QPolygonF:
        """Return a stretch of units in device px."""
        return self.units.map(_points(line))

    def whole(self, track: Track) -> QPolygonF:
        """Return a whole way in device px; no other has the same, so that it is not kept."""
        return self.units.map(_polygon(track.line))

    def stroke(self, painter: QPainter, line: Line, pen: QPen) -> None:
        """Draw a line of units."""
        painter.setPen(pen)
        painter.drawPolyline(self.line(line))


@lru_cache(maxsize=1024)
def _points(line: Line) -> QPolygonF:
    """Return a stretch for Qt, in units; ways share most of theirs."""
    return _polygon(line)


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in line])


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A numbered station: where it lies on the way and where its disc stands, device px."""

    number: int
    on: QPointF
    at: QPointF
    is_filter: bool


def paint_way(painter: QPainter, way: Way, brush: Brush) -> None:
    """Paint one way whole: vessels, casing, line."""
    if way.route.kind is RouteKind.DIRECT and not way.is_possible:
        for track in way.tracks:
            _paint_arrow(painter, track, brush)
        return
    if not way.is_possible:
        _paint_vessels(painter, way, brush)
    look = route_look(way.route.kind, possible=way.is_possible)
    casing = look.pen(brush.theme.route_casing, brush.px, more=route_number("casing"))
    lines = [brush.whole(track) for track in way.tracks]
    for pen in (casing, look.pen(brush.theme.route, brush.px)):
        painter.setPen(pen)
        for line in lines:
            painter.drawPolyline(line)


def paint_fan(painter: QPainter, ways: Sequence[Way], brush: Brush) -> None:
    """Paint all ways of a story as quiet lines; what many share is as wide as its widest."""
    widths: dict[Line, float] = {}
    for way in ways:
        assert way.weight is not None
        own = fan_width(way.weight)
        for line in _lines_of(way.tracks):
            widths[line] = max(own, widths.get(line, 0.0))
    ordered = sorted(widths, key=widths.__getitem__)
    for colour, more in ((brush.theme.route_casing, _FAN_CASING), (brush.theme.story_edge, 0.0)):
        for line in ordered:
            pen = QPen(colour, (widths[line] + more) * brush.px)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            brush.stroke(painter, line, pen)


def _lines_of(tracks: Iterable[Track]) -> Iterable[Line]:
    """Return the stretches of tracks, and the gaps between them, each once."""
    for track in tracks:
        for stretch in track.stretches:
            if len(stretch.line) > 1:
                yield stretch.line
        for before, after in pairwise(track.stretches):
            gap = (before.line[-1], after.line[0])
            if dist(*gap) > _GAP:
                yield gap


def _paint_vessels(painter: QPainter, way: Way, brush: Brush) -> None:
    for track in way.tracks:
        for stretch in track.stretches:
            _paint_vessel(painter, stretch, way, brush)


def _paint_vessel(painter: QPainter, stretch: Stretch, way: Way, brush: Brush) -> None:
    colour = vessel_colour(stretch.segment, way.vessels[stretch.segment], brush.theme)
    if colour is None or len(stretch.line) < 2:
        return
    pen = QPen(colour, route_number("band") * brush.px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    brush.stroke(painter, stretch.line, pen)


def _paint_arrow(painter: QPainter, track: Track, brush: Brush) -> None:
    """Paint growth into a neighbour: a short block arrow across the border."""
    start, end = (brush.units.map(QPointF(*track.at(share))) for share in (_RETREAT, 1 - _RETREAT))
    width = route_look(RouteKind.DIRECT, possible=False).width * brush.px
    painter.setPen(QPen(brush.theme.route_casing, route_number("casing") * brush.px / 2))
    painter.setBrush(brush.theme.route)
    painter.drawPolygon(block_arrow(start, end, width))


def block_arrow(start: QPointF, end: QPointF, width: float) -> QPolygonF:
    """Return an arrow with a shaft as wide as given; a short way becomes a mere head."""
    turn = atan2(end.y() - start.y(), end.x() - start.x())
    length = max(hypot(end.x() - start.x(), end.y() - start.y()), width * _ARROW)
    neck = length - width * 1.6
    half, head = width / 2, width * _ARROW / 2
    outline = [(0, -half), (neck, -half), (neck, -head), (length, 0), (neck, head)]
    outline += [(neck, half), (0, half)]
    return QPolygonF(
        [
            QPointF(
                start.x() + x * cos(turn) - y * sin(turn),
                start.y() + x * sin(turn) + y * cos(turn),
            )
            for x, y in outline
        ]
    )


def marks_of(way: Way, brush: Brush, room: QRectF) -> tuple[Mark, ...]:
    """Return the numbered stations of a way on its first track, their discs clear of each other."""
    track = way.tracks[0]
    radius = (route_number("station", "radius") + 1.5) * brush.px
    stations = way.route.stations
    marks: list[Mark] = []
    for number, (station, stop) in enumerate(zip(stations, track.stops, strict=True), start=1):
        on = brush.units.map(QPointF(*track.at(stop)))
        at = _free_place(on, [mark.at for mark in marks], radius, room)
        marks.append(Mark(number=number, on=on, at=at, is_filter=station.filter))
    return tuple(marks)


def _free_place(on: QPointF, taken: Sequence[QPointF], radius: float, room: QRectF) -> QPointF:
    """Return the nearest place where a disc meets no other, looking in wider and wider rings."""
    for ring in range(9):
        for turn in range(max(1, ring * 8)):
            angle = 2 * pi * turn / max(1, ring * 8)
            reach = ring * radius * 0.75
            at = QPointF(on.x() + reach * cos(angle), on.y() + reach * sin(angle))
            apart = (hypot(at.x() - other.x(), at.y() - other.y()) for other in taken)
            if room.contains(at) and all(gap >= 2 * radius for gap in apart):
                return at
    return on


def paint_marks(painter: QPainter, marks: Sequence[Mark], brush: Brush) -> None:
    """Paint numbered discs, each tied to its place on the way; a filter's has a second ring."""
    theme, px = brush.theme, brush.px
    radius = route_number("station", "radius") * px
    casing = route_number("station", "casing") * px
    for colour, width in ((theme.route_casing, 3.6 * px), (theme.route, 1.4 * px)):
        painter.setPen(QPen(colour, width))
        for mark in marks:
            painter.drawLine(mark.on, mark.at)
    letters = font(radius * _NUMERAL, bold=True)
    measure = QFontMetricsF(letters)
    painter.setFont(letters)
    for mark in marks:
        painter.setPen(QPen(theme.route_casing, casing))
        painter.setBrush(theme.primary)
        painter.drawEllipse(mark.at, radius, radius)
        if mark.is_filter:
            painter.setPen(QPen(theme.primary, casing * 0.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(mark.at, radius + 1.6 * casing, radius + 1.6 * casing)
        painter.setPen(theme.on_primary)
        text = str(mark.number)
        left = mark.at.x() - measure.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, mark.at.y() + measure.capHeight() / 2), text)
