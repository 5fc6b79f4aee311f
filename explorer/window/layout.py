"""What every arrangement has in common: views that are told, choices that are heard."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from explorer.domain.lab import CaseId
from explorer.domain.layers import USUAL
from explorer.session.lab_bench import LabBench
from explorer.session.player import RoutePlayer
from explorer.session.stage_player import StagePlayer
from explorer.window.story_warming import StoryWarming

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.body_view import BodyView
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode
    from explorer.session.exploration_session import ExplorationSession
    from explorer.window.lab_board import LabBoard
    from explorer.window.scene_board import SceneBoard


class View(Protocol):
    """Whatever shows the exploration."""

    def open(self, atlas: Atlas) -> None:
        """Read the words of an atlas."""

    def present(self, now: Exploration) -> None:
        """Show where the reader stands."""

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""


class Zoomed(Protocol):
    """Whatever can be seen closer and from farther."""

    def zoom_in(self) -> None:
        """Come closer."""

    def zoom_out(self) -> None:
        """Step back."""

    def fit(self) -> None:
        """Show it as at first."""


class Arrangement(QWidget):
    """The window's inside. Children speak to the session; the window speaks to `views`."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_scale_chosen = Signal(int)
    tone_chosen = Signal(str)
    stillness_chosen = Signal(bool)
    finished = Signal()

    def __init__(self, mode: Mode, session: ExplorationSession) -> None:
        super().__init__()
        self.mode = mode
        self.session = session
        self.player = RoutePlayer(self, frame_ms=mode.frame_ms)
        self.player.rested.connect(lambda: session.show_station(self.player.station))
        self.player.moved.connect(lambda: self.body.show_position(self.player.position))
        self.player.stationed.connect(self._say_station)
        self.stage_player = StagePlayer(self, frame_ms=mode.frame_ms)
        self.stage_player.rested.connect(self._keep_step)
        self.stage_player.stationed.connect(self._say_step)
        self.bench = LabBench(self, guided=mode.guided_cases)
        self.bench.changed.connect(self._say_answer)
        self.warming = StoryWarming(self, self.story_board)
        self.views: tuple[View, ...] = ()

    body: BodyView
    microscope: LabBoard | None = None  # built when the lab is first opened

    def open(self, atlas: Atlas) -> None:
        """Read the words of an atlas."""
        self.bench.open(atlas.lab)
        for view in self.views:
            view.open(atlas)

    def present(self, now: Exploration) -> None:
        """Show where the reader stands."""
        self.bench.present(now)
        for view in self.views:
            view.present(now)
        self.player.present(now, self.session.atlas)
        self.stage_player.present(now, self.session.atlas)
        self.warming.present(now, self.session.atlas)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        for view in self.views:
            view.wear(theme, metrics)

    @property
    def zoomed(self) -> Zoomed:
        """What the keys for zooming act on: the microscope where it is seen, else the body."""
        board = self.microscope
        return board.field if board is not None and board.isVisible() else self.body

    @abstractmethod
    def story_board(self) -> SceneBoard:
        """Return what a story's picture stands on, as large as it will be seen."""

    def _keep_step(self) -> None:
        if self.session.now.stage is not None:
            self.session.show_step(self.stage_player.station or 0)

    def _say_station(self, station: int) -> None:
        from explorer.diagram.accessible import announce

        announce(self.body, self.player.stations[station].caption)

    def _say_answer(self, case: str) -> None:
        from explorer.diagram.accessible import announce
        from explorer.panels.lab_replies import last_reply

        found = self.session.atlas.lab.cases[CaseId(case)]
        if said := last_reply(found, self.bench.notes(found.id)):
            announce(self, said)

    def _say_step(self, step: int) -> None:
        from explorer.diagram.accessible import announce

        announce(self, self.stage_player.stations[step].caption)

    def keep_still(self, *, still: bool) -> None:
        """Let nothing move, or let it."""
        self.body.reduced_motion = still
        self.player.reduced_motion = self.stage_player.reduced_motion = still

    @property
    def is_untouched(self) -> bool:
        """Whether it looks as it does at a start: nothing pointed at, nothing typed."""
        lighting_up = (
            *self.findChildren(QAbstractButton),
            *self.findChildren(QAbstractItemView),
        )
        pointed_at = any(each.underMouse() and each.isEnabled() for each in lighting_up)
        on_body = self.window().focusWidget() is self.body
        return on_body and self.body.is_at_rest and not pointed_at

    def rest(self) -> None:
        """Let the body be seen as at a start."""
        self.body.fit()
        self.body.show_layers(USUAL, still=True)
        self.bench.forget()
        if self.microscope is not None:
            self.microscope.forget()

    def search(self) -> None:
        """Put the caret into a search field, where there is one."""
