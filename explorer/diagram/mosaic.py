"""A large, mostly empty picture kept as the pieces of it that show something."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEP: Final = 24  # device px: the side of what is looked at together
_EMPTY: Final = QColor(0, 0, 0, 0).rgba()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mosaic:
    """Pieces of a picture at device resolution and even fields between them; all places in px."""

    area: QRectF
    pieces: tuple[tuple[QPointF, QPixmap], ...]
    fields: tuple[tuple[QRectF, QColor], ...]

    @property
    def size_in_bytes(self) -> int:
        """What the pieces take of memory."""
        return sum(pixmap.width() * pixmap.height() * 4 for _, pixmap in self.pieces)

    def draw(self, painter: QPainter) -> None:
        """Paint it in its place."""
        for rect, colour in self.fields:
            painter.fillRect(rect, colour)
        for at, pixmap in self.pieces:
            painter.drawPixmap(at, pixmap)


NOTHING: Final = Mosaic(area=QRectF(), pieces=(), fields=())


def mosaic(picture: QImage, box: QRect, ratio: float) -> Mosaic:
    """Cut up a picture in device px that lies where the box says."""
    pieces, fields = [], []
    for rect, argb in _runs(picture):
        at = QPointF((box.x() + rect.x()) / ratio, (box.y() + rect.y()) / ratio)
        if argb is None:
            pixmap = QPixmap.fromImage(picture.copy(rect))
            pixmap.setDevicePixelRatio(ratio)
            pieces.append((at, pixmap))
        elif argb != _EMPTY:
            size = rect.size().toSizeF() / ratio
            fields.append((QRectF(at, size), QColor.fromRgba(argb)))
    area = QRectF(box.x() / ratio, box.y() / ratio, box.width() / ratio, box.height() / ratio)
    return Mosaic(area=area, pieces=tuple(pieces), fields=tuple(fields))


def _runs(picture: QImage) -> Iterator[tuple[QRect, int | None]]:
    """Return stretches of a row of cells, each of one ARGB, or of None where it is a picture."""
    width, height = picture.width(), picture.height()
    for top in range(0, height, _STEP):
        high = min(_STEP, height - top)
        cells = [
            QRect(left, top, min(_STEP, width - left), high) for left in range(0, width, _STEP)
        ]
        for argb, run in groupby(cells, lambda cell: _even(picture, cell)):
            first, *rest = run
            yield (first.united(rest[-1]) if rest else first), argb


def _even(picture: QImage, cell: QRect) -> int | None:
    """Return the ARGB of a cell that has only one, else None."""
    argb = picture.pixel(cell.topLeft())
    if picture.pixel(cell.bottomRight()) != argb or picture.pixel(cell.center()) != argb:
        return None
    part = picture.copy(cell)
    flat = part.copy()
    flat.fill(part.pixelColor(0, 0))
    return part.pixelColor(0, 0).rgba() if part == flat else None  # `pixel` is premultiplied


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
