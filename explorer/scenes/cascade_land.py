"""The land that the journey crosses, in one piece: first organ, vessels, new organ.

Units: 700 are seen from top to bottom. Nothing here moves; it is painted once, in upright tiles.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from math import sin
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPen, QPixmap

from explorer.appearance.pictures import kept
from explorer.appearance.themes import mixed
from explorer.scenes.shapes import Point, blend, eased, evenly, line
from explorer.scenes.tissue import (
    Column,
    Plate,
    Strand,
    columns,
    paint_columns,
    paint_plates,
    paint_spindles,
    paint_strands,
    plates,
    strands,
)
from explorer.scenes.vessels import Tube, Vessels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.frame import Frame
    from explorer.scenes.inks import Inks

SHEET: Final = 200.0  # y of the flat basement membrane
TUMOUR_X: Final = 500.0
TUMOUR_REACH: Final = 300.0  # how far to each side the sheet bends at most
_WEST, _EAST = -1400.0, 5600.0
_NORTH, _SOUTH = -900.0, 1700.0
# x, middle y and half the inner width of the great vessel
_KNOTS: Final = (
    (_WEST, 592.0, 50.0),
    (1260.0, 588.0, 52.0),
    (1760.0, 350.0, 212.0),
    (2560.0, 350.0, 212.0),
    (3240.0, 300.0, 25.0),
    (_EAST, 300.0, 25.0),
)
_BRANCHES: Final = (
    (
        *((2440, 214), (2580, 206), (2740, 178), (2920, 134), (3120, 94), (3340, 72), (3600, 60)),
        *((3900, 52), (4300, 44), (4900, 34), (5600, 20)),
    ),
    (
        *(
            (2440, 490),
            (2580, 499),
            (2740, 536),
            (2920, 592),
            (3120, 640),
            (3340, 664),
            (3600, 676),
        ),
        *((3900, 682), (4300, 686), (4900, 690), (5600, 694)),
    ),
)
_BRANCH_HALVES: Final = (64.0, 23.0)
_LYMPH: Final = (
    *((1010, 408), (1060, 402), (1130, 384), (1220, 350), (1320, 300), (1420, 236)),
    *((1520, 150), (1600, 60), (1680, -60), (1760, -200), (1860, -420)),
)
BRANCH_STEP: Final = 14.0  # units between two points of a branch
_PLATE: Final = 40.0  # half a cell of the new organ
_ORGAN_BEGINS: Final = 2500.0  # x from which cells of the new organ are seen
_ACROSS: Final = 8  # tiles that lie across the picture
_TILES: Final = 2 * (_ACROSS + 1)  # the picture that is seen and that of the next step


def stream(x: float) -> tuple[float, float]:
    """Return the middle y and half the inner width of the great vessel at x."""
    for (x0, y0, w0), (x1, y1, w1) in pairwise(_KNOTS):
        if x <= x1:
            share = eased((x - x0) / (x1 - x0))
            return blend(y0, y1, share) + 7 * sin(x / 165), blend(w0, w1, share)
    return _KNOTS[-1][1], _KNOTS[-1][2]


def _sheet(x: float) -> float:
    """Return the y of the sheet that the tall cells stand on; far off it leaves the picture."""
    return SHEET - 900.0 * max(0.0, x - 1170) ** 2 / 700**2


def _curve(knots: tuple[Point, ...], steps: int = 14) -> list[Point]:
    """Return a soft line through knots (Catmull-Rom)."""
    held = (knots[0], *knots, knots[-1])
    points = []
    for a, b, c, d in zip(held, held[1:], held[2:], held[3:], strict=False):
        for step in range(steps):
            t = step / steps
            points.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*points, knots[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


@cache
def blood_vessels() -> Vessels:
    """Return the great vessel and the two branches of the fine net at its end."""
    xs = [_WEST + step * 14 for step in range(int((_EAST - _WEST) / 14) + 1)]
    found = [stream(x) for x in xs]
    upper = tuple((x, y - half) for x, (y, half) in zip(xs, found, strict=True))
    lower = tuple((x, y + half) for x, (y, half) in zip(xs, found, strict=True))
    tubes = [Tube(upper, lower, 11)]
    for curve in branches():
        halves = [blend(*_BRANCH_HALVES, eased((step - 10) / 50)) for step in range(len(curve))]
        tubes.append(Tube.about(curve, halves, 11))
    return Vessels(tubes)


@cache
def branches() -> tuple[tuple[Point, ...], ...]:
    """Return the middle lines of the two branches."""
    return tuple(
        tuple((x, y) for x, y, _ in evenly(_curve(knots), BRANCH_STEP)) for knots in _BRANCHES
    )


@cache
def lymph_vessel() -> Vessels:
    """Return a lymph vessel: it begins blind among the fibres and leaves the picture at the top."""
    curve = lymph_line()[::-1]
    halves = tuple(blend(40, 27, eased(step / len(curve))) for step in range(len(curve)))
    return Vessels([Tube.about(curve, halves, 8, blind=True)])


@cache
def lymph_line() -> tuple[Point, ...]:
    """Return the middle line of the lymph vessel, in the direction of flow."""
    return tuple(_curve(_LYMPH))


@cache
def _lining() -> tuple[Column, ...]:
    return tuple(columns([(float(x), _sheet(x)) for x in range(int(_WEST), 1800, 6)]))


def _fibres() -> tuple[Strand, ...]:
    return strands("fibres", (_WEST, 216.0, 2760.0, 1300.0), 620)


@cache
def _fibre_cells() -> tuple[Strand, ...]:
    """Every fifth bundle has a cell beside it, unless a vessel runs there."""
    found = []
    for bundle in _fibres()[::5]:
        middle, half = stream(bundle.x)
        lymph = min(abs(bundle.x - x) + abs(bundle.y - y) for x, y in lymph_line())
        if abs(bundle.y - middle) > half + 30 and lymph > 75:
            found.append(bundle)
    return tuple(found)


@cache
def _organ() -> tuple[Plate, ...]:
    """Return the cells of the new organ, which its vessels run through."""
    area = (2640.0, -640.0, 4900.0, 1340.0)
    return tuple(plates("organ", area, _PLATE, _in_organ))


def _in_organ(x: float, y: float) -> bool:
    """Say whether a cell is of the new organ; vessels hide what they cross."""
    middle, half = stream(x)
    return x > 2700 + 60 * sin(y / 70) and abs(y - middle) > half - _PLATE


def paint_land(painter: QPainter, frame: Frame) -> None:
    """Paint the land as a frame sees it; the painter is in px of the area."""
    for left, tile in _tiles(frame):
        painter.drawPixmap(left, 0, tile)


def prepare_land(frame: Frame) -> Iterator[None]:
    """Paint the tiles of a frame, one at each step."""
    for step in (_fibres, _organ, _lining, _fibre_cells):
        if step is not _organ or frame.last > _ORGAN_BEGINS:
            step()
            yield
    for _ in _tiles(frame):
        yield


def _tiles(frame: Frame) -> Iterator[tuple[int, QPixmap]]:
    """Yield every tile that a frame sees, and the px at which it begins."""
    width, height = round(frame.area.width()), round(frame.area.height())
    left, top = -round(frame.x), -round(frame.y)
    wide = max(64, -(-width // _ACROSS))
    for index in range(left // wide, (left + width - 1) // wide + 1):
        yield index * wide - left, tile_of(index, wide, height, frame.unit, top, frame.inks)


@lru_cache(maxsize=_TILES)
def tile_of(index: int, wide: int, high: int, unit: float, top: int, inks: Inks) -> QPixmap:
    """Return one tile of the land (sizes in px); the least used are forgotten."""
    tile = QImage(wide, high, QImage.Format.Format_RGB32)
    tile.fill(inks.ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-index * wide, -top)
    painter.scale(unit, unit)
    seen = (index * wide / unit, (index + 1) * wide / unit)
    _paint(painter, inks, seen, 1 / unit)
    painter.end()
    return kept(tile)


def _paint(painter: QPainter, inks: Inks, seen: tuple[float, float], px: float) -> None:
    thin = max(1.0, px)
    across = QRectF(seen[0], _NORTH, seen[1] - seen[0], _SOUTH - _NORTH)
    turn = QLinearGradient(2500, 0, 2900, 0)
    turn.setColorAt(0, inks.ground)
    turn.setColorAt(1, inks.far_ground)
    painter.fillRect(across, turn)
    fibres = _fibres()
    above = strands("above", (1300.0, _NORTH, 2760.0, 216.0), 260)
    for bundles in (fibres, above):
        paint_strands(painter, bundles, inks, seen, thin)
    paint_spindles(painter, _fibre_cells(), inks, seen, thin)
    if seen[1] > _ORGAN_BEGINS:
        paint_plates(painter, _organ(), inks, seen, _PLATE)
    blood_vessels().paint(painter, inks.wall, inks.lumen, seen, max(1.2, px))
    _paint_stream(painter, inks, seen, thin)
    if seen[0] < 2000:
        lymph_vessel().paint(painter, inks.lymph_wall, inks.lymph_lumen, seen, max(1.2, px))
        xs = [seen[0] - 20 + step * 8 for step in range(int((seen[1] - seen[0]) / 8) + 6)]
        space = [(x, _sheet(x)) for x in xs]
        painter.fillPath(line([(xs[0], -4000.0), *space, (xs[-1], -4000.0)]), inks.open_space)
        paint_columns(painter, _lining(), inks, seen, thin)
        _paint_sheet(painter, inks, seen)


@cache
def _stream_lines() -> tuple[tuple[Point, ...], ...]:
    """Return short lines along the flow in the great vessel: they say which way it goes."""
    random, found = Random("stream"), []
    for index in range(120):
        start, length = random.uniform(1300, 2900), random.uniform(60, 150)
        lane = (2 * ((index * 0.618034) % 1) - 1) * 0.94
        xs = [start + length * step / 9 for step in range(10)]
        places = [(x, *stream(x)) for x in xs]
        found.append(tuple((x, middle + lane * half) for x, middle, half in places))
    return tuple(found)


def _paint_stream(painter: QPainter, inks: Inks, seen: tuple[float, float], thin: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(mixed(inks.wall.fill, inks.lumen, 0.38), max(thin, 1.5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for points in _stream_lines():
        if points[-1][0] > seen[0] and points[0][0] < seen[1]:
            painter.drawPath(line(points))


def _paint_sheet(painter: QPainter, inks: Inks, seen: tuple[float, float]) -> None:
    """Paint the basement membrane where it lies flat; the tumour bends the rest."""
    pen = QPen(inks.membrane, 5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, end in ((_WEST, TUMOUR_X - TUMOUR_REACH), (TUMOUR_X + TUMOUR_REACH, 2000.0)):
        start, end = max(start, seen[0] - 20), min(end, seen[1] + 20)
        if start < end:
            count = max(2, int((end - start) / 8))
            xs = [blend(start, end, step / count) for step in range(count + 1)]
            painter.drawPath(line([(x, _sheet(x)) for x in xs]))
