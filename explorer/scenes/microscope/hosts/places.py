"""Where a tumour lies in each tissue, and how the tissue gives way to it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, sin, tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.growth import blob
from explorer.scenes.microscope.hosts.ridges import ridge_tips

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Box, Point, Points

_ALONG: Final = 192.0  # from the middle of a mass to the border that is looked at
_ACROSS: Final = 1.5  # a mass is so much longer along that border
# Tissues with an upper surface have the tumour below it or to one side; angles, clockwise.
_SIDES: Final[Mapping[str, tuple[float, float]]] = {
    "skin": (0.44 * tau / 2, 0.56 * tau / 2),
    "lymph_node": (0.12 * tau / 2, 0.4 * tau / 2),
    "adrenal": (0.1 * tau / 2, 0.38 * tau / 2),
    "ovary": (0.1 * tau / 2, 0.4 * tau / 2),
}
_OF_SKIN: Final = frozenset({Pattern.PIGMENT, Pattern.PALE_PIGMENT})
_BITE: Final = 46.0  # how deep a mass has grown into what it did not push aside
_GIVE: Final = 105.0  # how far from it the tissue is pressed together


def side_of(tissue: str, plot: Plot) -> float:
    """Return the way in which the tumour lies from the middle, or would lie, in radians."""
    rng = plot.rng("side")
    low, high = _SIDES.get(tissue, (-0.5, 0.5))
    angle = rng.uniform(low, high)
    if tissue in _SIDES:
        return float(tau / 2 - angle if rng.uniform() < 0.5 else angle)  # mirrored, still below
    return float(angle + rng.choice([0.0, tau / 4, tau / 2]))


def opposite(tissue: str, plot: Plot, away: float, aside: float = 0.0) -> Point:
    """Return a point of the tissue's half, so far from the middle; `aside` turns it, radians."""
    angle = side_of(tissue, plot) + tau / 2 + aside
    return (away * cos(angle), away * sin(angle))


def place(tissue: str, plot: Plot, pattern: Pattern) -> None:
    """Lay a mass so that its border runs through the middle: half the first look is tumour.

    A melanoma of the skin has nests in the ridges of the epidermis too: there it began.
    """
    rng = plot.rng("place")
    shape = blob(rng, (0.0, 0.0), _ALONG, uneven=0.2, turns=108)
    turn = np.linspace(0, tau, len(shape), endpoint=False)
    lobes = 0.05 * np.cos(7 * turn + rng.uniform(0, tau))
    lobes += 0.03 * np.cos(12 * turn + rng.uniform(0, tau))
    shape *= (1 + lobes)[:, None]
    shape[:, 1] *= _ACROSS
    nearest = shape[np.argmin(np.abs(shape[:, 1]) + 1e3 * (shape[:, 0] > 0))]
    shape -= nearest  # the border meets the middle of the slide
    angle = side_of(tissue, plot)
    turned = np.array([[cos(angle), sin(angle)], [-sin(angle), cos(angle)]])
    mass = np.asarray(shape @ turned, np.float32)
    plot.masses = (mass,)
    heart = mass.mean(axis=0) * 0.75
    plot.tumour_spot = (float(heart[0]), float(heart[1]))
    plot.host_spot = opposite(tissue, plot, 140.0)
    if tissue == "skin" and pattern in _OF_SKIN:
        plot.masses += tuple(_nests(plot))


def _nests(plot: Plot) -> Iterator[Points]:
    """Yield small round nests at the ends of ridges, and below them those that went deeper."""
    rng = plot.rng("nests")
    tips = [tip for tip in ridge_tips(plot) if abs(tip[0]) < 300 and rng.uniform() < 0.75]
    for x, y in tips:
        yield blob(rng, (x, y - rng.uniform(14, 20)), rng.uniform(19, 27), 0.14, turns=24)
    lowest = max((y for _, y in tips), default=-100.0) + 26
    for x in np.arange(-96.0, 97.0, 48.0):
        y = rng.uniform(lowest, max(lowest, -32.0))
        spot = (float(x + rng.uniform(-7, 7)), float(y))
        if rng.uniform() < 0.85:
            yield blob(rng, spot, rng.uniform(17, 27), 0.16, turns=24)


@dataclass(frozen=True, slots=True)
class Push:
    """How one mass presses on what lies around it."""

    heart: Points
    angles: Points
    reaches: Points  # from the heart to the border, at each angle
    bite: float
    give: float
    at: Point  # the heart once more
    limit: float  # from the heart to where nothing is moved

    def far(self, box: Box) -> bool:
        """Say whether nothing in a box is moved; quick, so it may say no too often."""
        left, top, right, bottom = box
        x, y = self.at
        limit = self.limit
        return x + limit < left or x - limit > right or y + limit < top or y - limit > bottom

    def beyond(self, x: float, y: float) -> float:
        """Return how far beyond the border a point lies; below 0 in the mass."""
        x, y = x - self.at[0], y - self.at[1]
        away = hypot(x, y)
        if away > self.limit:
            return away - self.limit + self.give  # at least so far
        return away - float(np.interp(atan2(y, x), self.angles, self.reaches))

    def moved(self, points: Points) -> Points:
        """Return where points of the whole tissue lie once the mass has grown."""
        out = points - self.heart
        away = np.maximum(np.hypot(out[:, 0], out[:, 1]), 1e-3)
        border = np.interp(np.arctan2(out[:, 1], out[:, 0]), self.angles, self.reaches)
        begun = border - self.bite
        share = self.give / (self.give + self.bite)
        pressed = np.where(
            away < begun,
            away * border / np.maximum(begun, 1e-3),
            np.maximum(away, border + (away - begun) * share),
        )
        return np.asarray(self.heart + out * (pressed / away)[:, None], np.float32)


def push_of(mass: Points) -> Push:
    """Return how a mass presses on its surroundings; a small one presses less."""
    heart = mass.mean(axis=0)
    out = mass - heart
    angles = np.arctan2(out[:, 1], out[:, 0])
    order = np.argsort(angles)
    angles, reaches = angles[order], np.hypot(out[:, 0], out[:, 1])[order]
    angles = np.r_[angles[-1] - tau, angles, angles[0] + tau]
    reaches = np.r_[reaches[-1], reaches, reaches[0]]
    size, most = float(reaches.min()), float(reaches.max())
    give = min(_GIVE, 0.5 * size)
    at = (float(heart[0]), float(heart[1]))
    return Push(heart, angles, reaches, min(_BITE, 0.22 * size), give, at, most + give)
