"""One band of the weighing as a small table: a cancer a row, three things multiplied a column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.panels.drawn import Drawn
from explorer.panels.lettering import fitting, text_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent

    from explorer.panels.dress import Dress

_NAME: Final = 0.34  # of the width; the rest is shared by the columns
_STEPS: Final = 3
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_MIDDLE: Final = _WRAP | int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_BOTTOM: Final = _WRAP | int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedRow:
    """A cancer, and of each column its step (1 to 3) with the word for it."""

    name: str
    steps: tuple[tuple[int, str], ...]
    spoken: str


class BandTable(Drawn):
    """Bars and a word say each step; a screen reader hears the band, then a sentence a row."""

    def __init__(
        self,
        heading: str,
        columns: Sequence[str],
        rows: Sequence[WeighedRow],
        dress: Dress,
        *,
        titled: bool = True,
    ) -> None:
        super().__init__(dress)
        self._titles = columns if titled else ()
        self._heading, self._columns, self._rows = heading, columns, rows
        self.setAccessibleName(heading)
        self.setAccessibleDescription(". ".join(row.spoken for row in rows))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._head_height(width) + sum(self._heights(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 10)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every word that is painted."""
        steps = (word for row in self._rows for _, word in row.steps)
        return (self._heading, *self._columns, *(row.name for row in self._rows), *steps)

    def _letters(
        self, text: str, room: float, *, bold: bool = False, voice: str = "caption"
    ) -> QFont:
        return fitting(self._dress.letters(voice, bold=bold), text, room)

    def _name_room(self, width: int) -> float:
        return width * _NAME - self._dress.px(6)

    def _column_room(self, width: int) -> float:
        return width * (1 - _NAME) / len(self._columns) - self._dress.px(6)

    def _head_height(self, width: int) -> int:
        name, room = self._name_room(width), self._column_room(width)
        words = [text_height(self._letters(text, room), text, room) for text in self._titles]
        heading = self._letters(self._heading, name, bold=True, voice="row")
        words.append(text_height(heading, self._heading, name))
        return max(words) + self._dress.px(8)

    def _heights(self, width: int) -> list[int]:
        room = self._name_room(width)
        letters = self._dress.letters("row")
        least = round(self._dress.metrics.caption * 1.9)
        return [
            max(least, text_height(fitting(letters, row.name, room), row.name, room))
            + self._dress.px(5)
            for row in self._rows
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = float(self._paint_head(painter))
        for row, height in zip(self._rows, self._heights(self.width()), strict=True):
            self._paint_row(painter, row, QRectF(0, top, self.width(), height))
            top += height
        painter.end()

    def _left(self, place: int) -> float:
        share = (1 - _NAME) / len(self._columns)
        return self.width() * (_NAME + place * share)

    def _paint_head(self, painter: QPainter) -> int:
        theme, height = self._dress.theme, self._head_height(self.width())
        name, room = self._name_room(self.width()), self._column_room(self.width())
        words = height - self._dress.px(5)
        painter.setPen(theme.text)
        painter.setFont(self._letters(self._heading, name, bold=True, voice="row"))
        painter.drawText(QRectF(0, 0, name, words), _BOTTOM, self._heading)
        painter.setPen(theme.text_second)
        for place, text in enumerate(self._titles):
            painter.setFont(self._letters(text, room))
            painter.drawText(QRectF(self._left(place), 0, room, words), _BOTTOM, text)
        self._paint_line(painter, height - 1)
        return height

    def _paint_line(self, painter: QPainter, y: float) -> None:
        line = max(1, round(self._dress.metrics.hairline))
        painter.fillRect(QRectF(0, y, self.width(), line), self._dress.theme.line)

    def _paint_row(self, painter: QPainter, row: WeighedRow, box: QRectF) -> None:
        theme, name = self._dress.theme, self._name_room(self.width())
        painter.setPen(theme.text)
        painter.setFont(self._letters(row.name, name, voice="row"))
        painter.drawText(QRectF(0, box.top(), name, box.height()), _MIDDLE, row.name)
        for place, (step, word) in enumerate(row.steps):
            self._paint_step(painter, step, word, self._left(place), box)
        self._paint_line(painter, box.bottom() - 1)

    def _paint_step(
        self, painter: QPainter, step: int, word: str, left: float, box: QRectF
    ) -> None:
        """Paint rising bars, as many filled as the step says, and the word beside them."""
        theme, dress = self._dress.theme, self._dress
        wide, gap = dress.px(3), dress.px(1.6)
        foot = box.center().y() + dress.px(5.5)
        painter.setPen(QPen(theme.pattern, 1))
        for place in range(_STEPS):
            tall = dress.px(4 + 3.5 * place)
            painter.setBrush(theme.pattern if place < step else Qt.BrushStyle.NoBrush)
            painter.drawRect(
                QRectF(
                    left + place * (wide + gap) + 0.5, round(foot) - tall + 0.5, wide - 1, tall - 1
                )
            )
        start = left + _STEPS * (wide + gap) + dress.px(3)
        room = left + self._column_room(self.width()) - start + dress.px(4)
        painter.setPen(theme.text)
        painter.setFont(self._letters(word, room))
        painter.drawText(QRectF(start, box.top(), room, box.height()), _MIDDLE, word)
