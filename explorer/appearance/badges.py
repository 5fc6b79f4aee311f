"""The badge of a role: dots, a disc in a ring, touching circles, a bead, squares, an arrow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.appearance.tokens import tokens
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from collections.abc import Callable

_DOT: Final = 0.56  # diameter of a dot, in sizes
_PITCH: Final = 0.66
_DOTS: Final = {"three": 3, "two": 2, "one": 1}
_WIDTHS: Final = {
    "three": 2 * _PITCH + _DOT,
    "two": 2 * _PITCH + _DOT,
    "one": 2 * _PITCH + _DOT,
    "dashes": 2 * _PITCH + _DOT,
    "disc_in_ring": 1.0,
    "touching": 1.22,
    "bead": 1.3,
    "two_squares": 1.22,
    "one_square": 1.22,
    "no_square": 1.22,
    "arrow_to_ring": 1.5,
    "none": 0.0,
}


def badge_width(role: SiteRole, size: float) -> float:
    """Return the width of a role's badge in px; 0 where the role has none."""
    return _WIDTHS[_shape(role)] * size


def paint_badge(
    painter: QPainter,
    x: float,
    y_centre: float,
    size: float,
    role: SiteRole,
    colour: QColor,
    ground: QColor,
) -> None:
    """Paint a badge with its left edge at `x`; hollow parts show the ground."""
    shape = _shape(role)
    if shape == "none":
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y_centre)
    painter.scale(size, size)
    if shape in _DOTS:
        _paint_dots(painter, _DOTS[shape], colour, ground)
    else:
        _PAINTED[shape](painter, colour, ground)
    painter.restore()


def _shape(role: SiteRole) -> str:
    shape: str = tokens()["role"][role.value]["badge"]
    return shape


def _circle(
    painter: QPainter, x: float, radius: float, width: float, colour: QColor, fill: QColor
) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(fill)
    inner = radius - width / 2
    painter.drawEllipse(QPointF(x, 0), inner, inner)


def _paint_dots(painter: QPainter, filled: int, colour: QColor, ground: QColor) -> None:
    for place in range(3):
        fill = colour if place < filled else ground
        _circle(painter, _DOT / 2 + place * _PITCH, _DOT / 2, 0.09, colour, fill)


def _paint_disc(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _circle(painter, 0.5, 0.5, 0.13, colour, ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0.5, 0), 0.24, 0.24)


def _paint_touching(painter: QPainter, colour: QColor, ground: QColor) -> None:
    _circle(painter, 0.35, 0.35, 0.11, colour, ground)
    _circle(painter, 0.87, 0.35, 0.11, colour, QColor(0, 0, 0, 0))


def _paint_bead(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(QPen(colour, 0.12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(0.06, 0), QPointF(1.24, 0))
    _circle(painter, 0.65, 0.36, 0.14, colour, ground)


def _paint_dashes(painter: QPainter, colour: QColor, ground: QColor) -> None:
    pen = QPen(colour, 0.1)
    pen.setDashPattern([2.6, 1.8])
    painter.setPen(pen)
    painter.setBrush(ground)
    width = _WIDTHS["dashes"]
    painter.drawRoundedRect(QRectF(0.05, -0.22, width - 0.1, 0.44), 0.22, 0.22)


def _paint_squares(filled: int, painter: QPainter, colour: QColor, ground: QColor) -> None:
    pen = QPen(colour, 0.1)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    for place in range(2):
        painter.setBrush(colour if place < filled else ground)
        painter.drawRect(QRectF(0.05 + place * 0.64, -0.24, 0.48, 0.48))


def _paint_arrow(painter: QPainter, colour: QColor, ground: QColor) -> None:
    painter.setPen(QPen(colour, 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(0.08, 0), QPointF(0.58, 0))
    for side in (-0.22, 0.22):
        painter.drawLine(QPointF(0.36, side), QPointF(0.58, 0))
    _circle(painter, 1.1, 0.38, 0.14, colour, ground)


_PAINTED: Final[dict[str, Callable[[QPainter, QColor, QColor], None]]] = {
    "disc_in_ring": _paint_disc,
    "touching": _paint_touching,
    "bead": _paint_bead,
    "dashes": _paint_dashes,
    "two_squares": partial(_paint_squares, 2),
    "one_square": partial(_paint_squares, 1),
    "no_square": partial(_paint_squares, 0),
    "arrow_to_ring": _paint_arrow,
}
