"""The stages of new vessels and of two courses: painted, still, readable and quick."""

from __future__ import annotations

import re
from itertools import pairwise, product
from time import perf_counter

import pytest
from coloraide import Color
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from explorer.appearance.themes import THEMES, load_theme
from explorer.domain.oxygen import supply
from explorer.files import asset
from explorer.scenes.angiogenesis import Angiogenesis
from explorer.scenes.benign_malignant import BenignMalignant
from explorer.scenes.growing import DIAMETERS, moment_at
from explorer.scenes.growing import STEPS as GROWTH
from explorer.scenes.inks import inks_of
from explorer.scenes.scene import Scene, SceneLook
from explorer.scenes.sprouts import COUNT, sprouts
from explorer.scenes.two_courses import STEPS as COURSES

SCENES: tuple[Scene, ...] = (Angiogenesis(), Angiogenesis(vessels=False), BenignMalignant())
SIZES = ((320, 240), (1280, 720), (1080, 900), (3840, 2160))
LIMIT = 0.016
ROUNDS = 12
BEYOND = 9


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    del qtbot


def painted(scene: Scene, at: float, size: tuple[int, int], theme: str = "light") -> QImage:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(QColor("magenta"))
    painter = QPainter(picture)
    look = SceneLook(theme=load_theme(theme), px=size[1] / 720)
    scene.paint(painter, QRectF(0, 0, *size), at, look)
    painter.end()
    return picture


@pytest.mark.parametrize("scene", SCENES)
def test_a_moment_looks_the_same_whichever_way_it_is_come_to(scene: Scene) -> None:
    moments = [0, 0.4, 1.7, 3, 4.25, 5]
    forward = [painted(scene, at, (550, 350)) for at in moments]
    back = [painted(scene, at, (550, 350)) for at in reversed(moments)]
    assert forward == back[::-1]
    assert all(one != other for one, other in pairwise(forward))


@pytest.mark.parametrize("scene", SCENES)
def test_beyond_the_ends_lie_the_ends(scene: Scene) -> None:
    assert painted(scene, -1, (220, 140)) == painted(scene, 0, (220, 140))
    assert painted(scene, BEYOND, (220, 140)) == painted(scene, 5, (220, 140))


@pytest.mark.parametrize(("theme", "size"), list(product(THEMES, SIZES)))
def test_every_theme_and_size_fills_its_area(theme: str, size: tuple[int, int]) -> None:
    for scene in SCENES:
        picture = painted(scene, 4.5, size, theme)
        corners = product((0, size[0] - 1), (0, size[1] - 1))
        assert all(picture.pixelColor(*corner) != QColor("magenta") for corner in corners)


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_painted_outside_the_area(scene: Scene) -> None:
    picture = QImage(600, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("magenta"))
    painter = QPainter(picture)
    look = SceneLook(theme=load_theme("light"), px=1)
    scene.paint(painter, QRectF(50, 40, 500, 320), 5, look)
    painter.end()
    outside = [(x, y) for x in range(0, 600, 7) for y in (39, 360)]
    outside += [(x, y) for x in (49, 550) for y in range(0, 400, 7)]
    assert all(picture.pixelColor(*at) == QColor("magenta") for at in outside)


@pytest.mark.parametrize("scene", SCENES)
def test_a_fine_screen_gets_a_fine_picture(scene: Scene) -> None:
    fine = QImage(1100, 700, QImage.Format.Format_RGB32)
    fine.setDevicePixelRatio(2)
    painter = QPainter(fine)
    scene.paint(painter, QRectF(0, 0, 550, 350), 4, SceneLook(theme=load_theme("light"), px=1))
    painter.end()
    fine.setDevicePixelRatio(1)
    assert fine == painted(scene, 4, (1100, 700))


def test_switch_changes_what_is_seen_and_how_large_it_is() -> None:
    assert painted(SCENES[0], 5, (550, 350)) != painted(SCENES[1], 5, (550, 350))
    with_vessels, without = (moment_at(5, vessels=vessels) for vessels in (True, False))
    assert without.radius < with_vessels.radius * 0.6
    assert all(without.tip(number) is None for number in range(COUNT))


def test_steps_tell_the_story_in_order() -> None:
    assert len(GROWTH) == len(DIAMETERS) == len(COURSES)
    moments = dict(zip(GROWTH, (moment_at(at, vessels=True) for at in range(6)), strict=True))
    assert moments["small"].now.core_oxygen > 0.8
    assert moments["hungry"].now.core_oxygen < 0.12
    assert moments["signal"].now.signal > moments["hungry"].now.signal
    assert moments["signal"].tip(0) is None or moments["signal"].now.sprouts < 1
    assert moments["sprouts"].now.sprouts > 4
    assert moments["branches_and_leaks"].now.sprouts > moments["sprouts"].now.sprouts
    assert moments["grown"].now.sprouts >= COUNT


@pytest.mark.parametrize(
    ("stage", "steps"), [("angiogenesis", GROWTH), ("benign_malignant", COURSES)]
)
def test_steps_are_those_of_the_content(stage: str, steps: tuple[str, ...]) -> None:
    facts = asset("content", "facts", "stages", f"{stage}.yaml").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^  - id: (\w+)$", facts, re.MULTILINE)) == steps
    for language in ("en", "id"):
        words = asset("content", language, "stages", f"{stage}.yaml").read_text(encoding="utf-8")
        assert tuple(re.findall(r"^  (\w+):$", words, re.MULTILINE)) == steps


def test_scene_tells_what_the_model_says() -> None:
    assert Angiogenesis().supply(5) == supply(DIAMETERS[-1], vessels=True)
    assert Angiogenesis(vessels=False).supply(5).sprouts == 0


def test_sprouts_come_inwards_and_never_past_their_end() -> None:
    for number, sprout in enumerate(sprouts()):
        tips = [moment_at(at / 10, vessels=True).tip(number) for at in range(51)]
        grown = [tip for tip in tips if tip is not None]
        assert all(tip >= sprout.end - 1e-6 for tip in grown)
        assert grown, number
        assert grown[-1] == pytest.approx(min(grown))


@pytest.mark.parametrize("size", SIZES)
def test_spots_lie_in_the_area_and_open_step_by_step(size: tuple[int, int]) -> None:
    scene, area = BenignMalignant(), QRectF(30, 20, *size)
    for at in range(len(COURSES)):
        spots = scene.spots(at, area)
        assert {step for step, _ in spots} == set(COURSES[: at + 1])
        assert len(spots) == 2 * (at + 1)
        for step, box in spots:
            assert area.contains(box), step
            assert box.width() > 20 * size[0] / 1100
            assert box.height() > 20 * size[1] / 1100


def contrast(one: QColor, other: QColor) -> float:
    return Color(one.name()).contrast(Color(other.name()))


@pytest.mark.parametrize("name", THEMES)
def test_what_matters_stands_out_from_the_ground(name: str) -> None:
    inks = inks_of(load_theme(name))
    bodies = [ink.fill for ink in (inks.artery, inks.vein, inks.fed, inks.signal)]
    edges = [ink.edge for ink in (inks.hungry, inks.dead, inks.plasma, inks.capsule)]
    for colour in bodies + edges:
        assert contrast(colour, inks.flesh_ground) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_striped_cells_and_dead_ones_show_on_them(name: str) -> None:
    inks = inks_of(load_theme(name))
    assert contrast(inks.hungry.edge, inks.hungry.fill) >= 3
    assert contrast(inks.dead.edge, inks.dead.fill) >= 2.4
    assert contrast(inks.fed.mark, inks.fed.fill) >= 1.8


@pytest.mark.parametrize("scene", SCENES)
def test_a_moment_is_painted_within_a_frame(scene: Scene) -> None:
    """The best of some rounds, each of another moment, so that no picture is seen twice."""
    picture = QImage(1100, 700, QImage.Format.Format_RGB32)
    look = SceneLook(theme=load_theme("light"), px=1)
    painter, taken = QPainter(picture), []
    for number in range(ROUNDS):
        began = perf_counter()
        scene.paint(painter, QRectF(0, 0, 1100, 700), 5 - number * 0.01, look)
        taken.append(perf_counter() - began)
    painter.end()
    assert min(taken) <= LIMIT
