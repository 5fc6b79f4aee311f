"""What was found out about each case, for as long as the window is open; nothing is kept."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.domain.case_notes import CaseNotes, Question
from explorer.domain.lab import Began, CaseId

if TYPE_CHECKING:
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case, Lab


class LabBench(QObject):
    """Holds the notes of every case and the order in which cases are taken.

    `solved` tells a case whose last question was answered for the first time, and whether no
    answer was wrong on the way: what a quiz learns from. `described` tells that the field is put
    in words, or is no longer.
    """

    changed = Signal(str)
    described = Signal()
    reordered = Signal()
    solved = Signal(str, bool)

    def __init__(self, parent: QObject | None = None, *, guided: bool = False) -> None:
        super().__init__(parent)
        self._lab: Lab | None = None
        self._guided = guided
        self._notes: dict[CaseId, CaseNotes] = {}
        self._told: set[CaseId] = set()
        self._mixed: list[CaseId] = []
        self._case: CaseId | None = None
        self.in_words = False  # whether the field is described beside it

    def open(self, lab: Lab) -> None:
        """Take the cases of one language; the notes stay."""
        self._lab = lab

    @property
    def cases(self) -> list[Case]:
        """The cases in their order: all, or those that are guided."""
        if self._lab is None:
            return []
        order = self._mixed or list(self._lab.cases)
        cases = [self._lab.cases[name] for name in order]
        return [case for case in cases if case.guided or not self._guided]

    @property
    def is_mixed(self) -> bool:
        """Whether the order is a shuffled one."""
        return bool(self._mixed)

    def mix(self, *, mixed: bool, seed: int | None = None) -> None:
        """Shuffle the order, or return to the authored one."""
        self._mixed = []
        if mixed and self._lab is not None:
            self._mixed = list(self._lab.cases)
            Random(seed).shuffle(self._mixed)
        self.reordered.emit()

    def after(self, case: CaseId) -> Case | None:
        """Return the next case that is not solved yet, going round; None when all are."""
        cases = self.cases
        names = [each.id for each in cases]
        start = names.index(case) + 1 if case in names else 0
        ahead = cases[start:] + cases[:start]
        return next((c for c in ahead if c.id != case and not self.is_solved(c)), None)

    def notes(self, case: CaseId) -> CaseNotes:
        """Return what was found out about a case."""
        return self._notes.get(case, CaseNotes())

    def question(self, case: Case) -> Question:
        """Return what is asked next of a case."""
        return self.notes(case.id).question(case)

    def is_solved(self, case: Case) -> bool:
        """Say whether every question of a case is answered."""
        return self.question(case) is Question.DONE

    def present(self, now: Exploration) -> None:
        """Note the stain that is shown; the words about one case are not left for another."""
        if now.case != self._case:
            self._case = now.case
            self.in_words = False
        if now.case is not None and now.stain is not None:
            self._notes[now.case] = self.notes(now.case).looking_at(now.stain)

    def describe(self, *, in_words: bool) -> None:
        """Put the field in words, or take them away."""
        self.in_words = in_words
        self.described.emit()

    def say_began(self, case: Case, began: Began) -> None:
        """Answer where it began."""
        self._note(case.id, self.notes(case.id).saying(began, case), case)

    def say_origin(self, case: Case, origin: str) -> None:
        """Answer from where it came."""
        self._note(case.id, self.notes(case.id).from_where(origin, case), case)

    def say_name(self, case: Case, name: str) -> None:
        """Answer what it is called."""
        self._note(case.id, self.notes(case.id).calling(name), case)

    def begin_again(self, case: CaseId) -> None:
        """Take a case anew; what was looked at stays noted."""
        self._note(case, replace(CaseNotes(), stains=self.notes(case).stains))

    def forget(self) -> None:
        """Keep nothing of who was here."""
        self._notes.clear()
        self._told.clear()
        self._mixed = []
        self._case, self.in_words = None, False
        self.reordered.emit()

    def _note(self, case: CaseId, notes: CaseNotes, asked: Case | None = None) -> None:
        if notes == self.notes(case):
            return
        self._notes[case] = notes
        if asked is not None and self.is_solved(asked) and case not in self._told:
            self._told.add(case)
            self.solved.emit(case, not notes.missed)
        self.changed.emit(case)
