"""Clear-cell kidney cancer: nests of clear cells in a net of the finest vessels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.microscope.slide import Cell, Chromatin
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import rim, vessels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_LOOK: Final = Look(
    gap=18.0,
    nucleus=(3.4, 4.1),
    body="clear",
    membrane="membrane",
    between=0.1,
    reach=1.0,
    sizes=(0.88, 1.12),
    long=(1.0, 1.12),
    uneven=0.05,
    tone=(0.6, 0.82),
    chromatin=Chromatin.FINE,
    stray=0.1,
    mitoses=0.001,
)


def clear(plot: Plot) -> Iterator[Item]:
    """Grow a clear-cell cancer of the kidney."""
    ground = Ground(plot, nest=60.0, septum=(4.5, 6.5), stretch=1.3, warp=9.0, rim=5.0, corner=1.0)
    yield from sheet(plot, ground, _LOOK, rim(plot, "stroma"), _grainy)
    yield from vessels(plot.rng("vessels"), ground.septa(), 4.4, red_cells=0.6, every=22.0)


def _grainy(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Let a few cells keep some pink."""
    del spot
    if rng.uniform() < 0.09:
        cell.body = "pale"
