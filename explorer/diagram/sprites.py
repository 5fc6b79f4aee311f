"""Pictures of what lights up, rendered once for each size and theme and kept within a budget."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from explorer.appearance.roles import looks_of
from explorer.diagram.body_paint import CLEAR, HINTS
from explorer.diagram.lit_paint import Ink, margin, paint_lit
from explorer.diagram.story import shapes_of

if TYPE_CHECKING:
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.story import Lit
    from explorer.domain.atlas import Figure

BUDGET: Final = 24_000_000 / (1920 * 1080)  # bytes a device px of the view


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprite:
    """A picture at device resolution and where it lies, in px."""

    picture: QPixmap
    at: QPointF

    @property
    def size_in_bytes(self) -> int:
        """What the picture takes of memory."""
        return self.picture.width() * self.picture.height() * 4


class SpriteBook:
    """The sprites of one figure in one theme through one camera; the longest unused go first."""

    def __init__(
        self, artwork: Artwork, figure: Figure, camera: Camera, theme: Theme, stroke: float
    ) -> None:
        self._artwork = artwork
        self._figure = figure
        self._camera = camera
        self._theme = theme
        self._stroke = stroke
        self._kept: OrderedDict[Lit, Sprite] = OrderedDict()
        self._bytes = 0
        self._budget = BUDGET * camera.width * camera.height * camera.ratio**2

    def sprite(self, lit: Lit) -> Sprite:
        """Return the picture of lit parts, rendering it if it is new."""
        found = self._kept.get(lit)
        if found is None:
            found = self._render(lit)
            self._kept[lit] = found
            self._bytes += found.size_in_bytes
            self._shrink()
        self._kept.move_to_end(lit)
        return found

    @property
    def fullness(self) -> float:
        """How much of the budget is taken; over 1 pictures go."""
        return self._bytes / self._budget

    def _shrink(self) -> None:
        while self._bytes > self._budget and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.size_in_bytes

    def _render(self, lit: Lit) -> Sprite:
        camera = self._camera
        device = camera.transform * QTransform.fromScale(camera.ratio, camera.ratio)
        ink = Ink(
            role=lit.role,
            look=looks_of(self._theme)[lit.role],
            theme=self._theme,
            px=self._stroke * camera.ratio,
            units=device,
            is_open=lit.is_open,
        )
        shapes = shapes_of(lit, self._artwork, self._figure)
        box = _box(shapes, device, camera, margin(ink))
        if box.isEmpty():
            return Sprite(picture=QPixmap(), at=QPointF())
        picture = QImage(box.size(), CLEAR)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(HINTS)
        painter.setTransform(device * QTransform.fromTranslate(-box.x(), -box.y()))
        paint_lit(painter, shapes, ink)
        painter.end()
        return as_sprite(picture, box, camera.ratio)


def _box(shapes: tuple[Shape, ...], device: QTransform, camera: Camera, spread: float) -> QRect:
    area = QRectF()
    for shape in shapes:
        area |= device.mapRect(shape.bounds)
    area = area.adjusted(-spread, -spread, spread, spread)
    seen = QRectF(0, 0, camera.width * camera.ratio, camera.height * camera.ratio)
    return (area & seen).toAlignedRect()


def as_sprite(picture: QImage, box: QRect, ratio: float) -> Sprite:
    """Return a picture in device px as a sprite that lies where the box says."""
    pixmap = QPixmap.fromImage(picture)
    pixmap.setDevicePixelRatio(ratio)
    return Sprite(picture=pixmap, at=QPointF(box.x() / ratio, box.y() / ratio))
