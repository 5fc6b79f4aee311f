"""Notices that nobody is there any more. One single-shot timer; nothing repeats."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class IdleWatch(QObject):
    """Emits `idled` once after `seconds` without any input in the application."""

    idled = Signal()

    def __init__(self, seconds: int, watched: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.idled)
        watched.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002
        """Start the wait again at any sign of life; let every event pass."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False
