"""A pick in the real study window: from the session to body, page, list and legend repainted."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from explorer.app.bootstrap import build
from explorer.app.call import Call
from tests.bench.stages import settle, timed

if TYPE_CHECKING:
    from explorer.window.main_window import MainWindow

_WARM = 8.0  # s: long enough for what is prepared while nobody waits


def clicks(width: int, height: int) -> tuple[float, float]:
    """Return the ms of the first pick of a story and of a later one, medians over the stories."""
    running = build(Call(language="en", figure="male"), settled=True)
    window = running.window
    window.arrangement.body.reduced_motion = True
    window.resize(width, height)
    window.ready()
    window.show()
    settle(_WARM)
    first, *later = (median(_round(window)) for _ in range(4))
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return first, median(later)


def _round(window: MainWindow) -> list[float]:
    atlas, figure = window.session.atlas, window.session.now.figure
    drawn = [
        cancer.id
        for cancer in atlas.cancers.values()
        if cancer.sex.fits(figure) and atlas.sites[cancer.site].drawn_on.fits(figure)
    ]
    return [timed(partial(_pick, window, cancer)) for cancer in drawn]


def _pick(window: MainWindow, cancer: str) -> None:
    window.session.start(cancer)
    QApplication.processEvents()
