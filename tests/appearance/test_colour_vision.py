"""What a story says in colour is said to every eye, on every skin, against the shipped art."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pytest
from coloraide import Color
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.appearance.materials import (
    SKIN,
    base_colour,
    edge_colour,
    edge_strength,
    known_materials,
    ramp,
)
from explorer.appearance.roles import looks_of
from explorer.appearance.themes import THEMES, TONES, Theme, load_theme, mixed
from explorer.diagram.artwork import Artwork, read_artwork
from explorer.diagram.camera import Frame, fitting
from explorer.diagram.inks import stepped_back_colour
from explorer.diagram.sprites import SpriteBook
from explorer.domain.atlas import Figure, PartId
from explorer.domain.exploration import LIT, SiteRole

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.usefixtures("qtbot")
VISIONS: Final = ("normal", "deutan", "protan", "tritan", "grey")
TIERS: Final = (SiteRole.STARTS_HERE, SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)
REVERSE: Final = (
    *(SiteRole.ARRIVES_HERE, SiteRole.OFTEN_FROM, SiteRole.SELDOM_FROM, SiteRole.KNOWN_FROM),
)
ROLES: Final = (
    *(*TIERS, *REVERSE),
    *(SiteRole.LISTED, SiteRole.NODES, SiteRole.NEIGHBOUR, SiteRole.STEPPED_BACK),
)
ORGANS: Final = sorted(known_materials() - {SKIN})
BEHIND: Final = frozenset({"hole", "bone_far", "liver_far", "muscle_far"})  # no organ of its own
SPREAD_OVER: Final = ("liver", "lung", "kidney", "stomach", "brain")
PARTS: Final = ("liver_right_lobe", "lung_superior_lobe_left")
CAMERA: Final = fitting(900, 800, 1.0, Frame())
HUED: Final = 0.04  # chroma (OKLCh) from which a colour is petrol and not white
LIGHTS: Final = (0, 64, 128, 191, 255)


def seen(colour: QColor, vision: str) -> Color:
    sight = Color(colour.name())
    if vision == "grey":
        return sight.convert("oklch").set("chroma", 0).convert("srgb").clip()
    return sight if vision == "normal" else sight.filter(vision, 1).clip()


def apart(one: QColor, other: QColor, vision: str) -> float:
    return float(seen(one, vision).delta_e(seen(other, vision), method="2000"))


def contrast(one: QColor, other: QColor) -> float:
    return float(Color(one.name()).contrast(Color(other.name())))


def fill_of(role: SiteRole, theme: Theme) -> QColor:
    """Return the ground of a role: its own, or the stepped-back organ that shows through."""
    return looks_of(theme)[role].fill or theme.organ_dim


# -- every eye ---------------------------------------------------------------------------------


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_neighbouring_tiers_differ_in_fill_or_in_pattern_and_edge(name: str, vision: str) -> None:
    theme = load_theme(name)
    for before, after in pairwise(TIERS):
        one, other = looks_of(theme)[before], looks_of(theme)[after]
        distance = apart(fill_of(before, theme), fill_of(after, theme), vision)
        edges = (one.edge_width, one.dash) != (other.edge_width, other.dash)
        assert distance >= 8 or (one.pattern != other.pattern and edges), (after, distance)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_no_two_roles_look_alike_to_any_eye(name: str, vision: str) -> None:
    theme = load_theme(name)
    for before, after in combinations(ROLES, 2):
        one, other = looks_of(theme)[before], looks_of(theme)[after]
        drawn = [(each.pattern, each.edge_width, each.dash) for each in (one, other)]
        distance = apart(fill_of(before, theme), fill_of(after, theme), vision)
        assert distance >= 8 or drawn[0] != drawn[1], (before, after, distance)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_a_body_behind_a_story_is_not_the_body_at_rest(name: str, vision: str) -> None:
    """Neither draws anything of its own, and they never meet: the dress of the body differs."""
    changes = [
        apart(base_colour(material, name), stepped_back_colour(material, name), vision)
        for material in SPREAD_OVER
    ]
    assert max(changes) >= 8
    assert min(changes) >= 3


# -- against what surrounds it -----------------------------------------------------------------


@pytest.mark.parametrize("role", [role for role in ROLES if role in LIT])
@pytest.mark.parametrize("name", THEMES)
def test_what_is_lit_stands_out_from_the_dimmed_body(name: str, role: SiteRole) -> None:
    theme, look = load_theme(name), looks_of(load_theme(name))[role]
    inks = [look.edge, *([look.fill] if look.fill else [])]
    for ground in (theme.shell_dim, theme.bone_dim, theme.organ_dim):
        assert max(contrast(ink, ground) for ink in inks) >= 3


@pytest.mark.parametrize("role", [role for role in ROLES if role in LIT])
@pytest.mark.parametrize("name", THEMES)
def test_what_is_lit_stands_out_from_every_organ_as_it_is_dimmed(name: str, role: SiteRole) -> None:
    """The tokens are what the painter aims at; these are the colours it paints."""
    look = looks_of(load_theme(name))[role]
    inks = [look.edge, *([look.fill] if look.fill else [])]
    faint = {
        material: round(best, 2)
        for material in ORGANS
        if (best := max(contrast(ink, stepped_back_colour(material, name)) for ink in inks)) < 3
    }
    assert faint == {}


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", THEMES)
def test_what_is_lit_stands_out_from_every_skin(name: str, tone: str) -> None:
    skin = stepped_back_colour(SKIN, name, tone)
    for role, look in looks_of(load_theme(name)).items():
        if role in LIT:
            inks = [look.edge, *([look.fill] if look.fill else [])]
            assert max(contrast(ink, skin) for ink in inks) >= 3, role


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", THEMES)
def test_organs_stand_out_from_every_skin(name: str, tone: str) -> None:
    """By its fill, or by its edge as it is drawn over the skin."""
    skin, strength = base_colour(SKIN, name, tone), edge_strength(name, tone)
    faint = {}
    for material in ORGANS:
        edge = mixed(edge_colour(material, name, tone), skin, strength)
        best = max(contrast(ink, skin) for ink in (edge, base_colour(material, name)))
        if best < (1.5 if material in BEHIND else 3):
            faint[material] = round(best, 2)
    assert faint == {}


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", THEMES)
def test_every_skin_stands_out_from_the_plate(name: str, tone: str) -> None:
    assert contrast(edge_colour(SKIN, name, tone), load_theme(name).plate) >= 1.5


# -- petrol belongs to the story ---------------------------------------------------------------


@pytest.mark.parametrize("token", ["primary", "common", "story_edge"])
@pytest.mark.parametrize("name", THEMES)
def test_no_colour_of_the_anatomy_is_that_of_the_story(name: str, token: str) -> None:
    petrol: QColor = getattr(load_theme(name), token)
    if Color(petrol.name()).convert("oklch")["chroma"] < HUED:
        pytest.skip(f"{token} is white here: a highlight may be white too")
    for material, tone in [
        *((each, "light") for each in ORGANS),
        *((SKIN, tone) for tone in TONES),
    ]:
        colours = [QColor.fromRgba(ramp(material, name, tone)[light]) for light in LIGHTS]
        for colour in (*colours, edge_colour(material, name, tone)):
            assert apart(colour, petrol, "normal") > 10, (material, tone, colour.name())


# -- as it is drawn ----------------------------------------------------------------------------


@cache
def art() -> Artwork:
    return read_artwork("front")


@cache
def grey(name: str, role: SiteRole, part: str) -> NDArray[Any]:
    """Return the grey picture of a part lit in a role, over a stepped-back organ."""
    book = SpriteBook(CAMERA, load_theme(name), 1.0)
    sprite = book.sprite(role, art().of(PartId(part), Figure.MALE))
    box = CAMERA.to_px(art().of(PartId(part), Figure.MALE)[0].bounds).adjusted(-5, -5, 5, 5)
    picture = QImage(box.size().toSize(), QImage.Format.Format_RGB32)
    picture.fill(load_theme(name).organ_dim)
    painter = QPainter(picture)
    painter.translate(-box.topLeft())
    sprite.draw(painter)
    painter.end()
    flat = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    bits = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return bits[:, : flat.width()].astype(float)


def texture(picture: NDArray[Any]) -> float:
    """Return how much neighbouring pixels differ in the middle of a part: its pattern."""
    height, width = picture.shape
    middle = picture[height // 3 : 2 * height // 3, width // 3 : 2 * width // 3]
    across = np.abs(np.diff(middle, 2, axis=1)).mean() + np.abs(np.diff(middle, 2, axis=0)).mean()
    return float(across)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", THEMES)
def test_lit_organs_are_told_apart_in_grey(name: str, part: str) -> None:
    lit = [role for role in ROLES if role in LIT]
    for one, other in combinations(lit, 2):
        difference = np.abs(grey(name, one, part) - grey(name, other, part))
        told = (difference > 8).mean()
        assert told >= 0.01, (one, other, round(float(told), 4))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", THEMES)
def test_patterns_show_in_grey(name: str, part: str) -> None:
    lines, dots, plain = (
        texture(grey(name, role, part))
        for role in (SiteRole.SOMETIMES, SiteRole.UNCOMMON, SiteRole.LISTED)
    )
    assert lines > plain + 2
    assert dots > plain + 2


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", THEMES)
def test_what_is_lit_has_an_edge_in_grey(name: str, part: str) -> None:
    """Some of what is drawn stands 3:1 from the organ that steps back behind it."""
    ground = load_theme(name).organ_dim
    for role in ROLES:
        if role not in LIT:
            continue
        shades = np.unique(grey(name, role, part)).astype(int).tolist()
        best = max(contrast(QColor(shade, shade, shade), ground) for shade in shades)
        assert best >= 3, role
