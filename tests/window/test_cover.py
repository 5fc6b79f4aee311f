"""The first screen from a picture: true or not shown at all, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.app import bootstrap
from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.diagram.body_view import BodyView
from explorer.window.main_window import MainWindow

Start = Callable[..., MainWindow]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "first-picture"


@pytest.fixture
def start(qtbot: QtBot, kept: Path) -> Start:
    """Build a window that begins with the kept picture, and show it when asked."""

    def start(call: Call | None = None, file: Path = kept) -> MainWindow:
        window = build(call or Call(language="en"), settled=True).window
        qtbot.addWidget(window)
        window.arrangement.body.begin_with(file)
        window.ready()
        return window

    return start


def body_of(window: MainWindow) -> BodyView:
    return window.arrangement.body


def first_seen(window: MainWindow) -> QImage:
    """Return what the body's first paint brings; nothing else has happened yet."""
    window.show()
    for _ in range(3):  # the layout comes to rest before anything is painted
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    return body_of(window).viewport().grab().toImage()


def see_once(start: Start) -> QImage:
    """Start and end the program once; return what stood there at the end."""
    window = start()
    seen = first_seen(window)
    window.close()
    return seen


def is_drawn(window: MainWindow) -> bool:
    """Say whether the body itself stands there."""
    return body_of(window).scene() is not None


def test_the_second_start_shows_the_same_picture_before_anything_is_drawn(start: Start) -> None:
    drawn = see_once(start)
    window = start()
    covered = first_seen(window)
    assert not is_drawn(window)
    assert covered.convertToFormat(drawn.format()) == drawn


def test_the_body_takes_the_place_of_the_picture_without_a_change(
    start: Start, qtbot: QtBot
) -> None:
    see_once(start)
    window = start()
    covered = first_seen(window)
    qtbot.waitUntil(lambda: is_drawn(window))
    body_of(window).settle()
    assert body_of(window).viewport().grab().toImage() == covered


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
def test_a_picture_of_anything_else_is_not_shown(start: Start, call: Call) -> None:
    see_once(start)
    window = start(call)
    first_seen(window)
    assert is_drawn(window)


@pytest.mark.parametrize("spoilt", [b"", b"nonsense", b"a b c\n", b"\xff\xfe 1 1\n0000"])
def test_a_spoilt_file_does_no_harm(start: Start, kept: Path, spoilt: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(spoilt)
    window = start()
    first_seen(window)
    assert is_drawn(window)


def test_a_file_that_was_cut_off_is_not_shown_and_is_written_anew(start: Start, kept: Path) -> None:
    see_once(start)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])
    see_once(start)
    assert kept.read_bytes() == whole


def test_a_place_that_cannot_be_written_does_no_harm(start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    window = start(file=tmp_path / "file" / "first-picture")
    first_seen(window)
    window.close()


def test_what_is_kept_is_the_body_at_rest(start: Start, kept: Path) -> None:
    window = start()
    first_seen(window)
    window.session.pick("lung")
    window.close()
    assert not kept.exists()


def test_a_pick_in_the_first_moment_counts(start: Start, qtbot: QtBot) -> None:
    see_once(start)
    window = start()
    first_seen(window)
    body = body_of(window)
    assert not is_drawn(window)
    view = body.viewport().rect()
    at = QPointF(view.width() * 0.44, view.height() * 0.4)
    site = body.site_at(at)
    assert site is not None
    qtbot.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert window.session.now.primary is not None


def test_only_a_mode_that_may_write_keeps_a_picture(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    for preset, kept in (("kiosk", False), ("study", True)):
        window = build(Call(preset=preset, language="en"), settled=True).window
        bootstrap._begin_with_last_picture(window)  # noqa: SLF001 - what the program itself does
        qtbot.addWidget(window)
        window.ready()
        window.show()
        window.arrangement.body.viewport().grab()
        window.hide()
        assert (tmp_path / "home").exists() is kept
