"""The whole program in a window, driven by clicks and keys at what is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.diagram.body_view import BodyView
from explorer.domain.exploration import Exploration, Place
from explorer.panels.kiosk_page import KioskPage
from explorer.panels.page import PagePanel
from explorer.window.kiosk import Kiosk
from explorer.window.main_window import MainWindow
from explorer.window.projector import Projector
from explorer.window.study import Study


@dataclass
class Reader:
    """Someone in front of the window."""

    window: MainWindow
    qtbot: QtBot

    @property
    def now(self) -> Exploration:
        return self.window.session.now

    @property
    def body(self) -> BodyView:
        return self.window.arrangement.body

    @property
    def study(self) -> Study:
        arrangement = self.window.arrangement
        assert isinstance(arrangement, Study)
        return arrangement

    @property
    def kiosk(self) -> Kiosk:
        arrangement = self.window.arrangement
        assert isinstance(arrangement, Kiosk)
        return arrangement

    @property
    def projector(self) -> Projector:
        arrangement = self.window.arrangement
        assert isinstance(arrangement, Projector)
        return arrangement

    def spot(self, site: str) -> QPoint:
        """Find a pixel of the body that means a site."""
        view = self.body.viewport().rect()
        for y in range(2, view.height(), 3):
            for x in range(2, view.width(), 3):
                if self.body.site_at(QPointF(x, y)) == site:
                    return QPoint(x, y)
        raise AssertionError(f"{site} cannot be reached by a pointer")

    def touch(self, site: str) -> None:
        """Press and release on a site of the body."""
        self.qtbot.mouseClick(self.body.viewport(), Qt.MouseButton.LeftButton, pos=self.spot(site))

    def click(self, widget: QWidget) -> None:
        """Press and release in the middle of a widget."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        """Find a visible button by its name, as a screen reader says it."""
        for each in self.window.findChildren(QAbstractButton):
            if each.isVisible() and name in (each.accessibleName(), each.text()):
                return each
        seen = sorted(
            each.accessibleName()
            for each in self.window.findChildren(QAbstractButton)
            if each.isVisible()
        )
        raise AssertionError(f"no button {name!r}; there are {seen}")

    def reads(self) -> str:
        """Return every line of text on the page."""
        page = self.window.findChild(PagePanel) or self.window.findChild(KioskPage)
        assert page is not None
        labels = [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]
        prose = [
            each.toPlainText() for each in page.findChildren(QTextBrowser) if each.isVisibleTo(page)
        ]
        return "\n".join([*labels, *prose]).replace("\u2011", "-")


Open = Callable[..., Reader]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    """Open the window in a state; it is closed after the test."""
    windows: list[MainWindow] = []

    def opened(**call: object) -> Reader:
        running = build(Call(**call), settled=True)  # type: ignore[arg-type]
        window = running.window
        windows.append(window)
        window.arrangement.body.reduced_motion = True
        window.ready()
        with qtbot.waitExposed(window):
            window.show()
        now = window.session.now
        if now.stage is None and now.place is not Place.LAB:  # else the body is not what is seen
            body = window.arrangement.body
            qtbot.waitUntil(lambda: not body.viewport().visibleRegion().isEmpty())
            body.settle()
        return Reader(window, qtbot)

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()
