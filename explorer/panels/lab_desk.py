"""A case as it stands, and what its page can ask for: the bench as panels see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.domain.case_notes import CaseNotes, Question
    from explorer.domain.lab import Began, Case
    from explorer.session.lab_bench import LabBench


@dataclass(frozen=True, slots=True, kw_only=True)
class LabDoors:
    """What the page of a case can ask for."""

    to_stain: Callable[[str], None]
    to_case: Callable[[str], None]
    say_began: Callable[[Began], None]
    say_origin: Callable[[str], None]
    say_name: Callable[[str], None]
    begin_again: Callable[[], None]
    missed_again: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as it stands: where in the row of cases, what was answered, what comes next.

    `missed` counts the cases that had a wrong answer. `in_words` adds what the field shows, for
    who wants it read; `guided` leaves out figures.
    """

    case: Case
    number: int
    count: int
    notes: CaseNotes
    following: Case | None
    missed: int = 0
    in_words: bool = False
    guided: bool = False
    bench: LabBench | None = None  # whose list the page opens, where none stands beside it

    @property
    def question(self) -> Question:
        """What is asked next."""
        return self.notes.question(self.case)


def case_view(
    bench: LabBench, case: Case, *, guided: bool = False, listed: bool = True
) -> CaseView:
    """Return a case as it stands on a bench."""
    names = [each.id for each in bench.cases]
    return CaseView(
        case=case,
        number=names.index(case.id) + 1,
        count=len(names),
        notes=bench.notes(case.id),
        following=bench.after(case.id),
        missed=0 if guided else len(bench.missed),
        in_words=bench.in_words,
        guided=guided,
        bench=None if listed or guided else bench,
    )


def take_missed_again(bench: LabBench, to_case: Callable[[str], None]) -> None:
    """Take all missed cases anew, from the first."""
    first = bench.begin_missed_again()
    if first is not None:
        to_case(first)


def doors_of(
    bench: LabBench,
    case: Case,
    to_stain: Callable[[str], None],
    to_case: Callable[[str], None],
) -> LabDoors:
    """Return what the page of a case can ask of a bench."""
    return LabDoors(
        to_stain=to_stain,
        to_case=to_case,
        say_began=partial(bench.say_began, case),
        say_origin=partial(bench.say_origin, case),
        say_name=partial(bench.say_name, case),
        begin_again=partial(bench.begin_again, case.id),
        missed_again=partial(take_missed_again, bench, to_case),
    )
