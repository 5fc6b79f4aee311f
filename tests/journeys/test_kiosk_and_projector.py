"""A visitor at the kiosk, a teacher at the board."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QCloseEvent, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar

from explorer.appearance.fonts import font
from explorer.appearance.metrics import metrics_for
from explorer.domain.atlas import Figure
from tests.journeys.conftest import Open


def test_a_visitor_is_led_by_big_targets(open_window: Open) -> None:
    reader = open_window(preset="kiosk")
    assert reader.now.figure is Figure.NEUTRAL
    assert reader.window.session.atlas.language == "id"
    least = 20 * reader.window.height() / reader.window.mode.screen_mm
    buttons = [each for each in reader.window.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) >= 10
    for button in buttons:
        assert button.height() >= least - 1, button.accessibleName()
    reader.click(reader.button("Prostat"))
    assert (reader.now.primary, reader.now.figure) == ("prostate", Figure.MALE)
    reader.click(reader.button("Tulang"))
    assert reader.now.reading == "bone"
    assert "tetap kanker prostat" in reader.reads()
    assert "65" not in reader.reads()


def test_the_largest_text_fits_the_upright_screen(open_window: Open) -> None:
    reader = open_window(preset="kiosk", text_scale=200, primary="prostate")
    assert (reader.window.width(), reader.window.height()) == (1080, 1920)


def test_a_visitor_has_no_way_to_files_or_the_desktop(open_window: Open) -> None:
    reader = open_window(preset="kiosk")
    assert not reader.window.findChildren(QMenuBar)
    assert "quit" not in reader.window.actions_by_id
    assert "full_screen" not in reader.window.actions_by_id
    event = QCloseEvent()
    reader.window.closeEvent(event)
    assert reader.window.isVisible()


@pytest.mark.parametrize("way", ["finish", "idle"])
def test_nothing_of_a_visitor_stays(open_window: Open, way: str) -> None:
    reader = open_window(preset="kiosk")
    reader.click(reader.button("English"))
    reader.touch("lung")
    reader.click(reader.kiosk.text_size)
    assert reader.now.primary == "lung"
    if way == "finish":
        reader.click(reader.kiosk.finish)
    else:
        watch = reader.window.idle
        assert watch is not None
        watch.idled.emit()
    assert reader.now.primary is None
    assert reader.now.figure is Figure.NEUTRAL
    assert not reader.window.session.can_go_back
    assert reader.window.session.atlas.language == "id"
    assert reader.button("Selesai").isVisible()


def test_a_class_can_read_it_from_the_last_row(open_window: Open) -> None:
    reader = open_window(preset="projector", primary="prostate", language="en")
    height = reader.window.height()
    metrics = metrics_for("projector", height, 1.0, 100)
    for letters, share in ((metrics.body, 0.04), (metrics.chip, 0.04), (metrics.caption, 0.027)):
        capital = QFontMetricsF(font(letters)).capHeight()
        assert capital >= share * height - 0.5
    page = reader.projector.page
    titles = [each.text() for each in page.findChildren(QLabel)]
    assert "Prostate cancer" in titles


def test_a_teacher_finds_the_bar_by_moving_the_pointer(open_window: Open) -> None:
    reader = open_window(preset="projector", language="id")
    bar = reader.projector.bar
    assert not bar.isVisible()
    reader.touch("prostate")
    assert bar.isVisible()
    reader.click(reader.button("English"))
    assert reader.window.session.atlas.language == "en"
    assert reader.now.primary == "prostate"


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_body_fills_its_plate_before_and_after_a_story(
    open_window: Open, language: str
) -> None:
    reader = open_window(preset="kiosk", language=language)
    plate = reader.body.parentWidget()
    assert plate is not None
    assert reader.body.height() > 0.85 * plate.height()
    reader.window.session.open_stage("cascade")
    reader.qtbot.waitUntil(lambda: reader.kiosk.board.isVisible())
    assert reader.kiosk.board.height() > 0.9 * plate.height()
    reader.window.session.close_reading()
    reader.qtbot.waitUntil(lambda: reader.body.height() > 0.85 * plate.height())
