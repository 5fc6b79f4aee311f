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
from explorer.scenes.shapes import blob

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainterPath

    from explorer.scenes.inks import Ink

VARIANTS: Final = 8
_MARGIN: Final = 1.36  # radii: room for the shadow and for a stretched cell


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
    "red": _Look("red", 0.03, 0.50),
}


@lru_cache(maxsize=420)
def sprite(kind: str, radius: int, variant: int, theme: str, tone: str) -> QPixmap:
    """Return a cell of a radius in device px; its middle is that of the picture."""
    look = _LOOKS[kind]
    inks = inks_of(load_theme(theme, tone))
    ink: Ink = getattr(inks, look.ink)
    random = Random(f"{kind} {variant}")
    side = 2 * ceil(radius * _MARGIN)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    squash = look.squash
    if kind == "red":
        painter.rotate(random.uniform(0, 180))
        squash = (1.0, 0.86, 0.62, 0.46)[variant % 4]
    relief = 0.5 if kind == "red" else 1.0
    outline = blob(radius * 0.97, look.rough, random, squash=squash)
    if look.casing:
        painter.strokePath(outline, QPen(inks.lumen, radius * look.casing * 2))
    elif kind != "red":
        painter.fillPath(outline.translated(radius * 0.07, radius * 0.11), inks.shadow)
    paint_body(painter, outline, ink, radius, relief)
    if kind == "red":
        _dimple(painter, ink, inks.lumen, radius, squash)
    elif look.nucleus:
        _nucleus(painter, ink, radius, look.nucleus, random)
    painter.end()
    return picture


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


def _nucleus(painter: QPainter, ink: Ink, radius: float, share: float, random: Random) -> None:
    turn = QTransform().translate(*(random.uniform(-0.10, 0.10) * radius for _ in range(2)))
    turn.rotate(random.uniform(0, 180))
    paint_nucleus(painter, turn.map(blob(radius * share, 0.07, random, squash=0.86)), ink)


def _dimple(painter: QPainter, ink: Ink, hollow: QColor, radius: float, squash: float) -> None:
    """Paint the hollow of a red cell, which is paler than its rim."""
    if squash < 0.6:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for share, thick in ((0.56, 0.72), (0.40, 0.52)):
        painter.setBrush(mixed(ink.fill, hollow, thick))
        painter.drawEllipse(QPointF(0, 0), radius * share, radius * share * squash)
