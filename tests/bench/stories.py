"""The stories while they are played: ms a frame of the picture, beside a full-frame blit."""

from __future__ import annotations

from statistics import median, quantiles
from typing import Final

from PySide6.QtWidgets import QApplication

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.content.edition import read_atlas
from explorer.scenes.scene_view import SceneView
from explorer.scenes.scenes import scene_of
from tests.bench.stages import Floor, timed

FRAMES_A_STEP: Final = 40


class Told:
    """A story's picture of a size, from whose first step to its last it is moved."""

    def __init__(self, stage: str, width: int, height: int) -> None:
        self._view = SceneView()
        self._view.wear(load_theme("light"), metrics_for("study", height, 4.03, 100))
        self._view.show_scene(scene_of(stage))
        self.floor = Floor(width, height)
        for widget in (self._view, self.floor):
            widget.resize(width, height)
            widget.show()
        QApplication.processEvents()
        self._last = len(read_atlas("en").stages[stage].steps) - 1
        self._frame = 0

    def frame(self) -> float:
        """Paint the next frame."""
        self._frame += 1
        share = self._frame % (self._last * FRAMES_A_STEP) / FRAMES_A_STEP
        self._view.show_moment(share)
        return timed(self._view.repaint)

    def whole(self) -> list[float]:
        """Paint the story once; ms of every frame."""
        return [self.frame() for _ in range(self._last * FRAMES_A_STEP)]

    def blit(self) -> float:
        """Paint the floor."""
        return timed(self.floor.repaint)

    def close(self) -> None:
        """Let go of both windows."""
        for widget in (self._view, self.floor):
            widget.close()
            widget.deleteLater()


def rows() -> list[str]:
    """Measure every story as it fills a screen, and as it stands in the study window."""
    found = [
        "\n## Stories that play\n",
        "| what | median | x blit | p95 | most |",
        "|---|---|---|---|---|",
    ]
    for stage in read_atlas("en").stages:
        for width, height in ((1920, 1080), (1232, 820)):
            told = Told(stage, width, height)
            first = told.whole()
            frames = told.whole()
            blit = median(told.blit() for _ in range(60))
            told.close()
            middle, late = median(frames), quantiles(frames, n=20)[-1]
            found.append(
                f"| {stage}, {width} x {height} | {middle:.2f} ms (blit {blit:.2f})"
                f" | {middle / blit:.1f} | {late:.1f} ms | {max(frames):.1f} ms,"
                f" the first time {max(first):.1f} ms |"
            )
    return found
