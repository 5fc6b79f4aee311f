"""Lights a part once, from the upper left, into a grey picture; 128 is its base colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from explorer.atelier.height import Grid, cover, heights

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from explorer.atelier.shapes import Drawn

Grey = NDArray[np.uint8]
_GLOSS: Final = {
    "lung": 0.6, "liver": 1.3, "bowel": 1.0, "colon": 0.9, "stomach": 1.1, "bladder": 1.2,
    "heart": 1.1, "bone": 0.3, "brain": 0.7, "shell": 0.0, "spleen": 1.2, "mesentery": 0.3,
    "uterus": 1.0, "cervix": 1.0, "breast": 0.3, "tongue": 0.6, "pharynx": 0.7, "gland": 0.5,
}  # fmt: skip
_USUAL_GLOSS: Final = 0.8
_TO_LIGHT: Final = np.array([-0.50, -0.60, 0.78]) / np.linalg.norm([-0.50, -0.60, 0.78])
_TO_BOTH: Final = _TO_LIGHT + np.array([0, 0, 1])
_HALFWAY: Final = _TO_BOTH / np.linalg.norm(_TO_BOTH)
_MARGIN: Final = 1.2  # units around the outline
_BLEED: Final = 2  # px beyond the edge that carry its value, so that no fringe shows
_GHOST_CONTRAST: Final = 1.7  # bones are shown at half strength
_STEP: Final = 2  # of 255: finer steps are not seen and cost a fifth of the file
_SHADOW_STEP: Final = 4
_SHADOW_SCALE: Final = 1.0
_SHADOW_BLUR: Final = 2.1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """A grey picture and where its top left lies, in units."""

    grey: Grey
    x: float
    y: float
    scale: float


def lit(drawn: Drawn, form: Drawn | None = None) -> Picture:
    """Bake the light of a part; a piece of a larger form is cut out of the light of the whole."""
    if form is not None:
        return _cut(lit(form), drawn.bounds)
    scale = drawn.part.scale
    area = drawn.bounds.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    mask, height = heights(drawn, area, scale)
    if drawn.part.material == "hole":
        height = -height
    value = _value(height, scale, drawn)
    grey = np.clip(_bled(value, mask) * 255 + _STEP / 2, 0, 255).astype(np.uint8)
    return _picture(grey // _STEP * _STEP, area, scale)


def _cut(whole: Picture, bounds: QRectF) -> Picture:
    """Return the rectangle of a picture around some bounds (units), to the whole px."""
    left, top = (
        max(0, int((low - _MARGIN - start) * whole.scale))
        for low, start in ((bounds.left(), whole.x), (bounds.top(), whole.y))
    )
    wide, high = (
        int(np.ceil((side + 2 * _MARGIN) * whole.scale)) + 1
        for side in (bounds.width(), bounds.height())
    )
    return Picture(
        grey=whole.grey[top : top + high, left : left + wide],
        x=whole.x + left / whole.scale,
        y=whole.y + top / whole.scale,
        scale=whole.scale,
    )


def shadow(drawn: Drawn) -> Picture:
    """Bake the soft shadow a part casts."""
    area = drawn.bounds.adjusted(-9, -9, 9, 9)
    mask = cover(drawn.path, area, _SHADOW_SCALE)
    soft = ndimage.gaussian_filter(mask, _SHADOW_BLUR * _SHADOW_SCALE)
    grey = (np.clip(soft, 0, 1) * 255).astype(np.uint8)
    return _picture(grey // _SHADOW_STEP * _SHADOW_STEP, area, _SHADOW_SCALE)


def _picture(grey: Grey, area: QRectF, scale: float) -> Picture:
    return Picture(grey=grey, x=area.x(), y=area.y(), scale=scale)


def _value(height: Grid, scale: float, drawn: Drawn) -> Grid:
    material = drawn.part.material
    down: Grid = np.gradient(height, 1 / scale, axis=0)
    right: Grid = np.gradient(height, 1 / scale, axis=1)
    if material == "shell":
        return _skin(_normals(down * 0.8, right * 0.8))
    normals = _normals(down, right)
    flat = normals[..., 2]
    diffuse = _diffuse(normals, 0.9)
    shine = np.maximum(0, normals @ _HALFWAY) ** 26 - _HALFWAY[2] ** 26
    gloss = 0.16 * _GLOSS.get(material, _USUAL_GLOSS)
    value: Grid = 0.5 + 0.40 * diffuse - 0.20 * (1 - flat) ** 1.4 + gloss * np.maximum(0, shine)
    if drawn.part.balloon:
        value += 0.02
    return 0.5 + _GHOST_CONTRAST * (value - 0.5) if material == "bone" else value


def _normals(down: Grid, right: Grid) -> Grid:
    normals = np.stack([-right, -down, np.ones_like(down)], axis=-1)
    unit: Grid = normals / np.linalg.norm(normals, axis=-1, keepdims=True)
    return unit


def _diffuse(normals: Grid, lit_side: float) -> Grid:
    light = normals @ _TO_LIGHT - _TO_LIGHT[2]
    balanced: Grid = np.where(light > 0, light * lit_side, light)
    return balanced


def _skin(normals: Grid) -> Grid:
    value: Grid = 0.5 - 0.50 * (1 - normals[..., 2]) ** 0.9 + 0.18 * _diffuse(normals, 0.6)
    return value


def _bled(value: Grid, mask: Grid) -> Grid:
    """Carry the values inside the edge outwards; far outside the map is flat and costs nothing."""
    inside = mask > 0.6
    if not inside.any():
        return np.full_like(value, 0.5)
    away, nearest = ndimage.distance_transform_edt(~inside, return_indices=True)
    bled: Grid = np.where(away <= _BLEED + 1, value[tuple(nearest)], 0.5)
    return bled
