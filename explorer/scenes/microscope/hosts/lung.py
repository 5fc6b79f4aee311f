"""Lung: round air sacs with thin walls, capillaries in them, a few scavenger cells inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import oval, scattered, smooth
from explorer.scenes.microscope.slide import Cell, Nucleus, Patch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

_SAC = 118.0  # micrometres between the middles of two air sacs


def lung(plot: Plot) -> Iterator[Item]:
    """Grow the tissue: walls first, the sacs cut out of them, then the cells on their edge."""
    rng = plot.rng("sacs")
    from explorer.scenes.microscope.slide import HALF

    edge = np.array([[-HALF, -HALF], [HALF, -HALF], [HALF, HALF], [-HALF, HALF]], np.float32)
    yield Patch("wall", (edge,))
    middles = scattered(rng, _SAC, HALF + _SAC)
    for x, y in middles.tolist():
        sac = oval(
            rng,
            (x, y),
            _SAC * 0.49,
            long=rng.uniform(1.0, 1.25),
            turn=rng.uniform(0, 3.1),
            turns=16,
        )
        yield Patch("glass", (smooth(sac),), edge="membrane", edge_width=0.7)
        lining = sac[::4]
        keep = ~plot.in_tumour(lining)
        for point, patch in zip(lining[keep].tolist(), plot.patchiness(lining[keep]), strict=True):
            nucleus = Nucleus(
                oval(rng, (point[0], point[1]), 3.4, long=1.9, turn=rng.uniform(0, 3.1))
            )
            yield Cell("lining", None, nucleus, chance=rng.uniform(), patch=float(patch))
