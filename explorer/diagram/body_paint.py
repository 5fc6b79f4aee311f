"""Paints shapes: shadow, lit texture, inner lines, edge. The painter is in units."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from explorer.diagram.artwork import CAST_OFFSET
from explorer.diagram.dress import shadow_table
from explorer.diagram.tinge import coloured, in_own_colours, run_out
from explorer.domain.layers import USUAL, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from explorer.diagram.artwork import Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.dress import Dress
    from explorer.diagram.grey_map import GreyMap
    from explorer.diagram.inks import Ramp
    from explorer.domain.layers import Layers

HINTS: Final = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
CLEAR: Final = QImage.Format.Format_ARGB32_Premultiplied
_EDGE: Final = 0.5  # units
# A hair (a pen of one device px) is drawn 15 times faster than a wider pen: a line up to the first
# width is one darker hair, a wider one three that lie this far around it, and none is wider.
_ONE_HAIR: Final = 2.0
_BESIDE: Final = ((0.0, -0.75), (0.65, 0.375), (-0.65, 0.375))
_XRAY_LINES: Final = ((3.0, 0.10), (1.1, 0.46))  # px, alpha: never fattened by a zoom
_XRAY_LIGHT: Final = QColor(255, 245, 235)
_CAST: Final = 10.0  # units that a shadow may reach
_FAINT: Final = 0.16
_GHOST_DETAIL: Final = 2.6  # device px a unit from which a ghost's light shows
_GHOST_FINEST: Final = 3.2  # device px a unit: a ghost shows no more than this


def paint_body(
    painter: QPainter,
    shapes: Iterable[Shape],
    dress: Dress,
    camera: Camera,
    layers: Layers = USUAL,
) -> None:
    """Paint shapes in order onto a painter in px; what lies outside the view is left out."""
    for _ in body_steps(painter, shapes, dress, camera, layers):
        pass


def body_steps(
    painter: QPainter, shapes: Iterable[Shape], dress: Dress, camera: Camera, layers: Layers
) -> Iterator[None]:
    """Paint them as `paint_body` does, shape by shape; the painter must live until the end."""
    seen = camera.transform.inverted()[0].mapRect(camera.view.adjusted(-8, -8, 8, 8))
    painter.setRenderHints(HINTS)
    painter.setTransform(camera.transform, combine=True)
    for layer, members in groupby(shapes, key=lambda shape: shape.layer):
        visible = [shape for shape in members if shape.bounds.intersects(seen)]
        shown = layers.of(layer.group)
        if shown == 0:
            continue
        strength = layers.strength(layer.group, layer.opacity)
        if shown < 1 or (layer.flatten and layer.opacity < 1):
            yield from _flattened(painter, strength, visible, dress)
        else:
            painter.setOpacity(strength)
            for shape in visible:
                _PAINTED[shape.style](painter, shape, dress)
                yield
    painter.setOpacity(1.0)


def _flattened(
    painter: QPainter, opacity: float, shapes: list[Shape], dress: Dress
) -> Iterator[None]:
    if not shapes:
        return
    transform = painter.transform()
    area = QRectF()
    for shape in shapes:
        area |= transform.mapRect(shape.bounds)
    device = painter.device()
    area = area.adjusted(-2, -2, 2, 2) & QRectF(0, 0, device.width(), device.height())
    box = area.toAlignedRect()
    if box.isEmpty():
        return
    softness = _softness(transform.m11())
    picture = QImage((box.size().toSizeF() / softness).toSize(), CLEAR)
    picture.fill(Qt.GlobalColor.transparent)
    own = QPainter(picture)
    try:
        own.setRenderHints(HINTS)
        own.scale(1 / softness, 1 / softness)
        own.translate(-box.x(), -box.y())
        own.setTransform(transform, combine=True)
        yield from _ghosts(own, shapes, replace(dress, shadow_alpha=0.0) if softness > 1 else dress)
    finally:
        own.end()
    painter.save()
    painter.resetTransform()
    painter.setOpacity(opacity)
    if softness > 1:
        painter.drawImage(box, picture)
    else:
        painter.drawImage(box.topLeft(), picture)
    painter.restore()


def _softness(scale: float) -> float:
    """Return how many px of the view a px of a ghost takes: ghosts are soft when seen closely."""
    return max(1.0, min(2.0, scale / _GHOST_FINEST))


def _ghosts(painter: QPainter, shapes: Iterable[Shape], dress: Dress) -> Iterator[None]:
    scale = painter.transform().m11()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale > _GHOST_DETAIL)
    for shape in shapes:
        if shape.pick or scale > _GHOST_DETAIL or shape.layer.group is Group.MUSCLES:
            _PAINTED[shape.style](painter, shape, dress)
        else:
            for piece in shape.pieces:
                painter.fillPath(piece, dress.base(shape.material))
        yield


def texture(light: GreyMap, ramp: Ramp) -> QBrush:
    """Return the map of light, coloured, as a brush in units."""
    return _brush(coloured(light, ramp), light)


def _brush(picture: QImage, light: GreyMap) -> QBrush:
    brush = QBrush(picture)
    origin = light.area.topLeft()
    brush.setTransform(
        QTransform.fromTranslate(origin.x(), origin.y()).scale(1 / light.scale, 1 / light.scale)
    )
    return brush


def _paint_solid(painter: QPainter, shape: Shape, dress: Dress) -> None:
    if shape.fades:
        _paint_fading(painter, shape, dress)
    else:
        _paint_whole(painter, shape, dress)


def _paint_fading(painter: QPainter, shape: Shape, dress: Dress) -> None:
    """Paint a shape into a picture of its own and let that run out."""
    device, transform = painter.device(), painter.transform()
    area = transform.mapRect(shape.bounds.adjusted(-_CAST, -_CAST, _CAST, _CAST))
    box = (area & QRectF(0, 0, device.width(), device.height())).toAlignedRect()
    if box.isEmpty():
        return
    picture = QImage(box.size(), CLEAR)
    picture.fill(Qt.GlobalColor.transparent)
    own = QPainter(picture)
    own.setRenderHints(painter.renderHints())
    own.setTransform(transform * QTransform.fromTranslate(-box.x(), -box.y()))
    _paint_whole(own, shape, dress)
    for line in shape.fades:
        run_out(own, line)
    own.end()
    painter.save()
    painter.resetTransform()
    painter.drawImage(box.topLeft(), picture)
    painter.restore()


def _paint_whole(painter: QPainter, shape: Shape, dress: Dress) -> None:
    if shape.cast is not None and dress.shadow_alpha > 0:
        _paint_cast(painter, shape.cast, dress.shadow_alpha)
    if shape.light is not None:
        brush = _brush(in_own_colours(shape, shape.light, dress), shape.light)
        for piece in _seen(painter, shape):
            painter.fillPath(piece, brush)
    else:
        painter.fillPath(shape.path, dress.base(shape.material))
    edge = dress.edge(shape.material)
    paint_lines(painter, shape, edge, dress.fold_alpha)
    _paint_line(painter, shape.path, edge, _EDGE, dress.edge_alpha * shape.edge)


def _seen(painter: QPainter, shape: Shape) -> Iterable[QPainterPath]:
    """Return what to fill: of a net the tubes that lie in the view, of anything else the whole."""
    if shape.pick or shape.edge:
        return (shape.path,)
    view = painter.transform().inverted()[0].mapRect(painter.viewport().toRectF())
    return (piece for piece in shape.pieces if piece.controlPointRect().intersects(view))


def paint_lines(painter: QPainter, shape: Shape, colour: QColor, strength: float) -> None:
    """Paint the folds inside an outline."""
    for line in shape.lines:
        _paint_line(painter, line.path, colour, line.width, line.alpha * strength)


def _paint_line(
    painter: QPainter, path: QPainterPath, colour: QColor, width: float, alpha: float
) -> None:
    """Stroke a path with a pen whose width is in units."""
    if alpha <= 0:
        return
    scale = painter.transform().m11()
    drawn = width * scale
    ink = QColor(colour)
    ink.setAlphaF(min(1.0, alpha * max(1.0, min(drawn, _ONE_HAIR))))
    pen = QPen(ink, min(drawn, 1.0))
    pen.setCosmetic(True)
    if drawn <= _ONE_HAIR:
        painter.strokePath(path, pen)
        return
    for x, y in _BESIDE:
        painter.strokePath(path.translated(x / scale, y / scale), pen)


def _paint_cast(painter: QPainter, cast: GreyMap, alpha: float) -> None:
    picture = cast.picture.copy()
    picture.setColorTable(shadow_table(alpha * cast.strength))
    painter.drawImage(cast.area.translated(CAST_OFFSET), picture.convertToFormat(CLEAR))


def _paint_xray(painter: QPainter, shape: Shape, dress: Dress) -> None:
    breath = QColor(dress.base(shape.material))
    breath.setAlphaF(0.10)
    painter.fillPath(shape.path, breath)
    for width, alpha in _XRAY_LINES:
        paint_outline(painter, shape.path, _XRAY_LIGHT, width, alpha)


def _paint_beads(painter: QPainter, shape: Shape, dress: Dress) -> None:
    base = dress.base(shape.material)
    for piece in shape.pieces:  # one by one they fill five times faster than together
        painter.fillPath(piece, base)
    paint_outline(painter, shape.path, dress.edge(shape.material), 1.0, dress.edge_alpha)


def _paint_veil(painter: QPainter, shape: Shape, dress: Dress) -> None:
    paint_outline(painter, shape.path, dress.edge(shape.material), 1.0, _FAINT)


def paint_outline(
    painter: QPainter, path: QPainterPath, colour: QColor, width: float, alpha: float
) -> None:
    """Stroke a path with a pen whose width is in px at every zoom."""
    ink = QColor(colour)
    ink.setAlphaF(alpha)
    pen = QPen(ink, width)
    pen.setCosmetic(True)
    painter.strokePath(path, pen)


_PAINTED: Final = {
    "solid": _paint_solid,
    "xray": _paint_xray,
    "beads": _paint_beads,
    "veil": _paint_veil,
}
