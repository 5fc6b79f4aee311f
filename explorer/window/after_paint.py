"""For the benchmark of the start: ends the program when the body has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from explorer.window.cover import Cover
    from explorer.window.main_window import MainWindow


def quit_after_paint(window: MainWindow, cover: Cover | None, *, live: bool) -> None:
    """Close a window after its first picture, or when what answers to the reader stands there."""

    def watch_body() -> None:
        AfterPaint(window.arrangement.body.viewport(), window.close)

    if cover is None:
        watch_body()
    elif live:
        cover.given_way.connect(watch_body)
    else:
        AfterPaint(cover, window.close)


class AfterPaint(QObject):
    """Calls `then` once, when the events behind the widget's first paint are done."""

    def __init__(self, painted: QWidget, then: Callable[[], object]) -> None:
        super().__init__(painted)
        self._then = then
        painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the first paint."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
