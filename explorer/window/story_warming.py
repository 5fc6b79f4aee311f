"""Gets ready, while nobody waits, the story that the present page offers, or its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from explorer.domain.exploration import story_ahead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.stages import StoryDoor
    from explorer.window.scene_board import SceneBoard

_PAUSE: Final = 400  # ms: the page comes to the screen, and is looked at, before anything begins


class StoryWarming(QObject):
    """Runs one step each time the program is idle; each step has a few ms of work."""

    def __init__(self, parent: QObject, board: Callable[[], SceneBoard]) -> None:
        super().__init__(parent)
        self._board = board
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    def present(self, now: Exploration, atlas: Atlas) -> None:
        """Begin on what may be opened next; another page or step ends what is not done."""
        self._timer.stop()
        door = story_ahead(now, atlas)
        if door is not None:
            self._steps = self._prepare(door)
            self._timer.start(_PAUSE)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to prepare."""
        return not self._timer.isActive()

    def _next(self) -> None:
        if next(self._steps, self) is not self:
            self._timer.start(0)

    def _prepare(self, door: StoryDoor) -> Iterator[None]:
        from explorer.scenes.scenes import scene_of

        scene_of(door.stage)
        yield
        board = self._board()
        yield
        yield from board.view.prepare(scene_of(door.stage), door.step)
