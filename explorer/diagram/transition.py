"""How a new story comes up: each thing fades once, one way, and then nothing moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FRAME: Final = 16  # ms
_LATE: Final = 10_000
RUN: Final = 140
STEP_BACK: Final = 0
NAMES: Final = 240
STARTS: Final = {
    SiteRole.STARTS_HERE: None,  # in full ink on the first frame
    SiteRole.ARRIVES_HERE: None,
    SiteRole.OFTEN_FROM: 60,
    SiteRole.SELDOM_FROM: 130,
    SiteRole.KNOWN_FROM: 200,
    SiteRole.COMMON: 60,
    SiteRole.SOMETIMES: 130,
    SiteRole.UNCOMMON: 200,
    SiteRole.LISTED: 200,
    SiteRole.NODES: 200,
    SiteRole.NEIGHBOUR: 200,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fade:
    """Moves one opacity between 0 and 1; `start` and `run` in ms."""

    apply: Callable[[float], None]
    start: int
    run: int = RUN
    rising: bool = True

    def value(self, elapsed: int) -> float:
        """Return the opacity at a moment."""
        share = eased((elapsed - self.start) / self.run)
        return share if self.rising else 1 - share


def eased(share: float) -> float:
    """Return OutCubic of a share, which is cut to 0..1."""
    left = 1 - min(1.0, max(0.0, share))
    return 1 - left**3


class Transition(QObject):
    """Runs fades to their end and stops its timer; a new run first ends the old one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fades: Sequence[Fade] = ()
        self._done: Callable[[], None] | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._tick)

    def start(self, fades: Sequence[Fade], done: Callable[[], None]) -> None:
        """Begin; `done` is called once, at the end."""
        self.finish()
        self._fades, self._done = tuple(fades), done
        self._clock.start()
        for fade in self._fades:
            fade.apply(fade.value(0))
        self._timer.start()

    def join(self, fades: Sequence[Fade]) -> None:
        """Let more fades run with those that began; after their end, show them whole."""
        elapsed = self._clock.elapsed() if self.is_running else _LATE
        for fade in fades:
            fade.apply(fade.value(elapsed))
        if self.is_running:
            self._fades = (*self._fades, *fades)

    def finish(self) -> None:
        """Jump to the end of what runs."""
        if self._done is None:
            return
        self._timer.stop()
        fades, done = self._fades, self._done
        self._fades, self._done = (), None
        for fade in fades:
            fade.apply(1.0 if fade.rising else 0.0)
        done()

    @property
    def is_running(self) -> bool:
        """Whether anything moves."""
        return self._done is not None

    def _tick(self) -> None:
        elapsed = self._clock.elapsed()
        if all(elapsed >= fade.start + fade.run for fade in self._fades):
            self.finish()
            return
        for fade in self._fades:
            fade.apply(fade.value(elapsed))
