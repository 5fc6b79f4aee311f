"""A hundred people, or cells, as circles, filled from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.panels.dress import Dress

_COLUMNS: Final = 20
_ROWS: Final = 5


class IconArray(QWidget):
    """One figure as circles; a screen reader hears the sentence instead."""

    def __init__(self, filled: int, sentence: str, dress: Dress) -> None:
        super().__init__()
        self._filled = filled
        self._dress = dress
        self.setAccessibleName(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return round(self._pitch(width) * _ROWS)

    def sizeHint(self) -> QSize:
        return QSize(self._dress.px(348), self.heightForWidth(self._dress.px(348)))

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
