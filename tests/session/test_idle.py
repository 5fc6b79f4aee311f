"""The idle watch fires once, after the last sign of life."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from explorer.session.idle import IdleWatch


def test_it_fires_once_when_nobody_moves(qtbot: QtBot) -> None:
    watched = QWidget()
    qtbot.addWidget(watched)
    watch = IdleWatch(0, watched)
    with qtbot.waitSignal(watch.idled):
        pass
    assert not watch.findChild(QTimer).isActive()


def test_a_key_starts_the_wait_again(qtbot: QtBot) -> None:
    watched = QWidget()
    qtbot.addWidget(watched)
    watch = IdleWatch(3600, watched)
    timer = watch.findChild(QTimer)
    timer.stop()
    qtbot.keyClick(watched, "a")
    assert timer.isActive()
    assert timer.isSingleShot()
