"""A large, mostly empty picture kept as the pieces of it that show something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BAND: Final = 24  # device px: the rows that are looked at together
_EVEN: Final = 12  # device px: to part a piece at a shorter stretch would save nothing
_DEPTH: Final = 4  # bytes a px
_CLEAR: Final = b"\0"
_STRETCH: Final = re.compile(rb"\0{%d,}" % (_EVEN * _DEPTH))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mosaic:
    """Pieces of a picture at device resolution and even fields between them; all places in px."""

    area: QRectF
    pieces: tuple[tuple[QPointF, QImage], ...]
    fields: tuple[tuple[QRectF, QColor], ...]

    @property
    def size_in_bytes(self) -> int:
        """What the pieces take of memory."""
        return sum(piece.sizeInBytes() for _, piece in self.pieces)

    def draw(self, painter: QPainter) -> None:
        """Paint it in its place."""
        for rect, colour in self.fields:
            painter.fillRect(rect, colour)
        for at, piece in self.pieces:
            painter.drawImage(at, piece)


NOTHING: Final = Mosaic(area=QRectF(), pieces=(), fields=())


def mosaic(picture: QImage, box: QRect, ratio: float) -> Mosaic:
    """Cut up a picture (32 bits a px, premultiplied) in device px that lies where the box says."""
    pieces, fields = [], []
    for rect, is_even in _parts(picture):
        at = QPointF((box.x() + rect.x()) / ratio, (box.y() + rect.y()) / ratio)
        if is_even:
            size = rect.size().toSizeF() / ratio
            fields.append((QRectF(at, size), picture.pixelColor(rect.topLeft())))
        else:
            piece = picture.copy(rect)
            piece.setDevicePixelRatio(ratio)
            pieces.append((at, piece))
    area = QRectF(box.x() / ratio, box.y() / ratio, box.width() / ratio, box.height() / ratio)
    return Mosaic(area=area, pieces=tuple(pieces), fields=tuple(fields))


def _parts(picture: QImage) -> Iterator[tuple[QRect, bool]]:
    """Yield where something is seen, band by band, and whether it is all of one colour there."""
    whole, stride = memoryview(picture.constBits()), picture.bytesPerLine()
    folded = _folded(picture)
    bands = memoryview(folded.constBits())
    for number in range(folded.height()):
        top = number * _BAND
        bottom = min(top + _BAND, picture.height())
        rows = [whole[at * stride : (at + 1) * stride] for at in range(top, bottom)]
        seen = bytes(bands[number * stride : (number + 1) * stride])
        done = 0
        for start, end in (*_even(rows, seen), (picture.width(), picture.width())):
            if done < start and (piece := _trimmed(rows, seen, done, start)) is not None:
                yield piece.translated(0, top), False
            if any(seen[start * _DEPTH : end * _DEPTH]):
                yield QRect(start, top, end - start, bottom - top), True
            done = end


def _folded(picture: QImage) -> QImage:
    """Return a picture with a row for each band: every bit that any of its rows has set."""
    bits, stride = picture.constBits(), picture.bytesPerLine()
    width, height = picture.width(), picture.height()
    folded = QImage(width, -(-height // _BAND), picture.format())
    folded.fill(0)
    painter = QPainter(folded)
    painter.setCompositionMode(QPainter.CompositionMode.RasterOp_SourceOrDestination)
    for first in range(min(_BAND, height)):
        high = -(-(height - first) // _BAND)
        lines = QImage(bits[first * stride :], width, high, stride * _BAND, picture.format())
        painter.drawImage(0, 0, lines)
    painter.end()
    return folded


def _even(rows: Sequence[memoryview], seen: bytes) -> Iterator[tuple[int, int]]:
    """Yield the stretches (px) of a band that are of one colour, or clear."""
    number = int.from_bytes(seen, "little")
    changes = number ^ (number << 8 * _DEPTH)  # where a px differs from the one to its left
    for found in _STRETCH.finditer(changes.to_bytes(len(seen) + _DEPTH, "little")[: len(seen)]):
        start, end = max(0, -(-found.start() // _DEPTH) - 1), found.end() // _DEPTH
        part = slice(start * _DEPTH, end * _DEPTH)
        colour = seen[part]
        if not any(colour[:_DEPTH]) or all(bytes(row[part]) == colour for row in rows):
            yield start, end


def _trimmed(rows: Sequence[memoryview], seen: bytes, left: int, right: int) -> QRect | None:
    """Return what is not clear of a stretch (px) of some rows; None where all of it is."""
    stretch = seen[left * _DEPTH : right * _DEPTH]
    if not stretch.strip(_CLEAR):
        return None
    right = left - (-len(stretch.rstrip(_CLEAR)) // _DEPTH)
    left += (len(stretch) - len(stretch.lstrip(_CLEAR))) // _DEPTH
    part = slice(left * _DEPTH, right * _DEPTH)
    shown = [number for number, row in enumerate(rows) if bytes(row[part]).strip(_CLEAR)]
    return QRect(left, shown[0], right - left, shown[-1] + 1 - shown[0])


class MosaicItem(QGraphicsItem):
    """Shows a mosaic in a scene; it lies where the mosaic says."""

    def __init__(self, shown: Mosaic) -> None:
        super().__init__()
        self.shown = shown

    def boundingRect(self) -> QRectF:
        return self.shown.area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        self.shown.draw(painter)
