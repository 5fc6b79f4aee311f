"""Small pictures beside words: the badge of a role, an icon, a hairline, the review's line."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.appearance.badges import badge_width, paint_badge
from explorer.appearance.icons import icon
from explorer.appearance.pictures import clear_picture
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.appearance.themes import Theme
    from explorer.panels.dress import Dress


def badge_ink(theme: Theme, role: SiteRole) -> QColor:
    """Return the colour of a badge on a quiet ground."""
    return theme.primary if role is SiteRole.STARTS_HERE else theme.pattern


def draw_badge(
    painter: QPainter,
    at: QPointF,
    size: float,
    role: SiteRole,
    inks: tuple[QColor, QColor],
) -> None:
    """Draw a badge with the middle of its left edge at a point, in an ink over a ground.

    Its circles are dear to draw and the same in every row, so a picture of them is kept.
    """
    wide = badge_width(role, size)
    if not wide:
        return
    x, y = floor(at.x()), floor(at.y())
    device = painter.device()
    key = (at.x() - x, at.y() - y, size, role, inks[0].rgba(), inks[1].rgba())
    picture = _badge(*key, device.devicePixelRatioF() if device else 1.0)
    painter.drawPixmap(x - 1, y - ceil(size) - 1, picture)


@lru_cache(maxsize=256)
def _badge(
    x: float, y: float, size: float, role: SiteRole, ink: int, ground: int, ratio: float
) -> QPixmap:
    middle = ceil(size) + 1
    room = QSizeF(badge_width(role, size) + 4, 2 * middle + 1) * ratio
    inks = QColor.fromRgba(ink), QColor.fromRgba(ground)

    def draw(painter: QPainter) -> None:
        paint_badge(painter, x + 1, y + middle, size, role, *inks)

    whole = room.toSize()
    return clear_picture(whole.width(), whole.height(), draw, ratio=ratio)


class BadgeMark(QWidget):
    """The badge of a role; the words beside it say the same."""

    def __init__(self, role: SiteRole, dress: Dress, *, size: float | None = None) -> None:
        super().__init__()
        self._theme = dress.theme
        self._size = size or dress.small_badge
        self.show_role(role)

    def show_role(self, role: SiteRole) -> None:
        """Show another badge."""
        self._role = role
        self.update()
        self.setFixedSize(
            QSize(round(badge_width(role, self._size)) + 2, round(self._size * 1.2) + 2)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = badge_ink(self._theme, self._role)
        middle = QPointF(1, self.height() / 2)
        draw_badge(painter, middle, self._size, self._role, (ink, self._theme.card))
        painter.end()


class IconMark(QWidget):
    """An icon that repeats what the words beside it say."""

    def __init__(self, name: str, colour: QColor, size: int) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self.setFixedSize(size, size)

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

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
