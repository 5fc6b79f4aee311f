"""How outlines, scatters and gentle noise are made; the same from the same seed. No Qt.

Lengths are micrometres. A slide has a generator for each of its parts. It is numpy's old one,
whose stream is frozen: a newer library draws the same tissue.
"""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.slide import HALF

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from explorer.scenes.microscope.slide import Point, Points

Rng = np.random.RandomState
_CELL_TURNS: Final = 14  # points round a cell: more are not seen at the closest zoom


def rng_of(*words: object) -> Rng:
    """Return a generator that these words alone decide, on every machine."""
    import hashlib

    digest = hashlib.sha256("/".join(map(str, words)).encode()).digest()
    return Rng(int.from_bytes(digest[:4], "little"))


def smooth(points: Points, times: int = 1) -> Points:
    """Return a closed outline with its corners cut; each time doubles the points."""
    for _ in range(times):
        points = rounded(points[None])[0]
    return points


def rounded(outlines: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return many closed outlines, (n, turns, 2), with their corners cut (Chaikin)."""
    after = np.roll(outlines, -1, axis=1)
    cut = np.empty((len(outlines), 2 * outlines.shape[1], 2), np.float32)
    cut[:, 0::2] = 0.75 * outlines + 0.25 * after
    cut[:, 1::2] = 0.25 * outlines + 0.75 * after
    return cut


def oval(
    rng: Rng,
    middle: Point,
    radius: float,
    *,
    long: float = 1.0,
    turn: float = 0.0,
    uneven: float = 0.06,
    turns: int = _CELL_TURNS,
) -> Points:
    """Return a closed, slightly uneven oval; `long` is its length over its width (same area)."""
    return np.asarray(ovals(rng, np.array([middle]), radius, long, turn, uneven, turns)[0])


def ovals(
    rng: Rng,
    middles: NDArray[np.floating],
    radius: ArrayLike,
    long: ArrayLike = 1.0,
    turn: ArrayLike = 0.0,
    uneven: float = 0.06,
    turns: int = _CELL_TURNS,
) -> NDArray[np.float32]:
    """Return many at once, (n, 2 * turns, 2); what is no single number is one for each, (n,)."""
    count = len(middles)
    angles = np.linspace(0, tau, turns, endpoint=False)
    reach = np.ones((count, turns))
    for n in (2, 3, 4):
        depth, phase = rng.uniform(0.3, 1, (count, 1)), rng.uniform(0, tau, (count, 1))
        reach += uneven / (n - 1) * depth * np.cos(n * angles + phase)
    size, stretch, way = (np.broadcast_to(each, count)[:, None] for each in (radius, long, turn))
    stretch = np.sqrt(stretch)
    x, y = size * stretch * reach * np.cos(angles), size / stretch * reach * np.sin(angles)
    cos, sin = np.cos(way), np.sin(way)
    return rounded(np.stack([x * cos - y * sin, x * sin + y * cos], axis=2) + middles[:, None])


def blob(rng: Rng, middle: Point, radius: float, uneven: float = 0.25, turns: int = 72) -> Points:
    """Return the outline of a mass with gentle lobes: where a tumour or an air sac lies."""
    angles = np.linspace(0, tau, turns, endpoint=False)
    reach = np.ones(turns)
    for n in range(2, 9):
        reach += uneven / n * rng.uniform(0.4, 1) * np.cos(n * angles + rng.uniform(0, tau))
    points = np.stack([np.cos(angles), np.sin(angles)], axis=1) * (radius * reach)[:, None]
    return np.asarray(points + np.array(middle), np.float32)


def scattered(rng: Rng, gap: float, half: float = HALF) -> NDArray[np.float32]:
    """Return points over the whole slide, an even but unordered scatter: (n, 2).

    No two are nearer than about half a gap: a honeycomb, shaken.
    """
    rows = int(2 * half / (gap * 0.866)) + 2
    columns = int(2 * half / gap) + 2
    x, y = np.meshgrid(np.arange(columns) * gap, np.arange(rows) * gap * 0.866)
    x = x + (np.arange(rows) % 2)[:, None] * gap / 2
    points = np.stack([x.ravel(), y.ravel()], axis=1) - half - gap / 2
    return (points + rng.uniform(-0.28, 0.28, points.shape) * gap).astype(np.float32)


def inside(points: Points, outline: Points) -> NDArray[np.bool_]:
    """Say of each point whether it lies in a closed outline (even-odd)."""
    x, y = points[:, 0][:, None], points[:, 1][:, None]
    x0, y0 = outline[:, 0][None], outline[:, 1][None]
    x1, y1 = np.roll(outline[:, 0], -1)[None], np.roll(outline[:, 1], -1)[None]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    found = ((y0 > y) != (y1 > y)) & (x < crossing)
    return np.asarray(found.sum(axis=1) % 2 == 1)


def waves(rng: Rng, points: Points, length: float) -> NDArray[np.float32]:
    """Return gentle noise from 0 to 1 at each point; `length` is how far it takes to change."""
    total = np.zeros(len(points))
    for _ in range(7):
        angle, phase = rng.uniform(0, tau), rng.uniform(0, tau)
        stretch = length * rng.uniform(0.7, 1.6)
        way = points[:, 0] * np.cos(angle) + points[:, 1] * np.sin(angle)
        total += np.sin(tau * way / stretch + phase)
    return (0.5 + 0.5 * np.tanh(total / 2.2)).astype(np.float32)


def fibre(rng: Rng, start: Point, end: Point, wave: float, turns: int = 12) -> Points:
    """Return a wavy open line between two points; `wave` is how far it strays."""
    share = np.linspace(0, 1, turns)[:, None]
    one, two = np.array(start), np.array(end)
    line = one + (two - one) * share
    length = float(np.hypot(*(two - one))) or 1.0
    across = np.array([-(two - one)[1], (two - one)[0]]) / length
    sway = np.sin(tau * (share[:, 0] * rng.uniform(1, 2.4) + rng.uniform(0, 1)))
    sway *= wave * np.sin(np.pi * share[:, 0])
    return np.asarray(line + sway[:, None] * across, np.float32)


def packed(
    points: NDArray[np.float32], reach: float, *, between: float = 0.35, turns: int = 20
) -> NDArray[np.float32]:
    """Return the outlines of cells that fill the room between them: (n, 2 * turns, 2).

    Each takes what lies nearer to its point than to any other, less half of `between`, and at most
    `reach` from it; corners are rounded.
    """
    near = _neighbours(points, 2.2 * reach)
    angles = np.linspace(0, tau, turns, endpoint=False)
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)  # (turns, 2)
    out = points[near] - points[:, None]  # (n, m, 2)
    halves = np.hypot(out[..., 0], out[..., 1]) / 2  # to the border with each neighbour
    units = out / np.maximum(2 * halves, 1e-6)[..., None]
    facing = units @ ways.T  # (n, m, turns)
    with np.errstate(divide="ignore", invalid="ignore"):
        limits = np.where(facing > 0.05, (halves[..., None] - between / 2) / facing, np.inf)
    limits[halves < 1e-6] = np.inf  # a point is no neighbour of itself
    away = np.minimum(limits.min(axis=1), reach)  # (n, turns)
    outlines = (points[:, None] + away[..., None] * ways).astype(np.float32)
    return rounded(outlines)


def _neighbours(points: NDArray[np.float32], within: float, most: int = 14) -> NDArray[np.intp]:
    """Return the indices of the nearest points of each, (n, most); its own where there are none."""
    count = len(points)
    if count <= 400:
        return _few_neighbours(points, within, min(most, count))
    found = np.repeat(np.arange(count)[:, None], min(most, count), axis=1)
    order = np.argsort(points[:, 0], kind="stable")
    x = points[order, 0]
    for index in range(count):
        low, high = np.searchsorted(x, (points[index, 0] - within, points[index, 0] + within))
        near = order[low:high]
        away = np.hypot(*(points[near] - points[index]).T)
        near = near[(away < within) & (near != index)]
        if len(near) > found.shape[1]:
            away = np.hypot(*(points[near] - points[index]).T)
            near = near[np.argpartition(away, found.shape[1])[: found.shape[1]]]
        found[index, : len(near)] = near
    return found


def _few_neighbours(points: NDArray[np.float32], within: float, most: int) -> NDArray[np.intp]:
    """Return the same all at once: each with each, faster where there are few."""
    out = points[:, None] - points[None]
    away = out[..., 0] ** 2 + out[..., 1] ** 2
    own = np.arange(len(points))[:, None]
    near = np.argpartition(away, most - 1, axis=1)[:, :most]
    return np.where(np.take_along_axis(away, near, axis=1) < within**2, near, own)
