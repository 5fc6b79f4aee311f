"""Another theme in the real study window: how long it takes, and how long the window waits."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.window.main_window import MainWindow
from tests.bench.stages import settle

_WARM = 4.0  # s
_THEMES = ("dark", "light", "dark", "light", "dark")


def colours(width: int, height: int) -> list[str]:
    """Return rows: until another theme is there, and the longest wait, without and with a story."""
    running = build(Call(language="en", figure="female"), settled=True)
    window = running.window
    window.arrangement.body.reduced_motion = True
    window.resize(width, height)
    window.ready()
    window.show()
    rows = []
    for name, primary in (("at rest", None), ("in a story", "breast")):
        if primary is not None:
            window.session.start(primary)
        settle(_WARM)
        turns = [_change(window, theme) for theme in _THEMES][1:]
        whole, put_on, slices = (median(taken) for taken in zip(*turns, strict=True))
        rows.append(
            f"| another theme {name}: until it is there; the window waits |"
            f" {whole:.0f} ms; {put_on:.0f} ms, before that {slices:.0f} | |"
        )
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return rows


def _change(window: MainWindow, theme: str) -> tuple[float, float, float]:
    """Return ms: the whole change, its last stretch with the repaint, the longest before that."""
    begun = perf_counter()
    window.wear_theme(theme)
    stretches = [0.0]
    while not window.redress.is_done:
        stretches.append(_taken(QApplication.processEvents))
    stretches[-1] += _taken(QApplication.sendPostedEvents)  # what was put on is painted
    whole = (perf_counter() - begun) * 1000
    settle(1.0)
    return whole, stretches[-1], max(stretches[:-1])


def _taken(what_is_due: Callable[[], object]) -> float:
    """Return how long something takes, ms."""
    start = perf_counter()
    what_is_due()
    return (perf_counter() - start) * 1000
