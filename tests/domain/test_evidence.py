"""Rounding and tiers follow the project's own cut-offs, stated on screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.evidence import Source, SourceId, Tier, tier_of, whole_percent


@pytest.mark.parametrize(
    ("value", "whole"),
    [(2.5, 3), (3.5, 4), (24.5, 25), (9.49, 9), ("88.74", 89), (0, 0), (100, 100)],
)
def test_percents_round_half_up(value: float | str, whole: int) -> None:
    assert whole_percent(value) == whole


@pytest.mark.parametrize(
    ("percent", "tier"),
    [
        (25, Tier.COMMON),
        (24, Tier.SOMETIMES),
        (10, Tier.SOMETIMES),
        (9, Tier.UNCOMMON),
        (3, Tier.UNCOMMON),
        (2, Tier.RARE),
        (0, Tier.RARE),
    ],
)
def test_tiers_change_at_their_cut_offs(percent: int, tier: Tier) -> None:
    assert tier_of(percent) is tier


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_higher_percent_is_never_a_lower_tier(one: int, other: int) -> None:
    order = list(Tier)
    low, high = sorted((one, other))
    assert order.index(tier_of(high)) <= order.index(tier_of(low))


def test_a_citation_reads_as_one_line() -> None:
    source = Source(
        id=SourceId("x"),
        authors="Nguyen B, et al.",
        year=2022,
        title="Patterns.",
        journal="Cell 185:563-575",
        doi="10.1/x",
        url="https://doi.org/10.1/x",
    )
    assert source.citation == "Nguyen B, et al (2022). Patterns. Cell 185:563-575."
    assert source.short == "Nguyen 2022"
