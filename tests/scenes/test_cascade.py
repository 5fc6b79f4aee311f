"""The cascade as it is painted: the same whenever it is asked for, clear in every theme, quick."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from coloraide import Color
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.appearance.themes import THEMES, load_theme
from explorer.content.edition import read_atlas
from explorer.scenes.cascade import LAST, Cascade
from explorer.scenes.cascade_blood import GROUPS
from explorer.scenes.cascade_land import stream
from explorer.scenes.cascade_ways import RESTING, moment, ways
from explorer.scenes.inks import Inks, inks_of
from explorer.scenes.scene import Scene, SceneLook

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

STILLS = [float(step) for step in range(int(LAST) + 1)]
SIZES = [(624, 420), (1100, 700), (1280, 720), (600, 900), (1800, 500), (3840, 2160)]
SCENE: Scene = Cascade()


@pytest.fixture(autouse=True)
def program(qtbot: QtBot) -> None:
    """Pictures need a running application."""
    assert qtbot


def painted(at: float, size: tuple[int, int] = (550, 350), theme: str = "light") -> QImage:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    paint_into(picture, QRectF(0, 0, *size), at, theme)
    return picture


def paint_into(picture: QImage, area: QRectF, at: float, theme: str = "light") -> None:
    painter = QPainter(picture)
    SCENE.paint(painter, area, at, SceneLook(theme=load_theme(theme), px=1.0))
    painter.end()


def values(picture: QImage) -> np.ndarray[Any, np.dtype[np.int16]]:
    raw = np.frombuffer(picture.constBits(), np.uint8)
    return raw.reshape(picture.height(), picture.width(), 4).astype(np.int16)


def contrast(one: QColor, other: QColor) -> float:
    return Color(one.name()).contrast(Color(other.name()))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_step_has_its_picture(language: str) -> None:
    stage = read_atlas(language).stages[SCENE.id]
    assert len(stage.steps) == len(STILLS)
    for step in stage.steps:
        assert step.sentence
        assert step.description
        assert step.sources


def test_no_two_steps_look_alike() -> None:
    pictures = [painted(at) for at in STILLS]
    assert all(one != two for one, two in pairwise(pictures))


def test_a_moment_looks_the_same_forward_and_back() -> None:
    moments = [step / 4 for step in range(int(LAST) * 4 + 1)]
    forward = [painted(at) for at in moments]
    back = [painted(at) for at in reversed(moments)]
    assert forward == back[::-1]


def test_what_lies_outside_the_story_is_its_nearest_still() -> None:
    assert painted(-1.0) == painted(0.0)
    assert painted(LAST + 3) == painted(LAST)


def test_nothing_jumps_between_two_near_moments() -> None:
    """A pan over the same picture: no cell comes or goes between one moment and the next."""
    for number, keys in enumerate(ways()):
        for step in range(700):
            one, two = moment(keys, step / 100), moment(keys, (step + 1) / 100)
            if one and two:
                assert abs(one.x - two.x) + abs(one.y - two.y) < 45, (number, step)


def test_most_that_travel_are_lost_and_the_followed_ones_rest() -> None:
    lost = [group for group in GROUPS if group.lost is not None]
    assert len(lost) >= 0.75 * len(GROUPS)
    assert all(3 < group.lost < 4 for group in lost if group.lost)
    for number in RESTING:
        end = ways()[number][-1]
        middle, half = stream(end.x)
        assert end.at == 6.0
        assert end.y > middle + half + 11 + end.radius


def test_a_lost_cell_is_told_by_its_shape() -> None:
    """Where the middle of a lost cell was dark, the blood shows through."""
    inks = inks_of(load_theme("light"))
    group = next(group for group in GROUPS if group.lost and group.cells == 1)
    x, y = round(group.x - (2150 - 550)), round(group.y)
    assert painted(4.0, (1100, 700)).pixelColor(x, y) == inks.lumen


@pytest.mark.parametrize("theme", THEMES)
def test_cells_stand_out_from_all_that_they_lie_on(theme: str) -> None:
    inks: Inks = inks_of(load_theme(theme))
    grounds = [inks.ground, inks.far_ground, inks.far.fill, inks.lumen, inks.lymph_lumen]
    for ground in (*grounds, inks.tumour_ground, inks.lining.fill):
        assert contrast(inks.cancer.fill, ground) >= 3
    for ground in (inks.lumen, inks.far.fill, inks.far_ground):
        assert contrast(inks.lost.edge, ground) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_edges_that_tell_the_story_are_seen(theme: str) -> None:
    inks = inks_of(load_theme(theme))
    assert contrast(inks.membrane, inks.ground) >= 3
    assert contrast(inks.signal.fill, inks.ground) >= 3
    for ink in (inks.wall, inks.red, inks.immune, inks.platelet):
        assert contrast(ink.edge, inks.lumen) >= 3
    for ink in (inks.wall, inks.lymph_wall):
        assert contrast(ink.edge, inks.ground) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
def test_it_paints_at_every_size_and_in_every_theme(size: tuple[int, int], theme: str) -> None:
    for at in (0.0, 2.5, 4.0, 7.0) if size != SIZES[-1] else (4.0,):
        picture = painted(at, size, theme)
        seen = {picture.pixel(x, y) for x in range(0, size[0], 9) for y in range(0, size[1], 9)}
        assert len(seen) > 12


def test_it_keeps_to_its_area() -> None:
    picture = QImage(700, 500, QImage.Format.Format_RGB32)
    picture.fill(0xFF123456)
    paint_into(picture, QRectF(100, 80, 550, 350), 3.0)
    inside = picture.copy(QRect(100, 80, 550, 350))
    assert np.abs(values(inside) - values(painted(3.0))).max() <= 4  # edges are rounded elsewhere
    edge = [*((x, y) for x in (99, 650) for y in range(500))]
    edge += [(x, y) for y in (79, 430) for x in range(700)]
    assert {picture.pixel(*point) for point in edge} == {0xFF123456}


def test_a_fine_screen_gets_a_fine_picture() -> None:
    fine = QImage(1100, 700, QImage.Format.Format_RGB32)
    fine.setDevicePixelRatio(2)
    paint_into(fine, QRectF(0, 0, 550, 350), 2.0)
    fine.setDevicePixelRatio(1)
    assert fine == painted(2.0, (1100, 700))


def quickest(work: Callable[[], Any], rounds: int = 9) -> float:
    """Return the least time in milliseconds: noise only ever makes things slower."""
    found = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        found.append((perf_counter() - start) * 1000)
    return min(found)


@pytest.mark.bench
@pytest.mark.parametrize("at", [0.0, 1.5, 2.0, 3.0, 3.6, 4.0, 5.0, 6.0, 7.0])
def test_a_frame_is_quick(at: float, record_property: Callable[[str, object], None]) -> None:
    size = (1100, 700)
    picture, copy = QImage(*size, QImage.Format.Format_RGB32), painted(at, size)
    area = QRectF(0, 0, *size)

    def blit() -> None:
        painter = QPainter(picture)
        painter.drawImage(0, 0, copy)
        painter.end()

    frame, floor = quickest(lambda: paint_into(picture, area, at)), quickest(blit)
    record_property("milliseconds", round(frame, 2))
    record_property("blits", round(frame / floor, 1))
    assert frame <= 16
