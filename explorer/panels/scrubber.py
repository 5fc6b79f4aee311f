"""The line of a player: its stations on it, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from explorer.panels.dress import Dress

_STEPS: Final = 1000
_KEYS: Final = {
    Qt.Key.Key_Right: "onward",
    Qt.Key.Key_Up: "onward",
    Qt.Key.Key_Left: "backward",
    Qt.Key.Key_Down: "backward",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Space: "toggle",
}


class Scrubber(QSlider):
    """A slider over the playing time with a dot at each station; the keys go by stations."""

    sought = Signal(float)  # a share of the playing time, 0 to 1
    asked = Signal(str)  # onward, backward, first, last, toggle

    def __init__(self, dress: Dress) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._dress = dress
        self._dots: Sequence[float] = ()
        self._present: int | None = None
        self._ringed = False
        self.setRange(0, _STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, dots: Sequence[float], share: float, present: int | None, said: str) -> None:
        """Show stations at shares of the time, how much has gone, and which one is told of."""
        self._dots, self._present = dots, present
        self.setValue(round(share * _STEPS))
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._dress.px(200), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._dress.px(120), self._height())

    def _height(self) -> int:
        return round(max(self._dress.metrics.target, self._dress.px(30)))

    def _x(self, share: float) -> float:
        edge = self._radius() + 2
        return edge + share * (self.width() - 2 * edge)

    def _radius(self) -> float:
        return self._dress.px(7)

    def _share_at(self, x: float) -> float:
        edge = self._radius() + 2
        return min(1.0, max(0.0, (x - edge) / max(1.0, self.width() - 2 * edge)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ringed = False
        self.sought.emit(self._share_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._share_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = _KEYS.get(Qt.Key(event.key()))
        if wish is None:
            event.ignore()
        else:
            self.asked.emit(wish)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, middle = self._dress.theme, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._x(self.value() / _STEPS)
        thick = max(2.0, self._dress.px(2))
        for colour, end in ((theme.edge, self._x(1.0)), (theme.route, here)):
            painter.setPen(QPen(colour, thick))
            painter.drawLine(QPointF(self._x(0.0), middle), QPointF(end, middle))
        for number, share in enumerate(self._dots):
            self._paint_dot(painter, number, QPointF(self._x(share), middle), here)
        if self.hasFocus() and self._ringed:
            painter.setPen(QPen(theme.focus, self._dress.focus_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = self._dress.focus_width / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, self._dress.metrics.radius, self._dress.metrics.radius)
        painter.end()

    def _paint_dot(self, painter: QPainter, number: int, at: QPointF, here: float) -> None:
        """Paint a station: filled once it is done, larger while it is told of."""
        theme = self._dress.theme
        radius = self._radius() if number == self._present else self._radius() * 0.6
        done = self._present is not None and at.x() <= here + 1
        painter.setPen(QPen(theme.route, max(1.5, self._dress.px(1.5))))
        painter.setBrush(theme.route if done else theme.card)
        painter.drawEllipse(at, radius, radius)
