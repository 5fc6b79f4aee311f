"""The round frame of the field, and the last whole picture that fills it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.scenes.microscope.lens import Lens
    from explorer.scenes.microscope.tiles import Specimen

RIM: Final = 3.0  # study px
_CHIP: Final = (8.4, 3.4)  # em: the room of a chip in an upper corner, of two lines


@dataclass(frozen=True, slots=True)
class Seen:
    """A whole picture of the field, shown moved and scaled until the next is whole."""

    picture: QPixmap
    lens: Lens
    of: Specimen | None

    def lay(self, painter: QPainter, field: QRectF, lens: Lens) -> None:
        """Lay the picture where it belongs under another lens."""
        px = field.width() / lens.span
        x, y = (self.lens.middle[axis] - lens.middle[axis] for axis in (0, 1))
        side = field.width() * self.lens.span / lens.span
        middle = field.center() + QPointF(x * px, y * px)
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawPixmap(box, self.picture, QRectF(self.picture.rect()))


def field_in(width: int, height: int, stroke: float, em: float) -> QRectF:
    """Return the box of the round field in a widget, whole px wide, clear of two corner chips.

    `em` is the size of their letters in px.
    """
    rim = RIM * stroke
    wide, high = _CHIP[0] * em, _CHIP[1] * em
    room = max(1.0, min(width, height) / 2 - rim - 1)
    below, beside = height - high, max(0.0, width / 2 - wide)
    if height <= width and below > 0:  # else the chips stand above the circle
        room = max(0.7 * room, min(room, (below**2 + beside**2) / (2 * below) - rim))
    side = float(int(2 * room))
    spare = height - side - 2 * rim
    top = spare if height <= width else min(spare, max(spare / 2, high))
    return QRectF((width - side) // 2, int(top + rim), side, side)


def paint_rim(
    painter: QPainter, field: QRectF, worn: tuple[Theme, Metrics], *, ringed: bool
) -> None:
    """Take away what lies outside the circle, draw its rim, and the ring of focus."""
    theme, metrics = worn
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outside, circle = QPainterPath(), QPainterPath()
    outside.addRect(field.adjusted(-1, -1, 1, 1))
    circle.addEllipse(field)
    painter.fillPath(outside.subtracted(circle), theme.plate)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.text, RIM * metrics.stroke_scale))
    painter.drawEllipse(field)
    if not ringed:
        return
    width = max(3.0, 3 * metrics.stroke_scale)
    for colour, inset, pen in (
        (theme.focus_gap, width + 2, 2.5),
        (theme.focus, width / 2 + 1, width),
    ):
        painter.setPen(QPen(colour, pen))
        painter.drawEllipse(field.adjusted(inset, inset, -inset, -inset))
