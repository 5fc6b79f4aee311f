"""Where fields are made ready: slides grow and their pieces are painted a few ms at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from explorer.scenes.microscope.field import grown
from explorer.scenes.microscope.lens import Lens
from explorer.scenes.microscope.tiles import TILE, Specimen, TileKey, Tiles, painted

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from explorer.scenes.microscope.dyes import Dye
    from explorer.scenes.microscope.slide import Slide


@dataclass(slots=True)
class Darkroom:
    """What is looked at, and what of it is painted already.

    `px` is how many device px a micrometre takes; `ahead` are dyes that may be asked for next, and
    `next_up` specimens: their slides grow while nobody waits.
    """

    specimen: Specimen | None = None
    dye: Dye | None = None
    ahead: tuple[Dye | None, ...] = ()
    next_up: tuple[Specimen, ...] = ()
    lens: Lens = field(default_factory=Lens)
    px: float = 0.0
    _slides: dict[Specimen, tuple[Slide, NDArray[np.float32]]] = field(default_factory=dict)
    _tiles: Tiles = field(default_factory=Tiles)

    @property
    def slide(self) -> Slide | None:
        """The slide that is looked at, once it is grown."""
        kept = self._slides.get(self.specimen) if self.specimen is not None else None
        return kept[0] if kept is not None else None

    @property
    def is_ready(self) -> bool:
        """Whether all that is seen is painted."""
        return self.slide is not None and self.px > 0 and not self._missing(self.dye)

    def work(self) -> Iterator[None]:
        """Make ready what is seen, then what may be asked for next, in steps of some ms."""
        specimen = self.specimen
        if specimen is None:
            return
        yield from self._grow(specimen)
        yield from self._complete(self.dye)
        for dye in self.ahead:
            if self._tiles.room_for(len(self.visible(dye)) * (len(self.ahead) + 1)):
                yield from self._complete(dye)
        for other in self.next_up:
            yield from self._grow(other)

    def _complete(self, dye: Dye | None) -> Iterator[None]:
        """Paint what is missing; asked again each time, since the lens moves meanwhile."""
        self._tiles.hold_at_least(len(self.visible(dye)))
        while missing := self._missing(dye):
            key = missing[0]
            for tile in painted(key, *self._slides[key.specimen]):
                if tile is not None:
                    self._tiles.keep(key, tile)
                yield

    def _grow(self, specimen: Specimen) -> Iterator[None]:
        if specimen in self._slides:
            return
        growing = grown(specimen.tissue, specimen.pattern, specimen.seed)
        slide = next(growing)
        for slide in growing:  # noqa: B007 - the last is the whole one
            yield
        kept = {self.specimen, *self.next_up}
        for old in [each for each in self._slides if each not in kept]:
            del self._slides[old]
        self._slides[specimen] = (slide, slide.boxes())
        yield

    def visible(self, dye: Dye | None) -> list[TileKey]:
        """Return the pieces that the field shows, from its middle outwards."""
        specimen = self.specimen
        if specimen is None or self.px <= 0:
            return []
        side, reach = TILE / self.px, self.lens.span / 2
        x, y = self.lens.middle
        columns = range(int((x - reach) // side), int((x + reach) // side) + 1)
        rows = range(int((y - reach) // side), int((y + reach) // side) + 1)
        keys = [TileKey(specimen, dye, self.px, column, row) for row in rows for column in columns]

        def away(key: TileKey) -> float:
            left, top, right, bottom = key.box
            return ((left + right) / 2 - x) ** 2 + ((top + bottom) / 2 - y) ** 2

        seen = (reach + side * 0.708) ** 2  # a piece whose corner may lie in the circle
        return sorted((key for key in keys if away(key) < seen), key=away)

    def _missing(self, dye: Dye | None) -> list[TileKey]:
        return [key for key in self.visible(dye) if key not in self._tiles]

    def lay(self, painter: QPainter, corner: QPointF, ratio: float) -> None:
        """Lay the pieces, the field's corner at a place; on whole device px, so no seam is seen."""
        left, top = (middle - self.lens.span / 2 for middle in self.lens.middle)
        for key in self.visible(self.dye):
            tile = self._tiles.get(key)
            if tile is not None:
                x = corner.x() + round(key.column * TILE - left * self.px) / ratio
                y = corner.y() + round(key.row * TILE - top * self.px) / ratio
                box = QRectF(x, y, TILE / ratio, TILE / ratio)
                painter.drawPixmap(box, tile, QRectF(tile.rect()))

    def clear(self) -> None:
        """Let go what takes room."""
        self._tiles.clear()
        self._slides.clear()

    def forget(self) -> None:
        """Look at nothing."""
        self.clear()
        self.specimen, self.dye, self.ahead, self.next_up = None, None, (), ()
        self.lens = Lens()
