"""Moments of a growing tumour: what the model says, and how large the tumour is drawn.

Sizes are not to scale: cells are drawn larger, and a small tumour larger against a big one, than
they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from explorer.domain.oxygen import LARGEST, Supply, grown, supply
from explorer.scenes.sprouts import sprouts

STEPS: Final = ("small", "hungry", "signal", "sprouts", "branches_and_leaks", "grown")
DIAMETERS: Final = (0.2, 0.5, 0.65, 1.05, 1.6, LARGEST)  # mm at each step, where vessels may grow

_LARGEST: Final = 250.0  # units, radius of the largest tumour
_DRAWN: Final = 0.6  # power of the diameter: small sizes are drawn larger
_FASTER: Final = 1.12  # a tip arrives a little before the model says that all have


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the model says about a moment, and how large the tumour is drawn, in units."""

    at: float
    now: Supply
    radius: float

    @property
    def own(self) -> float:
        """The tumour's radius in mm."""
        return self.now.diameter / 2

    def mm(self, units: float) -> float:
        """Return a drawn length inside the tumour in mm."""
        return units * self.own / self.radius

    def tip(self, number: int) -> float | None:
        """Return how near the middle the tip of a sprout has come; None while there is none."""
        begun = min(1.0, max(0.0, (self.now.sprouts - number) / 2))
        sprout = sprouts()[number]
        root = sprout.root(self.radius)
        if begun == 0 or root <= sprout.end:
            return None
        return root - (root - sprout.end) * min(1.0, _FASTER * self.now.reach) * begun


@lru_cache(maxsize=64)
def moment_at(at: float, *, vessels: bool) -> Moment:
    """Return a moment of the stage; beyond its ends, the one at the end."""
    at = min(len(STEPS) - 1.0, max(0.0, at))
    before = min(int(at), len(STEPS) - 2)
    low, high = DIAMETERS[before], DIAMETERS[before + 1]
    diameter = grown(low * (high / low) ** (at - before), vessels=vessels)
    return Moment(
        at=at,
        now=supply(diameter, vessels=vessels),
        radius=_LARGEST * (diameter / DIAMETERS[-1]) ** _DRAWN,
    )
