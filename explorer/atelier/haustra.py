"""The colon from a centre line: outline with haustra, and the lines of its folds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from explorer.atelier.geometry import Course, Node, Point, cap, outline, sample, stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

PINCH: Final = 0.20  # how far a fold draws the wall in, of the half-width
BOW: Final = 0.20  # how far a fold bows along the tube, of the half-width
_CAP: Final = 0.55  # of the half-width: so much of a half-round end belongs to its haustrum
_STEP: Final = 0.1  # coarser gives streaks of light
_KNOTS: Final = (0.0, 0.12, 0.5, 0.88)
_FOLDS: Final = (
    ((0.8, 0.0), (0.52, 0.13), (0.2, 0.2)),
    ((-0.8, 0.0), (-0.58, 0.10), (-0.28, 0.18)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Haustra:
    """A colon's centre line, where its folds cut it (units along it) and its half-width.

    `first` and `last` are the haustra that are drawn: a caecum is the end of another's line.
    """

    course: Course
    cuts: tuple[float, ...]
    radius: float
    first: int
    last: int

    def half_width(self, haustrum: int, u: float) -> float:
        """Return the half-width at `u` (0 to 1) of a haustrum; the ends have no fold."""
        sway = 1 + 0.03 * math.sin(haustrum * 1.9)
        if (haustrum == 0 and u < 0.5) or (haustrum == len(self.cuts) - 2 and u > 0.5):
            return self.radius * sway
        fold = 1 - math.pow(abs(math.sin(math.pi * u)), 0.62)
        return self.radius * (1 - PINCH * fold) * sway

    def across(self, cut: int) -> list[Node]:
        """Return the middle of a cut through a fold: it bows along the tube."""
        i = self.course.nearest(self.cuts[cut])
        return [Node(*self.course.beside(i, 0.0, BOW * self.radius))]


def haustra(
    nodes: Sequence[Node], radius: float, count: int, span: tuple[int, int] | None
) -> Haustra:
    """Divide a centre line, and the caps beyond it, into haustra of slightly different lengths.

    `span` names the haustra to draw, by the numbers of the folds it runs between.
    """
    course = sample(nodes, _STEP)
    beyond = _CAP * radius
    whole = course.length + 2 * beyond
    cuts = tuple(
        whole * (k + (0.12 * math.sin(k * 2.4) if 0 < k < count else 0.0)) / count - beyond
        for k in range(count + 1)
    )
    start, end = span or (0, count)
    return Haustra(course=course, cuts=cuts, radius=radius, first=start, last=end - 1)


def colon_outline(colon: Haustra) -> QPainterPath:
    """Return the outline; it has a corner at every fold."""
    course = colon.course
    left: list[Node] = []
    right: list[Node] = []
    for k in range(colon.first, colon.last + 1):
        start, end = colon.cuts[k : k + 2]
        for u in (*_KNOTS, 1.0) if k == colon.last else _KNOTS:
            way = start + u * (end - start)
            if not 0 <= way <= course.length:
                continue
            i = course.nearest(way)
            wide = colon.half_width(k, u)
            left.append(Node(*course.beside(i, wide), u in (0.0, 1.0)))
            right.append(Node(*course.beside(i, -wide), u in (0.0, 1.0)))
    return outline(left + _end(colon) + right[::-1] + _start(colon))


def _end(colon: Haustra) -> list[Node]:
    if colon.last < len(colon.cuts) - 2:
        return colon.across(colon.last + 1)
    return cap(colon.course.points[-1], colon.course.tangents[-1], colon.radius)


def _start(colon: Haustra) -> list[Node]:
    if colon.first > 0:
        return colon.across(colon.first)
    x, y = colon.course.tangents[0]
    return cap(colon.course.points[0], Point(-x, -y), colon.radius)


def fold_lines(colon: Haustra) -> list[QPainterPath]:
    """Return the two short lines at each fold."""
    found = []
    for cut in colon.cuts[colon.first + 1 : colon.last + 1]:
        i = colon.course.nearest(cut)
        for line in _FOLDS:
            nodes = [
                Node(*colon.course.beside(i, side * colon.radius, ahead * colon.radius))
                for side, ahead in line
            ]
            found.append(stroke(nodes))
    return found
