"""A hundred people, or cells, as circles, filled from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.panels.drawn import Drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.panels.dress import Dress

_COLUMNS: Final = 20
_ROWS: Final = 5


class IconArray(Drawn):
    """One figure as circles; a screen reader hears the sentence instead."""

    def __init__(self, filled: int, sentence: str, dress: Dress) -> None:
        super().__init__(dress)
        self._filled = filled
        self.setAccessibleName(sentence)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return round(self._pitch(width) * _ROWS)

    def _pitch(self, width: int) -> float:
        return min(width / _COLUMNS, self._dress.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self._pitch(self.width())
        theme, stroke = self._dress.theme, max(1.0, pitch * 0.07)
        painter.setPen(QPen(theme.common, stroke))
        radius = pitch * 0.39 - stroke / 2
        for place in range(_ROWS * _COLUMNS):
            row, column = divmod(place, _COLUMNS)
            painter.setBrush(theme.common if place < self._filled else Qt.BrushStyle.NoBrush)
            centre = QPointF((column + 0.4) * pitch, (row + 0.5) * pitch)
            painter.drawEllipse(centre, radius, radius)
        painter.end()
