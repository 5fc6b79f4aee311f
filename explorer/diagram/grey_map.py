"""Maps of light and shadow: one byte a pixel, packed while what they light is not shown."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final, Self

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Mapping

_INDEXED: Final = QImage.Format.Format_Indexed8
_QUICKLY: Final = 1  # zlib's level: a map packs to a sixth, in a few hundred microseconds


class GreyMap:
    """A map as a shape has it: `area` is where it lies, in units, `scale` its px a unit."""

    def __init__(self, picture: QImage, at: QPointF, scale: float, strength: float = 1.0) -> None:
        self.area = QRectF(at, QSizeF(picture.width() / scale, picture.height() / scale))
        self.scale = scale
        self.strength = strength
        self._picture: QImage | None = picture
        self._size = picture.size()
        self._packed = b""

    @classmethod
    def cut(cls, row: Mapping[str, Any], sheet: QImage) -> Self:
        """Cut a map out of the sheet of a view, as a row of the baked art says."""
        picture = sheet.copy(QRect(*row["rect"]))
        picture.reinterpretAsFormat(_INDEXED)
        return cls(picture, QPointF(*row["at"]), row["scale"], row.get("strength", 1.0))

    @property
    def picture(self) -> QImage:
        """The map itself, with colours yet to come; unpacked for good by the first who asks."""
        if self._picture is None:
            pixels = zlib.decompress(self._packed)
            size, stride = self._size, len(pixels) // self._size.height()
            self._picture = QImage(pixels, size.width(), size.height(), stride, _INDEXED).copy()
            self._packed = b""
        return self._picture

    @property
    def is_packed(self) -> bool:
        """Whether the next who asks for the picture must wait for it."""
        return self._picture is None

    def pack(self) -> None:
        """Make it small until it is asked for."""
        if self._picture is not None:
            self._packed = zlib.compress(self._picture.constBits(), _QUICKLY)
            self._picture = None
