"""Where groups of cells are at a moment (0 to 1) of their way: always at the same place. Pure.

It is a picture, not a count: at each filter about half of those that come are caught, so that a
reader sees fewer and fewer arrive. What studies counted is told in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, sin
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.diagram.courses import Track

Spot = tuple[float, float, bool]  # x, y, and whether it is caught: it goes no further
_TAIL: Final = 0.4  # of the run: how long after the first the last one starts
_GOLDEN: Final = 2.399963  # radians: neighbours in number lie apart in direction
_SPREAD: Final = 9.0  # units round a filter within which those that are caught rest
_SAMPLES: Final = 256  # a lane
_WOBBLE: Final = 2.2  # units beside the line
ASIDE: Final = _SPREAD + _WOBBLE  # units: no group is further from its track


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of cells: which track it takes, when it starts, how far it comes (both 0 to 1)."""

    track: int
    starts: float
    ends: float
    aside: float
    angle: float
    rests_at: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A track looked up beforehand: where it is, and which way is aside, at even steps along it."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    aside_x: tuple[float, ...]
    aside_y: tuple[float, ...]


def lane(track: Track, scale: float, shift: tuple[float, float]) -> Lane:
    """Look a track up, scaled and then shifted."""
    found = [track.at(step / _SAMPLES) for step in range(_SAMPLES + 1)]
    points = [(x * scale + shift[0], y * scale + shift[1]) for x, y in found]
    ahead = [*points[1:], points[-1]]
    aside = [
        (-(y - b) / length, (x - a) / length)
        for (a, b), (x, y) in zip(points, ahead, strict=True)
        for length in [hypot(x - a, y - b) or 1.0]
    ]
    xs, ys = zip(*points, strict=True)
    aside_x, aside_y = zip(*aside, strict=True)
    return Lane(xs, ys, aside_x, aside_y)


def groups(count: int, tracks: int, filters: Sequence[float]) -> tuple[Group, ...]:
    """Return `count` groups on tracks with filters so far along them (0 to 1, in order)."""
    return tuple(_group(number, count, tracks, filters) for number in range(count))


def _group(number: int, count: int, tracks: int, filters: Sequence[float]) -> Group:
    order = number // tracks
    ends = next(
        (stop for level, stop in enumerate(filters) if order % 2 ** (level + 1) == 2**level), 1.0
    )
    angle = number * _GOLDEN
    return Group(
        track=number % tracks,
        starts=_TAIL * number / max(1, count - 1),
        ends=ends,
        aside=_WOBBLE * sin(angle),
        angle=angle,
        rests_at=_SPREAD * (0.35 + 0.65 * ((number * 0.618034) % 1.0)),
    )


def moment_of(position: float, stops: Sequence[float]) -> float:
    """Return the moment of a position, which counts stations from 0, between two in fractions.

    At a station the first group is there; one further than the last, all groups are.
    """
    last = len(stops) - 1
    if position >= last:
        return (1 - _TAIL) + _TAIL * min(1.0, position - last)
    at = int(position)
    return (stops[at] + (stops[at + 1] - stops[at]) * (position - at)) * (1 - _TAIL)


class Crew:
    """All groups of one way. What does not change is looked up once: a frame has little time.

    Tracks are in units; places are scaled, then shifted: px, if scale and shift are a camera's.
    """

    def __init__(
        self,
        tracks: Sequence[Track],
        filters: Sequence[float],
        count: int,
        *,
        scale: float = 1.0,
        shift: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        lanes = [lane(track, scale, shift) for track in tracks]
        self.groups = groups(count, len(tracks), filters)
        self._rows = [
            (
                *(group.starts, group.ends, group.aside * scale, lanes[group.track]),
                group.rests_at * cos(group.angle) * scale,
                group.rests_at * sin(group.angle) * scale,
            )
            for group in self.groups
        ]

    def at(self, moment: float) -> list[Spot]:
        """Return where every group is that has left by a moment."""
        found: list[Spot] = []
        for starts, ends, aside, own, rest_x, rest_y in self._rows:
            share = (moment - starts) / (1 - _TAIL)
            if share <= 0:
                continue
            if share < ends:
                at = int(share * _SAMPLES)
                part, xs, ys = share * _SAMPLES - at, own.xs, own.ys
                x = xs[at] + (xs[at + 1] - xs[at]) * part + aside * own.aside_x[at]
                y = ys[at] + (ys[at + 1] - ys[at]) * part + aside * own.aside_y[at]
                found.append((x, y, False))
            else:
                at = int(ends * _SAMPLES)
                reach = min(1.0, 0.25 + (share - ends) * 8)
                found.append((own.xs[at] + reach * rest_x, own.ys[at] + reach * rest_y, ends < 1.0))
        return found
