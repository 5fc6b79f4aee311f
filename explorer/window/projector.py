"""The projected window: the body on the left, names on the right, one bar that hides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.diagram.body_view import BodyView
from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Figure
from explorer.domain.exploration import Place, View
from explorer.panels.projector_page import ProjectorPage
from explorer.session.lab_walk import LabWalk
from explorer.window.controls import BarButton, Choice
from explorer.window.layout import Arrangement
from explorer.window.plate import figure_words, side_words, spoken_sides
from explorer.window.scene_board import SceneBoard
from explorer.window.study_bar import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode
    from explorer.session.exploration_session import ExplorationSession
    from explorer.session.player import RoutePlayer
    from explorer.session.playing import Player
    from explorer.session.stage_player import StagePlayer
    from explorer.window.lab_board import LabBoard

_CLICKER: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STAYS_MS: Final = 3000
_PAGE_FROM: Final = 1000 / 1920  # of the width; the left half is the body's
_BAR_PX: Final = 20.0  # letters of the bar: for the person at the board, not for the class
translate = QCoreApplication.translate


class PresenterBar(QWidget):
    """Back, forward, start over, figure, language: shown while the pointer moves."""

    language_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: ExplorationSession,
        actions: Mapping[str, QAction],
        players: tuple[RoutePlayer, StagePlayer],
        walk: LabWalk,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAutoFillBackground(True)
        self._board = parent
        self._actions = actions
        self._buttons = {
            name: BarButton(name, words=name == "start_over")
            for name in ("back", "forward", "start_over")
        }
        self.figures = Choice(lambda key: session.show_figure(Figure(key)))
        self.sides = Choice(lambda key: session.show_view(View(key)))
        self.languages = Choice(self.language_chosen.emit)
        self._players = players
        self._player: Player = players[0]
        self._walk = walk
        self._in_lab = False
        steps: dict[str, Callable[[], None]] = {
            "step_back": lambda: self.step(-1),
            "play": lambda: self._player.toggle(),
            "step_forward": lambda: self.step(1),
        }
        self.way = {name: BarButton(name, words=False) for name in steps}
        for name, button in self.way.items():
            button.clicked.connect(steps[name])
        for player in players:
            player.changed.connect(self._follow_player)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for name, button in self._buttons.items():
            button.follow(actions[name])
            row.addWidget(button)
        for button in self.way.values():
            row.addWidget(button)
        self.lab = BarButton("microscope")
        self.lab.clicked.connect(lambda: session.go_to(Place.LAB))
        row.addWidget(self.lab)
        row.addWidget(self.figures)
        row.addWidget(self.sides)
        row.addWidget(self.languages)
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(_STAYS_MS)
        self._hide.timeout.connect(self._rest)
        self.hide()

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self.figures.offer(translate("Plate", "Figure"), figure_words())
        self.sides.offer(translate("Plate", "Side"), side_words(), spoken_sides())
        self.languages.offer(translate("StudyBar", "Language"), LANGUAGE_NAMES)
        self.languages.select(atlas.language)
        self.lab.say(translate("StudyBar", "Cell lab"))
        for name, button in self._buttons.items():
            action = self._actions[name]
            button.say(action.text(), action.shortcut().toString())
        self._follow_player()

    def present(self, now: Exploration) -> None:
        """Mark the figure that is shown, and its side."""
        self.figures.select(now.figure.value)
        self.sides.select(now.view.value)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme; the bar keeps the letters of a desk."""
        small = _at_hand(metrics)
        self.setStyleSheet(
            f"QPushButton {{ font-size: {_BAR_PX:.0f}px; min-height: 30px; padding: 4px 10px; }}"
        )
        for button in (*self._buttons.values(), *self.way.values(), self.lab):
            button.wear(theme.text, 24)
        self.figures.wear(theme, small)
        self.sides.wear(theme, small)
        self.languages.wear(theme, small)

    def follow(self, *, is_story: bool, in_lab: bool) -> None:
        """Play the open story, or the way of the open pair, or step through the lab."""
        self._player = self._players[1 if is_story else 0]
        self._in_lab = in_lab
        for widget in (self.figures, self.sides, self.lab):
            widget.setVisible(not in_lab)
        self._follow_player()

    def step(self, by: int) -> None:
        """Step through what is open: a way, a story, a case."""
        if self._in_lab:
            self._walk.step(by)
        else:
            self._player.step(by)

    def _follow_player(self) -> None:
        """Offer the way of the open pair, and say what a press of its button does."""
        playing = self._player.is_playing
        words = {
            "step_back": translate("Player", "Step back"),
            "play": translate("Player", "Pause") if playing else translate("Player", "Play"),
            "step_forward": translate("Player", "Step forward"),
        }
        for name, button in self.way.items():
            button.say(words[name])
            steps = self._in_lab and name != "play"
            button.setVisible(steps or (not self._in_lab and bool(self._player.stations)))

    def wake(self) -> None:
        """Show the bar for a while, in the middle of the picture's foot."""
        board = self._board.rect()
        self.adjustSize()
        self.move((board.width() - self.width()) // 2, board.height() - self.height() - 12)
        self.show()
        self.raise_()
        self._hide.start()

    def _rest(self) -> None:
        focus = self.window().focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._hide.start()
        else:
            self.hide()


class Projector(Arrangement):
    """What a class sees."""

    def __init__(
        self, mode: Mode, session: ExplorationSession, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(mode, session)
        self.body = BodyView(parent=self)
        self.body.show_chips(ChipPolicy.PROJECTOR)
        self.body.site_picked.connect(session.pick)
        self.walk = LabWalk(session, self.bench)
        self._worn: tuple[Theme, Metrics, Metrics] | None = None
        self.page = ProjectorPage(
            self,
            player=self.player,
            stage_player=self.stage_player,
            walk=self.walk,
            bench=self.bench,
        )
        self.board = SceneBoard(self.stage_player, self)
        self.board.hide()
        players = (self.player, self.stage_player)
        self.bar = PresenterBar(self, session, actions, players, self.walk)
        self.bar.language_chosen.connect(self.language_chosen)
        self.views = (self.body, self.page, self.bar)
        for watched in (self.body.viewport(), self.board.view):
            watched.installEventFilter(self)
        self.setMouseTracking(True)  # beside a story's picture nothing else takes the pointer

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.body.setGeometry(self.rect())
        left = round(self.width() * _PAGE_FROM)
        edge = round(self.height() * 0.04)
        left_half = QRect(edge, edge, left - 2 * edge, self.height() - 2 * edge)
        self.board.setGeometry(left_half)
        if self.microscope is not None:
            self.microscope.setGeometry(left_half)
        self.page.setGeometry(left, 0, self.width() - left, self.height())

    def open(self, atlas: Atlas) -> None:
        """Read the words of an atlas."""
        super().open(atlas)
        self.board.open(atlas)
        if self.microscope is not None:
            self.microscope.open(atlas)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        super().wear(theme, metrics)
        self.board.wear(theme, metrics, _at_hand(metrics))
        self._worn = (theme, metrics, _at_hand(metrics))
        if self.microscope is not None:
            self.microscope.wear(*self._worn)

    @property
    def lab(self) -> LabBoard:
        """The microscope, built when it is first looked through."""
        if self.microscope is None:
            from explorer.window.lab_board import LabBoard

            self.microscope = LabBoard(self.bench, self)
            self.microscope.normal_asked.connect(self.session.show_normal)
            self.microscope.setGeometry(self.board.geometry())
            self.microscope.is_told = lambda _case: self.walk.is_answered
            self.walk.changed.connect(self.microscope.refresh)
            self.microscope.field.setMouseTracking(True)
            self.microscope.field.installEventFilter(self)
            self.microscope.open(self.session.atlas)
            if self._worn is not None:
                self.microscope.wear(*self._worn)
        return self.microscope

    def story_board(self) -> SceneBoard:
        """Return what a story's picture stands on."""
        return self.board.laid_out(self.board.width(), self.board.height())

    def present(self, now: Exploration) -> None:
        """Show the picture of an open story in place of the body."""
        self.walk.present(now)
        super().present(now)
        in_lab = now.place is Place.LAB
        self.body.setVisible(now.stage is None and not in_lab)
        self.board.setVisible(now.stage is not None and not in_lab)
        if in_lab or self.microscope is not None:
            self.lab.present(now)
            self.lab.setVisible(in_lab)
        self.bar.follow(is_story=now.stage is not None, in_lab=in_lab)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        self.bar.wake()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a clicker step: it sends page up and page down."""
        step = _CLICKER.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.bar.step(step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Wake the bar when the pointer moves over the picture."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self.bar.wake()
        return super().eventFilter(watched, event)


def _at_hand(metrics: Metrics) -> Metrics:
    """Return the measures of what the person at the board presses."""
    return replace(metrics, chip=_BAR_PX, body=_BAR_PX, target=44.0)
