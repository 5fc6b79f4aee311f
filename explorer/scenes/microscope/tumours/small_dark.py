"""Small-cell cancer: sheets of small dark nuclei that mould each other, crushed here and there."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import blob, inside
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch
from explorer.scenes.microscope.tumours.features import dead_patches, necrosis
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, capillary, fibres, rim, spindle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_LOOK: Final = Look(
    gap=10.5,
    nucleus=(1.0, 4.8),  # the least is never reached: a nucleus fills its cell
    body="violet",
    membrane="",
    between=-0.2,
    stretch=1.45,
    reach=0.8,
    sizes=(0.62, 1.38),
    tone=(0.52, 0.84),
    chromatin=Chromatin.COARSE,
    stray=0.02,
    mitoses=0.018,
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
        warp=24.0,
        rim=4.0,
        holes=holes + crushed,
    )
    return sheet(plot, ground, _LOOK, _bed(plot, ground, holes, crushed), _mould)


def _mould(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Let the nucleus fill its cell, so that it fits in between its neighbours."""
    assert cell.outline is not None
    assert cell.nucleus is not None
    middle = np.array(spot.at)
    share = rng.uniform(0.8, 0.98)
    cell.nucleus.outline = (middle + (cell.outline - middle) * share)[::2].astype(np.float32)
    if rng.uniform() < 0.12:
        cell.nucleus.tone, cell.nucleus.chromatin = 0.93, Chromatin.DARK


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
        yield from fibres(rng, line, ground.width(line), cells=30)
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
    for way in (-1, 1):  # not beyond the edge
        ends = points + way * 15 * np.array([np.cos(turn), np.sin(turn)])
        points = points[plot.in_tumour(ends.astype(np.float32))]
    for x, y in points.tolist():
        bent = turn + 0.35 * np.sin((x + y) / 24) + rng.uniform(-0.12, 0.12)
        length = rng.uniform(9, 34)
        ink = "smear" if rng.uniform() < 0.7 else "debris"
        yield Patch(ink, (spindle((x, y), length, rng.uniform(1.6, 3.6), float(bent)),))
