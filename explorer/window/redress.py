"""Other colours: worn when the body in them is ready, while the window lives on."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SLICE: Final = 0.008  # s of work between two looks at what the reader does


class Redress(QObject):
    """Runs steps in slices and then puts on what they made ready; the newest wish alone."""

    def __init__(self, parent: QObject, put_on: Callable[[], None]) -> None:
        super().__init__(parent)
        self._put_on = put_on
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def begin(self, steps: Iterator[None]) -> None:
        """Get ready by these steps, instead of what was begun before."""
        self._steps = steps
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing waits to be put on."""
        return not self._timer.isActive()

    def _next(self) -> None:
        end = perf_counter() + _SLICE
        while perf_counter() < end:
            if next(self._steps, self) is self:
                self._put_on()
                return
        self._timer.start()
