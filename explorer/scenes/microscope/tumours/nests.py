"""Nests: of even, stippled cells (neuroendocrine), or of large uneven ones (urothelial)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.microscope.slide import Chromatin
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, capillary, fibres, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_LOOK: Final = Look(
    gap=12.8,
    nucleus=(3.8, 4.5),
    body="granular",
    membrane="membrane_pale",
    between=0.0,
    reach=0.95,
    sizes=(0.94, 1.06),
    long=(1.0, 1.12),
    uneven=0.04,
    tone=(0.5, 0.62),
    chromatin=Chromatin.COARSE,
    stray=0.1,
    mitoses=0.001,
)
_UNEVEN: Final = Look(
    gap=15.6,
    nucleus=(4.2, 6.6),
    body="pink",
    membrane="membrane",
    between=0.2,
    reach=0.95,
    sizes=(0.82, 1.2),
    long=(1.0, 1.45),
    uneven=0.12,
    tone=(0.5, 0.78),
    chromatin=Chromatin.OPEN,
    stray=0.14,
    mitoses=0.012,
)


def nests(plot: Plot) -> Iterator[Item]:
    """Grow a tumour of nests."""
    ground = Ground(
        plot, nest=68.0, septum=(4.0, 9.0), stretch=1.45, warp=12.0, rim=5.0, corner=7.0
    )
    return sheet(plot, ground, _LOOK, _bed(plot, ground))


def uneven_nests(plot: Plot) -> Iterator[Item]:
    """Grow a tumour of larger nests, whose cells differ from each other."""
    ground = Ground(
        plot, nest=86.0, septum=(5.0, 12.0), stretch=1.35, warp=14.0, rim=6.0, corner=7.0
    )
    return sheet(plot, ground, _UNEVEN, _bed(plot, ground))


def _bed(plot: Plot, ground: Ground) -> Iterator[Item]:
    yield from rim(plot, "stroma")
    rng = plot.rng("stroma")
    for line in ground.septa():
        yield from fibres(rng, line, ground.width(line), cells=24)
        for x, y, _ in along(line, 30.0, rng.uniform(0, 30)).tolist():
            if rng.uniform() < 0.55:
                yield from capillary(rng, (x, y), rng.uniform(3.6, 4.6))
