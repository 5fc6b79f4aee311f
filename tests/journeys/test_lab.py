"""The cell lab, by real clicks, touches and keys: look, stain, decide, name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.content.edition import read_atlas
from explorer.domain.case_notes import Question
from explorer.domain.exploration import Place
from explorer.domain.lab import Began
from explorer.domain.naming import RIGHT
from tests.journeys.conftest import Open
from tests.journeys.hands import focus, press
from tests.journeys.lab import (
    MELANOMA,
    case,
    field,
    reds,
    right_origin,
    settled,
    words,
)


def test_the_tab_opens_the_first_case(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Cell lab"))
    assert reader.now.place is Place.LAB
    assert reader.now.case == next(iter(read_atlas("en").lab.cases))
    settled(reader)
    assert reader.button("H&E").isChecked()


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_case_is_solved_step_by_step_in_both_languages(open_window: Open, language: str) -> None:
    reader = open_window(language=language, case=MELANOMA)
    told = case(language)
    bench = reader.study.bench
    here, elsewhere = {
        "en": ("The cancer began here", "It came from somewhere else"),
        "id": ("Kanker bermula di sini", "Asalnya dari tempat lain"),
    }[language]
    reader.click(reader.button(here))
    assert bench.question(told) is Question.BEGAN  # wrong answers cost nothing
    assert told.replies[Began.HERE] in words(reader)
    reader.click(reader.button(elsewhere))
    assert told.replies[Began.ELSEWHERE] in words(reader)
    reader.click(reader.button(right_origin(told)))
    assert bench.question(told) is Question.NAME
    reader.click(reader.button(told.name[0].upper() + told.name[1:]))
    assert bench.is_solved(told)
    assert told.told in words(reader)


def test_a_wrong_origin_and_a_wrong_name_are_answered_kindly(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    told = case("en")
    reader.click(reader.button("It came from somewhere else"))
    wrong = next(origin for origin in told.origins if not origin.right)
    reader.click(reader.button(wrong.words))
    assert reader.button(wrong.words).accessibleDescription() == "Your choice"
    assert wrong.reply in words(reader)
    reader.click(reader.button(right_origin(told)))
    reader.click(reader.button("Lung cancer"))
    assert "Not lung cancer: its cells did not start here." in words(reader)
    assert not reader.study.bench.is_solved(told)


def test_a_stain_colours_what_it_binds_and_is_put_in_words(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    plain = reds(settled(reader).grab().toImage())
    reader.click(reader.button("SOX10"))
    assert reader.now.stain == "sox10"
    stained = reds(settled(reader).grab().toImage())
    assert stained > plain + 400
    assert "red in the nuclei" in field(reader).accessibleDescription()
    reader.click(reader.button("TTF-1"))
    negative = reds(settled(reader).grab().toImage())
    assert negative < stained / 4


def test_the_normal_neighbour_shows_no_tumour(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    settled(reader)
    with_tumour = field(reader).grab().toImage()
    reader.click(reader.button("Show me the normal neighbour"))
    assert reader.now.normal
    settled(reader)
    assert field(reader).grab().toImage() != with_tumour
    assert field(reader).accessibleDescription() == read_atlas("en").lab.tissues["lung"].look  # type: ignore[index]
    reader.click(reader.button("Back to the tumour"))
    settled(reader)
    assert field(reader).grab().toImage() == with_tumour


def test_the_field_is_described_in_words_on_the_page_too(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    assert case("en").description not in words(reader)
    reader.click(reader.button("Describe in words"))
    assert case("en").description in words(reader)
    reader.click(reader.button("Hide the words"))
    assert case("en").description not in words(reader)


def test_the_keys_move_and_turn_the_microscope(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    view = settled(reader)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    before = view.lens
    press(reader, Qt.Key.Key_Plus)
    assert view.lens.objective == 20
    assert reader.button("20×").isChecked()
    press(reader, Qt.Key.Key_Right)
    assert view.lens.middle[0] > before.middle[0]
    press(reader, Qt.Key.Key_Home)
    assert view.lens == before


def test_keys_alone_solve_a_case(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    told = case("en")
    for name in ("It came from somewhere else", right_origin(told)):
        reader.button(name).setFocus(Qt.FocusReason.TabFocusReason)
        press(reader, Qt.Key.Key_Return)
        assert focus(reader).accessibleName() == name  # the focus stays where one was
    button = reader.button("Melanoma that has spread to the lung")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Space)
    assert reader.study.bench.is_solved(told)


def test_the_wheel_and_the_hand_move_the_field(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    view = settled(reader)
    at = QPointF(view.width() * 0.6, view.height() * 0.5)
    point = view.point_at(at)
    turned = QWheelEvent(  # Qt takes no names here
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order
    )
    QApplication.sendEvent(view, turned)
    assert view.lens.objective == 20
    assert view.point_at(at) == pytest.approx(point, abs=0.5)  # what the pointer is on stays
    middle = view.lens.middle
    start = view.rect().center()
    reader.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    reader.qtbot.mouseMove(view, start + QPoint(-60, 0))
    reader.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(-60, 0))
    assert view.lens.middle[0] > middle[0]


def test_a_case_is_listed_as_solved_and_the_next_is_offered(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    told = case("en")
    reader.study.bench.say_began(told, Began.ELSEWHERE)
    reader.study.bench.say_origin(told, next(o.id for o in told.origins if o.right))
    reader.study.bench.say_name(told, RIGHT)
    assert "solved" in reader.button(f"1  {told.title}, solved").accessibleName()
    reader.click(reader.button("Next case"))
    assert reader.now.case != MELANOMA
    reader.click(reader.button("Back"))
    assert reader.now.case == MELANOMA
    assert reader.study.bench.is_solved(told)


@pytest.mark.parametrize(
    ("language", "guess", "repeat"),
    [
        ("en", "The cancer began here", "Repeat those you missed (1)"),
        ("id", "Kanker bermula di sini", "Ulangi yang tadi keliru (1)"),
    ],
)
def test_a_missed_case_comes_again(
    open_window: Open, language: str, guess: str, repeat: str
) -> None:
    reader = open_window(language=language, case=MELANOMA)
    bench, told = reader.study.bench, case(language)
    reader.click(reader.button(guess))
    assert not bench.missed  # still open: nothing to repeat
    bench.say_began(told, told.began)
    bench.say_origin(told, next(o.id for o in told.origins if o.right))
    bench.say_name(told, RIGHT)
    other = next(each for each in bench.cases if each.id != MELANOMA)
    reader.window.session.open_case(other.id)
    reader.click(reader.button(repeat))
    assert reader.now.case == MELANOMA
    assert bench.notes(told.id).began is None
    assert reader.study.lab.cases is not None
    assert reader.study.lab.cases.again is None


def test_the_order_can_be_mixed(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA)
    bench = reader.study.bench
    authored = [each.id for each in bench.cases]
    bench.mix(mixed=True, seed=3)
    assert [each.id for each in bench.cases] != authored
    reader.click(reader.button("In order"))
    assert [each.id for each in bench.cases] == authored


def test_another_language_keeps_case_stain_and_answers(open_window: Open) -> None:
    reader = open_window(language="en", case=MELANOMA, stain="sox10")
    reader.click(reader.button("It came from somewhere else"))
    reader.click(reader.button("Bahasa Indonesia"))
    assert (reader.now.case, reader.now.stain) == (MELANOMA, "sox10")
    assert case("id").replies[Began.ELSEWHERE] in words(reader)
