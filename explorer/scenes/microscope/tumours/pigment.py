"""Melanoma: sheets and loose nests of large uneven cells, one big nucleolus in each nucleus.

With melanin, unevenly in patches and in scavenger cells of the stroma; or without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import Rng, waves
from explorer.scenes.microscope.slide import Cell, Chromatin
from explorer.scenes.microscope.tumours.features import lymphocyte, macrophage
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, capillary, fibres, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_LOOK: Final = Look(
    gap=18.5,
    nucleus=(5.5, 7.5),
    body="violet",
    membrane="membrane",
    between=0.9,
    reach=0.66,
    sizes=(0.75, 1.25),
    long=(1.0, 1.55),
    uneven=0.13,
    tone=(0.42, 0.6),
    chromatin=Chromatin.OPEN,
    nucleoli=(1, 1),
    nucleolus=0.32,
    stray=0.13,
    mitoses=0.007,
    deaths=0.006,
    giants=0.018,
)


def pigment(plot: Plot) -> Iterator[Item]:
    """Grow a melanoma with melanin."""
    return _melanoma(plot, pigmented=True)


def pale_pigment(plot: Plot) -> Iterator[Item]:
    """Grow a melanoma that makes no melanin."""
    return _melanoma(plot, pigmented=False)


def _melanoma(plot: Plot, *, pigmented: bool) -> Iterator[Item]:
    ground = Ground(plot, nest=92.0, septum=(1.0, 13.0), stretch=1.25, warp=16.0, rim=5.0)
    bed = _bed(plot, ground, pigmented=pigmented)
    if pigmented:
        return sheet(plot, ground, _LOOK, bed, _Melanin(plot), lambda cell: cell.grains is not None)
    return sheet(plot, ground, _LOOK, bed)


def _bed(plot: Plot, ground: Ground, *, pigmented: bool) -> Iterator[Item]:
    """Yield the stroma: wavy strands, and what lies in the wide ones."""
    yield from rim(plot)
    rng = plot.rng("stroma")
    for line in ground.septa():
        widths = ground.width(line)
        width = float(widths.mean())
        yield from fibres(rng, line, widths, cells=26)
        for x, y, turn in along(line, 34.0, rng.uniform(0, 34)).tolist():
            if width > 6.5:
                yield from _in_stroma(rng, (x, y), turn, pigmented=pigmented)


def _in_stroma(
    rng: Rng, at: tuple[float, float], turn: float, *, pigmented: bool
) -> Iterator[Item]:
    """Yield what lies in a strand: a laden scavenger, a vessel, a lymphocyte."""
    chance = rng.uniform()
    if chance < 0.42:
        if pigmented:
            yield macrophage(rng, at, turn)
    elif chance < 0.6:
        yield from capillary(rng, at, 4.2)
    elif chance < 0.8:
        yield lymphocyte(rng, at)


class _Melanin:
    """Gives cells their melanin: much of it here, a dust of it there, none in between."""

    def __init__(self, plot: Plot) -> None:
        self._seeds = plot.rng("melanin").uniform(0, 6.28, 2)
        self._plot = plot

    def __call__(self, rng: Rng, cell: Cell, spot: Spot) -> None:
        """Fill one cell."""
        place = np.array([spot.at], np.float32)
        wealth = float(waves(self._plot.rng("melanin"), place, 120.0)[0]) + rng.uniform(-0.3, 0.3)
        if wealth < 0.42:
            return
        count = int(10 + 60 * (wealth - 0.42) ** 1.2)
        if wealth > 0.72:
            cell.body = "pigmented"
        # Denser to one side of the nucleus, as in life.
        angle = rng.normal(rng.uniform(0, 6.28), 1.25, count)
        assert cell.outline is not None
        corners = cell.outline[(angle / 6.2832 * len(cell.outline)).astype(int) % len(cell.outline)]
        from_middle = corners - place
        edge = np.hypot(*from_middle.T)
        inner = np.minimum(spot.radius * 0.9 / np.maximum(edge, 1), 0.9)
        share = inner + (0.93 - inner) * rng.uniform(0, 1, count)
        places = place + from_middle * share[:, None]
        radii = rng.uniform(0.35, 0.95, (count, 1))
        cell.grains = np.concatenate([places, radii], axis=1).astype(np.float32)
