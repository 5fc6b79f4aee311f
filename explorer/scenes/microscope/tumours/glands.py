"""Adenocarcinoma of small glands: round clear lumens in one layer of cells, thin stroma."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import smooth
from explorer.scenes.microscope.slide import Chromatin, Patch
from explorer.scenes.microscope.tumours.gland_bed import (
    Grain,
    collagen,
    ground,
    guests,
    hugging,
    wrapped,
)
from explorer.scenes.microscope.tumours.gland_cells import Look, lined, lumen, ring, spotted
from explorer.scenes.microscope.tumours.gland_places import clear_of, jumble, rooms
from explorer.scenes.microscope.tumours.gland_shapes import relaxed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points


def glands(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _glands(plot))


def _glands(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("glands")
    yield from ground(plot, "stroma")
    size, between = rng.uniform(19, 24.5), rng.uniform(6, 11)  # each seed has its own
    height = rng.uniform(12.5, 15.5)
    sizes = size * np.exp(rng.normal(0, 0.28, 260)).clip(0.55, 1.8)
    middles, radii = jumble(rng, plot, sizes, edge=0.85)
    crowded = rng.uniform(size=len(radii)) < 0.3  # back to back with a neighbour
    outlines = []
    fibres = collagen(plot, Grain(plot), 420)
    for outline in rooms(
        rng, plot, middles, radii, between=np.where(crowded, 1.5, between), reach=1.4
    ):
        outlines.append(outline)
        yield from islice(fibres, 8)
    yield from fibres
    yield from wrapped(plot, outlines)
    yield from guests(plot, clear_of(outlines), vessels=9, whites=26)
    yield from hugging(plot, outlines, 50.0)
    look = Look(
        radius=rng.uniform(3.8, 4.3),
        vary=0.14,
        uneven=0.09,
        tone=0.58,
        chromatin=Chromatin.OPEN,
        nucleolus=0.27,
        seen=0.8,
    )
    for outline in outlines:
        yield from _gland(plot, rng, outline, height * rng.uniform(0.85, 1.15), look)


def _gland(plot: Plot, rng: Rng, outline: Points, height: float, look: Look) -> Iterator[Item]:
    row = ring(rng, outline, height, 9.4)
    yield Patch(look.body, (outline,), edge="membrane", edge_width=1.0)
    yield lumen(row)
    if rng.uniform() < 0.22:
        yield _secretion(rng, row.tip)
    yield from lined(plot, rng, row, look, up=(0.28, 0.46))


def _secretion(rng: Rng, tip: Points) -> Patch:
    """Return a pale wisp of what the cells gave off, shrunk from them."""
    middle = tip.mean(axis=0)
    share = rng.uniform(0.3, 0.75, (len(tip), 1))
    wisp = relaxed(middle + share * (tip - middle), 2)
    return Patch("colloid_edge", (smooth(wisp.astype(np.float32)),))
