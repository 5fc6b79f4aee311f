"""The line of a way as it is drawn on the body, beside its word: which line means what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from explorer.appearance.route_looks import route_look, route_number
from explorer.domain.atlas import Standing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.domain.route import Route
    from explorer.panels.dress import Dress


class LineSample(QWidget):
    """A short piece of a way's line; its word stands beside it, so it says nothing itself."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._route: Route | None = None
        self.setFixedSize(QSize(dress.px(48), dress.px(24)))

    def show_line(self, route: Route) -> None:
        """Show the line of a way."""
        self._route = route
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._route is None:
            return
        theme, scale = self._dress.theme, self._dress.px(10) / 10
        possible = self._route.standing is Standing.POSSIBLE
        look = route_look(self._route.kind, possible=possible)
        path = QPainterPath(QPointF(6 * scale, self.height() / 2))
        path.lineTo(self.width() - 6 * scale, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        casing = look.pen(theme.route_casing, scale, more=route_number("casing"))
        for pen in (casing, look.pen(theme.route, scale)):
            painter.strokePath(path, pen)
        painter.end()
