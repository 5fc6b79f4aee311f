"""Vessels: near, cut lengthwise, a wall of flat cells with what is inside; far off, round cords.

A cord is stroked by itself in one plain colour: a long joined path, or a gradient, takes a painter
without a graphics card many times as long.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from math import degrees, hypot, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from explorer.appearance.themes import mixed
from explorer.scenes.inks import Ink, shining
from explorer.scenes.shapes import Point, evenly, offset, polygon, ribbon, round_cap, sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QPainter, QPolygonF

    from explorer.scenes.inks import Inks

_CELL: Final = 78.0  # length of a cell of the wall
_SHADES: Final = 12  # of blood, from fresh to spent


@dataclass(frozen=True)
class Tube:
    """A vessel or a branch: the two edges of its inside, both in the direction of flow."""

    upper: tuple[Point, ...]
    lower: tuple[Point, ...]
    wall: float
    cap: tuple[Point, ...] = ()  # the round end of a blind vessel, from upper to lower

    @classmethod
    def about(
        cls, line: Sequence[Point], halves: Sequence[float], wall: float, *, blind: bool = False
    ) -> Tube:
        """Return a tube about a middle line; a blind one is closed at its end."""
        upper, lower = sides(line, halves)
        end = round_cap(line, halves[-1]) if blind else []
        return cls(tuple(upper), tuple(lower), wall, tuple(end))

    @cached_property
    def inner(self) -> QPainterPath:
        """What is inside the wall."""
        return polygon([*self.upper, *self.cap, *reversed(self.lower)])

    @cached_property
    def outer(self) -> QPainterPath:
        """Wall and inside together."""
        edge = (*self.upper, *self.cap, *reversed(self.lower))
        if self.cap:
            return polygon(offset(edge, self.wall))
        upper, lower = offset(self.upper, self.wall), offset(self.lower, -self.wall)
        return polygon([*upper, *reversed(lower)])

    def nuclei(self) -> Iterator[tuple[float, float, float]]:
        """Yield x, y and turn (degrees) of the nuclei in both sides of the wall."""
        half = self.wall / 2
        for side, start in ((offset(self.upper, half), 0.35), (offset(self.lower, -half), 0.85)):
            yield from _along(side, start * _CELL)


def _along(line: Sequence[Point], first: float) -> Iterator[tuple[float, float, float]]:
    """Yield a place every cell's length along a line, and its turn."""
    for x, y, turn in evenly(line, _CELL, first):
        yield x, y, degrees(turn)


class Vessels:
    """Tubes that open into each other, painted as one."""

    def __init__(self, tubes: Sequence[Tube]) -> None:
        self._tubes = tuple(tubes)

    @cached_property
    def inner(self) -> QPainterPath:
        """The common inside."""
        return _united([tube.inner for tube in self._tubes])

    @cached_property
    def outer(self) -> QPainterPath:
        """The common outline."""
        return _united([tube.outer for tube in self._tubes])

    @cached_property
    def _nuclei(self) -> tuple[tuple[float, float, float], ...]:
        return tuple(
            nucleus
            for tube in self._tubes
            for nucleus in tube.nuclei()
            if self._is_wall(nucleus[0], nucleus[1])
        )

    def _is_wall(self, x: float, y: float) -> bool:
        """Say whether a nucleus fits: not inside another tube, nor where two walls meet."""
        inside = [self.inner.contains(QPointF(x, y + dy)) for dy in (-13, 0, 13)]
        return not inside[1] and not (inside[0] and inside[2])

    def paint(
        self, painter: QPainter, ink: Ink, lumen: QColor, seen: tuple[float, float], thin: float
    ) -> None:
        """Paint what lies between two x; `thin` is the width of an outline in units."""
        painter.fillPath(self.outer, ink.fill)
        painter.fillPath(self.inner, lumen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.edge, thin))
        painter.drawPath(self.outer)
        painter.drawPath(self.inner)
        flat = min(tube.wall for tube in self._tubes) * 0.34
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.mark)
        for x, y, turn in self._nuclei:
            if seen[0] - _CELL < x < seen[1] + _CELL:
                painter.save()
                painter.translate(x, y)
                painter.rotate(turn)
                painter.drawEllipse(QRectF(-flat * 3.4, -flat, flat * 6.8, flat * 2))
                painter.restore()


def _united(paths: Sequence[QPainterPath]) -> QPainterPath:
    whole = paths[0]
    for path in paths[1:]:
        whole = whole.united(path)
    return whole


@dataclass(frozen=True, slots=True)
class Sprout:
    """A new vessel: its middle line from the old wall to its tip, and half its width at both."""

    line: tuple[Point, ...]
    wide: float
    narrow: float
    wall: float

    def grown(self, share: float) -> tuple[tuple[Point, ...], list[float]] | None:
        """Return the line and half-widths of a sprout that has grown to a share; None if none."""
        count = round(share * (len(self.line) - 1)) + 1
        if count < 3:
            return None
        step = (self.wide - self.narrow) / (len(self.line) - 1)
        # uneven, as new vessels in tumours are
        return self.line[:count], [
            (self.wide - step * index) * (1 + 0.13 * sin(index * 0.85)) for index in range(count)
        ]


def paint_sprouts(
    painter: QPainter,
    sprouts: Sequence[tuple[Sprout, float]],
    ink: Ink,
    lumen: QColor,
    thin: float,
) -> None:
    """Paint sprouts grown to their shares; they open into the vessel that they come from."""
    grown = [(sprout, found) for sprout, share in sprouts if (found := sprout.grown(share))]
    painter.setPen(QPen(ink.edge, thin))
    painter.setBrush(ink.fill)
    for sprout, (line, halves) in grown:
        painter.drawPath(ribbon(line, [half + sprout.wall for half in halves], round_end=True))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(lumen)
    for sprout, (line, halves) in grown:
        (x0, y0), (x1, y1) = line[0], line[1]
        reach = (sprout.wall + 6) / (hypot(x1 - x0, y1 - y0) or 1)
        mouth = (x0 - (x1 - x0) * reach, y0 - (y1 - y0) * reach)
        painter.drawPath(ribbon([mouth, *line], [halves[0], *halves], round_end=True))


class Cord(NamedTuple):
    """A line in px with a body: a vessel, a capsule; its ink's mark is the light along it."""

    line: QPolygonF
    width: float
    ink: Ink


def vessel(line: QPolygonF, width: float, inks: Inks, spent: float, *, cased: bool = False) -> Cord:
    """Return a vessel; `spent` runs from 0, fresh blood, to 1. A cased one stands off cells."""
    ink = blood(inks, spent)
    return Cord(line, width, replace(ink, edge=inks.casing) if cased else ink)


def blood(inks: Inks, spent: float) -> Ink:
    """Return the ink of a vessel by how spent its blood is, from 0 to 1."""
    return _blood(inks, round(spent * _SHADES))


@lru_cache(maxsize=64)
def _blood(inks: Inks, shade: int) -> Ink:
    fresh, spent, share = inks.artery, inks.vein, shade / _SHADES
    fill, edge = mixed(spent.fill, fresh.fill, share), mixed(spent.edge, fresh.edge, share)
    return shining(fill, edge, 0.42)


def paint_cords(painter: QPainter, cords: Sequence[Cord]) -> None:
    """Paint cords lit from the upper left; where they meet, they open into each other."""
    for cord in cords:
        _stroke(painter, cord, cord.ink.edge, cord.width)
    for cord in cords:
        _stroke(painter, cord, cord.ink.fill, cord.width * 0.74)
    for cord in cords:
        off = QPointF(-0.14, -0.16) * cord.width
        painter.setPen(QPen(cord.ink.mark, max(1, int(cord.width * 0.14))))
        painter.drawPolyline(cord.line.translated(off))


def _stroke(painter: QPainter, cord: Cord, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(cord.line)
