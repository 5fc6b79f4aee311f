"""Adenocarcinoma of the bowel: large glands of tall cells, pencil nuclei, dead debris inside."""

from __future__ import annotations

from itertools import islice
from math import tau
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import inside, ovals, scattered
from explorer.scenes.microscope.slide import Chromatin, Patch
from explorer.scenes.microscope.tumours.gland_bed import (
    Grain,
    collagen,
    ground,
    guests,
    hugging,
    wrapped,
)
from explorer.scenes.microscope.tumours.gland_cells import (
    Look,
    Ring,
    clothed,
    lined,
    lumen,
    ring,
    spotted,
)
from explorer.scenes.microscope.tumours.gland_places import (
    apart,
    clear_of,
    free,
    jumble,
    packed_by_steps,
    rooms,
)
from explorer.scenes.microscope.tumours.gland_shapes import boxes, evenly, relaxed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_TALL = Look(
    radius=4.15,
    vary=0.08,
    long=2.7,
    uneven=0.05,
    tone=0.7,
    chromatin=Chromatin.COARSE,
    nucleolus=0.16,
    seen=0.35,
    body="pink",
    dividing=0.01,
)
_FILLING = Look(
    radius=3.9, vary=0.12, long=1.35, tone=0.68, chromatin=Chromatin.COARSE, body="pink"
)


def tall_glands(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _tall_glands(plot))


def _tall_glands(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("glands")
    yield from ground(plot, "stroma")
    sizes = rng.uniform(54, 60) * rng.uniform(0.62, 1.2, 140)
    middles, radii = jumble(rng, plot, sizes, tight=0.82, edge=0.75)
    outlines = []
    fibres = collagen(plot, Grain(plot), 420)
    between = rng.uniform(4, 11, len(radii))
    for outline in rooms(
        rng, plot, middles, radii, between=between, reach=1.5, uneven=0.25, turns=48, calm=14
    ):
        outlines.append(outline)
        yield from islice(fibres, 20)
    yield from fibres
    yield from wrapped(plot, outlines, arcs=4)
    yield from guests(plot, clear_of(outlines), vessels=8, whites=40)
    yield from hugging(plot, outlines, 45.0)
    sieve = rng.uniform(0.12, 0.3)  # the share of glands with several holes
    for index, (outline, radius) in enumerate(zip(outlines, radii.tolist(), strict=True)):
        if radius > 44 and rng.uniform() < sieve + 0.4 * (index == 0):  # the largest comes first
            yield from _cribriform(plot, rng, outline)
        else:
            yield from _gland(plot, rng, outline, radius)


def _gland(plot: Plot, rng: Rng, outline: Points, radius: float) -> Iterator[Item]:
    height = min(rng.uniform(26, 31), 0.6 * radius)
    row = ring(rng, outline, height, 6.7, calm=6)
    yield Patch(_TALL.body, (outline,), edge="membrane", edge_width=1.0)
    yield lumen(row)
    if radius > 30 and rng.uniform() < 0.8:
        yield from necrosis(rng, row.tip, rng.uniform(0.72, 0.93))
    yield from lined(plot, rng, row, _TALL, up=(0.26, 0.56))


def necrosis(rng: Rng, space: Points, share: float) -> Iterator[Item]:
    """Yield the dead cells in a lumen: ragged pink matter, ghosts of cells, dark dust."""
    middle = space.mean(axis=0)
    count = len(space)
    reach = share * rng.uniform(0.78, 1.12, (count, 1))
    body = relaxed(middle + reach * (space - middle), 1).astype(np.float32)
    yield Patch("necrosis", (body,), edge="colloid_edge", edge_width=1.5)
    size = float(np.hypot(*(body - middle).T).mean())
    places = middle + rng.uniform(-1.3, 1.3, (int(size * size / 3.2) + 24, 2)) * size
    places = places[inside(places, 0.92 * (body - middle) + middle)].astype(np.float32)
    third = len(places) // 6
    yield _specks(rng, places[:third], (2.6, 4.4), "colloid", "membrane_pale")
    yield _specks(rng, apart(places[third:][:260], 2.6), (0.4, 1.9), "debris", "")


def _specks(rng: Rng, places: Points, size: tuple[float, float], ink: str, edge: str) -> Patch:
    count = len(places)
    radii = size[0] + (size[1] - size[0]) * rng.uniform(size=count) ** 2
    longs, leans = rng.uniform(1, 1.7, count), rng.uniform(0, tau, count)
    outlines = ovals(rng, places, radii, longs, leans, 0.2)[:, ::2]
    return Patch(ink, tuple(outlines), edge=edge, edge_width=0.5)


def _cribriform(plot: Plot, rng: Rng, outline: Points) -> Iterator[Item]:
    """Yield a gland filled with cells in which round holes are punched, as in a sieve."""
    yield Patch(_TALL.body, (outline,), edge="membrane", edge_width=1.0)
    outer = ring(rng, outline, 17.5, 7.4, calm=6)
    holes = _holes(rng, outer.tip)
    rims = [np.asarray(evenly(grown, 24), np.float32) for _, grown in holes]
    points = scattered(rng, 9.4, 130.0) + outline.mean(axis=0)
    points = points[inside(points, outer.tip)]
    points = points[free(points, rims)].astype(np.float32)
    yield from lined(plot, rng, outer, _TALL, up=(0.34, 0.52))
    leans = rng.uniform(0, tau, len(points)).astype(np.float32)
    for mine, outlines in packed_by_steps(points, 7.5):
        yield from clothed(plot, rng, _FILLING, outlines, points[mine], leans[mine])
    for hole, grown in holes:
        yield from _punched(plot, rng, hole, grown)


def _holes(rng: Rng, room: Points) -> list[tuple[Points, Points]]:
    """Return round holes, each with the outline of the cells that stand round it."""
    low, high = room.min(axis=0), room.max(axis=0)
    kept: list[tuple[float, float, float]] = []
    for x, y in rng.uniform(low, high, (400, 2)).tolist():
        edge = float(np.hypot(room[:, 0] - x, room[:, 1] - y).min())
        radius = rng.uniform(6, 13)
        if edge < radius + 2 or not inside(np.array([[x, y]], np.float32), room)[0]:
            continue
        if all(np.hypot(x - a, y - b) > radius + r + 14 for a, b, r in kept):
            kept.append((x, y, radius))
    made = []
    for x, y, radius in kept:
        middle, one = np.array([[x, y]], np.float32), np.ones(1)
        lean, long = one * rng.uniform(0, tau), one * rng.uniform(1, 1.4)
        hole = ovals(rng, middle, one * radius, long, lean, 0.08)[0]
        grown = np.asarray(middle[0] + (hole - middle[0]) * (1 + 11.5 / radius), np.float32)
        made.append((hole, grown))
    return made


def _punched(plot: Plot, rng: Rng, hole: Points, grown: Points) -> Iterator[Item]:
    count = max(7, int(2 * len(hole) * np.hypot(*(hole - hole.mean(axis=0)).T).mean() / 60))
    row = Ring(evenly(grown, count), evenly(hole, count))
    yield Patch(_FILLING.body, (grown,))
    yield lumen(row)
    if rng.uniform() < 0.5:
        yield from necrosis(rng, hole, 0.6)
    outlines, tips = boxes(row.base, row.tip)
    axis = row.tip - row.base
    middles = outlines.mean(axis=1) - 0.1 * axis
    leans = np.arctan2(axis[:, 1], axis[:, 0])
    yield from clothed(plot, rng, _FILLING, outlines, middles.astype(np.float32), leans, tips)
