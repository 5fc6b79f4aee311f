"""The buttons of the cell lab: a stain with its tag, and an answer that says how it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.appearance.icons import icon
from explorer.panels.lettering import Lettering, fitting, text_height, text_width
from explorer.panels.painted import PaintedButton, paint_wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from explorer.panels.dress import Dress

translate = QCoreApplication.translate
_PAD: Final = 13  # study px


class StainButton(PaintedButton):
    """A stain to ask for; what it looks for stands under its name, once that gives nothing away."""

    def __init__(self, name: str, tag: str, dress: Dress, *, shown: bool) -> None:
        super().__init__(name, dress)
        self._tag = tag
        self._shown = shown
        self.setCheckable(True)
        self.setChecked(shown)
        state = translate("Lab", "shown") if shown else ""
        self.setAccessibleDescription(", ".join(filter(None, (tag, state))))

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Do nothing: what is shown says which is chosen."""

    def sizeHint(self) -> QSize:
        wide = text_width(self.dress.letters("body", bold=True), self.text())
        wide += 2 * self.dress.px(_PAD)  # the tag wraps
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.dress.metrics.target), round(self.dress.metrics.target))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return max(round(self.dress.metrics.target), self._words(width) + self.dress.px(12))

    def _words(self, width: int) -> int:
        inner = width - 2 * self.dress.px(_PAD)
        tall = text_height(self.dress.letters("body", bold=True), self.text(), inner)
        if self._tag:
            tall += text_height(self.dress.letters("caption"), self._tag, inner)
        return tall

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.dress.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = theme.button if self._shown else self.ground(theme.card)
        ink = theme.on_button if self._shown else theme.text
        _paint_box(painter, self, fill, QPen(theme.edge, max(1.0, self.dress.metrics.stroke_scale)))
        pad = self.dress.px(_PAD)
        inner = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        name, tag = self.dress.letters("body", bold=True), self.dress.letters("caption")
        if not self._tag:
            paint_wrapped(painter, name, ink, inner, self.text())
        else:
            tall = text_height(name, self.text(), inner.width())
            top = (self.height() - self._words(self.width())) / 2
            first = QRectF(inner.left(), top, inner.width(), tall)
            paint_wrapped(painter, name, ink, first, self.text())
            below = text_height(tag, self._tag, inner.width())
            second = QRectF(inner.left(), top + tall, inner.width(), below)
            quiet = theme.on_button if self._shown else theme.text_second
            paint_wrapped(painter, tag, quiet, second, self._tag)
        self.paint_focus(painter, self.dress.metrics.radius)
        painter.end()


class ShownLine(Lettering):
    """What a stain shows, in room for three lines: what stands below stays under the pointer."""

    def __init__(self, text: str, dress: Dress) -> None:
        super().__init__(text, dress, "body")
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(text_height(dress.letters("body"), "\n".join("xxx"), 1000))


class AnswerButton(PaintedButton):
    """An answer as a wide button. The right one that was given has a green edge, a tick, a word.

    One that was given and is not right is marked as the reader's choice, without judgement.
    """

    def __init__(
        self, text: str, dress: Dress, *, given: bool = False, right: bool = False
    ) -> None:
        super().__init__(text, dress)
        self._given = given
        self._right = right
        self.setAccessibleDescription(self._mark())

    def _mark(self) -> str:
        if not self._given:
            return ""
        return translate("Lab", "Yes") if self._right else translate("Lab", "Your choice")

    def sizeHint(self) -> QSize:
        wide = text_width(self.dress.letters("body", bold=True), self.text())
        wide += 2 * self.dress.px(_PAD)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.dress.metrics.target), round(self.dress.metrics.target))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        letters = self.dress.letters("body", bold=True)
        words = text_height(letters, self.text(), self._room(width))
        return max(round(self.dress.metrics.target * 1.05), words + self.dress.px(14))

    def _room(self, width: int) -> float:
        return width - 2 * self.dress.px(_PAD) - self._aside()

    def _aside(self) -> int:
        if not self._given:
            return 0
        tick = self.dress.px(24) if self._right else 0
        return text_width(self.dress.letters("caption"), self._mark()) + tick + self.dress.px(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.dress.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        good = self._given and self._right
        fill = theme.good_fill if good else self.ground(theme.card)
        scale = max(1.0, self.dress.metrics.stroke_scale)
        edge = QPen(theme.good, 2.2 * scale) if good else QPen(theme.edge, scale)
        _paint_box(painter, self, fill, edge)
        pad = self.dress.px(_PAD)
        box = QRectF(pad, 0, self._room(self.width()), self.height())
        letters = fitting(self.dress.letters("body", bold=True), self.text(), box.width())
        paint_wrapped(painter, letters, theme.text, box, self.text())
        if self._given:
            self._paint_mark(painter, theme.good if good else theme.text_second)
        self.paint_focus(painter, self.dress.metrics.radius)
        painter.end()

    def _paint_mark(self, painter: QPainter, ink: QColor) -> None:
        letters, pad = self.dress.letters("caption"), self.dress.px(_PAD)
        wide = text_width(letters, self._mark())
        left = self.width() - pad - wide
        painter.setFont(letters)
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, 0, wide + 2, self.height()), flags, self._mark())
        if self._right:
            side = self.dress.px(20)
            tick = icon("check", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left - side - self.dress.px(4), (self.height() - side) // 2, tick)


def _paint_box(painter: QPainter, button: PaintedButton, fill: QColor, edge: QPen) -> None:
    half = edge.widthF() / 2
    painter.setPen(edge)
    painter.setBrush(fill)
    box = QRectF(button.rect()).adjusted(half, half, -half, -half)
    radius = button.dress.metrics.radius
    painter.drawRoundedRect(box, radius, radius)
