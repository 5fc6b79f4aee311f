"""Small-cell cancer: sheets of small dark nuclei that mould each other, crushed here and there."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import blob, inside
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch
from explorer.scenes.microscope.tumours.features import (
    along,
    capillary,
    dead_patches,
    fibres,
    necrosis,
    rim,
    spindle,
)
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.sheet import Look, Spot, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_LOOK: Final = Look(
    gap=10.2,
    nucleus=(3.4, 4.8),
    body="violet",
    membrane="",
    between=0.2,
    reach=0.66,
    sizes=(0.75, 1.25),
    tone=(0.66, 0.92),
    chromatin=Chromatin.COARSE,
    mitoses=0.014,
    deaths=0.018,
)


def small_dark(plot: Plot) -> Iterator[Item]:
    """Grow a small-cell cancer."""
    holes = dead_patches(plot, 2, (24.0, 40.0))
    crushed = _crushed(plot, holes)
    ground = Ground(
        plot,
        nest=150.0,
        septum=(0.5, 7.0),
        stretch=1.4,
        warp=30.0,
        rim=4.0,
        holes=holes + crushed,
    )
    return sheet(plot, ground, _LOOK, _bed(plot, ground, holes, crushed), _mould)


def _mould(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Let the nucleus fill its cell, so that it fits in between its neighbours."""
    assert cell.outline is not None
    if cell.nucleus is None:
        return
    at = np.array(spot.at)
    middle = cell.outline.mean(axis=0)
    share = rng.uniform(0.82, 0.93)
    cell.nucleus.outline = (middle + (cell.outline - middle) * share)[::2].astype(np.float32)
    if rng.uniform() < 0.3:
        cell.nucleus.tone, cell.nucleus.chromatin = 0.93, Chromatin.DARK
    del at


def _crushed(plot: Plot, holes: tuple[Points, ...]) -> tuple[Points, ...]:
    """Return where the soft nuclei were smeared when the tissue was taken: near the edge."""
    rng = plot.rng("crushed")
    for _ in range(12):
        mass = plot.masses[rng.randint(0, len(plot.masses))]
        middle = mass.mean(axis=0)
        x, y = (middle + (mass[rng.randint(0, len(mass))] - middle) * 0.8).tolist()
        found = blob(rng, (x, y), rng.uniform(30, 42), 0.4, 24)
        apart = all(np.hypot(*(hole.mean(axis=0) - (x, y))) > 85 for hole in holes)
        if apart and np.hypot(x - plot.tumour_spot[0], y - plot.tumour_spot[1]) > 60:
            return (found,)
    return ()


def _bed(
    plot: Plot, ground: Ground, holes: tuple[Points, ...], crushed: tuple[Points, ...]
) -> Iterator[Item]:
    yield from rim(plot)
    rng = plot.rng("stroma")
    for line in ground.septa():
        yield from fibres(rng, line, float(ground.width(line).mean()), cells=30)
        for x, y, _ in along(line, 44.0, rng.uniform(0, 44)).tolist():
            if rng.uniform() < 0.5:
                yield from capillary(rng, (x, y), 4.2)
    for hole in holes:
        yield from necrosis(rng, hole)
    for area in crushed:
        yield from _streaks(plot, rng, area)


def _streaks(plot: Plot, rng: Rng, area: Points) -> Iterator[Item]:
    """Yield smeared nuclei: dark streaks that all lie one way."""
    turn = rng.uniform(0, pi)
    points = area.mean(axis=0) + rng.uniform(-50, 50, (420, 2))
    points = points[inside(points.astype(np.float32), area)]
    points = points[plot.in_tumour(points.astype(np.float32))]
    for x, y in points.tolist():
        bent = turn + 0.35 * np.sin((x + y) / 24) + rng.uniform(-0.12, 0.12)
        length = rng.uniform(9, 34)
        ink = "smear" if rng.uniform() < 0.7 else "debris"
        yield Patch(ink, (spindle((x, y), length, rng.uniform(1.6, 3.6), float(bent)),))
