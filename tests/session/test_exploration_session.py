"""The session tells its views each fact once, and remembers the way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from explorer.domain.atlas import CancerId, CardId, Figure, SiteId
from explorer.domain.exploration import Depth, Exploration, Place
from explorer.session.exploration_session import ExplorationSession
from tests.small_atlas import ATLAS

BONE, COLON, PROSTATE = SiteId("bone"), SiteId("colon"), SiteId("prostate")


@pytest.fixture
def session(qtbot: QtBot) -> ExplorationSession:  # noqa: ARG001 - signals need an application
    return ExplorationSession(ATLAS, Exploration())


def test_a_pick_is_told_once(qtbot: QtBot, session: ExplorationSession) -> None:
    with qtbot.waitSignal(session.changed) as told:
        session.pick(PROSTATE)
    assert told.args[0].primary == "prostate"
    with qtbot.assertNotEmitted(session.changed):
        session.pick(PROSTATE)


def test_back_and_forward_walk_the_trail(session: ExplorationSession) -> None:
    session.pick(PROSTATE)
    session.pick(BONE)
    session.back()
    assert (session.now.primary, session.now.reading) == ("prostate", None)
    session.back()
    assert session.now == Exploration()
    assert not session.can_go_back
    session.forward()
    session.forward()
    assert session.now.reading == "bone"
    assert not session.can_go_forward


def test_a_new_pick_forgets_the_way_forward(session: ExplorationSession) -> None:
    session.pick(PROSTATE)
    session.back()
    session.pick(COLON)
    assert not session.can_go_forward


def test_depth_is_no_step_of_the_trail(session: ExplorationSession) -> None:
    session.pick(PROSTATE)
    session.show_depth(Depth.DETAIL)
    session.back()
    assert session.now == Exploration(depth=Depth.DETAIL)


def test_start_over_keeps_figure_and_depth(session: ExplorationSession) -> None:
    session.show_figure(Figure.FEMALE)
    session.pick(COLON)
    session.start_over()
    assert session.now == Exploration(figure=Figure.FEMALE)
    session.back()
    assert session.now.primary == "colon"


def test_forgetting_leaves_no_trace(session: ExplorationSession) -> None:
    session.show_figure(Figure.FEMALE)
    session.pick(COLON)
    session.back()
    session.forget()
    assert session.now == Exploration()
    assert not session.can_go_back
    assert not session.can_go_forward


def test_a_change_of_language_keeps_the_pick(qtbot: QtBot, session: ExplorationSession) -> None:
    session.pick(PROSTATE)
    with qtbot.waitSignal(session.opened), qtbot.assertNotEmitted(session.changed):
        session.open(ATLAS)
    assert session.now.primary == "prostate"


def test_unknown_ids_change_nothing(qtbot: QtBot, session: ExplorationSession) -> None:
    with qtbot.assertNotEmitted(session.changed):
        session.start(CancerId("nothing"))
        session.start_at(SiteId("nowhere"))
        session.read_card(CardId("none"))


def test_cards_and_tabs_are_steps(session: ExplorationSession) -> None:
    session.go_to(Place.SPREADS)
    session.read_card(CardId("what_is_metastasis"))
    session.close_reading()
    assert (session.now.place, session.now.card) == (Place.SPREADS, None)
    session.back()
    assert session.now.card == "what_is_metastasis"
