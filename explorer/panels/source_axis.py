"""Percents of one measure on one axis from 0 to 100, a hollow dot a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.panels.drawn import Drawn
from explorer.panels.lettering import WRAP, text_height, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.panels.dress import Dress

_LABEL: Final = 0.48  # of the width


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisRow:
    """A source's place on the axis, and its number in words ("84", "<3")."""

    label: str
    percent: float
    figure: str


class SourceAxis(Drawn):
    """Rows of sources over one scale; a screen reader hears them as one text."""

    def __init__(self, rows: list[AxisRow], dress: Dress) -> None:
        super().__init__(dress)
        self._rows = rows
        self.setAccessibleName("; ".join(f"{row.label}: {row.figure}" for row in rows))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return sum(self._heights(width))

    def _heights(self, width: int) -> list[int]:
        letters, room = self._dress.letters("caption"), width * _LABEL
        return [text_height(letters, row.label, room) + self._dress.px(8) for row in self._rows]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for row, height in zip(self._rows, self._heights(self.width()), strict=True):
            self._paint_row(painter, row, QRectF(0, top, self.width(), height))
            top += height
        painter.end()

    def _paint_row(self, painter: QPainter, row: AxisRow, box: QRectF) -> None:
        theme, dress = self._dress.theme, self._dress
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(dress.letters("caption"))
        painter.setPen(theme.text_second)
        label = QRectF(box.left(), box.top(), box.width() * _LABEL, box.height())
        painter.drawText(label, WRAP | middle, row.label)
        bold = dress.letters("caption", bold=True)
        right = box.right() - text_width(bold, "100") - dress.px(6)
        painter.setFont(bold)
        painter.setPen(theme.text)
        aside = int(Qt.AlignmentFlag.AlignRight)
        painter.drawText(box, middle | aside, row.figure)
        self._paint_dot(painter, row.percent, label.right() + dress.px(8), right, box.center().y())

    def _paint_dot(
        self, painter: QPainter, percent: float, left: float, right: float, y: float
    ) -> None:
        theme, dress = self._dress.theme, self._dress
        painter.setPen(QPen(theme.edge, max(1.0, dress.metrics.stroke_scale)))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for end in (left, right):
            painter.drawLine(QPointF(end, y - dress.px(3)), QPointF(end, y + dress.px(3)))
        painter.setPen(QPen(theme.common, 2 * max(1.0, dress.metrics.stroke_scale)))
        painter.setBrush(theme.card)
        at = QPointF(left + (right - left) * percent / 100, y)
        painter.drawEllipse(at, dress.px(4.5), dress.px(4.5))
