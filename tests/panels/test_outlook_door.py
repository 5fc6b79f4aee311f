"""The door before the figures on survival, by real presses, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from explorer.domain.atlas import Figure
from explorer.domain.exploration import Depth, Exploration
from explorer.domain.outlook import Extent
from explorer.panels.disclosure import Disclosure
from explorer.panels.icon_array import IconArray
from explorer.panels.outlook_door import OutlookDoor
from explorer.panels.page import PagePanel
from explorer.panels.painted import BoxButton
from explorer.panels.prose import Prose
from explorer.panels.segmented import Segmented
from tests.panels.test_stream import page_of, shipped

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
BREAST = Exploration(primary="breast")  # type: ignore[arg-type]
PROSTATE = Exploration(primary="prostate")  # type: ignore[arg-type]
LANGUAGES = ("en", "id")


def page(qtbot: QtBot, now: Exploration, language: str = "en", scale: int = 100) -> PagePanel:
    return page_of(qtbot, now, language, scale=scale, shows_outlook=True)


def door(panel: PagePanel) -> OutlookDoor:
    assert panel.sheet is not None
    found = [d for d in panel.sheet.findChildren(OutlookDoor) if d.isVisibleTo(panel.sheet)]
    (only,) = found
    return only


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    QApplication.processEvents()  # what was just opened is given its place
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def show(qtbot: QtBot, panel: PagePanel) -> None:
    """Press what takes two presses."""
    press(qtbot, door(panel).row)
    press(qtbot, button(panel))


def button(panel: PagePanel) -> BoxButton:
    found = door(panel).findChild(BoxButton)
    assert isinstance(found, BoxButton)
    return found


def choice(panel: PagePanel) -> Segmented:
    found = door(panel).findChild(Segmented)
    assert isinstance(found, Segmented)
    return found


def said(panel: PagePanel) -> str:
    at = door(panel)
    labels = [label.text() for label in at.findChildren(QLabel) if label.isVisibleTo(at)]
    texts = [prose.toPlainText() for prose in at.findChildren(Prose) if prose.isVisibleTo(at)]
    return "\n".join([*labels, *texts])


def arrays(panel: PagePanel) -> list[IconArray]:
    at = door(panel)
    return [array for array in at.findChildren(IconArray) if array.isVisibleTo(at)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_takes_two_presses(qtbot: QtBot, language: str) -> None:
    panel = page(qtbot, PROSTATE, language)
    words = shipped(language).outlook.words
    assert not door(panel).row.isChecked()
    assert said(panel) == ""
    press(qtbot, door(panel).row)
    assert said(panel) == words["door"]
    assert not arrays(panel)
    press(qtbot, button(panel))
    assert words["ask"] in said(panel)
    assert words["nearly_all"] in said(panel)
    press(qtbot, button(panel))
    assert said(panel) == words["door"]


def test_its_name_says_what_lies_behind(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    row = door(panel).row
    assert row.accessibleName() == "How long people live: figures"
    assert row.accessibleDescription() == "Closed"
    press(qtbot, row)
    assert row.accessibleDescription() == "Open"
    assert button(panel).accessibleName() == "Show the figures"
    press(qtbot, button(panel))
    assert button(panel).accessibleName() == "Hide the figures"


def test_it_is_last_before_the_sources(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    assert panel.sheet is not None
    found = [d for d in panel.sheet.findChildren(Disclosure) if d.isVisibleTo(panel.sheet)]
    down = sorted(found, key=lambda one: one.y())
    assert down[-2] is door(panel)
    assert down[-1] is panel.sheet.sources


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_figure_at_a_time_each_with_its_population(qtbot: QtBot, language: str) -> None:
    panel = page(qtbot, BREAST, language)
    show(qtbot, panel)
    outlook = shipped(language).outlook
    population = outlook.words["population"].partition(",")[0]
    for extent in reversed(Extent):
        press(qtbot, choice(panel).button(extent.value))
        alive = outlook.of["breast"].alive(extent)
        sentence = outlook.sentence(outlook.of["breast"], extent).replace("**", "")
        circles = [sentence] if alive is not None else []
        assert [array.accessibleName() for array in arrays(panel)] == circles
        assert said(panel).count(population) == 1
        assert sentence in said(panel)
        assert choice(panel).button(extent.value).accessibleDescription() == sentence
    assert not arrays(panel)  # nearly all: no circles either


def test_help_stands_beside_the_gravest_figure(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    show(qtbot, panel)
    help_line = shipped("en").phrases["help_line"]
    assert help_line not in said(panel)
    press(qtbot, choice(panel).button("distant"))
    assert help_line in said(panel)
    assert shipped("en").phrases["not_forecast"] in said(panel)


def test_keys_open_it_and_choose(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    qtbot.keyClick(door(panel).row, Qt.Key.Key_Return)
    qtbot.keyClick(button(panel), Qt.Key.Key_Space)
    qtbot.keyClick(choice(panel).button("localized"), Qt.Key.Key_Right)
    assert choice(panel).current == "regional"
    assert len(arrays(panel)) == 1


@pytest.mark.parametrize(
    "then",
    [
        PROSTATE,
        replace(BREAST, depth=Depth.DETAIL),
        replace(BREAST, figure=Figure.FEMALE),
    ],
)
def test_another_page_closes_it(qtbot: QtBot, then: Exploration) -> None:
    panel = page(qtbot, BREAST)
    show(qtbot, panel)
    panel.present(then)
    assert not door(panel).row.isChecked()
    assert said(panel) == ""


def test_who_comes_back_to_the_page_finds_it_closed(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    show(qtbot, panel)
    panel.present(replace(BREAST, reading="bone"))  # type: ignore[arg-type]
    panel.present(BREAST)
    assert said(panel) == ""
    press(qtbot, door(panel).row)
    assert not arrays(panel)


def test_closed_and_opened_again_it_asks_again(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    show(qtbot, panel)
    press(qtbot, door(panel).row)
    press(qtbot, door(panel).row)
    assert said(panel) == shipped("en").outlook.words["door"]


def test_out_of_sight_it_closes(qtbot: QtBot) -> None:
    panel = page(qtbot, BREAST)
    show(qtbot, panel)
    panel.hide()
    panel.show()
    assert not door(panel).row.isChecked()
    assert said(panel) == ""


def test_detail_says_where_the_figures_come_from(qtbot: QtBot) -> None:
    panel = page(qtbot, replace(BREAST, depth=Depth.DETAIL))
    show(qtbot, panel)
    assert "These are not the stages of TNM." in said(panel)


def wrapped(text: Prose) -> float:
    """Return how high a text is at the width that is seen, whatever it was measured for last."""
    copy = text.document().clone()
    copy.setTextWidth(text.viewport().width())
    return copy.size().height()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_text_is_cut(qtbot: QtBot, language: str, scale: int) -> None:
    panel = page(qtbot, BREAST, language, scale)
    panel.resize(392 * scale // 100, 900)
    show(qtbot, panel)
    press(qtbot, choice(panel).button("distant"))

    def whole() -> bool:
        texts = door(panel).findChildren(Prose)
        return all(text.height() >= wrapped(text) for text in texts)

    qtbot.waitUntil(whole)
    assert choice(panel).width() <= door(panel).width()


def test_without_leave_or_figures_there_is_no_door(qtbot: QtBot) -> None:
    without = page_of(qtbot, BREAST)
    assert not without.findChildren(OutlookDoor)
    testis = page(qtbot, Exploration(primary="testis"))  # type: ignore[arg-type]
    assert testis.sheet is not None
    doors = testis.sheet.findChildren(OutlookDoor)
    assert not any(one.isVisibleTo(testis.sheet) for one in doors)


def test_the_source_is_listed_only_with_the_door(qtbot: QtBot) -> None:
    def sources(panel: PagePanel) -> str:
        assert panel.sheet is not None
        assert panel.sheet.sources is not None
        panel.sheet.sources.open()
        return " ".join(label.text() for label in panel.sheet.sources.findChildren(QLabel))

    assert "5-year relative survival" in sources(page(qtbot, BREAST))
    assert "5-year relative survival" not in sources(page_of(qtbot, BREAST))
