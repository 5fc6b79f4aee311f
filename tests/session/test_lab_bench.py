"""What was found out is held while the window is open, and forgotten on request."""

from __future__ import annotations

import pytest

from explorer.content.edition import read_atlas
from explorer.domain.lab import Began, Case
from explorer.domain.naming import RIGHT
from explorer.session.lab_bench import LabBench


@pytest.fixture
def bench() -> LabBench:
    made = LabBench()
    made.open(read_atlas("en").lab)
    return made


def solve(bench: LabBench, case: Case) -> None:
    bench.say_began(case, case.began)
    for origin in case.origins:
        if origin.right:
            bench.say_origin(case, origin.id)
    bench.say_name(case, RIGHT)


def miss(bench: LabBench, case: Case) -> None:
    wrong = Began.HERE if case.began is not Began.HERE else Began.ELSEWHERE
    bench.say_began(case, wrong)


def test_what_was_missed_comes_again_until_it_is_known(bench: LabBench) -> None:
    first, second, third = bench.cases[:3]
    for case in (second, third):
        miss(bench, case)
    assert bench.missed == []  # a case that is still open is not over
    for case in (first, second, third):
        solve(bench, case)
    assert bench.missed == [second, third]
    assert bench.begin_missed_again() == second.id
    assert [bench.is_solved(case) for case in (first, second, third)] == [True, False, False]
    assert bench.after(second.id) == third
    miss(bench, second)
    for case in (second, third):
        solve(bench, case)
    assert bench.missed == [second]
    bench.begin_missed_again()
    solve(bench, second)
    assert bench.missed == []
    assert bench.begin_missed_again() is None


def test_the_next_case_is_one_that_is_not_solved(bench: LabBench) -> None:
    first, second, third = bench.cases[:3]
    assert bench.after(first.id) == second
    solve(bench, second)
    assert bench.after(first.id) == third
    last = bench.cases[-1]
    assert bench.after(last.id) == first  # and round again
    for case in bench.cases:
        solve(bench, case)
    assert bench.after(first.id) is None


def test_a_guided_bench_has_three_cases() -> None:
    guided = LabBench(guided=True)
    guided.open(read_atlas("id").lab)
    assert len(guided.cases) == 3


def test_a_mixed_order_holds_every_case(bench: LabBench) -> None:
    authored = [case.id for case in bench.cases]
    bench.mix(mixed=True, seed=1)
    assert sorted(case.id for case in bench.cases) == sorted(authored)
    assert [case.id for case in bench.cases] != authored
    bench.forget()
    assert [case.id for case in bench.cases] == authored


def test_nothing_is_left_of_who_was_here(bench: LabBench) -> None:
    first = bench.cases[0]
    solve(bench, first)
    bench.forget()
    assert not bench.is_solved(first)
    assert bench.notes(first.id).began is None
