"""A pick in the real study window: from the session to body, page, list and legend repainted."""

from __future__ import annotations

from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.diagram.way_layer import picture_of
from tests.bench.stages import settle, timed

if TYPE_CHECKING:
    from explorer.window.main_window import MainWindow

_WARM = 8.0  # s: long enough for what is prepared while nobody waits


def clicks(width: int, height: int) -> tuple[float, float, float]:
    """Return ms, medians over the stories: the first pick of one, a later one, and all its ways.

    A pick ends with its first frame: all but the fan of ways, which follows in a frame of its own.
    """
    running = build(Call(language="en", figure="male"), settled=True)
    window = running.window
    window.arrangement.body.reduced_motion = True
    window.resize(width, height)
    window.ready()
    window.show()
    settle(_WARM)
    first, *later = (_round(window) for _ in range(4))
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    picks, ways = zip(*(pair for turn in later for pair in turn), strict=True)
    return median(pick for pick, _ in first), median(picks), median(ways)


def _round(window: MainWindow) -> list[tuple[float, float]]:
    atlas, figure = window.session.atlas, window.session.now.figure
    drawn = [
        cancer.id
        for cancer in atlas.cancers.values()
        if cancer.sex.fits(figure) and atlas.sites[cancer.site].drawn_on.fits(figure)
    ]
    return [
        (timed(partial(_pick, window, cancer)), timed(partial(_ways, window))) for cancer in drawn
    ]


def _pick(window: MainWindow, cancer: str) -> None:
    window.session.start(cancer)
    QApplication.sendPostedEvents()  # the update it asked for; timers wait


def _ways(window: MainWindow) -> None:
    stage = window.arrangement.body.stage
    assert stage.look is not None
    assert stage.now is not None
    picture_of(stage.look, stage.now)
