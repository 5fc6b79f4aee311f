"""Cells that fill the room between them, large ones more of it. No Qt.

Unlike `growth.packed` a mosaic is made tile by tile, so that no step takes long, and it may be
told of points that only hold the place of what lies beyond a border.
"""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import Rng, rounded, scattered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from explorer.scenes.microscope.slide import Points

_NEAR: Final = 13  # neighbours of a cell that may take room from it
_TILE: Final = 70  # cells in a tile, about


def scattered_over(
    rng: Rng, masses: Sequence[Points], gap: float, margin: float = 0.0
) -> NDArray[np.float32]:
    """Return an even but unordered scatter over the box of masses, (n, 2)."""
    everything = np.concatenate(masses)
    low, high = everything.min(axis=0), everything.max(axis=0)
    half = float((high - low).max()) / 2 + margin
    return np.asarray(scattered(rng, gap, half) + (low + high) / 2, np.float32)


def thinned(points: NDArray[np.float32], radii: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Say which points are left when each that has a radius has pushed others out of it."""
    kept = np.ones(len(points), bool)
    for index in np.flatnonzero(radii):
        if kept[index]:
            away = np.hypot(*(points - points[index]).T)
            kept &= (away > radii[index]) | (np.arange(len(points)) == index)
    return kept


def part_close(
    points: NDArray[np.float32],
    doubtful: NDArray[np.intp],
    gap: float,
    kept: NDArray[np.bool_],
) -> Iterator[None]:
    """Take the doubtful points too near to another from those kept, some in each step."""
    for start in range(0, len(doubtful), _TILE):
        some = doubtful[start : start + _TILE]
        x, y = points[some, 0, None] - points[:, 0], points[some, 1, None] - points[:, 1]
        close = np.abs(x) + np.abs(y) < gap
        for row, index in zip(close, some.tolist(), strict=True):
            row[index] = False
            kept[index] = not (row & kept).any()
        yield


def tiles(points: NDArray[np.float32], gap: float) -> Iterator[NDArray[np.intp]]:
    """Yield the indices of points in squares that hold a few dozen each."""
    if not len(points):
        return
    side = gap * _TILE**0.5
    squares = np.floor((points - points.min(axis=0)) / side).astype(int)
    keys = squares[:, 0] * 4096 + squares[:, 1]
    order = np.argsort(keys, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(keys[order])) + 1)


def mosaic(
    own: NDArray[np.float32],
    around: NDArray[np.float32],
    sizes: NDArray[np.float64],
    sizes_around: NDArray[np.float64],
    ignored: NDArray[np.bool_],
    *,
    reach: float,
    between: float,
    turns: int = 18,
) -> NDArray[np.float32]:
    """Return the outlines of cells at their own points among all those around: (n, 2 * turns, 2).

    Some of those around may be `ignored` by some cells, (n, around). A cell of a larger size takes
    more of the way to its neighbour; corners are rounded.
    """
    away = np.hypot(own[:, 0, None] - around[:, 0], own[:, 1, None] - around[:, 1])
    away[(away < 1e-3) | ignored] = np.inf  # a point is no neighbour of itself
    most = min(_NEAR, len(around))
    near = np.argpartition(away, most - 1, axis=1)[:, :most]
    far = np.minimum(np.take_along_axis(away, near, axis=1), 1e4)  # so far: no neighbour
    shift = (sizes[:, None] ** 2 - sizes_around[near] ** 2) / (2 * far)
    halves = np.clip(far / 2 + shift, 0.22 * far, 0.78 * far) - between / 2
    units = (around[near] - own[:, None]) / far[..., None]
    angles = np.linspace(0, tau, turns, endpoint=False)
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    facing = units @ ways.T  # (n, near, turns)
    with np.errstate(divide="ignore", invalid="ignore"):
        limits = np.where(facing > 0.05, halves[..., None] / facing, np.inf)
    most_reach = reach * sizes / max(float(sizes.mean()), 1e-6)
    out = np.minimum(limits.min(axis=1), most_reach[:, None])
    return rounded(own[:, None] + out[..., None] * ways)
