"""What the great vessel carries: red cells, platelets, immune cells, and the groups that travel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from explorer.appearance.themes import load_theme
from explorer.scenes.cascade_land import stream
from explorer.scenes.inks import inks_of
from explorer.scenes.shapes import between, blend, blob, eased

if TYPE_CHECKING:
    from explorer.scenes.view import View

TRAVELLER: Final = 25.0
_DRIFT: Final = 64.0  # units that blood moves on in a step
_JOURNEY: Final = 4.0  # the moment of the still in the great vessel
# (start, end) of a stretch: how many red cells, and their radius at both ends
_BLOOD: Final = (
    (-1500.0, 1300.0, 165, 10.5, 10.5),
    (1300.0, 1760.0, 36, 10.5, 18.0),
    (1760.0, 2640.0, 64, 18.0, 18.0),
    (2640.0, 3040.0, 20, 18.0, 15.5),
    (3040.0, 4600.0, 34, 15.5, 15.0),
)


@dataclass(frozen=True, slots=True)
class _Group:
    """Cells that travel together; `lost` is when they die, None for those that get through."""

    x: float
    y: float
    cells: int
    lost: float | None = None
    immune: tuple[float, float] | None = None  # an immune cell beside it


_GROUPS: Final = (
    _Group(1690, 420, 1, 3.50),
    _Group(1748, 268, 1, 3.62, (-6, 58)),
    _Group(1850, 452, 1, 3.44),
    _Group(1896, 232, 2, 3.70),
    _Group(1985, 352, 1, 3.58, (54, -22)),
    _Group(2010, 508, 1, 3.80),
    _Group(2112, 238, 1, 3.86),
    _Group(2222, 356, 4),
    _Group(2182, 500, 2, 3.92, (64, 14)),
    _Group(2318, 208, 1, 3.74),
    _Group(2384, 470, 1, 3.84),
    _Group(2448, 292, 1, 3.94, (-14, -58)),
    _Group(2566, 452, 1, 3.88),
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
    """Red cells that do not lie on each other at the still of the journey."""
    random, found = Random("blood"), []
    for start, end, count, small, large in _BLOOD:
        for _ in range(count):
            best: tuple[float, _Red] | None = None
            for _ in range(9):
                x, lane = random.uniform(start, end), random.uniform(-1, 1)
                radius = blend(small, large, (x - start) / (end - start))
                red = _Red(x, lane, radius, random.randrange(8))
                room = min((_apart(red, other) for other in found[-60:]), default=9.0)
                if best is None or room > best[0]:
                    best = (room, red)
            assert best is not None
            found.append(best[1])
    return tuple(found)


def _apart(one: _Red, other: _Red) -> float:
    """Return the distance of two cells in their radii."""
    half = stream(one.x)[1] - one.radius
    across = (one.lane - other.lane) * half
    return float(((one.x - other.x) ** 2 + across**2) ** 0.5) / (one.radius + other.radius)


def _place(red: _Red, at: float) -> tuple[float, float]:
    """Return where a red cell is: the stream is quickest in the middle."""
    x = red.x + _DRIFT * (at - _JOURNEY) * (1.0 - 0.35 * red.lane**2)
    middle, half = stream(x)
    return x, middle + red.lane * max(0.0, half - red.radius * 1.06)


def lay_blood(painter: QPainter, view: View, at: float, kept_free: list[float]) -> None:
    """Lay the red cells and platelets; none lies where a cell plugs the vessel (`kept_free`)."""
    for red in _reds():
        x, y = _place(red, at)
        if view.sees(x) and all(abs(x - plug) > 50 for plug in kept_free):
            view.lay(painter, "red", x, y, red.radius, red.variant)
    for index, (x0, lane) in enumerate(_platelets()):
        x = x0 + _DRIFT * (at - _JOURNEY)
        middle, half = stream(x)
        if half > 60:
            view.lay(painter, "platelet", x, middle + lane * half, 6.0, index)


@cache
def _platelets() -> tuple[tuple[float, float], ...]:
    random = Random("platelets")
    return tuple((random.uniform(1500, 2900), random.uniform(-0.92, 0.92)) for _ in range(34))


def lay_travellers(painter: QPainter, view: View, at: float) -> None:
    """Lay the groups in the great vessel, those that are lost as empty outlines."""
    seen = between(at, 3.02, 3.3) * (1 - between(at, 4.45, 4.9))
    if seen <= 0:
        return
    shift = 150.0 * (at - _JOURNEY)
    for number, group in enumerate(_GROUPS):
        x, y = group.x + shift, _kept_inside(group, group.x + shift)
        gone = 0.0 if group.lost is None else eased((at - group.lost + 0.22) / 0.22)
        if group.immune:
            dx, dy = group.immune
            near = blend(1.7, 1.0, eased((at - 3.1) / 0.6))
            view.lay(painter, "immune", x + dx * near, y + dy * near, 31, number, seen)
        for index, (dx, dy) in enumerate(_CLUMP[: group.cells]):
            cx, cy = x + dx * TRAVELLER, y + dy * TRAVELLER
            view.lay(painter, "traveller", cx, cy, TRAVELLER, number + index, seen * (1 - gone))
            lay_lost(painter, view, (cx, cy), number + index, seen * gone)
        if group.lost is None:
            _lay_escort(painter, view, (x, y), seen)


def _kept_inside(group: _Group, x: float) -> float:
    """Return a group's y, drawn in where the vessel is narrower than at the still."""
    middle, half = stream(x)
    still, room = stream(group.x)
    return middle + (group.y - still) * (half - 26) / max(half - 26, room - 26)


_ESCORT: Final = (
    *((-0.98, -0.52), (-0.2, -1.22), (0.62, -1.02), (1.36, -0.78), (2.28, -0.42), (2.72, 0.42)),
    *((2.26, 1.24), (1.62, 2.02), (0.78, 2.66), (-0.2, 2.34), (-1.4, 2.30), (-2.12, 1.46)),
    (-1.34, 0.42),
)


def _lay_escort(painter: QPainter, view: View, at: tuple[float, float], opacity: float) -> None:
    """Lay platelets about a clump: they cling to it."""
    for index, (dx, dy) in enumerate(_ESCORT):
        x, y = at[0] + dx * TRAVELLER, at[1] + dy * TRAVELLER
        view.lay(painter, "platelet", x, y, 7.4, index, opacity)


def lay_lost(
    painter: QPainter, view: View, at: tuple[float, float], variant: int, opacity: float
) -> None:
    """Lay the empty, broken outline of a cell that has died."""
    if opacity <= 0 or not view.sees(at[0]):
        return
    size = round(TRAVELLER * 0.9 * view.scale)
    outline = _lost(size, variant % 8, view.theme.name, view.theme.tone)
    half = outline.width() // 2
    painter.setOpacity(opacity)
    painter.drawPixmap(
        round(at[0] * view.scale) - view.left - half,
        round(at[1] * view.scale) - view.top - half,
        outline,
    )
    painter.setOpacity(1.0)


@lru_cache(maxsize=64)
def _lost(radius: int, variant: int, theme: str, tone: str) -> QPixmap:
    picture = QPixmap(radius * 3, radius * 3)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(picture.width() / 2, picture.height() / 2))
    inks = inks_of(load_theme(theme, tone))
    outline = blob(radius, 0.14, Random(f"lost {variant}"))
    painter.fillPath(outline, inks.lumen)
    pen = QPen(inks.lost, max(1.4, radius * 0.095))
    pen.setDashPattern([2.6, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(outline, pen)
    painter.end()
    return picture
