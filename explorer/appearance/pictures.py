"""Pictures that are painted once and kept: clear where nothing is painted, without Qt's tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

_CLEAR: Final = QImage.Format.Format_ARGB32_Premultiplied
_SMOOTH: Final = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


def clear_picture(
    width: int, height: int, draw: Callable[[QPainter], None], *, ratio: float = 1.0
) -> QPixmap:
    """Return a clear picture with what `draw` paints on it, edges smoothed, to be kept.

    The size is in device px; `draw` paints in px of a screen with this device pixel ratio.
    """
    return kept(clear_image(width, height, draw, ratio=ratio))


def clear_image(
    width: int, height: int, draw: Callable[[QPainter], None], *, ratio: float = 1.0
) -> QImage:
    """Return the same to be worked on: it still has the tools that painted it."""
    picture = QImage(max(1, width), max(1, height), _CLEAR)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(_SMOOTH)
    draw(painter)
    painter.end()
    return picture


def kept(picture: QImage) -> QPixmap:
    """Return a picture to be kept, without the engine that painted it.

    Qt keeps that with what was painted on for as long as it lives, with every buffer it needed:
    often more than the picture itself, for a large one up to a MB.
    """
    return QPixmap.fromImage(picture.copy())
