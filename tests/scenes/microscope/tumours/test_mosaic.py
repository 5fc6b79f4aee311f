"""Cells fill the room between them, and none lies over another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explorer.scenes.microscope.growth import inside, ovals, rng_of, scattered
from explorer.scenes.microscope.tumours.mosaic import (
    mosaic,
    part_close,
    scattered_over,
    thinned,
    tiles,
)

GAP = 15.0


def area(outlines: NDArray[np.float32]) -> NDArray[np.float64]:
    x, y = outlines[..., 0].astype(float), outlines[..., 1].astype(float)
    turned = x * np.roll(y, -1, axis=-1) - y * np.roll(x, -1, axis=-1)
    return np.asarray(np.abs(turned.sum(axis=-1)) / 2)


def laid(sizes: NDArray[np.float64], points: NDArray[np.float32]) -> NDArray[np.float32]:
    nothing = np.zeros((len(points), len(points)), bool)
    return mosaic(points, points, sizes, sizes, nothing, reach=2 * GAP, between=0.3)


def test_cells_fill_their_room_without_lying_over_one_another() -> None:
    points = scattered(rng_of("mosaic"), GAP, 120.0)
    outlines = laid(np.full(len(points), GAP / 2), points)
    inner = np.abs(points).max(axis=1) < 90
    some = rng_of("drops").uniform(-80, 80, (600, 2)).astype(np.float32)
    covers = np.stack([inside(some, outline) for outline in outlines]).sum(axis=0)
    assert (covers > 1).mean() < 0.02
    assert (covers == 1).mean() > 0.85
    assert 0.8 < area(outlines[inner]).mean() / (GAP**2 * 0.866) < 1.0


def test_a_large_cell_takes_room_from_its_neighbours() -> None:
    points = scattered(rng_of("mosaic"), GAP, 90.0)
    sizes = np.full(len(points), GAP / 2)
    index = int(np.hypot(*points.T).argmin())
    before = area(laid(sizes, points))[index]
    sizes[index] *= 1.5
    assert area(laid(sizes, points))[index] > 1.25 * before


def test_what_is_ignored_takes_no_room() -> None:
    points = np.array([[0, 0], [6, 0]], np.float32)
    sizes = np.full(2, 5.0)
    heeded = laid(sizes, points)
    free = mosaic(points, points, sizes, sizes, np.ones((2, 2), bool), reach=9.0, between=0.3)
    assert heeded[0, :, 0].max() < 3.1
    assert free[0, :, 0].max() > 8


def test_tiles_hold_every_point_once() -> None:
    points = scattered(rng_of("tiles"), GAP)
    found = list(tiles(points, GAP))
    assert sorted(np.concatenate(found).tolist()) == list(range(len(points)))
    assert max(map(len, found)) < 160
    assert not list(tiles(np.zeros((0, 2), np.float32), GAP))


def test_a_giant_pushes_its_neighbours_away() -> None:
    points = scattered(rng_of("giant"), GAP, 100.0)
    radii = np.zeros(len(points))
    radii[0] = 40.0
    left = points[thinned(points, radii)]
    away = np.hypot(*(left - points[0]).T)
    assert (away < 40).sum() == 1
    assert len(left) < len(points)


def test_of_two_doubtful_points_that_touch_one_is_left() -> None:
    points = np.array([[0, 0], [1, 0], [50, 0]], np.float32)
    kept = np.ones(3, bool)
    for _ in part_close(points, np.array([0, 1, 2]), 5.0, kept):
        pass
    assert kept.tolist() == [False, True, True]


def test_ovals_have_their_size_length_and_place() -> None:
    where = np.array([[0.0, 0.0], [30.0, 10.0]])
    found = ovals(rng_of("ovals"), where, np.array([4.0, 4.0]), long=np.array([1.0, 3.0]))
    assert np.allclose(found.mean(axis=1), where, atol=0.5)
    assert np.allclose(area(found), np.pi * 16, rtol=0.12)
    wide, high = np.ptp(found[1], axis=0)
    assert 2.3 < wide / high < 3.7


def test_a_scatter_covers_its_masses() -> None:
    square = np.array([[200, 200], [300, 200], [300, 300], [200, 300]], np.float32)
    points = scattered_over(rng_of("over"), (square,), 10.0)
    assert 90 < inside(points, square).sum() < 140
    assert np.abs(points - 250).max() < 80
