"""Soft shapes of living things: blobs, ribbons, a cell that squeezes through a gap; in units.

And where things lie: loosely scattered, pushed aside, a part of a line.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, sqrt, tau
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
Line = tuple[Point, ...]
_LOOSE: Final = 0.17  # of what lies scattered: how far from its place in the comb
_ROW: Final = sqrt(3) / 2  # from row to row of a comb, for its spacing
_TURNS: Final = 28  # points round a blob: no corner shows at the sizes that cells have


def eased(value: float) -> float:
    """Return 0 to 1 with rest at both ends; what lies outside is held."""
    held = min(1.0, max(0.0, value))
    return held * held * (3 - 2 * held)


def between(at: float, start: float, end: float) -> float:
    """Return how far a moment has come from a start (0) to an end (1), eased."""
    return eased((at - start) / (end - start))


def blend(one: float, two: float, share: float) -> float:
    """Return what lies at a share of the way from one value to another."""
    return one + (two - one) * share


def at_step(values: Sequence[float], at: float) -> float:
    """Return a value between those given for whole steps; it rests at each of them."""
    step = min(len(values) - 2, max(0, int(at)))
    return blend(values[step], values[step + 1], eased(at - step))


def polygon(points: Sequence[Point]) -> QPainterPath:
    """Return a closed path through points."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def line(points: Sequence[Point]) -> QPainterPath:
    """Return an open path through points."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    return path


def rounded(points: Sequence[Point]) -> QPainterPath:
    """Return a closed path that touches the middle of each side: a polygon without corners."""
    path = QPainterPath()
    middles = [
        ((x + points[i - 1][0]) / 2, (y + points[i - 1][1]) / 2) for i, (x, y) in enumerate(points)
    ]
    path.moveTo(*middles[0])
    for index, corner in enumerate(points):
        path.quadTo(*corner, *middles[(index + 1) % len(points)])
    path.closeSubpath()
    return path


def blob(radius: float, rough: float, random: Random, *, squash: float = 1.0) -> QPainterPath:
    """Return an uneven disc about the origin; `rough` is a share of the radius."""
    waves = [
        (n, random.uniform(0.4, 1.0) * rough / (n - 1), random.uniform(0, tau)) for n in (2, 3, 4)
    ]
    points = []
    for step in range(_TURNS):
        angle = tau * step / _TURNS
        reach = radius * (1 + sum(size * cos(n * angle + phase) for n, size, phase in waves))
        points.append((reach * cos(angle), reach * sin(angle) * squash))
    return rounded(points)


def spindle(radius: float, long: float) -> QPainterPath:
    """Return a cell drawn out along x, about as large as a disc of the radius."""
    reach, half = radius * long * 1.08, radius / long**0.55
    points = []
    for step in range(_TURNS):
        x, y = cos(tau * step / _TURNS), sin(tau * step / _TURNS)
        points.append((reach * x, half * y * (1 - 0.45 * min(1.0, long - 1) * x * x)))
    return rounded(points)


def evenly(
    points: Sequence[Point], step: float, first: float = 0.0
) -> Iterator[tuple[float, float, float]]:
    """Yield x, y and the direction (radians) at every step along a line."""
    due = first
    for (x0, y0), (x1, y1) in pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        while due <= length > 0:
            share = due / length
            yield blend(x0, x1, share), blend(y0, y1, share), atan2(y1 - y0, x1 - x0)
            due += step
        due -= length


def offset(points: Sequence[Point], by: float) -> list[Point]:
    """Return a line moved to the left of its direction on screen."""
    return [
        (x + nx * by, y + ny * by) for (x, y), (nx, ny) in zip(points, normals(points), strict=True)
    ]


def normals(points: Sequence[Point]) -> list[Point]:
    """Return the unit normal at each point of a line, to the left of its direction on screen."""
    found = []
    last = len(points) - 1
    for index in range(len(points)):
        (x0, y0), (x1, y1) = points[max(0, index - 1)], points[min(last, index + 1)]
        length = hypot(x1 - x0, y1 - y0) or 1.0
        found.append(((y1 - y0) / length, -(x1 - x0) / length))
    return found


def sides(points: Sequence[Point], halves: Sequence[float]) -> tuple[list[Point], list[Point]]:
    """Return the two edges of a ribbon about a line, with a half-width at each point."""
    both: tuple[list[Point], list[Point]] = ([], [])
    for (x, y), (nx, ny), half in zip(points, normals(points), halves, strict=True):
        both[0].append((x + nx * half, y + ny * half))
        both[1].append((x - nx * half, y - ny * half))
    return both


def ribbon(
    points: Sequence[Point], halves: Sequence[float], *, round_end: bool = False
) -> QPainterPath:
    """Return a ribbon about a line; its far end may be a half circle."""
    one, other = sides(points, halves)
    cap = round_cap(points, halves[-1]) if round_end else []
    return polygon([*one, *cap, *reversed(other)])


def round_cap(points: Sequence[Point], half: float) -> list[Point]:
    """Return the half circle that closes a ribbon at the end of its line."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    turn = atan2(y1 - y0, x1 - x0)
    angles = [turn + pi * (step - 8) / 17 for step in range(17)]
    return [(x1 + half * cos(angle), y1 + half * sin(angle)) for angle in angles]


def squeezed(radius: float, share: float, neck: float) -> QPainterPath:
    """Return a cell on its way through a gap at the origin, along the y axis.

    `share` is what has come through (0 none, 1 all); `neck` is half the width of the gap.
    """
    behind, before = radius * sqrt(max(0.0, 1 - share)), radius * sqrt(max(0.0, share))
    apart = 0.16 * radius
    top, bottom = -behind * 0.92 - apart, before * 0.92 + apart
    start, end = top - behind, bottom + before
    steps = 26
    edge: list[Point] = []
    for step in range(steps + 1):
        # crowded towards both ends, where the outline turns
        y = blend(start, end, (1 - cos(pi * step / steps)) / 2)
        lobes = [_chord(behind, y - top), _chord(before, y - bottom)]
        waist = neck if top < y < bottom else 0.0
        edge.append(((lobes[0] ** 4 + lobes[1] ** 4 + waist**4) ** 0.25, y))
    return polygon([*edge, *((-x, y) for x, y in reversed(edge))])


def _chord(radius: float, away: float) -> float:
    return sqrt(max(0.0, radius * radius - away * away))


def ring(radius: float, steps: int = 48) -> Line:
    """Return the corners of a disc about the origin, each once."""
    turns = (tau * step / steps for step in range(steps))
    return tuple((radius * cos(turn), radius * sin(turn)) for turn in turns)


def scattered(spacing: float, width: float, height: float, seed: str) -> Line:
    """Return points that lie loosely all over an area about the origin."""
    return comb(
        spacing, int(width / 2 / spacing) + 1, int(height / 2 / spacing / _ROW) + 1, seed, _LOOSE
    )


@lru_cache(maxsize=32)
def comb(spacing: float, columns: int, rows: int, seed: str, loose: float) -> Line:
    """Return points of a honeycomb about the origin, the same whenever they are asked for.

    So many columns and rows lie to each side; each point lies up to `loose` spacings off.
    """
    random, points = Random(seed), []
    for row in range(-rows, rows + 1):
        shift = spacing / 2 * (row % 2)
        for column in range(-columns, columns + 1):
            jitter = (random.uniform(-1, 1), random.uniform(-1, 1))
            x = column * spacing + shift + jitter[0] * spacing * loose
            points.append((x, row * spacing * _ROW + jitter[1] * spacing * loose))
    return tuple(points)


def pushed(x: float, y: float, radius: float) -> Point:
    """Return where a point goes when a disc of a radius grows at the origin; no tissue is lost."""
    far = hypot(x, y)
    if far < 1e-6:
        return (radius, 0.0)
    more = sqrt(far * far + radius * radius) / far
    return (x * more, y * more)


def upto(line: Sequence[Point], share: float) -> Line:
    """Return the first `share` of a line, cut between two points where need be."""
    if share >= 1:
        return tuple(line)
    steps = max(0.0, share) * (len(line) - 1)
    whole = int(steps)
    (x0, y0), (x1, y1) = line[whole], line[whole + 1]
    rest = steps - whole
    return (*line[: whole + 1], (x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest))
