"""A word that leads somewhere, underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from explorer.panels.lettering import WRAP, fitting, text_height, text_width
from explorer.panels.painted import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from explorer.panels.dress import Dress


class LinkButton(PaintedButton):
    """An underlined word, with room for a finger above and below."""

    def __init__(self, text: str, dress: Dress, *, voice: str = "chip", bold: bool = False) -> None:
        super().__init__(text, dress)
        self._voice = voice
        self._bold = bold

    def _letters(self) -> QFont:
        return self.dress.letters(self._voice, bold=self._bold)

    def sizeHint(self) -> QSize:
        width = text_width(self._letters(), self.text()) + 2 * self.dress.px(5)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 24)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        inner = width - 2 * self.dress.px(5)
        metrics = self.dress.metrics
        least = round(metrics.target) if metrics.by_finger else self.dress.px(26)
        return max(least, text_height(self._letters(), self.text(), inner) + self.dress.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.dress.px(5)
        inner = self.width() - 2 * side
        letters = fitting(self._letters(), self.text(), inner)
        height = text_height(letters, self.text(), inner)
        box = QRectF(side, (self.height() - height) / 2, inner, height)
        ink = self.dress.theme.text
        painter.setFont(letters)
        painter.setPen(ink)
        painter.drawText(box, WRAP, self.text())
        if height < 2 * QFontMetricsF(letters).height():
            wide = min(inner, text_width(letters, self.text()))
            painter.setPen(QPen(ink, 2 if self.underMouse() else 1))
            painter.drawLine(QPointF(side, box.bottom()), QPointF(side + wide, box.bottom()))
        self.paint_focus(painter, 3)
        painter.end()
