"""How a site looks in each role: fill, edge, pattern and badge say the same thing four times."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from explorer.appearance.pictures import clear_picture
from explorer.appearance.themes import load_theme
from explorer.appearance.tokens import tokens
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.appearance.themes import Theme

Pattern = Literal["none", "solid", "lines", "dots"]
_CLEAR: Final = QColor(0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLook:
    """What a role wears. No `fill` leaves the anatomy; width 0 and a clear colour draw nothing.

    `edge_width` and `dash` are study px, to be multiplied by `Metrics.stroke_scale`. `badge` names
    a shape that `badges` paints; `ink` draws the pattern and the badge on a quiet ground.
    """

    fill: QColor | None
    edge: QColor
    edge_width: float
    dash: tuple[float, ...]
    pattern: Pattern
    badge: str
    ink: QColor
    chip_fill: QColor
    chip_text: QColor
    chip_edge: QColor
    chip_bold: bool


def looks_of(theme: Theme) -> Mapping[SiteRole, RoleLook]:
    """Return the look of every role in a theme."""
    return _looks(theme.name)


@cache
def _looks(name: str) -> Mapping[SiteRole, RoleLook]:
    theme = load_theme(name)
    table = tokens()["role"]
    return MappingProxyType({role: _look(theme, table[role.value]) for role in SiteRole})


def _look(theme: Theme, row: Mapping[str, Any]) -> RoleLook:
    return RoleLook(
        fill=None if row["fill"] == "none" else _colour(theme, row["fill"]),
        edge=_colour(theme, row["edge"]),
        edge_width=row["width"],
        dash=tuple(row["dash"]),
        pattern=row["pattern"],
        badge=row["badge"],
        ink=theme.pattern,
        chip_fill=_colour(theme, row["chip_fill"]),
        chip_text=_colour(theme, row["chip_text"]),
        chip_edge=_colour(theme, row["chip_edge"]),
        chip_bold=row["bold"],
    )


def _colour(theme: Theme, token: str) -> QColor:
    return _CLEAR if token == "none" else getattr(theme, token)


def pattern_brush(look: RoleLook, scale: float) -> QBrush | None:
    """Return the pattern on a clear ground for a painter at `scale`, or None if there is none.

    The tile is rendered at the scale, so a pattern stays as fine as its lines at every zoom; the
    brush undoes the scale again, so it is used in the painter's own units.
    """
    if look.pattern not in ("lines", "dots"):
        return None
    tile = _tile(look.pattern, look.ink.rgba(), max(0.25, round(scale, 2)))
    brush = QBrush(tile)
    transform = brush.transform()
    transform.scale(1 / scale, 1 / scale)
    brush.setTransform(transform)
    return brush


@cache
def _tile(pattern: Pattern, rgba: int, scale: float) -> QPixmap:
    table = tokens()["pattern"]
    side = round(table["tile"] * scale)
    paint = _paint_lines if pattern == "lines" else _paint_dots

    def draw(painter: QPainter) -> None:
        painter.scale(side / table["tile"], side / table["tile"])
        paint(painter, table, QColor.fromRgba(rgba))

    return clear_picture(side, side, draw)


def _paint_lines(painter: QPainter, table: Mapping[str, Any], colour: QColor) -> None:
    side, pitch = table["tile"], table["tile"] / table["lines"]
    painter.setPen(QPen(colour, table["line_width"]))
    for step in range(-1, 2 * table["lines"] + 2):
        x = step * pitch
        painter.drawLine(QPointF(x + 2, -2), QPointF(x - side - 2, side + 2))


def _paint_dots(painter: QPainter, table: Mapping[str, Any], colour: QColor) -> None:
    pitch, radius = table["tile"] / table["dots"], table["dot_radius"]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for row in range(table["dots"]):
        for column in range(table["dots"]):
            x, y = (column + 0.25) * pitch, (row + 0.25) * pitch
            painter.drawEllipse(QPointF(x, y), radius, radius)
            painter.drawEllipse(QPointF(x + pitch / 2, y + pitch / 2), radius, radius)
