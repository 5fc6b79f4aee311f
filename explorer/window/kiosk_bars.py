"""The bars of a kiosk: wide buttons in its foot, widgets in a row, letters that grow a little."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from explorer.appearance.icons import icon
from explorer.panels.painted import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.panels.dress import Dress

_BARS_GROW: Final = 1.25


class FootButton(PaintedButton):
    """A wide part of the foot bar: an icon above a word; the dark one ends the visit."""

    def __init__(self, icon_name: str, dress: Dress, *, dark: bool = False) -> None:
        super().__init__("", dress)
        self._icon_name = icon_name
        self._dark = dark
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, text: str) -> None:
        """Take on the words of the present language."""
        self.setText(text)
        self.setAccessibleName(text)

    def wear(self, dress: Dress) -> None:
        """Take on a theme and its measures."""
        self.dress = dress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.dress.theme, QPainter(self)
        ground = theme.button if self._dark else self.ground(theme.page)
        ink = theme.on_button if self._dark else theme.text
        painter.fillRect(self.rect(), ground)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        side = round(self.dress.metrics.body * 1.25)
        painter.setFont(self.dress.letters("body", bold=self._dark))
        words = painter.fontMetrics().height()
        top = (self.height() - side - words) // 2
        picture = icon(self._icon_name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, picture)
        painter.setPen(ink)
        line = QRect(0, top + side, self.width(), words)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setOpacity(1.0)
        self.paint_focus(painter)
        painter.end()


def for_bars(metrics: Metrics) -> Metrics:
    """Return the measures of the bars, whose words grow by a quarter at most.

    Larger ones would not stand side by side on an upright screen; what is read grows in full.
    """
    plain = metrics.body * 100 / metrics.text_scale
    return replace(metrics, body=min(metrics.body, plain * _BARS_GROW))


def strip(*widgets: QWidget | None, margin: int) -> QWidget:
    """Return widgets in a row; None is a stretch."""
    strip = QWidget()
    strip.setProperty("surface", "page")
    row = QHBoxLayout(strip)
    row.setContentsMargins(margin, 0, margin, 0)
    row.setSpacing(0)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return strip
