"""Which part lies where: a picture whose every pixel is the number of the part on top."""

from __future__ import annotations

from functools import cached_property
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from explorer.diagram.inks import BACKDROP
from explorer.domain.layers import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.domain.atlas import Figure, PartId
    from explorer.domain.layers import Layers

NOTHING: Final = 0
_FORMAT: Final = QImage.Format.Format_Grayscale8
_MOST_PARTS: Final = 255
_DIRECTIONS: Final = tuple((cos(step * pi / 8), sin(step * pi / 8)) for step in range(16))
_RIM: Final = 3.0  # units: a veil answers at its rim only, it hides nothing
_FINE: Final = 2.0  # px of the map a unit: more says nothing new, and a 4K view would pay for it
_SMALL: Final = 44.0  # px: what is smaller may be reached from beside it


def _depth(shape: Shape) -> tuple[bool, bool]:
    """Put skin and bones lowest: they are seen through, what lies under a rib is what is meant."""
    return not shape.is_skin, not shape.is_bone


class HitMap:
    """An id image, one byte a px (or `grain` px, on a large view), for one figure and camera.

    It covers what the figure takes of the view: `box`, in grains.
    A map of a story is the body's map with the lit shapes laid over it, as the picture has them.
    Raises ValueError for more parts than a byte can number.
    """

    def __init__(
        self,
        artwork: Artwork,
        figure: Figure,
        camera: Camera,
        *,
        under: HitMap | None = None,
        layers: Layers = USUAL,
    ) -> None:
        if len(artwork.numbers) > _MOST_PARTS:
            raise ValueError(f"{len(artwork.numbers)} parts: a byte numbers {_MOST_PARTS}")
        self._artwork = artwork
        self._figure = figure
        self._camera = camera
        self._numbers = artwork.numbers
        self._layers = layers
        self.grain = max(1, round(camera.scale / _FINE))
        self.part_of = {number: part for part, number in self._numbers.items()}
        self.picture: QImage
        self._bytes: memoryview
        self.box: QRect
        if under is not None:
            self.box = under.box
            self.picture = QImage(under.picture.copy())
            return
        self.box = self._taken()
        self.picture = QImage(self.box.size(), _FORMAT)
        self.picture.fill(NOTHING)
        shown = [
            shape
            for shape in artwork.on(figure)
            if shape.style != "veil" and layers.shows(shape.layer.group)
        ]
        self.lay(sorted(shown, key=_depth))

    def _taken(self) -> QRect:
        """Return what the figure takes of the view, in grains."""
        units = QRectF()
        for shape in self._artwork.on(self._figure):
            units |= shape.bounds
        reach = self._camera.to_px(units.adjusted(-_RIM, -_RIM, _RIM, _RIM)) & self._camera.view
        grains = QTransform.fromScale(1 / self.grain, 1 / self.grain).mapRect(reach)
        box = grains.toAlignedRect() if reach.isValid() else QRect(0, 0, 1, 1)
        return box.adjusted(0, 0, -box.width() % 4, 0)  # rows without a rest: every byte is a px

    def raised(self, shapes: Iterable[Shape]) -> HitMap:
        """Return a copy with these shapes on top."""
        over = HitMap(self._artwork, self._figure, self._camera, under=self, layers=self._layers)
        over.lay(sorted(shapes, key=_depth))
        return over

    def lay(self, shapes: Iterable[Shape]) -> None:
        """Write the numbers of shapes over what is there."""
        painter = QPainter(self.picture)
        painter.translate(-self.box.topLeft())
        painter.scale(1 / self.grain, 1 / self.grain)
        painter.setTransform(self._camera.transform, combine=True)
        for shape in shapes:
            if not shape.pick:
                continue
            number = self._numbers[shape.part]
            ink = QColor(number, number, number)
            if shape.style == "veil":
                painter.strokePath(shape.path, QPen(ink, _RIM))
            else:
                painter.fillPath(shape.path, ink)
        painter.end()
        self.picture = self.picture.copy()  # without what Qt keeps of painting it
        self._bytes = memoryview(self.picture.constBits())
        self._stride = self.picture.bytesPerLine()
        self._left, self._top, self._width, self._height = self.box.getRect()

    def number_at(self, x: int, y: int) -> int:
        """Return the number of the part at a pixel, `NOTHING` beside the body."""
        x, y = x // self.grain - self._left, y // self.grain - self._top
        if 0 <= x < self._width and 0 <= y < self._height:
            number: int = self._bytes[y * self._stride + x]
            return number
        return NOTHING

    def near(self, x: int, y: int, reach: int, *, finger: bool = False) -> int:
        """Return the number of what a pointer at a pixel means.

        Beside the body, or on skin and bone, the nearest small part within `reach` px wins; a
        finger also means a small part beside a large organ.
        """
        exact = self.number_at(x, y)
        if exact in self._small or not (finger or exact in self._ground):
            return exact
        nearest = NOTHING
        for number in self._around(x, y, reach):
            if number in self._small:
                return number
            nearest = nearest or number
        return exact or nearest

    def _around(self, x: int, y: int, reach: int) -> Iterator[int]:
        for distance in range(2, reach + 1, 2):
            for dx, dy in _DIRECTIONS:
                number = self.number_at(x + round(dx * distance), y + round(dy * distance))
                if number:
                    yield number

    @cached_property
    def _ground(self) -> Set[int]:
        shapes = self._artwork.on(self._figure)
        backdrop = {shape.part for shape in shapes if shape.material in BACKDROP}
        return {NOTHING} | {self._numbers[part] for part in backdrop if part in self._numbers}

    @cached_property
    def _small(self) -> Set[int]:
        found: dict[PartId, QRectF] = {}
        for shape in self._artwork.on(self._figure):
            found[shape.part] = found.get(shape.part, QRectF()) | shape.bounds
        most = _SMALL / self._camera.scale
        return {
            number
            for part, number in self._numbers.items()
            if part in found and max(found[part].width(), found[part].height()) < most
        } - self._ground

    def stack(self, x: int, y: int) -> tuple[PartId, ...]:
        """Return every part at a pixel, the one on top first."""
        unit = self._camera.transform.inverted()[0].map(QPointF(x, y))
        behind = [
            shape.part
            for shape in reversed(self._artwork.on(self._figure))
            if shape.pick
            and shape.style != "veil"
            and self._layers.shows(shape.layer.group)
            and shape.bounds.contains(unit)
            and shape.path.contains(unit)
        ]
        top = self.part_of.get(self.number_at(x, y))
        return tuple(dict.fromkeys([top, *behind] if top else behind))

    def picture_numbers(self) -> set[int]:
        """Return the numbers of all parts that are seen."""
        return set(bytes(self._bytes)) - {NOTHING}

    def row(self, y: int, left: int, right: int) -> bytes:
        """Return the numbers along a row of the view from `left` up to `right`, one a grain."""
        row = y // self.grain - self._top
        start, end = left // self.grain - self._left, right // self.grain - self._left
        before, after = bytes(max(0, -start)), bytes(max(0, end - self._width))
        if not 0 <= row < self._height:
            return bytes(max(0, end - start))
        first = row * self._stride
        seen = self._bytes[first + max(0, start) : first + max(0, min(self._width, end))]
        return (before + bytes(seen) + after)[: max(0, end - start)]

    def covering(self, parts: Set[PartId], area: QRect) -> QImage:
        """Return a picture of an area (grains) that is opaque where other organs lie on top."""
        picture = self.picture.copy(area.translated(-self.box.topLeft()))  # clear beyond it
        picture.reinterpretAsFormat(QImage.Format.Format_Indexed8)
        free = {self._numbers[part] for part in parts if part in self._numbers} | self._ground
        opaque, clear = 0xFF000000, 0
        picture.setColorTable([clear if n in free else opaque for n in range(256)])
        return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    @property
    def size_in_bytes(self) -> int:
        """What the picture takes of memory."""
        return self.picture.sizeInBytes()
