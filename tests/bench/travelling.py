"""Cells that travel while six sites cross-fade: ms a frame, beside a full-frame blit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # as the program does

from PySide6.QtWidgets import QApplication

from explorer.appearance.fonts import load_fonts
from explorer.content.edition import read_atlas
from explorer.diagram.artwork import read_artwork
from explorer.diagram.cells_item import CellsItem
from explorer.diagram.chips import ChipPolicy
from explorer.diagram.mosaic import MosaicItem
from explorer.diagram.ways import way_shown
from explorer.domain.atlas import CancerId, SiteId
from explorer.domain.exploration import Exploration
from tests.bench.stages import Bench, nine_organs, timed

if TYPE_CHECKING:
    from explorer.diagram.ways import Way

_FADING: Final = 6
_STEP: Final = 0.006  # of the whole way a frame: all are on it, none rests


class Travelling:
    """The body of a story with so many groups of cells on one long way."""

    def __init__(self, width: int, height: int, cells: int) -> None:
        self.bench = Bench(width, height, nine_organs(), ("liver",))
        self.bench.name(ChipPolicy.NONE)
        stage = self.bench.view.stage
        look = stage.look
        assert look is not None
        self._cells = CellsItem(
            _long_way(),
            units=look.camera.transform,
            theme=look.theme,
            stroke=look.metrics.stroke_scale,
            ratio=look.camera.ratio,
            count=cells,
        )
        self._cells.setZValue(900)
        stage.addItem(self._cells)
        lit = [item for item in stage.items() if isinstance(item, MosaicItem)]
        self._fading = [item for item in lit if 10 <= item.zValue() < 400][:_FADING]
        assert len(self._fading) == _FADING
        self._moment = 0.3

    def frame(self) -> float:
        """Paint one frame."""
        self._moment = 0.3 if self._moment > 0.6 else self._moment + _STEP
        return timed(self._advance)

    def _advance(self) -> None:
        self._cells.show_moment(self._moment)
        share = 0.2 + self._moment
        for place, item in enumerate(self._fading):
            item.setOpacity(share if place % 2 else 1.1 - share)
        QApplication.processEvents()

    def close(self) -> None:
        """Let go of the window."""
        self.bench.close()


def _long_way() -> Way:
    """Return the way from the large bowel to the brain: past liver and lungs."""
    now = Exploration(primary=CancerId("colon"), reading=SiteId("brain"))
    way = way_shown(read_atlas("en"), now, read_artwork())
    assert way is not None
    return way


def rows() -> list[str]:
    """Measure frames at both sizes; returns rows of the table."""
    found = []
    for size in ((1920, 1080), (3840, 2160)):
        for cells in (100, 300):
            made = Travelling(*size, cells)
            frames = [made.frame() for _ in range(150)][10:]
            blit = median(made.bench.blit() for _ in range(80))
            made.close()
            middle, late = median(frames), quantiles(frames, n=20)[-1]
            found.append(
                f"| {size[0]} x {size[1]}, {cells} groups and six sites that cross-fade"
                f" | {middle:.2f} ms (blit {blit:.2f}) | {middle / blit:.2f}"
                f" | {late / middle:.2f} |"
            )
    return found


def in_a_window() -> list[str]:
    """Measure in a real window of a virtual screen: offscreen, a frame is copied nowhere."""
    head = [
        "\n## Cells that travel (a window on X11)\n",
        "| what | median | x blit | p95 x median |",
        "|---|---|---|---|",
    ]
    if shutil.which("xvfb-run") is None:
        return [*head, "Not measured: xvfb-run is missing"]
    screen = ["xvfb-run", "-a", "-s", "-screen 0 3840x2160x24"]
    ran = subprocess.run(
        [*screen, sys.executable, "-m", "tests.bench.travelling"],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    return [*head, *(ran.stdout.splitlines() or [f"Not measured: {ran.stderr[-200:]}"])]


if __name__ == "__main__":
    app = QApplication([])
    load_fonts()
    sys.stdout.write("\n".join(rows()) + "\n")
