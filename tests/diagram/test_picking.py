"""What a click, a finger or a second tap means."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Figure, SiteId
from explorer.domain.exploration import Exploration
from tests.diagram.drawn import DRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from explorer.diagram.body_view import BodyView

LEFT = Qt.MouseButton.LeftButton


def spot(view: BodyView, x: float, y: float) -> QPoint:
    """Return where a point of the art (units) lies in the view."""
    return view.camera.transform.map(QPointF(x, y)).toPoint()


def picks(view: BodyView) -> list[str]:
    found: list[str] = []
    view.site_picked.connect(found.append)
    return found


@pytest.mark.parametrize(
    ("figure", "x", "y", "site"),
    [
        (Figure.MALE, -40, 320, "liver"),
        (Figure.MALE, 0, 520, "prostate"),
        (Figure.FEMALE, -24, 500, "ovary"),
        (Figure.FEMALE, 0, 500, "bladder"),
        (Figure.MALE, 0, 60, "brain"),
        (Figure.MALE, 40, 560, "bone"),
        (Figure.MALE, 150, 300, "skin"),
        (Figure.NEUTRAL, -50, 450, "colon"),  # the caecum starts no cancer of its own here
        (Figure.NEUTRAL, 40, 385, "kidney"),
    ],
)
def test_click_picks_the_site(
    qtbot: QtBot,
    make_view: Callable[..., BodyView],
    figure: Figure,
    x: float,
    y: float,
    site: str,
) -> None:
    view = make_view(figure)
    found = picks(view)
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, x, y))
    assert found == [site]


def test_a_click_beside_the_body_picks_nothing(qtbot: QtBot, view: BodyView) -> None:
    view.show_chips(ChipPolicy.NONE)
    found = picks(view)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 3))
    assert found == []


def test_decoration_is_looked_through(view: BodyView) -> None:
    assert view.site_at(QPointF(spot(view, -57, 412))) == "skin"


def test_a_part_behind_another_figure_is_not_there(make_view: Callable[..., BodyView]) -> None:
    female, male = make_view(Figure.FEMALE), make_view(Figure.MALE)
    there = QPointF(spot(male, 0, 520))
    assert male.site_at(there) == "prostate"
    assert female.site_at(there) != "prostate"


def test_pressing_and_sliding_off_picks_nothing(qtbot: QtBot, view: BodyView) -> None:
    found = picks(view)
    qtbot.mousePress(view.viewport(), LEFT, pos=spot(view, -40, 320))
    qtbot.mouseMove(view.viewport(), spot(view, 0, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=spot(view, 0, 60))
    assert found == []


def test_pressing_shows_before_it_picks(qtbot: QtBot, view: BodyView) -> None:
    still = view.grab().toImage()
    qtbot.mousePress(view.viewport(), LEFT, pos=spot(view, -40, 320))
    assert view.grab().toImage() != still
    qtbot.mouseRelease(view.viewport(), LEFT, pos=spot(view, -40, 320))
    assert view.grab().toImage() == still


def test_a_second_tap_steps_to_what_lies_behind(qtbot: QtBot, view: BodyView) -> None:
    found = picks(view)
    at = spot(view, 44, 380)  # kidney over colon over skin
    for _ in range(4):
        qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert found == ["kidney", "colon", "skin", "kidney"]


def test_a_tap_elsewhere_begins_on_top_again(qtbot: QtBot, view: BodyView) -> None:
    found = picks(view)
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 44, 380))
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 0, 60))
    qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 44, 380))
    assert found == ["kidney", "brain", "kidney"]


def test_a_double_click_is_one_pick(qtbot: QtBot, view: BodyView) -> None:
    found = picks(view)
    at = spot(view, -40, 320)
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert found == ["liver"]


def test_hits_agree_with_the_picture(view: BodyView) -> None:
    """Away from edges, the map says what the outlines say."""
    back = view.camera.transform.inverted()[0]
    solid = [shape for shape in DRAWN.on(Figure.MALE) if shape.pick and shape.style != "veil"]
    chance = random.Random(5)
    hits = view.stage.hits
    for _ in range(400):
        x, y = chance.randrange(672), chance.randrange(628)
        around = {
            hits.part_of.get(hits.number_at(x + dx, y + dy))
            for dx in (-2, 0, 2)
            for dy in (-2, 0, 2)
        }
        if len(around) > 1:
            continue
        unit = back.map(QPointF(x + 0.5, y + 0.5))
        over = [shape.part for shape in solid if shape.path.contains(unit)]
        assert hits.part_of.get(hits.number_at(x, y)) == (over[-1] if over else None)


def test_what_is_lit_lies_on_top(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    there = QPointF(spot(view, 60, 335))  # the stomach's edge, spleen beneath it
    assert view.site_at(there) == "spleen"
    at = QPointF(spot(view, 20, 330))
    assert view.site_at(at) == "stomach"
    liver_over_stomach = QPointF(spot(view, 8, 330))
    assert view.site_at(liver_over_stomach) == "liver"
    view.present(Exploration(figure=Figure.FEMALE, primary=None))
    view.present(Exploration(figure=Figure.FEMALE, primary="stomach"))  # type: ignore[arg-type]
    assert view.site_at(liver_over_stomach) == "stomach"


def test_a_click_on_a_chip_picks_its_site(qtbot: QtBot, view: BodyView) -> None:
    assert view.stage.names is not None
    named = view.stage.names.names
    assert named
    for name in named:
        found = picks(view)
        qtbot.mouseClick(view.viewport(), LEFT, pos=name.hit.center().toPoint())
        assert found == [name.site]
        view.site_picked.disconnect()


def test_a_finger_beside_a_small_organ_means_it(view: BodyView) -> None:
    beside = QPointF(spot(view, 17, 526))
    assert view.site_at(beside) != "prostate"
    assert view.site_at(beside, finger=True) == "prostate"
    assert view.site_at(QPointF(spot(view, -60, 320)), finger=True) == "liver"


def test_a_touch_picks(view: BodyView, qtbot: QtBot) -> None:
    found = picks(view)
    finger = QTest.createTouchDevice()
    at = spot(view, -40, 320)
    window = view.viewport()
    QTest.touchEvent(window, finger).press(0, at, window).commit()
    QTest.touchEvent(window, finger).release(0, at, window).commit()
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["liver"]


def test_hovering_marks_and_tells_once(qtbot: QtBot, view: BodyView) -> None:
    told: list[str] = []
    view.site_hovered.connect(told.append)
    still = view.grab().toImage()
    for x in (-50, -45, -40):
        qtbot.mouseMove(view.viewport(), spot(view, x, 320))
    assert told == ["liver"]
    assert view.grab().toImage() != still
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    assert told == ["liver", ""]
    assert view.grab().toImage() == still


def test_sites_at_a_point_run_from_front_to_back(view: BodyView) -> None:
    assert view.sites_at(QPointF(spot(view, 44, 380))) == ("kidney", "colon", "skin")


def test_the_map_takes_one_byte_a_pixel(view: BodyView) -> None:
    size = view.viewport().size()
    assert view.stage.hits.size_in_bytes <= (size.width() + 3) * size.height()


def test_every_drawn_site_can_be_reached_in_some_way(view: BodyView) -> None:
    reached = {view.stage.hits.part_of[n] for n in view.stage.hits.picture_numbers()}
    assert {"liver", "brain", "bladder", "prostate", "kidney_left"} <= reached
    assert SiteId("pleura") in view.sites
