"""Depths in a mass and its nests, and the strands between these."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.scenes.microscope.growth import blob, inside, rng_of
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.tumours.ground import Ground, depth_of, slope_of

SQUARE = np.array([[0, 0], [10, 0], [10, 10], [0, 10]], np.float32)
MASS = blob(rng_of("ground"), (20.0, -10.0), 200.0)


def ground(stretch: float = 1.0, warp: float = 8.0) -> Ground:
    plot = Plot(seed=("ground", 4), masses=(MASS,))
    return Ground(plot, nest=70.0, septum=(6.0, 10.0), stretch=stretch, warp=warp, rim=4.0)


def test_depth_counts_from_the_nearest_edge() -> None:
    points = np.array([[5, 5], [5, 1], [5, -3], [14, 13]], np.float32)
    assert depth_of(points, SQUARE) == pytest.approx([5, 1, -3, -5])


def test_the_slope_leads_deeper() -> None:
    found, steep = slope_of(lambda points: depth_of(points, SQUARE), np.array([[5.0, 1.0]]))
    assert found[0] == pytest.approx([0, 1])
    assert steep == pytest.approx([1.0])


@pytest.mark.parametrize("stretch", [1.0, 2.5])
def test_strands_run_where_no_cell_may_stand(stretch: float) -> None:
    there = ground(stretch)
    lines = list(there.septa())
    assert len(lines) > 20
    points = np.concatenate(lines)
    assert inside(points, MASS).all()
    inner = points[depth_of(points, MASS) > 15]
    depth, width = there.depth(inner), there.width(inner)
    assert (depth < 0).mean() > 0.99
    assert np.median(np.abs(depth + width / 2)) < 1.0  # the middle of a strand


def test_cells_find_room_in_every_nest() -> None:
    there = ground()
    points = rng_of("spread").uniform(-200, 200, (4000, 2))
    depth = there.depth(points)
    inner = depth_of(points, MASS) > 4
    assert (depth[~inner] <= 0).all()
    assert 0.6 < (depth[inner] > 0).mean() < 0.95
    assert len(np.unique(there.nest_of(points[depth > 8]))) > 15


def test_no_cell_and_no_strand_in_a_hole() -> None:
    there = ground()
    hole = blob(rng_of("hole"), (20.0, -10.0), 50.0)
    there.holes = (hole,)
    assert there.depth(hole.mean(axis=0)[None])[0] < -30
    points = np.concatenate(list(there.septa()))
    assert not inside(points, hole).any()


def test_an_undivided_sheet_has_no_strands() -> None:
    there = Ground(Plot(seed=("ground", 4), masses=(MASS,)), rim=0.0)
    assert not list(there.septa())
    assert there.depth(np.array([[20.0, -10.0]]))[0] > 150
