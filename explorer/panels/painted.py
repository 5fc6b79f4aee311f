"""Buttons that we paint: they wrap, keep their height for a width and show their focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from explorer.panels.lettering import draw_words, fitting, text_height, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QKeyEvent, QPaintEvent

    from explorer.appearance.roles import RoleLook
    from explorer.panels.dress import Dress


class PaintedButton(QAbstractButton):
    """A button whose height follows its width; a subclass paints and measures it."""

    def __init__(self, text: str, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress = dress
        self._ringed = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @property
    def is_ringed(self) -> bool:
        """Whether focus came by keys, so that its ring is drawn."""
        return self.hasFocus() and self._ringed

    def ground(self, at_rest: QColor) -> QColor:
        """Return the fill of the present state."""
        if self.isDown():
            return self.dress.theme.line
        return self.dress.theme.sunk if self.underMouse() else at_rest

    def paint_focus(self, painter: QPainter, radius: float = 0.0) -> None:
        """Draw the ring inside the edge, in its gap."""
        if not self.is_ringed:
            return
        theme, width = self.dress.theme, self.dress.focus_width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, inset, pen in (
            (theme.focus_gap, width + 1, 2.0),
            (theme.focus, width / 2, width),
        ):
            painter.setPen(QPen(colour, pen))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, radius, radius)


class BoxButton(PaintedButton):
    """A boxed button that wraps its words: plain, dark, or in the chip of a role."""

    def __init__(
        self,
        text: str,
        dress: Dress,
        *,
        look: RoleLook | None = None,
        dark: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, dress, parent)
        self._look = look
        self._dark = dark

    def _letters(self) -> QFont:
        bold = self._dark or (self._look is not None and self._look.chip_bold)
        return self.dress.letters("body", bold=bold)

    def _padding(self) -> int:
        return self.dress.px(14)

    def sizeHint(self) -> QSize:
        width = text_width(self._letters(), self.text()) + 2 * self._padding()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.dress.metrics.target), round(self.dress.metrics.target))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        inner = width - 2 * self._padding()
        letters = fitting(self._letters(), self.text(), inner)
        words = text_height(letters, self.text(), inner) + self.dress.px(10)
        return max(round(self.dress.metrics.target), words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, edge = self._colours()
        radius = self.dress.metrics.radius
        painter.setPen(edge)
        painter.setBrush(fill)
        half = edge.widthF() / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        inner = self.rect().adjusted(self._padding(), 0, -self._padding(), 0)
        letters = fitting(self._letters(), self.text(), inner.width())
        painter.setFont(letters)
        painter.setPen(ink)
        centred = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(inner), centred, self.text())
        self.paint_focus(painter, radius)
        painter.end()

    def _colours(self) -> tuple[QColor, QColor, QPen]:
        theme, scale = self.dress.theme, self.dress.metrics.stroke_scale
        if self._look is not None:
            edge = QPen(self._look.chip_edge, max(1.5, self._look.edge_width * 0.9 * scale))
            if self._look.dash:
                edge.setDashPattern([3.0, 2.2])
            return self._look.chip_fill, self._look.chip_text, edge
        if self._dark:
            return theme.button, theme.on_button, QPen(theme.button, scale)
        return self.ground(theme.card), theme.text, QPen(theme.edge, scale)


def paint_wrapped(painter: QPainter, font: QFont, ink: QColor, box: QRectF, text: str) -> None:
    """Draw a text wrapped into a box, centred up and down."""
    painter.setPen(ink)
    draw_words(painter, fitting(font, text, box.width()), box, text)
