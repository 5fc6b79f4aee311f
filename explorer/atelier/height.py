"""Inflates an outline to a map of heights and carves its inner lines. Maps are floats, in units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from scipy import ndimage
from scipy.sparse import csc_matrix, diags
from scipy.sparse.linalg import spsolve
from scipy.spatial import cKDTree

from explorer.atelier.haustra import BOW, FOLD, PINCH, TAENIA, Haustra

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from explorer.atelier.geometry import Course
    from explorer.atelier.shapes import Carving, Drawn

Grid = NDArray[np.float64]
_LIFT: Final = 0.62
_GYRUS: Final = 2.6  # units from a sulcus to the crest of a gyrus
_COARSE: Final = 3
_NEIGHBOURS: Final = ((0, 1), (1, 0), (0, -1), (-1, 0))


def cover(path: QPainterPath, area: QRectF, scale: float, pen: float | None = None) -> Grid:
    """Return how far each pixel is covered, 0 to 1, by a path or by its line of width `pen`."""
    wide, high = (int(np.ceil(side * scale)) for side in (area.width(), area.height()))
    picture = QImage(wide, high, QImage.Format.Format_Grayscale8)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    white = QColor("white")
    if pen is None:
        painter.fillPath(path, white)
    else:
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(white, pen, Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.end()
    raw = np.frombuffer(picture.constBits(), np.uint8).reshape(high, picture.bytesPerLine())
    return raw[:, :wide].astype(np.float64) / 255


def heights(drawn: Drawn, area: QRectF, scale: float) -> tuple[Grid, Grid]:
    """Return the cover of a part and its heights."""
    mask = cover(drawn.path, area, scale)
    if drawn.haustra is not None:
        return mask, _colon(drawn.haustra, area, scale)
    if drawn.centre is not None:
        return mask, _coil(drawn.centre, drawn.widths, area, scale)
    height = _inflated(drawn, mask, area, scale)
    if drawn.part.sulci:
        return mask, _folded(height, drawn.carvings, area, scale)
    skin = drawn.part.material == "shell"
    if skin:
        height = ndimage.gaussian_filter(height, 1.1 * scale)
    for line in drawn.carvings:
        height -= _groove(line, area, scale) * (0.9 if skin else 1.6)
    smooth: Grid = ndimage.gaussian_filter(height, 0.22 * scale)
    return mask, smooth


def _inflated(drawn: Drawn, mask: Grid, area: QRectF, scale: float) -> Grid:
    depth = _inside(drawn.path, area, scale)
    reach = min(drawn.part.round, max(0.5, float(depth.max())))
    height = reach * _dome(depth / reach) * _LIFT
    soft = ndimage.gaussian_filter(height, min(0.22 * reach, 2.2) * scale)
    mixed: Grid = soft * 0.75 + height * 0.25
    if drawn.part.balloon:
        mixed += drawn.part.balloon * _LIFT * _balloon(mask, scale)
    return mixed


def _dome(share: Grid) -> Grid:
    rise: Grid = np.sqrt(np.maximum(0, 1 - (1 - np.minimum(share, 1)) ** 2))
    return rise


def _inside(path: QPainterPath, area: QRectF, scale: float) -> Grid:
    """Measure the distance to the edge at double resolution: no staircase in the light."""
    high, wide = (int(np.ceil(side * scale)) for side in (area.height(), area.width()))
    fine = np.pad(cover(path, area, 2 * scale), ((0, 2), (0, 2)))[: 2 * high, : 2 * wide]
    depth = ndimage.distance_transform_edt(fine > 0.5) / (2 * scale)
    mean: Grid = depth.reshape(high, 2, wide, 2).mean((1, 3))
    return mean


def _balloon(mask: Grid, scale: float) -> Grid:
    """Inflate the whole outline as a membrane, at a third of the resolution."""
    coarse = _membrane(mask[::_COARSE, ::_COARSE] > 0.5)
    zoom = np.array(mask.shape) / coarse.shape
    full = ndimage.zoom(coarse, zoom, order=1, grid_mode=True, mode="nearest")
    soft: Grid = ndimage.gaussian_filter(full[: mask.shape[0], : mask.shape[1]], 1.2 * scale)
    return soft


def _membrane(mask: NDArray[np.bool_]) -> Grid:
    """Solve Laplace u = -1 inside, u = 0 outside; the height is its root."""
    rows, columns = np.nonzero(mask)
    count = len(rows)
    number = np.full(mask.shape, -1)
    number[rows, columns] = np.arange(count)
    starts, ends = [], []
    for down, right in _NEIGHBOURS:
        y = np.clip(rows + down, 0, mask.shape[0] - 1)
        x = np.clip(columns + right, 0, mask.shape[1] - 1)
        beside = number[y, x]
        starts.append(np.arange(count)[beside >= 0])
        ends.append(beside[beside >= 0])
    start, end = np.concatenate(starts), np.concatenate(ends)
    matrix = csc_matrix((np.full(len(start), -1.0), (start, end)), (count, count))
    solved = spsolve((matrix + diags(np.full(count, 4.0))).tocsc(), np.ones(count))
    height: Grid = np.zeros(mask.shape)
    height[rows, columns] = np.sqrt(np.maximum(solved, 0))
    return height


def _groove(line: Carving, area: QRectF, scale: float) -> Grid:
    """Return a blurred stroke; a thresholded distance would give dashes."""
    groove: Grid = ndimage.gaussian_filter(
        cover(line.path, area, scale, 0.7), line.half_width * 0.6 * scale
    )
    top = max(float(groove.max()), 1e-6)
    return line.depth * line.half_width * np.minimum(1, groove / top)


def _folded(height: Grid, sulci: tuple[Carving, ...], area: QRectF, scale: float) -> Grid:
    """Raise round gyri between the sulci."""
    cuts = np.zeros_like(height)
    for line in sulci:
        cuts = np.maximum(cuts, cover(line.path, area, scale, 0.5))
    away = ndimage.distance_transform_edt(cuts < 0.4) / scale
    folded: Grid = ndimage.gaussian_filter(
        height * 0.9 + _GYRUS * _dome(away / _GYRUS), 0.42 * scale
    )
    return folded


def _along(course: Course, area: QRectF, scale: float) -> tuple[Grid, NDArray[np.intp], Grid]:
    """Return every pixel's distance to a line, the nearest sample and the way from it."""
    high, wide = (int(np.ceil(side * scale)) for side in (area.height(), area.width()))
    rows, columns = np.mgrid[0:high, 0:wide]
    places = np.stack(
        [(columns + 0.5) / scale + area.x(), (rows + 0.5) / scale + area.y()], axis=-1
    )
    line = np.array(course.points)
    distance, nearest = cKDTree(line).query(places)
    return distance, nearest, places - line[nearest]


def _coil(course: Course, widths: Sequence[float], area: QRectF, scale: float) -> Grid:
    """Raise a half circle over the centre line: runs that touch crease by themselves."""
    distance, nearest, _ = _along(course, area, scale)
    wide = np.array(widths)[nearest]
    rise = np.sqrt(np.maximum(0, wide * wide - distance * distance))
    smooth: Grid = ndimage.gaussian_filter(rise, 0.4 * scale)
    return smooth


def _colon(colon: Haustra, area: QRectF, scale: float) -> Grid:
    distance, nearest, away = _along(colon.course, area, scale)
    tangent = np.array(colon.course.tangents)[nearest]
    run = np.array(colon.course.run)[nearest]
    radius = colon.r0 + (colon.r1 - colon.r0) * run / colon.course.length
    across = np.clip(
        (away[..., 0] * tangent[..., 1] - away[..., 1] * tangent[..., 0]) / radius, -1.2, 1.2
    )
    way = run - radius * BOW * (1 - across * across)
    left, right = (_folds(way, np.array(cuts)) for cuts in (colon.left, colon.right))
    band = (across - TAENIA) / 0.17
    fold = np.where(band > 0, left, right) * (1 - np.exp(-band * band))
    wall = radius * (1.02 - PINCH * fold)
    height = np.sqrt(np.maximum(0, wall * wall - distance * distance))
    height -= radius * (0.17 * fold**1.5 + 0.05 * np.exp(-(band**4) * 6))
    smooth: Grid = ndimage.gaussian_filter(height, 0.35 * scale)
    return smooth


def _folds(way: Grid, cuts: Grid) -> Grid:
    last = len(cuts) - 2
    k = np.clip(np.searchsorted(cuts, way) - 1, 0, last)
    u = np.clip((way - cuts[k]) / (cuts[k + 1] - cuts[k]), 0, 1)
    fold: Grid = 1 - np.abs(np.sin(np.pi * u)) ** FOLD
    fold[((k == 0) & (u < 0.5)) | ((k == last) & (u > 0.5))] = 0
    return fold
