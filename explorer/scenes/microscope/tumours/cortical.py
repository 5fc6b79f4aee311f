"""Cancer of the adrenal cortex: broad sheets of large pink to foamy cells, uneven nuclei."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import waves
from explorer.scenes.microscope.slide import Chromatin
from explorer.scenes.microscope.tumours.features import dead_patches, necrosis
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import rim, vessels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Cell, Item

_LOOK: Final = Look(
    gap=18.5,
    nucleus=(3.6, 5.6),
    body="granular",
    membrane="membrane",
    between=0.2,
    reach=1.0,
    sizes=(0.78, 1.22),
    long=(1.0, 1.3),
    uneven=0.1,
    tone=(0.5, 0.8),
    chromatin=Chromatin.COARSE,
    nucleoli=(0, 1),
    nucleolus=0.3,
    mitoses=0.007,
    deaths=0.004,
    giants=0.035,
    giant=1.6,
)


def cortical(plot: Plot) -> Iterator[Item]:
    """Grow a cancer of the adrenal cortex."""
    holes = dead_patches(plot, 2, (26.0, 42.0))
    ground = Ground(
        plot, nest=150.0, septum=(2.0, 6.0), stretch=1.4, warp=25.0, rim=5.0, holes=holes
    )
    foam = _Foam(plot)
    yield from sheet(plot, ground, _LOOK, _bed(plot, ground), foam)
    yield from vessels(plot.rng("vessels"), ground.septa(), 3.8, red_cells=0.55, every=26.0)


def _bed(plot: Plot, ground: Ground) -> Iterator[Item]:
    yield from rim(plot)
    for hole in ground.holes:
        yield from necrosis(plot.rng("dead"), hole)


class _Foam:
    """Fills cells with droplets of fat, in some parts more than in others."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot

    def __call__(self, rng: Rng, cell: Cell, spot: Spot) -> None:
        """Fill one cell, or leave it pink."""
        place = np.array([spot.at], np.float32)
        wealth = float(waves(self._plot.rng("foam"), place, 150.0)[0]) + rng.uniform(-0.25, 0.25)
        if wealth < 0.56:
            return
        cell.body, cell.grain_ink = "foam", "droplet"
        count = int(16 + 30 * min(wealth - 0.56, 0.5))
        assert cell.outline is not None
        corners = cell.outline[(rng.uniform(0, 1, count) * len(cell.outline)).astype(int)] - place
        edge = np.hypot(*corners.T)
        inner = np.minimum((spot.radius + 1.2) / np.maximum(edge, 1), 0.85)
        share = inner + (0.88 - inner) * rng.uniform(0, 1, count)
        places = place + corners * share[:, None]
        sizes = rng.uniform(0.55, 1.2, (count, 1))
        cell.grains = np.concatenate([places, sizes], axis=1).astype(np.float32)
        if spot.giant or rng.uniform() < 0.8:
            return
        angle = rng.uniform(0, tau)
        cell.grains[0] = (
            spot.at[0] + np.cos(angle) * spot.room * 0.7,
            spot.at[1] + np.sin(angle) * spot.room * 0.7,
            2.4,
        )
