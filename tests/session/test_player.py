"""The player plays once when asked, stops when asked, and then nothing runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from explorer.content.edition import read_atlas
from explorer.domain.circulation import SegmentId
from explorer.domain.exploration import Exploration
from explorer.session.player import RoutePlayer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ATLAS = read_atlas("en")
COLON_LUNG = Exploration(primary="colon", reading="lung")  # type: ignore[arg-type]


@pytest.fixture
def player() -> RoutePlayer:
    made = RoutePlayer()
    made.present(COLON_LUNG, ATLAS)
    return made


def test_at_first_the_way_is_whole_and_nothing_runs(player: RoutePlayer) -> None:
    assert (player.position, player.station, player.is_playing) == (None, None, False)
    assert player.route is not None
    assert player.route.stations[-1].id == "lung"


def test_it_plays_once_and_rests(player: RoutePlayer, qtbot: QtBot) -> None:
    player.seek(0.985)
    with qtbot.waitSignal(player.rested, timeout=3000):
        player.play()
        assert player.is_playing
    assert not player.is_playing
    assert player.station == len(player.stations) - 1


def test_after_the_end_it_plays_from_the_beginning(player: RoutePlayer) -> None:
    player.seek(1.0)
    player.play()
    assert player.position == 0.0
    player.pause()


def test_steps_go_from_station_to_station_and_stay_at_the_ends(player: RoutePlayer) -> None:
    seen = []
    for _ in range(len(player.stations) + 2):
        player.step(1)
        seen.append(player.station)
    last = len(player.stations) - 1
    assert seen == [*range(last + 1), last, last]
    player.step(-1)
    assert player.station == last - 1
    player.go_to(0)
    player.step(-1)
    assert player.station == 0


def test_a_step_between_two_stations_goes_to_the_next_of_them(player: RoutePlayer) -> None:
    player.go_to(2)
    player.seek(player.share + 0.01)
    assert player.position is not None
    assert 2 < player.position < 3
    player.step(1)
    assert player.position == 3
    player.seek(player.share + 0.01)
    player.step(-1)
    assert player.position == 3


def test_pausing_says_where_it_stands(player: RoutePlayer, qtbot: QtBot) -> None:
    player.seek(0.5)
    player.play()
    with qtbot.waitSignal(player.rested):
        player.pause()
    held = player.position
    qtbot.wait(40)
    assert player.position == held


def test_reduced_motion_goes_by_whole_stations(player: RoutePlayer) -> None:
    player.reduced_motion = True
    for share in (0.1, 0.33, 0.72):
        player.seek(share)
        assert player.position == int(player.position or 0)


def test_another_speed_changes_no_place(player: RoutePlayer) -> None:
    player.seek(0.4)
    before = player.position
    speeds = []
    for _ in range(3):
        player.change_speed()
        speeds.append(player.speed)
    assert speeds == [2.0, 0.5, 1.0]
    assert player.position == before


def test_another_pair_begins_anew_and_another_language_goes_on(player: RoutePlayer) -> None:
    player.go_to(3)
    player.present(replace(COLON_LUNG, station=3), read_atlas("id"))
    assert player.station == 3
    assert (
        player.stations[2].name
        == read_atlas("id").circulation.segments[SegmentId("portal_vein")].name
    )
    player.present(replace(COLON_LUNG, reading="liver"), ATLAS)  # type: ignore[arg-type]
    assert player.position is None


def test_a_station_asked_for_is_where_it_stands() -> None:
    player = RoutePlayer()
    player.present(replace(COLON_LUNG, station=4), ATLAS)
    assert player.station == 4


def test_without_a_pair_there_is_nothing_to_play() -> None:
    player = RoutePlayer()
    player.present(Exploration(primary="colon"), ATLAS)  # type: ignore[arg-type]
    for act in (player.play, player.toggle, lambda: player.step(1), lambda: player.seek(0.5)):
        act()
    assert (player.route, player.position, player.is_playing) == (None, None, False)
    assert player.stops == ()
