"""Plays a story in stops: once, when asked, then it rests. Knows time, not places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from explorer.domain.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Sequence

SPEEDS: Final = (1.0, 2.0, 0.5)  # in the order in which one press follows another


class Stop(Protocol):
    """What is told of where the story stands."""

    @property
    def name(self) -> str:
        """A few words."""

    @property
    def caption(self) -> str:
        """One sentence."""


class Player(QObject):
    """Where a story stands: `position` counts stops from 0, None shows it as a whole.

    With reduced motion it goes from stop to stop at once, and waits there.
    """

    moved = Signal()  # the position is another one
    stationed = Signal(int)  # another stop is told of, by whatever means
    changed = Signal()  # what can be played, whether it plays, how fast
    rested = Signal()  # it stands at a stop since somebody stopped it, or it has come to its end

    def __init__(self, parent: QObject | None = None, *, frame_ms: int = 16) -> None:
        super().__init__(parent)
        self.reduced_motion = False
        self._stops: Sequence[Stop] = ()
        self._pace: Pace | None = None
        self._position: float | None = None
        self._speed = SPEEDS[0]
        self._begun = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(frame_ms)
        self._timer.timeout.connect(self._tick)

    def _take(self, stops: Sequence[Stop], *, again: bool, station: int | None) -> None:
        """Take up a story: the same one (in other words) goes on, another stands at a stop."""
        self._stops = stops
        self._pace = Pace(tuple(one.caption for one in stops)) if stops else None
        if again:
            self._count_from_here()  # other words take another time to read
        else:
            self._timer.stop()
            self._position = None if station is None else float(self._held(station))
        self._tell()
        self.changed.emit()

    @property
    def stations(self) -> Sequence[Stop]:
        """The stops of the story."""
        return self._stops

    @property
    def position(self) -> float | None:
        """How far the first group is: stations from 0, a fraction between two."""
        return self._position

    @property
    def station(self) -> int | None:
        """The station that is told of; None while the way is shown as a whole."""
        if self._position is None or self._pace is None:
            return None
        return self._pace.station(self._position)

    @property
    def share(self) -> float:
        """How much of the playing time has gone, 0 to 1."""
        if self._position is None or self._pace is None:
            return 0.0
        return self._pace.elapsed(self._position) / self._pace.whole

    @property
    def stops(self) -> tuple[float, ...]:
        """When each station is reached, as shares of the playing time."""
        pace = self._pace
        if pace is None:
            return ()
        return tuple(pace.elapsed(at) / pace.whole for at in range(pace.last + 1))

    @property
    def is_playing(self) -> bool:
        """Whether anything moves."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """How fast, 1 as captions are read."""
        return self._speed

    # -- what a reader does ----------------------------------------------------------------

    def play(self) -> None:
        """Go on from here, from the beginning if it has come to its end."""
        if self._pace is None:
            return
        at_end = self._position in (self._pace.last, self._pace.last + 1)
        start = 0.0 if self._position is None or at_end else self._position
        self._begun = self._pace.elapsed(start) if start else 0.0
        self._clock.start()
        self._stand(start)
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stop where it is."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit()
            self.rested.emit()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def step(self, by: int) -> None:
        """Go to the next station, or the one before, and stay there."""
        if self._pace is None:
            return
        here = -1 if self._position is None else self._position
        onward = int(here) + by if by > 0 else -int(-here // 1) + by
        self.go_to(onward)

    def go_to(self, station: int) -> None:
        """Go to a station and stay there."""
        if self._pace is None:
            return
        self._timer.stop()
        self._stand(float(self._held(station)))
        self.changed.emit()
        self.rested.emit()

    def seek(self, share: float) -> None:
        """Go to a moment of the playing time, 0 to 1; what played stops."""
        if self._pace is None:
            return
        self._timer.stop()
        position = self._pace.position(share * self._pace.whole)
        self._stand(float(self._pace.station(position)) if self.reduced_motion else position)
        self.changed.emit()

    def change_speed(self) -> None:
        """Take the next speed; after the last comes the first."""
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        self._count_from_here()
        self.changed.emit()

    # -- time ------------------------------------------------------------------------------

    def _count_from_here(self) -> None:
        """Let what plays go on from where it is, whatever the words or the speed are now."""
        if self.is_playing and self._pace is not None and self._position is not None:
            self._begun = self._pace.elapsed(self._position)
            self._clock.start()

    def _tick(self) -> None:
        assert self._pace is not None
        elapsed = self._begun + self._clock.elapsed() * self._speed
        if elapsed >= self._pace.whole:
            self._timer.stop()
            self._stand(float(self._pace.last) if self.reduced_motion else self._pace.last + 1.0)
            self.changed.emit()
            self.rested.emit()
            return
        position = self._pace.position(elapsed)
        self._stand(float(self._pace.station(position)) if self.reduced_motion else position)

    def _held(self, station: int) -> int:
        return min(max(0, station), self._pace.last if self._pace else 0)

    def _stand(self, position: float) -> None:
        before = self.station
        if position == self._position:
            return
        self._position = position
        self.moved.emit()
        if self.station != before and self.station is not None:
            self.stationed.emit(self.station)

    def _tell(self) -> None:
        self.moved.emit()
        if self.station is not None:
            self.stationed.emit(self.station)
