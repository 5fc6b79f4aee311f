"""Packs grey pictures onto one sheet, shelf by shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from explorer.atelier.light import Grey

_WIDTH: Final = 2048
_FLAT: Final = 128
_SMALLEST_FILE: Final = 0  # QImage.save: the hardest compression


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where a picture lies on its sheet, px."""

    x: int
    y: int
    width: int
    height: int


def pack(pictures: Sequence[Grey]) -> tuple[Grey, list[Slot]]:
    """Return the sheet and each picture's slot, tall pictures first.

    Raises ValueError for a picture wider than the sheet.
    """
    order = sorted(range(len(pictures)), key=lambda i: (-pictures[i].shape[0], i))
    slots: dict[int, Slot] = {}
    x = y = shelf = 0
    for i in order:
        height, width = pictures[i].shape
        if width > _WIDTH:
            raise ValueError(f"a picture is {width} px wide, the sheet {_WIDTH}")
        if x + width > _WIDTH:
            x, y, shelf = 0, y + shelf, 0
        slots[i] = Slot(x=x, y=y, width=width, height=height)
        x, shelf = x + width, max(shelf, height)
    sheet: Grey = np.full((y + shelf, _WIDTH), _FLAT, np.uint8)
    for i, slot in slots.items():
        sheet[slot.y : slot.y + slot.height, slot.x : slot.x + slot.width] = pictures[i]
    return sheet, [slots[i] for i in range(len(pictures))]


def save(sheet: Grey, path: Path) -> None:
    """Write a sheet as an 8-bit grey PNG.

    Raises OSError where it cannot be written.
    """
    height, width = sheet.shape
    pixels = sheet.tobytes()
    picture = QImage(pixels, width, height, width, QImage.Format.Format_Grayscale8)
    if not picture.save(str(path), quality=_SMALLEST_FILE):
        raise OSError(f"{path}: cannot be written")
