"""Plays the open story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.session.playing import Player

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.stages import Stage, StageStep


@dataclass(frozen=True, slots=True)
class StepStop:
    """A step of a story as a stop: its title, and the sentence that takes longest to read."""

    name: str
    caption: str


class StagePlayer(Player):
    """Plays the story that is open; its stops are its steps."""

    def __init__(self, parent: QObject | None = None, *, frame_ms: int = 16) -> None:
        super().__init__(parent, frame_ms=frame_ms)
        self.stage: Stage | None = None
        self.left_out = False  # of a story that compares, the course without what it leaves out
        self._told: tuple[object, ...] = ()

    def present(self, now: Exploration, atlas: Atlas) -> None:
        """Take up the open story; the same one goes on as it was."""
        told = (now.stage, atlas.language)
        if told == self._told:
            if self.stage is not None and now.step != self.station:
                self.go_to(now.step)
            return
        again = now.stage == (self._told[0] if self._told else None)
        self._told = told
        self.left_out = self.left_out and again
        self.stage = atlas.stages.get(now.stage) if now.stage is not None else None
        self._take(self._stops_told(), again=again, station=now.step)

    def _stops_told(self) -> list[StepStop]:
        """Return the steps as they are told now: captions must not speak of what is left out."""
        stage = self.stage
        if stage is None:
            return []
        told = [stage.told(at, left_out=self.left_out) for at in range(len(stage.steps))]
        return [StepStop(step.title, step.sentence) for step in told]

    @property
    def present_step(self) -> StageStep | None:
        """The step that is told of."""
        if self.stage is None or self.station is None:
            return None
        return self.stage.told(self.station, left_out=self.left_out)

    def leave_out(self, left_out: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Show the other course of a story that compares; the moment stays."""
        if left_out != self.left_out and self.stage is not None and self.stage.compare is not None:
            self.left_out = left_out
            self._take(self._stops_told(), again=True, station=None)
