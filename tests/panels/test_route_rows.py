"""The ways of a pair on its page: each with how sure it is, and a player that steps through one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from explorer.content.edition import read_atlas
from explorer.domain.exploration import Exploration
from explorer.panels.page import PagePanel
from explorer.panels.player_bar import PlayerBar
from explorer.panels.route_bar import filters_line
from explorer.panels.route_rows import RouteChoice
from explorer.session.player import RoutePlayer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
Open = Callable[..., tuple[PagePanel, RoutePlayer]]
COLON_LUNG = Exploration(primary="colon", reading="lung")  # type: ignore[arg-type]
STOMACH_OVARY = Exploration(primary="stomach", reading="ovary")  # type: ignore[arg-type]


@pytest.fixture
def opened(qtbot: QtBot, light: Theme, study: Metrics) -> Open:
    def show(now: Exploration, language: str = "en") -> tuple[PagePanel, RoutePlayer]:
        player = RoutePlayer()
        panel = PagePanel(player=player)
        player.setParent(panel)
        qtbot.addWidget(panel)
        atlas = read_atlas(language)
        panel.wear(light, study)
        panel.open(atlas)
        panel.present(now)
        player.present(now, atlas)
        panel.resize(392, 900)
        panel.show()
        assert panel.sheet is not None
        return panel, player

    return show


def bar_of(panel: PagePanel) -> PlayerBar:
    (bar,) = (each for each in panel.findChildren(PlayerBar) if each.isVisibleTo(panel))
    return bar


def said(panel: PagePanel) -> str:
    labels = panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(panel))


def test_a_way_says_its_filters_before_it_is_played(opened: Open) -> None:
    panel, _ = opened(COLON_LUNG)
    assert "9 stations. Filters on the way: liver." in said(panel)
    assert "It shows the way, not how many arrive." in said(panel)


def test_steps_tell_station_after_station(qtbot: QtBot, opened: Open) -> None:
    panel, player = opened(COLON_LUNG)
    bar = bar_of(panel)
    for station in player.stations:
        qtbot.mouseClick(bar.onward, Qt.MouseButton.LeftButton)
        assert station.name in said(panel)
        assert station.caption in said(panel)
        assert station.caption in bar.line.accessibleDescription()
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert player.station == len(player.stations) - 2


def test_play_becomes_pause_and_back(qtbot: QtBot, opened: Open) -> None:
    panel, player = opened(COLON_LUNG)
    bar = bar_of(panel)
    assert bar.play.accessibleName() == "Play"
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert player.is_playing
    assert bar.play.accessibleName() == "Pause"
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert not player.is_playing
    qtbot.mouseClick(bar.speed, Qt.MouseButton.LeftButton)
    assert bar.speed.accessibleName() == "Speed 2×"


def test_the_line_is_walked_by_keys(qtbot: QtBot, opened: Open) -> None:
    panel, player = opened(COLON_LUNG)
    line = bar_of(panel).line
    last = len(player.stations) - 1
    for key, station in (
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Left, last - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
    ):
        qtbot.keyClick(line, key)
        assert player.station == station
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert player.is_playing
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert not player.is_playing


def test_the_line_is_dragged(qtbot: QtBot, opened: Open) -> None:
    panel, player = opened(COLON_LUNG)
    line = bar_of(panel).line
    middle = line.height() // 2
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, middle))
    assert player.share == pytest.approx(0.5, abs=0.02)
    qtbot.mouseMove(line, QPoint(line.width() - 12, middle))
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 12, middle))
    assert player.share >= 0.5


@pytest.mark.parametrize("language", ["id", "en"])
def test_competing_ways_are_chosen_by_their_rows(qtbot: QtBot, opened: Open, language: str) -> None:
    panel, player = opened(STOMACH_OVARY, language)
    (choice,) = panel.findChildren(RouteChoice)
    assert [row.isChecked() for row in choice.rows] == [True, False, False]
    with qtbot.waitSignal(panel.route_chosen) as chosen:
        qtbot.mouseClick(choice.rows[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    player.present(replace(STOMACH_OVARY, route=1), read_atlas(language))
    assert [row.isChecked() for row in choice.rows] == [False, True, False]
    assert all(row.accessibleName() for row in choice.rows)


def test_what_only_the_anatomy_allows_is_said(opened: Open) -> None:
    panel, player = opened(Exploration(primary="colon", reading="kidney"))  # type: ignore[arg-type]
    assert player.route is not None
    assert not player.route.claimed
    assert "The way there is not settled in our sources." in said(panel)
    assert "Possible by anatomy" in said(panel)


def test_a_way_without_filters_says_so(opened: Open) -> None:
    _, player = opened(Exploration(primary="colon", reading="liver"))  # type: ignore[arg-type]
    assert player.route is not None
    assert filters_line(player.route) == "4 stations. No filter on the way."
