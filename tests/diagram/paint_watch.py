"""Notes what a widget repaints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent


class PaintWatch(QObject):
    """Notes how much each paint event covers, in px."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            covered = event.region().boundingRect()
            self.areas.append(covered.width() * covered.height())
        return False
