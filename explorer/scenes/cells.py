"""Cells and grains as small pictures, each painted once for a size and a theme, laid down often.

Light comes from the upper left, as on the body. Every kind differs in shape or texture as well as
in colour, for eyes that see no colour: a fed cell is full with a dark nucleus, one short of oxygen
is striped, one without it is shrunken and hollow, one that swims has a rim of plasma.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import ceil
from random import Random
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRadialGradient, QTransform

from explorer.appearance.pictures import clear_picture
from explorer.appearance.themes import mixed
from explorer.scenes.shapes import blob, polygon, squeezed

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath, QPixmap

    from explorer.scenes.inks import Inks
    from explorer.scenes.shapes import Point

VARIANTS: Final = 8
LIGHTS: Final = 5  # from the shaded side of a tumour to its lit one; `EVEN` lies between
EVEN: Final = LIGHTS // 2
_TILTS: Final = (1.0, 0.86, 0.62, 0.46)  # of a red cell, flat or on its edge
_HOLLOWS: Final = (0.72, 0.52)  # how thickly a red cell's body lies there over its plasma
_DASHES: Final = (3.0, 1.6)
_SHADOW: Final = QPointF(0.07, 0.11)  # radii


class Build(NamedTuple):
    """What a cell is built of, about the origin: its outline, its nuclei, what is paler in it."""

    outline: QPainterPath
    nuclei: tuple[QPainterPath, ...] = ()
    hollows: tuple[QPainterPath, ...] = ()

    def scaled(self, by: float) -> Build:
        """Return the same cell larger or smaller."""
        to = QTransform.fromScale(by, by)
        nuclei = tuple(to.map(nucleus) for nucleus in self.nuclei)
        return Build(to.map(self.outline), nuclei, tuple(to.map(hollow) for hollow in self.hollows))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLook:
    """How a kind of cell is drawn; lengths are shares of its radius."""

    ink: str
    form: Literal["round", "dividing", "diamond"] = "round"
    uneven: float = 0.0
    size: float = 1.0
    tilts: tuple[float, ...] = (1.0,)  # its width for its length, each in some variants
    edge: float = 0.07
    relief: float = 0.5  # of the light and shade that make it round
    nucleus: float = 0.0
    nucleus_uneven: float = 0.07
    casing: float = 0.0  # the rim of plasma about one that swims
    shadow: bool = False
    striped: bool = False
    dashed: bool = False
    hollow: bool = False  # paler in its middle, unless it is seen from its edge


_CANCER: Final = CellLook(
    ink="cancer", uneven=0.085, size=0.97, relief=0.4, nucleus=0.45, shadow=True
)
_FED: Final = CellLook(ink="fed", uneven=0.06, size=0.96, edge=0.11, relief=1.0, nucleus=0.36)
_ALIKE: Final = replace(_FED, ink="hungry", uneven=0.05, nucleus=0.34)

KINDS: Final = {
    "cancer": _CANCER,
    "dividing": replace(_CANCER, form="dividing"),
    "traveller": replace(_CANCER, uneven=0.07, casing=0.11),
    "resting": replace(_CANCER, uneven=0.03, nucleus=0.28),
    "immune": CellLook(ink="immune", uneven=0.05, nucleus=0.66, casing=0.06),
    "platelet": CellLook(ink="platelet", uneven=0.10, tilts=(0.72,), casing=0.16),
    "red": CellLook(ink="red", uneven=0.03, size=0.97, tilts=_TILTS, relief=0.25, hollow=True),
    "lost": CellLook(ink="lost", uneven=0.14, edge=0.115, relief=0.0, dashed=True),
    "organ": CellLook(ink="far", relief=0.2),
    "healthy": CellLook(ink="healthy", uneven=0.05, size=0.96, edge=0.11, nucleus=0.36),
    "fed": _FED,
    "short": replace(_ALIKE, uneven=0.07, size=0.92, nucleus=0.26, striped=True),
    "dead": replace(_FED, ink="dead", uneven=0.19, size=0.70, nucleus=0.0, dashed=True),
    "alike": _ALIKE,
    "unlike": replace(_FED, uneven=0.15, size=0.94, nucleus=0.48, nucleus_uneven=0.2),
    "signal": CellLook(ink="signal", form="diamond", edge=0.3, relief=0.0),
    "leak": CellLook(ink="plasma", edge=0.3, relief=0.0),
}


@lru_cache(maxsize=1536)
def cell_picture(kind: str, radius: float, variant: int, light: int, inks: Inks) -> QPixmap:
    """Return a cell of `KINDS` (radius in px, one of `LIGHTS`), its middle that of the picture."""
    look = KINDS[kind]
    radius *= look.size
    build = _built(kind, variant).scaled(radius)
    box = build.outline.controlPointRect()
    reach = max(-box.left(), -box.top(), box.right(), box.bottom())
    half = ceil(reach + max(1.0, radius * max(look.casing, look.edge, _SHADOW.y())) + 1)

    def paint(painter: QPainter) -> None:
        painter.translate(half, half)
        paint_cell(painter, look, inks, radius, build, light)

    return clear_picture(2 * half, 2 * half, paint)


@cache
def _built(kind: str, variant: int) -> Build:
    """Return a cell of a kind whose radius is 1."""
    look, random = KINDS[kind], Random(f"{kind} {variant}")
    if look.form == "dividing":
        return _dividing(random)
    if look.form == "diamond":
        reach = 2**0.5
        return Build(polygon([(0, -reach), (reach, 0), (0, reach), (-reach, 0)]))
    return _round(look, look.tilts[variant % len(look.tilts)], random)


def _round(look: CellLook, squash: float, random: Random) -> Build:
    turn = QTransform().rotate(random.uniform(0, 180))
    outline = turn.map(blob(1, look.uneven, random, squash=squash))
    shares = (0.56, 0.40) if look.hollow and squash > 0.6 else ()
    hollows = [turn.map(blob(share, 0.0, random, squash=squash)) for share in shares]
    if not look.nucleus:
        return Build(outline, hollows=tuple(hollows))
    size = look.nucleus * (1 + random.uniform(-1, 1) * look.nucleus_uneven)
    aside = QTransform().translate(random.uniform(-0.12, 0.12), random.uniform(-0.12, 0.12))
    aside.rotate(random.uniform(0, 180))
    return Build(outline, (aside.map(blob(size, look.nucleus_uneven, random, squash=0.88)),))


def _dividing(random: Random) -> Build:
    """Return a cell that becomes two: drawn in at its waist, a nucleus in each half."""
    turn = QTransform().rotate(random.uniform(20, 160))
    nuclei = [
        turn.map(blob(0.3, 0.05, random, squash=0.8).translated(0, side)) for side in (-0.75, 0.75)
    ]
    return Build(turn.map(squeezed(1, 0.5, 0.58)), tuple(nuclei))


def paint_cell(
    painter: QPainter, look: CellLook, inks: Inks, radius: float, build: Build, light: int = EVEN
) -> None:
    """Paint a cell about the origin; the radius, in the painter's units, is that of its light."""
    ink, outline = inks.named(look.ink), build.outline
    if look.casing:
        painter.strokePath(outline, QPen(inks.lumen, radius * look.casing * 2))
    elif look.shadow:
        painter.fillPath(outline.translated(_SHADOW * radius), inks.shadow)
    painter.fillPath(outline, _body(_lit(ink.fill, light), inks, radius, look.relief))
    if look.striped:
        _paint_stripes(painter, ink.edge, radius)
    pen = QPen(ink.edge, max(1.0, radius * look.edge))
    if look.dashed:
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(outline, pen)
    for hollow, thick in zip(build.hollows, _HOLLOWS, strict=False):
        painter.fillPath(hollow, mixed(ink.fill, inks.lumen, thick))
    for nucleus in build.nuclei:
        painter.fillPath(nucleus, ink.mark)


def light_at(place: Point, radius: float) -> int:
    """Return the light of a place on a ball that is lit from the upper left."""
    facing = -(0.5 * place[0] + 0.6 * place[1]) / (radius * 0.78)
    return max(0, min(LIGHTS - 1, round(EVEN + facing * EVEN)))


def _lit(colour: QColor, light: int) -> QColor:
    """Return a colour in one of `LIGHTS`."""
    step = light - EVEN
    if step == 0:
        return colour
    other = QColor("white") if step > 0 else QColor(20, 24, 36)
    return mixed(other, colour, 0.08 * abs(step))


def _body(fill: QColor, inks: Inks, radius: float, relief: float) -> QBrush:
    if not relief:
        return QBrush(fill)
    light = QRadialGradient(QPointF(-0.38, -0.46) * radius, radius * 1.7)
    light.setColorAt(0, mixed(inks.light, fill, 0.34 * relief))
    light.setColorAt(0.45, fill)
    light.setColorAt(1, mixed(inks.shade, fill, 0.30 * relief))
    return QBrush(light)


def _paint_stripes(painter: QPainter, colour: QColor, radius: float) -> None:
    """Paint diagonal lines as the body's pattern has them, each cut to the cell's circle."""
    painter.setPen(QPen(colour, max(0.8, radius * 0.07)))
    for step in (-2, -1, 0, 1, 2):
        off = step * radius * 0.36
        half = (max(0.0, (radius * 0.86) ** 2 - off**2)) ** 0.5
        along, across = QPointF(0.7071, -0.7071), QPointF(0.7071, 0.7071)
        painter.drawLine(across * off - along * half, across * off + along * half)
