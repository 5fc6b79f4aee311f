"""Nasopharynx: islands of pale cells without borders, crowded by small dark lymphocytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.slide import Chromatin
from explorer.scenes.microscope.tumours.features import lymphocyte
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look
from explorer.scenes.microscope.tumours.mosaic import scattered_over
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, capillary, fibroblast, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_LOOK: Final = Look(
    gap=15.0,
    nucleus=(5.6, 7.0),
    body="syncytium",
    membrane="",
    between=-1.0,
    reach=1.0,
    sizes=(0.85, 1.15),
    long=(1.0, 1.45),
    uneven=0.07,
    tone=(0.3, 0.44),
    chromatin=Chromatin.OPEN,
    nucleoli=(1, 1),
    nucleolus=0.27,
    stray=0.14,
    mitoses=0.008,
)
_CROWD: Final = 8.7  # micrometres between two lymphocytes
_CLEAR: Final = 9.0  # round the cell that the label points at


def syncytium(plot: Plot) -> Iterator[Item]:
    """Grow an undifferentiated cancer of the nasopharynx."""
    ground = Ground(
        plot, nest=98.0, septum=(9.0, 38.0), stretch=1.5, warp=18.0, rim=9.0, corner=6.0
    )
    yield from sheet(plot, ground, _LOOK, _bed(plot, ground))
    yield from _crowd(plot, ground, gap=_CROWD, share=0.86, inner=False)
    yield from _crowd(plot, ground, gap=21.0, share=0.6, inner=True)


def _bed(plot: Plot, ground: Ground) -> Iterator[Item]:
    """Yield the stroma: hardly to be seen for the lymphocytes."""
    yield from rim(plot, "stroma", lymphocytes=0.8)
    rng = plot.rng("stroma")
    for line in ground.septa():
        for x, y, turn in along(line, 38.0, rng.uniform(0, 38)).tolist():
            if rng.uniform() < 0.3:
                yield from capillary(rng, (x, y))
            else:
                yield fibroblast(rng, (x, y), turn)


def _crowd(plot: Plot, ground: Ground, *, gap: float, share: float, inner: bool) -> Iterator[Item]:
    """Yield lymphocytes, in the stroma or (`inner`) among the tumour's own cells."""
    rng = plot.rng("crowd", inner)
    points = scattered_over(rng, plot.masses, gap)
    points = points[plot.in_tumour(points)]
    for part in np.array_split(points, len(points) // 300 + 1):
        depth = ground.depth(part)
        there = depth > 0 if inner else depth < -1.5
        there &= np.hypot(*(part - plot.tumour_spot).T) > _CLEAR
        for x, y in part[there & (rng.uniform(size=len(part)) < share)].tolist():
            yield lymphocyte(rng, (x, y))
