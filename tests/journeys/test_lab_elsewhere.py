"""The cell lab on a kiosk and a projector, in large letters, aloud, and from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QTextBrowser

from explorer.app.main import main
from explorer.content.edition import read_atlas
from explorer.domain.exploration import Place
from explorer.domain.lab import Began, StainId
from explorer.domain.naming import RIGHT
from explorer.panels.trail import CloseButton
from tests.journeys.conftest import Open
from tests.journeys.hands import into_sight, press, touch
from tests.journeys.lab import (
    MELANOMA,
    buttons,
    case,
    field,
    settled,
    words,
)


def test_a_kiosk_offers_three_guided_cases_by_touch_and_forgets(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="en")
    touch(into_sight(reader.button("Look through a microscope")))
    assert reader.now.place is Place.LAB
    cases = reader.kiosk.bench.cases
    assert len(cases) == 3
    assert all(each.guided for each in cases)
    settled(reader)
    touch(into_sight(reader.button("It came from somewhere else")))
    assert reader.kiosk.bench.notes(cases[0].id).began is Began.ELSEWHERE
    touch(reader.button("Finish"))
    assert reader.now.place is Place.BODY
    assert reader.kiosk.bench.notes(cases[0].id).began is None


@pytest.mark.parametrize("language", ["en", "id"])
def test_what_a_finger_touches_in_the_lab_is_large_enough(open_window: Open, language: str) -> None:
    reader = open_window(preset="kiosk", language=language, case=MELANOMA)
    settled(reader)
    least = 20 * 4.03  # 20 mm on the screen of the preset
    for button in reader.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.height() >= least
            assert button.width() >= least


def test_a_class_is_led_from_look_to_stain_to_answer(open_window: Open) -> None:
    reader = open_window(preset="projector", language="en", case=MELANOMA)
    told, walk = case("en"), reader.projector.walk
    reader.projector.bar.wake()
    for result in told.results:
        reader.click(reader.button("Step forward"))
        assert reader.now.stain == result.stain
    assert told.told not in words(reader)
    reader.click(reader.button("Step forward"))
    assert walk.is_answered
    assert told.told in words(reader)
    reader.click(reader.button("Step back"))
    assert not walk.is_answered
    reader.click(reader.button("Step forward"))
    reader.click(reader.button("Step forward"))
    assert reader.now.case != MELANOMA
    assert reader.now.stain is None


def test_a_screen_reader_hears_every_field(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    heard = QAccessible.queryAccessibleInterface(field(reader))
    assert heard.text(QAccessible.Text.Name) == f"Microscope: {case('en').title}, H&E"
    assert heard.text(QAccessible.Text.Description) == case("en").description


def test_what_is_left_takes_no_room(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    view = settled(reader)
    reader.click(reader.button("Body"))
    assert not view.is_settled  # slides and pieces are let go
    reader.click(reader.button("Cell lab"))
    assert reader.now.case == MELANOMA
    settled(reader)


@pytest.mark.parametrize(
    ("words_", "said"),
    [
        (["--case", "nowhere"], "--case nowhere: no such case"),
        (["--stain", "sox10"], "--stain sox10: needs a --case"),
        (["--case", MELANOMA, "--stain", "psa"], f"--stain psa: {MELANOMA} offers ttf_1"),
    ],
)
def test_a_wrong_case_is_refused_in_one_line(
    words_: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["snapshot", str(tmp_path / "x.png"), *words_]) == 2
    line = capsys.readouterr().err
    assert said in line
    assert line.count("\n") == 1


def test_a_snapshot_of_a_case_is_always_the_same(tmp_path: Path) -> None:
    pictures = []
    for name in ("one.png", "two.png"):
        path = tmp_path / name
        call = ["snapshot", str(path), "--case", MELANOMA, "--stain", "sox10", "--language", "en"]
        assert main(call) == 0
        pictures.append(QImage(str(path)))
    assert pictures[0] == pictures[1]


def test_a_kiosk_leaves_nothing_of_the_last_visitor(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="id")
    first = reader.kiosk.bench.cases[0]
    reader.window.session.open_case(first.id)
    settled(reader)
    touch(reader.button("English"))
    touch(reader.button("In words"))
    touch(reader.button("40×"))
    assert field(reader).lens.objective == 40
    touch(reader.button("Finish"))
    assert not field(reader).is_at_work
    assert not reader.kiosk.bench.in_words
    reader.window.session.open_case(first.id)
    settled(reader)
    assert field(reader).lens.objective == 10
    assert reader.button("Uraikan")


def test_the_words_follow_the_stain_and_the_language_on_a_kiosk(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="en", case=MELANOMA)
    touch(reader.button("In words"))
    assert case("en").description in reader.reads()
    reader.click(into_sight(reader.button("SOX10")))
    assert "red in the nuclei" in reader.reads()
    touch(reader.button("Bahasa Indonesia"))
    assert case("id").description in reader.reads()
    assert case("en").description not in reader.reads()


def test_a_stain_leaves_the_page_where_it_is(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    reader.click(reader.button("It came from somewhere else"))
    bar = reader.study.lab.page_scroll
    bar.setValue(0)
    reader.click(reader.button("SOX10"))
    assert bar.value() == 0


def test_no_note_and_no_source_speaks_before_the_answer(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA, stain="melan_a")
    told = case("en")
    note = told.result(StainId("melan_a"))
    assert note is not None
    assert note.note
    assert note.note not in words(reader)
    assert not [each for each in buttons(reader) if each.startswith("Sources")]
    bench = reader.study.bench
    bench.say_began(told, Began.ELSEWHERE)
    bench.say_origin(told, next(origin.id for origin in told.origins if origin.right))
    bench.say_name(told, RIGHT)
    assert note.note in words(reader)
    assert [each for each in buttons(reader) if each.startswith("Sources")]


@pytest.mark.parametrize("scale", [150, 200])
def test_large_letters_lose_no_way_through_the_cases(open_window: Open, scale: int) -> None:
    reader = open_window(language="en", case=MELANOMA, text_scale=scale)
    reader.window.resize(1280, 720)
    reader.click(reader.button("All cases"))
    second = list(read_atlas("en").lab.cases.values())[1]
    reader.click(into_sight(reader.button(f"2  {second.title}")))
    assert reader.now.case == second.id


def test_a_narrow_window_stays_narrow(open_window: Open) -> None:
    reader = open_window(language="en")

    def narrowed() -> bool:  # the body folds step by step, and lets go of its width
        reader.window.resize(720, 700)
        return reader.window.width() == 720

    reader.qtbot.waitUntil(narrowed)
    reader.click(reader.button("Cell lab"))
    settled(reader)
    assert reader.window.width() == 720
    page = reader.study.lab.sheet
    assert page is not None
    assert (
        page.mapTo(reader.window, QPoint(0, 0)).y()
        > field(reader).mapTo(reader.window, QPoint(0, field(reader).height())).y() - 1
    )


def test_the_list_of_cases_is_one_stop_that_arrows_walk(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    listed = reader.study.lab.cases
    assert listed is not None
    stops = [row for row in listed.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Down)
    press(reader, Qt.Key.Key_Return)
    assert reader.now.case == reader.study.bench.cases[1].id


def test_zooming_by_the_usual_keys_turns_the_microscope(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    settled(reader)
    reader.window.actions_by_id["zoom_in"].trigger()
    assert field(reader).lens.objective == 20
    reader.window.actions_by_id["fit"].trigger()
    assert field(reader).lens.objective == 10


def test_answers_and_stains_are_spoken(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("explorer.diagram.accessible.announce", lambda _on, text: said.append(text))
    reader = open_window(language="en", case=MELANOMA)
    said.clear()
    reader.click(reader.button("The cancer began here"))
    assert said == [case("en").replies[Began.HERE]]
    said.clear()
    reader.click(reader.button("TTF-1"))
    assert len(said) == 1
    assert said[0].startswith("TTF-1.")


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_class_reads_every_answer_whole(open_window: Open, language: str) -> None:
    reader = open_window(preset="projector", language=language, case=MELANOMA)
    for told in read_atlas(language).lab.cases.values():
        reader.window.session.open_case(told.id)
        for _ in range(len(told.results) + 1):
            reader.projector.walk.step(1)
        assert reader.projector.walk.is_answered
        prose = [e for e in reader.projector.page.findChildren(QTextBrowser) if e.isVisible()][-1]
        assert prose.heightForWidth(prose.width()) <= prose.height() + 1, told.id


def test_the_answer_stands_beside_the_tumour_as_it_usually_looks(open_window: Open) -> None:
    reader = open_window(preset="projector", language="en", case=MELANOMA)
    reader.click(reader.button("Show me the normal neighbour"))
    for _ in range(len(case("en").results) + 1):
        reader.qtbot.keyClick(reader.projector, Qt.Key.Key_PageDown)
    assert reader.projector.walk.is_answered
    assert not reader.now.normal
    assert reader.now.stain is None


def test_a_class_can_have_the_field_in_words(open_window: Open) -> None:
    reader = open_window(preset="projector", language="en", case=MELANOMA)
    reader.click(reader.button("Describe in words"))
    assert case("en").description in words(reader)


def test_a_kiosk_refuses_a_case_that_is_not_guided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["snapshot", str(tmp_path / "x.png"), "--preset", "kiosk", "--case", "kidney_in_lung"]
    assert main(call) == 2
    assert "the kiosk preset has" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_page_has_one_title_and_one_cross(open_window: Open, language: str) -> None:
    reader = open_window(language=language)
    reader.window.session.pick("spleen")
    crosses = [each for each in reader.window.findChildren(CloseButton) if each.isVisible()]
    assert len(crosses) == 1
    reader.window.session.read_card("what_is_metastasis")
    crosses = [each for each in reader.window.findChildren(CloseButton) if each.isVisible()]
    assert len(crosses) == 1
