"""The microscope: a round field on a slide, moved by finger, mouse, wheel and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from explorer.scenes.microscope.lens import Lens
from explorer.scenes.microscope.pane import FieldPane

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

_STEP: Final = 0.2  # of the field, for an arrow key
_NOTCH: Final = 120  # eighths of a degree: one notch of a wheel
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS: Final = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}


class FieldView(FieldPane):
    """A field that a reader moves: by hand, wheel, pinch, arrows, plus and minus, Home."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grabbed: QPointF | None = None
        self._pinched = 1.0
        self._turned = 0  # of the wheel, not yet a whole notch
        self._ringed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def is_ringed(self) -> bool:
        """Whether focus came by keys, so that its ring is drawn."""
        return self.hasFocus() and self._ringed

    def zoom_in(self) -> None:
        """Turn to the next stronger objective."""
        self.look(self.lens.zoomed(1))

    def zoom_out(self) -> None:
        """Turn to the next weaker objective."""
        self.look(self.lens.zoomed(-1))

    def fit(self) -> None:
        """Return to the first look."""
        self.look(Lens())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            right, down = _ARROWS[key]
            x, y = self.lens.middle
            step = _STEP * self.lens.span
            self.look(self.lens.over(x + right * step, y + down * step))
        elif key in _ZOOMS:
            self.look(self.lens.zoomed(_ZOOMS[key]))
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned * self._turned < 0:  # the other way round
            self._turned = 0
        self._turned += turned
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.look(self.lens.zoomed(steps, self.point_at(event.position())))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        moved = event.position() - self._grabbed
        self._grabbed = event.position()
        px = self.px_of_micrometre
        x, y = self.lens.middle
        self.look(self.lens.over(x - moved.x() / px, y - moved.y() / px))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.look(self.lens.zoomed(1, self.point_at(event.position())))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                return True
        return super().event(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        """Turn to the next objective when fingers have spread or closed by half."""
        total = pinch.totalScaleFactor()
        if pinch.state() is Qt.GestureState.GestureStarted:
            self._pinched = 1.0
        for steps, passed in ((1, total > self._pinched * 1.5), (-1, total < self._pinched / 1.5)):
            if passed:
                self._pinched = total
                place = QPointF(self.mapFromGlobal(pinch.hotSpot().toPoint()))
                self.look(self.lens.zoomed(steps, self.point_at(place)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
