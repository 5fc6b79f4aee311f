"""One thing takes another's place while the other may still be answering an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from explorer.panels.column import height_of
from explorer.panels.painted import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QLayout


def put_instead(column: QLayout, old: QWidget | None, new: QWidget) -> None:
    """Put a widget at the end of a layout and take the old one away, both at once."""
    if old is not None:
        column.removeWidget(old)
        old.hide()
        old.deleteLater()
    column.addWidget(new)
    new.show()


class Holder(QWidget):
    """Holds one widget at a time for an area that scrolls.

    What is not needed for the next frame waits until that frame is painted: the deletion of what
    was held before, and whatever the new one wants to do `then`.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: QWidget | None = None
        self._later: list[Callable[[], object]] = []
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._settle)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, new: QWidget, then: Callable[[], object] | None = None) -> None:
        """Hold another widget; focus goes to the control of the same name, or the first."""
        old, self._held = self._held, new
        stop = QApplication.focusWidget()
        inside = old is not None and stop is not None and old.isAncestorOf(stop)
        self._settle()
        new.setParent(self)
        self._place()
        new.show()
        if inside and stop is not None:
            _focus_like(stop, new)
        if old is not None:
            old.hide()
        self._later = [later for later in (then, old and old.deleteLater) if later]
        self.updateGeometry()
        if not self.isVisible():
            self._settle()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if self._held is None:
            return 0
        return height_of(self._held, min(width, self._held.maximumWidth()))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, 10)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._later:
            self._after_paint.start()

    def _place(self) -> None:
        if self._held is not None:
            width = min(self.width(), self._held.maximumWidth())
            self._held.setGeometry(0, 0, width, max(self.height(), height_of(self._held, width)))

    def _settle(self) -> None:
        later, self._later = self._later, []
        for each in later:
            each()


class Scroller(QScrollArea):
    """A frameless area that scrolls what it holds up and down only."""

    def __init__(self) -> None:
        super().__init__()
        self._holder = Holder()
        self.setWidget(self._holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._holder.setAutoFillBackground(False)  # Qt switches it on, over the panel's ground

    def hold(self, new: QWidget, then: Callable[[], object] | None = None) -> None:
        """Scroll another widget; what was held before may still be answering an event."""
        self._holder.hold(new, then)


def _focus_like(stop: QWidget, new: QWidget) -> None:
    stops = [w for w in new.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    same = [w for w in stops if w.accessibleName() == stop.accessibleName()]
    ringed = not isinstance(stop, PaintedButton) or stop.is_ringed
    reason = Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.MouseFocusReason
    for widget in (same or stops)[:1]:
        widget.setFocus(reason)
