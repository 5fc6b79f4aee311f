"""The window on a scene: shows the moment a player says, and is described in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.scenes.scene import Prepared, SceneLook, Touchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.scenes.scene import Scene

_RADIUS: Final = 8.0  # study px


class SceneView(QWidget):
    """Paints one scene at a moment; nothing moves by itself.

    `touched` tells the step whose part of the picture was touched.
    """

    touched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._at = 0.0
        self._ready: tuple[object, ...] = ()
        self._worn: tuple[Theme, Metrics] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        self._worn = (theme, metrics)
        self.update()

    def show_scene(self, scene: Scene | None) -> None:
        """Show another scene."""
        self._scene = scene
        self.update()

    def prepare(self, scene: Scene | None, step: int) -> Iterator[None]:
        """Get the still of a step ready at the present size, in steps, while nobody waits."""
        if scene is None or self._worn is None:
            return
        theme, metrics = self._worn
        look = SceneLook(theme=theme, px=metrics.stroke_scale)
        area, density = QRectF(self.rect()), self.devicePixelRatioF()
        ready = (scene, step, self.size(), density, look)
        if ready == self._ready:
            return
        if isinstance(scene, Prepared):
            yield from scene.prepare(area, float(step), look, density)
        unseen = QPixmap(self.size() * density)
        unseen.setDevicePixelRatio(density)
        painter = QPainter(unseen)
        scene.paint(painter, area, float(step), look)
        painter.end()
        self._ready = ready

    def show_moment(self, at: float) -> None:
        """Show a moment: steps count from 0, fractions lie between."""
        if at != self._at:
            self._at = at
            self.update()

    def describe(self, name: str, description: str) -> None:
        """Say to a screen reader what is seen."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def step_at(self, place: QPointF) -> str | None:
        """Return the step whose part of the picture lies at a place; the smallest where two do."""
        if not isinstance(self._scene, Touchable):
            return None
        spots = self._scene.spots(self._at, QRectF(self.rect()))
        here = [(box.width() * box.height(), step) for step, box in spots if box.contains(place)]
        return min(here)[1] if here else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.step_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self.step_at(event.position())
        if step is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.touched.emit(step)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what room there is, and asks for none

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._worn is None:
            return
        theme, metrics = self._worn
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.plate)
        if self._scene is not None:
            look = SceneLook(theme=theme, px=metrics.stroke_scale)
            self._scene.paint(painter, QRectF(self.rect()), self._at, look)
        self._paint_frame(painter, theme, metrics)
        painter.end()

    def _paint_frame(self, painter: QPainter, theme: Theme, metrics: Metrics) -> None:
        """Round the corners: what lies outside them is the ground again."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, inner = QRectF(self.rect()), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = _RADIUS * metrics.stroke_scale
        corners = QPainterPath()
        corners.addRect(whole)
        rounded = QPainterPath()
        rounded.addRoundedRect(inner, radius, radius)
        painter.fillPath(corners.subtracted(rounded), theme.plate)
        painter.setPen(QPen(theme.edge, 1.0))
        painter.drawPath(rounded)
