"""A row of a page that opens something: badge or icon, name, a quiet note, an arrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from explorer.appearance.icons import icon
from explorer.panels.lettering import fitting, text_height, text_width
from explorer.panels.marks import badge_ink, draw_badge
from explorer.panels.painted import PaintedButton, paint_wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from explorer.domain.exploration import SiteRole
    from explorer.panels.dress import Dress


@dataclass(frozen=True, slots=True, kw_only=True)
class RowText:
    """What a row says: its name, a note, and what a screen reader says instead of the badge."""

    name: str
    note: str = ""
    spoken: str = ""
    bold: bool = False


class PlaceRow(PaintedButton):
    """A row with a hairline under it. The note stands at the right, or under the name.

    In a list of which one is open, `chosen` says whether it is this one.
    """

    def __init__(
        self,
        text: RowText,
        dress: Dress,
        *,
        role: SiteRole | None = None,
        sign: str | None = None,
        arrow: str = "chevron_right",
        chosen: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.name, dress, parent)
        self._arrow = arrow
        self._chosen = chosen
        self.tell(text, role=role, sign=sign)

    def tell(self, text: RowText, *, role: SiteRole | None = None, sign: str | None = None) -> None:
        """Say what the row opens."""
        self._text = text
        self._role = role
        self._sign = sign
        self.setText(text.name)
        self.setAccessibleName(", ".join(filter(None, (text.name, text.spoken, text.note))))

    def choose(self, *, chosen: bool) -> None:
        """Say whether it is the one that is open."""
        self._chosen = chosen
        self.update()

    def turn(self, arrow: str) -> None:
        """Point the arrow another way."""
        self._arrow = arrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.dress.px(300), self.heightForWidth(self.dress.px(300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.dress.px(42))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        room = width - self._left() - self._right()
        words = text_height(fitting(self._name(), self._text.name, room), self._text.name, room)
        if self._text.note and not self._on_one_line(room):
            words += text_height(self._note(), self._text.note, room)
        least = max(self.dress.px(42), round(self.dress.metrics.target))
        return max(least, words + self.dress.px(16))

    def _name(self) -> QFont:
        return self.dress.letters("body", bold=self._text.bold)

    def _note(self) -> QFont:
        return self.dress.letters("caption")

    def _left(self) -> int:
        if self._role is not None:
            return self.dress.px(38)
        bar = self.dress.px(14) if self._chosen is not None else 0
        return bar + (self.dress.px(32) if self._sign else 0)

    def _right(self) -> int:
        return self.dress.px(30) if self._arrow else 0

    def _on_one_line(self, room: int) -> bool:
        both = text_width(self._name(), self._text.name) + text_width(self._note(), self._text.note)
        return both + self.dress.px(14) <= room

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.dress.theme
        painter.fillRect(self.rect(), theme.row_open if self._chosen else self.ground(theme.card))
        if self._chosen:
            painter.fillRect(0, 0, round(self.dress.focus_width), self.height(), theme.button)
        line = max(1, round(self.dress.metrics.hairline))
        painter.fillRect(0, self.height() - line, self.width(), line, theme.line)
        self._paint_sign(painter)
        self._paint_words(painter)
        self._paint_arrow(painter)
        self.paint_focus(painter)
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        theme, middle = self.dress.theme, self.height() / 2
        if self._role is not None:
            ink = badge_ink(theme, self._role)
            ground = self.ground(theme.card)
            size = self.dress.small_badge
            draw_badge(painter, QPointF(1, middle), size, self._role, (ink, ground))
        elif self._sign:
            size = self.dress.px(20)
            drawing = icon(self._sign, theme.text_second, size, self.devicePixelRatioF())
            left = self.dress.px(14) if self._chosen is not None else 0
            painter.drawPixmap(left, round(middle - size / 2), drawing)

    def _paint_words(self, painter: QPainter) -> None:
        theme, left = self.dress.theme, self._left()
        room = self.width() - left - self._right()
        box = QRectF(left, 0, room, self.height())
        if not self._text.note:
            paint_wrapped(painter, self._name(), theme.text, box, self._text.name)
        elif self._on_one_line(room):
            paint_wrapped(painter, self._name(), theme.text, box, self._text.name)
            wide = text_width(self._note(), self._text.note)
            aside = QRectF(left + room - wide, 0, wide + 2, self.height())
            paint_wrapped(painter, self._note(), theme.text_second, aside, self._text.note)
        else:
            name = text_height(fitting(self._name(), self._text.name, room), self._text.name, room)
            note = text_height(self._note(), self._text.note, room)
            top = (self.height() - name - note) / 2
            first = QRectF(left, top, room, name)
            paint_wrapped(painter, self._name(), theme.text, first, self._text.name)
            second = QRectF(left, top + name, room, note)
            paint_wrapped(painter, self._note(), theme.text_second, second, self._text.note)

    def _paint_arrow(self, painter: QPainter) -> None:
        if not self._arrow:
            return
        size = self.dress.px(20)
        drawing = icon(self._arrow, self.dress.theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size, round((self.height() - size) / 2), drawing)


class DoorRow(PlaceRow):
    """A row of a page that leads to another page."""

    def __init__(
        self,
        text: RowText,
        to: Callable[[], object],
        dress: Dress,
        *,
        role: SiteRole | None = None,
        sign: str | None = None,
    ) -> None:
        super().__init__(text, dress, role=role, sign=sign)
        self._to = to
        self.clicked.connect(self._go)

    def lead(
        self, text: RowText, to: Callable[[], object], *, role: SiteRole | None, sign: str | None
    ) -> None:
        """Lead somewhere else."""
        self._to = to
        self.tell(text, role=role, sign=sign)
        self.update()

    def _go(self) -> None:
        self._to()
