"""Cells as small pictures: whole, alike wherever they are laid, told apart by shape."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from explorer.appearance.themes import THEMES, load_theme
from explorer.scenes.cells import EVEN, KINDS, LIGHTS, VARIANTS, Build, cell_picture, light_at
from explorer.scenes.inks import inks_of
from explorer.scenes.shapes import polygon

ROUND = sorted(set(KINDS) - {"organ"})  # a cell of an organ has the shape of its place


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    del qtbot


def picture(kind: str, radius: float = 12, variant: int = 0, theme: str = "light") -> QImage:
    return cell_picture(kind, radius, variant, EVEN, inks_of(load_theme(theme))).toImage()


@pytest.mark.parametrize(("kind", "radius"), list(product(ROUND, (1.5, 12.0, 55.0))))
def test_no_cell_is_cut_by_its_picture(kind: str, radius: float) -> None:
    for variant in range(VARIANTS):
        drawn = picture(kind, radius, variant)
        last = drawn.width() - 1
        assert drawn.height() == drawn.width()
        edge = [*product((0, last), range(last + 1)), *product(range(last + 1), (0, last))]
        assert not any(drawn.pixelColor(*at).alpha() for at in edge)
        assert drawn.pixelColor(last // 2, last // 2).alpha() > 120


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_looks_different(theme: str) -> None:
    pictures = [picture(kind, theme=theme) for kind in ROUND]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_cell_keeps_its_shape_when_it_grows() -> None:
    """Small and large ones differ in size alone."""
    small, large = picture("unlike", 20.0), picture("unlike", 40.0)
    assert large.width() == pytest.approx(2 * small.width(), abs=4)


def test_light_comes_from_the_upper_left() -> None:
    assert light_at((-60, -60), 80) == LIGHTS - 1
    assert light_at((60, 60), 80) == 0
    assert light_at((0, 0), 80) == EVEN


def test_a_build_scales_all_that_it_has() -> None:
    square = polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    grown = Build(square, (square,), (square,)).scaled(3)
    for path in (grown.outline, *grown.nuclei, *grown.hollows):
        assert path.boundingRect().width() == 6
