"""Where the flow runs on the drawing: a line for each segment, and a way's lines joined to a track.

All in units of the art: x from the midline, the person's left positive, y down from the crown.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from explorer.domain.circulation import SegmentId

Point = tuple[float, float]
Line = tuple[Point, ...]
_STEPS: Final = 4  # points between two nodes
SIDES: Final = ("right", "left")  # the person's


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The lines of a segment in the direction of flow: one, or one on each side of the body."""

    right: Line
    left: Line

    def on(self, side: str) -> Line:
        """Return the line of a side, `right` or `left`."""
        return self.right if side == "right" else self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of a segment's line that a way uses."""

    segment: SegmentId
    line: Line
    ends: tuple[float, ...]  # how far along each point of it lies, units


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One line from start to end. `stops` are how far along it each station lies, 0 to 1."""

    stretches: tuple[Stretch, ...]
    line: Line
    ends: tuple[float, ...]  # how far along each point of the line lies, units
    stops: tuple[float, ...]

    def at(self, share: float) -> Point:
        """Return the point a share of the whole length along, 0 to 1."""
        reach = max(0.0, min(1.0, share)) * self.ends[-1]
        after = min(max(1, bisect_right(self.ends, reach)), len(self.line) - 1)
        before = after - 1
        span = self.ends[after] - self.ends[before]
        part = (reach - self.ends[before]) / span if span else 0.0
        return _between(self.line[before], self.line[after], part)


def straight(ends: tuple[SegmentId, SegmentId], line: Line) -> Track:
    """Return a track of two stations along a line of its own."""
    halves = tuple(
        Stretch(segment=name, line=(point,), ends=(0.0,))
        for name, point in zip(ends, line, strict=True)
    )
    return _track(halves)


def turned(track: Track) -> Track:
    """Return a track as it is seen from behind."""
    return replace(
        track,
        line=_turned(track.line),
        stretches=tuple(replace(one, line=_turned(one.line)) for one in track.stretches),
    )


def _turned(line: Line) -> Line:
    return tuple((-x, y) for x, y in line)


@cache
def read_courses() -> Courses:
    """Read the lines that ship.

    Raises FileNotFoundError where the file is missing, ValueError for a node that is no number.
    """
    tables = tomllib.loads(asset("body", "circulation.toml").read_text(encoding="utf-8"))
    return Courses({name: _course(table) for name, table in tables.items()})  # type: ignore[misc]


def _course(table: Mapping[str, str]) -> Course:
    if "line" in table:
        line = curve(_nodes(table["line"]))
        return Course(right=line, left=line)
    if "both" in table:
        left = _nodes(table["both"])
        return Course(right=curve([(-x, y) for x, y in left]), left=curve(left))
    return Course(right=curve(_nodes(table["right"])), left=curve(_nodes(table["left"])))


def _nodes(text: str) -> list[Point]:
    pairs = (node.split(",") for node in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def curve(nodes: Sequence[Point]) -> Line:
    """Return a smooth line through nodes (Catmull-Rom); a single node stays a point."""
    if len(nodes) < 3:
        return tuple(nodes)
    ends = [nodes[0], *nodes, nodes[-1]]
    line = [nodes[0]]
    for at in range(len(nodes) - 1):
        line += _span(*ends[at : at + 4])
    return tuple(line)


def _span(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        yield tuple(  # type: ignore[misc]
            0.5
            * (
                2 * q
                + (r - p) * t
                + (2 * p - 5 * q + 4 * r - s) * t**2
                + (3 * q - p - 3 * r + s) * t**3
            )
            for p, q, r, s in zip(a, b, c, d, strict=True)
        )


def tracks(way: Sequence[SegmentId], courses: Courses) -> tuple[Track, ...]:
    """Return the way on each side of the body; one track where both sides are the same."""
    found = [courses.track(way, side) for side in SIDES]
    return tuple(found[:1] if found[0].line == found[1].line else found)


class Courses:
    """Every segment's lines, and where they meet: looked up once, since ways share most of it."""

    def __init__(self, lines: Mapping[SegmentId, Course]) -> None:
        self.lines = lines
        self._joints: dict[tuple[SegmentId, SegmentId, str], tuple[float, float]] = {}
        self._stretches: dict[tuple[SegmentId, str, float, float], Stretch] = {}

    def track(self, way: Sequence[SegmentId], side: str) -> Track:
        """Join the lines of a way on a side: each is left where it comes nearest to the next."""
        joints = [self._joint(before, after, side) for before, after in pairwise(way)]
        stretches = []
        for at, name in enumerate(way):
            start = joints[at - 1][1] if at else 0.0
            end = joints[at][0] if at < len(joints) else _length(self.lines[name].on(side))
            stretches.append(self._stretch(name, side, start, end))
        return _track(tuple(stretches))

    def _joint(self, before: SegmentId, after: SegmentId, side: str) -> tuple[float, float]:
        key = (before, after, side)
        if key not in self._joints:
            self._joints[key] = joint(self.lines[before].on(side), self.lines[after].on(side))
        return self._joints[key]

    def _stretch(self, name: SegmentId, side: str, start: float, end: float) -> Stretch:
        key = (name, side, start, end)
        if key not in self._stretches:
            line = cut(self.lines[name].on(side), start, end)
            self._stretches[key] = Stretch(segment=name, line=line, ends=_ends(line))
        return self._stretches[key]


def _track(stretches: tuple[Stretch, ...]) -> Track:
    line: list[Point] = []
    reach, reaches, middles = 0.0, [], []
    for stretch in stretches:
        if line:
            reach += hypot(stretch.line[0][0] - line[-1][0], stretch.line[0][1] - line[-1][1])
        own = stretch.ends[-1]
        middles.append(reach + own / 2)
        reaches += [reach + along for along in stretch.ends]
        line += stretch.line
        reach += own
    middles[-1] = reach  # the last is where it ends
    middles[0] = 0.0
    whole = reach or 1.0
    return Track(
        stretches=stretches,
        line=tuple(line),
        ends=tuple(reaches),
        stops=tuple(middle / whole for middle in middles),
    )


def joint(before: Line, after: Line) -> tuple[float, float]:
    """Return how far along each line they meet: a branch begins on its trunk, or ends on it."""
    onto, onto_gap = nearest(after, before[-1])
    off, off_gap = nearest(before, after[0])
    if onto_gap <= off_gap:
        return _length(before), onto
    return off, 0.0


def nearest(line: Line, point: Point) -> tuple[float, float]:
    """Return how far along a line it comes nearest to a point, and how near, in units."""
    if len(line) == 1:
        return 0.0, hypot(point[0] - line[0][0], point[1] - line[0][1])
    best = (0.0, float("inf"))
    along = 0.0
    for a, b in pairwise(line):
        span = hypot(b[0] - a[0], b[1] - a[1])
        part = 0.0
        if span:
            dot = (point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])
            part = max(0.0, min(1.0, dot / span**2))
        x, y = _between(a, b, part)
        gap = hypot(point[0] - x, point[1] - y)
        if gap < best[1]:
            best = (along + part * span, gap)
        along += span
    return best


def cut(line: Line, start: float, end: float) -> Line:
    """Return what of a line lies between two lengths along it; never turned round."""
    if len(line) == 1:
        return line
    ends = _ends(line)
    start, end = min(start, end), max(start, end)
    inner = [point for point, along in zip(line, ends, strict=True) if start < along < end]
    return (_along(line, ends, start), *inner, _along(line, ends, end))


def _along(line: Line, ends: Sequence[float], reach: float) -> Point:
    after = min(max(1, bisect_right(ends, reach)), len(line) - 1)
    span = ends[after] - ends[after - 1]
    return _between(line[after - 1], line[after], (reach - ends[after - 1]) / span if span else 0.0)


def _between(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def _ends(line: Line) -> tuple[float, ...]:
    reach, found = 0.0, [0.0]
    for a, b in pairwise(line):
        reach += hypot(b[0] - a[0], b[1] - a[1])
        found.append(reach)
    return tuple(found)


def _length(line: Line) -> float:
    return _ends(line)[-1]
