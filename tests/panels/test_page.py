"""The page beside the body, by real presses and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from explorer.appearance.metrics import Metrics, metrics_for
from explorer.appearance.themes import Theme, load_theme
from explorer.domain.atlas import Atlas, Figure
from explorer.domain.exploration import Depth, Exploration, Place
from explorer.panels.disclosure import Disclosure
from explorer.panels.icon_array import IconArray
from explorer.panels.page import PagePanel
from explorer.panels.place_row import DoorRow
from explorer.panels.prose import Prose
from explorer.panels.source_axis import SourceAxis

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
START = Exploration()
CANCER = Exploration(primary="prostate")  # type: ignore[arg-type]
PAIR = replace(CANCER, reading="bone")  # type: ignore[arg-type]
SITE = Exploration(asked="spleen")  # type: ignore[arg-type]
CARD = Exploration(card="what_is_metastasis")  # type: ignore[arg-type]
PAGES = {"start": START, "cancer": CANCER, "pair": PAIR, "site": SITE, "card": CARD}


@pytest.fixture
def page(qtbot: QtBot, atlas: Atlas, light: Theme, study: Metrics) -> PagePanel:
    panel = PagePanel()
    qtbot.addWidget(panel)
    panel.wear(light, study)
    panel.open(atlas)
    panel.present(START)
    panel.resize(392, 720)
    panel.show()
    return panel


def said(page: PagePanel) -> list[str]:
    assert page.sheet is not None
    labels = [label.text() for label in page.sheet.findChildren(QLabel) if label.isVisible()]
    return labels + [p.toPlainText() for p in page.sheet.findChildren(Prose) if p.isVisible()]


def button(page: QWidget, name: str) -> QAbstractButton:
    found = [b for b in page.findChildren(QAbstractButton) if b.accessibleName().startswith(name)]
    return next(b for b in found if b.isVisible())


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def test_the_start_page_offers_cancers_and_questions(qtbot: QtBot, page: PagePanel) -> None:
    assert "Choose where the cancer started" in said(page)
    with qtbot.waitSignal(page.cancer_picked) as told:
        press(qtbot, page, "Prostate cancer")
    assert told.args == ["prostate"]
    with qtbot.waitSignal(page.card_picked) as told:
        press(qtbot, page, "What is metastasis?")
    assert told.args == ["what_is_metastasis"]


def test_enter_and_space_press_a_button(qtbot: QtBot, page: PagePanel) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.cancer_picked) as told:
            qtbot.keyClick(button(page, "Breast cancer"), key)
        assert told.args == ["breast"]


def test_a_cancer_page_shows_its_places_in_order(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CANCER)
    assert {"Cancer that starts in the", "Prostate", "Rarely: skin."} <= set(said(page))
    assert page.sheet is not None
    rows = [b.accessibleName() for b in page.sheet.findChildren(QAbstractButton) if b.isVisible()]
    places = [name for name in rows if "," in name]
    assert places[0] == "Bone, common, by the spinal veins"
    assert places[4] == "Brain, belly lining, adrenal gland, and 2 more, uncommon"
    assert places[5] == "Spleen, known, not counted"
    assert places[6].startswith("Pelvic lymph nodes, first lymph nodes, first stop")
    assert places[7].startswith("Bladder, grows into the organ beside it")
    with qtbot.waitSignal(page.site_picked) as told:
        press(qtbot, page, "Liver")
    assert told.args == ["liver"]


def test_uncommon_places_open_from_one_row(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CANCER)
    press(qtbot, page, "Brain, belly")
    with qtbot.waitSignal(page.site_picked) as told:
        press(qtbot, page, "Oesophagus")
    assert told.args == ["oesophagus"]


def test_depth_is_asked_for_and_adds_text(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CANCER)
    with qtbot.waitSignal(page.depth_chosen) as told:
        press(qtbot, page, "More detail")
    assert told.args == [Depth.DETAIL]
    assert "The spinal veins have no valves." not in said(page)
    page.present(replace(CANCER, depth=Depth.DETAIL))
    assert "The spinal veins have no valves." in said(page)


def test_a_pair_page_names_the_cancer_and_helps(qtbot: QtBot, page: PagePanel) -> None:
    page.present(PAIR)
    words = said(page)
    assert "Prostate cancer that has spread to bone is still prostate cancer" in words
    assert "Cancer that has spread can often still be treated, and its symptoms eased." in words
    assert {"By the veins around the spine", "Still debated"} <= set(words)
    assert "Not yet reviewed by a clinician" in words
    with qtbot.waitSignal(page.closed):
        press(qtbot, page, "Close")
    with qtbot.waitSignal(page.closed):
        press(qtbot, page, "Prostate")


def test_figures_stay_behind_their_door(qtbot: QtBot, page: PagePanel) -> None:
    page.present(PAIR)
    assert not page.findChildren(IconArray)
    press(qtbot, page, "How do we know?")
    (array,) = page.findChildren(IconArray)
    assert array.accessibleName() == (
        "Of 100 men whose prostate cancer had spread, about 65 had it in bone."
    )
    assert any(
        "1,762 people with this cancer" in text and "Nguyen 2022" in text for text in said(page)
    )
    axes = [axis.accessibleName() for axis in page.findChildren(SourceAxis)]
    assert axes == ["Inpatients, US 1998 to 2010, 2022: 84", "Autopsy, 2022: 90"]
    assert "An autopsy sees the end of the illness." in said(page)
    press(qtbot, page, "How do we know?")
    assert not array.isVisible()


def test_detail_opens_the_figures(page: PagePanel) -> None:
    page.present(replace(PAIR, depth=Depth.DETAIL))
    assert page.findChildren(IconArray)


def test_a_pair_without_figures_says_so(qtbot: QtBot, page: PagePanel) -> None:
    page.present(replace(PAIR, reading="brain"))  # type: ignore[arg-type]
    press(qtbot, page, "How do we know?")
    assert "We use words, not figures." in said(page)
    assert "The way there is not settled in our sources." in said(page)


def test_differing_sources_are_said(page: PagePanel) -> None:
    page.present(replace(PAIR, reading="lung"))  # type: ignore[arg-type]
    assert "Sources differ on this." in said(page)


def test_a_lit_site_can_become_the_start(qtbot: QtBot, page: PagePanel) -> None:
    page.present(replace(PAIR, reading="lung"))  # type: ignore[arg-type]
    with qtbot.waitSignal(page.cancer_picked) as told:
        press(qtbot, page, "Start from here")
    assert told.args == ["lung"]


def test_a_site_page_says_what_is_not_recorded(qtbot: QtBot, page: PagePanel) -> None:
    page.present(SITE)
    assert "Nothing recorded from here" in said(page)
    assert "No cancer that begins here is recorded." in said(page)
    with qtbot.waitSignal(page.cancer_picked) as told:
        press(qtbot, page, "Prostate, prostate cancer")
    assert told.args == ["prostate"]


def test_a_card_page_leads_on_and_closes(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CARD)
    assert "What is metastasis?" in said(page)
    with qtbot.waitSignal(page.card_picked) as told:
        press(qtbot, page, "How do cancer cells move?")
    assert told.args == ["cascade"]
    with qtbot.waitSignal(page.closed):
        press(qtbot, page, "Close")


def test_links_lead_out(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CARD)
    (prose,) = page.findChildren(Prose)
    with qtbot.waitSignal(page.site_picked) as told:
        prose.anchorClicked.emit(QUrl("site:bone#1"))
    assert told.args == ["bone"]
    with qtbot.waitSignal(page.card_picked) as told:
        prose.anchorClicked.emit(QUrl("card:cascade#1"))
    assert told.args == ["cascade"]


def test_a_term_opens_under_its_paragraph_and_closes(page: PagePanel) -> None:
    page.present(CARD)
    (prose,) = page.findChildren(Prose)
    prose.anchorClicked.emit(QUrl("gloss:primary#0"))
    lines = [line.strip() for line in prose.toPlainText().splitlines() if line.strip()]
    assert lines[1] == "Primary · Where a cancer starts."
    assert lines[2].startswith("They go")
    prose.anchorClicked.emit(QUrl("gloss:primary#0"))
    assert "Where a cancer starts." not in prose.toPlainText()


def test_a_citation_opens_in_place(page: PagePanel) -> None:
    page.present(CARD)
    (prose,) = page.findChildren(Prose)
    prose.anchorClicked.emit(QUrl("cite:nguyen_2022#1"))
    assert "Genomic characterization of metastatic patterns" in prose.toPlainText()
    assert "10.1016/j.cell.2022.01.003" in prose.toPlainText()


def test_links_are_walked_by_keys(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CARD)
    (prose,) = page.findChildren(Prose)
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(prose, Qt.Key.Key_Tab)
    qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert "Where a cancer starts." in prose.toPlainText()
    assert prose.textCursor().selectedText() == "first tumour"
    qtbot.keyClick(prose, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.site_picked) as told:
        qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert told.args == ["bone"]
    qtbot.waitUntil(lambda: prose.height() >= prose.heightForWidth(prose.width()))


def test_the_foot_opens_the_sources(qtbot: QtBot, page: PagePanel) -> None:
    page.present(PAIR)
    press(qtbot, page, "Sources")
    assert any("Human Pathology. doi: 10.1053/hp.2000.6698" in text for text in said(page))


def test_the_same_pick_keeps_the_page(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CANCER)
    assert page.sheet is not None
    with qtbot.assertNotEmitted(page.sheet.completed):
        page.present(replace(CANCER, place=Place.SPREADS))
    with qtbot.waitSignal(page.sheet.completed):
        page.present(replace(CANCER, figure=Figure.NEUTRAL))


@pytest.mark.parametrize("state", PAGES)
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_text_is_cut(page: PagePanel, atlas_id: Atlas, state: str, scale: int) -> None:
    page.wear(load_theme("light"), metrics_for("study", 720, 4.0, scale))
    page.open(atlas_id)
    page.present(replace(PAGES[state], depth=Depth.DETAIL))
    page.resize(393, 720)
    assert page.sheet is not None
    assert page.sheet.width() <= page.width()
    for child in page.sheet.findChildren(QWidget):
        if child.isVisible() and child.hasHeightForWidth():
            assert child.height() >= child.heightForWidth(child.width()) - 1, child
            right = child.mapTo(page.sheet, child.rect().topRight()).x()
            assert right <= page.sheet.width(), child


@pytest.mark.parametrize("state", PAGES)
def test_every_control_is_named_and_reached(page: PagePanel, state: str) -> None:
    page.present(PAGES[state])
    for control in page.findChildren(QAbstractButton):
        if not control.isVisible():
            continue
        assert control.accessibleName(), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus or control.isCheckable(), control
        assert control.height() >= 24
        assert control.width() >= 24


@pytest.mark.parametrize("name", ["dark", "high_contrast"])
def test_every_theme_draws_every_page(page: PagePanel, study: Metrics, name: str) -> None:
    pictures = set()
    for state in PAGES.values():
        page.wear(load_theme(name), study)
        page.present(state)
        pictures.add(bytes(page.grab().toImage().constBits()))
    assert len(pictures) == len(PAGES)


def test_focus_is_seen(qtbot: QtBot, page: PagePanel) -> None:
    page.present(CANCER)
    row = button(page, "Bone, common")
    row.clearFocus()
    before = row.grab().toImage()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.hasFocus)
    assert row.grab().toImage() != before


def test_a_disclosure_builds_at_its_first_opening(qtbot: QtBot, page: PagePanel) -> None:
    page.present(PAIR)
    found: Callable[[], list[Any]] = lambda: page.findChildren(Disclosure)  # noqa: E731
    assert all(d.row.accessibleDescription() == "Closed" for d in found())
    press(qtbot, page, "How do we know?")
    assert found()[0].row.accessibleDescription() == "Open"


def test_a_press_may_change_the_page_under_itself(qtbot: QtBot, page: PagePanel) -> None:
    page.card_picked.connect(
        lambda name: page.present(Exploration(card=name))  # the session does the same
    )
    page.present(CARD)
    for _ in range(5):
        (prose,) = page.findChildren(Prose)
        prose.anchorClicked.emit(QUrl("card:cascade#1"))
        page.present(CARD)
        press(qtbot, page, "How do cancer cells move?")
        page.present(CARD)


def test_focus_survives_a_change_of_depth(qtbot: QtBot, page: PagePanel) -> None:
    page.depth_chosen.connect(lambda depth: page.present(replace(CANCER, depth=depth)))
    page.present(CANCER)
    plain = button(page, "Plain")
    plain.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plain.hasFocus)
    qtbot.keyClick(plain, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: button(page, "More detail").hasFocus())


def test_a_text_leaves_the_wheel_to_the_page(page: PagePanel) -> None:
    page.present(CANCER)
    prose = page.findChildren(Prose)[0]
    middle = prose.viewport().rect().center().toPointF()
    down = QPoint(0, -120)
    turn = QWheelEvent(
        middle,
        prose.viewport().mapToGlobal(middle),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own argument
    )
    prose.wheelEvent(turn)
    assert not turn.isAccepted()


def test_what_is_below_the_first_frame_follows_it(qtbot: QtBot, page: PagePanel) -> None:
    page.resize(392, 300)
    page.present(CANCER)
    rows = lambda: [b for b in page.findChildren(QAbstractButton) if b.isVisible()]  # noqa: E731
    at_first = len(rows())
    qtbot.waitUntil(lambda: len(rows()) > at_first)
    assert "Not yet reviewed by a clinician" in said(page)


def test_a_page_uses_the_rows_of_the_last_one(page: PagePanel) -> None:
    page.present(CANCER)
    said(page)
    before = set(page.findChildren(DoorRow))
    page.present(CARD)
    page.present(replace(CANCER, figure=Figure.NEUTRAL))
    said(page)
    assert set(page.findChildren(DoorRow)) == before


def test_tab_walks_down_the_page(qtbot: QtBot, page: PagePanel) -> None:
    for state in (CARD, PAIR, CANCER):
        page.present(state)
        said(page)
    button(page, "Bone, common").setFocus(Qt.FocusReason.TabFocusReason)
    walked: list[QWidget] = []
    while button(page, "Sources") not in walked and len(walked) < 40:
        stop = page.focusWidget()
        assert stop is not None
        walked.append(stop)
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
    tops = [stop.mapTo(page, QPoint(0, 0)).y() for stop in walked[:-1]]
    assert len(walked) > 8
    assert tops == sorted(tops)


@pytest.mark.parametrize("state", [PAIR, CANCER, CARD, SITE])
@pytest.mark.parametrize("width", [392, 444])
def test_no_text_is_cut_whatever_was_read_before(
    qtbot: QtBot, page: PagePanel, atlas_id: Atlas, state: Exploration, width: int
) -> None:
    page.open(atlas_id)
    page.resize(width, 1023)
    for now in (CANCER, PAIR, CARD, state):  # with a scroll bar and without
        page.present(now)
        qtbot.wait(20)
    for prose in page.findChildren(Prose):
        if prose.isVisible():
            prose.document().setTextWidth(prose.viewport().width())
            assert prose.height() >= prose.document().size().height()
