"""How fast a way is played: no faster than its captions can be read. Pure; times in ms."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN: Final = 6000  # the whole way, if its captions are short
_HOLD: Final = 900
_WORD: Final = 45  # a word of the caption more
_AFTER: Final = 1600  # for the last to arrive


@dataclass(frozen=True)
class Pace:
    """The time each leg takes: to every station from the one before it, and for the last groups.

    A position counts stations from 0; between two of them it is a fraction. The last station is
    `last`; up to `last + 1` the groups behind the first arrive.
    """

    captions: tuple[str, ...]

    @property
    def last(self) -> int:
        """The position of the last station."""
        return len(self.captions) - 1

    @cached_property
    def _arrivals(self) -> Sequence[float]:
        """When each station is reached, and when all is at rest."""
        legs = [max(RUN / max(1, self.last), _reading(text)) for text in self.captions[1:]]
        return [*accumulate(legs, initial=_reading(self.captions[0])), sum(legs) + self._first_end]

    @property
    def _first_end(self) -> float:
        return _reading(self.captions[0]) + _AFTER

    @property
    def whole(self) -> float:
        """How long it takes from the first to the last moment."""
        return self._arrivals[-1]

    def position(self, elapsed: float) -> float:
        """Return the position after a time; the first caption is read before anything leaves."""
        times = self._arrivals
        if elapsed <= times[0]:
            return 0.0
        at = min(bisect_right(times, elapsed) - 1, len(times) - 2)
        return at + min(1.0, (elapsed - times[at]) / (times[at + 1] - times[at]))

    def elapsed(self, position: float) -> float:
        """Return the time at which a position is reached."""
        times = self._arrivals
        position = min(max(0.0, position), float(len(times) - 1))
        at = min(int(position), len(times) - 2)
        return times[at] + (position - at) * (times[at + 1] - times[at])

    def station(self, position: float) -> int:
        """Return the station that a position is at, or on its way to: that is what is told."""
        return min(self.last, max(0, -int(-position // 1)))


def _reading(text: str) -> float:
    return _HOLD + _WORD * len(text.split())
