"""Contrast of every pair that meets on screen, in all four themes."""

from __future__ import annotations

import pytest
from coloraide import Color
from PySide6.QtGui import QPalette

from explorer.appearance.themes import THEMES, Theme, load_theme, mixed, palette_of
from explorer.appearance.tokens import tokens

TEXTS = [
    *((ink, ground) for ink in ("text", "text_second") for ground in ("page", "plate", "card")),
    *(("text_third", ground) for ground in ("page", "plate", "card", "sunk")),
    *(("text", ground) for ground in ("sunk", "row_open", "caution_fill", "good_fill", "line")),
    ("on_button", "button"),
    ("on_primary", "primary"),
    ("on_common", "common"),
    ("good", "good_fill"),
    ("caution", "caution_fill"),
]
SHAPES = [
    *(("edge", ground) for ground in ("page", "plate", "card", "sunk")),
    *(("focus", ground) for ground in ("page", "plate", "card", "focus_gap")),
    *(("primary", ground) for ground in ("shell_dim", "bone_dim", "route_casing", "card", "page")),
    *(("story_edge", ground) for ground in ("shell_dim", "bone_dim", "organ_dim")),
    *(("story_edge", ground) for ground in ("sometimes_fill", "uncommon_fill", "plate")),
    *(("pattern", ground) for ground in ("sometimes_fill", "uncommon_fill", "card", "row_open")),
    *(("pattern", ground) for ground in ("page", "plate")),
    ("common", "plate"),
    ("common", "shell_dim"),
    ("route", "route_casing"),
]


def contrast(theme: Theme, ink: str, ground: str) -> float:
    return Color(getattr(theme, ink).name()).contrast(Color(getattr(theme, ground).name()))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(name: str, ink: str, ground: str) -> None:
    if (name, ground) == ("high_contrast", "line"):
        pytest.skip("its lines are white: no text lies on them")
    assert contrast(load_theme(name), ink, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_shapes_can_be_seen(name: str, ink: str, ground: str) -> None:
    assert contrast(load_theme(name), ink, ground) >= 3


def test_the_projector_holds_under_a_pale_bulb() -> None:
    theme = load_theme("projector")
    for ink, ground in SHAPES:
        if ink == "focus" or ground == "organ_dim":
            continue
        pale = [mixed(theme.page, getattr(theme, role), 0.4).name() for role in (ink, ground)]
        assert Color(pale[0]).contrast(Color(pale[1])) >= 2.9, (ink, ground)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_names_the_same_roles(name: str) -> None:
    assert tokens()["theme"][name].keys() == tokens()["theme"]["light"].keys()
    assert load_theme(name) is load_theme(name)


def test_an_unknown_theme_is_a_fault() -> None:
    with pytest.raises(KeyError):
        load_theme("sepia")


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_wears_the_theme(name: str) -> None:
    theme = load_theme(name)
    palette = palette_of(theme)
    assert palette.color(QPalette.ColorRole.Text) == theme.text
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.text_third
