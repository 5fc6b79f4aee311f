"""Measures the baked parts: their boxes, centres and areas, in units."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import ceil

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.diagram.artwork import Artwork, Shape, read_artwork
from explorer.domain.atlas import Figure

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


@cache
def artwork() -> Artwork:
    """Return the baked art, read once."""
    return read_artwork()


@cache
def silhouette(part: str) -> Silhouette:
    """Measure a part on the first figure that has it."""
    figure = next(f for f in Figure if any(s.part == part for s in artwork().on(f)))
    return _measured([shape for shape in artwork().on(figure) if shape.part == part])


def _measured(shapes: list[Shape]) -> Silhouette:
    box = QRectF()
    for shape in shapes:
        box |= shape.bounds
    area = box.adjusted(-1, -1, 1, 1)
    scale = min(FINEST, LARGEST / max(area.width(), area.height()))
    covered = _covered(shapes, area, scale)
    total = covered.sum()
    rows, columns = np.indices(covered.shape)
    x = float((columns * covered).sum() / total + 0.5) / scale + area.x()
    y = float((rows * covered).sum() / total + 0.5) / scale + area.y()
    return Silhouette(
        box=(box.left(), box.top(), box.right(), box.bottom()),
        centre=(x, y),
        area=float(total) / scale**2,
    )


def _covered(shapes: list[Shape], area: QRectF, scale: float) -> np.ndarray:
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
