"""Many outlines at once: rooms of uneven size, boxes between two rails. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import rounded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.slide import Points

    Many = NDArray[np.float32]  # (n, points, 2)
    Row = NDArray[np.floating]  # (n,)
    Mask = NDArray[np.bool_]

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


def _between(corners: tuple[Points, Points, Points, Points], places: NDArray[np.float64]) -> Many:
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
    calm = points.astype(np.float64)
    for _ in range(times):
        calm = (np.roll(calm, 1, axis=0) + 2 * calm + np.roll(calm, -1, axis=0)) / 4
    return calm.astype(np.float32)


def grown_by(outline: Points, margin: float) -> Points:
    """Return an outline moved outwards."""
    return np.asarray(outline - margin * inwards(outline), np.float32) if margin else outline
