"""Thyroid: rings of cube cells of every size, filled with pink colloid; fine vessels between."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import ovals, smooth
from explorer.scenes.microscope.slide import Chromatin, Patch
from explorer.scenes.microscope.tumours.gland_bed import ground, guests, hugging, wrapped
from explorer.scenes.microscope.tumours.gland_cells import Look, lined, lumen, ring, spotted
from explorer.scenes.microscope.tumours.gland_places import clear_of, jumble, rooms
from explorer.scenes.microscope.tumours.gland_shapes import evenly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_CUBES = Look(
    radius=3.3,
    vary=0.1,
    long=1.08,
    tone=0.62,
    chromatin=Chromatin.FINE,
    nucleolus=0.2,
    seen=0.2,
    body="cytoplasm",
    dividing=0.002,
)


def follicles(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _follicles(plot))


def _follicles(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("follicles")
    yield from ground(plot, "stroma")
    usual = rng.uniform(21, 26)
    sizes = usual * np.exp(rng.normal(0, 0.5, 320)).clip(0.45, 2.3)
    middles, radii = jumble(rng, plot, sizes, tight=0.95, edge=0.85, tries=1500)
    between = rng.uniform(2.5, 7, len(radii))
    outlines = []
    for outline in rooms(rng, plot, middles, radii, between=between, reach=1.35, uneven=0.08):
        outlines.append(outline)
        yield from _follicle(plot, rng, outline)
    yield from wrapped(plot, outlines, arcs=1)
    yield from hugging(plot, outlines, 70.0, 2.4)
    yield from guests(plot, clear_of(outlines), vessels=26, whites=6, size=(3.0, 4.6), margin=1.2)


def _follicle(plot: Plot, rng: Rng, outline: Points) -> Iterator[Item]:
    row = ring(rng, outline, rng.uniform(8.2, 10.0), 9.0)
    yield Patch(_CUBES.body, (outline,), edge="membrane", edge_width=0.9)
    yield lumen(row, "colloid_edge")
    yield from lined(plot, rng, row, _CUBES, up=(0.42, 0.54))
    yield _colloid(rng, row.tip)


def _colloid(rng: Rng, tip: Points) -> Patch:
    """Return the colloid with the bites that its cells take from its edge; it binds as they do."""
    middle = tip.mean(axis=0)
    edge = evenly(tip, max(30, 4 * len(tip)))
    size = float(np.hypot(*(edge - middle).T).mean())
    place = np.arange(len(edge)) * len(tip) / len(edge)
    bites = np.abs(np.sin(np.pi * place + rng.uniform(0, tau)))
    eaten = rng.uniform(0.2, 1.0) * np.interp(
        place, np.arange(len(tip) + 1), rng.uniform(0.1, 1, len(tip) + 1)
    )
    shrunk = (1.3 + 2.6 * (1 - bites) * eaten) / max(size, 4.0)
    body = smooth((middle + (1 - shrunk[:, None]) * (edge - middle)).astype(np.float32))
    holes = _bubbles(rng, edge, middle) if size > 13 else ()
    return Patch("colloid", (body, *holes), kind=TUMOUR_CELL)


def _bubbles(rng: Rng, edge: Points, middle: Points) -> tuple[Points, ...]:
    """Return a few clear bubbles along the edge of the colloid."""
    at = edge[rng.randint(0, len(edge), rng.randint(0, 5))]
    size = np.hypot(*(at - middle).T)[:, None]
    at = (middle + (1 - 4.2 / np.maximum(size, 9)) * (at - middle)).astype(np.float32)
    gone = [i for i in range(len(at)) if i and np.hypot(*(at[:i] - at[i]).T).min() < 5.5]
    at = np.delete(at, gone, axis=0)
    one = np.ones(len(at))
    return tuple(ovals(rng, at, rng.uniform(1.4, 2.3, len(at)), one, one, 0.05)[:, ::2])
