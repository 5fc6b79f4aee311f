"""The first tumour, the sheet that it bends and breaks, and the vessels that grow towards it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, exp, log1p, pi
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from explorer.scenes.cascade_land import SHEET, TUMOUR_REACH, TUMOUR_X, stream
from explorer.scenes.shapes import Point, between, blend, comb, line, polygon
from explorer.scenes.vessels import Sprout, paint_sprouts

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from explorer.scenes.frame import Frame

CELL: Final = 16.0
_TOP: Final = 106.0
_MIDDLE: Final = 230.0
_SOFT: Final = 9.0  # units over which the sheet turns from flat to bent
_DEEP, _HIGH = 206.0, 40.0  # how far the grown tumour reaches below the sheet and above the lining
# where the sheet opens, as shares of the reach, and half the width of the opening
_DOORS: Final = ((-0.48, 26.0), (0.02, 28.0), (0.52, 26.0))
_VESSEL_DOORS: Final = ((-0.24, 15.0), (0.28, 15.0))
# where sprouts leave the vessel, where they meet the sheet, how far they go on inside
_SPROUTS: Final = (
    (268.0, -0.68, 0.0),
    (396.0, -0.24, 128.0),
    (612.0, 0.28, 112.0),
    (744.0, 0.69, 0.0),
)


@dataclass(frozen=True, slots=True)
class _Size:
    """How large the tumour is: half its width, how deep and how high it reaches."""

    wide: float
    deep: float
    high: float

    def sheet(self, x: float) -> float:
        """Return the y of the sheet at x."""
        inside = abs(x - TUMOUR_X) / (self.wide + 8)
        bend = self.deep * (1 - inside**2.7) / _SOFT
        return SHEET + _SOFT * log1p(exp(bend))

    def edges(self, x: float) -> tuple[float, float]:
        """Return the y of the upper and lower edge of the tumour at x, inside its width."""
        inside = min(1.0, abs(x - TUMOUR_X) / self.wide)
        closing = (1 - inside**6) ** 0.5
        middle = (_TOP + SHEET) / 2
        top = _TOP - self.high * (1 - inside**2.2)
        return middle - (middle - top) * closing, middle + (self.sheet(x) - 6 - middle) * closing


def _size(at: float) -> _Size:
    grown = blend(0.36, 0.90, between(at, 0.0, 1.0)) + 0.10 * between(at, 1.0, 2.0)
    return _Size(92 + 138 * grown, _DEEP * grown, 10 + _HIGH * grown)


@cache
def _places() -> tuple[Point, ...]:
    """Return where a cell of the grown tumour may lie."""
    places = comb(CELL * 2.08, 9, 7, "tumour", loose=0.1)
    return tuple((TUMOUR_X + x, _MIDDLE + y) for x, y in places)


def paint_tumour(painter: QPainter, frame: Frame, at: float) -> None:
    """Paint the tumour and what grows towards it at a moment; the painter is in px."""
    if frame.first > TUMOUR_X + 320:
        return
    size = _size(at)
    painter.save()
    painter.setTransform(frame.units, combine=True)
    _paint_ground(painter, frame, size)
    sprouts = [
        (sprout, _growth(sprout_at, at))
        for sprout, sprout_at in zip(_sprouts(), _SPROUTS, strict=True)
    ]
    paint_sprouts(painter, sprouts, frame.inks.wall, frame.inks.lumen, frame.thin(1.2))
    painter.restore()
    _lay_signals(painter, frame, at)
    _lay_blood(painter, frame, sprouts)
    _lay_cells(painter, frame, size, at)
    painter.save()
    painter.setTransform(frame.units, combine=True)
    _paint_sheet(painter, frame, size, at)
    painter.restore()


def _paint_ground(painter: QPainter, frame: Frame, size: _Size) -> None:
    steps = 56  # crowded at both ends, where the outline turns
    xs = [TUMOUR_X - size.wide * cos(pi * step / steps) for step in range(steps + 1)]
    found = [size.edges(x) for x in xs]
    lower = [(x, low) for x, (_, low) in zip(xs, found, strict=True)]
    upper = [(x, top) for x, (top, _) in zip(xs, found, strict=True)]
    inks = frame.inks
    painter.setPen(QPen(inks.cancer.edge, frame.thin(1.4)))
    painter.setBrush(inks.tumour_ground)
    painter.drawPath(polygon([*upper, *reversed(lower)]))


def _lay_cells(painter: QPainter, frame: Frame, size: _Size, at: float) -> None:
    """Lay the cells: those in the middle hunger while no vessel reaches them."""
    starved = between(at, 0.35, 0.95) * (1 - between(at, 1.35, 1.95))
    for index, (x, y) in enumerate(_places()):
        if abs(x - TUMOUR_X) >= size.wide or (at > 1.4 and _in_vessel(x, y, at)):
            continue
        top, low = size.edges(x)
        room = min(y - top, low - y, size.wide - abs(x - TUMOUR_X)) - CELL * 0.55
        whole = min(1.0, room / (CELL * 0.55))
        if whole <= 0.5:
            continue
        # while it grows, cells in two halves are seen to divide
        kind = "dividing" if index % 11 == 4 and whole == 1.0 and at < 1.2 else "cancer"
        hungry = min(1.0, starved * 2.6 * _need(index, x, y))
        if hungry < 1:
            frame.lay(painter, kind, x, y, CELL * whole, index)
        frame.lay(painter, "short", x, y, CELL * whole, index, hungry)


def _need(index: int, x: float, y: float) -> float:
    """Return how far a cell lies from what feeds it: 1 in the middle, nothing or less outside."""
    return 1 - ((x - TUMOUR_X) / 124) ** 2 - ((y - 214) / 86) ** 2 - 0.07 * (index % 3)


@cache
def _sprouts() -> tuple[Sprout, ...]:
    """Return the new vessels, from the old wall to the sheet or into the tumour."""
    grown = _size(2.0)
    found = []
    for index, (foot, door, inside) in enumerate(_SPROUTS):
        x = TUMOUR_X + door * TUMOUR_REACH
        y = grown.sheet(x) + (0 if inside else 13)
        middle, half = stream(foot)
        start, lean = (foot, middle - half - 7), (-30.0, 24.0, -22.0, 32.0)[index]
        line_ = bent(start, (foot + lean * 0.4, start[1] - 46), (x - lean, y + 52), (x, y))
        if inside:
            tip = (x + lean * 1.1, y - inside)
            line_ += bent((x, y), (x + lean, y - 34), (x - lean, y - inside + 34), tip)[1:]
        found.append(Sprout(tuple(line_), 9.5, 5.0, 4.6))
    return tuple(found)


def bent(a: Point, b: Point, c: Point, d: Point, steps: int = 18) -> list[Point]:
    """Return the points of a cubic curve."""
    points = []
    for step in range(steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        knots = (a, b, c, d)
        x = sum(weight * knot[0] for weight, knot in zip(weights, knots, strict=True))
        y = sum(weight * knot[1] for weight, knot in zip(weights, knots, strict=True))
        points.append((x, y))
    return points


def _growth(sprout: tuple[float, float, float], at: float) -> float:
    """Return how far a sprout has grown: to the sheet first, inside only once it is open."""
    reach = between(at, 0.12, 0.96)
    if not sprout[2]:
        return reach
    return 0.5 * reach + 0.5 * between(at, 1.4, 2.0)  # half of the points lie outside


def _in_vessel(x: float, y: float, at: float) -> bool:
    """Say whether a cell's place is taken by a vessel that has grown in."""
    return between(at, 1.4, 2.0) > 0.5 and any(
        abs(px - x) < CELL and abs(py - y) < CELL for sprout in _sprouts() for px, py in sprout.line
    )


def _lay_blood(painter: QPainter, frame: Frame, sprouts: list[tuple[Sprout, float]]) -> None:
    """Lay small red cells into what has grown, in single file."""
    for sprout, share in sprouts:
        grown = sprout.grown(share)
        for index, (x, y) in enumerate(grown[0][2:-2:4] if grown else ()):
            frame.lay(painter, "red", x, y, 5.4, index)


def _lay_signals(painter: QPainter, frame: Frame, at: float) -> None:
    """Lay what the cells send out for want of oxygen: small diamonds that drift down."""
    seen = between(at, 0.25, 0.7) * (1 - between(at, 1.3, 1.9))
    if seen <= 0:
        return
    random = Random("signals")
    for _ in range(30):
        x = TUMOUR_X + random.uniform(-0.92, 0.92) * TUMOUR_REACH
        y = _size(1.0).sheet(x) + random.uniform(16, 96) + 14 * (at - 1)
        if y < 516:
            frame.lay(painter, "signal", x, y, 4.0, opacity=seen)


def _paint_sheet(painter: QPainter, frame: Frame, size: _Size, at: float) -> None:
    """Paint the bent sheet in the pieces that its openings leave."""
    opened = between(at, 1.15, 1.9)
    pen = QPen(frame.inks.membrane, 5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if opened else Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    doors = sorted((*_DOORS, *_VESSEL_DOORS)) if opened > 0 else []
    start = TUMOUR_X - TUMOUR_REACH
    for door, half in (*doors, (1.0, 0.0)):
        end = TUMOUR_X + door * TUMOUR_REACH - half * opened
        count = max(2, int((end - start) / 5))
        xs = [blend(start, end, step / count) for step in range(count + 1)]
        painter.drawPath(line([(x, size.sheet(x)) for x in xs]))
        start = end + 2 * half * opened
