"""Legend, cards, kiosk, projector, the choice and the Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from explorer.appearance.metrics import Metrics, metrics_for
from explorer.appearance.themes import Theme, load_theme
from explorer.domain.atlas import Atlas
from explorer.domain.exploration import Depth, Exploration, Place
from explorer.panels.cards_place import CardsPlace
from explorer.panels.icon_array import IconArray
from explorer.panels.kiosk_page import KioskPage
from explorer.panels.legend import Legend
from explorer.panels.projector_page import ProjectorPage
from explorer.panels.prose import Prose
from explorer.panels.segmented import Segmented
from explorer.panels.words import listed, number

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
CANCER = Exploration(primary="prostate")  # type: ignore[arg-type]
PAIR = replace(CANCER, reading="bone")  # type: ignore[arg-type]
PX_PER_MM = 4.03


Panel = TypeVar("Panel", Legend, CardsPlace, KioskPage, ProjectorPage)


def worn(qtbot: QtBot, panel: Panel, atlas: Atlas, metrics: Metrics, now: Exploration) -> Panel:
    qtbot.addWidget(panel)
    panel.wear(load_theme("light"), metrics)
    panel.open(atlas)
    panel.present(now)
    panel.show()
    return panel


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    found = [b for b in widget.findChildren(QAbstractButton) if b.accessibleName().startswith(name)]
    qtbot.mouseClick(next(b for b in found if b.isVisible()), Qt.MouseButton.LeftButton)


def test_the_legend_hints_then_explains(qtbot: QtBot, atlas: Atlas, study: Metrics) -> None:
    legend = worn(qtbot, Legend(), atlas, study, Exploration())
    assert labels(legend) == ["Touch an organ, or use the arrow keys and Enter"]
    legend.present(CANCER)
    words = labels(legend)
    assert words[:5] == [
        *("Starts here", "Common 25+", "Sometimes 10\N{EN DASH}24"),
        *("Uncommon 3\N{EN DASH}9", "of 100"),
    ]
    assert "Grows into" in words
    assert "Grows into the organ beside it" in legend.accessibleName()
    assert "of 100 people whose cancer had spread" in legend.accessibleName()


def test_the_legend_names_only_what_is_there(qtbot: QtBot, atlas: Atlas, study: Metrics) -> None:
    now = Exploration(primary="lung")  # type: ignore[arg-type]
    legend = worn(qtbot, Legend(), atlas, study, now)
    assert "First nodes" not in labels(legend)


def test_cards_stand_in_order_beside_the_open_one(
    qtbot: QtBot, atlas: Atlas, study: Metrics
) -> None:
    now = Exploration(place=Place.SPREADS)
    place = worn(qtbot, CardsPlace(), atlas, study, now)
    assert place.sheet is not None
    assert "What is metastasis?" in labels(place.sheet)
    with qtbot.waitSignal(place.card_picked) as told:
        press(qtbot, place, "Why there?")
    assert told.args == ["seed_and_soil"]
    place.present(replace(now, card="seed_and_soil"))  # type: ignore[arg-type]
    assert "Why there?" in labels(place.sheet)
    with qtbot.waitSignal(place.depth_chosen) as told:
        press(qtbot, place, "More detail")
    assert told.args == [Depth.DETAIL]


def test_a_kiosk_shows_tiers_with_large_buttons(qtbot: QtBot, atlas: Atlas) -> None:
    metrics = metrics_for("kiosk", 1920, PX_PER_MM, 100)
    page = worn(qtbot, KioskPage(), atlas, metrics, CANCER)
    page.resize(1080, 700)
    assert {"Prostate cancer", "Common", "Sometimes", "Uncommon"} <= set(labels(page))
    assert "Would you like to talk to someone? Please ask at the desk." in labels(page)
    for control in page.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.height() / PX_PER_MM >= 20, control
            assert control.accessibleName()
    with qtbot.waitSignal(page.site_picked) as told:
        press(qtbot, page, "Bone, common")
    assert told.args == ["bone"]


def test_more_uncommon_places_are_one_touch_away(qtbot: QtBot, atlas: Atlas) -> None:
    metrics = metrics_for("kiosk", 1920, PX_PER_MM, 100)
    page = worn(qtbot, KioskPage(), atlas, metrics, CANCER)
    page.resize(1080, 700)
    press(qtbot, page, "2 more")
    with qtbot.waitSignal(page.site_picked) as told:
        press(qtbot, page, "Oesophagus")
    assert told.args == ["oesophagus"]


def test_a_kiosk_speaks_plainly_and_without_figures(qtbot: QtBot, atlas: Atlas) -> None:
    metrics = metrics_for("kiosk", 1920, PX_PER_MM, 150)
    page = worn(qtbot, KioskPage(), atlas, metrics, replace(PAIR, depth=Depth.DETAIL))
    assert not page.findChildren(IconArray)
    texts = " ".join(prose.toPlainText() for prose in page.findChildren(Prose))
    assert "no valves" not in texts
    assert "can often still be treated" in texts
    with qtbot.waitSignal(page.closed):
        press(qtbot, page, "Close")


@pytest.mark.parametrize(
    "now",
    [
        Exploration(),
        Exploration(asked="spleen"),  # type: ignore[arg-type]
        Exploration(card="what_is_metastasis"),  # type: ignore[arg-type]
    ],
)
def test_every_kiosk_sheet_says_whom_to_ask(qtbot: QtBot, atlas: Atlas, now: Exploration) -> None:
    metrics = metrics_for("kiosk", 1920, PX_PER_MM, 100)
    page = worn(qtbot, KioskPage(), atlas, metrics, now)
    assert any("Please ask at the desk" in text for text in labels(page))


def test_the_projector_says_one_sentence(qtbot: QtBot, atlas: Atlas) -> None:
    metrics = metrics_for("projector", 1080, 4.0, 100)
    page = worn(qtbot, ProjectorPage(), atlas, metrics, Exploration())
    page.resize(920, 1080)
    assert labels(page) == ["Where does the cancer start?"]
    page.present(CANCER)
    assert labels(page) == ["Prostate cancer", "common", "sometimes", "uncommon"]
    assert page.findChildren(Prose)[-1].toPlainText() == "Most often: bone"
    page.present(PAIR)
    said = page.findChildren(Prose)[-1].toPlainText()
    assert said.startswith("Prostate cancer that has spread to bone")


@pytest.fixture
def choice(qtbot: QtBot, light: Theme, study: Metrics) -> Segmented:
    shown = Segmented("Figure", light, study)
    qtbot.addWidget(shown)
    shown.offer([("male", "Male"), ("female", "Female"), ("neutral", "None")], "male")
    shown.show()
    return shown


def test_a_choice_tells_only_what_a_reader_picks(qtbot: QtBot, choice: Segmented) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.select("female")
    assert choice.current == "female"
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(choice.button("neutral"), Qt.MouseButton.LeftButton)
    assert told.args == ["neutral"]
    assert choice.current == "neutral"


def test_arrows_move_the_choice(qtbot: QtBot, choice: Segmented) -> None:
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.button("male"), Qt.Key.Key_Right)
    assert told.args == ["female"]
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.button("female"), Qt.Key.Key_Left)
    assert told.args == ["male"]
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.keyClick(choice.button("male"), Qt.Key.Key_Left)


def test_a_choice_is_one_stop_of_tab(choice: Segmented) -> None:
    stops = [
        key
        for key in ("male", "female", "neutral")
        if choice.button(key).focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["male"]


@pytest.mark.parametrize(
    ("names", "most", "text"),
    [
        (["A"], None, "A"),
        (["A", "B"], None, "A and B"),
        (["A", "B", "C", "D"], 3, "A, B, C, and D"),
        (["A", "B", "C", "D", "E"], 3, "A, B, C, and 2 more"),
    ],
)
def test_names_are_listed(names: list[str], most: int | None, text: str) -> None:
    assert listed(names, most=most) == text


@pytest.mark.parametrize(("language", "text"), [("en", "1,762"), ("id", "1.762")])
def test_numbers_follow_the_language(language: str, text: str) -> None:
    assert number(1762, language) == text
