"""The groups of cells on their way: one item, which repaints only where one was and where it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from explorer.appearance.route_looks import route_number
from explorer.diagram.travel import groups, spot

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from explorer.appearance.themes import Theme
    from explorer.diagram.ways import Way

COUNT: Final = 14  # groups on their way: enough to see that few arrive, few enough to follow one
_PLACES: Final = ((0.0, -0.62), (-0.62, 0.36), (0.62, 0.36))  # of three cells, in radii


class CellsItem(QGraphicsItem):
    """Shows the groups of one way at a moment; `units` maps units to px, `stroke` scales sizes."""

    def __init__(
        self,
        way: Way,
        *,
        units: QTransform,
        theme: Theme,
        stroke: float,
        ratio: float,
        area: QRectF,
        count: int = COUNT,
    ) -> None:
        super().__init__()
        self._way = way
        self._units = units
        self._area = area
        stops = way.tracks[0].stops
        filters = [
            stop
            for station, stop in zip(way.route.stations, stops, strict=True)
            if station.filter and stop < 1.0
        ]
        self._groups = groups(count, len(way.tracks), filters)
        radius = route_number("cell", "radius") * stroke
        casing = route_number("cell", "casing") * stroke
        colours = (theme.common.rgba(), theme.route_casing.rgba())
        self._pictures = {
            caught: group_picture(radius, casing, colours, ratio, caught=caught)
            for caught in (False, True)
        }
        self._half = self._pictures[False].deviceIndependentSize().width() / 2
        self._shown: list[tuple[QPointF, bool]] = []

    @property
    def shown(self) -> tuple[tuple[QPointF, bool], ...]:
        """Where groups are, px, and which of them are caught."""
        return tuple(self._shown)

    def show_moment(self, moment: float) -> None:
        """Show the groups at a moment, 0 to 1."""
        before = self._shown
        self._shown = [
            (self._units.map(QPointF(place.x, place.y)), place.caught)
            for group in self._groups
            if (place := spot(group, self._way.tracks, moment)) is not None
        ]
        side = 2 * self._half + 2
        for was, now in _changed(before, self._shown):
            for at in (was, now):
                if at is not None:
                    corner = at - QPointF(self._half + 1, self._half + 1)
                    self.update(QRectF(corner.x(), corner.y(), side, side))

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        middle = QPointF(self._half, self._half)
        for at, caught in self._shown:
            painter.drawPixmap(at - middle, self._pictures[caught])


def _changed(
    before: list[tuple[QPointF, bool]], after: list[tuple[QPointF, bool]]
) -> list[tuple[QPointF | None, QPointF | None]]:
    """Pair what was with what is, leaving out what has not moved."""
    longest = max(len(before), len(after))
    pairs: list[tuple[QPointF | None, QPointF | None]] = []
    for at in range(longest):
        was = before[at] if at < len(before) else None
        now = after[at] if at < len(after) else None
        if was != now:
            pairs.append((was[0] if was else None, now[0] if now else None))
    return pairs


@lru_cache(maxsize=16)
def group_picture(
    radius: float, casing: float, colours: tuple[int, int], ratio: float, *, caught: bool
) -> QPixmap:
    """Return three cells together at device resolution; caught ones are hollow."""
    fill, edge = (QColor.fromRgba(colour) for colour in colours)
    side = round(2 * (1.7 * radius + casing) * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = side / ratio / 2
    own = radius * 0.86
    places = [QPointF(middle + x * radius, middle + y * radius) for x, y in _PLACES]
    painter.setPen(QPen(edge, 2 * casing))
    painter.setBrush(edge)
    for place in places:
        painter.drawEllipse(place, own, own)
    painter.setPen(QPen(fill, 1.2) if caught else Qt.PenStyle.NoPen)
    painter.setBrush(edge if caught else fill)
    for place in places:
        painter.drawEllipse(place, own, own)
    painter.end()
    return picture
