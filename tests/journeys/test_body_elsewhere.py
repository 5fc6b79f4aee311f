"""A visitor and a teacher turn the body: by finger, on a screen of one width, from a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from explorer.domain.exploration import View
from tests.journeys.hands import body_picture, focus, touch

if TYPE_CHECKING:
    from tests.journeys.conftest import Open


def test_a_visitor_turns_the_body_with_a_finger(open_window: Open) -> None:
    reader = open_window(preset="kiosk")
    least = 20 * reader.window.height() / reader.window.mode.screen_mm
    front = body_picture(reader)
    for view, text in ((View.BACK, "Belakang"), (View.FRONT, "Depan")):
        button = reader.button(text)
        assert button.height() >= least - 1
        assert button.width() >= least - 1
        touch(button)
        reader.qtbot.waitUntil(lambda view=view: reader.now.view is view)  # type: ignore[misc]
        assert reader.kiosk.sides.text() == ("Depan" if view is View.BACK else "Belakang")
    assert body_picture(reader) == front


@pytest.mark.parametrize("way", ["finish", "idle"])
def test_the_next_visitor_sees_the_front(open_window: Open, way: str) -> None:
    reader = open_window(preset="kiosk")
    camera = reader.body.camera
    reader.click(reader.button("Belakang"))
    reader.body.zoom_in()
    if way == "finish":
        reader.click(reader.kiosk.finish)
    else:
        assert reader.window.idle is not None
        reader.window.idle.idled.emit()
    assert reader.now.view is View.FRONT
    assert reader.kiosk.sides.text() == "Belakang"
    assert not reader.window.session.can_go_back
    assert reader.body.camera.zoom == camera.zoom, "nothing of a visitor stays, nor how close"


def test_no_two_buttons_of_a_kiosk_say_the_same(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="en")
    shown = [each for each in reader.window.findChildren(QAbstractButton) if each.isVisible()]
    said = [each.text() or each.accessibleName() for each in shown]
    assert {"Back", "Behind"} <= set(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_tools_of_a_kiosk_stand_side_by_side(
    open_window: Open, percent: int, language: str
) -> None:
    reader = open_window(preset="kiosk", text_scale=percent, language=language)
    assert reader.window.width() == 1080, "what is wider than the screen is cut off"
    choices = (reader.kiosk.figures, reader.kiosk.sides)
    boxes = [each.geometry() for each in choices]
    assert not boxes[0].intersects(boxes[1])
    if percent == 100:
        assert boxes[0].top() == boxes[1].top(), "a second row takes a tenth from the body"
    for each in choices:
        assert each.visibleRegion().boundingRect() == each.rect()
        assert each.width() >= each.sizeHint().width()


def test_a_teacher_turns_the_body_on_the_board(open_window: Open) -> None:
    reader = open_window(preset="projector", language="id", primary="prostate")
    front = body_picture(reader)
    bar = reader.projector.bar
    reader.qtbot.mouseMove(reader.body.viewport(), reader.body.rect().center())
    reader.qtbot.waitUntil(bar.isVisible)
    reader.click(reader.button("Belakang"))
    assert (reader.now.view, reader.now.primary) == (View.BACK, "prostate")
    assert bar.sides.current == "back"
    assert body_picture(reader) != front
    assert reader.window.rect().contains(bar.geometry()), "the bar is wholly on the board"
    bar.sides.findChildren(QAbstractButton)[0].setFocus()
    assert focus(reader).isVisible()
