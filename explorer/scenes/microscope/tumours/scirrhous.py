"""Breast, pancreas: angular nests, small ducts and cords in much dense, wavy collagen. No Qt."""

from __future__ import annotations

from itertools import islice
from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, packed, scattered, smooth
from explorer.scenes.microscope.slide import Chromatin, Patch
from explorer.scenes.microscope.tumours.gland_bed import (
    Grain,
    fibroblasts,
    ground,
    guests,
)
from explorer.scenes.microscope.tumours.gland_cells import (
    Look,
    clothed,
    lined,
    lumen,
    ring,
    spotted,
)
from explorer.scenes.microscope.tumours.gland_places import (
    apart,
    clear_of,
    clear_of_discs,
    depth,
    free,
    jumble,
    within,
)
from explorer.scenes.microscope.tumours.single_file import bundles, filed, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Mask

_UNEVEN: Final = Look(
    radius=4.7,
    vary=0.17,
    long=1.2,
    uneven=0.1,
    tone=0.6,
    chromatin=Chromatin.OPEN,
    nucleolus=0.28,
    seen=0.85,
    body="cytoplasm",
    dividing=0.01,
)
_SMALL: Final = 11.0  # below it a nest is only a cord
_LARGE: Final = 16.5  # from it on a nest may have a lumen


def scirrhous(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _scirrhous(plot))


def _scirrhous(plot: Plot) -> Iterator[Item | None]:
    rng = plot.rng("nests")
    grain = Grain(plot, turn=2.2)
    yield from ground(plot, "stroma_dense")
    fibres = bundles(plot, grain)
    yield from islice(fibres, 80)
    radii = (rng.uniform(13, 15) * np.exp(rng.normal(0, 0.46, 150))).clip(7, 34)
    middles, radii = jumble(rng, plot, radii, tight=1.25, edge=1.15)
    yield from islice(fibres, 80)
    leans = grain.at(middles) + rng.normal(0, 0.3, len(middles))
    whole = radii > _SMALL
    shapes = []
    for middle, radius, lean in zip(middles[whole], radii[whole], leans[whole], strict=True):
        shapes.append(_angular(rng, middle, float(radius), float(lean)))
        yield from islice(fibres, 5)
    cords = []
    for line in grain.lines(middles[~whole], 11.0, 6):
        cords.append(_cord(plot, rng, line, shapes))
        yield next(fibres, None)
    yield from fibres
    yield from _stroma(plot, rng, grain, shapes, cords)
    for path in cords:
        yield from filed(plot, rng, _UNEVEN, path, 6.2)
    for shape, radius in zip(shapes, radii[whole].tolist(), strict=True):
        duct = radius > _LARGE and rng.uniform() < 0.75
        yield from (_duct if duct else _nest)(plot, rng, shape)


def _stroma(
    plot: Plot, rng: Rng, grain: Grain, shapes: list[Points], cords: list[Points]
) -> Iterator[Item]:
    """Yield fibroblasts, plump ones, vessels and white cells between the nests."""
    line = np.concatenate([np.zeros((0, 2), np.float32), *cords])
    off_nests, off_cords = clear_of(shapes), clear_of_discs(line, np.full(len(line), 6.5))

    def clear(points: Points, margin: float) -> Mask:
        return off_nests(points, margin) & off_cords(points, margin)

    places = within(rng, plot, 420)
    places = places[depth(plot, places) > 6]
    places = apart(places[clear(places, 5.0)], 13.0)[:120]
    yield from fibroblasts(plot, rng, places, grain.at(places), plump=1.25)
    yield from guests(plot, clear, vessels=6, whites=18)


def _angular(rng: Rng, middle: Points, radius: float, lean: float) -> Points:
    """Return an outline with corners, long along the grain: pulled about by the collagen."""
    count = rng.randint(6, 9)
    angles = (np.arange(count) + rng.uniform(-0.3, 0.3, count)) * tau / count
    reach = radius * rng.uniform(0.72, 1.3, count)
    long = rng.uniform(1.15, 1.9) ** 0.5
    x, y = long * reach * np.cos(angles), reach / long * np.sin(angles)
    cos, sin = np.cos(lean), np.sin(lean)
    points = np.stack([x * cos - y * sin, x * sin + y * cos], axis=1) + middle
    return smooth(points.astype(np.float32), 3)


def _cord(plot: Plot, rng: Rng, line: Points, nests: list[Points]) -> Points:
    """Return the path of a few cells one behind the other, where no nest is in their way."""
    good = free(line, nests, 7.0) & plot.in_tumour(line)
    start = len(line) // 2
    good[start] = True
    return np.asarray(line[stretch(good, start, rng.randint(1, 4))], np.float32)


def _duct(plot: Plot, rng: Rng, shape: Points) -> Iterator[Item]:
    """Yield a small, misshapen duct."""
    row = ring(rng, shape, rng.uniform(10.5, 13.0), 10.2, calm=1)
    yield Patch(_UNEVEN.body, (shape,), edge="membrane", edge_width=0.9)
    yield lumen(row)
    yield from lined(plot, rng, row, _UNEVEN, up=(0.32, 0.58))


def _nest(plot: Plot, rng: Rng, shape: Points) -> Iterator[Item]:
    """Yield a solid nest."""
    middle = shape.mean(axis=0)
    points = scattered(rng, 11.4, 70.0) + middle
    within_it = inside(points, (0.9 * (shape - middle) + middle).astype(np.float32))
    points = points[within_it].astype(np.float32)
    if len(points) < 2:
        return
    outlines = packed(points, 8.6, turns=16)
    leans = rng.uniform(0, tau, len(points)).astype(np.float32)
    yield from clothed(plot, rng, _UNEVEN, outlines, points, leans)
