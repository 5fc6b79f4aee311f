"""Where in a tumour things lie: scatters, rooms, what is free. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, packed, scattered, smooth
from explorer.scenes.microscope.slide import HALF
from explorer.scenes.microscope.tumours.gland_shapes import evenly, grown_by, relaxed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Points
    from explorer.scenes.microscope.tumours.gland_shapes import Many, Mask, Row

    Clear = Callable[[Points, float], Mask]


def depth(plot: Plot, points: Points) -> Row:
    """Return how far inside the tumour points lie; negative outside."""
    away = np.full(len(points), np.inf)
    for mass in plot.masses:
        edge = evenly(mass, 2 * len(mass))
        away = np.minimum(away, np.sqrt(_squares(points, edge).min(axis=1)))
    return np.where(plot.in_tumour(points), away, -away).astype(np.float32)


def _squares(points: Points, others: Points) -> NDArray[np.float32]:
    """Return the squared distances of points from others, (n, m)."""
    x = points[:, 0][:, None] - others[:, 0][None]
    y = points[:, 1][:, None] - others[:, 1][None]
    return x * x + y * y


def within(rng: Rng, plot: Plot, count: int) -> Points:
    """Return points anywhere in the boxes round the masses, not all of them in the tumour."""
    found = []
    for mass in plot.masses:
        low, high = mass.min(axis=0), mass.max(axis=0)
        found.append(rng.uniform(low, high, (count, 2)))
    return np.concatenate(found).astype(np.float32)


def strewn(rng: Rng, plot: Plot, gap: float) -> Points:
    """Return an even but unordered scatter over the masses."""
    points = scattered(rng, gap)
    near = np.zeros(len(points), bool)
    for mass in plot.masses:
        near |= ((points > mass.min(axis=0)) & (points < mass.max(axis=0))).all(axis=1)
    points = points[near]
    return points[plot.in_tumour(points)]


def jumble(
    rng: Rng, plot: Plot, radii: Row, *, tight: float = 0.96, edge: float = 0.8, tries: int = 1100
) -> tuple[Points, Row]:
    """Return middles and radii of discs laid at random in the tumour, the largest first.

    `tight` is how near two may come (1: they touch), `edge` how far in they lie, in radii.
    """
    places = within(rng, plot, tries)
    places = places[plot.in_tumour(places)]
    deep = depth(plot, places)
    clear = np.full(len(places), np.inf)  # to the edge of the nearest disc
    kept: list[tuple[float, float, float]] = []
    for radius in np.sort(radii)[::-1].tolist():
        good = np.flatnonzero((clear > radius * (2 * tight - 1)) & (deep > radius * edge))
        if not len(good):
            continue
        x, y = places[good[0]].tolist()
        kept.append((x, y, radius))
        clear = np.minimum(clear, np.hypot(places[:, 0] - x, places[:, 1] - y) - radius)
    found = np.array(kept, np.float32).reshape(-1, 3)
    return found[:, :2], found[:, 2]


def rooms(
    rng: Rng,
    plot: Plot,
    points: Points,
    radii: Row,
    *,
    between: Row,
    reach: float = 1.3,
    uneven: float = 0.12,
    turns: int = 36,
    calm: int = 4,
) -> Iterator[Points]:
    """Yield outlines that share out the room by weight: a large one presses a small one.

    None reaches further than `reach` times its radius; half of what `between` says of each is
    left free on its side. `calm` takes the corners off.
    """
    angles = np.linspace(0, tau, turns, endpoint=False)
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    for index in range(len(points)):
        out = np.delete(points, index, axis=0) - points[index]
        others = np.delete(radii, index)
        away = np.maximum(np.hypot(*out.T), 1e-3)
        border = (away**2 + radii[index] ** 2 - others**2) / (2 * away) - between[index] / 2
        facing = (out / away[:, None]) @ ways.T
        limits = np.where(facing > 0.05, border[:, None] / np.maximum(facing, 1e-6), np.inf)
        most = np.full((1, turns), radii[index] * reach)
        room = np.maximum(np.vstack([limits, most]).min(axis=0), radii[index] * 0.45)
        for n in (2, 3, 5, 7):
            depth = uneven * rng.uniform(0.2, 1) / n**0.5
            room = room * (1 - depth * (0.5 + 0.5 * np.cos(n * angles + rng.uniform(0, tau))))
        for _ in range(4):  # none bulges far out of the tumour
            out = ~plot.in_tumour((points[index] + room[:, None] * ways).astype(np.float32))
            room = np.where(out, np.maximum(0.86 * room, 0.45 * radii[index]), room)
        outline = relaxed(points[index] + room[:, None] * ways, calm)
        yield smooth(outline.astype(np.float32))


def free(points: Points, outlines: Sequence[Points], margin: float = 0.0) -> Mask:
    """Say of each point whether it lies outside all the outlines, `margin` away at the least."""
    found = np.ones(len(points), bool)
    for outline in outlines:
        low, high = outline.min(axis=0) - margin, outline.max(axis=0) + margin
        near = np.flatnonzero(((points > low) & (points < high)).all(axis=1) & found)
        if len(near):
            found[near] = ~inside(points[near], grown_by(outline, margin))
    return found


def clear_of(outlines: Sequence[Points]) -> Clear:
    """Return what says of points whether they lie outside outlines, a margin away."""
    return lambda points, margin: free(points, outlines, margin)


def clear_of_discs(middles: Points, radii: Row) -> Clear:
    """Return what says of points whether they lie outside discs, a margin away."""

    def check(points: Points, margin: float) -> Mask:
        return np.asarray((_squares(points, middles) > (radii + margin) ** 2).all(axis=1))

    return check


class Board:
    """A chequered board over the slide on which taken ground is marked: quick to ask."""

    _SIDE: Final = 1.5

    def __init__(self) -> None:
        count = int(2 * (HALF + 40) / self._SIDE)
        self._taken = np.zeros((count, count), bool)

    def _squares(self, points: Points) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        found = ((points + HALF + 40) / self._SIDE).astype(np.intp)
        found = found.clip(0, len(self._taken) - 1)
        return found[:, 0], found[:, 1]

    def mark(self, points: Points, radius: float) -> None:
        """Take the ground within a radius of points."""
        steps = np.arange(-int(radius / self._SIDE), int(radius / self._SIDE) + 1)
        for x in steps:
            for y in steps:
                if np.hypot(x, y) * self._SIDE <= radius:
                    shift = np.array([x, y], np.float32) * self._SIDE
                    self._taken[self._squares(points + shift)] = True

    def free(self, points: Points) -> Mask:
        """Say of each point whether the ground is free there."""
        return ~self._taken[self._squares(points)]


def packed_by_steps(
    points: Points, reach: float, *, between: float = 0.35, step: int = 110, turns: int = 16
) -> Iterator[tuple[NDArray[np.intp], Many]]:
    """Yield the indices and outlines of packed cells, some at a time, so that no step is long."""
    order = np.argsort(points[:, 0], kind="stable")
    x = points[order, 0]
    for start in range(0, len(order), step):
        mine = order[start : start + step]
        low = np.searchsorted(x, x[start] - 2.2 * reach)
        last = min(start + step, len(order)) - 1
        high = np.searchsorted(x, x[last] + 2.2 * reach)
        near = order[low:high]
        made = packed(points[near], reach, between=between, turns=turns)
        yield mine, made[start - low : start - low + len(mine)]


def apart(points: Points, gap: float) -> Points:
    """Return the points that keep away from those before them."""
    kept: list[int] = []
    for index, point in enumerate(points):
        if not kept or np.hypot(*(points[kept] - point).T).min() > gap:
            kept.append(index)
    return points[kept]
