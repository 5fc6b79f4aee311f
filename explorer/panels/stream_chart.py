"""Two orders of the same places, side by side, each place joined with itself by a line."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from explorer.panels.drawn import Drawn
from explorer.panels.lettering import fitting, text_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent

    from explorer.panels.dress import Dress

_SLOPE: Final = 0.15  # of the width, for the lines between the discs
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_MIDDLE: Final = _WRAP | int(Qt.AlignmentFlag.AlignVCenter)
_BOTTOM: Final = _WRAP | int(Qt.AlignmentFlag.AlignBottom)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place of one order: its number in a disc, its name, and a note under the name."""

    key: str
    number: str
    name: str
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A column: what it is, and its places from the first on."""

    title: str
    entries: Sequence[Entry]


class StreamChart(Drawn):
    """Lines run from the guessed order at the right to the seen one at the left.

    What is strong has a thick line with an arrow's head, bold letters and a note in words, so that
    no colour is needed to see it. A screen reader hears `name`, then `sentences`.
    """

    def __init__(
        self, seen: Order, guessed: Order, dress: Dress, *, name: str, sentences: Sequence[str]
    ) -> None:
        super().__init__(dress)
        self._seen, self._guessed = seen, guessed
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(sentences))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._title_height(width) + sum(self._heights(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 10)

    @property
    def _disc(self) -> int:
        """The diameter of a disc with its number, in px."""
        return round(self._dress.metrics.caption * 1.6)

    def _room(self, width: int) -> float:
        """Return the width of a name, in px."""
        return (width - width * _SLOPE - 2 * self._disc) / 2 - self._dress.px(6)

    def _letters(self, text: str, room: float, *, bold: bool) -> QFont:
        return fitting(self._dress.letters("caption", bold=bold), text, room)

    def _height(self, text: str, room: float, *, bold: bool = False) -> int:
        return text_height(self._letters(text, room, bold=bold), text, room) if text else 0

    def _title_height(self, width: int) -> int:
        titles = (self._seen.title, self._guessed.title)
        room = self._room(width)
        return max(self._height(one, room, bold=True) for one in titles) + self._dress.px(6)

    def _heights(self, width: int) -> list[int]:
        room = self._room(width)

        def needed(entry: Entry) -> int:
            name = self._height(entry.name, room, bold=entry.strong)
            return max(self._disc, name + self._height(entry.note, room))

        both = zip(self._seen.entries, self._guessed.entries, strict=True)
        return [max(map(needed, pair)) + self._dress.px(8) for pair in both]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_titles(painter)
        middles = self._middles()
        at = {entry.key: y for entry, y in zip(self._guessed.entries, middles, strict=True)}
        for strong in (False, True):  # the thick lines lie over the thin ones
            for entry, y in zip(self._seen.entries, middles, strict=True):
                if entry.strong is strong:
                    self._paint_line(painter, y, at[entry.key], strong=strong)
        for order, aside in ((self._seen, _RIGHT), (self._guessed, _LEFT)):
            for entry, y in zip(order.entries, middles, strict=True):
                self._paint_entry(painter, entry, y, aside)
        painter.end()

    def _middles(self) -> list[float]:
        """Return the middle of each row, in px from the top."""
        top, found = float(self._title_height(self.width())), []
        for height in self._heights(self.width()):
            found.append(top + height / 2)
            top += height
        return found

    def _column(self, aside: int) -> tuple[QRectF, float]:
        """Return where the names of a column stand, with no height, and the middle of its discs."""
        room, radius = self._room(self.width()), self._disc / 2
        if aside == _RIGHT:
            return QRectF(0, 0, room, 0), room + self._dress.px(6) + radius
        left = self.width() - room
        return QRectF(left, 0, room, 0), left - self._dress.px(6) - radius

    def _paint_titles(self, painter: QPainter) -> None:
        height = self._title_height(self.width()) - self._dress.px(6)
        for order, aside in ((self._seen, _RIGHT), (self._guessed, _LEFT)):
            box, _ = self._column(aside)
            box.setHeight(height)
            painter.setFont(self._letters(order.title, box.width(), bold=True))
            painter.setPen(self._dress.theme.text_second)
            painter.drawText(box, _BOTTOM | aside, order.title)

    def _paint_entry(self, painter: QPainter, entry: Entry, y: float, aside: int) -> None:
        theme = self._dress.theme
        box, x = self._column(aside)
        self._paint_disc(painter, entry, QPointF(x, y))
        name = self._height(entry.name, box.width(), bold=entry.strong)
        note = self._height(entry.note, box.width())
        top = y - (name + note) / 2
        for text, height, bold, ink in (
            (entry.name, name, entry.strong, theme.text),
            (entry.note, note, False, theme.text_second),
        ):
            painter.setFont(self._letters(text, box.width(), bold=bold))
            painter.setPen(ink)
            painter.drawText(QRectF(box.left(), top, box.width(), height), _MIDDLE | aside, text)
            top += height

    def _paint_disc(self, painter: QPainter, entry: Entry, middle: QPointF) -> None:
        theme, radius = self._dress.theme, self._disc / 2
        width = self._stroke(strong=entry.strong)
        painter.setPen(QPen(theme.common if entry.strong else theme.edge, width))
        painter.setBrush(theme.card)
        painter.drawEllipse(middle, radius - width / 2, radius - width / 2)
        painter.setFont(self._dress.letters("caption", bold=entry.strong))
        painter.setPen(theme.text)
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), entry.number)

    def _paint_line(self, painter: QPainter, seen: float, guessed: float, *, strong: bool) -> None:
        theme, radius = self._dress.theme, self._disc / 2
        left, right = self._column(_RIGHT)[1] + radius, self._column(_LEFT)[1] - radius
        tip, tail = QPointF(left + 1, seen), QPointF(right - 1, guessed)
        ink = theme.common if strong else theme.edge
        painter.setPen(QPen(ink, self._stroke(strong=strong)))
        if not strong:
            painter.drawLine(tail, tip)
            return
        head = _arrow_head(tail, tip, self._dress.px(9))
        painter.drawLine(tail, (head[1] + head[2]) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(head)

    def _stroke(self, *, strong: bool) -> float:
        """Return the width of a line, in px."""
        return (3.0 if strong else 1.2) * max(1.0, self._dress.metrics.stroke_scale)


def _arrow_head(tail: QPointF, tip: QPointF, size: float) -> QPolygonF:
    """Return the head of an arrow: its tip first. It is no longer than half the arrow."""
    angle = atan2(tail.y() - tip.y(), tail.x() - tip.x())
    length = min(size, hypot(tail.x() - tip.x(), tail.y() - tip.y()) / 2)
    ends = (angle + pi / 7, angle - pi / 7)
    return QPolygonF(
        [tip, *(QPointF(tip.x() + length * cos(a), tip.y() + length * sin(a)) for a in ends)]
    )
