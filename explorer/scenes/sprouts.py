"""Where new vessels grow: from the two vessels beside a tumour inwards, twisting and branching.

All in units round the tumour's middle. A vessel is followed from its root towards the middle, so a
radius says where on it something is; the vessel has come so far once its tip has passed it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from math import atan2, cos, hypot, pi, sin, tau
from random import Random
from typing import TYPE_CHECKING, Final

from explorer.scenes.growth_bed import BESIDE
from explorer.scenes.shapes import pushed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.scenes.shapes import Line, Point

COUNT: Final = 20
_STEP: Final = 9.0
_FADE: Final = 40.0  # from the root: a vessel leaves its parent straight
_BRANCH_TAKES: Final = 70.0  # of its parent's growth
_SIDE: Final = 0.82  # of a quarter turn, to either side of straight up or down
_GOLDEN: Final = 0.381966
_OUTSIDE: Final = 270.0  # beyond the edge of the largest tumour
_APART: Final = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A side vessel: it leaves its parent at a radius and follows a fixed line."""

    leaves: float
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprout:
    """A new vessel: the direction of its root, how near the middle it may come, its branches."""

    angle: float
    end: float
    twist: float
    phase: float
    branches: tuple[Branch, ...]

    def root(self, radius: float) -> float:
        """Return how far from the middle it leaves its parent, round a tumour of a radius."""
        return hypot(*pushed(BESIDE / abs(sin(self.angle)), 0.0, radius))

    def at(self, radius: float, root: float) -> Point:
        """Return the point of the vessel at a radius."""
        straight = min(1.0, max(0.0, (root - radius) / _FADE))
        off = self.twist * straight * sin(radius / 19 + self.phase)
        off += self.twist * 0.5 * straight * sin(radius / 8.5 + 2 * self.phase)
        across = self.angle + pi / 2
        return (
            radius * cos(self.angle) + off * cos(across),
            radius * sin(self.angle) + off * sin(across),
        )

    def line(self, root: float, tip: float) -> Line:
        """Return the vessel from its root to its tip."""
        steps = max(1, int((root - tip) / _STEP))
        return tuple(self.at(root + (tip - root) * n / steps, root) for n in range(steps + 1))

    def needed(self, branch: Branch, share: float) -> float:
        """Return the radius that the tip must have passed for a share of a branch to be there."""
        return max(self.end, branch.leaves - _BRANCH_TAKES * share)


@cache
def sprouts() -> tuple[Sprout, ...]:
    """Return the sprouts in the order in which they appear, spread round the tumour.

    Each keeps clear of those before it, and so do its branches.
    """
    taken: list[Point] = []
    return tuple(_clear_of(taken, _sprout(number), number) for number in range(COUNT))


def _sprout(number: int) -> Sprout:
    random = Random(f"sprout {number}")
    # every second one from the vessel below; golden steps never crowd
    spread = ((number // 2) * _GOLDEN + 0.5 + 0.19 * (number % 2)) % 1
    return Sprout(
        angle=(-pi / 2 if number % 2 == 0 else pi / 2) + (spread - 0.5) * pi * _SIDE,
        end=(24.0, 92.0, 150.0)[number // 2 % 3] + random.uniform(0, 26),
        twist=random.uniform(5, 8),
        phase=random.uniform(0, tau),
        branches=(),
    )


def _clear_of(taken: list[Point], sprout: Sprout, number: int) -> Sprout:
    """Return a sprout that ends, and branches, where no other is; it joins those `taken`."""
    radius, own = _OUTSIDE, []
    while radius > sprout.end and _is_clear(here := sprout.at(radius, radius + _FADE), taken):
        own.append(here)
        radius -= _STEP
    free = replace(sprout, end=max(radius, sprout.end))
    random = Random(f"branches {number}")
    branches = []
    for side in (-1, 1, -1, 1):
        branch = _branch(free, random, side)
        away = [
            at for at in own if hypot(at[0] - branch.line[0][0], at[1] - branch.line[0][1]) > 24
        ]
        if all(_is_clear(at, taken) and _is_clear(at, away) for at in branch.line[3:]):
            branches.append(branch)
            own += branch.line
    taken += own
    return replace(free, branches=tuple(branches))


def _is_clear(at: Point, taken: Sequence[Point]) -> bool:
    return all(hypot(at[0] - x, at[1] - y) > _APART for x, y in taken)


def _branch(parent: Sprout, random: Random, side: int) -> Branch:
    leaves = parent.end + random.uniform(8, 120)
    x, y = parent.at(leaves, leaves + _FADE)
    turn = atan2(-y, -x) + side * random.uniform(0.7, 1.2)
    bend = -side * random.uniform(0.02, 0.07)
    points = [(x, y)]
    for step in range(random.randint(6, 11)):
        turn += bend + 0.28 * sin(step * 1.9 + parent.phase)
        x, y = x + _STEP * cos(turn), y + _STEP * sin(turn)
        points.append((x, y))
    return Branch(leaves=leaves, line=tuple(points))


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A vessel near a point: how far, which one, and how far it must have grown to be there."""

    distance: float
    sprout: int
    needed: float


@cache
def vessels_near(points: Line, within: float) -> tuple[tuple[Near, ...], ...]:
    """Return the vessels near each point, the nearest first."""
    grid: dict[tuple[int, int], list[tuple[Point, int, float]]] = {}
    for place, number, needed in _samples():
        grid.setdefault((int(place[0] // within), int(place[1] // within)), []).append(
            (place, number, needed)
        )
    return tuple(_near(point, within, grid) for point in points)


def _near(
    point: Point, within: float, grid: dict[tuple[int, int], list[tuple[Point, int, float]]]
) -> tuple[Near, ...]:
    column, row = int(point[0] // within), int(point[1] // within)
    best: dict[int, Near] = {}
    for cell in ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)):
        for place, number, needed in grid.get(cell, ()):
            far = hypot(place[0] - point[0], place[1] - point[1])
            if far < within and (number not in best or far < best[number].distance):
                best[number] = Near(distance=far, sprout=number, needed=needed)
    return tuple(sorted(best.values(), key=lambda near: near.distance))


def _samples() -> list[tuple[Point, int, float]]:
    """Return places on all vessels, with the radius that the tip must have passed for each."""
    found = []
    for number, sprout in enumerate(sprouts()):
        radius = sprout.end
        while radius < _OUTSIDE:
            found.append((sprout.at(radius, radius + _FADE), number, radius))
            radius += _STEP
        for branch in sprout.branches:
            last = len(branch.line) - 1
            found += [
                (place, number, sprout.needed(branch, step / last))
                for step, place in enumerate(branch.line)
            ]
    return found
