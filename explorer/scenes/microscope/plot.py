"""The ground on which a tissue or a tumour grows: its seed, and where the tumour lies. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import Rng, inside, rng_of, waves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from explorer.scenes.microscope.slide import Item, Point, Points


@dataclass(slots=True)
class Plot:
    """What those who draw are given. `masses` are the outlines of the tumour, if there is one."""

    seed: tuple[object, ...]
    masses: tuple[Points, ...] = ()
    host_spot: Point = (0.0, 0.0)  # they may move where the labels point
    tumour_spot: Point = (0.0, 0.0)
    over: list[Iterable[Item]] = field(default_factory=list)  # the host's, painted over the tumour

    def rng(self, *words: object) -> Rng:
        """Return a generator of its own for each purpose, so that one does not disturb another."""
        return rng_of(*self.seed, *words)

    def in_tumour(self, points: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Say of each point, (n, 2), whether the tumour lies there."""
        found = np.zeros(len(points), bool)
        for mass in self.masses:
            found |= inside(points, mass)
        return found

    def patchiness(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the `patch` of cells at points: 0 to 1, alike in neighbours."""
        return waves(self.rng("patchiness"), points, 110.0)
