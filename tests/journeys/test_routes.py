"""The way there, by real clicks, touches and keys, in all three windows."""

from __future__ import annotations

from math import hypot
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextBrowser

from explorer.app.main import main
from explorer.appearance.route_looks import route_number
from explorer.panels.player_bar import PlayerBar
from explorer.panels.route_rows import RouteChoice
from explorer.session.player import RoutePlayer
from tests.diagram.paint_watch import PaintWatch
from tests.journeys.conftest import Open, Reader
from tests.journeys.hands import choose, press

LAST = 8  # of the nine stations from the large bowel to the lungs


def player(reader: Reader) -> RoutePlayer:
    return reader.window.arrangement.player


def bar(reader: Reader) -> PlayerBar:
    (found,) = (each for each in reader.window.findChildren(PlayerBar) if each.isVisible())
    return found


def chip_of_station(reader: Reader, station: int) -> QPoint:
    names = reader.body.stage.names
    assert names is not None
    (name,) = (each for each in names.names if each.station == station)
    return name.hit.center().toPoint()


def test_a_reader_plays_the_way_and_it_rests(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung")
    reader.window.keep_still(still=False)
    assert reader.body.stage.ways.cells is None
    assert "Filters on the way: liver." in reader.reads()
    reader.click(bar(reader).play)
    assert player(reader).is_playing
    reader.qtbot.waitUntil(lambda: reader.body.stage.ways.cells is not None)
    bar(reader).line.sought.emit(0.99)
    reader.click(bar(reader).play)
    reader.qtbot.waitUntil(lambda: not player(reader).is_playing, timeout=8000)
    assert player(reader).station == LAST
    assert "some cells settle here" in reader.reads()
    assert reader.now.station == LAST


def test_steps_are_told_on_page_and_body(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung")
    for station in range(3):
        reader.click(reader.button("Step forward"))
        assert player(reader).station == station
    caption = player(reader).stations[2].caption
    assert caption in reader.reads()
    assert caption in reader.study.caption.text()
    assert reader.study.caption.isVisible()
    reader.click(reader.button("Step back"))
    assert player(reader).station == 1
    reader.click(reader.button("Close"))
    assert not reader.study.caption.isVisible()
    assert player(reader).route is None


def test_the_keys_alone_walk_the_way(open_window: Open) -> None:
    reader = open_window(language="id", primary="kidney", reading="lung")
    line = bar(reader).line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_End)
    assert player(reader).station == len(player(reader).stations) - 1
    press(reader, Qt.Key.Key_Home)
    press(reader, Qt.Key.Key_Right)
    assert player(reader).station == 1
    press(reader, Qt.Key.Key_Space)
    assert player(reader).is_playing
    press(reader, Qt.Key.Key_Space)
    assert not player(reader).is_playing


def test_a_station_is_picked_on_its_chip(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung")
    reader.qtbot.mouseClick(
        reader.body.viewport(), Qt.MouseButton.LeftButton, pos=chip_of_station(reader, 3)
    )
    assert player(reader).station == 3
    assert (reader.now.primary, reader.now.reading) == ("colon", "lung")


def test_language_changes_and_the_station_stays(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung", station=4)
    assert player(reader).station == 3
    reader.click(reader.button("Bahasa Indonesia"))
    assert player(reader).station == 3
    assert "Banyak sel tersangkut" in reader.reads()


def test_another_explanation_is_another_way(open_window: Open) -> None:
    reader = open_window(language="en", primary="stomach", reading="ovary")
    (choice,) = (each for each in reader.window.findChildren(RouteChoice) if each.isVisible())
    before = reader.body.stage.ways.picture.way
    reader.click(choice.rows[2])
    after = reader.body.stage.ways.picture.way
    assert before is not None
    assert after is not None
    assert (before.route.kind.value, after.route.kind.value) == ("lymph", "blood")
    assert choice.rows[2].isChecked()
    assert reader.now.route == 2


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_reduced_motion_shows_the_still_and_steps(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung")
    reader.window.keep_still(still=False)
    choose(reader, "View", "Reduce motion")
    assert player(reader).reduced_motion
    assert len(reader.body.stage.ways.picture.marks) == LAST + 1
    reader.click(bar(reader).play)
    seen = set()
    for _ in range(4):
        reader.qtbot.wait(40)
        seen.add(player(reader).position)
    assert all(position == int(position or 0) for position in seen)
    reader.click(bar(reader).play)
    choose(reader, "View", "Reduce motion")
    assert not player(reader).reduced_motion


def test_a_new_pick_stops_what_plays(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung")
    reader.click(bar(reader).play)
    reader.click(reader.button("Start over"))
    assert not player(reader).is_playing
    assert reader.body.stage.ways.cells is None


def test_nothing_runs_while_nothing_is_asked(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="lung", station=3)
    watch, warming = PaintWatch(), reader.window.arrangement.warming
    reader.qtbot.waitUntil(lambda: warming.is_done, timeout=20_000)
    reader.qtbot.wait(60)  # what was asked for is painted
    reader.body.viewport().installEventFilter(watch)
    reader.qtbot.wait(300)
    assert watch.areas == []
    assert not player(reader).is_playing


def test_a_visitor_steps_by_touch(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="id", primary="colon", reading="liver")
    onward = reader.button("Maju satu langkah")
    assert min(onward.width(), onward.height()) >= 80  # 20 mm
    reader.click(onward)
    reader.click(onward)
    assert reader.kiosk.caption.isVisible()
    assert player(reader).stations[1].caption in reader.kiosk.caption.text()
    reader.click(reader.button("Selesai"))
    assert not reader.kiosk.caption.isVisible()
    assert reader.now.station is None


def test_a_teacher_plays_from_the_bar(open_window: Open) -> None:
    reader = open_window(preset="projector", language="en", primary="prostate", reading="bone")
    reader.projector.bar.wake()
    reader.click(reader.projector.bar.way["step_forward"])
    reader.click(reader.projector.bar.way["step_forward"])
    assert player(reader).station == 1
    texts = [each.toPlainText() for each in reader.projector.page.findChildren(QTextBrowser)]
    assert any(player(reader).stations[1].caption in text for text in texts)
    reader.click(reader.projector.bar.way["play"])
    assert player(reader).is_playing
    reader.click(reader.projector.bar.way["play"])


@pytest.mark.parametrize("station", [1, 5, 9])
def test_a_snapshot_shows_the_moment(tmp_path: Path, station: int) -> None:
    target = tmp_path / "way.png"
    words = ["snapshot", str(target), "--primary", "colon", "--reading", "lung"]
    assert main([*words, "--station", str(station)]) == 0
    moment = QImage(str(target))
    assert main(words) == 0
    assert moment != QImage(str(target))


def test_a_station_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["snapshot", "x.png", "--primary", "colon", "--reading", "lung", "--station", "12"]
    assert main(words) == 2
    assert "the way has 9; give 1 to 9" in capsys.readouterr().err
    assert main(["snapshot", "x.png", "--primary", "colon", "--station", "1"]) == 2
    assert "needs a --primary and a --reading" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("preset", "primary", "site"),
    [("kiosk", "stomach", "ovary"), ("study", "colon", "liver"), ("study", "prostate", "bone")],
)
def test_no_leader_ends_on_the_number_of_a_station(
    open_window: Open, preset: str, primary: str, site: str
) -> None:
    reader = open_window(language="id", preset=preset, primary=primary, reading=site)
    stage = reader.body.stage
    look, names = stage.look, stage.names
    assert look is not None
    assert names is not None
    assert stage.now is not None
    marks = look.way_picture(stage.now).marks
    assert marks
    radius = route_number("station", "radius") * look.metrics.stroke_scale
    ends = [named.placed.anchor for named in names.names if named.placed.anchor is not None]
    assert ends
    for x, y in ends:
        assert all(hypot(mark.at.x() - x, mark.at.y() - y) >= radius for mark in marks)
