"""Small pictures beside words: the badge of a role, an icon, a hairline, the review's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.appearance.badges import badge_width, paint_badge
from explorer.appearance.icons import icon
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from explorer.appearance.themes import Theme
    from explorer.panels.dress import Dress


def badge_ink(theme: Theme, role: SiteRole) -> QColor:
    """Return the colour of a badge on a quiet ground."""
    return theme.primary if role is SiteRole.STARTS_HERE else theme.pattern


class BadgeMark(QWidget):
    """The badge of a role; the words beside it say the same."""

    def __init__(self, role: SiteRole, dress: Dress, *, size: float | None = None) -> None:
        super().__init__()
        self._role = role
        self._theme = dress.theme
        self._size = size or dress.small_badge
        self.setFixedSize(
            QSize(round(badge_width(role, self._size)) + 2, round(self._size * 1.2) + 2)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = badge_ink(self._theme, self._role)
        ground = self._theme.card
        paint_badge(painter, 1, self.height() / 2, self._size, self._role, ink, ground)
        painter.end()


class IconMark(QWidget):
    """An icon that repeats what the words beside it say."""

    def __init__(self, name: str, colour: QColor, size: int) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(0, 0, icon(self._name, self._colour, self.width(), ratio))
        painter.end()


class Hairline(QWidget):
    """A line across the page."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._theme = dress.theme
        self.setFixedHeight(max(1, round(dress.metrics.hairline)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.line)
        painter.end()
