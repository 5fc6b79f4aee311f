"""How the cells of a tumour are laid on its ground: one recipe, a look for each pattern."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot, inf, pi
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus
from explorer.scenes.microscope.tumours.features import dying, mitosis
from explorer.scenes.microscope.tumours.mosaic import (
    apart,
    mosaic,
    ovals,
    scattered_over,
    thinned,
    tiles,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point
    from explorer.scenes.microscope.tumours.ground import Ground

_LABEL: Final = 230.0  # a label's line reaches no farther from the middle of the slide
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
    """Where a cell stands: its nucleus's middle and radius, and how deep in its nest."""

    at: Point
    radius: float
    room: float  # from the middle to the nearest point of the outline
    depth: float
    slope: float  # the angle of the way deeper into the nest
    giant: bool


@dataclass(slots=True)
class _Laid:
    """The places of the cells, and of those that only stand for what lies beyond a border."""

    points: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    depth: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    slope: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 2)))
    sizes: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    giants: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, bool))
    around: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    sizes_around: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))

    def mirror(self, gap: float) -> None:
        """Find all places around, with those that the borders mirror."""
        near = np.flatnonzero((self.depth < 1.1 * gap) & (np.abs(self.slope).sum(axis=1) > 0))
        mirrored = self.points[near] - 2 * self.depth[near, None] * self.slope[near]
        self.around = np.concatenate([self.points, mirrored.astype(np.float32)])
        self.sizes_around = np.concatenate([self.sizes, self.sizes[near]])

    def around_of(self, own: NDArray[np.intp], margin: float) -> NDArray[np.bool_]:
        """Say which of all places lie near some of the cells."""
        points = self.points[own]
        low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
        return np.asarray(((self.around > low) & (self.around < high)).all(axis=1))


def sheet(
    plot: Plot,
    ground: Ground,
    look: Look,
    bed: Iterator[Item],
    finish: Callable[[Rng, Cell, Spot], None] | None = None,
    typical: Callable[[Cell], bool] = lambda _: True,
) -> Iterator[Item]:
    """Yield the bed of a tumour, then its cells; `finish` changes each.

    The label's line ends on a `typical` one, the nearest to where it was to end.
    """
    rng = plot.rng("cells")
    laid = _Laid()
    steps = _lay(rng, plot, ground, look, laid)
    for item in bed:  # the cells find their places meanwhile, so that no step takes long
        next(steps, None)
        yield item
    for _ in steps:
        pass
    patches = plot.patchiness(laid.points)
    target, nearest = plot.tumour_spot, inf
    for own in tiles(laid.points, look.gap):
        for cell, spot in _tile(rng, laid, own, patches, look):
            chance = rng.uniform()
            if chance < look.mitoses:
                yield from mitosis(rng, cell, spot.at, max(spot.radius, look.nucleus[0]))
                continue
            if chance < look.mitoses + look.deaths:
                yield dying(rng, TUMOUR_CELL, spot.at, spot.room)
                continue
            if finish is not None:
                finish(rng, cell, spot)
            away = hypot(spot.at[0] - target[0], spot.at[1] - target[1])
            if away < nearest and hypot(*spot.at) < _LABEL and typical(cell):
                plot.tumour_spot, nearest = spot.at, away
            yield cell


def _lay(rng: Rng, plot: Plot, ground: Ground, look: Look, laid: _Laid) -> Iterator[None]:
    """Scatter the cells step by step; those at a border keep off it.

    Each of these gets a place beyond the border, as a mirror would show it.
    """
    gap = look.gap
    points = scattered_over(rng, plot.masses, gap)
    yield
    found = []
    for part in np.array_split(points, len(points) // _PART + 1):
        found.append(ground.depth(part))
        yield
    depth = np.concatenate(found)
    kept = depth > -0.1 * gap
    points, depth = points[kept], depth[kept]
    slope = np.zeros((len(points), 2))
    near = np.flatnonzero(depth < 1.3 * gap)
    for part in np.array_split(near, len(near) // (_PART // 4) + 1):
        slope[part] = ground.slope(points[part])
        yield
    push = np.maximum(0.46 * gap - depth, 0)
    points = (points + slope * push[:, None]).astype(np.float32)
    kept = apart(points, push > 0, 0.62 * gap)
    giants = (rng.uniform(size=len(points)) < look.giants) & kept
    yield
    kept &= thinned(points, np.where(giants, look.giant * 0.62 * gap, 0.0))
    laid.points, laid.depth, laid.slope = points[kept], (depth + push)[kept], slope[kept]
    laid.giants = giants[kept]
    laid.sizes = gap / 2 * rng.uniform(*look.sizes, len(laid.points))
    laid.sizes[laid.giants] *= look.giant
    for _ in range(_EASINGS):
        yield from _ease(laid, gap)
    laid.mirror(gap)


def _ease(laid: _Laid, gap: float) -> Iterator[None]:
    """Move cells away from those, and from the borders, that they stand too close to."""
    laid.mirror(gap)
    moves = np.zeros((len(laid.points), 2))
    for own in tiles(laid.points, gap):
        close = laid.around_of(own, 2.2 * gap)
        away = laid.points[own][:, None] - laid.around[close]
        length = np.hypot(away[..., 0], away[..., 1])
        room = laid.sizes[own][:, None] + laid.sizes_around[close]
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(length > 1e-3, np.maximum(room - length, 0) / length, 0.0)
        moves[own] = 0.4 * (away * np.minimum(share, 1.5)[..., None]).sum(axis=1)
        yield
    far = np.maximum(np.hypot(*moves.T) / (0.35 * gap), 1)
    moves /= far[:, None]
    laid.points = (laid.points + moves).astype(np.float32)
    laid.depth = laid.depth + (moves * laid.slope).sum(axis=1)


def _tile(
    rng: Rng,
    laid: _Laid,
    own: NDArray[np.intp],
    patches: NDArray[np.float32],
    look: Look,
) -> Iterator[tuple[Cell, Spot]]:
    """Yield the cells of one tile with where they stand."""
    points, count = laid.points[own], len(own)
    close = laid.around_of(own, 2.4 * look.gap)
    outlines = mosaic(
        points,
        laid.around[close],
        laid.sizes[own],
        laid.sizes_around[close],
        reach=look.reach * look.gap,
        between=look.between,
    )
    middles = outlines.mean(axis=1)
    middles += rng.uniform(-look.stray, look.stray, (count, 2)) * look.gap
    room = np.hypot(*(outlines - middles[:, None]).transpose(2, 0, 1)).min(axis=1)
    grown = np.where(laid.giants[own], rng.uniform(1.3, 1.9, count), 1.0)
    radii = np.minimum(rng.uniform(*look.nucleus, count) * grown, np.maximum(0.86 * room, 1.2))
    long, turn = rng.uniform(*look.long, count), rng.uniform(0, pi, count)
    nuclei = ovals(rng, middles, radii, long=long, turn=turn, uneven=look.uneven)
    tones, chances = rng.uniform(*look.tone, count), rng.uniform(size=count)
    for n, index in enumerate(own.tolist()):
        at = (float(middles[n, 0]), float(middles[n, 1]))
        radius = float(radii[n])
        cell = Cell(
            TUMOUR_CELL,
            outlines[n],
            Nucleus(nuclei[n], float(tones[n]), look.chromatin, _nucleoli(rng, at, radius, look)),
            look.body,
            look.membrane,
            chance=float(chances[n]),
            patch=float(patches[index]),
        )
        slope = float(np.arctan2(laid.slope[index, 1], laid.slope[index, 0]))
        yield (
            cell,
            Spot(
                at,
                radius,
                float(room[n]),
                float(laid.depth[index]),
                slope,
                bool(laid.giants[index]),
            ),
        )


def _nucleoli(
    rng: Rng, at: Point, radius: float, look: Look
) -> tuple[tuple[float, float, float], ...]:
    """Return the nucleoli of a nucleus: one lies near its middle, more lie apart."""
    count = rng.randint(look.nucleoli[0], look.nucleoli[1] + 1)
    found = []
    for n in range(count):
        angle = rng.uniform(0, 2 * pi) if n == 0 else angle + pi * rng.uniform(0.7, 1.3)
        away = radius * (rng.uniform(0, 0.22) if count == 1 else rng.uniform(0.3, 0.45))
        size = radius * look.nucleolus * rng.uniform(0.8, 1.2) * (1.0 if count == 1 else 0.75)
        found.append((at[0] + away * np.cos(angle), at[1] + away * np.sin(angle), float(size)))
    return tuple(found)
