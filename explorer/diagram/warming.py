"""Prepares what the next pick will need while nobody waits; comes to an end by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import Shiboken

from explorer.domain.exploration import Exploration
from explorer.session.memory import give_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.diagram.look import Look

_PAUSE: Final = 150  # ms: the first picture comes to the screen before anything is prepared
_SHARE: Final = 0.9  # of the budget: the rest is for what is really picked


class Warming(QObject):
    """Runs one step each time the program is idle, for the newest look alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._steps: Iterator[None] = iter(())

    def begin(self, look: Look | None) -> None:
        """Start on a look, dropping what is left of the one before."""
        if look is None or look is self._look:
            return
        self._look = look
        self._steps = _steps(look)
        QTimer.singleShot(_PAUSE, self, self._next)

    def _next(self) -> None:
        unfinished = next(self._steps, self) is not self
        # A step may let go of a window that was closed, and of this with it.
        if not Shiboken.isValid(self):  # type: ignore[no-untyped-call]
            return
        if unfinished:
            QTimer.singleShot(0, self, self._next)
        else:
            give_back()


def _steps(look: Look) -> Iterator[None]:
    """Prepare the body behind a story, the map of hits, then what stories light."""
    yield None
    _ = look.plates.stepped_back
    yield None
    _ = look.plates.hits
    for cancer in look.atlas.cancers.values():
        if cancer.sex.fits(look.figure):
            yield from _story(look, Exploration(figure=look.figure, primary=cancer.id))


def _story(look: Look, now: Exploration) -> Iterator[None]:
    for lit in look.lits(now):
        if look.book.fullness <= _SHARE:
            look.sprite(lit)
            yield None
    look.names(now, lambda: look.hits(now))
    yield None
