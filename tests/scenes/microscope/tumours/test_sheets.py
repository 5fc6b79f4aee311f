"""What all tumours of sheets and nests keep to, and that they are the same from the same seed."""

from __future__ import annotations

from math import hypot

import numpy as np
import pytest

from explorer.domain.lab import COMMON_CELLS, TUMOUR_CELL, Pattern
from explorer.scenes.microscope.growth import blob, inside, rng_of
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell
from explorer.scenes.microscope.tumours import TUMOURS
from tests.scenes.microscope.tumours.sheets import (
    OURS,
    SEEDS,
    cells,
    grown,
    middles,
    plot_of,
    whole,
)

MOST_ITEMS = 3200  # the host has more


@pytest.mark.parametrize("pattern", OURS)
def test_a_seed_draws_the_same_again_and_another_seed_does_not(pattern: Pattern) -> None:
    one, again = grown(pattern, 3)[0], tuple(TUMOURS[pattern](plot_of(pattern, 3)))
    first, second = middles(cells(pattern, 3)), [i for i in again if isinstance(i, Cell)]
    assert len(one) == len(again)
    assert np.array_equal(first, middles([c for c in second if c.kind == TUMOUR_CELL]))
    assert not np.array_equal(first[:50], middles(cells(pattern, 8))[:50])


@pytest.mark.parametrize("pattern", OURS)
@pytest.mark.parametrize("seed", SEEDS)
def test_cells_have_their_kind_and_the_tumour_stays_in_its_mass(
    pattern: Pattern, seed: int
) -> None:
    items, plot = grown(pattern, seed)
    assert {item.kind for item in items if isinstance(item, Cell)} <= COMMON_CELLS | {TUMOUR_CELL}
    corners = np.concatenate(
        [cell.outline for cell in cells(pattern, seed) if cell.outline is not None]
    )
    outside = corners[~inside(corners, plot.masses[0])]
    assert len(outside) < 0.002 * len(corners)
    assert len(cells(pattern, seed)) > 200
    assert len(items) < MOST_ITEMS


@pytest.mark.parametrize("pattern", OURS)
@pytest.mark.parametrize("seed", SEEDS)
def test_stains_can_bind_in_part_of_the_cells(pattern: Pattern, seed: int) -> None:
    chances = np.array([cell.chance for cell in whole(pattern, seed)])
    spread = np.array([cell.patch for cell in whole(pattern, seed)])
    assert 0.4 < chances.mean() < 0.6
    assert chances.std() > 0.2
    assert 0.1 < (spread > 0.52).mean() < 0.9


@pytest.mark.parametrize("pattern", OURS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_label_ends_on_a_resting_cell_near_the_middle(pattern: Pattern, seed: int) -> None:
    spot = grown(pattern, seed)[1].tumour_spot
    assert hypot(*spot) < 230
    point = np.array([spot], np.float32)
    found = [
        cell
        for cell in whole(pattern, seed)
        if cell.outline is not None and inside(point, cell.outline)[0]
    ]
    assert found
    crowd = middles(cells(pattern, seed, "white_cell"))
    assert np.hypot(*(crowd - point).T).min(initial=99) > 5  # nothing lies over it
    if pattern is Pattern.PIGMENT:
        assert found[0].grains is not None


@pytest.mark.parametrize("pattern", OURS)
@pytest.mark.parametrize("radius", [9.0, 26.0])
def test_even_the_smallest_mass_is_drawn(pattern: Pattern, radius: float) -> None:
    mass = blob(rng_of("small"), (40.0, 0.0), radius)
    plot = Plot(seed=(pattern.value, 1), masses=(mass,), tumour_spot=(40.0, 0.0))
    assert list(TUMOURS[pattern](plot))
    assert hypot(plot.tumour_spot[0] - 40, plot.tumour_spot[1]) < radius


def test_two_masses_are_both_filled() -> None:
    masses = (blob(rng_of(1), (-150.0, 0.0), 80.0), blob(rng_of(2), (120.0, 60.0), 60.0))
    plot = Plot(seed=("two", 1), masses=masses, tumour_spot=(120.0, 60.0))
    found = [i for i in TUMOURS[Pattern.NESTS](plot) if isinstance(i, Cell)]
    points = middles([cell for cell in found if cell.kind == TUMOUR_CELL])
    assert inside(points, masses[0]).sum() > 40
    assert inside(points, masses[1]).sum() > 20
