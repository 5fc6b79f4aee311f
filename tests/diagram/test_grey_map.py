"""Maps of light take little while what they light is not shown, and are the same again after."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from explorer.appearance.themes import load_theme
from explorer.diagram.camera import Frame, fitting
from explorer.diagram.grey_map import GreyMap
from explorer.diagram.plates import Plates
from explorer.domain.atlas import Figure
from explorer.domain.exploration import View
from explorer.domain.layers import USUAL, Group
from tests.diagram.shipped import art

WIDTHS: Final = (1, 31, 32, 90)


def light(width: int) -> GreyMap:
    picture = QImage(width, 40, QImage.Format.Format_Grayscale8)
    for y in range(40):
        for x in range(width):
            grey = x * y % 256
            picture.setPixelColor(x, y, QColor(grey, grey, grey))
    picture.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    return GreyMap(picture, QPointF(-3, 7), 2.0)


def values(light: GreyMap) -> list[int]:
    picture = light.picture
    return [
        picture.pixelIndex(x, y) for y in range(picture.height()) for x in range(picture.width())
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_packed_map_comes_back_as_it_was(width: int) -> None:
    packed, other = light(width), light(width)
    packed.pack()
    assert packed.is_packed
    packed.pack()
    assert values(packed) == values(other)
    assert not packed.is_packed
    assert packed.area == QRectF(-3, 7, width / 2, 20)


def test_only_what_is_hidden_is_packed() -> None:
    drawn = art(View.FRONT)
    plates = Plates(drawn, Figure.MALE, fitting(300, 600, 1.0, Frame()), load_theme("light"))
    for _ in plates.settle():
        pass
    lights = [(shape, shape.light) for shape in drawn.shapes if shape.light is not None]
    packed = {shape.layer.group for shape, light in lights if light.is_packed}
    assert Group.MUSCLES in packed
    for shape, light in lights:
        shown = Figure.MALE in shape.figures and USUAL.of(shape.layer.group) > 0
        assert light.is_packed != shown, shape.part
