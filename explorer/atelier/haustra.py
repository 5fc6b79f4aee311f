"""The colon from a centre line: outline with haustra, and the lines of its folds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from explorer.atelier.geometry import Course, Node, path_of, ring, sample, spline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

PINCH: Final = 0.20  # how far a fold draws the wall in, of the half-width
_STEP: Final = 0.1  # coarser gives streaks of light
_KNOTS: Final = (0.0, 0.12, 0.5, 0.88)
_FOLDS: Final = (
    ((0.8, 0.0), (0.52, 0.13), (0.2, 0.2)),
    ((-0.8, 0.0), (-0.58, 0.10), (-0.28, 0.18)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Haustra:
    """A colon's centre line, where its folds cut it (units along it) and its half-width."""

    course: Course
    cuts: tuple[float, ...]
    radius: float

    def half_width(self, haustrum: int, u: float) -> float:
        """Return the half-width at `u` (0 to 1) of a haustrum; the ends have no fold."""
        last = len(self.cuts) - 2
        sway = 1 + 0.03 * math.sin(haustrum * 1.9)
        if (haustrum == 0 and u < 0.5) or (haustrum == last and u > 0.5):
            return self.radius * sway
        fold = 1 - math.pow(abs(math.sin(math.pi * u)), 0.62)
        return self.radius * (1 - PINCH * fold) * sway


def haustra(nodes: Sequence[Node], radius: float, count: int) -> Haustra:
    """Divide a centre line into haustra of slightly different lengths."""
    course = sample(nodes, _STEP)
    cuts = tuple(
        course.length * (k + (0.12 * math.sin(k * 2.4) if 0 < k < count else 0.0)) / count
        for k in range(count + 1)
    )
    return Haustra(course=course, cuts=cuts, radius=radius)


def colon_outline(colon: Haustra) -> QPainterPath:
    """Return the outline; it has a corner at every fold."""
    course = colon.course
    last_sample, last = len(course.points) - 1, len(colon.cuts) - 2
    left: list[Node] = []
    right: list[Node] = []
    for k, (start, end) in enumerate(pairwise(colon.cuts)):
        for u in (*_KNOTS, 1.0) if k == last else _KNOTS:
            i = course.nearest(start + u * (end - start))
            wide = colon.half_width(k, u)
            corner = u in (0.0, 1.0) and 0 < i < last_sample
            left.append(Node(*course.beside(i, wide), corner))
            right.append(Node(*course.beside(i, -wide), corner))
    return ring(course, left, right, colon.radius, colon.radius)


def fold_lines(colon: Haustra) -> list[QPainterPath]:
    """Return the two short lines at each fold."""
    found = []
    for cut in colon.cuts[1:-1]:
        i = colon.course.nearest(cut)
        for line in _FOLDS:
            nodes = [
                Node(*colon.course.beside(i, side * colon.radius, ahead * colon.radius))
                for side, ahead in line
            ]
            found.append(path_of(spline(nodes, closed=False)))
    return found
