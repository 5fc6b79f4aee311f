"""What shows where the reader points: a lighter organ with an edge, a ring where the keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from explorer.diagram.body_paint import CLEAR, HINTS
from explorer.diagram.sprites import as_sprite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QGraphicsPixmapItem

    from explorer.diagram.artwork import Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.look import Look
    from explorer.diagram.sprites import Sprite
    from explorer.domain.atlas import SiteId

_LIGHTER: Final = 0.16
_DARKER: Final = 0.10
_HOVER_EDGE: Final = 2.0
_RING: Final = 3.5
_RING_GAP: Final = 8.0
_REACH: Final = 8.0


def hover_mark(look: Look, site: SiteId, hits: HitMap, *, pressed: bool) -> Sprite | None:
    """Return what lies over a site under the pointer; None where nothing of it is in view."""
    shapes, camera = look.shapes(site), look.camera
    box = _box(shapes, camera)
    if box.isEmpty():
        return None
    picture, painter = _begin(box, camera)
    wash = QColor(Qt.GlobalColor.black if pressed else Qt.GlobalColor.white)
    wash.setAlphaF(_DARKER if pressed else _LIGHTER)
    _stroke(painter, shapes, look.theme.focus, 2 * _HOVER_EDGE * _px(look))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for shape in shapes:
        painter.fillPath(shape.path, wash)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.setTransform(_device(box, camera))
    painter.scale(hits.grain, hits.grain)
    grain = camera.ratio * hits.grain
    left, top = int(box.left() / grain), int(box.top() / grain)
    area = QRect(left, top, int(box.width() / grain) + 2, int(box.height() / grain) + 2)
    painter.drawImage(left, top, hits.covering({shape.part for shape in shapes}, area))
    painter.end()
    return as_sprite(picture, box, camera.ratio)


def focus_mark(look: Look, site: SiteId) -> Sprite | None:
    """Return the ring round a site that the keys are on."""
    shapes, camera, theme = look.shapes(site), look.camera, look.theme
    box = _box(shapes, camera)
    if box.isEmpty():
        return None
    picture, painter = _begin(box, camera)
    for colour, width in ((theme.focus_gap, _RING_GAP), (theme.focus, _RING)):
        _stroke(painter, shapes, colour, width * _px(look))
    if len(shapes) > 1:  # one ring round them all, not one round each
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        for shape in shapes:
            painter.fillPath(shape.path, Qt.GlobalColor.transparent)
    painter.end()
    return as_sprite(picture, box, camera.ratio)


def _px(look: Look) -> float:
    return look.metrics.stroke_scale * look.camera.ratio


def _box(shapes: Sequence[Shape], camera: Camera) -> QRect:
    area = QRectF()
    for shape in shapes:
        area |= camera.to_px(shape.bounds)
    area = area.adjusted(-_REACH, -_REACH, _REACH, _REACH) & camera.view
    ratio = camera.ratio
    return QRectF(
        area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
    ).toAlignedRect()


def _device(box: QRect, camera: Camera) -> QTransform:
    scale = QTransform.fromScale(camera.ratio, camera.ratio)
    return scale * QTransform.fromTranslate(-box.x(), -box.y())


def _begin(box: QRect, camera: Camera) -> tuple[QImage, QPainter]:
    picture = QImage(box.size(), CLEAR)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(HINTS)
    painter.setTransform(camera.transform * _device(box, camera))
    return picture, painter


def _stroke(painter: QPainter, shapes: Sequence[Shape], colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for shape in shapes:
        painter.strokePath(shape.path, pen)


def wear(item: QGraphicsPixmapItem, sprite: Sprite | None) -> None:
    """Show a mark in its item, or nothing."""
    item.setVisible(sprite is not None)
    if sprite is not None:
        item.setPixmap(sprite.picture)
        item.setPos(sprite.at)
