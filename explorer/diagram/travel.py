"""Where groups of cells are at a moment (0 to 1) of their way: always at the same place. Pure.

It is a picture, not a count: at each filter about half of those that come are caught, so that a
reader sees fewer and fewer arrive. What studies counted is told in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.diagram.courses import Point, Track

_TAIL: Final = 0.4  # of the run: how long after the first the last one starts
_GOLDEN: Final = 2.399963  # radians: neighbours in number lie apart in direction
_SPREAD: Final = 9.0  # units round a filter within which those that are caught rest
_WOBBLE: Final = 2.2  # units beside the line


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of cells: which track it takes, when it starts, how far it comes (both 0 to 1)."""

    track: int
    starts: float
    ends: float
    aside: float
    angle: float
    rests_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a group is, in units; `caught` once it travels no further and has not arrived."""

    x: float
    y: float
    caught: bool


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


def spot(group: Group, tracks: Sequence[Track], moment: float) -> Spot | None:
    """Return where a group is at a moment; None while it has not left."""
    gone = moment - group.starts
    if gone <= 0:
        return None
    track = tracks[group.track]
    share = gone / (1 - _TAIL)
    if share < group.ends:
        x, y = _beside(track, share, group.aside)
        return Spot(x=x, y=y, caught=False)
    x, y = track.at(group.ends)
    reach = group.rests_at * min(1.0, 0.25 + (share - group.ends) * 8)
    return Spot(
        x=x + reach * cos(group.angle),
        y=y + reach * sin(group.angle),
        caught=group.ends < 1.0,
    )


def _beside(track: Track, share: float, aside: float) -> Point:
    x, y = track.at(share)
    ahead_x, ahead_y = track.at(min(1.0, share + 0.01))
    length = ((ahead_x - x) ** 2 + (ahead_y - y) ** 2) ** 0.5 or 1.0
    return x - aside * (ahead_y - y) / length, y + aside * (ahead_x - x) / length
