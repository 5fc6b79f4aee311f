"""The microscope: how long until a field is whole, and what a frame costs, beside a blit."""

from __future__ import annotations

import gc
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.content.edition import read_atlas
from explorer.domain.lab import CaseId
from explorer.scenes.microscope.lens import Lens
from explorer.scenes.microscope.specimens import dye_of, specimen_of
from explorer.scenes.microscope.view import FieldView
from tests.bench.stages import Floor, timed

CASES = ("melanoma_in_lung", "colon_in_liver", "nasopharynx_in_node", "ovary_in_ovary")


class Timed(FieldView):
    """A field that knows how long each of its slices of work took, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.slices: list[float] = []

    def _go_on(self) -> None:
        self.slices.append(timed(super()._go_on))


class Looked:
    """A microscope of a size on a case."""

    def __init__(self, side: int) -> None:
        self.lab = read_atlas("en").lab
        self.view = Timed()
        self.view.wear(load_theme("light"), metrics_for("study", side, 4.03, 100))
        self.floor = Floor(side, side)
        for widget in (self.view, self.floor):
            widget.resize(side, side)
            widget.show()
        QApplication.processEvents()

    def open(self, name: str) -> tuple[float, float]:
        """Lay a case down; s until the field is whole, and ms of the longest slice of work."""
        case = self.lab.cases[CaseId(name)]
        ahead = tuple(dye_of(self.lab, case, result.stain) for result in case.results)
        self.view.slices.clear()
        start = perf_counter()
        self.view.show_specimen(specimen_of(self.lab, case, normal=False), None, ahead)
        while not self.view.is_settled:
            QApplication.processEvents()
        return perf_counter() - start, max(self.view.slices)

    def rest(self) -> None:
        """Let it paint what may be asked for next."""
        while self.view.is_at_work:
            QApplication.processEvents()

    def stain(self, name: str) -> float:
        """Show the first stain of a case that was prepared; ms until it is painted."""
        case = self.lab.cases[CaseId(name)]
        dye = dye_of(self.lab, case, case.results[0].stain)

        def shown() -> None:
            self.view.show_specimen(specimen_of(self.lab, case, normal=False), dye)
            self.view.repaint()

        spent = timed(shown)
        assert self.view.is_settled, "the stain was not ready"
        return spent

    def pan(self) -> float:
        """Move the field by a little; ms of the frame that shows it moved."""

        def moved() -> None:
            x, y = self.view.lens.middle
            self.view.look(Lens(self.view.lens.objective, (x, y)).over(x + 4, y))
            self.view.repaint()

        return timed(moved)

    def close(self) -> None:
        """Let go of both windows."""
        for widget in (self.view, self.floor):
            widget.close()
            widget.deleteLater()


def rows() -> list[str]:
    """Measure a field as a study window and as a large screen show it."""
    gc.collect()
    gc.freeze()  # as the program does once it has started; else all of the bench is looked through
    found = [
        "\n## The microscope\n",
        "| what | median | x blit | most |",
        "|---|---|---|---|",
    ]
    for side in (600, 1000):
        looked = Looked(side)
        opened, longest, stains, pans = [], [], [], []
        for name in CASES:
            whole, slice_ms = looked.open(name)
            opened.append(whole)
            longest.append(slice_ms)
            looked.rest()
            stains.append(looked.stain(name))
            pans += [looked.pan() for _ in range(20)]
        blit = median(timed(looked.floor.repaint) for _ in range(60))
        looked.close()
        found += [
            f"| {side} px: a case until its field is whole | {median(opened):.2f} s | |"
            f" {max(opened):.2f} s |",
            f"| {side} px: the longest slice of work meanwhile | {median(longest):.1f} ms | |"
            f" {max(longest):.1f} ms |",
            f"| {side} px: a stain that was got ready | {median(stains):.2f} ms |"
            f" {median(stains) / blit:.0f} | {max(stains):.1f} ms |",
            f"| {side} px: a frame while the field is moved | {median(pans):.2f} ms |"
            f" {median(pans) / blit:.0f} | {max(pans):.1f} ms |",
        ]
    return found
