"""The questions of a case follow one another; wrong answers may be given again."""

from __future__ import annotations

import pytest

from explorer.content.edition import read_atlas
from explorer.domain.case_notes import CaseNotes, Question
from explorer.domain.lab import Began, Case
from explorer.domain.naming import MISNOMER, RIGHT

CASES = list(read_atlas("en").lab.cases.values())


def origin(case: Case, *, right: bool) -> str:
    return next(each.id for each in case.origins if each.right is right)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_case_can_be_solved_without_a_miss(case: Case) -> None:
    notes = CaseNotes().saying(case.began, case)
    if case.origins:
        assert notes.question(case) is Question.ORIGIN
        notes = notes.from_where(origin(case, right=True), case)
    if case.not_name:
        assert notes.question(case) is Question.NAME
        notes = notes.calling(RIGHT)
    assert notes.question(case) is Question.DONE
    assert not notes.missed


def test_a_wrong_answer_is_noted_and_costs_nothing() -> None:
    case = next(case for case in CASES if case.began is Began.ELSEWHERE)
    notes = CaseNotes().saying(Began.HERE, case)
    assert notes.question(case) is Question.BEGAN
    notes = notes.saying(Began.ELSEWHERE, case).from_where(origin(case, right=False), case)
    assert notes.question(case) is Question.ORIGIN
    notes = notes.from_where(origin(case, right=True), case).calling(MISNOMER)
    assert notes.question(case) is Question.NAME
    assert notes.calling(RIGHT).question(case) is Question.DONE
    assert notes.missed
