"""One role of a legend, painted in one piece: swatch, badge, word, number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from explorer.appearance.badges import badge_width
from explorer.appearance.roles import looks_of, pattern_brush
from explorer.domain.exploration import SiteRole
from explorer.panels.lettering import fitting, text_height, text_width
from explorer.panels.marks import badge_ink, draw_badge
from explorer.panels.painted import paint_wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.panels.dress import Dress

NUMBERS: Final = {
    SiteRole.OFTEN_FROM: "10+",
    SiteRole.SELDOM_FROM: "1\N{EN DASH}9",
    SiteRole.COMMON: "25+",
    SiteRole.SOMETIMES: "10\N{EN DASH}24",
    SiteRole.UNCOMMON: "3\N{EN DASH}9",
}
SWATCHED: Final = (SiteRole.ARRIVES_HERE, SiteRole.KNOWN_FROM)  # beside those with a number
_FINER: Final = 0.55  # a swatch shows several lines of a pattern


class Entry(QLabel):
    """A label that says "Common 25+"; without a swatch it gives no number either."""

    def __init__(
        self, role: SiteRole, word: str, dress: Dress, *, swatch: bool = True, voice: str = "chip"
    ) -> None:
        self._number = NUMBERS.get(role, "") if swatch else ""
        self._has_swatch = bool(self._number) or (swatch and role in SWATCHED)
        super().__init__(f"{word} {self._number}".rstrip())
        self._role = role
        self._word = word
        self._dress = dress
        self._badge: float = getattr(dress.metrics, voice) * 0.88
        self._letters = dress.letters(voice, bold=voice == "chip")
        self._quiet = dress.letters(voice)
        self._gap = dress.px(5 if swatch else 2.5)
        self._swatch = QSize(dress.px(19), dress.px(13)) if self._has_swatch else QSize(0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        room = width - self._left() - self._right()
        words = text_height(fitting(self._letters, self._word, room), self._word, room)
        return max(words, round(self._badge * 1.2) + 2, self._swatch.height())

    def sizeHint(self) -> QSize:
        width = self._left() + text_width(self._letters, self._word) + self._right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, 10)

    def _left(self) -> int:
        swatch = self._swatch.width() + self._gap if self._has_swatch else 0
        return swatch + round(badge_width(self._role, self._badge)) + 2 + self._gap

    def _right(self) -> int:
        return self._gap + text_width(self._quiet, self._number) if self._number else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._dress.theme
        left, right = self._left(), self._right()
        if self._has_swatch:
            self._paint_swatch(painter)
        if self._number:
            aside = QRectF(self.width() - right + self._gap, 0, right, self.height())
            paint_wrapped(painter, self._quiet, theme.text_second, aside, self._number)
        badge = left - self._gap - round(badge_width(self._role, self._badge)) - 1
        inks = badge_ink(theme, self._role), theme.card
        draw_badge(painter, QPointF(badge, self.height() / 2), self._badge, self._role, inks)
        words = QRectF(left, 0, self.width() - left - right, self.height())
        paint_wrapped(painter, self._letters, theme.text, words, self._word)
        painter.end()

    def _paint_swatch(self, painter: QPainter) -> None:
        look = looks_of(self._dress.theme)[self._role]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - self._swatch.height()) // 2
        box = QRectF(0, top, self._swatch.width(), self._swatch.height()).adjusted(1, 1, -1, -1)
        radius = self._dress.px(2)
        edge = QPen(look.edge, 1.3)
        if look.dash:
            edge.setDashPattern([2.2, 1.6])
        painter.setPen(edge)
        painter.setBrush(look.fill or self._dress.theme.plate)
        painter.drawRoundedRect(box, radius, radius)
        if brush := pattern_brush(look, self.devicePixelRatioF()):
            brush.setTransform(brush.transform().scale(_FINER, _FINER))
            painter.setBrushOrigin(0, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush)
            painter.drawRoundedRect(box, radius, radius)
