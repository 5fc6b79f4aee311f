"""The body as two finished pictures, at rest and stepped back, and the map of what lies where."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.diagram.body_paint import body_steps
from explorer.diagram.dress import anatomy, stepped_back
from explorer.diagram.hit_map import HitMap
from explorer.diagram.sprites import as_sprite
from explorer.domain.layers import USUAL

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork
    from explorer.diagram.camera import Camera
    from explorer.diagram.sprites import Sprite
    from explorer.domain.atlas import Figure
    from explorer.domain.layers import Layers

_FINEST = 7.5  # device px a unit: closer, a picture is drawn so and magnified
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_MARGIN = 6.0  # px that an edge or a shadow may reach beyond the outline


class Plates:
    """What one figure looks like in one theme through one camera; each rendered when asked for."""

    def __init__(
        self,
        artwork: Artwork,
        figure: Figure,
        camera: Camera,
        theme: Theme,
        layers: Layers = USUAL,
    ) -> None:
        self._artwork = artwork
        self._figure = figure
        self._camera = camera
        self._theme = theme
        self._layers = layers

    @cached_property
    def rest(self) -> Sprite:
        """The anatomy in its own colours on the plate."""
        return _whole(self._rendered(back=False))

    @cached_property
    def stepped_back(self) -> Sprite:
        """The same behind a story."""
        return _whole(self._rendered(back=True))

    def prepare(self, *, back: bool) -> Iterator[None]:
        """Render one of the two in steps, while the window lives on."""
        name = "stepped_back" if back else "rest"
        if name not in self.__dict__:  # where a cached property lies once it is known
            self.__dict__[name] = yield from self._rendered(back=back)

    @cached_property
    def hits(self) -> HitMap:
        """Which part lies where, at one byte a px."""
        return HitMap(self._artwork, self._figure, self._camera, layers=self._layers)

    @cached_property
    def area(self) -> QRectF:
        """What the body takes of the view, in whole px."""
        units = QRectF()
        for shape in self._artwork.on(self._figure):
            units |= shape.bounds
        reach = self._camera.to_px(units).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        return QRectF((reach & self._camera.view).toAlignedRect())

    def settle(self) -> Iterator[None]:
        """Let go, layer by layer, of what only drawing anew will need."""
        for layer, shapes in groupby(self._artwork.shapes, attrgetter("layer")):
            is_shown = self._layers.of(layer.group) > 0
            for shape in shapes:
                shape.settle(hidden=not is_shown or self._figure not in shape.figures)
            yield None

    def _rendered(self, *, back: bool) -> Generator[None, None, Sprite]:
        dress = (stepped_back if back else anatomy)(self._theme.name, self._theme.tone)
        ratio = self._camera.ratio
        area = self.area
        scaled = QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        )
        box = scaled.toAlignedRect() if scaled.isValid() else QRect(0, 0, 1, 1)
        softness = max(1.0, self._camera.scale * ratio / _FINEST)
        picture = QImage((box.size().toSizeF() / softness).toSize(), QImage.Format.Format_RGB32)
        picture.fill(self._theme.plate)
        painter = QPainter(picture)
        try:
            painter.scale(1 / softness, 1 / softness)
            painter.translate(-box.x(), -box.y())
            painter.scale(ratio, ratio)
            shapes = self._artwork.on(self._figure)
            yield from body_steps(painter, shapes, dress, self._camera, self._layers)
        finally:
            painter.end()
        if softness > 1.0:
            keeping, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH
            picture = picture.scaled(box.size(), keeping, smooth)
        return as_sprite(picture, box, ratio)


def _whole(steps: Generator[None, None, Sprite]) -> Sprite:
    """Return what steps come to, at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            sprite: Sprite = end.value
            return sprite
