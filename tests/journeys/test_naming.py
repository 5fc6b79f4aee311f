"""Practise the names: by clicks, keys and touch, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

import explorer.diagram.accessible
from explorer.domain.atlas import CancerId, SiteId, Spread
from explorer.domain.exploration import SiteRole, body_roles
from explorer.domain.naming import name_answers, name_question, named_places
from explorer.panels.lab_buttons import AnswerButton
from explorer.panels.painted import BoxButton
from explorer.panels.words import capped
from tests.journeys.conftest import Open, Reader
from tests.journeys.hands import focus, into_sight, press, touch

PRACTISE = {"en": "Practise the names", "id": "Latihan nama"}
NEXT = {"en": "Next place", "id": "Tempat berikutnya"}
MARK = {"en": "Your choice", "id": "Yang dipilih"}
DONE = {"en": "All 16 places named", "id": "Semua 16 tempat sudah diberi nama"}
SCREEN = (1280, 720)


def written(reader: Reader) -> QWidget:
    """Return the page, written to its end."""
    QApplication.processEvents()
    sheet = reader.study.page.sheet
    assert sheet is not None
    return sheet


def control(reader: Reader, name: str) -> QAbstractButton:
    page = written(reader)
    (found,) = (
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisibleTo(page) and each.text() == name
    )
    into_sight(found)
    return found


def press_on(reader: Reader, name: str) -> None:
    reader.click(control(reader, name))


def pair(reader: Reader, cancer: str = "breast", site: str = "bone") -> Spread:
    found = reader.window.session.atlas.spread(CancerId(cancer), SiteId(site))
    assert found is not None
    return found


def offered(reader: Reader, key: str, cancer: str = "breast", site: str = "bone") -> str:
    """Return the words of an answer as its button says them."""
    answers = name_answers(pair(reader, cancer, site), reader.window.session.atlas)
    return capped(next(each.words for each in answers if each.key == key))


def reply(reader: Reader, key: str) -> str:
    answers = name_answers(pair(reader), reader.window.session.atlas)
    return next(each.reply for each in answers if each.key == key)


def reads(reader: Reader) -> str:
    written(reader)
    return reader.reads()


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_student_names_a_place(open_window: Open, language: str) -> None:
    reader = open_window(language=language, primary="breast", size=SCREEN)
    press_on(reader, PRACTISE[language])
    assert (reader.now.reading, reader.now.naming) == ("bone", True)
    assert name_question(pair(reader), reader.window.session.atlas) in reads(reader)
    assert pair(reader).title not in reads(reader)
    press_on(reader, offered(reader, "misnomer"))
    assert reply(reader, "misnomer") in reads(reader)
    wrong = control(reader, offered(reader, "misnomer"))
    assert wrong.accessibleDescription() == MARK[language]
    assert NEXT[language] not in [each.text() for each in buttons(reader)]
    press_on(reader, offered(reader, "name"))
    assert pair(reader).title in reads(reader)
    assert control(reader, offered(reader, "name")).accessibleDescription() in ("Yes", "Ya")
    press_on(reader, NEXT[language])
    assert (reader.now.reading, reader.now.naming) == ("liver", True)
    assert "Anda" not in reads(reader)


def buttons(reader: Reader) -> list[AnswerButton | QAbstractButton]:
    page = written(reader)
    return [each for each in page.findChildren(QAbstractButton) if each.isVisibleTo(page)]


def test_a_name_that_was_missed_comes_again(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast", size=SCREEN)
    press_on(reader, PRACTISE["en"])
    atlas = reader.window.session.atlas
    places = named_places(atlas, CancerId("breast"), reader.now.figure)
    for place, spread in enumerate(places):
        assert reader.now.reading == spread.site
        if place == 1:
            press_on(reader, offered(reader, "misnomer", "breast", spread.site))
        press_on(reader, offered(reader, "name", "breast", spread.site))
        press_on(reader, "To the end" if spread is places[-1] else NEXT["en"])
    press_on(reader, "Repeat those you missed (1)")
    assert reader.now.reading == places[1].site
    press_on(reader, offered(reader, "name", "breast", places[1].site))
    press_on(reader, "To the end")
    assert "Repeat those you missed (1)" not in [each.text() for each in buttons(reader)]


def test_only_start_and_place_are_lit_and_the_way_rests(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast")
    press_on(reader, PRACTISE["en"])
    worn = body_roles(reader.window.session.atlas, reader.now)
    assert worn[SiteId("bone")] is SiteRole.COMMON
    assert {role for site, role in worn.items() if site not in ("bone", "breast")} == {
        SiteRole.STEPPED_BACK
    }
    assert not reader.window.arrangement.player.is_playing
    assert reader.now.station is None


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_whole_round_by_keys_alone(open_window: Open, language: str) -> None:
    reader = open_window(language=language, primary="breast", size=SCREEN)
    control(reader, PRACTISE[language]).setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Return)
    atlas = reader.window.session.atlas
    places = named_places(atlas, CancerId("breast"), reader.now.figure)
    for spread in places:
        assert reader.now.reading == spread.site
        control(reader, offered(reader, "name", "breast", spread.site)).setFocus(
            Qt.FocusReason.TabFocusReason
        )
        press(reader, Qt.Key.Key_Return)
        answered = focus(reader)
        assert isinstance(answered, AnswerButton)  # focus stays where it was
        while not isinstance(found := focus(reader), QAbstractButton) or found.text() not in (
            NEXT[language],
            {"en": "To the end", "id": "Selesai"}[language],
        ):
            press(reader, Qt.Key.Key_Tab)
        press(reader, Qt.Key.Key_Return)
        written(reader)
        first = focus(reader)  # an answer, or the way back: never the cross that leaves
        assert isinstance(first, (AnswerButton, BoxButton))
    assert (reader.now.reading, reader.now.naming) == (None, True)
    assert DONE[language] in reads(reader)
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    assert (reader.now.primary, reader.now.reading, reader.now.naming) == ("breast", None, False)


def test_touch_answers_and_a_wrong_one_may_be_followed_by_another(open_window: Open) -> None:
    reader = open_window(language="id", primary="breast", size=SCREEN)
    touch(control(reader, PRACTISE["id"]))
    touch(control(reader, offered(reader, "turned")))
    assert reply(reader, "turned") in reads(reader)
    touch(control(reader, offered(reader, "name")))
    assert pair(reader).title in reads(reader)


def test_from_a_pair_it_begins_with_the_place_after(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast", reading="bone")
    press_on(reader, PRACTISE["en"])
    assert (reader.now.reading, reader.now.naming) == ("liver", True)


def test_back_forward_language_and_escape(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast", size=SCREEN)
    press_on(reader, PRACTISE["en"])
    press_on(reader, offered(reader, "name"))
    press_on(reader, NEXT["en"])
    alt = Qt.KeyboardModifier.AltModifier
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Left, alt)
    assert reader.now.reading == "bone"
    assert pair(reader).title in reads(reader)  # it is still named
    reader.click(reader.button("Bahasa Indonesia"))
    assert (reader.now.reading, reader.now.naming) == ("bone", True)
    assert "Kanker payudara yang menyebar ke tulang tetap kanker payudara" in reads(reader)
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Right, alt)
    assert reader.now.reading == "liver"
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    assert (reader.now.primary, reader.now.reading, reader.now.naming) == ("breast", None, False)
    press_on(reader, PRACTISE["id"])  # a new round
    assert pair(reader).title not in reads(reader)
    reader.click(reader.button("Mulai lagi"))
    assert (reader.now.primary, reader.now.naming) == (None, False)


def test_the_body_asks_of_another_lit_place(open_window: Open) -> None:
    reader = open_window(language="en", primary="breast")
    press_on(reader, PRACTISE["en"])
    reader.study.list.site_picked.emit("brain")
    assert (reader.now.reading, reader.now.naming) == ("brain", True)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_screen_reader_hears_the_question_and_the_reply(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    reader = open_window(language=language, primary="breast")
    said: list[str] = []
    monkeypatch.setattr(explorer.diagram.accessible, "announce", lambda _, text: said.append(text))
    press_on(reader, PRACTISE[language])
    assert said == [name_question(pair(reader), reader.window.session.atlas)]
    press_on(reader, offered(reader, "misnomer"))
    press_on(reader, offered(reader, "name"))
    assert said[1:] == [reply(reader, "misnomer"), pair(reader).title]


def test_a_screen_reader_knows_every_answer_as_a_button(open_window: Open) -> None:
    reader = open_window(language="en", primary="prostate")
    press_on(reader, PRACTISE["en"])
    for key in ("name", "misnomer", "turned"):
        button = control(reader, offered(reader, key, "prostate"))
        spoken = QAccessible.queryAccessibleInterface(button)
        assert spoken.role() is QAccessible.Role.PushButton
        assert spoken.text(QAccessible.Text.Name) == offered(reader, key, "prostate")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("site", ["bone", "liver", "bladder"])
def test_no_name_beside_the_body_is_the_wrong_one(
    open_window: Open, language: str, site: str
) -> None:
    reader = open_window(language=language, primary="prostate", reading=site)
    body = QAccessible.queryAccessibleInterface(reader.body)
    spoken = [body.child(at).text(QAccessible.Text.Name) for at in range(body.childCount())]
    assert any(spoken)
    for spread in named_places(
        reader.window.session.atlas, CancerId("prostate"), reader.now.figure
    ):
        assert not [name for name in spoken if spread.misnomer.casefold() in name.casefold()]


@pytest.mark.parametrize("preset", ["kiosk", "projector"])
def test_a_waiting_room_and_a_board_ask_nobody(open_window: Open, preset: str) -> None:
    reader = open_window(language="id", preset=preset, primary="breast", reading="bone")
    shown = [each.text() for each in reader.window.findChildren(QAbstractButton)]
    assert PRACTISE["id"] not in shown
