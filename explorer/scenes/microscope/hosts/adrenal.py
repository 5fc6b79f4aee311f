"""Adrenal cortex: a capsule, small nests, long columns of foamy cells, then a pinker net."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import scattered, waves
from explorer.scenes.microscope.hosts.capsule import below, capsule_line, capsule_over, fat_above
from explorer.scenes.microscope.hosts.parts import EDGE, Look, cells, ovals, packed_by_tile
from explorer.scenes.microscope.hosts.places import opposite
from explorer.scenes.microscope.hosts.vessels import flat_cells, red_cells
from explorer.scenes.microscope.slide import HALF, Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_TOP: Final = -232.0
_NESTS: Final = 72.0  # how deep below the capsule the nests reach
_NET: Final = 470.0  # from where the columns break up into a net
_COLUMN: Final = 37.0  # micrometres from column to column, two cells and a fine vessel
_OUTER: Final = Look(
    body="cytoplasm", membrane="membrane_pale", tone=(0.5, 0.64), grain_ink="vacuole"
)
_FOAMY: Final = Look(
    body="pale", membrane="membrane", tone=(0.46, 0.58), chromatin=Chromatin.OPEN,
    nucleolus=0.8, grain_ink="vacuole",
)  # fmt: skip
_INNER: Final = Look(body="granular", membrane="membrane", tone=(0.6, 0.75), nucleolus=0.7)


def adrenal(plot: Plot) -> Iterator[Item]:
    """Grow the three layers below the capsule."""
    rng = plot.rng("layers")
    capsule = capsule_line(rng, _TOP)
    yield Patch("sinus", (EDGE,))
    yield from fat_above(plot, rng, capsule)
    columns, lines = _columns(plot, rng)
    for line in lines:
        yield Strand("stroma_dense", line, 2.2)
    yield from _nests(plot, capsule)
    deep = _depth(plot, columns, capsule)
    foamy = columns[(deep > _NESTS - 4) & (deep < _NET + 4)]
    yield from _cells_in(plot, foamy, 10.0, _FOAMY, 3.5, 9)
    yield from _net(plot, capsule)
    yield from _fine_vessels(plot, lines, capsule)
    yield from capsule_over(plot, rng, capsule, 15.0)
    aim = opposite("adrenal", plot, 150.0)
    spot = foamy[np.argmin(np.hypot(*(foamy - aim).T))]
    plot.host_spot = (float(spot[0]), float(spot[1]))


def _columns(plot: Plot, rng: Rng) -> tuple[Floats, list[Points]]:
    """Return the cells of the columns, and the lines of the vessels between them."""
    spots, lines = [], []
    ys = np.arange(_TOP, HALF + 20, 15.5)
    for column in np.arange(-HALF - 40, HALF + 40, _COLUMN):
        for side in (-1, 1):
            y = ys + rng.uniform(0, 15) + rng.uniform(-1.6, 1.6, len(ys))
            x = column + side * 8.0 + rng.uniform(-0.9, 0.9, len(ys))
            spots.append(np.stack([x, y], axis=1))
        bottom = np.stack([np.full(len(ys), column + _COLUMN / 2), ys], axis=1)
        lines.append(bottom.astype(np.float32))
    found = _bent(plot, np.concatenate(spots).astype(np.float32))
    return found, [_bent(plot, line) for line in lines]


def _depth(plot: Plot, points: Floats, capsule: Points) -> Floats:
    """Return how deep points lie, by layers: their borders are uneven."""
    uneven = 52 * (waves(plot.rng("uneven"), points, 120.0) - 0.5)
    return np.asarray(below(points, capsule) + uneven * np.clip(below(points, capsule) / 90, 0, 1))


def _bent(plot: Plot, points: Floats) -> Floats:
    """Return points of straight columns where the columns gently sway."""
    sway = 34 * (waves(plot.rng("sway"), points * np.array([0.35, 1.0]), 300.0) - 0.5)
    return np.asarray(points + np.stack([sway, 0 * sway], axis=1), np.float32)


def _nests(plot: Plot, capsule: Points) -> Iterator[Item]:
    """Yield the layer below the capsule: cells in rounded nests."""
    rng = plot.rng("nests")
    middles = scattered(rng, 46.0)
    deep = below(middles, capsule)
    middles = middles[(deep > 12) & (deep < _NESTS - 6)]
    spots = scattered(rng, 12.2)
    deep = _depth(plot, spots, capsule)
    spots = spots[(below(spots, capsule) > 5) & (deep < _NESTS - 2)]
    yield from _grouped(plot, spots, middles, 7.2, _OUTER)


def _grouped(
    plot: Plot, spots: Floats, middles: Floats, reach: float, look: Look
) -> Iterator[Item]:
    """Yield cells drawn together round the nearest of some middles, a cleft between groups."""
    away = np.hypot(*np.moveaxis(spots[:, None] - middles[None], 2, 0))
    nearest = middles[away.argmin(axis=1)]
    spots = np.asarray(nearest + (spots - nearest) * 0.84, np.float32)
    yield from _cells_in(plot, spots, reach, look, 2.9, 4 if look is _OUTER else 0)


def _cells_in(
    plot: Plot, spots: Floats, reach: float, look: Look, radius: float, drops: int
) -> Iterator[Item]:
    """Yield cortical cells with so many drops of fat in each."""
    rng = plot.rng("cells", look.body)
    for own, outlines in packed_by_tile(spots, reach, between=0.5, turns=11, tile=150.0):
        here = (spots[own] + rng.uniform(-1.2, 1.2, (len(own), 2))).astype(np.float32)
        nuclei = ovals(rng, here, radius * rng.uniform(0.9, 1.12, len(own)), uneven=0.04)
        grains = None
        if drops:
            angles = rng.uniform(0, 0.5, (len(own), drops)) + np.arange(drops) * 6.283 / drops
            away = rng.uniform(radius + 1.2, reach * 0.7, angles.shape)
            size = rng.uniform(0.7, 1.5, angles.shape) * reach / 10
            x, y = here[:, :1] + away * np.cos(angles), here[:, 1:] + away * np.sin(angles)
            grains = np.stack([x, y, size], axis=2).astype(np.float32)
        yield from cells(
            plot, rng, "cortical", look, outlines=outlines, nuclei=nuclei, grains=grains
        )


def _net(plot: Plot, capsule: Points) -> Iterator[Item]:
    """Yield the deepest layer: small pink cells in cords that join to a net."""
    rng = plot.rng("net")
    middles = scattered(rng, 46.0)
    spots = scattered(rng, 13.4)
    spots = spots[_depth(plot, spots, capsule) > _NET + 4]
    middles = middles[below(middles, capsule) > _NET - 90]
    yield from _grouped(plot, spots, middles, 8.0, _INNER)


def _fine_vessels(plot: Plot, lines: list[Points], capsule: Points) -> Iterator[Item]:
    """Yield the flat cells and the blood in the straight vessels between the columns."""
    rng = plot.rng("vessels")
    for line in lines:
        inner = line[below(line, capsule) > _NESTS]
        draw = rng.uniform(size=len(inner))
        spots = (inner + rng.uniform(-1.2, 1.2, inner.shape)).astype(np.float32)
        flat = draw < 0.4
        yield from flat_cells(
            plot, rng, "endothelium", spots[flat], np.pi / 2, radius=1.9, long=3.6
        )
        yield from red_cells(plot, rng, spots[draw > 0.72], radius=2.9, squeezed=1.35)
