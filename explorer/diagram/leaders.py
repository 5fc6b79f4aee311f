"""The lines from the names to the organs, all painted in one go.

Straight lines with square caps take Qt's fast path; strokes of one long path would cost more than
the whole body.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from explorer.appearance.pictures import clear_picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from explorer.diagram.chips import Placed

_CASING: Final = 2.4  # study px more than the line
_DOT: Final = 2.2
_CASED_DOT: Final = 3.6


class LeaderItem(QGraphicsItem):
    """Every leader of one moment: casing, line and dot. `width` and `stroke` in px."""

    def __init__(
        self,
        placed: Sequence[Placed],
        *,
        colour: QColor,
        casing: QColor,
        width: float,
        stroke: float,
        ratio: float,
    ) -> None:
        super().__init__()
        self._lines: list[QLineF] = []
        self._ends: list[QPointF] = []
        for one in placed:
            if one.anchor is not None:
                start, elbow = QPointF(one.x, one.y), QPointF(*one.elbow)
                end = QPointF(*one.anchor)
                self._lines += [QLineF(start, elbow), QLineF(elbow, end)]
                self._ends.append(end)
        self._pens = (_pen(casing, width + _CASING * stroke), _pen(colour, width))
        self._dot = dot(colour.rgba(), casing.rgba(), stroke, ratio)
        self._reach = _CASED_DOT * stroke + 1
        self._area = self._measure()

    def _measure(self) -> QRectF:
        points = [point for line in self._lines for point in (line.p1(), line.p2())]
        if not points:
            return QRectF()
        xs, ys = [point.x() for point in points], [point.y() for point in points]
        reach = self._reach
        area = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        return area.adjusted(-reach, -reach, reach, reach)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        for pen in self._pens:
            painter.setPen(pen)
            painter.drawLines(self._lines)
        side = QPointF(self._reach, self._reach)
        for end in self._ends:
            painter.drawPixmap(end - side, self._dot)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)


@lru_cache(maxsize=16)
def dot(colour: int, casing: int, stroke: float, ratio: float) -> QPixmap:
    """Return the dot in which a leader ends, at device resolution."""
    reach = _CASED_DOT * stroke + 1

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, radius in ((casing, _CASED_DOT), (colour, _DOT)):
            painter.setBrush(QColor.fromRgba(ink))
            painter.drawEllipse(QPointF(reach, reach), radius * stroke, radius * stroke)

    side = round(2 * reach * ratio)
    return clear_picture(side, side, draw, ratio=ratio)
