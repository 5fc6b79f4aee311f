"""The list is the diagram's twin: in step, found by any word, walked by keys."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from explorer.appearance.metrics import Metrics, metrics_for
from explorer.appearance.themes import Theme
from explorer.domain.atlas import Atlas
from explorer.domain.exploration import Exploration, SiteRole
from explorer.panels.site_list import SiteList
from explorer.panels.site_search import SiteIndex, folded

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
PROSTATE = Exploration(primary="prostate")  # type: ignore[arg-type]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def sites(qtbot: QtBot, atlas: Atlas, light: Theme, study: Metrics) -> SiteList:
    shown = SiteList()
    qtbot.addWidget(shown)
    shown.wear(light, study)
    shown.open(atlas)
    shown.present(Exploration())
    shown.resize(216, 600)
    shown.show()
    return shown


def texts(sites: SiteList) -> list[str]:
    model = sites.model
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def press(qtbot: QtBot, sites: SiteList, name: str) -> None:
    index = sites.model.index(texts(sites).index(name), 0)
    sites.rows.scrollTo(index)
    where = sites.rows.visualRect(index).center()
    qtbot.mouseClick(sites.rows.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_regions_stand_in_their_order_with_nodes_folded(sites: SiteList) -> None:
    headings = ["Whole body", "Head and neck", "Chest", "Belly", "Pelvis", "Lymph node groups"]
    assert [text for text in texts(sites) if text in headings] == headings
    assert texts(sites)[:2] == ["Whole body", "Bone"]
    assert "Armpit lymph nodes" not in texts(sites)


def test_a_fold_opens_by_press_and_by_enter(qtbot: QtBot, sites: SiteList) -> None:
    press(qtbot, sites, "Lymph node groups")
    assert "Armpit lymph nodes" in texts(sites)
    qtbot.keyClick(sites.rows, Qt.Key.Key_Return)
    assert "Armpit lymph nodes" not in texts(sites)


def test_lit_nodes_leave_the_fold(sites: SiteList) -> None:
    sites.present(PROSTATE)
    assert "Pelvic lymph nodes" in texts(sites)
    assert "Armpit lymph nodes" not in texts(sites)


def test_a_press_tells_the_site(qtbot: QtBot, sites: SiteList) -> None:
    with qtbot.waitSignal(sites.site_picked) as told:
        press(qtbot, sites, "Liver")
    assert told.args == ["liver"]


def test_a_site_that_is_not_on_the_figure_still_tells(qtbot: QtBot, sites: SiteList) -> None:
    index = sites.model.index(texts(sites).index("Ovary"), 0)
    assert index.data(SPOKEN) == "Ovary, not on this figure"
    with qtbot.waitSignal(sites.site_picked) as told:
        press(qtbot, sites, "Ovary")
    assert told.args == ["ovary"]


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({}, "Prostate"),
        ({"reading": "liver"}, "Liver"),
        ({"primary": None, "asked": "spleen"}, "Spleen"),
    ],
)
def test_the_row_follows_what_is_picked(
    sites: SiteList, changed: dict[str, str | None], name: str
) -> None:
    sites.present(replace(PROSTATE, **changed))  # type: ignore[arg-type]
    current = sites.rows.currentIndex()
    assert current.data() == name
    assert sites.rows.selectionModel().isSelected(current)
    assert sites.rows.viewport().rect().intersects(sites.rows.visualRect(current))


def test_presenting_tells_nothing(qtbot: QtBot, sites: SiteList) -> None:
    with qtbot.assertNotEmitted(sites.site_picked):
        sites.present(PROSTATE)
        sites.present(Exploration())
    assert not sites.rows.currentIndex().isValid()


def test_every_row_says_its_role(sites: SiteList) -> None:
    sites.present(PROSTATE)
    model = sites.model
    said = [model.index(place, 0).data(SPOKEN) for place in range(model.rowCount())]
    assert "Bone, common" in said
    assert "Prostate, starts here" in said
    assert "Bladder, grows into the organ beside it" in said
    assert "Lymph node groups, closed" in said
    assert all(said)


def test_the_model_is_sound(sites: SiteList, atlas_id: Atlas) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(sites.model, fatal)
    for now in (PROSTATE, Exploration(), replace(PROSTATE, reading="bone")):  # type: ignore[arg-type]
        sites.present(now)
        for words in ("paru", "zzzz", "gulet", ""):
            sites.field.setText(words)
    sites.open(atlas_id)
    assert tester.model() is sites.model


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("paru", "Lung"),
        ("LUNG", "Lung"),
        ("esoph", "Oesophagus"),
        ("kerongk", "Oesophagus"),
        ("ketiak", "Armpit lymph nodes"),
        ("skélet", "Bone"),
        ("gondok", "Thyroid"),
    ],
)
def test_words_of_both_languages_filter(sites: SiteList, typed: str, found: str) -> None:
    sites.field.setText(typed)  # a key outside ASCII stops Qt's own test code
    assert len(texts(sites)) == 2
    assert texts(sites)[1] == found


def test_a_slip_finds_the_nearest_words(qtbot: QtBot, sites: SiteList) -> None:
    qtbot.keyClicks(sites.field, "tyroid")
    assert texts(sites)[:2] == ["Nothing found. Nearest words:", "Thyroid"]
    assert len(texts(sites)) <= 4
    sites.field.setText("qqqqqqqqqq")
    assert texts(sites) == ["Nothing found."]


def test_keys_walk_pick_and_clear(qtbot: QtBot, sites: SiteList) -> None:
    qtbot.keyClicks(sites.field, "li")
    first = sites.rows.currentIndex().data()
    assert first == texts(sites)[1]
    qtbot.keyClick(sites.field, Qt.Key.Key_Down)
    second = sites.rows.currentIndex().data()
    assert second != first
    with qtbot.waitSignal(sites.site_picked):
        qtbot.keyClick(sites.field, Qt.Key.Key_Return)
    qtbot.keyClick(sites.field, Qt.Key.Key_Escape)
    assert sites.field.text() == ""
    assert "Bone" in texts(sites)


def test_arrows_skip_headings(qtbot: QtBot, sites: SiteList) -> None:
    walked = []
    for _ in range(4):
        qtbot.keyClick(sites.field, Qt.Key.Key_Down)
        walked.append(sites.rows.currentIndex().data())
    assert walked == ["Bone", "Distant lymph nodes", "Skin", "Brain"]


def test_space_in_the_list_picks(qtbot: QtBot, sites: SiteList) -> None:
    index = sites.model.index(texts(sites).index("Brain"), 0)
    choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
    sites.rows.selectionModel().setCurrentIndex(index, choose)
    with qtbot.waitSignal(sites.site_picked) as told:
        qtbot.keyClick(sites.rows, Qt.Key.Key_Space)
    assert told.args == ["brain"]


def test_a_language_switch_keeps_what_is_typed(sites: SiteList, atlas_id: Atlas) -> None:
    sites.field.setText("lung")
    sites.open(atlas_id)
    assert texts(sites)[1] == "Paru-paru"


def test_long_names_wrap_at_twice_the_size(sites: SiteList, light: Theme, atlas_id: Atlas) -> None:
    sites.wear(light, metrics_for("study", 720, 4.0, 200))
    sites.open(atlas_id)
    place = texts(sites).index("Kelenjar getah bening jauh")
    row, short = (sites.rows.visualRect(sites.model.index(p, 0)) for p in (place, place + 1))
    assert row.height() > short.height() >= 64


def test_roles_reach_the_delegate(sites: SiteList) -> None:
    sites.present(PROSTATE)
    index = sites.model.index(texts(sites).index("Liver"), 0)
    assert sites.model.role_of(sites.model.row(index.row())) is SiteRole.SOMETIMES


@pytest.mark.parametrize("query", ["p", "pa", "par", "paru", "zzq", "tyroid"])
def test_a_keystroke_costs_little(atlas: Atlas, query: str) -> None:
    index = SiteIndex(atlas)
    index.nearest(query)  # rapidfuzz is loaded at the first slip
    took = []
    for _ in range(20):
        start = perf_counter()
        index.matching(query)
        index.nearest(query)
        took.append(perf_counter() - start)
    assert median(took) < 0.005


def test_folding_takes_case_and_accents() -> None:
    assert folded(" Éosophage ") == "eosophage"
