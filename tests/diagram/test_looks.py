"""Roles are told apart without colour, and a figure shows its own organs."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import THEMES, load_theme
from explorer.diagram.camera import Camera, Frame, fitting
from explorer.diagram.sprites import SpriteBook
from explorer.diagram.story import lit_parts
from explorer.domain.atlas import Figure, PartId, SiteId
from explorer.domain.exploration import Exploration, SiteRole
from tests.diagram.drawn import DRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.body_view import BodyView
    from explorer.domain.atlas import Atlas

pytestmark = pytest.mark.usefixtures("qapp")  # sprites are pixmaps
CAMERA = fitting(672, 628, 1.0, Frame())
TOLD = (
    SiteRole.STARTS_HERE,
    SiteRole.COMMON,
    SiteRole.SOMETIMES,
    SiteRole.UNCOMMON,
    SiteRole.NEIGHBOUR,
)


def grey(view: BodyView, site: str) -> QImage:
    area = view.place_of(SiteId(site)).toAlignedRect()
    picture = view.grab(area).toImage()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def drawn(role: SiteRole, theme: str, part: str = "liver", *, camera: Camera = CAMERA) -> QImage:
    book = SpriteBook(camera, load_theme(theme), 1.0)
    sprite = book.sprite(role, DRAWN.of(PartId(part), Figure.MALE))
    picture = QImage(sprite.area.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.translate(-sprite.area.topLeft())
    sprite.draw(painter)
    painter.end()
    return picture


def mean_grey(picture: QImage, area: QRect) -> float:
    bits = picture.copy(area).convertToFormat(QImage.Format.Format_Grayscale8)
    values = [
        bits.pixelColor(x, y).red() for x in range(bits.width()) for y in range(bits.height())
    ]
    return sum(values) / len(values)


@pytest.mark.parametrize("theme", THEMES)
def test_roles_differ_in_grey(theme: str) -> None:
    pictures = {
        role: drawn(role, theme).convertToFormat(QImage.Format.Format_Grayscale8) for role in TOLD
    }
    for one, other in combinations(TOLD, 2):
        assert pictures[one] != pictures[other]


def test_tiers_grow_lighter_as_they_grow_rarer() -> None:
    centre = QRect(30, 25, 30, 20)
    tiers = (SiteRole.STARTS_HERE, SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)
    shades = [mean_grey(drawn(role, "light"), centre) for role in tiers]
    assert shades == sorted(shades)
    assert min(b - a for a, b in pairwise(shades)) > 8


def test_a_neighbour_keeps_the_anatomy_and_wears_an_edge() -> None:
    picture = drawn(SiteRole.NEIGHBOUR, "light")
    assert picture.pixelColor(picture.rect().center()).alpha() == 0
    assert any(picture.pixelColor(x, picture.height() // 2).alpha() for x in range(picture.width()))


def test_where_it_starts_wears_a_ring_if_it_is_small() -> None:
    small = drawn(SiteRole.STARTS_HERE, "light", "prostate")
    box = CAMERA.to_px(QRectF(-7, 515, 14, 10))
    assert small.width() > box.width() + 40
    assert small.pixelColor(small.width() // 2, small.height() // 2).alpha() == 255


def test_a_long_thin_part_is_seen_without_a_ring() -> None:
    camera = fitting(500, 480, 1.0, Frame())
    box = camera.to_px(QRectF(-55, 373, 110, 24))
    assert box.height() < 24 < box.width(), "thin, but seen from afar"
    long = drawn(SiteRole.STARTS_HERE, "light", "transverse_colon", camera=camera)
    assert not any(long.pixelColor(x, 0).alpha() for x in range(long.width()))
    assert not any(long.pixelColor(0, y).alpha() for y in range(long.height()))


def test_the_skin_lights_at_its_rim_only() -> None:
    skin = drawn(SiteRole.COMMON, "light", "shell")
    assert skin.pixelColor(skin.rect().center()).alpha() < 60


def test_a_story_lights_its_parts_and_no_rare_ones(atlas: Atlas) -> None:
    now = Exploration(primary="prostate")  # type: ignore[arg-type]
    lit = {one.site: one.role for one in lit_parts(atlas, now, DRAWN)}
    assert lit["prostate"] is SiteRole.STARTS_HERE  # type: ignore[index]
    assert lit["bone"] is SiteRole.COMMON  # type: ignore[index]
    assert "spleen" not in lit


def test_bones_without_red_marrow_stay_dark(atlas: Atlas) -> None:
    now = Exploration(primary="prostate")  # type: ignore[arg-type]
    parts = {part for one in lit_parts(atlas, now, DRAWN) for part in one.parts}
    assert "femur_left" in parts
    assert "hand_bones_left" not in parts


def test_where_it_starts_is_painted_last(atlas: Atlas) -> None:
    lit = lit_parts(atlas, Exploration(primary="prostate"), DRAWN)  # type: ignore[arg-type]
    assert lit[-1].role is SiteRole.STARTS_HERE


def test_a_pair_alone_stays_lit(atlas: Atlas) -> None:
    now = Exploration(primary="prostate", reading="liver")  # type: ignore[arg-type]
    assert {one.site for one in lit_parts(atlas, now, DRAWN)} == {"prostate", "liver"}
    assert [one.is_open for one in lit_parts(atlas, now, DRAWN)] == [True, False]


def test_figures_swap_their_organs(make_view: Callable[..., BodyView]) -> None:
    male, neutral, female = (
        make_view(figure).grab().toImage()
        for figure in (Figure.MALE, Figure.NEUTRAL, Figure.FEMALE)
    )
    assert len({bytes(picture.constBits()) for picture in (male, neutral, female)}) == 3


def test_a_body_behind_a_story_is_paler(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    rest = grey(view, "small_bowel") if "small_bowel" in view.sites else grey(view, "stomach")
    view.present(Exploration(primary="prostate"))  # type: ignore[arg-type]
    story = grey(view, "stomach")
    area = QRect(QRect(0, 0, 20, 20).topLeft(), story.size())
    assert mean_grey(story, area) > mean_grey(rest, area)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_paints_a_story(make_view: Callable[..., BodyView], theme: str) -> None:
    view = make_view()
    view.wear(load_theme(theme), metrics_for("study", 720, 4.03, 100))
    rest = view.grab().toImage()
    view.present(Exploration(primary="prostate"))  # type: ignore[arg-type]
    assert view.grab().toImage() != rest
