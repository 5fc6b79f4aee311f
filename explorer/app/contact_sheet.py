"""Pictures side by side on one sheet, each with its words under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from explorer.appearance.themes import Theme

TITLE: Final = 64  # px
CAPTION: Final = 44
GAP: Final = 16


def contact_sheet(
    title: str,
    theme: Theme,
    size: tuple[int, int],
    columns: int,
    frames: Sequence[tuple[str, Callable[[], QImage]]],
) -> QImage:
    """Return a sheet of frames, each a caption and what paints its picture of `size` px."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QImage, QPainter

    from explorer.appearance.fonts import font

    wide, tall = size
    rows = -(-len(frames) // columns)
    width = columns * (wide + GAP) + GAP
    picture = QImage(width, TITLE + rows * (tall + CAPTION + GAP), QImage.Format.Format_RGB32)
    picture.fill(theme.plate)
    painter = QPainter(picture)
    painter.setPen(theme.text)
    painter.setFont(font(28, bold=True))
    middle = Qt.AlignmentFlag.AlignCenter
    painter.drawText(QRect(0, 0, width, TITLE), middle, title)
    painter.setFont(font(20))
    for place, (caption, draw) in enumerate(frames):
        left = GAP + place % columns * (wide + GAP)
        top = TITLE + place // columns * (tall + CAPTION + GAP)
        painter.drawImage(left, top, draw())
        painter.drawText(QRect(left, top + tall, wide, CAPTION), middle, caption)
    painter.end()
    return picture
