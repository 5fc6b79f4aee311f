"""A student alone: open, choose a primary, see where it spreads, read why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.domain.atlas import Figure
from explorer.domain.exploration import Depth, Place
from explorer.panels.prose import Prose
from explorer.window.study import Fold, fold_for
from tests.journeys.conftest import Open


def test_the_main_journey(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.touch("prostate")
    assert reader.now.primary == "prostate"
    assert "bone" in reader.reads()
    reader.touch("bone")
    assert reader.now.reading == "bone"
    assert "Prostate cancer that has spread to bone is still prostate cancer" in reader.reads()
    reader.click(reader.button("How do we know?"))
    assert "about 65 had it in bone" in reader.reads()
    reader.click(reader.button("Back"))
    assert (reader.now.primary, reader.now.reading) == ("prostate", None)
    reader.click(reader.button("Forward"))
    assert reader.now.reading == "bone"
    reader.click(reader.button("Start over"))
    assert reader.now.primary is None


def test_language_switches_live_and_keeps_the_pick(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast", reading="bone")
    reader.click(reader.button("Bahasa Indonesia"))
    assert (reader.now.primary, reader.now.reading) == ("breast", "bone")
    assert "tetap kanker payudara" in reader.reads()
    assert reader.button("Mulai lagi").isVisible()
    reader.click(reader.button("English"))
    assert "is still breast cancer" in reader.reads()


def test_the_list_is_the_bodys_twin(open_window: Open) -> None:
    reader = open_window(language="en")
    places = reader.study.list
    reader.qtbot.keyClicks(places.field, "lambung")
    reader.qtbot.keyClick(places.field, Qt.Key.Key_Return)
    assert reader.now.primary == "stomach"
    assert places.rows.currentIndex().data() == "Stomach"
    places.field.clear()
    reader.touch("liver")
    assert reader.now.reading == "liver"
    assert places.rows.currentIndex().data() == "Liver"


def test_an_empty_pick_explains_itself(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.touch("spleen")
    assert (reader.now.primary, reader.now.asked) == (None, "spleen")
    assert "Nothing recorded from here" in reader.reads()


def test_a_cancer_the_figure_lacks_switches_it_and_says_so(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Ovaries"))
    assert (reader.now.primary, reader.now.figure) == ("ovary", Figure.FEMALE)
    assert reader.study.plate.figures.current == "female"
    reader.click(reader.button("Male"))
    assert (reader.now.primary, reader.now.figure) == (None, Figure.MALE)


def test_a_lit_organ_offers_to_start_from_there(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="liver")
    reader.click(reader.button("Start from here: liver cancer"))
    assert (reader.now.primary, reader.now.reading) == ("liver", None)


def test_everything_by_keys(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    body = reader.body
    body.setFocus(Qt.FocusReason.TabFocusReason)
    seen = {body.focused_site}
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        reader.qtbot.keyClick(body, key)
        seen.add(body.focused_site)
    assert len(seen) >= 3
    chosen = body.focused_site
    reader.qtbot.keyClick(body, Qt.Key.Key_Return)
    assert chosen in (reader.now.reading, "prostate") or reader.now.primary != "prostate"
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    assert reader.now.reading is None
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.session.atlas.language == "id"
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert reader.now.primary is None


def test_depth_is_kept_from_page_to_page(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    reader.click(reader.button("More detail"))
    assert reader.now.depth is Depth.DETAIL
    reader.touch("bone")
    assert reader.now.depth is Depth.DETAIL


def test_the_cards_have_a_place_of_their_own(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("How it spreads"))
    assert reader.now.place is Place.SPREADS
    cards = reader.study.cards
    assert cards.isVisible()
    titles = [card.title for card in reader.window.session.atlas.cards.values()]
    shown = {each.accessibleName() for each in cards.findChildren(QAbstractButton)}
    assert sum(any(title in name for name in shown) for title in titles) == len(titles)
    reader.click(reader.button("Body"))
    assert not cards.isVisible()


def test_themes_and_text_size_change_live(open_window: Open) -> None:
    reader = open_window(language="id", primary="prostate")
    light = reader.window.grab().toImage()
    reader.window.wear_theme("dark")
    reader.qtbot.waitUntil(lambda: reader.window.redress.is_done)
    dark = reader.window.grab().toImage()
    assert dark.pixelColor(1270, 60) != light.pixelColor(1270, 60)
    reader.window.scale_text(150)
    assert reader.study.fold is Fold.DRAWER
    reader.window.scale_text(200)
    assert reader.study.fold is Fold.TABBED
    assert reader.window.width() == 1280, "no text size may force the window wider"
    reader.click(reader.button("Daftar tempat"))
    assert reader.study.list.isVisible()
    reader.window.scale_text(100)
    assert reader.study.fold is Fold.WIDE


def test_a_narrow_window_folds_the_list_into_a_drawer(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.window.resize(1100, 700)
    study = reader.study
    assert study.fold is Fold.DRAWER
    assert not study.list.isVisible()
    reader.click(reader.button("All places"))
    assert study.list.isVisible()
    reader.qtbot.keyClicks(study.list.field, "kidney")
    reader.qtbot.keyClick(study.list.field, Qt.Key.Key_Return)
    assert reader.now.primary == "kidney"
    assert not study.list.isVisible()


def test_no_pick_resizes_the_body(open_window: Open) -> None:
    """A resized body is drawn anew, which costs a pick a tenth of a second."""
    for language in ("id", "en"):
        reader = open_window(language=language)
        size = reader.body.size()
        for cancer in reader.window.session.atlas.cancers.values():
            reader.window.session.start(cancer.id)
            QApplication.processEvents()  # the layout follows a pick with the next events
            assert reader.body.size() == size, cancer.id


def test_folds_follow_width_and_text_size() -> None:
    assert fold_for(1280, 100) is Fold.WIDE
    assert fold_for(1279, 150) is Fold.DRAWER
    assert fold_for(1179, 100) is Fold.DRAWER
    assert fold_for(1920, 175) is Fold.TABBED
    assert fold_for(800, 100) is Fold.TABBED


def test_nothing_repeats_while_nobody_does_anything(open_window: Open) -> None:
    from PySide6.QtCore import QTimer

    reader = open_window(language="en", primary="prostate")
    reader.qtbot.waitUntil(
        lambda: not [t for t in reader.window.findChildren(QTimer) if t.isActive()], timeout=5000
    )
    assert not [
        t for t in reader.window.findChildren(QTimer) if t.isActive() and not t.isSingleShot()
    ]


@pytest.mark.parametrize(
    "pair", [("skin_melanoma", "skin"), ("lung", "brain"), ("stomach", "ovary")]
)
def test_no_running_text_is_cut_off_in_the_first_picture(
    qtbot: QtBot, pair: tuple[str, str]
) -> None:
    """A height measured before the style was put on once cut the last line away."""
    del qtbot
    primary, reading = pair
    window = build(Call(language="id", primary=primary, reading=reading), settled=True).window
    window.portrait()
    for prose in window.findChildren(Prose):
        if prose.isVisible():
            assert prose.height() >= prose.document().size().height(), prose.toPlainText()
    window.close()
    window.deleteLater()
