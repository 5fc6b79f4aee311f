"""What was found out about each case, for as long as the window is open; nothing is kept."""

from __future__ import annotations

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

    `described` tells that the field is put in words, or is no longer.
    """

    changed = Signal(str)
    described = Signal()
    reordered = Signal()

    def __init__(self, parent: QObject | None = None, *, guided: bool = False) -> None:
        super().__init__(parent)
        self._lab: Lab | None = None
        self._guided = guided
        self._notes: dict[CaseId, CaseNotes] = {}
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

    @property
    def missed(self) -> list[Case]:
        """The solved cases that had a wrong answer on the way, in their order."""
        return [c for c in self.cases if self.is_solved(c) and self.notes(c.id).missed]

    def present(self, now: Exploration) -> None:
        """Follow the open case; the words about one are not left for another."""
        if now.case != self._case:
            self._case = now.case
            self.in_words = False

    def describe(self, *, in_words: bool) -> None:
        """Put the field in words, or take them away."""
        self.in_words = in_words
        self.described.emit()

    def say_began(self, case: Case, began: Began) -> None:
        """Answer where it began."""
        self._note(case.id, self.notes(case.id).saying(began, case))

    def say_origin(self, case: Case, origin: str) -> None:
        """Answer from where it came."""
        self._note(case.id, self.notes(case.id).from_where(origin, case))

    def say_name(self, case: Case, name: str) -> None:
        """Answer what it is called."""
        self._note(case.id, self.notes(case.id).calling(name))

    def begin_again(self, case: CaseId) -> None:
        """Take a case anew."""
        self._note(case, CaseNotes())

    def begin_missed_again(self) -> CaseId | None:
        """Take all missed cases anew; return the first of them."""
        missed = [case.id for case in self.missed]
        for case in missed:
            del self._notes[case]
        self.reordered.emit()
        return next(iter(missed), None)

    def forget(self) -> None:
        """Keep nothing of who was here."""
        self._notes.clear()
        self._mixed = []
        self._case, self.in_words = None, False
        self.reordered.emit()

    def _note(self, case: CaseId, notes: CaseNotes) -> None:
        if notes == self.notes(case):
            return
        self._notes[case] = notes
        self.changed.emit(case)
