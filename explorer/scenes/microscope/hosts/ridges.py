"""Where the epidermis ends: its surface, and the ridges of its lower border. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import waves
from explorer.scenes.microscope.hosts.capsule import capsule_line
from explorer.scenes.microscope.slide import HALF

if TYPE_CHECKING:
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Point, Points

_TOP: Final = -214.0
_THIN: Final = 50.0  # the epidermis between two ridges
_RIDGE: Final = 56.0  # how much farther down a ridge reaches
_APART: Final = 96.0  # from ridge to ridge


def junction_of(plot: Plot) -> tuple[Points, Points]:
    """Return the line below the horn, and the lower border of the epidermis."""
    rng = plot.rng("ridges")
    surface = capsule_line(rng, _TOP, 14.0)
    x = np.linspace(-HALF - 20, HALF + 20, 320)
    flat = np.stack([x, 0 * x], axis=1).astype(np.float32)
    drift = 0.9 * (waves(rng, flat, 300.0) - 0.5)
    beat = 0.5 + 0.5 * np.sin(tau * (x / _APART + drift + rng.uniform(0, 1)))
    beat = beat**1.3 * (3 - 2 * beat**1.3) * beat**0.2  # the ridges have round ends
    deep = _THIN + _RIDGE * beat * (0.62 + 0.5 * waves(rng, flat, 230.0))
    deep += 3.0 * (waves(rng, flat, 34.0) - 0.5)
    y = np.interp(x, surface[:, 0], surface[:, 1]) + deep
    return surface, np.stack([x, y], axis=1).astype(np.float32)


def ridge_tips(plot: Plot) -> list[Point]:
    """Return the lowest points of the ridges."""
    _, junction = junction_of(plot)
    y = junction[:, 1]
    span = 14
    return [
        (float(junction[index, 0]), float(y[index]))
        for index in range(span, len(y) - span)
        if y[index] == y[index - span : index + span + 1].max() and y[index] > y.mean()
    ]
