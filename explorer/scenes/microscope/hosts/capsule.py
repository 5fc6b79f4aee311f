"""The fibrous capsule of an organ, with fat outside it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import scattered, waves
from explorer.scenes.microscope.hosts.parts import (
    Look,
    band,
    cells,
    ovals,
    packed_by_tile,
    stations,
)
from explorer.scenes.microscope.hosts.vessels import flat_cells
from explorer.scenes.microscope.slide import HALF, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_FAT: Final = Look(body="vacuole", membrane="fat_edge", tone=(0.65, 0.8))


def capsule_line(rng: Rng, top: float, sway: float = 16.0) -> Points:
    """Return a gently waving line from side to side of a slide: the inner side of a capsule."""
    x = np.linspace(-HALF - 20, HALF + 20, 48)
    y = top + sway * (waves(rng, np.stack([x, 0 * x], axis=1).astype(np.float32), 420.0) - 0.5)
    return np.stack([x, y], axis=1).astype(np.float32)


def below(points: Floats, line: Points) -> Floats:
    """Return how far points lie below a line from side to side."""
    return np.asarray(points[:, 1] - np.interp(points[:, 0], line[:, 0], line[:, 1]), np.float32)


def above_of(line: Points) -> Points:
    """Return the outline of all that lies above a line."""
    corners = np.array([[HALF + 20, -HALF - 20], [-HALF - 20, -HALF - 20]])
    return np.concatenate([line, corners]).astype(np.float32)


def fat_above(plot: Plot, rng: Rng, capsule: Points) -> Iterator[Item]:
    """Yield the fat outside a capsule."""
    yield Patch("stroma", (above_of(capsule),))
    spots = scattered(rng, 47.0)
    spots = spots[below(spots, capsule) < -40]
    sizes = rng.uniform(21, 25, len(spots))
    for own, outlines in packed_by_tile(spots, 29.0, between=1.0, turns=16):
        here = spots[own]
        turn = rng.uniform(0, 6.28, len(own))
        ways = np.stack([np.cos(turn), np.sin(turn)], axis=1)
        rims = here + ways * (sizes[own] * 0.84)[:, None]
        nuclei = ovals(rng, rims.astype(np.float32), 2.1, long=3.0, turn=turn + 1.57)
        yield from cells(
            plot, rng, "fibroblast", _FAT, middles=here, outlines=outlines, nuclei=nuclei
        )


def capsule_over(plot: Plot, rng: Rng, capsule: Points, thick: float = 17.0) -> Iterator[Item]:
    """Yield the capsule itself: dense collagen in layers, with lean cells."""
    middle = capsule - np.array([0, thick / 2 - 0.5], np.float32)
    yield Patch("stroma_dense", (band(middle, thick),), edge="fibre", edge_width=0.8)
    for step in np.arange(2, thick - 1, 3.0):
        line = capsule - np.array([0, step]) + rng.uniform(-1.0, 1.0, capsule.shape)
        yield Strand("fibre", line.astype(np.float32), rng.uniform(0.6, 1.2))
    share = (np.arange(40) + rng.uniform(0, 0.9, 40)) / 40
    spots, turn = stations(middle, share)
    spots[:, 1] += rng.uniform(-0.36, 0.36, 40) * thick
    yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=2.1, long=4.0)
