"""The answers of the naming drill: kept while the window is open, told to whoever asks."""

from __future__ import annotations

from dataclasses import replace

from explorer.domain.atlas import CancerId, Figure
from explorer.domain.exploration import Exploration
from explorer.domain.naming import NameAnswer, named_places
from explorer.session.exploration_session import ExplorationSession
from explorer.session.naming_bench import NamingBench
from tests.small_atlas import ATLAS

PROSTATE = CancerId("prostate")
PLACES = named_places(ATLAS, PROSTATE, Figure.MALE)
RIGHT = NameAnswer(key="name", words="right", reply="Yes.")
WRONG = NameAnswer(key="misnomer", words="wrong", reply="Not so.")


def test_it_says_what_is_answered() -> None:
    bench, said = NamingBench(), list[str]()
    bench.answered.connect(said.append)
    bench.answer(PLACES[0], RIGHT)
    bench.answer(PLACES[1], WRONG)
    bench.answer(PLACES[1], RIGHT)
    assert said == ["Yes.", "Not so.", "Yes."]


def test_what_was_missed_comes_again() -> None:
    bench = NamingBench()
    bench.answer(PLACES[0], RIGHT)
    bench.answer(PLACES[1], WRONG)
    assert bench.missed(PLACES) == []  # not named yet
    bench.answer(PLACES[1], RIGHT)
    bench.answer(PLACES[1], WRONG)  # what is named stays named
    assert bench.missed(PLACES) == [PLACES[1]]
    bench.begin_again(bench.missed(PLACES))
    assert [bench.is_named(spread) for spread in PLACES[:2]] == [True, False]
    bench.answer(PLACES[1], RIGHT)
    assert bench.missed(PLACES) == []


def test_a_round_ends_when_all_are_named_and_begins_anew() -> None:
    bench = NamingBench()
    assert bench.after(PLACES, None) is PLACES[0]
    for spread in PLACES:
        bench.answer(spread, RIGHT)
    assert bench.after(PLACES, None) is None
    other = replace(PLACES[0], cancer=CancerId("stomach"))
    bench.answer(other, RIGHT)
    bench.begin(PROSTATE)
    assert bench.after(PLACES, None) is PLACES[0]
    assert bench.is_named(other)


def test_the_session_asks_goes_back_and_closes_to_the_cancer() -> None:
    session = ExplorationSession(ATLAS, Exploration())
    session.start("prostate")
    session.ask_name("bone")
    session.ask_name("liver")
    session.back()
    assert (session.now.reading, session.now.naming) == ("bone", True)
    session.forward()
    session.ask_name("")
    assert (session.now.reading, session.now.naming) == (None, True)
    session.close_reading()
    assert session.now == Exploration(primary=PROSTATE)
    session.back()
    assert session.now.naming
    session.start_over()
    assert session.now == Exploration()
