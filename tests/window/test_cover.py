"""The first screen from a picture: true or not shown at all, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from explorer.app import bootstrap
from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.window.cover import Cover, Keeping
from explorer.window.main_window import MainWindow

Start = Callable[..., MainWindow]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "first-picture"


@pytest.fixture
def start(qtbot: QtBot, kept: Path) -> Start:
    """Start the program with the kept picture and show its window."""

    def start(call: Call | None = None, file: Path = kept) -> MainWindow:
        window = build(call or Call(language="en"), settled=True).window
        qtbot.addWidget(window)
        window.present_on_screen(Keeping(file))
        return window

    return start


def covers(window: MainWindow) -> list[Cover]:
    return window.findChildren(Cover)


def see_once(start: Start, qtbot: QtBot) -> QImage:
    """Start and end the program once; return what stood there at the end."""
    window = start()
    qtbot.waitUntil(lambda: window.is_untouched)
    seen = window.grab().toImage()
    window.close()
    return seen


def test_the_second_start_shows_the_same_picture_before_anything_is_built(
    start: Start, qtbot: QtBot
) -> None:
    drawn = see_once(start, qtbot)
    window = start()
    (cover,) = covers(window)
    assert window.centralWidget() is None
    assert cover.grab().toImage().convertToFormat(drawn.format()) == drawn


def test_the_window_takes_the_place_of_the_picture_without_a_change(
    start: Start, qtbot: QtBot
) -> None:
    drawn = see_once(start, qtbot)
    window = start()
    qtbot.waitUntil(lambda: window.is_untouched and not covers(window))
    assert window.grab().toImage() == drawn


@pytest.mark.parametrize(
    "call",
    [
        Call(language="id"),
        Call(language="en", theme="dark"),
        Call(language="en", figure="female"),
        Call(language="en", text_scale=125),
        Call(language="en", primary="lung"),
    ],
)
def test_a_picture_of_anything_else_is_not_shown(start: Start, qtbot: QtBot, call: Call) -> None:
    see_once(start, qtbot)
    window = start(call)
    assert not covers(window)
    assert window.centralWidget() is not None


@pytest.mark.parametrize("spoilt", [b"", b"nonsense", b"a b c\n", b"\xff\xfe 1 1\n0000"])
def test_a_spoilt_file_does_no_harm(start: Start, kept: Path, spoilt: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(spoilt)
    assert not covers(start())


def test_a_file_that_was_cut_off_is_not_shown_and_is_written_anew(
    start: Start, qtbot: QtBot, kept: Path
) -> None:
    see_once(start, qtbot)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])
    see_once(start, qtbot)
    assert kept.read_bytes() == whole


def test_a_place_that_cannot_be_written_does_no_harm(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    window = start(file=tmp_path / "file" / "first-picture")
    qtbot.waitUntil(lambda: window.is_untouched)
    window.close()


def test_what_is_kept_is_the_first_screen(start: Start, kept: Path) -> None:
    window = start()
    window.session.pick("lung")
    window.close()
    assert not kept.exists()


def test_another_size_builds_the_window_at_once(start: Start, qtbot: QtBot) -> None:
    see_once(start, qtbot)
    window = start()
    window.resize(window.width() + 40, window.height())
    qtbot.waitUntil(lambda: window.centralWidget() is not None and not covers(window))


def test_only_a_mode_that_may_write_keeps_a_picture(qtbot: QtBot) -> None:
    for preset, kept in (("kiosk", False), ("study", True)):
        window = build(Call(preset=preset, language="en"), settled=True).window
        qtbot.addWidget(window)
        assert (bootstrap.last_picture(window) is not None) is kept
