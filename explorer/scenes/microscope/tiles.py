"""Pieces of a slide, painted step by step while nobody waits, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage, QPainter, QPixmap

from explorer.appearance.pictures import kept
from explorer.scenes.microscope.dyes import Dye, ink
from explorer.scenes.microscope.paint import SlidePainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from explorer.domain.lab import Pattern
    from explorer.scenes.microscope.slide import Slide

TILE: Final = 192  # device px
_AT_ONCE: Final = 24  # items between two looks at the clock
_ROOM: Final = 176  # pieces kept: 26 MB


@dataclass(frozen=True, slots=True)
class Specimen:
    """What a slide grows from; without a pattern it is normal tissue."""

    tissue: str
    pattern: Pattern | None
    seed: int


@dataclass(frozen=True, slots=True)
class TileKey:
    """A piece of a slide: `px` device px a micrometre, column and row from the slide's middle."""

    specimen: Specimen
    dye: Dye | None
    px: float
    column: int
    row: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in micrometres."""
        side = TILE / self.px
        left, top = self.column * side, self.row * side
        return (left, top, left + side, top + side)


class Tiles:
    """The newest pieces; the oldest go when there is no room."""

    def __init__(self) -> None:
        self._kept: OrderedDict[TileKey, QPixmap] = OrderedDict()
        self._least = 0

    def get(self, key: TileKey) -> QPixmap | None:
        """Return a piece, if it is kept."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def __contains__(self, key: TileKey) -> bool:
        return key in self._kept

    def keep(self, key: TileKey, tile: QPixmap) -> None:
        """Keep a piece."""
        self._kept[key] = tile
        while len(self._kept) > max(self._least, _ROOM):
            self._kept.popitem(last=False)

    def hold_at_least(self, count: int) -> None:
        """Make room for so many pieces: what is seen at once must be whole, however large."""
        self._least = count

    def room_for(self, count: int) -> bool:
        """Say whether so many pieces can be kept at once."""
        return count <= _ROOM

    def clear(self) -> None:
        """Let everything go."""
        self._kept.clear()


def painted(key: TileKey, slide: Slide, boxes: NDArray[np.float32]) -> Iterator[QPixmap | None]:
    """Paint a piece in steps of about a millisecond; the last step yields it."""
    image = QImage(TILE, TILE, QImage.Format.Format_RGB32)
    image.fill(ink("glass", marked=key.dye is not None))
    left, top, right, bottom = key.box
    seen = (boxes[:, 2] > left) & (boxes[:, 0] < right)
    seen &= (boxes[:, 3] > top) & (boxes[:, 1] < bottom)
    brush = SlidePainter(key.dye, key.px)
    items = seen.nonzero()[0].tolist()
    for start in range(0, len(items), _AT_ONCE):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(key.px, key.px)
        painter.translate(-left, -top)
        for index in items[start : start + _AT_ONCE]:
            brush.paint(painter, slide.items[index])
        painter.end()
        yield None
    yield kept(image)
