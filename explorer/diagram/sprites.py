"""Pictures of what lights up, rendered once for each size and theme and kept within a budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from explorer.appearance.roles import looks_of
from explorer.diagram.body_paint import CLEAR, HINTS
from explorer.diagram.lit_paint import Ink, margin, paint_lit
from explorer.diagram.mosaic import NOTHING, mosaic
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.mosaic import Mosaic

BUDGET: Final = 24_000_000 / (1920 * 1080)  # bytes a device px of the view

_OPEN_KEPT: Final = 1  # sprites of open cards: a card is seldom opened twice

Key = tuple[SiteRole, bool, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprite:
    """A picture at device resolution and where it lies, in px."""

    picture: QPixmap
    at: QPointF


class SpriteBook:
    """The sprites of one theme through one camera, kept within a budget.

    Figures share what is drawn alike on them: a sprite is known by its shapes.
    """

    def __init__(self, camera: Camera, theme: Theme, stroke: float) -> None:
        self.worn = (camera, theme, stroke)
        self._camera = camera
        self._theme = theme
        self._stroke = stroke
        self._kept: dict[Key, Mosaic] = {}
        self._bytes = 0
        self._budget = BUDGET * camera.width * camera.height * camera.ratio**2

    def sprite(self, role: SiteRole, shapes: Sequence[Shape], *, is_open: bool = False) -> Mosaic:
        """Return the picture of shapes lit in a role, rendering it if it is new."""
        key = (role, is_open, tuple(map(id, shapes)))
        found = self._kept.get(key)
        if found is None:
            found = self._render(role, shapes, is_open=is_open)
            self._kept[key] = found
            self._bytes += found.size_in_bytes
            self._shrink()
        return found

    @property
    def fullness(self) -> float:
        """How much of the budget is taken; over 1 pictures go."""
        return self._bytes / self._budget

    def _shrink(self) -> None:
        """Let go what was lit for a card before the last few, and over the budget the largest.

        A byte of what is large is the quickest to render again.
        """
        opened = [key for key in self._kept if key[1]]
        for key in opened[:-_OPEN_KEPT]:
            self._let_go(key)
        while self._bytes > self._budget and len(self._kept) > 1:
            *others, _ = self._kept
            self._let_go(max(others, key=lambda key: self._kept[key].size_in_bytes))

    def _let_go(self, key: Key) -> None:
        self._bytes -= self._kept.pop(key).size_in_bytes

    def _render(self, role: SiteRole, shapes: Sequence[Shape], *, is_open: bool) -> Mosaic:
        camera = self._camera
        device = camera.transform * QTransform.fromScale(camera.ratio, camera.ratio)
        ink = Ink(
            role=role,
            look=looks_of(self._theme)[role],
            theme=self._theme,
            px=self._stroke * camera.ratio,
            units=device,
            is_open=is_open,
        )
        box = _box(shapes, device, camera, margin(ink))
        if box.isEmpty():
            return NOTHING
        picture = QImage(box.size(), CLEAR)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(HINTS)
        painter.setTransform(device * QTransform.fromTranslate(-box.x(), -box.y()))
        paint_lit(painter, shapes, ink)
        painter.end()
        return mosaic(picture, box, camera.ratio)


def _box(shapes: Sequence[Shape], device: QTransform, camera: Camera, spread: float) -> QRect:
    area = QRectF()
    for shape in shapes:
        area |= device.mapRect(shape.bounds)
    area = area.adjusted(-spread, -spread, spread, spread)
    seen = QRectF(0, 0, camera.width * camera.ratio, camera.height * camera.ratio)
    return (area & seen).toAlignedRect()


def as_sprite(picture: QImage, box: QRect, ratio: float) -> Sprite:
    """Return a picture in device px as a sprite that lies where the box says."""
    pixmap = QPixmap.fromImage(picture)  # no copy: at 4K that takes 25 ms
    pixmap.setDevicePixelRatio(ratio)
    return Sprite(picture=pixmap, at=QPointF(box.x() / ratio, box.y() / ratio))
