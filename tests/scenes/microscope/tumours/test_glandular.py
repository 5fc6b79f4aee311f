"""Tumours that make glands, ducts, rings, files, fronds, follicles: the rules they all keep."""

from __future__ import annotations

from math import tau

import numpy as np
import pytest

from explorer.domain.lab import CELLS_OF, COMMON_CELLS, TUMOUR_CELL, Pattern
from explorer.scenes.microscope.dyes import EOSIN, HINTED
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.growth import blob, inside
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Patch
from explorer.scenes.microscope.tumours import TUMOURS
from tests.scenes.microscope.tumours.measured import (
    PATTERNS,
    SEEDS,
    cells,
    long_over_wide,
    nuclei,
    shapes,
    slide,
)

MOST = 9000


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_seed_always_grows_the_same_and_another_does_not(pattern: Pattern) -> None:
    one, two = slide(pattern, 4), slide_of("lung", pattern, 4)
    assert one.tumour_spot == two.tumour_spot
    assert len(one.items) == len(two.items)
    for item, same in zip(one.items, two.items, strict=True):
        for shape, again in zip(shapes(item), shapes(same), strict=True):
            np.testing.assert_array_equal(shape, again)
        if isinstance(item, Cell):
            assert isinstance(same, Cell)
            assert (item.kind, item.chance, item.patch) == (same.kind, same.chance, same.patch)
    assert not np.array_equal(nuclei(cells(one))[:50], nuclei(cells(slide(pattern, 1)))[:50])


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_tumour_keeps_the_rules_of_a_slide(pattern: Pattern, seed: int) -> None:
    grown = slide(pattern, seed)
    assert len(grown.items) < MOST
    for item in grown.items:
        assert all(np.isfinite(shape).all() for shape in shapes(item))
        if isinstance(item, Cell):
            assert item.kind in CELLS_OF["lung"] | COMMON_CELLS | {TUMOUR_CELL}
            assert 0 <= item.chance <= 1
            assert 0 <= item.patch <= 1
            names = {item.body, item.membrane, item.grain_ink}
        else:
            names = {item.ink, item.edge if isinstance(item, Patch) else ""}
        assert names - {""} <= EOSIN.keys() & HINTED.keys()


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_tumour_fills_its_mass_and_its_label_points_at_a_cell(
    pattern: Pattern, seed: int
) -> None:
    grown = slide(pattern, seed)
    points = nuclei(cells(grown))
    assert len(points) > 180
    mass = grown.tumour[0]
    heart = mass.mean(axis=0)
    assert inside(points, heart + 1.06 * (mass - heart)).mean() > 0.98
    in_quarters = np.arctan2(*(points - heart).T) // (tau / 4)
    assert np.unique(in_quarters, return_counts=True)[1].min() > 0.12 * len(points)
    assert np.hypot(*grown.tumour_spot) < 230
    assert np.hypot(*(points - np.array(grown.tumour_spot)).T).min() < 0.5


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("radius", [14.0, 60.0])
def test_a_small_tumour_grows_too_and_stays_where_it_lies(pattern: Pattern, radius: float) -> None:
    plot = Plot(seed=("small", 3))
    plot.masses = (blob(plot.rng("mass"), (50.0, -40.0), radius),)
    for item in filter(None, TUMOURS[pattern](plot)):
        for shape in shapes(item):
            away = np.hypot(*(shape[:, :2] - np.array([50.0, -40.0])).T)
            assert away.max() < 1.45 * radius + 20


@pytest.mark.parametrize("pattern", PATTERNS)
def test_between_the_cells_lie_fibroblasts_and_fine_vessels(pattern: Pattern) -> None:
    grown = slide(pattern)
    points = nuclei(cells(grown, "fibroblast"))
    assert len(points) > 40
    assert len(cells(grown, "endothelium")) > 5
    flat = [long_over_wide(cell.nucleus.outline) for cell in cells(grown, "fibroblast")[:40]
            if cell.nucleus]  # fmt: skip
    assert np.median(flat) > 2.5
