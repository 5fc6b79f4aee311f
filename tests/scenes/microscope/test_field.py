"""The field as a widget: whole at any size, quiet when hidden, true to what it is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.domain.lab import Pattern
from explorer.scenes.microscope.lens import Lens
from explorer.scenes.microscope.tiles import Specimen
from explorer.scenes.microscope.view import FieldView

MELANOMA = Specimen("lung", Pattern.PIGMENT, 7)
PLAIN = Specimen("lung", None, 7)


@pytest.fixture
def field(qtbot: QtBot) -> FieldView:
    made = FieldView()
    qtbot.addWidget(made)
    made.wear(load_theme("light"), metrics_for("study", 720, 4.03, 100))
    made.resize(300, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def settle(qtbot: QtBot, field: FieldView) -> None:
    qtbot.waitUntil(lambda: field.is_settled and not field.is_at_work, timeout=20_000)


def wheel(field: FieldView, turned: int) -> None:
    at = QPointF(field.rect().center())
    event = QWheelEvent(
        at,
        field.mapToGlobal(at),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order
    )
    QApplication.sendEvent(field, event)


def test_a_field_larger_than_the_store_of_pieces_is_whole_too(field: FieldView) -> None:
    field.resize(3000, 3000)
    field.show_specimen(MELANOMA, None)
    field.finish()
    assert field.is_settled


def test_a_hidden_field_does_not_work_and_keeps_nothing(qtbot: QtBot, field: FieldView) -> None:
    field.show_specimen(MELANOMA, None)
    settle(qtbot, field)
    field.hide()
    field.show_specimen(PLAIN, None)
    assert not field.is_at_work
    assert not field.is_settled
    field.show()
    settle(qtbot, field)


def test_another_specimen_never_stands_under_a_new_name(qtbot: QtBot, field: FieldView) -> None:
    field.show_specimen(MELANOMA, None)
    settle(qtbot, field)
    field.name_parts("", "")
    tumour = field.grab().toImage()
    field.show_specimen(PLAIN, None)
    meanwhile = field.grab().toImage()  # nothing of it is painted yet
    middle = field.rect().center()
    assert meanwhile != tumour
    assert meanwhile.pixelColor(middle).lightness() > 240  # the empty glass


def test_a_moved_lens_shows_the_last_picture_until_the_next(qtbot: QtBot, field: FieldView) -> None:
    field.show_specimen(MELANOMA, None)
    settle(qtbot, field)
    field.name_parts("", "")
    field.turn_to(20)
    assert not field.is_settled
    shades = {field.grab().toImage().pixelColor(x, 150).lightness() for x in range(60, 240, 5)}
    assert len(shades) > 5  # it is no empty glass


def test_a_touchpad_needs_a_whole_notch(field: FieldView) -> None:
    field.show_specimen(MELANOMA, None)
    for _ in range(14):
        wheel(field, 8)
    assert field.lens.objective == 10
    wheel(field, 8)
    assert field.lens.objective == 20
    wheel(field, -8)  # the other way begins anew
    assert field.lens.objective == 20


def test_what_is_forgotten_is_gone(qtbot: QtBot, field: FieldView) -> None:
    field.show_specimen(MELANOMA, None)
    field.look(Lens(40))
    settle(qtbot, field)
    field.forget()
    assert field.lens == Lens()
    assert not field.is_settled
    assert not field.is_at_work


def test_it_rests_when_all_is_ready(qtbot: QtBot, field: FieldView) -> None:
    field.show_specimen(MELANOMA, None, (), (PLAIN,))
    settle(qtbot, field)
    assert not field.is_at_work


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (300, 40), (40, 300)])
def test_an_odd_size_is_no_trouble(field: FieldView, size: tuple[int, int]) -> None:
    field.resize(*size)
    field.show_specimen(MELANOMA, None)
    field.finish()
    field.grab()
