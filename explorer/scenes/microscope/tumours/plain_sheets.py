"""Large cells in sheets that resemble no organ: no gland, no keratin, no pigment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.microscope.growth import Rng
from explorer.scenes.microscope.slide import Cell, Chromatin
from explorer.scenes.microscope.tumours.features import dead_patches, lymphocyte, necrosis
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, capillary, fibres, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_LOOK: Final = Look(
    gap=17.5,
    nucleus=(5.8, 7.7),
    body="cytoplasm",
    membrane="membrane",
    between=0.1,
    reach=0.9,
    sizes=(0.8, 1.2),
    long=(1.0, 1.4),
    uneven=0.12,
    tone=(0.45, 0.68),
    chromatin=Chromatin.OPEN,
    nucleoli=(1, 2),
    nucleolus=0.25,
    mitoses=0.02,
    deaths=0.01,
    giants=0.012,
)


def plain_sheets(plot: Plot) -> Iterator[Item]:
    """Grow a cancer that does not show where it came from."""
    holes = dead_patches(plot, 2, (26.0, 40.0))
    ground = Ground(
        plot, nest=150.0, septum=(0.5, 9.0), stretch=1.3, warp=24.0, rim=5.0, holes=holes
    )
    return sheet(plot, ground, _LOOK, _bed(plot, ground), _coarse)


def _bed(plot: Plot, ground: Ground) -> Iterator[Item]:
    yield from rim(plot, lymphocytes=0.5)
    rng = plot.rng("stroma")
    for line in ground.septa():
        yield from fibres(rng, line, ground.width(line), cells=24)
        for x, y, _ in along(line, 26.0, rng.uniform(0, 26)).tolist():
            if rng.uniform() < 0.4:
                yield from capillary(rng, (x, y), 4.2)
            elif rng.uniform() < 0.5:
                yield lymphocyte(rng, (x, y))
    for hole in ground.holes:
        yield from necrosis(rng, hole)


def _coarse(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Let nuclei differ from cell to cell."""
    del spot
    if cell.nucleus is not None and rng.uniform() < 0.3:
        cell.nucleus.chromatin = Chromatin.COARSE
        cell.nucleus.tone = rng.uniform(0.6, 0.8)
