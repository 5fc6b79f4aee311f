"""Measures the baked parts: boxes, centres and areas, in units, the person's left positive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.diagram.artwork import Artwork, Shape, read_artwork
from explorer.domain.atlas import Figure, PartId

VIEWS = ("front", "back")
FINEST = 4.0  # px per unit
LARGEST = 600.0  # px along a side


@dataclass(frozen=True, slots=True, kw_only=True)
class Silhouette:
    """What a part covers: its box (left, top, right, bottom), its centre and its area."""

    box: tuple[float, float, float, float]
    centre: tuple[float, float]
    area: float

    @property
    def extent(self) -> float:
        """Return the smaller side of the box."""
        left, top, right, bottom = self.box
        return min(right - left, bottom - top)

    def turned(self) -> Silhouette:
        """Return the same with left and right turned, as the picture of a back has them."""
        left, top, right, bottom = self.box
        x, y = self.centre
        return Silhouette(box=(-right, top, -left, bottom), centre=(-x, y), area=self.area)


@cache
def artwork(view: str = "front") -> Artwork:
    """Return the baked art of a view, read once."""
    return read_artwork(view)


@cache
def picked(view: str, figure: Figure | None = None) -> frozenset[str]:
    """Return the parts that can be picked in a view, by default on any figure."""
    shapes = artwork(view).on(figure) if figure else artwork(view).shapes
    return frozenset(shape.part for shape in shapes if shape.pick)


def silhouettes(part: str, view: str = "front") -> Iterator[Silhouette]:
    """Measure a part on every figure that has it."""
    for figure in Figure:
        if shapes := artwork(view).of(PartId(part), figure):
            yield measured(shapes, view)


def silhouette(part: str, view: str = "front") -> Silhouette:
    """Measure a part on the first figure that has it."""
    return next(silhouettes(part, view))


@cache
def measured(shapes: Sequence[Shape], view: str) -> Silhouette:
    """Measure shapes together, as they lie in the person."""
    box = QRectF()
    for shape in shapes:
        box |= shape.bounds
    area = box.adjusted(-1, -1, 1, 1)
    scale = min(FINEST, LARGEST / max(area.width(), area.height()))
    inside = covered(shapes, area, scale)
    total = inside.sum()
    rows, columns = np.indices(inside.shape)
    x = float((columns * inside).sum() / total + 0.5) / scale + area.x()
    y = float((rows * inside).sum() / total + 0.5) / scale + area.y()
    found = Silhouette(
        box=(box.left(), box.top(), box.right(), box.bottom()),
        centre=(x, y),
        area=float(total) / scale**2,
    )
    return found if view == "front" else found.turned()


def covered(shapes: Sequence[Shape], area: QRectF, scale: float) -> np.ndarray:
    """Return how much of every pixel of an area shapes cover, 0 to 1."""
    wide, high = ceil(area.width() * scale), ceil(area.height() * scale)
    picture = QImage(wide, high, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    for shape in shapes:
        painter.fillPath(shape.path, QColor("white"))
    painter.end()
    raw = np.frombuffer(picture.constBits(), np.uint8).reshape(high, picture.bytesPerLine())
    return raw[:, :wide] / 255
