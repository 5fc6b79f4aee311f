"""Where each cell of a tumour stands: evenly scattered, off the borders, room for the large."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.slide import Chromatin
from explorer.scenes.microscope.tumours.ground import slope_of
from explorer.scenes.microscope.tumours.mosaic import (
    part_close,
    scattered_over,
    thinned,
    tiles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Point
    from explorer.scenes.microscope.tumours.ground import Ground

_PART: Final = 500  # points whose depth is found in one step
_EASINGS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the cells of a pattern look. Pairs are the least and the most; lengths micrometres."""

    gap: float  # between the middles of two cells
    nucleus: tuple[float, float]  # radius
    body: str = "cytoplasm"
    membrane: str = "membrane"
    between: float = 0.35
    stretch: float = 1.0  # how much longer than wide cells are, all one way
    reach: float = 0.72  # of the gap: how far a cell goes where it has no neighbour
    sizes: tuple[float, float] = (0.9, 1.1)
    long: tuple[float, float] = (1.0, 1.25)
    uneven: float = 0.06
    tone: tuple[float, float] = (0.5, 0.65)
    chromatin: Chromatin = Chromatin.FINE
    nucleoli: tuple[int, int] = (0, 0)
    nucleolus: float = 0.28  # of the radius of the nucleus
    stray: float = 0.12  # of the gap: how far a nucleus lies off the middle of its cell
    mitoses: float = 0.0  # share of the cells
    deaths: float = 0.0
    giants: float = 0.0
    giant: float = 1.6  # how much larger a giant cell is


@dataclass(slots=True)
class Spot:
    """Where a cell stands: the middle and radius of its nucleus, and how deep in its nest."""

    at: Point
    radius: float
    room: float  # from the middle to the nearest point of the outline
    depth: float  # from the stroma
    inner: float  # from the nearest hole
    giant: bool


class Laid:
    """The places of the cells, and of those that only stand for what lies beyond a border."""

    def __init__(self, borders: int) -> None:
        self.points = np.zeros((0, 2), np.float32)
        self.depths = np.zeros((borders, 0))
        self.slopes = np.zeros((borders, 0, 2))
        self.sizes = np.zeros(0)
        self.giants = np.zeros(0, bool)
        self.nests = np.zeros(0, np.intp)
        self.around = self.points
        self.sizes_around = self.sizes
        self.owners = self.nests  # the nest of a mirrored place, -1 of a real one

    def mirror(self, gap: float) -> None:
        """Find all places around, with those that the borders mirror."""
        around, sizes = [self.points], [self.sizes]
        owners = [np.full(len(self.points), -1)]
        for depth, slope in zip(self.depths, self.slopes, strict=True):
            near = np.flatnonzero((depth < 1.1 * gap) & (np.abs(slope).sum(axis=1) > 0))
            mirrored = self.points[near] - 2 * depth[near, None] * slope[near]
            around.append(mirrored.astype(np.float32))
            sizes.append(self.sizes[near])
            owners.append(self.nests[near])
        self.around, self.sizes_around = np.concatenate(around), np.concatenate(sizes)
        self.owners = np.concatenate(owners)

    def foreign(self, own: NDArray[np.intp], close: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Say which mirrored places belong to another nest than a cell, and so are none to it."""
        owners = self.owners[close]
        return np.asarray((owners >= 0) & (owners != self.nests[own][:, None]))

    def spot(self, index: int, at: Point, radius: float, room: float, stroma: int) -> Spot:
        """Return where a cell stands; the first `stroma` borders are those with the stroma."""
        depths = self.depths[:, index]
        return Spot(
            at,
            radius,
            room,
            float(depths[:stroma].min()),
            float(depths[stroma:].min(initial=inf)),
            bool(self.giants[index]),
        )

    def around_of(self, own: NDArray[np.intp], margin: float) -> NDArray[np.bool_]:
        """Say which of all places lie near some of the cells."""
        points = self.points[own]
        low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
        return np.asarray(((self.around > low) & (self.around < high)).all(axis=1))


def lay(rng: Rng, plot: Plot, ground: Ground, look: Look, laid: Laid) -> Iterator[None]:
    """Scatter the cells step by step; those at a border keep off it.

    Each of these gets a place beyond the border, as a mirror would show it.
    """
    gap = look.gap
    points = scattered_over(rng, plot.masses, gap)
    yield
    found: list[NDArray[np.float64]] = []
    for part in np.array_split(points, len(points) // _PART + 1):
        found.append(ground.depths(part))
        yield
    depths = np.concatenate(found, axis=1)
    kept = depths.min(axis=0) > -0.1 * gap
    points, depths = points[kept], depths[:, kept]
    slopes = np.zeros((*depths.shape, 2))
    for border, depth, slope in zip(ground.borders(), depths, slopes, strict=True):
        near = np.flatnonzero(depth < 1.3 * gap)
        for some in np.array_split(near, len(near) // (_PART // 2) + 1):
            slope[some], steep = slope_of(border, points[some])
            depth[some] /= steep
            yield
    push = np.maximum(0.46 * gap - depths, 0)
    points = (points + (slopes * push[..., None]).sum(axis=0)).astype(np.float32)
    kept = np.ones(len(points), bool)
    yield from part_close(points, np.flatnonzero(push.max(axis=0) > 0), 0.62 * gap, kept)
    giants = (rng.uniform(size=len(points)) < look.giants) & kept
    yield
    kept &= thinned(points, np.where(giants, look.giant * 0.62 * gap, 0.0))
    laid.points, laid.depths, laid.slopes = points[kept], (depths + push)[:, kept], slopes[:, kept]
    laid.giants, laid.nests = giants[kept], ground.nest_of(laid.points)
    laid.sizes = gap / 2 * rng.uniform(*look.sizes, len(laid.points))
    laid.sizes[laid.giants] *= look.giant
    for _ in range(_EASINGS):
        yield from _ease(laid, gap)
    laid.mirror(gap)


def _ease(laid: Laid, gap: float) -> Iterator[None]:
    """Move cells away from those, and from the borders, that they stand too close to."""
    laid.mirror(gap)
    moves = np.zeros((len(laid.points), 2))
    for own in tiles(laid.points, gap):
        close = laid.around_of(own, 2.2 * gap)
        away = laid.points[own][:, None] - laid.around[close]
        length = np.hypot(away[..., 0], away[..., 1])
        length[laid.foreign(own, close)] = np.inf
        room = laid.sizes[own][:, None] + laid.sizes_around[close]
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(length > 1e-3, np.maximum(room - length, 0) / length, 0.0)
        moves[own] = 0.4 * (away * np.minimum(share, 1.5)[..., None]).sum(axis=1)
        yield
    far = np.maximum(np.hypot(*moves.T) / (0.35 * gap), 1)
    moves /= far[:, None]
    laid.points = (laid.points + moves).astype(np.float32)
    laid.depths = laid.depths + (moves * laid.slopes).sum(axis=2)
