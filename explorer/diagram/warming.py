"""Prepares what the next pick will need while nobody waits, then tidies up; ends by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from shiboken6 import Shiboken

from explorer.domain.exploration import Exploration
from explorer.session.memory import give_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from explorer.diagram.look import Look

_PAUSE: Final = 150  # ms: the first picture comes to the screen before anything is prepared
_QUIET: Final = 1500  # ms without a repaint: the reader reads, and what was used is tidied up
_SHARE: Final = 0.9  # of the budget: the rest is for what is really picked


class Warming(QObject):
    """Runs one step each time the program is idle, for the newest look alone."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._look: Look | None = None
        self._gone: Look | None = None
        self._steps: Iterator[None] = iter(())
        self._is_done = False
        self._can_be_picked = not view.testAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents
        )
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._tidy)

    def begin(self, look: Look | None) -> None:
        """Start on a look that was painted, dropping what is left of the one before."""
        if look is None or not self._can_be_picked:
            return
        if look is not self._look:
            self._gone, self._look = self._look, look  # to let go of it takes a while: later
            self._is_done = False
            self._steps = _steps(look)
            QTimer.singleShot(_PAUSE, self, self._next)
        elif self._is_done:
            self._quiet.start(_QUIET)

    def _tidy(self) -> None:
        if self._look is not None:
            self._steps = self._look.plates.settle()
            self._next()

    def _next(self) -> None:
        self._gone = None
        unfinished = next(self._steps, self) is not self
        # A step may let go of a window that was closed, and of this with it.
        if not Shiboken.isValid(self):  # type: ignore[no-untyped-call]
            return
        if unfinished:
            QTimer.singleShot(0, self, self._next)
        elif self._is_done:
            give_back()
        else:
            self._is_done = True
            self._quiet.start(_QUIET)


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
