"""Cubic paths through nodes, and tubes from centre lines. Units: body height 1000, y down."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HANDLE: Final = 0.36  # of the chord: .33 is limp, .40 swells
_TINY: Final = 1e-9
_FEWEST_KNOTS: Final = 4
_FINE: Final = 0.6  # half-width at which a tube ends in a point
_THIN: Final = 1.6  # half-width below which both walls follow the line by themselves
_CLEAR: Final = 0.96  # of its offset: nearer to the line than that, a wall lies inside its own tube
_LOCAL: Final = 3.6  # half-widths along the line within which a bend may swallow its wall
_LOOKED: Final = 5  # every so many samples of a line are measured against


class Point(NamedTuple):
    """A place or a direction, in units."""

    x: float
    y: float


class Node(NamedTuple):
    """A point an outline runs through; at a corner it does not run smoothly."""

    x: float
    y: float
    corner: bool = False


class Cubic(NamedTuple):
    """One cubic piece of a path: start, two handles, end."""

    start: Point
    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A centre line sampled finely: places, unit tangents, and the way run so far."""

    points: tuple[Point, ...]
    tangents: tuple[Point, ...]
    run: tuple[float, ...]

    @property
    def length(self) -> float:
        return self.run[-1]

    def nearest(self, way: float) -> int:
        """Return the index of the sample closest to a way along the line."""
        i = min(max(1, bisect_left(self.run, way)), len(self.run) - 1)
        return i if self.run[i] - way < way - self.run[i - 1] else i - 1

    def beside(self, index: int, offset: float, ahead: float = 0.0) -> tuple[float, float]:
        """Return the place `offset` to the left of a sample and `ahead` along its tangent."""
        (x, y), (tx, ty) = self.points[index], self.tangents[index]
        return x + ty * offset + tx * ahead, y - tx * offset + ty * ahead


def mirrored(pieces: Iterable[Cubic]) -> tuple[Cubic, ...]:
    """Return the pieces on the other side of the body."""
    return tuple(Cubic(*(Point(-x, y) for x, y in piece)) for piece in pieces)


def backwards(pieces: Sequence[Cubic]) -> tuple[Cubic, ...]:
    """Return the pieces run from their end to their start."""
    return tuple(Cubic(*piece[::-1]) for piece in reversed(pieces))


def clockwise(pieces: Sequence[Cubic]) -> Sequence[Cubic]:
    """Return a closed line run as a tube's outline is: turned over, it would cut holes in one."""
    turn = sum(one.x * two.y - two.x * one.y for one, _, _, two in pieces)
    return pieces if turn > 0 else backwards(pieces)


def straight(start: Point, end: Point) -> Cubic:
    """Return a straight piece."""
    first = _towards(start, end)
    return Cubic(start, first, _towards(end, first), end)


def _unit(x: float, y: float) -> Point:
    length = math.hypot(x, y) or _TINY
    return Point(x / length, y / length)


def _tangent(before: Node, at: Node, after: Node) -> Point:
    """Weigh the nearer neighbour more."""
    one = math.hypot(at.x - before.x, at.y - before.y) or _TINY
    two = math.hypot(after.x - at.x, after.y - at.y) or _TINY
    return _unit(
        (at.x - before.x) / one * two + (after.x - at.x) / two * one,
        (at.y - before.y) / one * two + (after.y - at.y) / two * one,
    )


def _tangents(nodes: Sequence[Node], *, closed: bool) -> list[Point | None]:
    count = len(nodes)
    found: list[Point | None] = []
    for i, node in enumerate(nodes):
        at_end = not closed and i in (0, count - 1)
        loose = node.corner or at_end
        found.append(None if loose else _tangent(nodes[i - 1], node, nodes[(i + 1) % count]))
    return found


def spline(nodes: Sequence[Node], *, closed: bool) -> list[Cubic]:
    """Return cubic pieces that run smoothly through the nodes."""
    tangents = _tangents(nodes, closed=closed)
    count = len(nodes)
    return [
        _piece(nodes[i], nodes[(i + 1) % count], tangents[i], tangents[(i + 1) % count])
        for i in range(count if closed else count - 1)
    ]


def _piece(start: Node, end: Node, leaving: Point | None, arriving: Point | None) -> Cubic:
    p, q = Point(start.x, start.y), Point(end.x, end.y)
    reach = math.dist(p, q) * _HANDLE
    first = Point(p.x + leaving.x * reach, p.y + leaving.y * reach) if leaving else None
    second = Point(q.x - arriving.x * reach, q.y - arriving.y * reach) if arriving else None
    first = first or _towards(p, second or q)
    second = second or _towards(q, first)
    return Cubic(p, first, second, q)


def _towards(start: Point, goal: Point) -> Point:
    return Point(start.x + (goal.x - start.x) * _HANDLE, start.y + (goal.y - start.y) * _HANDLE)


def path_of(pieces: Sequence[Cubic], *, closed: bool = False) -> QPainterPath:
    """Return the pieces as one path, filled by winding."""
    path = QPainterPath(QPointF(*pieces[0].start))
    path.setFillRule(Qt.FillRule.WindingFill)
    for piece in pieces:
        path.cubicTo(*piece.first, *piece.second, *piece.end)
    if closed:
        path.closeSubpath()
    return path


def outline(nodes: Sequence[Node]) -> QPainterPath:
    """Return a closed path through the nodes."""
    return path_of(spline(nodes, closed=True), closed=True)


def stroke(nodes: Sequence[Node]) -> QPainterPath:
    """Return an open path through the nodes."""
    return path_of(spline(nodes, closed=False))


def sample(pieces: Sequence[Cubic], step: float) -> Course:
    """Sample an open line about every `step` units."""
    points: list[Point] = []
    for piece in pieces:
        count = max(4, int(math.dist(piece.start, piece.end) / step))
        points += [_at(piece, j / count) for j in range(count)]
    points.append(pieces[-1].end)
    run = [0.0]
    for one, two in pairwise(points):
        run.append(run[-1] + math.dist(one, two))
    last = len(points) - 1
    tangents = [
        _unit(
            points[min(last, i + 1)].x - points[max(0, i - 1)].x,
            points[min(last, i + 1)].y - points[max(0, i - 1)].y,
        )
        for i in range(len(points))
    ]
    return Course(points=tuple(points), tangents=tuple(tangents), run=tuple(run))


def _at(piece: Cubic, t: float) -> Point:
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    return Point(
        sum(w * p.x for w, p in zip(weights, piece, strict=True)),
        sum(w * p.y for w, p in zip(weights, piece, strict=True)),
    )


def cap(at: Point, tangent: Point, radius: float) -> list[Node]:
    """Return the nodes ahead of a place, from its left to its right: a half circle, or a point."""
    if radius <= _FINE:
        return [Node(at.x + tangent.x * radius, at.y + tangent.y * radius)]
    return [
        Node(
            at.x + tangent.y * radius * a + tangent.x * radius * b,
            at.y - tangent.x * radius * a + tangent.y * radius * b,
        )
        for a, b in ((0.707, 0.707), (0.0, 1.0), (-0.707, 0.707))
    ]


def tube(pieces: Sequence[Cubic], r0: float, r1: float, knots: int) -> QPainterPath:
    """Return a tapering tube: both sides offset at a few knots and smoothed again.

    A line of few pieces gets fewer than `knots` of them.
    """
    course = sample(pieces, 0.2)
    most = len(pieces) + 2 if max(r0, r1) < _THIN else 2 * (len(pieces) + 1)
    knots = max(_FEWEST_KNOTS, min(knots, most))
    left: list[Node] = []
    right: list[Node] = []
    ways = (course.length * k / (knots - 1) for k in range(knots))
    for i in sorted({course.nearest(way) for way in ways}):
        way = course.run[i]
        if 0 < way < r0 or 0 < course.length - way < r1:
            continue  # a knot beside a cap makes a bead of the tip
        radius = r0 + (r1 - r0) * way / course.length
        at_end = i in (0, len(course.run) - 1)  # smooth there, the last long chord swells
        left.append(Node(*course.beside(i, radius), corner=at_end))
        right.append(Node(*course.beside(i, -radius), corner=at_end))
    back = Point(-course.tangents[0].x, -course.tangents[0].y)
    end = cap(course.points[-1], course.tangents[-1], r1)
    return outline(left + end + right[::-1] + cap(course.points[0], back, r0))


def clear_of(
    course: Course, nodes: Sequence[Node], widths: Sequence[float], ways: Sequence[float]
) -> list[Node]:
    """Return the nodes of a wall that a tight bend has not swallowed; a crease is a corner.

    Each has its half-width and its way along the line; what another loop covers is kept.
    """
    kept = [
        _stands_clear(course, node, wide, way)
        for node, wide, way in zip(nodes, widths, ways, strict=True)
    ]
    last = len(kept) - 1
    return [
        Node(node.x, node.y, node.corner or not (kept[max(0, i - 1)] and kept[min(last, i + 1)]))
        for i, node in enumerate(nodes)
        if kept[i]
    ]


def _stands_clear(course: Course, node: Node, wide: float, way: float) -> bool:
    start, end = (course.nearest(way + side * _LOCAL * wide) for side in (-1, 1))
    line = course.points[start : end + 1 : _LOOKED]
    return all(math.dist(node[:2], point) >= _CLEAR * wide for point in line)


def stroked(path: QPainterPath, width: float) -> QPainterPath:
    """Return the outline of a path drawn with a round pen."""
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCurveThreshold(0.25)
    return stroker.createStroke(path)
