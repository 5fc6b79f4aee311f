"""Vessels as tubes, and the bed of vessels that a tissue has before anything grows in it.

Each line is stroked by itself in one plain colour: a long joined path, or a gradient, takes a
painter without a graphics card many times as long.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import sin
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from explorer.appearance.themes import load_theme, mixed
from explorer.scenes.growth_tissue import inks_of, pushed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter, QPolygonF

    from explorer.scenes.growth_tissue import Line, Plane, Point

BESIDE: Final = 92.0  # how far above and below the middle the two nearest vessels run
ARTERY: Final = -430.0
VEIN: Final = 430.0
VEIN_WIDTH: Final = 28.0
_ARTERY_WIDTH: Final = 20.0
_FINE: Final = 9.0
_HEIGHTS: Final = (-205.0, -BESIDE, BESIDE, 205.0)
_PIECE: Final = 6  # steps of a fine vessel in one colour
_SHADES: Final = 12
_TURNS_FROM: Final = 0.42  # of the way from artery to vein, where blood begins to look spent
_TURNS_BY: Final = 0.86


Colours = tuple[QColor, QColor, QColor]  # edge, body, light


class Tube(NamedTuple):
    """A line in px with a body: a vessel, a fibre, a wall; in its edge, body and light."""

    line: QPolygonF
    width: float
    colours: Colours


def spent_at(x: float) -> float:
    """Return how spent blood is at a place between artery and vein."""
    share = (x - ARTERY) / (VEIN - ARTERY)
    return min(1.0, max(0.0, (share - _TURNS_FROM) / (_TURNS_BY - _TURNS_FROM)))


def vessel(line: QPolygonF, width: float, theme: str, spent: float, *, cased: bool = False) -> Tube:
    """Return a vessel; `spent` runs from 0, fresh blood, to 1. A cased one stands off cells."""
    edge, body, light = blood(theme, spent)
    casing = inks_of(load_theme(theme)).casing
    return Tube(line, width, (casing if cased else edge, body, light))


def blood(theme: str, spent: float) -> Colours:
    """Return the colours of a vessel by how spent its blood is, from 0 to 1."""
    return _blood(theme, round(spent * _SHADES))


def paint_tubes(painter: QPainter, tubes: Sequence[Tube]) -> None:
    """Paint tubes lit from the upper left; where they meet, they open into each other."""
    for tube in tubes:
        _stroke(painter, tube, tube.colours[0], tube.width)
    for tube in tubes:
        _stroke(painter, tube, tube.colours[1], tube.width * 0.74)
    for tube in tubes:
        off = QPointF(-0.14, -0.16) * tube.width
        painter.setPen(QPen(tube.colours[2], max(1, int(tube.width * 0.14))))
        painter.drawPolyline(tube.line.translated(off))


@cache
def _blood(theme: str, shade: int) -> Colours:
    inks, share = inks_of(load_theme(theme)), shade / _SHADES
    body = mixed(inks.vein, inks.artery, share)
    edge = mixed(inks.vein_edge, inks.artery_edge, share)
    return edge, body, mixed(QColor("white"), body, 0.42)


def _stroke(painter: QPainter, tube: Tube, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(tube.line)


def fine_vessels(plane: Plane, radius: float, theme: str) -> list[Tube]:
    """Return the fine vessels from artery to vein, pushed aside by a tumour of a radius."""
    return [
        vessel(
            plane.line(pushed(x, y, radius) for x, y in piece),
            _FINE * plane.unit,
            theme,
            spent_at(piece[len(piece) // 2][0]),
        )
        for piece in _pieces()
    ]


def trunks(plane: Plane, radius: float, theme: str, tall: float) -> list[Tube]:
    """Return artery and vein, `tall` units up and down from the middle."""
    return [
        vessel(
            plane.line(pushed(px, py, radius) for px, py in _trunk(x, round(tall / 12))),
            width * plane.unit,
            theme,
            spent_at(x),
        )
        for x, width in ((ARTERY, _ARTERY_WIDTH), (VEIN, VEIN_WIDTH))
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
