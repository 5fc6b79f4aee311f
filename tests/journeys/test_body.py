"""A reader turns the body round, steps in to a region, and chooses its skin."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.diagram.camera import Region
from explorer.domain.atlas import Figure
from explorer.domain.exploration import View
from tests.journeys.conftest import Open, Reader
from tests.journeys.hands import (
    body_picture,
    choose,
    drawer_of,
    lines,
    menu,
    press,
    skin_colour,
    walk,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore(  # menus, on a screen that is none
    r"^This plugin does not support (raise|grabbing)", extend=True
)
REGIONS = {
    "Whole figure": Region.WHOLE,
    "Head and neck": Region.HEAD_NECK,
    "Chest": Region.CHEST,
    "Belly": Region.BELLY,
    "Pelvis": Region.PELVIS,
}


def side(reader: Reader, key: str) -> QAbstractButton:
    """Find the button that shows the body from a side."""
    words = {"front": "Front", "back": "Back"}
    if reader.window.session.atlas.language == "id":
        words = {"front": "Depan", "back": "Belakang"}
    buttons = [
        each
        for each in reader.study.plate.sides.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == words[key]
    ]
    assert len(buttons) == 1
    return buttons[0]


def said(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


# -- turning -----------------------------------------------------------------------------------


def test_a_reader_turns_the_body_by_clicks(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    front = body_picture(reader)
    reader.click(side(reader, "back"))
    assert reader.now.view is View.BACK
    assert reader.now.primary == "prostate"
    assert body_picture(reader) != front
    reader.touch("bone")
    assert (reader.now.reading, reader.now.view) == ("bone", View.BACK)
    reader.click(side(reader, "front"))
    assert (reader.now.reading, reader.now.view) == ("bone", View.FRONT)
    reader.window.session.close_reading()
    assert body_picture(reader) == front


def test_a_reader_turns_the_body_by_keys(open_window: Open) -> None:
    reader = open_window(language="en")
    side(reader, "front").setFocus(Qt.FocusReason.TabFocusReason)
    assert press(reader, Qt.Key.Key_Right) is side(reader, "back")
    assert reader.now.view is View.BACK
    assert reader.study.plate.sides.current == "back"
    press(reader, Qt.Key.Key_Left)
    assert reader.now.view is View.FRONT


def test_going_back_turns_the_body_back(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(side(reader, "back"))
    reader.window.session.back()
    assert reader.study.plate.sides.current == "front"
    reader.window.session.forward()
    assert reader.study.plate.sides.current == "back"
    reader.click(reader.button("Start over"))
    assert reader.study.plate.sides.current == "front"


def test_the_other_figure_is_seen_from_the_same_side(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(side(reader, "back"))
    reader.click(reader.button("Female"))
    assert (reader.now.figure, reader.now.view) == (Figure.FEMALE, View.BACK)


def test_tab_comes_to_the_tools_in_the_order_they_are_seen(open_window: Open) -> None:
    reader = open_window(language="en")
    plate = reader.study.plate
    tools = [
        reader.button("Male"),
        side(reader, "front"),
        *(reader.button(name) for name in ("Layers", "Regions", "Zoom out", "Zoom in")),
    ]
    assert [each.mapTo(plate, each.rect().topLeft()).x() for each in tools] == sorted(
        each.mapTo(plate, each.rect().topLeft()).x() for each in tools
    )
    walked = walk(reader, tools[0], len(tools))
    names, found = ([said(each) for each in each_row] for each_row in (tools, walked))
    assert found[: len(names)] == names
    assert walked[-1] is reader.body


# -- regions -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", REGIONS)
def test_a_reader_steps_in_to_a_region_and_out_again(open_window: Open, text: str) -> None:
    reader = open_window(language="en")
    working = reader.body.camera
    before = body_picture(reader)
    choose(reader, "Regions", text)
    camera, region = reader.body.camera, REGIONS[text]
    assert camera == region.seen_by(working)
    assert body_picture(reader) != before
    left, top, right, bottom = region.value
    if region is not Region.WHOLE:
        assert camera.zoom > 1
    for x, y in ((left, top), (right, bottom)):
        at = camera.transform.map(QPointF(x, y))
        assert -1 <= at.x() <= camera.width + 1
        assert -1 <= at.y() <= camera.height + 1
    choose(reader, "Regions", "Fit the body")
    assert reader.body.camera == working
    assert body_picture(reader) == before


def test_regions_open_by_keys(open_window: Open) -> None:
    reader = open_window(language="en")
    working = reader.body.camera
    reader.button("Regions").setFocus(Qt.FocusReason.TabFocusReason)
    opened = menu(reader, "Regions")
    for _ in range(3):
        reader.qtbot.keyClick(opened, Qt.Key.Key_Down)
    reader.qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert reader.body.camera == Region.HEAD_NECK.seen_by(working)


def test_a_region_stays_when_the_body_turns(open_window: Open) -> None:
    reader = open_window(language="en")
    choose(reader, "Regions", "Chest")
    camera = reader.body.camera
    reader.click(side(reader, "back"))
    assert reader.body.camera == camera


# -- skin --------------------------------------------------------------------------------------


@pytest.fixture
def restart(qtbot: QtBot) -> Iterator[Open]:
    """Start the program as a person does, with what was kept of the last time."""
    windows = []

    def start(**call: object) -> Reader:
        window = build(Call(**call)).window  # type: ignore[arg-type]
        windows.append(window)
        window.arrangement.body.reduced_motion = True
        window.ready()
        with qtbot.waitExposed(window):
            window.show()
        window.arrangement.body.settle()
        return Reader(window, qtbot)

    yield start
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_skin_that_was_chosen_is_worn_at_the_next_start(restart: Open) -> None:
    reader = restart(language="en")
    pale = skin_colour(reader)
    choose(reader, "View", "Deep skin")
    assert skin_colour(reader).lightness() < pale.lightness() - 40
    again = restart(language="en")
    reader.qtbot.waitUntil(lambda: again.body.size() == reader.body.size())
    assert body_picture(again) == body_picture(reader)
    opened = menu(again, "View")
    held = {each.text() for each in opened.actions() if each.isChecked()}
    again.qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert {"Deep skin", "Light", "Plain"} == held


def test_every_skin_is_another_picture_and_keeps_the_story(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    seen = []
    for tone in ("Light skin", "Medium skin", "Deep skin", "Paper white"):
        choose(reader, "View", tone)
        seen.append(bytes(body_picture(reader).constBits()))
        assert reader.now.primary == "prostate"
    assert len(set(seen)) == 4


# -- words -------------------------------------------------------------------------------------


def names_of_new_controls(reader: Reader) -> list[str]:
    """Return what a screen reader says of drawer, tools and menus; the drawer is open."""
    plate = reader.study.plate
    kinds = (QAbstractButton, QSlider)
    named: list[QWidget] = []
    for kind in kinds:
        named += drawer_of(reader).findChildren(kind)
    named += plate.sides.findChildren(QAbstractButton)
    said_ = [said(each) for each in named if each.isVisible()]
    words = {"en": ("Layers", "Regions", "View"), "id": ("Lapisan", "Bagian tubuh", "Tampilan")}
    layers, regions, view = words[reader.window.session.atlas.language]
    said_ += [reader.button(layers).accessibleName(), reader.button(regions).accessibleName()]
    return [*said_, *lines(reader, regions), *lines(reader, view)]


def test_every_new_control_has_a_name_in_both_languages(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    english = names_of_new_controls(reader)
    reader.click(reader.button("Bahasa Indonesia"))
    indonesian = names_of_new_controls(reader)
    assert all(english)
    assert all(indonesian)
    assert len(english) == len(indonesian) >= 40
    same = {one for one, other in zip(english, indonesian, strict=True) if one == other}
    assert same == set()
    reader.click(reader.button("English"))
    assert names_of_new_controls(reader) == english


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_two_buttons_of_the_window_have_the_same_name(open_window: Open, language: str) -> None:
    """Who speaks to the window, or hears it, could not tell them apart."""
    reader = open_window(language=language)
    chrome = (reader.study.bar, reader.study.plate)
    names = Counter(
        said(each)
        for part in chrome
        for each in part.findChildren(QAbstractButton)
        if each.isVisible()
    )
    assert [name for name, count in names.items() if count > 1] == []
