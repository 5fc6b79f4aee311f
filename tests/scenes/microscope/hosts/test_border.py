"""Where a tumour lies in its tissue, and how the tissue gives way to it."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.domain.lab import CELLS_OF, Pattern
from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.hosts import HOSTS
from explorer.scenes.microscope.hosts.places import place, push_of
from explorer.scenes.microscope.plot import Plot
from tests.scenes.microscope.hosts.measure import area, bodies, cells, middles, nuclei, slide

TISSUES = sorted(HOSTS)
SEEDS = range(1, 13)
_AT = np.random.RandomState(0).uniform(-280, 280, (3000, 2)).astype(np.float32)
LOOK = _AT[np.hypot(*_AT.T) < 280]


def placed(tissue: str, seed: int, pattern: Pattern = Pattern.GLANDS) -> Plot:
    plot = Plot(seed=(tissue, seed))
    place(tissue, plot, pattern)
    return plot


@pytest.mark.parametrize("tissue", TISSUES)
def test_about_half_of_the_first_look_is_tumour(tissue: str) -> None:
    shares = [placed(tissue, seed).in_tumour(LOOK).mean() for seed in SEEDS]
    assert min(shares) > 0.28
    assert max(shares) < 0.6
    assert 0.36 < np.mean(shares) < 0.52


@pytest.mark.parametrize("tissue", TISSUES)
def test_the_border_runs_through_the_middle(tissue: str) -> None:
    for seed in SEEDS:
        mass = placed(tissue, seed).masses[0]
        assert np.hypot(*mass.T).min() < 9


@pytest.mark.parametrize("tissue", TISSUES)
def test_the_labels_point_at_the_tissue_and_at_the_tumour_in_sight(tissue: str) -> None:
    for seed in (1, 2, 3):
        found = slide(tissue, seed, Pattern.PIGMENT)
        host, tumour = (
            np.array([spot], np.float32) for spot in (found.host_spot, found.tumour_spot)
        )
        assert not any(inside(host, mass)[0] for mass in found.tumour)
        assert inside(tumour, found.tumour[0])[0]
        assert np.hypot(*host[0]) < 230
        assert np.hypot(*tumour[0]) < 230
        gap = np.hypot(*(found.tumour[0] - host[0]).T).min()
        assert gap > 15  # not on the border


@pytest.mark.parametrize("tissue", TISSUES)
def test_no_cell_of_the_tissue_is_left_in_the_tumour(tissue: str) -> None:
    kinds = CELLS_OF[tissue] - {"osteocyte"}  # beams of bone outlast the tumour round them
    for seed in (1, 2):
        found = slide(tissue, seed, Pattern.PIGMENT)
        spots = middles(nuclei(cells(found, *kinds))).astype(np.float32)
        for mass in found.tumour:
            assert inside(spots, mass).mean() < 0.002


def test_cells_near_the_border_are_pressed_flat() -> None:
    for seed in (1, 2, 3):
        found = slide("liver", seed, Pattern.PIGMENT)
        shapes = bodies(cells(found, "hepatocyte"))
        spots, sizes = middles(shapes), np.array([area(shape) for shape in shapes])
        away = np.hypot(*np.moveaxis(spots[:, None] - found.tumour[0][None], 2, 0)).min(axis=1)
        assert np.median(sizes[away < 50]) < 0.85 * np.median(sizes[away > 160])


def test_a_push_keeps_the_order_and_leaves_what_is_far() -> None:
    mass = placed("brain", 1).masses[0]
    push = push_of(mass)
    way = np.array([1.0, 0.0])
    line = (push.heart + np.arange(1, 700, 5)[:, None] * way).astype(np.float32)
    moved = push.moved(line)
    reach = np.hypot(*(moved - push.heart).T)
    assert (np.diff(reach) > 0).all()
    far = np.hypot(*(line - push.heart).T) > push.limit
    assert np.allclose(moved[far], line[far], atol=0.01)
    assert not np.allclose(moved[~far], line[~far], atol=1)
    assert push.far((700.0, -50.0, 720.0, 50.0))
    assert not push.far((push.at[0], push.at[1], 720.0, 50.0))


def test_white_cells_gather_at_a_border_but_not_in_a_lymph_node() -> None:
    for tissue, some in (("liver", True), ("adrenal", True), ("lymph_node", False)):
        found = slide(tissue, 1, Pattern.PIGMENT)
        spots = middles(nuclei(cells(found, "white_cell")))
        away = np.hypot(*np.moveaxis(spots[:, None] - found.tumour[0][None], 2, 0)).min(axis=1)
        assert ((away < 40).sum() > 25) == some


def test_only_a_melanoma_of_the_skin_has_nests_in_the_ridges() -> None:
    for seed in SEEDS:
        assert len(placed("skin", seed).masses) == 1
        assert len(placed("liver", seed, Pattern.PIGMENT).masses) == 1
        nests = placed("skin", seed, Pattern.PIGMENT).masses[1:]
        assert 3 <= len(nests) <= 14
        assert sum(nest[:, 1].max() < -60 for nest in nests) >= 1  # in the epidermis
        assert all(nest[:, 1].max() < 20 for nest in nests)  # above the mass


def test_a_tumour_in_bone_lies_between_the_beams() -> None:
    """Beams are painted after the tumour."""
    items = slide("bone", 1, Pattern.PIGMENT).items
    last = max(i for i, item in enumerate(items) if getattr(item, "kind", "") == "tumour")
    beams = [i for i, item in enumerate(items) if getattr(item, "ink", "") == "bone"]
    assert beams
    assert min(beams) > last
