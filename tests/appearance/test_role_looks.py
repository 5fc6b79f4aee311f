"""Roles are told apart by every eye, and without colour."""

from __future__ import annotations

from itertools import pairwise

import pytest
from coloraide import Color
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from pytestqt.qtbot import QtBot

from explorer.appearance.badges import badge_width, paint_badge
from explorer.appearance.roles import RoleLook, looks_of, pattern_brush
from explorer.appearance.themes import THEMES, load_theme
from explorer.domain.exploration import LIT, SiteRole

pytestmark = pytest.mark.usefixtures("qtbot")
VISIONS = ("normal", "deutan", "protan", "tritan", "grey")
TIERS = (SiteRole.STARTS_HERE, SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)
SIDE = 56


def drawn(look: RoleLook, ground: QColor) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    shape = QPainterPath()
    shape.addRect(QRectF(4, 4, SIDE - 8, SIDE - 8))
    painter.fillPath(shape, look.fill or ground)
    if brush := pattern_brush(look, 1.0):
        painter.fillPath(shape, brush)
    if look.edge_width:
        pen = QPen(look.edge, look.edge_width)
        if look.dash:
            pen.setDashPattern([length / look.edge_width for length in look.dash])
        painter.strokePath(shape, pen)
    painter.end()
    return image


def average(image: QImage) -> QColor:
    middle = image.copy(8, 8, SIDE - 16, SIDE - 16)
    pixels = [
        middle.pixelColor(x, y) for x in range(middle.width()) for y in range(middle.height())
    ]
    channels = (QColor.red, QColor.green, QColor.blue)
    return QColor(*(round(sum(map(channel, pixels)) / len(pixels)) for channel in channels))


def seen(colour: QColor, vision: str) -> Color:
    sight = Color(colour.name())
    if vision == "grey":
        return sight.convert("oklch").set("chroma", 0).convert("srgb").clip()
    return sight if vision == "normal" else sight.filter(vision).clip()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_neighbouring_tiers_differ_for_every_eye(name: str, vision: str) -> None:
    theme = load_theme(name)
    looks = looks_of(theme)
    colours = [seen(average(drawn(looks[tier], theme.plate)), vision) for tier in TIERS]
    for tier, (one, other) in zip(TIERS[1:], pairwise(colours), strict=True):
        distance = one.delta_e(other, method="2000")
        before = looks[TIERS[TIERS.index(tier) - 1]]
        by_shape = (
            looks[tier].pattern != before.pattern and looks[tier].edge_width != before.edge_width
        )
        assert distance >= 8 or by_shape, (tier, distance)


@pytest.mark.parametrize("name", THEMES)
def test_lit_roles_differ_on_a_grey_rendering(name: str) -> None:
    theme = load_theme(name)
    pictures = {
        role: drawn(look, theme.organ_dim).convertToFormat(QImage.Format.Format_Grayscale8)
        for role, look in looks_of(theme).items()
        if role in LIT
    }
    roles = list(pictures)
    for place, role in enumerate(roles):
        for other in roles[place + 1 :]:
            assert pictures[role] != pictures[other], (role, other)


def test_every_role_has_a_look_and_stepped_back_has_none() -> None:
    looks = looks_of(load_theme("light"))
    assert set(looks) == set(SiteRole)
    assert looks[SiteRole.STEPPED_BACK].fill is None
    assert looks[SiteRole.STEPPED_BACK].edge_width == 0
    assert pattern_brush(looks[SiteRole.COMMON], 1.0) is None


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.37, 3.0])
def test_a_pattern_keeps_its_size_in_the_painters_units(scale: float) -> None:
    brush = pattern_brush(looks_of(load_theme("light"))[SiteRole.SOMETIMES], scale)
    assert brush is not None
    assert brush.texture().width() == round(28 * scale)
    assert brush.transform().m11() * scale == pytest.approx(1)


def test_badges_of_lit_roles_differ_and_stay_in_their_width(qtbot: QtBot) -> None:  # noqa: ARG001
    seen_badges: dict[bytes, SiteRole] = {}
    for role in LIT:
        image = QImage(60, 20, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        black, white = QColor("black"), QColor("white")
        paint_badge(painter, 0, 10, 14, role, black, white)
        painter.end()
        width = badge_width(role, 14)
        beyond = image.copy(round(width) + 1, 0, 60 - round(width) - 1, 20)
        assert beyond.allGray()
        assert min(beyond.pixelColor(x, 10).red() for x in range(beyond.width())) == 255
        picture = bytes(image.constBits())
        assert picture not in seen_badges, (role, seen_badges.get(picture))
        seen_badges[picture] = role
