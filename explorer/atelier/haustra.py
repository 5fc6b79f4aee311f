"""Gut from a centre line: the colon with its haustra and folds, small bowel with its creases."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from explorer.atelier.geometry import (
    Course,
    Cubic,
    Node,
    Point,
    cap,
    clear_of,
    outline,
    sample,
    stroke,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

PINCH: Final = 0.14  # how far a fold draws the wall in, of the half-width
BOW: Final = 0.20  # how far a fold bows along the tube, of the half-width
TAENIA: Final = 0.14  # where the band of muscle runs, of the half-width left of the middle
FOLD: Final = 0.66  # below 1: a fold is a crease between round walls
_STAGGER: Final = 0.2  # of a haustrum: the folds on either side of the taenia do not meet
_CAP: Final = 0.55  # of the half-width: so much of a half-round end belongs to its haustrum
_STEP: Final = 0.1  # coarser gives streaks of light
_WAVER: Final = 0.06  # of the half-width of a small bowel
_EVERY: Final = 10  # samples from one knot of its wall to the next
_SHORT: Final = 3  # nodes: a shorter crease is a speck
_JUMP: Final = 2.4  # units: a crease that leaps further is another crease
_LOOP: Final = 3.6  # half-widths along the line after which a loop may lie against it
_ASLANT: Final = 0.35  # of the distance: what lies further ahead is not beside
_KNOTS: Final = (0.0, 0.14, 0.5, 0.86)
_FOLDS: Final = (
    (1, ((0.82, 0.0), (0.56, 0.12), (0.3, 0.18))),
    (-1, ((0.82, 0.0), (0.5, 0.13), (0.1, 0.2))),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Haustra:
    """A colon's centre line, its half-widths, and where folds cut it (units along it).

    The folds left and right of the taenia are staggered. `first` and `last` are the haustra
    that are drawn: the parts of one colon are spans of the same line.
    """

    course: Course
    left: tuple[float, ...]
    right: tuple[float, ...]
    r0: float
    r1: float
    first: int
    last: int

    def cuts(self, side: int) -> tuple[float, ...]:
        """Return the folds of a side: 1 is left of the line, -1 right."""
        return self.left if side > 0 else self.right

    def radius(self, way: float) -> float:
        """Return the half-width, without folds, at a way along the line."""
        share = min(1.0, max(0.0, way / self.course.length))
        return self.r0 + (self.r1 - self.r0) * share

    def half_width(self, haustrum: int, u: float, way: float, side: int) -> float:
        """Return the half-width at `u` (0 to 1) of a haustrum; the ends have no fold."""
        radius = self.radius(way)
        if (haustrum == 0 and u < 0.5) or (haustrum == len(self.left) - 2 and u > 0.5):
            return radius
        fold = 1 - math.pow(abs(math.sin(math.pi * u)), FOLD)
        return radius * (1 - PINCH * fold) * (1 + 0.035 * math.sin(haustrum * 1.9 + side))

    def across(self, cut: int) -> list[Node]:
        """Return the middle of a cut through a fold: it bows along the tube."""
        i = self.course.nearest((self.left[cut] + self.right[cut]) / 2)
        return [Node(*self.course.beside(i, 0.0, BOW * self.radius(self.course.run[i])))]


def haustra(
    pieces: Sequence[Cubic], radii: tuple[float, float], count: int, span: tuple[int, int] | None
) -> Haustra:
    """Divide a centre line, and the caps beyond it, into haustra of different lengths.

    `span` names the haustra to draw, by the numbers of the folds it runs between.
    """
    course = sample(pieces, _STEP)
    before, after = (_CAP * radius for radius in radii)
    sizes = [_size(k) * (radii[0] + (radii[1] - radii[0]) * k / count) for k in range(count)]
    whole = course.length + before + after
    ways = [whole * way / sum(sizes) - before for way in accumulate(sizes, initial=0.0)]
    start, end = span or (0, count)
    return Haustra(
        course=course,
        left=_staggered(ways, 1),
        right=_staggered(ways, -1),
        r0=radii[0],
        r1=radii[1],
        first=start,
        last=end - 1,
    )


def _size(haustrum: int) -> float:
    """Return how long a haustrum is beside the others: never two alike in a row."""
    return 1 + 0.12 * math.sin(haustrum * 2.4) + 0.08 * math.sin(haustrum * 4.1 + 1)


def _staggered(ways: Sequence[float], side: int) -> tuple[float, ...]:
    last = len(ways) - 1
    mean = (ways[-1] - ways[0]) / last
    return tuple(
        way + (side * _STAGGER * mean * math.sin(k * 1.7 + 0.6) if 0 < k < last else 0.0)
        for k, way in enumerate(ways)
    )


def colon_outline(colon: Haustra) -> QPainterPath:
    """Return the outline; it has a corner at every fold, and a crease inside a tight bend."""
    left, right = _wall(colon, 1), _wall(colon, -1)
    return outline(left + _end(colon) + right[::-1] + _start(colon))


def _wall(colon: Haustra, side: int) -> list[Node]:
    course, cuts = colon.course, colon.cuts(side)
    nodes: list[Node] = []
    widths: list[float] = []
    ways: list[float] = []
    for k in range(colon.first, colon.last + 1):
        for u in (*_KNOTS, 1.0) if k == colon.last else _KNOTS:
            way = cuts[k] + u * (cuts[k + 1] - cuts[k])
            if not 0 <= way <= course.length:
                continue
            wide = colon.half_width(k, u, way, side)
            place = course.beside(course.nearest(way), side * wide)
            nodes.append(Node(*place, u in (0.0, 1.0)))
            widths.append(wide)
            ways.append(way)
    return clear_of(course, nodes, widths, ways)


def _end(colon: Haustra) -> list[Node]:
    if colon.last < len(colon.left) - 2:
        return colon.across(colon.last + 1)
    return cap(colon.course.points[-1], colon.course.tangents[-1], colon.r1)


def _start(colon: Haustra) -> list[Node]:
    if colon.first > 0:
        return colon.across(colon.first)
    x, y = colon.course.tangents[0]
    return cap(colon.course.points[0], Point(-x, -y), colon.r0)


def fold_lines(colon: Haustra) -> list[QPainterPath]:
    """Return the short line of each fold, left and right; none where a bend has no room."""
    found = []
    for side, line in _FOLDS:
        for cut in colon.cuts(side)[colon.first + 1 : colon.last + 1]:
            i = colon.course.nearest(cut)
            wide = colon.radius(cut)
            nodes = [
                Node(*colon.course.beside(i, side * beside * wide, ahead * wide))
                for beside, ahead in line
            ]
            widths = [wide * beside for beside, _ in line]
            if len(clear_of(colon.course, nodes, widths, [cut] * len(line))) == len(line):
                found.append(stroke(nodes))
    return found


def wavering(pieces: Sequence[Cubic], r0: float, r1: float) -> tuple[Course, tuple[float, ...]]:
    """Sample a line, and a half-width for every sample that wavers as living gut does."""
    course = sample(pieces, 0.15)
    phase = pieces[0].start.x + pieces[-1].end.y
    widths = (
        (r0 + (r1 - r0) * way / course.length)
        * (1 + _WAVER * (0.62 * math.sin(way / 5.3 + phase) + 0.38 * math.sin(way / 2.9 - phase)))
        for way in course.run
    )
    return course, tuple(widths)


def gut(course: Course, widths: Sequence[float]) -> QPainterPath:
    """Return the outline of a line that wavers and may lie against itself."""
    every = range(0, len(course.run), _EVERY)
    walls = []
    for side in (1, -1):
        nodes = [Node(*course.beside(i, side * widths[i])) for i in every]
        wide, ways = [widths[i] for i in every], [course.run[i] for i in every]
        walls.append(clear_of(course, nodes, wide, ways))
    back = Point(-course.tangents[0].x, -course.tangents[0].y)
    end = cap(course.points[-1], course.tangents[-1], widths[-1])
    start = cap(course.points[0], back, widths[0])
    return outline(walls[0] + end + walls[1][::-1] + start).simplified()


def creases(course: Course, widths: Sequence[float]) -> list[QPainterPath]:
    """Return the lines along which loops of a small bowel lie against each other."""
    found = []
    for side in (1, -1):
        crease: list[Node] = []
        for i in range(0, len(course.run), _EVERY):
            node = _meeting(course, widths, i, side)
            if crease and (node is None or math.dist(node[:2], crease[-1][:2]) > _JUMP):
                found.append(crease)
                crease = []
            if node:
                crease.append(node)
        found.append(crease)
    return [stroke([*crease[:-1:2], crease[-1]]) for crease in found if len(crease) > _SHORT]


def _meeting(course: Course, widths: Sequence[float], i: int, side: int) -> Node | None:
    """Return where a later loop on one side of a sample lies against it, if one does."""
    here, (tx, ty) = course.points[i], course.tangents[i]
    start = course.nearest(course.run[i] + _LOOP * widths[i])
    later = [
        k
        for k in range(start, len(course.run), _EVERY)
        if side * ((course.points[k].x - here.x) * ty - (course.points[k].y - here.y) * tx) > 0
    ]
    if not later:
        return None
    k = min(later, key=lambda k: math.dist(here, course.points[k]))
    there = course.points[k]
    apart = math.dist(here, there)
    ahead = abs((there.x - here.x) * tx + (there.y - here.y) * ty)
    if apart > widths[i] + widths[k] or ahead > _ASLANT * apart:
        return None
    return Node((here.x + there.x) / 2, (here.y + there.y) / 2)
