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

RIM: Final = 3.0  # study px


@dataclass(frozen=True, slots=True)
class Seen:
    """A whole picture of the field, shown moved and scaled until the next is whole."""

    picture: QPixmap
    lens: Lens
    of: tuple[str, int] | None

    def lay(self, painter: QPainter, field: QRectF, lens: Lens) -> None:
        """Lay the picture where it belongs under another lens."""
        px = field.width() / lens.span
        x, y = (self.lens.middle[axis] - lens.middle[axis] for axis in (0, 1))
        side = field.width() * self.lens.span / lens.span
        middle = field.center() + QPointF(x * px, y * px)
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawPixmap(box, self.picture, QRectF(self.picture.rect()))


def field_in(width: int, height: int, stroke: float) -> QRectF:
    """Return the box of the round field in a widget, whole px wide."""
    rim = RIM * stroke
    side = max(1.0, float(int(min(width, height) - 2 * rim - 2)))
    return QRectF((width - side) // 2, (height - side) // 2, side, side)


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
