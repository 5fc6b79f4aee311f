"""The body as one picture that follows the fingers while they zoom or drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.camera import Camera
    from explorer.diagram.look import Look


class Lifted:
    """A picture painted once by `paint`, and drawn as `camera` would see it, roughly."""

    def __init__(self, look: Look, paint: Callable[[QPainter], None]) -> None:
        self._look = look
        self.camera = look.camera
        area, ratio = look.plates.area, look.camera.ratio
        self._picture = QPixmap(area.size().toSize() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self._picture)
        painter.translate(-area.topLeft())
        paint(painter)
        painter.end()

    def follow(self, camera: Camera) -> None:
        """See it through another camera from now on."""
        self.camera = camera

    def draw(self, painter: QPainter) -> None:
        """Draw it over the whole view."""
        look = self._look
        painter.fillRect(look.camera.view, look.theme.plate)
        seen = look.camera.transform.inverted()[0] * self.camera.transform
        painter.setTransform(seen, combine=True)
        painter.drawPixmap(look.plates.area.topLeft(), self._picture)
        painter.resetTransform()
