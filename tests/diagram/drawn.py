"""A body of plain shapes, so that a test knows what lies where without looking."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from explorer.diagram.artwork import Artwork, Layer, Shape
from explorer.domain.atlas import Figure, PartId
from explorer.domain.layers import Group

SKIN = Layer(id="shell", group=Group.SKIN, opacity=1.0, flatten=False)
BONES = Layer(id="skeleton", group=Group.SKELETON, opacity=0.5, flatten=True)
ORGANS = Layer(id="organs", group=Group.ORGANS_FRONT, opacity=1.0, flatten=False)
ALL = frozenset(Figure)
MALE = frozenset({Figure.MALE})
FEMALE = frozenset({Figure.FEMALE})


def shape(
    part: str,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    layer: Layer = ORGANS,
    material: str = "liver",
    style: str = "solid",
    figures: frozenset[Figure] = ALL,
    pick: bool = True,
) -> Shape:
    """Return an ellipse round (x, y), in units."""
    path = QPainterPath()
    path.addEllipse(QRectF(x - width / 2, y - height / 2, width, height))
    return Shape(
        part=PartId(part),
        layer=layer,
        material=material,
        figures=figures,
        style=style,
        path=path,
        bounds=path.boundingRect(),
        edge=1.0,
        lines=(),
        light=None,
        cast=None,
        pick=pick,
    )


SHAPES = (
    shape("shell", 0, 400, 380, 800, layer=SKIN, material="shell"),
    shape("femur_right", -40, 540, 26, 120, layer=BONES, material="bone"),
    shape("femur_left", 40, 540, 26, 120, layer=BONES, material="bone"),
    shape("hand_bones_left", 150, 480, 30, 40, layer=BONES, material="bone"),
    shape("prostate", 0, 520, 14, 10, figures=MALE, material="prostate"),
    shape("bladder", 0, 500, 40, 24, material="bladder"),
    shape("spleen", 55, 340, 30, 30, material="spleen"),
    shape("stomach", 30, 340, 60, 50, material="stomach"),
    shape("omentum", 0, 400, 120, 90, material="mesentery", pick=False),
    shape("small_bowel", 0, 430, 70, 60, material="bowel"),
    shape("caecum", -50, 450, 26, 26, material="colon"),
    shape("transverse_colon", 0, 385, 110, 24, material="colon"),
    shape("liver", -30, 320, 90, 60, material="liver"),
    shape("brain", 0, 60, 70, 80, material="brain"),
    shape("ovary_right", -24, 500, 10, 8, figures=FEMALE, material="ovary"),
    shape("ovary_left", 24, 500, 10, 8, figures=FEMALE, material="ovary"),
    shape("nodes_cervical", 20, 130, 6, 6, style="beads", material="node"),
    shape("kidney_left", 40, 380, 24, 40, style="xray", material="kidney"),
    shape("pleura_left", 45, 240, 60, 120, style="veil", material="muscle"),
)
DRAWN = Artwork(layers=(SKIN, BONES, ORGANS), shapes=SHAPES)
