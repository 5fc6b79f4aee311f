"""Single cells, each painted once for a size and a theme, then laid down many times.

Light comes from the upper left, as on the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap, QRadialGradient, QTransform

from explorer.appearance.themes import load_theme, mixed
from explorer.scenes.inks import inks_of
from explorer.scenes.shapes import blob, squeezed

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from explorer.scenes.inks import Ink, Inks

VARIANTS: Final = 8
_TILTS: Final = (1.0, 0.86, 0.62, 0.46)  # of a red cell: its width for its length
_MARGIN: Final = 1.5  # radii: room for the shadow and for a stretched cell


@dataclass(frozen=True, slots=True)
class _Look:
    """How one kind of cell is built, in shares of its radius."""

    ink: str
    rough: float
    nucleus: float
    casing: float = 0.0
    squash: float = 1.0


_LOOKS: Final = {
    "cancer": _Look("cancer", 0.085, 0.44),
    "traveller": _Look("cancer", 0.07, 0.44, casing=0.11),
    "resting": _Look("cancer", 0.03, 0.28),
    "pale": _Look("pale", 0.085, 0.40),
    "immune": _Look("immune", 0.05, 0.66, casing=0.06),
    "platelet": _Look("platelet", 0.10, 0.0, casing=0.16, squash=0.72),
}


@lru_cache(maxsize=420)
def sprite(kind: str, radius: int, variant: int, theme: str, tone: str) -> QPixmap:
    """Return a cell of a radius in device px; its middle is that of the picture."""
    inks = inks_of(load_theme(theme, tone))
    random = Random(f"{kind} {variant}")
    side = 2 * ceil(radius * _MARGIN)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    if kind == "red":
        _paint_red(painter, inks, radius, variant, random)
    elif kind == "dividing":
        _paint_dividing(painter, inks, radius, random)
    else:
        _paint_cell(painter, inks, radius, _LOOKS[kind], random)
    painter.end()
    return picture


def _paint_cell(painter: QPainter, inks: Inks, radius: int, look: _Look, random: Random) -> None:
    """Paint a round cell; one that swims has a rim of plasma, one in a tissue a soft shadow."""
    ink: Ink = getattr(inks, look.ink)
    outline = blob(radius * 0.97, look.rough, random, squash=look.squash)
    if look.casing:
        painter.strokePath(outline, QPen(inks.lumen, radius * look.casing * 2))
    else:
        painter.fillPath(outline.translated(radius * 0.07, radius * 0.11), inks.shadow)
    paint_body(painter, outline, ink, radius)
    if look.nucleus:
        turn = QTransform().translate(*(random.uniform(-0.1, 0.1) * radius for _ in range(2)))
        turn.rotate(random.uniform(0, 180))
        nucleus = blob(radius * look.nucleus, 0.07, random, squash=0.86)
        paint_nucleus(painter, turn.map(nucleus), ink)


def _paint_dividing(painter: QPainter, inks: Inks, radius: int, random: Random) -> None:
    """Paint a cell that becomes two: drawn in at its waist, a nucleus in each half."""
    turn = QTransform().rotate(random.uniform(20, 160))
    outline = turn.map(squeezed(radius * 0.96, 0.5, radius * 0.56))
    painter.fillPath(outline.translated(radius * 0.07, radius * 0.11), inks.shadow)
    paint_body(painter, outline, inks.cancer, radius)
    for side in (-0.72, 0.72):
        nucleus = blob(radius * 0.29, 0.05, random, squash=0.8).translated(0, side * radius)
        paint_nucleus(painter, turn.map(nucleus), inks.cancer)


def _paint_red(painter: QPainter, inks: Inks, radius: int, variant: int, random: Random) -> None:
    """Paint a red cell, flat or on its edge; its hollow is paler than its rim."""
    squash = _TILTS[variant % len(_TILTS)]
    turn = QTransform().rotate(random.uniform(0, 180))
    paint_body(
        painter, turn.map(blob(radius * 0.97, 0.03, random, squash=squash)), inks.red, radius, 0.5
    )
    for share, thick in ((0.56, 0.72), (0.40, 0.52)) if squash > 0.6 else ():
        hollow = blob(radius * share, 0.0, random, squash=squash)
        painter.fillPath(turn.map(hollow), mixed(inks.red.fill, inks.lumen, thick))


def paint_body(
    painter: QPainter, outline: QPainterPath, ink: Ink, radius: float, relief: float = 1.0
) -> None:
    """Paint a cell's body about the origin: lit from the upper left, with a thin outline."""
    lit = QRadialGradient(QPointF(-radius * 0.35, -radius * 0.40), radius * 1.5)
    lit.setColorAt(0.0, ink.fill.lighter(round(100 + 18 * relief)))
    lit.setColorAt(0.45, ink.fill)
    lit.setColorAt(1.0, ink.fill.darker(round(100 + 12 * relief)))
    painter.setBrush(QBrush(lit))
    painter.setPen(QPen(ink.edge, max(1.0, radius * 0.07)))
    painter.drawPath(outline)


def paint_nucleus(painter: QPainter, outline: QPainterPath, ink: Ink) -> None:
    """Paint a nucleus."""
    painter.fillPath(outline, ink.mark)
