"""A column in a scroller comes to rest, even if it is lower where it is narrower."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from explorer.panels.column import Column
from explorer.panels.swap import Scroller


class Shrinking(QWidget):
    """Lower where it is narrow, as letters are that shrink to fit."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return 310 if width >= 400 else 290


def test_a_bar_does_not_come_and_go_for_ever(qtbot: QtBot) -> None:
    scroller, column = Scroller(), Column()
    qtbot.addWidget(scroller)
    column.put(Shrinking())
    scroller.hold(column)
    scroller.resize(400, 300)  # too low without the bar, high enough with it
    with qtbot.waitExposed(scroller):
        scroller.show()
    qtbot.waitUntil(lambda: scroller.verticalScrollBar().isVisible())
    assert column.width() < 400


def test_a_narrower_column_is_never_lower() -> None:
    column = Column()
    column.put(Shrinking())
    assert column.heightForWidth(400) == 310
    assert column.heightForWidth(390) == 310
    assert column.heightForWidth(300) == 290
