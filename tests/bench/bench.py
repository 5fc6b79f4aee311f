"""Measures the body beside a full-frame blit in the same run, and writes RESULTS.md."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # as the program does

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from explorer.appearance.fonts import load_fonts
from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.content.edition import read_atlas
from explorer.diagram.camera import Region
from explorer.diagram.chips import ChipPolicy
from explorer.panels.page import PagePanel
from explorer.panels.site_list import SiteList
from tests.bench import lab, start_up, stories
from tests.bench.clicks import clicks
from tests.bench.colours import colours
from tests.bench.memory import long_session
from tests.bench.stages import Bench, nine_organs, timed
from tests.bench.travelling import in_a_window

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


RESULTS: Final = Path(__file__).parent / "RESULTS.md"
SIZES: Final = ((1920, 1080), (3840, 2160))
ROUNDS: Final = 5
REPEATS: Final = 15
PRIMARIES: Final = ("prostate", "lung", "stomach")


def rounds(measures: Mapping[str, Callable[[], float]], repeats: int = REPEATS) -> dict[str, float]:
    """Return the median of each measure, all of them taken in turn so that noise is shared."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(ROUNDS):
        for name, measure in measures.items():
            taken[name].append(median(measure() for _ in range(repeats)))
    return {name: median(values) for name, values in taken.items()}


def body(width: int, height: int) -> list[str]:
    """Measure a body of one size; returns rows of the table."""
    rows = []
    organs = Bench(width, height, nine_organs(), ("liver", "stomach", "lung"))
    organs.name(ChipPolicy.NONE)
    found = rounds({"blit": organs.blit, "story": organs.story})
    rows += _rows("highlight, 1 + 8 organs", found)
    organs.close()
    real = Bench(width, height, read_atlas("en"), PRIMARIES)
    real.name(ChipPolicy.NONE)
    rows += _rows("highlight, real stories with the skeleton", rounds(_two(real)))
    real.name(ChipPolicy.STUDY)
    rows += _rows("the same with names and leaders", rounds(_two(real)))
    slow = rounds({"blit": real.blit, "story": real.render}, 1)
    rows += _rows("body rendered anew", slow)
    rows += crops(real)
    rows += _rows("map of hits built", rounds({"blit": real.blit, "story": real.hit_map}, 1))
    if (width, height) == SIZES[0]:
        quick = rounds({"move": real.move, "look_up": real.look_up}, 3)
        rows.append(f"| pointer move on one organ | {quick['move']:.1f} us | |")
        rows.append(f"| one look-up in the map | {quick['look_up']:.2f} us | |")
        rows += panels(real)
        rows.append(f"| repaints in one idle second | {idle(real)} | |")
    real.close()
    first, later, ways = clicks(width, height)
    rows.append(f"| pick to repainted window, first time of a story | {first:.1f} ms | |")
    rows.append(f"| pick to repainted window, later | {later:.1f} ms | |")
    rows.append(f"| the ways of a story, in the frame after | {ways:.1f} ms | |")
    rows += colours(width, height)
    return [f"\n## {width} x {height}\n", "| what | median | x blit |", "|---|---|---|", *rows]


def crops(real: Bench) -> list[str]:
    """Measure the body rendered anew in every region and as a whole, and in another theme."""
    rows = []
    for region in Region:
        found = rounds({"blit": real.blit, "story": partial(real.render, region)}, 1)
        rows += _rows(f"body rendered anew: {region.name.lower()}", found)
    found = rounds({"blit": real.blit, "story": lambda: real.render(theme="dark")}, 1)
    return [*rows, *_rows("body rendered in another theme", found)]


def _two(bench: Bench) -> dict[str, Callable[[], float]]:
    return {"blit": bench.blit, "story": bench.story}


def _rows(name: str, found: Mapping[str, float]) -> list[str]:
    ratio = found["story"] / found["blit"]
    return [f"| {name} | {found['story']:.2f} ms (blit {found['blit']:.2f}) | {ratio:.2f} |"]


def panels(real: Bench) -> list[str]:
    """Measure the page beside the body, and the list as its filter is typed."""
    atlas = read_atlas("en")
    page, sites = PagePanel(), SiteList()
    look = (load_theme("light"), metrics_for("study", 720, 4.03, 100))
    for widget, size in ((page, (392, 668)), (sites, (216, 668))):
        widget.wear(*look)
        widget.open(atlas)
        widget.present(real.stories[0])
        widget.resize(*size)
        widget.show()
    QApplication.processEvents()
    turn = iter(range(1_000_000))

    def click() -> float:
        now = real.stories[next(turn) % len(real.stories)]
        return timed(lambda: _tell_both(real, page, now))

    field = sites.findChild(QLineEdit)
    words = ("l", "lu", "lun", "lung", "")

    def filtering() -> float:
        return timed(lambda: _type(field, words[next(turn) % len(words)]))

    found = rounds({"blit": real.blit, "click": click, "filter": filtering}, 5)
    for widget in (page, sites):
        widget.close()
        widget.deleteLater()
    return [
        f"| click to repainted body and page | {found['click']:.2f} ms"
        f" | {found['click'] / found['blit']:.1f} |",
        f"| key to filtered list | {found['filter']:.2f} ms | |",
    ]


def _tell_both(real: Bench, page: PagePanel, now: object) -> None:
    real.view.present(now)  # type: ignore[arg-type]
    page.present(now)  # type: ignore[arg-type]
    QApplication.processEvents()


def _type(field: QLineEdit | None, text: str) -> None:
    if field is not None:
        field.setText(text)
    QApplication.processEvents()


def idle(real: Bench) -> int:
    """Return how often an untouched body repaints in a second."""
    _wait(0.2)  # what was asked for is painted
    counter = _Counter()
    real.view.viewport().installEventFilter(counter)
    timed(lambda: _wait(1.0))
    real.view.viewport().removeEventFilter(counter)
    return counter.count


def _wait(seconds: float) -> None:
    from time import perf_counter

    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()


class _Counter(QObject):
    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return False


def starts() -> list[str]:
    """Measure the start of the program beside that of an empty widget."""
    head = ["\n## Start-up (offscreen, process begun to process ended)\n"]
    try:
        start_up.program()  # keeps the picture that the next start begins with
        measures = {
            "empty": start_up.empty_widget,
            "program": start_up.program,
            "live": start_up.live_program,
        }
        found = rounds(measures, 1)
        memory = start_up.memory()
    except subprocess.CalledProcessError as fault:
        return [*head, f"Not measured: {fault}"]
    return [
        *head,
        "| what | median | x empty widget |",
        "|---|---|---|",
        f"| empty widget | {found['empty']:.0f} ms | 1.00 |",
        f"| the explorer's first picture, content and fonts loaded | {found['program']:.0f} ms"
        f" | {found['program'] / found['empty']:.2f} |",
        f"| the explorer, every control in place | {found['live']:.0f} ms"
        f" | {found['live'] / found['empty']:.2f} |",
        f"| memory after the first paint (VmRSS) | {memory:.0f} MB | |",
    ]


def memories() -> list[str]:
    """Measure what is held after every cancer was picked and its first places were read."""
    rows = []
    for width, height in SIZES:
        held, cards = long_session(width, height)
        rows.append(f"| {width} x {height}, after every cancer and {cards} cards | {held:.0f} MB |")
    head = ["\n## Memory (VmRSS, a story's steps got ready)\n", "| what | held |", "|---|---|"]
    return [*head, *rows]


def main() -> None:
    """Measure everything; takes about two minutes."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    lines = [
        "# Speed, measured beside a full-frame blit in the same run",
        "",
        f"{datetime.now(tz=UTC):%Y-%m-%d}, {os.cpu_count()} cores, Python"
        f" {sys.version.split()[0]}, offscreen, reduced motion. Medians of {ROUNDS} rounds;"
        " read the ratios, not the milliseconds.",
    ]
    for size in SIZES:
        lines += body(*size)
    lines += stories.rows()
    lines += lab.rows()
    lines += in_a_window()
    lines += starts()
    lines += memories()
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(RESULTS.read_text(encoding="utf-8"))
    del app
