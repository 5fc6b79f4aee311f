"""Melanoma: sheets of large uneven cells, a big nucleolus in each nucleus, brown melanin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import oval, packed, scattered
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_GAP = 19.0


def pigment(plot: Plot) -> Iterator[Item]:
    """Grow the tumour in its masses."""
    rng = plot.rng("cells")
    for mass in plot.masses:
        yield Patch("stroma_dense", (mass,), edge="fibre_dark", edge_width=2.0)
    points = scattered(rng, _GAP)
    points = points[plot.in_tumour(points)]
    outlines = packed(points, 13.0)
    patches = plot.patchiness(points)
    for (x, y), outline, patch in zip(points.tolist(), outlines, patches, strict=True):
        size = rng.uniform(0.9, 1.15)
        turn = rng.uniform(0, 3.1)
        at = (x + rng.uniform(-2, 2), y + rng.uniform(-2, 2))
        radius = 5.2 * size * rng.uniform(0.85, 1.25)
        nucleus = Nucleus(
            oval(rng, at, radius, long=rng.uniform(1, 1.4), turn=turn, uneven=0.1),
            tone=0.55,
            chromatin=Chromatin.OPEN,
            nucleoli=((at[0], at[1], radius * 0.3),),
        )
        grains = None
        if rng.uniform() < 0.55:
            count = int(rng.uniform(6, 26))
            angle, away = rng.uniform(0, 6.28, count), rng.uniform(radius, 9.5, count)
            grains = np.stack(
                [x + np.cos(angle) * away, y + np.sin(angle) * away, rng.uniform(0.5, 1.1, count)],
                axis=1,
            ).astype(np.float32)
        yield Cell(
            TUMOUR_CELL,
            outline,
            nucleus,
            "violet",
            grains=grains,
            chance=rng.uniform(),
            patch=float(patch),
        )
