"""Colours the maps of light: bones are rosy at rest where they hold red marrow; fades run out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from explorer.diagram.marrow import shaft, tinge

if TYPE_CHECKING:
    from explorer.diagram.artwork import Shape
    from explorer.diagram.dress import Dress
    from explorer.diagram.grey_map import GreyMap
    from explorer.diagram.inks import Ramp

_MARROW: Final = "marrow"
_BONES: Final = frozenset({"bone", "bone_far"})  # neither cartilage nor teeth
_MOST: Final = 0.34  # of the way from bone to marrow
_OPAQUE: Final = QImage.Format.Format_RGB32
_CLEAR: Final = QImage.Format.Format_ARGB32_Premultiplied
_SOFTLY: Final = ((0.0, 1.0), (0.25, 0.86), (0.5, 0.5), (0.75, 0.14), (1.0, 0.0))


def coloured(light: GreyMap, ramp: Ramp) -> QImage:
    """Return a map of light in the colours of a ramp."""
    picture = light.picture.copy()
    picture.setColorTable(ramp)
    return picture.convertToFormat(_OPAQUE)


def in_own_colours(shape: Shape, light: GreyMap, dress: Dress) -> QImage:
    """Return a shape's map of light in the colours of its material, rosy with marrow."""
    ramp = dress.ramp(shape.material)
    red = tinge(shape.part) if shape.is_bone and shape.material in _BONES else 0.0
    if not red:
        return coloured(light, ramp)
    rosy = coloured(light, _mixed(tuple(ramp), tuple(dress.ramp(_MARROW)), red * _MOST))
    ends = shaft(shape.part)
    if ends is None:
        return rosy
    whole = coloured(light, ramp)
    start, end = ((y - light.area.top()) * light.scale for y in ends)
    upper = rosy.convertToFormat(_CLEAR)
    painter = QPainter(upper)
    run_out(painter, QLineF(0, start, 0, end))
    painter.end()
    painter = QPainter(whole)
    painter.drawImage(0, 0, upper)
    painter.end()
    return whole


def run_out(painter: QPainter, along: QLineF) -> None:
    """Let what is painted run out: it is whole at the start of a line and gone at its end."""
    fade = QLinearGradient(along.p1(), along.p2())
    for place, share in _SOFTLY:
        fade.setColorAt(place, QColor.fromRgbF(0, 0, 0, share))
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    area = painter.transform().inverted()[0].mapRect(painter.viewport().toRectF())
    painter.fillRect(area.adjusted(-1, -1, 1, 1), fade)
    painter.restore()


@cache
def _mixed(bone: tuple[int, ...], marrow: tuple[int, ...], share: float) -> Ramp:
    return [
        0xFF000000
        | sum(
            round((one >> by & 255) * (1 - share) + (other >> by & 255) * share) << by
            for by in (16, 8, 0)
        )
        for one, other in zip(bone, marrow, strict=True)
    ]
