"""Many outlines at once: ovals, rooms of uneven size, boxes between two rails. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, packed, scattered, smooth
from explorer.scenes.microscope.slide import HALF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Points

    Many = NDArray[np.float32]  # (n, points, 2)
    Row = NDArray[np.float32]  # (n,)
    Mask = NDArray[np.bool_]
    Clear = Callable[[Points, float], Mask]

_TURNS: Final = 14
# A cell that stands on its base: along the base from 0 to 1, then from base (0) to tip (1).
_BOX: Final = np.array(
    [
        (0.10, 0.0),
        (0.50, -0.01),
        (0.90, 0.0),
        (1.0, 0.07),
        (1.01, 0.35),
        (1.01, 0.68),
        (0.99, 0.92),
        (0.84, 1.0),
        (0.50, 1.03),
        (0.16, 1.0),
        (0.01, 0.92),
        (-0.01, 0.68),
        (-0.01, 0.35),
        (0.0, 0.07),
    ]
)
_TIP: Final = np.array([(0.02, 0.94), (0.18, 0.99), (0.5, 1.02), (0.82, 0.99), (0.98, 0.94)])

# A cell between two others in a row, its free sides a little swollen.
_BEAD: Final = np.array(
    [
        (0.12, 0.03),
        (0.50, -0.10),
        (0.88, 0.03),
        (1.0, 0.22),
        (1.02, 0.50),
        (1.0, 0.78),
        (0.88, 0.97),
        (0.50, 1.10),
        (0.12, 0.97),
        (0.0, 0.78),
        (-0.02, 0.50),
        (0.0, 0.22),
    ]
)


def rounded(outlines: Many) -> Many:
    """Return closed outlines with their corners cut (Chaikin), all at once."""
    after = np.roll(outlines, -1, axis=1)
    cut = np.empty((len(outlines), 2 * outlines.shape[1], 2), np.float32)
    cut[:, 0::2] = 0.75 * outlines + 0.25 * after
    cut[:, 1::2] = 0.25 * outlines + 0.75 * after
    return cut


def ovals(
    rng: Rng, middles: Points, radii: Row, longs: Row, leans: Row, uneven: float = 0.06
) -> Many:
    """Return slightly uneven ovals; `longs` are length over width, `leans` the way they lie."""
    angles = np.linspace(0, tau, _TURNS, endpoint=False)[None]
    reach = np.ones((len(middles), _TURNS))
    for n in (2, 3, 4):
        depth = uneven / (n - 1) * rng.uniform(0.3, 1, (len(middles), 1))
        reach += depth * np.cos(n * angles + rng.uniform(0, tau, (len(middles), 1)))
    stretch = np.sqrt(longs)[:, None]
    x = radii[:, None] * stretch * reach * np.cos(angles)
    y = radii[:, None] / stretch * reach * np.sin(angles)
    cos, sin = np.cos(leans)[:, None], np.sin(leans)[:, None]
    points = np.stack([x * cos - y * sin, x * sin + y * cos], axis=2) + middles[:, None]
    return rounded(points.astype(np.float32))


def boxes(base: Points, tip: Points, *, closed: bool = True) -> tuple[Many, Many]:
    """Return the cells between two rails and the stretch of each that faces the second rail.

    The rails hold the borders between the cells, in the same order.
    """
    if closed:
        base, tip = np.vstack([base, base[:1]]), np.vstack([tip, tip[:1]])
    corners = (base[:-1], base[1:], tip[:-1], tip[1:])
    return rounded(_between(corners, _BOX)), _between(corners, _TIP)


def beads(rng: Rng, path: Points, half: float) -> Many:
    """Return cells one behind the other with their middles on a path, about `half` wide aside."""
    ahead = np.gradient(path, axis=0)
    ahead /= np.maximum(np.hypot(*ahead.T), 1e-6)[:, None]
    borders = np.vstack([path[:1] - (path[1] - path[0]) / 2, (path[:-1] + path[1:]) / 2])
    borders = np.vstack([borders, path[-1:] + (path[-1] - path[-2]) / 2])
    ahead = np.vstack([ahead, ahead[-1:]])
    across = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1)
    wide = half * rng.uniform(0.8, 1.12, (len(borders), 1))
    wide[[0, -1]] *= 0.8
    base, tip = borders - wide * across, borders + wide * across
    return rounded(_between((base[:-1], base[1:], tip[:-1], tip[1:]), _BEAD))


def _between(
    corners: tuple[Points, Points, Points, Points], places: NDArray[np.float64]
) -> Many:
    one, two, three, four = (corner[:, None] for corner in corners)
    across, up = places[None, :, 0, None], places[None, :, 1, None]
    low, high = one + (two - one) * across, three + (four - three) * across
    return np.asarray(low + (high - low) * up, np.float32)


def evenly(outline: Points, count: int, shares: Row | None = None) -> Points:
    """Return points along a closed outline, evenly or at `shares` (0 to 1) of its length."""
    line = np.vstack([outline, outline[:1]]).astype(np.float64)
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.linspace(0, 1, count, endpoint=False) if shares is None else shares
    at = at * along[-1]
    found = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)
    return found.astype(np.float32)


def length_of(outline: Points) -> float:
    """Return the length of a closed outline."""
    return float(np.hypot(*(np.roll(outline, -1, axis=0) - outline).T).sum())


def area_of(outline: Points) -> float:
    """Return the area within a closed outline."""
    x, y = outline[:, 0].astype(float), outline[:, 1].astype(float)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def inwards(outline: Points) -> Points:
    """Return the unit ways from each point of a closed outline towards its inner side."""
    along = np.roll(outline, -1, axis=0) - np.roll(outline, 1, axis=0)
    ways = np.stack([-along[:, 1], along[:, 0]], axis=1)
    ways /= np.maximum(np.hypot(*ways.T), 1e-6)[:, None]
    x, y = outline[:, 0], outline[:, 1]
    turning = float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
    return np.asarray(ways if turning > 0 else -ways, np.float32)


def relaxed(points: Points, times: int) -> Points:
    """Return a closed line calmed: each point moved between its neighbours."""
    for _ in range(times):
        points = (np.roll(points, 1, axis=0) + 2 * points + np.roll(points, -1, axis=0)) / 4
    return points


def depth(plot: Plot, points: Points) -> Row:
    """Return how far inside the tumour points lie; negative outside."""
    away = np.full(len(points), np.inf)
    for mass in plot.masses:
        edge = evenly(mass, 2 * len(mass))
        gap = points[:, None] - edge[None]
        away = np.minimum(away, np.sqrt((gap**2).sum(axis=2).min(axis=1)))
    return np.where(plot.in_tumour(points), away, -away).astype(np.float32)


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
    points: Points,
    radii: Row,
    *,
    between: Row,
    reach: float = 1.3,
    uneven: float = 0.12,
    turns: int = 36,
) -> Iterator[Points]:
    """Yield outlines that share out the room by weight: a large one presses a small one.

    None reaches further than `reach` times its radius; half of what `between` says of each is
    left free on its side.
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
        outline = relaxed(points[index] + room[:, None] * ways, 3)
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
        gap = points[:, None] - middles[None]
        return np.asarray(((gap**2).sum(axis=2) > (radii + margin) ** 2).all(axis=1))

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


def grown_by(outline: Points, margin: float) -> Points:
    """Return an outline moved outwards."""
    return np.asarray(outline - margin * inwards(outline), np.float32) if margin else outline


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
