"""How far oxygen reaches into a tumour, and what follows: a small stated model, not a film.

Lengths are millimetres; shares run from 0 to 1. The tumour is a ball fed from its surface, and
every cell uses the same amount of oxygen (Grimes 2014 finds that this is near enough):

    oxygen at radius r of a ball of radius R:  1 - (R² - r²) / S²        while R < S
    without-oxygen core n of a larger ball:    (1 - n/R)² (1 + 2 n/R) = (S/R)²

S is the radius at which the centre runs out. Under a flat surface oxygen then reaches S/√3 deep;
that depth is what has been published: about 0.15 mm (Thomlinson 1955), 0.14 mm (Lanzen 2006).

Hunger is the oxygen that is missing, averaged over the ball. It stands for the signal (VEGF), for
lack of oxygen is what sets that off. Where vessels may grow they stand at most two depths apart
round the edge, so π R / depth of them answer a full signal on a section through the ball. The
centre then has what the nearest vessel's tip can give it.

Without new vessels the ball nears 1 mm and stays there: inside the published limits, about 0.2 mm
(lung deposits in mice) to 2 mm (cartilage tumours in rats; Folkman 2000). How it nears the limit,
at which hunger vessels begin to answer and how much they bring are choices made for the drawing,
not measurements. Real tumours are no balls, real vessels bring oxygen by fits and starts, and some
tumours use vessels that were there before (Donnem 2013): the model knows none of this.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, pi, sqrt, tanh
from typing import Final

DEPTH: Final = 0.15
PUBLISHED_DEPTHS: Final = (0.14, 0.15)  # lanzen_2006, thomlinson_1955
CENTRE_RUNS_OUT: Final = DEPTH * sqrt(3)
AVASCULAR_LIMITS: Final = (0.2, 2.0)  # folkman_jnci_2000, diameters
STAYS_AT: Final = 1.0  # diameter; a choice inside the limits
LARGEST: Final = 3.0  # diameter of the last step of the story; a choice

_ANSWERS_FROM: Final = 0.5  # hunger at which vessels begin to sprout: a choice
_SOFTNESS: Final = 0.22  # how quickly the answer follows from there: a choice
_UNEVEN: Final = 0.8  # of what is missing, the most that uneven vessels bring: a choice
_HALVINGS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """How a tumour of a diameter (mm) is supplied; shares run from 0 to 1.

    `rim` is the depth (mm) of living cells under the surface, `sprouts` the new vessels that cross
    the edge of a section (a fraction: one begins), `reach` how far they have come on the way to
    the centre, `length` the same in mm.
    """

    diameter: float
    core_oxygen: float
    rim: float
    signal: float
    sprouts: float
    reach: float
    length: float


def supply(diameter: float, *, vessels: bool) -> Supply:
    """Return the supply of a tumour (mm, above 0), with vessels that may grow or none that do."""
    radius = diameter / 2
    hunger = hunger_of(radius)
    reach = _answer(hunger) if vessels else 0.0
    core = oxygen_at(0.0, radius)
    return Supply(
        diameter=diameter,
        core_oxygen=max(core, oxygen_beside(radius * (1 - reach)) if reach else 0.0),
        rim=radius - dead_radius(radius),
        signal=hunger * (1 - _brought(reach)),
        sprouts=reach * pi * radius / DEPTH,
        reach=reach,
        length=reach * radius,
    )


def grown(diameter: float, *, vessels: bool) -> float:
    """Return the diameter a tumour has where, with new vessels, it would have the one given."""
    return diameter if vessels else STAYS_AT * tanh(diameter / STAYS_AT)


def oxygen_at(distance: float, radius: float) -> float:
    """Return the oxygen share at a distance from the centre of a ball fed from its surface."""
    if radius <= CENTRE_RUNS_OUT:
        return 1 - (radius**2 - distance**2) / CENTRE_RUNS_OUT**2
    dead = dead_radius(radius)
    if distance <= dead:
        return 0.0
    return (distance**2 + 2 * dead**3 / distance - 3 * dead**2) / CENTRE_RUNS_OUT**2


def oxygen_beside(distance: float) -> float:
    """Return the oxygen share at a distance (mm) from a vessel that lies in the tumour."""
    return max(0.0, 1 - distance / DEPTH) ** 2


@lru_cache(maxsize=512)
def dead_radius(radius: float) -> float:
    """Return the radius of the core that oxygen does not reach; 0 in a small ball."""
    if radius <= CENTRE_RUNS_OUT:
        return 0.0
    wanted = (CENTRE_RUNS_OUT / radius) ** 2
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        if (1 - share) ** 2 * (1 + 2 * share) > wanted:
            low = share
        else:
            high = share
    return low * radius


def hunger_of(radius: float) -> float:
    """Return the oxygen that is missing in a ball without vessels, averaged over its cells."""
    if radius <= CENTRE_RUNS_OUT:
        return 0.4 * (radius / CENTRE_RUNS_OUT) ** 2
    dead = dead_radius(radius)
    rest = (radius**5 - dead**5) / 5 + dead**3 * (radius**2 - dead**2)
    rest -= dead**2 * (radius**3 - dead**3)
    return 1 - 3 * rest / (CENTRE_RUNS_OUT**2 * radius**3)


def _answer(hunger: float) -> float:
    """Return how far vessels have answered: nothing at first, then quickly, never quite all."""
    return 1 - exp(-(max(0.0, hunger - _ANSWERS_FROM) ** 2) / _SOFTNESS**2)


def _brought(reach: float) -> float:
    return _UNEVEN * reach
