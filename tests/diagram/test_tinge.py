"""Bones are rosy where they hold red marrow, and a shape that fades is whole, then gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.appearance.themes import THEMES
from explorer.diagram.body_paint import paint_body
from explorer.diagram.camera import Camera, Frame
from explorer.diagram.dress import anatomy
from explorer.diagram.grey_map import GreyMap
from tests.diagram.drawn import BONES, shape

if TYPE_CHECKING:
    from explorer.diagram.artwork import Shape

CAMERA = Camera(width=100, height=1000, ratio=1.0, scale=1.0, x=50, y=0, zoom=1.0, frame=Frame())


def lit(part: str, material: str = "bone") -> Shape:
    """Return a bone in even light, as long as the body."""
    picture = QImage(100, 1000, QImage.Format.Format_Indexed8)
    picture.setColorTable([0] * 256)
    picture.fill(128)
    light = GreyMap(picture, QPointF(-50, 0), 1.0)
    own = shape(part, 0, 500, 80, 980, layer=BONES, material=material)
    return replace(own, layer=replace(BONES, opacity=1.0), light=light)


def colour(painted: Shape, y: int, theme: str = "light") -> QColor:
    picture = QImage(100, 1000, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_body(painter, [painted], anatomy(theme), CAMERA)
    painter.end()
    return picture.pixelColor(50, y)


def redness(tone: QColor) -> int:
    return tone.red() - (tone.green() + tone.blue()) // 2


@pytest.mark.parametrize("theme", THEMES)
def test_a_vertebra_is_rosier_than_the_forearm(theme: str) -> None:
    spine, rib, forearm = (
        colour(lit(part), 300, theme) for part in ("lumbar_spine", "ribs_left", "ulna_left")
    )
    assert redness(spine) > redness(rib) > redness(forearm)
    assert redness(spine) - redness(forearm) < 40  # quiet


def test_a_femur_is_rosy_near_the_hip_only() -> None:
    femur, plain = lit("femur_left"), lit("tibia_left")
    assert colour(femur, 505) == colour(lit("hip_bone_left"), 505)
    assert redness(colour(femur, 505)) > redness(colour(femur, 570)) > redness(colour(plain, 570))
    assert colour(femur, 700) == colour(plain, 700)


def test_there_is_no_marrow_in_cartilage() -> None:
    assert colour(lit("ribs_left", "cartilage"), 300) == colour(lit("knee", "cartilage"), 300)


def test_a_shape_that_fades_is_whole_then_gone() -> None:
    vessel = replace(lit("aorta", "artery"), fades=(QLineF(0, 400, 0, 600),))
    alphas = [colour(vessel, y).alpha() for y in (300, 450, 500, 550, 650)]
    assert alphas == sorted(alphas, reverse=True)
    assert (alphas[0], alphas[-1]) == (255, 0)
    assert alphas[2] == pytest.approx(128, abs=4)
