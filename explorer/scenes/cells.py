"""Cells as small pictures: baked once a size and theme, so that a thousand of them paint quickly.

Every kind differs in shape or texture as well as in colour, for eyes that see no colour: a fed cell
is full with a dark nucleus, one short of oxygen is striped, one without it is shrunken and hollow.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, cos, pi, sin
from random import Random
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRadialGradient,
)

from explorer.appearance.themes import load_theme, mixed
from explorer.scenes.growth_tissue import Inks, Point, inks_of

VARIANTS: Final = 8
LIGHTS: Final = 5  # from the shaded side of a tumour to its lit one; `EVEN` lies between
EVEN: Final = LIGHTS // 2
_MARGIN: Final = 1.5
_LOBES: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLook:
    """How a kind of cell is drawn; lengths are shares of its radius."""

    fill: str
    edge: str
    nucleus: str
    uneven: float
    size: float = 1.0
    nucleus_size: float = 0.36
    nucleus_uneven: float = 0.08
    striped: bool = False
    dashed: bool = False
    form: float = 1.0  # of the light and shade that make it round


KINDS: Final = {
    "healthy": CellLook(fill="body", edge="wall", nucleus="nucleus", uneven=0.07, form=0.5),
    "fed": CellLook(fill="tumour", edge="tumour_edge", nucleus="tumour_nucleus", uneven=0.08),
    "short": CellLook(
        fill="hungry",
        edge="tumour_rim",
        nucleus="tumour_rim",
        uneven=0.10,
        size=0.95,
        nucleus_size=0.26,
        striped=True,
    ),
    "dead": CellLook(
        fill="dead", edge="dead_edge", nucleus="", uneven=0.20, size=0.74, dashed=True
    ),
    "alike": CellLook(
        fill="hungry", edge="tumour_rim", nucleus="tumour_rim", uneven=0.07, nucleus_size=0.34
    ),
    "unlike": CellLook(
        fill="tumour",
        edge="tumour_edge",
        nucleus="tumour_nucleus",
        uneven=0.20,
        nucleus_size=0.48,
        nucleus_uneven=0.26,
    ),
}


@lru_cache(maxsize=1536)
def cell(kind: str, theme: str, radius: float, variant: int, light: int, ratio: float) -> QPixmap:
    """Return a cell of a kind in `KINDS`; radius in px, `ratio` device px for each."""
    inks, look = inks_of(load_theme(theme)), KINDS[kind]
    side = ceil((radius * 1.3 + _MARGIN) * 2 * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    painter.scale(ratio, ratio)
    _paint(painter, look, inks, radius * look.size, Random(f"{kind} {variant}"), light)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def lit(colour: QColor, light: int) -> QColor:
    """Return a colour in one of `LIGHTS`."""
    step = light - EVEN
    if step == 0:
        return colour
    other = QColor("white") if step > 0 else QColor(20, 24, 36)
    return mixed(other, colour, 0.08 * abs(step))


def light_at(place: Point, radius: float) -> int:
    """Return the light of a place on a ball that is lit from the upper left."""
    facing = -(0.5 * place[0] + 0.6 * place[1]) / (radius * 0.78)
    return max(0, min(LIGHTS - 1, round(EVEN + facing * EVEN)))


def blob(random: Random, radius: float, uneven: float) -> QPainterPath:
    """Return a rounded closed outline round the origin; a larger `uneven` departs from a circle."""
    turn = random.uniform(0, 2 * pi)
    points = []
    for lobe in range(_LOBES):
        reach = radius * (1 + random.uniform(-uneven, uneven))
        angle = turn + 2 * pi * lobe / _LOBES
        points.append(QPointF(reach * cos(angle), reach * sin(angle)))
    path = QPainterPath((points[-1] + points[0]) / 2)
    for here, after in zip(points, points[1:] + points[:1], strict=True):
        path.quadTo(here, (here + after) / 2)
    path.closeSubpath()
    return path


def _paint(
    painter: QPainter, look: CellLook, inks: Inks, radius: float, random: Random, light: int
) -> None:
    outline = blob(random, radius, look.uneven)
    fill = lit(inks.named(look.fill), light)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_body(fill, inks, radius, look.form))
    painter.drawPath(outline)
    if look.striped:
        _paint_stripes(painter, inks.named(look.edge), radius)
    pen = QPen(inks.named(look.edge), max(1.0, radius * 0.11))
    if look.dashed:
        pen.setDashPattern([2.4, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    if look.nucleus:
        _paint_nucleus(painter, look, inks.named(look.nucleus), radius, random)


def _body(fill: QColor, inks: Inks, radius: float, form: float) -> QBrush:
    light = QRadialGradient(QPointF(-0.38, -0.46) * radius, radius * 1.7)
    light.setColorAt(0, mixed(inks.light, fill, 0.34 * form))
    light.setColorAt(0.45, fill)
    light.setColorAt(1, mixed(inks.shade, fill, 0.30 * form))
    return QBrush(light)


def _paint_nucleus(
    painter: QPainter, look: CellLook, colour: QColor, radius: float, random: Random
) -> None:
    off = QPointF(random.uniform(-0.14, 0.14), random.uniform(-0.14, 0.14)) * radius
    size = radius * look.nucleus_size * (1 + random.uniform(-1, 1) * look.nucleus_uneven)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(blob(random, size, look.nucleus_uneven).translated(off))


def _paint_stripes(painter: QPainter, colour: QColor, radius: float) -> None:
    """Paint diagonal lines as the body's pattern has them, each cut to the cell's circle."""
    painter.setPen(QPen(colour, max(0.8, radius * 0.07)))
    for step in (-2, -1, 0, 1, 2):
        off = step * radius * 0.36
        half = (max(0.0, (radius * 0.86) ** 2 - off**2)) ** 0.5
        along, across = QPointF(0.7071, -0.7071), QPointF(0.7071, 0.7071)
        painter.drawLine(across * off - along * half, across * off + along * half)


def spot(painter: QPainter, colour: QColor, edge: QColor, radius: float, *, diamond: bool) -> None:
    """Paint a drop round the origin, or a diamond: what a vessel leaks, or the signal."""
    painter.setPen(QPen(edge, max(1.0, radius * 0.3)))
    painter.setBrush(colour)
    if diamond:
        painter.rotate(45)
        painter.drawRect(QRectF(-radius, -radius, 2 * radius, 2 * radius))
    else:
        painter.drawEllipse(QPointF(), radius, radius)


@lru_cache(maxsize=256)
def grain(kind: str, theme: str, radius: float, ratio: float) -> QPixmap:
    """Return a small grain: `signal` is a diamond, `leak` a hollow drop."""
    inks = inks_of(load_theme(theme))
    side = ceil((radius * 1.7 + _MARGIN) * 2 * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    painter.scale(ratio, ratio)
    if kind == "signal":
        spot(painter, inks.signal, inks.signal_edge, radius, diamond=True)
    else:
        spot(painter, inks.plasma, inks.plasma_edge, radius, diamond=False)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
