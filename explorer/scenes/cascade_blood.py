"""What the great vessel carries: red cells, platelets, immune cells, and the groups that travel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

from explorer.scenes.cascade_land import branches, lymph_line, stream
from explorer.scenes.cascade_ways import LOST, TRAVELLER
from explorer.scenes.shapes import between, blend, eased

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from explorer.scenes.frame import Frame

_DRIFT: Final = 64.0  # units that blood moves on in a step
_GOLDEN: Final = 0.6180339887
_JOURNEY: Final = 4.0  # the moment of the still in the great vessel
# (start, end) of a stretch: how many red cells, and their radius at both ends
_BLOOD: Final = (
    (-1500.0, 1300.0, 165, 10.5, 10.5),
    (1300.0, 1760.0, 44, 10.5, 18.0),
    (1760.0, 2640.0, 86, 18.0, 18.0),
    (2640.0, 3040.0, 20, 18.0, 15.5),
    (3040.0, 4800.0, 27, 15.5, 15.0),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Cells that travel together; `lost` is when they die, None for those that get through."""

    x: float
    y: float
    cells: int
    lost: float | None = None
    immune: tuple[float, float] | None = None  # an immune cell beside it


GROUPS: Final = (
    Group(1690, 420, 1, 3.50),
    Group(1748, 268, 1, 3.62, (-4, 52)),
    Group(1850, 452, 1, 3.44),
    Group(1896, 232, 2, 3.70),
    Group(1985, 352, 1, 3.58, (49, -20)),
    Group(2010, 508, 1, 3.80),
    Group(2112, 238, 1, 3.86),
    Group(2222, 356, 4),
    Group(2182, 500, 2, 3.92, (74, 8)),
    Group(2318, 208, 1, 3.74),
    Group(2384, 470, 1, 3.84),
    Group(2448, 292, 1, 3.94, (-12, -51)),
    Group(2566, 452, 1, 3.88),
)
_CLUMP: Final = ((0.0, 0.0), (1.52, 0.38), (0.52, 1.50), (-0.98, 1.22))


@dataclass(frozen=True, slots=True)
class _Red:
    x: float
    lane: float
    radius: float
    variant: int


@cache
def _reds() -> tuple[_Red, ...]:
    """Red cells spread evenly and without a pattern: each golden step away from the last."""
    random, found = Random("blood"), []
    for start, end, count, small, large in _BLOOD:
        for index in range(count):
            share = (index + 0.5 + random.uniform(-0.2, 0.2)) / count
            lane = 2 * ((index * _GOLDEN) % 1) - 1 + random.uniform(-0.06, 0.06)
            radius = blend(small, large, share)
            found.append(_Red(blend(start, end, share), lane, radius, random.randrange(8)))
    return tuple(found)


def _place(red: _Red, at: float) -> tuple[float, float]:
    """Return where a red cell is: the stream is quickest in the middle."""
    slower = 0.35 * red.lane**2 if stream(red.x)[1] > 60 else 0.0
    x = red.x + _DRIFT * (at - _JOURNEY) * (1.0 - slower)
    middle, half = stream(x)
    return x, middle + red.lane * max(0.0, half - red.radius * 1.06)


def lay_blood(painter: QPainter, frame: Frame, at: float, kept_free: list[float]) -> None:
    """Lay the red cells and platelets; none lies where a cell plugs the vessel (`kept_free`)."""
    for red in _reds():
        x, y = _place(red, at)
        if frame.sees(x) and all(abs(x - plug) > 50 for plug in kept_free):
            frame.lay(painter, "red", x, y, red.radius, red.variant)
    _lay_branches(painter, frame, at)
    for index, (x0, lane) in enumerate(_platelets()):
        x = x0 + _DRIFT * (at - _JOURNEY)
        middle, half = stream(x)
        if half > 60:
            frame.lay(painter, "platelet", x, middle + lane * half, 6.0, index)


def lay_lymph(painter: QPainter, frame: Frame, at: float) -> None:
    """Lay a few immune cells into the lymph vessel, which carries no red ones."""
    curve = lymph_line()
    for index in range(9):
        place = 12 + index * 13.0 + (index % 2) * 5 + (at - 3.0) * 4
        x, y = curve[int(place)] if 0 < place < len(curve) else (-9e3, 0.0)
        frame.lay(painter, "immune", x, y + (8 if index % 2 else -6), 11.5, index)


def _lay_branches(painter: QPainter, frame: Frame, at: float) -> None:
    """Lay red cells in single file into the branches of the fine net."""
    for number, curve in enumerate(branches()):
        for index in range(42):
            place = 18 + (index + 0.16 * (index % 3)) * 3.6 + (at - _JOURNEY) * 1.6
            (x0, y0), (x1, y1) = curve[int(place)], curve[int(place) + 1]
            x, y = blend(x0, x1, place % 1), blend(y0, y1, place % 1)
            swing = 26.0 * (1 - eased((place - 10) / 50)) * (1 if index % 2 else -1)
            frame.lay(painter, "red", x, y + swing, 15.0, index + number)


@cache
def _platelets() -> tuple[tuple[float, float], ...]:
    random = Random("platelets")
    return tuple((random.uniform(1500, 2900), random.uniform(-0.92, 0.92)) for _ in range(34))


def lay_travellers(painter: QPainter, frame: Frame, at: float) -> None:
    """Lay the groups in the great vessel, those that are lost as empty outlines."""
    seen = between(at, 3.02, 3.3) * (1 - between(at, 4.45, 4.9))
    if seen <= 0:
        return
    shift = 150.0 * (at - _JOURNEY)
    for number, group in enumerate(GROUPS):
        x, y = group.x + shift, _kept_inside(group, group.x + shift)
        gone = 0.0 if group.lost is None else eased((at - group.lost + 0.22) / 0.22)
        if group.immune:
            dx, dy = group.immune
            near = blend(1.7, 1.0, eased((at - 3.1) / 0.6))
            frame.lay(painter, "immune", x + dx * near, y + dy * near, 31, number, seen)
        for index, (dx, dy) in enumerate(_CLUMP[: group.cells]):
            cx, cy = x + dx * TRAVELLER, y + dy * TRAVELLER
            frame.lay(painter, "traveller", cx, cy, TRAVELLER, number + index, seen * (1 - gone))
            frame.lay(painter, "lost", cx, cy, LOST, number + index, seen * gone)
        if group.lost is None:
            _lay_escort(painter, frame, (x, y), seen)


def _kept_inside(group: Group, x: float) -> float:
    """Return a group's y, drawn in where the vessel is narrower than at the still."""
    middle, half = stream(x)
    still, room = stream(group.x)
    return middle + (group.y - still) * (half - 26) / max(half - 26, room - 26)


_ESCORT: Final = (
    *((-0.98, -0.52), (-0.2, -1.22), (0.62, -1.02), (1.36, -0.78), (2.28, -0.42), (2.72, 0.42)),
    *((2.26, 1.24), (1.62, 2.02), (0.78, 2.66), (-0.2, 2.34), (-1.4, 2.30), (-2.12, 1.46)),
    (-1.34, 0.42),
)


def _lay_escort(painter: QPainter, frame: Frame, at: tuple[float, float], opacity: float) -> None:
    """Lay platelets about a clump: they cling to it."""
    for index, (dx, dy) in enumerate(_ESCORT):
        x, y = at[0] + dx * TRAVELLER, at[1] + dy * TRAVELLER
        frame.lay(painter, "platelet", x, y, 7.4, index, opacity)
