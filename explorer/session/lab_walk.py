"""Steps through the cases of the lab as a class is shown them: the look, each stain, the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.domain.exploration import Place

if TYPE_CHECKING:
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case
    from explorer.session.exploration_session import ExplorationSession
    from explorer.session.lab_bench import LabBench


class LabWalk(QObject):
    """One step forward shows the next stain, then the answer, then the next case."""

    changed = Signal()

    def __init__(self, session: ExplorationSession, bench: LabBench) -> None:
        super().__init__(bench)
        self._session = session
        self._bench = bench
        self._now = session.now
        self._answered = False

    def present(self, now: Exploration) -> None:
        """Follow the session; another case begins with its look."""
        if now.case != self._now.case or now.place is not self._now.place:
            self._answered = False
        self._now = now
        self.changed.emit()

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        if self._now.place is not Place.LAB or self._now.case is None:
            return None
        return self._session.atlas.lab.cases[self._now.case]

    @property
    def is_answered(self) -> bool:
        """Whether the answer is shown."""
        return self._answered

    def step(self, by: int) -> None:
        """Go on (1) or back (-1)."""
        case = self.case
        if case is None:
            return
        self._session.show_normal(normal=False)
        stains = ["", *(str(result.stain) for result in case.results)]
        at = len(stains) if self._answered else stains.index(self._now.stain or "")
        there = at + by
        if there < 0 or there > len(stains):
            self._other_case(case, by)
        elif there == len(stains):
            self._answered = True
            self._session.show_stain("")  # the answer stands beside the usual look
            self.changed.emit()
        else:
            self._answered = False
            self._session.show_stain(stains[there])
            self.changed.emit()

    def _other_case(self, case: Case, by: int) -> None:
        names = [each.id for each in self._bench.cases]
        place = names.index(case.id) + by
        if 0 <= place < len(names):
            self._session.open_case(names[place])
