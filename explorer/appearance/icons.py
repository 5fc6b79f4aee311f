"""Our own line icons on a grid of 24, tinted when painted."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from explorer.appearance.pictures import clear_picture
from explorer.files import asset

ICONS: Final = (
    *("back", "forward", "start_over", "search", "zoom_in", "zoom_out", "fit", "layers"),
    *("chevron_right", "chevron_down", "chevron_up", "close", "play", "arrow_right", "home"),
    *("pause", "step_back", "step_forward"),
    *("blood", "lymph", "cavity", "nerve", "direct", "possible", "info", "question", "text_size"),
    *("view", "check", "speak", "lower", "finish", "touch", "book", "talk", "figure", "list"),
    *("bone", "muscle", "organ", "region", "skin", "turn", "microscope"),
)


def icon(name: str, colour: QColor, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of `size_px` logical px, sharp at a device pixel ratio.

    Raises OSError for a name that is not in `ICONS`.
    """
    return _drawn(name, colour.name(), size_px, ratio)


@cache
def _drawn(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # costs 6 ms, and the first window may need none

    lines = asset("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    side = round(size_px * ratio)

    def draw(painter: QPainter) -> None:
        QSvgRenderer(QByteArray(lines.encode())).render(painter, QRectF(0, 0, side, side))

    pixmap = clear_picture(side, side, draw)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
