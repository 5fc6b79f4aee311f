"""Paints the baked body into a picture, as the diagram does, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.appearance.themes import load_theme
from explorer.diagram.artwork import read_artwork
from explorer.diagram.body_paint import paint_body
from explorer.diagram.camera import Camera, Frame
from explorer.diagram.dress import anatomy
from explorer.domain.atlas import Figure
from explorer.domain.layers import USUAL, Group, Layers

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

CROPS: Final = {
    "whole": QRectF(-212, -8, 424, 1016),
    "torso": QRectF(-215, -12, 430, 632),
    "head": QRectF(-65, -6, 130, 180),
    "chest": QRectF(-100, 150, 200, 230),
    "belly": QRectF(-90, 300, 180, 200),
    "pelvis": QRectF(-80, 430, 160, 160),
    "legs": QRectF(-130, 540, 260, 470),
    "feet": QRectF(-110, 880, 220, 130),
    "hand": QRectF(110, 470, 100, 135),
}
_LONG_SIDE: Final = 1500


def crop_called(text: str) -> QRectF:
    """Return the crop of a name, or of `left,top,right,bottom` in units. Raises ValueError."""
    if text in CROPS:
        return CROPS[text]
    left, top, right, bottom = (float(number) for number in text.split(","))
    return QRectF(left, top, right - left, bottom - top)


def preview(
    target: Path,
    baked: Path,
    *,
    figure: str,
    view: str,
    crop: QRectF,
    theme: str,
    groups: Collection[str],
    long_side: int = _LONG_SIDE,
) -> None:
    """Write a picture of a figure, of all groups of layers or of some.

    Raises OSError where it cannot be written.
    """
    scale = long_side / max(crop.width(), crop.height())
    width, height = round(crop.width() * scale), round(crop.height() * scale)
    camera = Camera(
        width=width,
        height=height,
        ratio=1.0,
        scale=scale,
        x=-crop.x() * scale,
        y=-crop.y() * scale,
        zoom=1.0,
        frame=Frame(),
    )
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(load_theme(theme).plate)
    shapes = read_artwork(view, baked).on(Figure(figure))
    layers = USUAL
    if groups:
        shown: dict[str, Any] = {each.value: float(each.value in groups) for each in Group}
        layers = Layers(**shown)
    painter = QPainter(picture)
    paint_body(painter, shapes, anatomy(theme), camera, layers)
    painter.end()
    if not picture.save(str(target)):
        raise OSError(f"{target}: cannot be written")
