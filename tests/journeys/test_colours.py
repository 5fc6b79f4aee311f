"""Other colours come at once and whole, and the window is alive until they do."""

from __future__ import annotations

from collections.abc import Generator
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from explorer.diagram import plates
from explorer.diagram.body_view import BodyView
from explorer.diagram.sprites import Sprite
from explorer.domain.exploration import Place
from tests.journeys.conftest import Open
from tests.journeys.hands import body_picture, choose

pytestmark = pytest.mark.qt_log_ignore(  # menus, on a screen that is none
    r"^This plugin does not support (raise|grabbing)", extend=True
)
STATES: Final[tuple[dict[str, str], ...]] = (
    {},
    {"primary": "prostate"},
    {"primary": "prostate", "reading": "bone"},
    {"origins": "liver"},
)


class Resizes(QObject):
    """Counts how often a widget gets another size."""

    def __init__(self, body: BodyView) -> None:
        super().__init__(body)
        self.count = 0
        body.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Resize
        return False


@pytest.mark.parametrize("state", STATES, ids=["rest", "story", "pair", "origins"])
def test_other_colours_are_those_of_a_window_opened_in_them(
    open_window: Open, state: dict[str, str]
) -> None:
    reader = open_window(language="en", **state)
    resizes = Resizes(reader.body)
    reader.window.wear_theme("dark")
    assert body_picture(reader) == body_picture(open_window(language="en", theme="dark", **state))
    assert resizes.count == 0, "the body is rendered once"


def test_what_was_made_ready_is_what_is_worn(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the colours are put on, nothing of the body is left to render."""
    reader = open_window(language="en", primary="prostate")
    late: list[object] = []
    render = plates._whole  # noqa: SLF001

    def counted(steps: Generator[None, None, Sprite]) -> Sprite:
        late.append(steps)
        return render(steps)

    monkeypatch.setattr(plates, "_whole", counted)
    choose(reader, "View", "Deep skin")
    body_picture(reader)
    look = reader.body.stage.look
    assert look is not None
    assert look.theme.tone == "deep"
    assert late == []
    reader.window.resize(1300, 740)  # here it must be rendered at once
    body_picture(reader)
    assert len(late) == 1


def test_a_pick_while_the_colours_come_is_shown_in_them(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.window.wear_theme("dark")
    assert not reader.window.redress.is_done
    reader.window.session.start("prostate")
    assert body_picture(reader) == body_picture(
        open_window(language="en", theme="dark", primary="prostate")
    )


def test_the_last_of_several_colours_is_worn(open_window: Open) -> None:
    reader = open_window(language="en")
    for theme in ("dark", "projector", "high_contrast"):
        reader.window.wear_theme(theme)
        QApplication.processEvents()
    assert body_picture(reader) == body_picture(open_window(language="en", theme="high_contrast"))


def test_a_window_that_is_resized_meanwhile_wears_them_at_once(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.window.wear_theme("dark")
    reader.window.resize(1300, 740)
    assert reader.body.settle()
    look = reader.body.stage.look
    assert look is not None
    assert look.theme.name == "dark"
    other = open_window(language="en", theme="dark")
    other.window.resize(1300, 740)
    assert body_picture(reader) == body_picture(other)


@pytest.mark.parametrize("place", [Place.LAB, Place.SPREADS])
def test_colours_come_at_once_where_no_body_is_seen(open_window: Open, place: Place) -> None:
    reader = open_window(language="en")
    reader.window.session.go_to(place)
    reader.qtbot.waitUntil(lambda: not reader.body.isVisible())
    reader.window.wear_theme("dark")
    reader.qtbot.waitUntil(lambda: reader.window.redress.is_done)
    assert reader.window.grab().toImage().pixelColor(1270, 60).lightness() < 80
    reader.window.session.go_to(Place.BODY)
    assert body_picture(reader) == body_picture(open_window(language="en", theme="dark"))


def test_a_window_that_closes_meanwhile_leaves_nothing_behind(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    reader.window.wear_theme("dark")
    assert not reader.window.redress.is_done
    reader.window.close()
    reader.qtbot.waitUntil(lambda: reader.window.redress.is_done)
