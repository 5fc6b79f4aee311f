"""The bed of vessels that a tissue has before anything grows in it: artery, vein, fine ones."""

from __future__ import annotations

from functools import cache, lru_cache
from math import sin
from typing import TYPE_CHECKING, Final

from explorer.scenes.shapes import pushed
from explorer.scenes.vessels import Cord, vessel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.frame import Frame
    from explorer.scenes.shapes import Line, Point

BESIDE: Final = 92.0  # how far above and below the middle the two nearest vessels run
ARTERY: Final = -430.0
VEIN: Final = 430.0
_VEIN_WIDTH: Final = 28.0
_ARTERY_WIDTH: Final = 20.0
_FINE: Final = 9.0
_HEIGHTS: Final = (-205.0, -BESIDE, BESIDE, 205.0)
_PIECE: Final = 6  # steps of a fine vessel in one colour
_TURNS_FROM: Final = 0.42  # of the way from artery to vein, where blood begins to look spent
_TURNS_BY: Final = 0.86


def spent_at(x: float) -> float:
    """Return how spent blood is at a place between artery and vein."""
    share = (x - ARTERY) / (VEIN - ARTERY)
    return min(1.0, max(0.0, (share - _TURNS_FROM) / (_TURNS_BY - _TURNS_FROM)))


def fine_vessels(frame: Frame, radius: float) -> list[Cord]:
    """Return the fine vessels from artery to vein, pushed aside by a tumour of a radius."""
    return [
        vessel(
            frame.line(pushed(x, y, radius) for x, y in piece),
            _FINE * frame.unit,
            frame.inks,
            spent_at(piece[len(piece) // 2][0]),
        )
        for piece in _pieces()
    ]


def trunks(frame: Frame, radius: float, tall: float) -> list[Cord]:
    """Return artery and vein, `tall` units up and down from the middle."""
    return [
        vessel(
            frame.line(pushed(px, py, radius) for px, py in _trunk(x, round(tall / 12))),
            width * frame.unit,
            frame.inks,
            spent_at(x),
        )
        for x, width in ((ARTERY, _ARTERY_WIDTH), (VEIN, _VEIN_WIDTH))
    ]


def sway(x: float, y: float) -> Point:
    """Return where the trunk at x runs at a height."""
    return (x + 12 * sin(y / 95 + x), y)


@lru_cache(maxsize=8)
def _trunk(x: float, steps: int) -> Line:
    return tuple(sway(x, step * 12.0) for step in range(-steps, steps + 1))


@cache
def _pieces() -> tuple[Line, ...]:
    """Return the fine vessels cut into short pieces that share their ends."""
    return tuple(
        line[start : start + _PIECE + 1]
        for line in _fine_lines()
        for start in range(0, len(line) - 1, _PIECE)
    )


def _fine_lines() -> Iterator[Line]:
    for number, height in enumerate(_HEIGHTS):
        ends = height * 0.66
        left, right = sway(ARTERY, ends)[0], sway(VEIN, ends)[0]
        points = []
        for step in range(73):
            x = left + (right - left) * step / 72
            close = min(1.0, min(x - left, right - x) / 130)
            smooth = close * close * (3 - 2 * close)
            wave = 0.0 if abs(height) == BESIDE else 9 * sin(x / 55 + number)
            points.append((x, ends + (height - ends + wave) * smooth))
        yield tuple(points)
