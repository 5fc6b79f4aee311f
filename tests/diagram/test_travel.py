"""Groups of cells leave, are caught at filters or arrive, and are always at the same place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.content.edition import read_atlas
from explorer.diagram.courses import read_courses, tracks
from explorer.diagram.travel import Crew, groups, moment_of
from explorer.domain.route import routes_of

ATLAS = read_atlas("en")
SPREAD = ATLAS.spread("colon", "bone")  # type: ignore[arg-type]
assert SPREAD is not None
ROUTE = routes_of(SPREAD, ATLAS)[0]
TRACKS = tracks([station.id for station in ROUTE.stations], read_courses())
STOPS = TRACKS[0].stops
FILTERS = [stop for one, stop in zip(ROUTE.stations, STOPS, strict=True) if one.filter and stop < 1]


def test_fewer_and_fewer_pass_each_filter_and_some_arrive() -> None:
    made = groups(64, len(TRACKS), FILTERS)
    assert len(FILTERS) == 2
    caught = [sum(group.ends == stop for group in made) for stop in FILTERS]
    arrived = sum(group.ends == 1.0 for group in made)
    assert caught == [32, 16]
    assert arrived == 16


def test_before_the_first_moment_nothing_has_left_and_at_the_last_nothing_moves() -> None:
    crew = Crew(TRACKS, FILTERS, 14)
    assert crew.at(0.0) == []
    last = crew.at(1.0)
    assert len(last) == 14
    assert last == crew.at(1.2)
    assert {caught for _, _, caught in last} == {True, False}


@given(st.floats(0, 1))
def test_a_moment_is_always_the_same_picture(moment: float) -> None:
    assert Crew(TRACKS, FILTERS, 20).at(moment) == Crew(TRACKS, FILTERS, 20).at(moment)


@given(st.floats(0, 1))
def test_no_group_leaves_its_way_by_much(moment: float) -> None:
    xs = [x for track in TRACKS for x, _ in track.line]
    ys = [y for track in TRACKS for _, y in track.line]
    for x, y, _ in Crew(TRACKS, FILTERS, 20).at(moment):
        assert min(xs) - 12 <= x <= max(xs) + 12
        assert min(ys) - 12 <= y <= max(ys) + 12


def test_at_a_station_the_first_group_is_there() -> None:
    crew = Crew(TRACKS[:1], [], 14)
    for number, stop in enumerate(STOPS[1:-1], start=1):
        x, y, caught = crew.at(moment_of(number, STOPS))[0]
        there = TRACKS[0].at(stop)
        assert abs(x - there[0]) < 4
        assert abs(y - there[1]) < 4
        assert not caught


def test_positions_lead_onward_in_time() -> None:
    moments = [moment_of(at / 10, STOPS) for at in range(len(STOPS) * 10 + 1)]
    assert moments == sorted(moments)
    assert moments[-1] == 1.0
