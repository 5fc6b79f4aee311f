"""The two chips beside the round field, and the lines that lead from them to what they name."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from explorer.appearance.fonts import font

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme

_WRAP: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_NARROW: Final = 7.2  # em: the least width of a chip that breaks its words
_PAD: Final = 0.55  # em


@dataclass(frozen=True, slots=True)
class Sign:
    """A word for a place; the place (px of the widget) is None where it is out of sight."""

    text: str
    place: QPointF | None
    right: bool


def paint_signs(
    painter: QPainter, signs: list[Sign], field: QRectF, within: QRectF, worn: tuple[Theme, Metrics]
) -> None:
    """Paint each sign in its upper corner, outside the field as far as there is room."""
    for sign in signs:
        if sign.text and sign.place is not None:
            box = sign_box(sign, field, within, worn[1])
            _paint_leader(painter, box, sign, worn)
            _paint_chip(painter, box, sign.text, worn)


def sign_box(sign: Sign, field: QRectF, within: QRectF, metrics: Metrics) -> QRectF:
    """Return where a chip stands: in a corner of `within`, as wide as its words need in 3 lines."""
    em = metrics.caption
    words = QFontMetricsF(font(em))
    longest = max((words.horizontalAdvance(word) for word in sign.text.split()), default=0.0)
    third = words.horizontalAdvance(sign.text) / 2.4
    wide = max(min(max(_NARROW * em, third), within.width() * 0.3), longest) + 2 * _PAD * em + 2
    room = words.boundingRect(QRectF(0, 0, wide - 2 * _PAD * em, 1e5), _WRAP, sign.text)
    tall = room.height() + 1.2 * _PAD * em
    left = within.right() - wide if sign.right else within.left()
    return QRectF(left, max(within.top(), field.top() - tall), wide, tall)


def _paint_chip(painter: QPainter, box: QRectF, text: str, worn: tuple[Theme, Metrics]) -> None:
    theme, metrics = worn
    painter.setPen(QPen(theme.edge, max(1.0, metrics.stroke_scale)))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(box, metrics.radius, metrics.radius)
    painter.setPen(theme.text)
    painter.setFont(font(metrics.caption))
    pad = _PAD * metrics.caption
    painter.drawText(box.adjusted(pad, 0, -pad, 0), _WRAP, text)


def _paint_leader(painter: QPainter, box: QRectF, sign: Sign, worn: tuple[Theme, Metrics]) -> None:
    """Lead from the chip's inner side to the place, in a light casing, with a dot at its end."""
    theme, metrics = worn
    assert sign.place is not None
    stroke = metrics.stroke_scale
    start = QPointF(box.left() if sign.right else box.right(), box.center().y())
    bend = start + QPointF((-14 if sign.right else 14) * stroke, 0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((theme.route_casing, 4.2), (theme.route, 1.7)):
        painter.setPen(QPen(ink, width * stroke))
        painter.drawPolyline([start, bend, sign.place])
    painter.setPen(QPen(theme.route_casing, 1.4 * stroke))
    painter.setBrush(theme.route)
    painter.drawEllipse(sign.place, 3.6 * stroke, 3.6 * stroke)


def signs_of(words: tuple[str, str], places: list[QPointF], field: QRectF) -> list[Sign]:
    """Return a sign for each of two places, the one to the right in the right corner.

    A place out of the field has no line, and its sign is not painted.
    """
    first_right = places[0].x() > places[1].x()
    sides = (first_right, not first_right)
    seen = [place if _in_field(place, field) else None for place in places]
    return [Sign(*each) for each in zip(words, seen, sides, strict=True)]


def _in_field(place: QPointF, field: QRectF) -> bool:
    away = place - field.center()
    return hypot(away.x(), away.y()) < field.width() / 2 * sqrt(0.88)
