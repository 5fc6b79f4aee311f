"""Lines of text that wrap, and shrink before a word is cut."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from explorer.panels.dress import Dress

_DOUBLED: Final = re.compile(r"\b(\w{3,})-(\1)\b", re.IGNORECASE)  # "Paru-paru" too
_ADDRESS: Final = re.compile(r"\S*/\S{16,}")
WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
_BOLD: Final = frozenset({"place", "title", "heading", "eyebrow", "strong", "chip_strong"})
_SIZE_OF: Final = {
    "eyebrow": "caption",
    "second": "body",
    "strong": "body",
    "quiet": "row",
    "chip_strong": "chip",
    "chip_quiet": "chip",
}
_INK: Final = {
    "eyebrow": "text_second",
    "second": "text_second",
    "quiet": "text_second",
    "chip_quiet": "text_second",
    "caption": "text_third",
}


def text_height(font: QFont, text: str, width: float) -> int:
    """Return the height in px of a text wrapped to a width."""
    return ceil(_height(font, text, width))


def unbroken(text: str) -> str:
    """Return a text whose doubled words ("paru-paru") no line breaks in two, as Indonesian asks."""
    return _DOUBLED.sub("\\1\u2011\\2", text)


def _laid(text: str) -> str:
    """Return a text as it is laid out: an address may break after a slash, a doubled word not."""
    return _ADDRESS.sub(lambda found: found[0].replace("/", "/\u200b"), unbroken(text))


@lru_cache(maxsize=1024)
def _height(font: QFont, text: str, width: float) -> float:
    text = _laid(text)
    box = QRectF(0, 0, max(1.0, width), 1e6)
    return _measure(font).boundingRect(box, WRAP, text).height()


@lru_cache(maxsize=2048)
def text_width(font: QFont, text: str) -> int:
    """Return the width in px of a text on one line."""
    return ceil(_measure(font).horizontalAdvance(text)) + 1


def fitting(font: QFont, text: str, width: float) -> QFont:
    """Return the font, smaller where the longest word would not fit the width."""
    widest = _widest_word(font, text)
    return font if widest <= width or width < 20 else _smaller(font, width / widest)


def _breaking(text: str) -> str:
    """Return a text with a space wherever a line may break."""
    return text.replace("-", "- ").replace("\u200b", " ")


@lru_cache(maxsize=64)
def _measure(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


@lru_cache(maxsize=1024)
def _widest_word(font: QFont, text: str) -> int:
    return max(text_width(font, word) for word in _breaking(_laid(text)).split() or [""])


def draw_words(
    painter: QPainter, font: QFont, box: QRectF, text: str, *, bottom: bool = False
) -> None:
    """Draw a text wrapped into a box, in its middle or at its bottom.

    The shaped text is kept: a page draws the same lines again and again.
    """
    room = box.height() - _height(font, text, box.width())
    top_left = QPointF(box.left(), box.top() + (room if bottom else room / 2))
    painter.setFont(font)
    painter.drawStaticText(top_left, _shaped(font, text, box.width()))


@lru_cache(maxsize=256)
def _shaped(font: QFont, text: str, width: float) -> QStaticText:
    words = QStaticText(_laid(text))
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setTextWidth(width)
    words.prepare(font=font)
    return words


def _overhang(font: QFont, text: str) -> float:
    """Return how far the first letter hangs out to the left, as a J does, in px."""
    return max(0.0, -_measure(font).leftBearing(text[0])) if text else 0.0


def _smaller(font: QFont, share: float) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(max(8, int(font.pixelSize() * share)))
    return smaller


class Lettering(QLabel):
    """A label in one voice: a field of `Metrics`, or eyebrow, strong, second, quiet, caption."""

    def __init__(self, text: str, dress: Dress, voice: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._dress = dress
        self.say(text, voice)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, voice: str) -> None:
        """Say something else."""
        self._letters = self._dress.letters(_SIZE_OF.get(voice, voice), bold=voice in _BOLD)
        self._ink: QColor = getattr(self._dress.theme, _INK.get(voice, "text"))
        self.setText(text)
        self.setAccessibleName("")

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return text_height(fitting(self._letters, self.text(), width), self.text(), width)

    def sizeHint(self) -> QSize:
        wide = text_width(self._letters, self.text()) + ceil(_overhang(self._letters, self.text()))
        return QSize(wide, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        letters = fitting(self._letters, self.text(), self.width())
        painter.setPen(self._ink)
        room = QRectF(self.rect()).translated(_overhang(letters, self.text()), 0)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            room.setHeight(min(room.height(), text_height(letters, self.text(), room.width())))
        draw_words(painter, letters, room, self.text())
        painter.end()
