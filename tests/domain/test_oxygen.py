"""The model of oxygen in a growing tumour, against published values and against itself."""

from __future__ import annotations

from itertools import pairwise
from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.oxygen import (
    AVASCULAR_LIMITS,
    CENTRE_RUNS_OUT,
    DEPTH,
    PUBLISHED_DEPTHS,
    STAYS_AT,
    dead_radius,
    grown,
    hunger_of,
    oxygen_at,
    oxygen_beside,
    supply,
)

diameters = st.floats(0.02, 8)
pairs = st.tuples(diameters, diameters).map(sorted)


def test_depth_is_a_published_one() -> None:
    assert DEPTH in PUBLISHED_DEPTHS
    assert all(0.1 <= depth <= 0.2 for depth in PUBLISHED_DEPTHS)


def test_living_rim_of_a_large_tumour_is_as_deep_as_oxygen_reaches() -> None:
    """Thomlinson and Gray: however large the cord, the living rim stayed below 0.18 mm."""
    assert supply(40, vessels=False).rim == pytest.approx(DEPTH, rel=0.01)
    assert supply(3, vessels=False).rim < 0.18


def test_tumour_without_vessels_stays_inside_the_published_limits() -> None:
    low, high = AVASCULAR_LIMITS
    assert low < grown(50, vessels=False) <= STAYS_AT < high
    assert grown(0.2, vessels=False) == pytest.approx(0.2, rel=0.02)
    assert grown(50, vessels=True) == 50


def test_tumour_of_the_lower_limit_has_oxygen_to_its_middle() -> None:
    """0.2 mm is where lung deposits in mice stopped: smaller ones must be fed whole."""
    assert supply(AVASCULAR_LIMITS[0], vessels=False).core_oxygen > 0.8


def test_middle_runs_out_between_the_published_limits() -> None:
    assert AVASCULAR_LIMITS[0] < 2 * CENTRE_RUNS_OUT < AVASCULAR_LIMITS[1]
    assert supply(2 * CENTRE_RUNS_OUT, vessels=False).core_oxygen == pytest.approx(0)


@given(diameters)
def test_every_share_is_one(diameter: float) -> None:
    for vessels in (True, False):
        now = supply(diameter, vessels=vessels)
        for share in (now.core_oxygen, now.signal, now.reach):
            assert 0 <= share <= 1
        assert 0 < now.rim <= diameter / 2


@given(diameters, st.floats(0, 1))
def test_oxygen_falls_from_the_surface_inwards(diameter: float, share: float) -> None:
    radius = diameter / 2
    assert oxygen_at(radius, radius) == pytest.approx(1)
    inner, outer = oxygen_at(share * radius * 0.9, radius), oxygen_at(share * radius, radius)
    assert -1e-9 <= inner <= outer + 1e-9 <= 1 + 1e-6


@given(pairs)
def test_larger_tumours_are_hungrier(pair: list[float]) -> None:
    small, large = (supply(diameter, vessels=False) for diameter in pair)
    assert small.core_oxygen >= large.core_oxygen
    assert small.signal <= large.signal + 1e-9
    assert dead_radius(pair[0] / 2) <= dead_radius(pair[1] / 2)


@given(pairs)
def test_vessels_follow_the_hunger(pair: list[float]) -> None:
    small, large = (supply(diameter, vessels=True) for diameter in pair)
    assert small.reach <= large.reach + 1e-9
    assert small.sprouts <= large.sprouts + 1e-9
    assert small.length <= large.length + 1e-9


@given(diameters)
def test_vessels_only_ever_help(diameter: float) -> None:
    bare, fed = supply(diameter, vessels=False), supply(diameter, vessels=True)
    assert bare.sprouts == bare.reach == bare.length == 0
    assert fed.core_oxygen >= bare.core_oxygen
    assert fed.signal <= bare.signal
    assert fed.sprouts <= pi * diameter / 2 / DEPTH


@given(pairs)
def test_size_without_vessels_follows_the_size_with_them(pair: list[float]) -> None:
    assert grown(pair[0], vessels=False) <= grown(pair[1], vessels=False) <= STAYS_AT


@pytest.mark.parametrize("radius", [0.1, CENTRE_RUNS_OUT, 0.3, 0.5, 1.5])
def test_hunger_is_the_mean_of_what_is_missing(radius: float) -> None:
    shells = 4000
    mean = sum(
        oxygen_at((inner + outer) / 2, radius) * (outer**3 - inner**3) / radius**3
        for inner, outer in pairwise(radius * n / shells for n in range(shells + 1))
    )
    assert hunger_of(radius) == pytest.approx(1 - mean, abs=1e-5)


def test_oxygen_beside_a_vessel_ends_at_the_depth() -> None:
    assert oxygen_beside(0) == 1
    assert oxygen_beside(DEPTH) == oxygen_beside(1) == 0
