"""What lies around a story: fibres, a lining of tall cells, the cells of an organ, soft tissue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, degrees, hypot, pi, sin
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from explorer.scenes.cells import EVEN, KINDS, VARIANTS, Build, cell_picture, paint_cell
from explorer.scenes.shapes import Point, blob, evenly, rounded, scattered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from explorer.scenes.frame import Frame
    from explorer.scenes.inks import Inks

Span = tuple[float, float]
_NUCLEI: Final = 48  # shapes of a nucleus, each in its place in the cell
_COLUMN: Final = 27.0  # width of a cell of a lining
_SPACING: Final = 34.0  # of the cells of soft tissue
_SOFT_CELL: Final = 13.5
_OVER: Final = 20.0  # units past the edge, so that cells are cut by it


@dataclass(frozen=True, slots=True)
class Strand:
    """A bundle of collagen, or a long thin cell among the fibres (`nucleus`)."""

    x: float
    y: float
    lines: tuple[QPolygonF, ...]


@lru_cache(maxsize=4)
def strands(seed: str, area: tuple[float, float, float, float], count: int) -> tuple[Strand, ...]:
    """Return bundles of wavy fibres in an area (left, top, right, bottom), units."""
    random = Random(seed)
    found = []
    for _ in range(count):
        x, y = random.uniform(area[0], area[2]), random.uniform(area[1], area[3])
        length, turn = random.uniform(70, 190), random.gauss(0, 0.10)
        lift, phase = random.uniform(3, 8), random.uniform(0, 6)
        lines = []
        for strand in range(random.choice((1, 2, 2, 3))):
            start = random.uniform(-14, 14)
            points = [_along(length, turn, lift, phase, start, strand, k / 11) for k in range(12)]
            lines.append(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points]))
        found.append(Strand(x, y, tuple(lines)))
    return tuple(found)


def _along(
    length: float, turn: float, lift: float, phase: float, start: float, strand: int, share: float
) -> Point:
    along = start + length * share
    return along, along * turn + lift * sin(phase + share * 5.0) + 5.5 * strand


def paint_strands(
    painter: QPainter, bundles: tuple[Strand, ...], inks: Inks, seen: Span, thin: float
) -> None:
    """Paint the fibres that lie between two x."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.fibre, max(thin, 1.3)))
    for bundle in bundles:
        if seen[0] - 220 < bundle.x < seen[1] + 20:
            for line in bundle.lines:
                painter.drawPolyline(line)


def paint_spindles(
    painter: QPainter, bundles: tuple[Strand, ...], inks: Inks, seen: Span, thin: float
) -> None:
    """Paint a few long thin cells among the fibres: those that make them."""
    for index, bundle in enumerate(bundles):
        if not seen[0] - 60 < bundle.x < seen[1] + 60:
            continue
        painter.save()
        painter.translate(bundle.x, bundle.y - 7)
        painter.rotate(Random(index).uniform(-9, 9))
        body = QPainterPath(QPointF(-44, 0))
        body.cubicTo(-14, -9, 14, -9, 44, 0)
        body.cubicTo(14, 8, -14, 8, -44, 0)
        painter.setPen(QPen(inks.spindle.edge, thin))
        painter.setBrush(inks.spindle.fill)
        painter.drawPath(body)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.spindle.mark)
        painter.drawEllipse(QRectF(-12, -3.6, 24, 7))
        painter.restore()


@dataclass(frozen=True, slots=True)
class Column:
    """A tall cell of a lining: the middle of its foot, its turn (degrees), its height."""

    x: float
    y: float
    turn: float
    height: float
    nucleus: float


def columns(sheet: Sequence[Point]) -> Iterator[Column]:
    """Yield the cells that stand side by side along a sheet."""
    random = Random("lining")
    for x, y, turn in evenly(sheet, _COLUMN, _COLUMN / 2):
        height, nucleus = random.uniform(90, 97), random.uniform(23, 33)
        yield Column(x, y, degrees(turn), height, nucleus)


def paint_columns(
    painter: QPainter, cells: tuple[Column, ...], inks: Inks, seen: Span, thin: float
) -> None:
    """Paint the cells of a lining that stand between two x."""
    pen = QPen(inks.lining.edge, max(thin, 1.2))
    for cell in cells:
        if not seen[0] - 120 < cell.x < seen[1] + 120:
            continue
        painter.save()
        painter.translate(cell.x, cell.y)
        painter.rotate(cell.turn)
        painter.setPen(pen)
        painter.setBrush(inks.lining.fill)
        half = _COLUMN / 2 - 0.8
        painter.drawRoundedRect(QRectF(-half, -cell.height, 2 * half, cell.height + 2), 9, 11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.lining.fill.lighter(109))
        painter.drawRoundedRect(QRectF(-half + 3, 6 - cell.height, 4, cell.height * 0.6), 2, 2)
        painter.setBrush(inks.lining.mark)
        painter.drawEllipse(QPointF(0, -cell.nucleus), 6.0, 9.2)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Plate:
    """A cell of an organ: where it lies, and how it is built about that place."""

    x: float
    y: float
    build: Build


def plates(
    seed: str,
    area: tuple[float, float, float, float],
    size: float,
    free: Callable[[float, float], bool],
) -> Iterator[Plate]:
    """Yield many-sided cells that pave an area (left, top, right, bottom) where it is free."""
    random = Random(seed)
    across, down = size * 2 * cos(pi / 6), size * 1.5
    for row in range(int((area[3] - area[1]) / down) + 1):
        for column in range(int((area[2] - area[0]) / across) + 1):
            x = area[0] + (column + row % 2 / 2) * across
            y = area[1] + row * down
            if free(x, y):
                yield _plate(x, y, size, random)


def _plate(x: float, y: float, size: float, random: Random) -> Plate:
    corners: list[Point] = []
    for side in range(6):
        angle = pi / 6 + side * pi / 3
        cx, cy = x + size * cos(angle), y + size * sin(angle)
        cx, cy = cx + 9 * _chance(cx, cy, 12.9898), cy + 9 * _chance(cx, cy, 39.346)
        away = hypot(cx - x, cy - y) or 1
        inward = (away - 3.2) / away
        corners.append(((cx - x) * inward, (cy - y) * inward))
    nucleus = _nuclei(size)[random.randrange(_NUCLEI)]
    return Plate(x, y, Build(rounded(_cut(corners)), (nucleus,)))


def _chance(x: float, y: float, seed: float) -> float:
    """Return -1 to 1 by where a corner is: neighbours share it, so they must agree."""
    return (sin(round(x / 6) * seed + round(y / 6) * 78.233) * 4375.5453) % 2 - 1


@lru_cache(maxsize=4)
def _nuclei(size: float) -> tuple[QPainterPath, ...]:
    random = Random("nuclei")
    return tuple(
        blob(size * 0.22, 0.05, random, squash=0.9).translated(
            random.uniform(-5, 5), random.uniform(-5, 5)
        )
        for _ in range(_NUCLEI)
    )


def _cut(corners: list[Point]) -> list[Point]:
    """Return corners doubled near each end of a side: sides stay straight when rounded."""
    found = []
    for index, (x, y) in enumerate(corners):
        for other, share in ((index - 1, 0.24), ((index + 1) % len(corners), 0.24)):
            ox, oy = corners[other]
            found.append((x + (ox - x) * share, y + (oy - y) * share))
    return found


def paint_plates(
    painter: QPainter, cells: tuple[Plate, ...], inks: Inks, seen: Span, size: float
) -> None:
    """Paint the cells of an organ that lie between two x."""
    for cell in cells:
        if seen[0] - size * 1.5 < cell.x < seen[1] + size * 1.5:
            painter.save()
            painter.translate(cell.x, cell.y)
            paint_cell(painter, KINDS["organ"], inks, size * 0.8, cell.build)
            painter.restore()


def paint_soft(painter: QPainter, frame: Frame, moved: Callable[[float, float], Point]) -> None:
    """Paint soft tissue, each of its cells where `moved` says it lies now; the painter is in px."""
    painter.fillRect(frame.area, frame.inks.flesh_ground)
    wide, tall = frame.wide + _OVER, frame.tall + _OVER
    unit, left, top, draw = frame.unit, frame.x, frame.y, painter.drawPixmap
    size = frame.size(_SOFT_CELL)
    cells = [cell_picture("healthy", size, n, EVEN, frame.inks) for n in range(VARIANTS)]
    halves = [picture.width() // 2 for picture in cells]
    # the longest loop of a scene: nothing is looked up in it twice
    for number, (x, y) in enumerate(scattered(_SPACING, 2 * wide, 2 * tall, "tissue")):
        x, y = moved(x, y)
        if abs(x) < wide and abs(y) < tall:
            kind = number % VARIANTS
            half = halves[kind]
            draw(round(left + x * unit) - half, round(top + y * unit) - half, cells[kind])
