"""The stories, by real clicks, touches and keys: opened where they are needed, and closed."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QTextBrowser

from explorer.app.main import main
from explorer.content.edition import read_atlas
from explorer.domain.exploration import Place
from explorer.scenes import cascade_land
from explorer.scenes.scene import Touchable
from explorer.scenes.scenes import scene_of
from explorer.session.stage_player import StagePlayer
from explorer.window.stage_place import StagePlace
from tests.journeys.conftest import Open, Reader
from tests.journeys.hands import press


def player(reader: Reader) -> StagePlayer:
    return reader.window.arrangement.stage_player


def place(reader: Reader) -> StagePlace:
    return reader.study.stages


def words(reader: Reader) -> str:
    sheet = place(reader).sheet
    assert sheet is not None
    return "\n".join(
        each.toPlainText() for each in sheet.findChildren(QTextBrowser) if each.isVisible()
    )


def test_a_story_opens_from_a_pair_and_leads_back_to_it(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="liver")
    reader.click(reader.button("See it step by step"))
    assert (reader.now.place, reader.now.stage, reader.now.step) == (Place.SPREADS, "cascade", 0)
    assert (reader.now.primary, reader.now.reading) == ("colon", "liver")
    assert place(reader).board.isVisible()
    reader.click(reader.button("Step forward"))
    reader.click(reader.button("Step forward"))
    assert player(reader).station == 2
    step = read_atlas("en").stages["cascade"].steps[2]
    assert step.sentence in words(reader)
    assert place(reader).board.view.accessibleDescription() == step.description
    reader.click(reader.button("Back to the body"))
    assert reader.now.place is Place.BODY
    assert (reader.now.primary, reader.now.reading) == ("colon", "liver")


def test_a_story_opens_from_its_card_and_from_the_list(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.window.session.go_to(Place.SPREADS)
    title = read_atlas("en").stages["cascade"].title
    reader.click(reader.button(title))
    assert reader.now.stage == "cascade"
    reader.click(reader.button("All topics"))
    assert reader.now.stage is None
    reader.window.session.read_card("cascade")
    reader.click(reader.button("See it step by step"))
    assert reader.now.stage == "cascade"


def test_what_was_counted_names_its_source(open_window: Open) -> None:
    reader = open_window(language="en", stage="cascade", step=8)
    sheet = place(reader).sheet
    assert sheet is not None
    meter = read_atlas("en").stages["cascade"].steps[7].meter
    assert meter is not None
    texts = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert "Source: Coumans 2013" in texts
    assert meter.plain in words(reader)
    reader.click(reader.button("Sources (3)"))  # of the step, and of the count
    listed = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith(meter.sources[0].citation) for text in listed)


def test_where_now_follows_the_pair_that_is_picked(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="liver", stage="cascade", step=1)
    where = place(reader).where
    texts = [label.text() for label in where.findChildren(QLabel)]
    assert any("the large bowel" in text or "the colon" in text for text in texts)
    assert not any(text.startswith("Example") for text in texts)
    assert where.body.stage.ways.picture.way is not None


def test_without_a_pair_an_example_is_named_as_one(open_window: Open) -> None:
    reader = open_window(language="en", stage="cascade")
    where = place(reader).where
    texts = [label.text() for label in where.findChildren(QLabel)]
    assert any(text.startswith("Example: from the prostate to bone") for text in texts)


def test_the_keys_walk_a_story(open_window: Open) -> None:
    reader = open_window(language="id", stage="cascade")
    bar = place(reader).bar
    assert bar is not None
    bar.line.setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_End)
    last = len(player(reader).stations) - 1
    assert player(reader).station == last
    press(reader, Qt.Key.Key_Left)
    assert player(reader).station == last - 1
    assert reader.now.step == last - 1
    press(reader, Qt.Key.Key_Space)
    assert player(reader).is_playing
    press(reader, Qt.Key.Key_Space)


def test_forward_and_back_give_the_same_pictures(open_window: Open) -> None:
    reader = open_window(language="en", stage="cascade")
    scene = place(reader).board.view
    seen = []
    for share in (0.2, 0.55, 0.9, 0.55, 0.2):
        player(reader).reduced_motion = False
        player(reader).seek(share)
        seen.append(scene.grab().toImage())
    assert seen[0] == seen[4]
    assert seen[1] == seen[3]
    assert seen[0] != seen[1]


def test_language_and_depth_change_and_the_step_stays(open_window: Open) -> None:
    reader = open_window(language="en", stage="cascade", step=5)
    reader.click(reader.button("Bahasa Indonesia"))
    step = read_atlas("id").stages["cascade"].steps[4]
    assert player(reader).station == 4
    assert step.sentence in words(reader)
    before = words(reader)
    reader.click(reader.button("Lebih rinci"))
    assert len(words(reader)) > len(before)


def test_a_visitor_sees_the_picture_in_place_of_the_body(open_window: Open) -> None:
    reader = open_window(preset="kiosk", language="id")
    reader.window.session.read_card("cascade")
    reader.click(reader.button("Lihat langkah demi langkah"))
    assert reader.kiosk.board.isVisible()
    assert not reader.kiosk.body.isVisible()
    reader.click(reader.button("Maju satu langkah"))
    step = read_atlas("id").stages["cascade"].steps[1]
    assert step.sentence in reader.reads()
    reader.click(reader.button("Tutup"))
    assert reader.kiosk.body.isVisible()
    assert not reader.kiosk.board.isVisible()
    reader.window.session.open_stage("cascade")
    reader.click(reader.button("Selesai"))
    assert reader.now.stage is None
    assert reader.kiosk.body.isVisible()


def test_a_class_sees_picture_and_sentence(open_window: Open) -> None:
    reader = open_window(preset="projector", language="en", stage="cascade", step=2)
    assert reader.projector.board.isVisible()
    reader.projector.bar.wake()
    reader.click(reader.projector.bar.way["step_forward"])
    assert player(reader).station == 2
    step = read_atlas("en").stages["cascade"].steps[2]
    texts = [each.toPlainText() for each in reader.projector.page.findChildren(QTextBrowser)]
    assert step.sentence in texts


def test_a_difference_is_touched_and_opens_its_sentence(open_window: Open) -> None:
    reader = open_window(language="en", stage="benign_malignant", step=6)
    stage = read_atlas("en").stages["benign_malignant"]
    view = place(reader).board.view
    scene = scene_of(stage.id)
    assert isinstance(scene, Touchable)
    touched = set()
    for name, box in scene.spots(5.0, QRectF(view.rect())):
        player(reader).go_to(5)
        if view.step_at(box.center()) != name:
            continue  # another difference, smaller, lies over the middle of this one
        spot = box.center().toPoint()
        reader.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
        step = stage.steps[player(reader).station or 0]
        assert step.id == name
        assert step.sentence in words(reader)
        touched.add(name)
    assert touched >= {"capsule", "push_or_invade", "vessels", "spread"}


@pytest.mark.parametrize("preset", ["study", "kiosk", "projector"])
def test_new_vessels_are_switched_off(open_window: Open, preset: str) -> None:
    reader = open_window(preset=preset, language="id", stage="angiogenesis", step=5)
    stage = read_atlas("id").stages["angiogenesis"]
    assert stage.compare is not None
    board = reader.window.arrangement.story_board()
    readings = board.readings
    assert readings is not None
    grown = [gauge.value for gauge in readings.gauges]
    before = board.view.grab().toImage()
    reader.click(readings.switch.button("without"))
    assert board.view.grab().toImage() != before
    assert board.view.accessibleDescription() == stage.compare.description
    assert [gauge.value for gauge in readings.gauges] == ["0,9 mm", "0 %", "kuat", "0"]
    if preset == "study":
        assert stage.compare.sentence.split(".")[0] in words(reader)
    player(reader).go_to(0)
    assert board.view.accessibleDescription() == stage.steps[0].description
    player(reader).go_to(4)
    reader.click(readings.switch.button("with"))
    assert [gauge.value for gauge in readings.gauges] == grown
    assert board.view.grab().toImage() == before


def test_without_vessels_no_word_tells_of_them(open_window: Open) -> None:
    reader = open_window(language="en", stage="angiogenesis", step=4)
    stage = read_atlas("en").stages["angiogenesis"]
    assert stage.compare is not None
    readings, sheet, bar = place(reader).board.readings, place(reader).sheet, place(reader).bar
    assert readings is not None
    assert sheet is not None
    assert bar is not None
    reader.click(readings.switch.button("without"))
    for number in (5, 6):
        reader.click(reader.button("Step forward"))
        captions = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
        assert f"Step {number} of 6" in captions
        assert player(reader).stations[number - 1].caption == stage.compare.sentence
        assert (
            stage.compare.sentence in bar.line.accessibleDescription() + bar.line.accessibleName()
        )
    assert [stop.caption for stop in player(reader).stations[:3]] == [
        step.sentence for step in stage.steps[:3]
    ]


def test_other_words_while_it_plays_do_not_move_the_story(open_window: Open) -> None:
    reader = open_window(language="en", stage="angiogenesis", step=5)
    told = player(reader)
    told.go_to(4)
    told.play()
    told.leave_out(left_out=True)
    for moved in range(3):
        with reader.qtbot.waitSignal(told.moved):
            pass
        assert told.position is not None
        assert 4 <= told.position < 4.5, moved
    told.pause()


def test_the_courses_are_named(open_window: Open) -> None:
    reader = open_window(language="id", stage="benign_malignant")
    heads = [label.text() for label in place(reader).board.findChildren(QLabel)]
    assert heads == ["Jinak", "Ganas"]


def test_a_story_about_no_place_shows_none(open_window: Open) -> None:
    reader = open_window(language="en", stage="benign_malignant")
    assert not place(reader).where.body.isVisible()
    assert place(reader).where.back.isVisible()


def test_cards_open_their_story_at_their_step(open_window: Open) -> None:
    reader = open_window(language="en")
    for name, card in read_atlas("en").cards.items():
        if card.story is None:
            continue
        reader.window.session.go_to(Place.SPREADS)
        reader.window.session.read_card(name)
        reader.click(reader.button("See it step by step"))
        assert (reader.now.stage, reader.now.step) == (card.story.stage, card.story.step)


def test_a_tab_closes_the_story(open_window: Open) -> None:
    reader = open_window(language="en", primary="colon", reading="liver", stage="cascade")
    reader.window.session.go_to(Place.BODY)
    assert reader.now.stage is None
    reader.window.session.close_reading()
    assert (reader.now.primary, reader.now.reading) == ("colon", None)


@pytest.mark.parametrize("preset", ["study", "kiosk", "projector"])
def test_the_offered_story_is_got_ready_while_nobody_waits(open_window: Open, preset: str) -> None:
    reader = open_window(preset=preset, language="en", primary="colon", reading="liver")
    warming = reader.window.arrangement.warming
    reader.qtbot.waitUntil(lambda: warming.is_done, timeout=20_000)
    expected = reader.window.arrangement.story_board().view.size()
    kept = cascade_land.tile_of.cache_info().misses
    reader.window.session.open_stage("cascade")
    board = reader.window.arrangement.story_board()
    reader.qtbot.waitUntil(board.view.isVisible)
    board.view.grab()
    assert board.view.size() == expected
    assert cascade_land.tile_of.cache_info().misses == kept


def test_the_next_step_is_got_ready_while_one_is_read(open_window: Open) -> None:
    reader = open_window(language="en", stage="cascade", step=5)
    warming, view = reader.window.arrangement.warming, place(reader).board.view
    reader.qtbot.waitUntil(lambda: warming.is_done, timeout=20_000)
    kept = cascade_land.tile_of.cache_info().misses
    reader.click(reader.button("Step forward"))
    view.grab()
    assert player(reader).station == 5
    assert cascade_land.tile_of.cache_info().misses == kept


def test_large_letters_cut_nothing_of_a_story(open_window: Open) -> None:
    reader = open_window(language="id", stage="angiogenesis", step=6, text_scale=200)
    readings = place(reader).board.readings
    assert readings is not None
    parts = [*readings.gauges, readings.switch]
    boxes = [QRect(part.mapTo(readings, QPoint()), part.size()) for part in parts]
    assert all(readings.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_a_snapshot_shows_a_step(tmp_path: Path) -> None:
    pictures = []
    for step in ("1", "5"):
        target = tmp_path / f"{step}.png"
        assert main(["snapshot", str(target), "--stage", "cascade", "--step", step]) == 0
        pictures.append(QImage(str(target)))
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--stage", "cascad"], "no such stage; one of cascade"),
        (["--stage", "cascade", "--step", "9"], "cascade has 8; give 1 to 8"),
        (["--step", "2"], "needs a --stage"),
    ],
)
def test_a_wrong_step_is_one_line(
    capsys: pytest.CaptureFixture[str], flags: list[str], said: str
) -> None:
    assert main(["snapshot", "x.png", *flags]) == 2
    assert said in capsys.readouterr().err
