"""The small parts of the window: rows that break, sentences that are said, notes that go away."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.atlas import Figure, SiteId
from explorer.domain.exploration import Exploration
from explorer.window.actions import ACTIONS
from explorer.window.announcements import announcement
from explorer.window.ends import Ends
from explorer.window.figure_note import FigureNote
from tests.small_atlas import ATLAS

START = Exploration()
PROSTATE = START.picking(SiteId("prostate"), ATLAS)


class Block(QWidget):
    """A widget of one size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(self._width, 30)


@given(
    st.lists(st.integers(20, 200), min_size=1, max_size=5),
    st.lists(st.integers(20, 200), max_size=4),
    st.integers(200, 1200),
)
def test_a_row_breaks_before_anything_overlaps_or_is_cut(
    left: list[int], right: list[int], width: int
) -> None:
    from PySide6.QtWidgets import QApplication

    assert QApplication.instance() is not None
    whole = QWidget()
    row = Ends(gap=8)
    for size in left:
        row.add(Block(size))
    for size in right:
        row.add(Block(size), right=True)
    whole.setLayout(row)
    row.setGeometry(QRect(0, 0, width, row.heightForWidth(width)))
    places = [row.itemAt(i).geometry() for i in range(row.count())]  # type: ignore[union-attr]
    assert all(place.left() >= 0 and place.right() < width for place in places)
    assert all(place.bottom() < row.heightForWidth(width) for place in places)
    for i, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[i + 1 :])


def test_the_right_end_begins_where_the_left_one_leaves_room() -> None:
    whole = QWidget()
    row = Ends(gap=8)
    for size in (180, 430, 150):
        row.add(Block(size))
    for _ in range(4):
        row.add(Block(54), right=True)
    whole.setLayout(row)
    one, two = row.heightForWidth(1200), row.heightForWidth(692)
    assert two == 2 * one + 8, "three lines would take room from the body"


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Every part needs an application."""
    del qtbot


def test_actions_are_a_sound_table() -> None:
    ids = Counter(spec.id for spec in ACTIONS)
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert max(ids.values()) == 1
    assert max(keys.values()) == 1
    assert all(not QKeySequence(key).isEmpty() for spec in ACTIONS for key in spec.keys)


def test_a_choice_is_announced_with_the_commonest_places() -> None:
    said = announcement(ATLAS, START, PROSTATE)
    assert said == "Prostate cancer chosen. 4 places. Common: bone."


def test_a_pair_is_announced_by_its_title() -> None:
    pair = PROSTATE.picking(SiteId("bone"), ATLAS)
    assert (
        announcement(ATLAS, PROSTATE, pair) == "prostate that has spread to bone is still prostate"
    )
    assert announcement(ATLAS, pair, PROSTATE) == ""
    assert announcement(ATLAS, PROSTATE, START) == ""


def test_a_switched_figure_is_said_until_the_next_pick(qtbot: QtBot) -> None:
    plate = QWidget()
    qtbot.addWidget(plate)
    note = FigureNote(plate)
    note.open(ATLAS)
    note.present(START)
    assert note.isHidden()
    ovary = START.picking(SiteId("ovary"), ATLAS)
    note.present(ovary)
    assert not note.isHidden()
    assert note.text() == "Figure changed to show ovary."
    note.present(ovary.picking(SiteId("bowel"), ATLAS))
    assert note.isHidden()


def test_a_figure_that_the_reader_changed_needs_no_word(qtbot: QtBot) -> None:
    plate = QWidget()
    qtbot.addWidget(plate)
    note = FigureNote(plate)
    note.open(ATLAS)
    note.present(START)
    note.present(START.on_figure(Figure.FEMALE, ATLAS))
    assert note.isHidden()
