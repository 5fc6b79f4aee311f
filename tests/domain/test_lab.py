"""What a share of tumours lets one expect of a single field."""

from __future__ import annotations

import pytest

from explorer.domain.lab import Binding, Lab, StainId, StainShare, expected_of


def share(percent: int | None, expected: Binding | None = None) -> StainShare:
    return StainShare(
        stain=StainId("ttf_1"),
        percent=percent,
        counted=None if percent is None else 100,
        expected=expected or expected_of(percent or 0),
        of="tumours",
        source=None,
    )


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (0, Binding.NONE),
        (24, Binding.NONE),
        (25, Binding.PART),
        (69, Binding.PART),
        (70, Binding.ALL),
        (100, Binding.ALL),
    ],
)
def test_a_share_leads_one_to_expect(percent: int, expected: Binding) -> None:
    assert expected_of(percent) is expected


def test_none_and_all_of_a_hundred_are_certain() -> None:
    assert [share(0).allows(binding) for binding in Binding] == [False, False, True]
    assert [share(100).allows(binding) for binding in Binding] == [True, True, False]
    assert all(share(percent).allows(binding) for percent in (1, 99) for binding in Binding)
    assert all(share(None, Binding.NONE).allows(binding) for binding in Binding)


def test_a_stain_speaks_against_what_one_does_not_expect() -> None:
    assert share(97).speaks_against(Binding.NONE)
    assert not share(97).speaks_against(Binding.PART)
    assert share(3).speaks_against(Binding.PART)
    assert not share(3).speaks_against(Binding.NONE)
    assert not any(share(50).speaks_against(binding) for binding in Binding)


def test_the_rarer_half_surprises() -> None:
    assert share(61).surprises(Binding.NONE)
    assert share(40).surprises(Binding.ALL)
    assert share(10).surprises(Binding.PART)
    assert not share(40).surprises(Binding.PART)
    assert not share(73).surprises(Binding.PART)
    assert share(None, Binding.ALL).surprises(Binding.NONE)
    assert not share(None, Binding.PART).surprises(Binding.ALL)


def test_a_lab_may_be_empty() -> None:
    assert not Lab().cases
