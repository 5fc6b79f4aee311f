"""The pointer of a test before does not point at the window of this one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def pointer_away(qtbot: QtBot) -> None:
    assert qtbot
    QCursor.setPos(-1, -1)
