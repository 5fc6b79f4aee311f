"""Small pictures that are clear where nothing is painted, so that they can be laid over others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

_SMOOTH: Final = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


def clear_picture(width: int, height: int, draw: Callable[[QPainter], None]) -> QPixmap:
    """Return a clear picture (device px) with what `draw` paints on it, edges smoothed."""
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(_SMOOTH)
    draw(painter)
    painter.end()
    return picture
