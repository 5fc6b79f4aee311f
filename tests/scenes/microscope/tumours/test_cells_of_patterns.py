"""What tells one tumour from another, measured on what is drawn: size, crowding, ink, company."""

from __future__ import annotations

from functools import lru_cache
from math import hypot, pi
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from explorer.domain.lab import COMMON_CELLS, TUMOUR_CELL, Pattern
from explorer.scenes.microscope.growth import blob, inside, rng_of
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Chromatin, Item, Patch
from explorer.scenes.microscope.tumours import TUMOURS
from explorer.scenes.microscope.tumours.features import is_mitotic

if TYPE_CHECKING:
    from explorer.scenes.microscope.slide import Points

OURS = (
    Pattern.PIGMENT,
    Pattern.PALE_PIGMENT,
    Pattern.KERATIN,
    Pattern.CLEAR,
    Pattern.SMALL_DARK,
    Pattern.LIVER_CORDS,
    Pattern.NESTS,
    Pattern.SYNCYTIUM,
    Pattern.CORTICAL,
    Pattern.PLAIN_SHEETS,
)
SEEDS = (3, 8)
AREA = pi * 212**2
MOST_ITEMS = 4500  # the host has as many


def plot_of(pattern: Pattern, seed: int) -> Plot:
    mass = blob(rng_of("mass", seed), (110.0, 20.0), 212.0)
    return Plot(seed=(pattern.value, seed), masses=(mass,), tumour_spot=(110.0, 20.0))


@lru_cache(maxsize=32)
def grown(pattern: Pattern, seed: int) -> tuple[tuple[Item, ...], Plot]:
    plot = plot_of(pattern, seed)
    return tuple(TUMOURS[pattern](plot)), plot


def cells(pattern: Pattern, seed: int, kind: str = TUMOUR_CELL) -> list[Cell]:
    return [
        item for item in grown(pattern, seed)[0] if isinstance(item, Cell) and item.kind == kind
    ]


def whole(pattern: Pattern, seed: int) -> list[Cell]:
    """Return cells that show a resting nucleus in a body."""
    return [
        cell
        for cell in cells(pattern, seed)
        if cell.outline is not None and cell.nucleus is not None and not is_mitotic(cell)
    ]


def area(outline: Points) -> float:
    x, y = outline[:, 0].astype(float), outline[:, 1].astype(float)
    return float(abs((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) / 2)


def nuclei(pattern: Pattern, seed: int) -> NDArray[np.float64]:
    found = [cell.nucleus for cell in whole(pattern, seed)]
    return np.array([area(nucleus.outline) for nucleus in found if nucleus is not None])


def filled(pattern: Pattern, seed: int) -> float:
    """Return how much of a cell its nucleus takes, in the middle of all."""
    bodies = [cell.outline for cell in whole(pattern, seed)]
    shares = nuclei(pattern, seed) / [area(body) for body in bodies if body is not None]
    return float(np.median(shares))


def patches(pattern: Pattern, seed: int, ink: str) -> list[Patch]:
    return [item for item in grown(pattern, seed)[0] if isinstance(item, Patch) and item.ink == ink]


def middles(found: list[Cell]) -> NDArray[np.float32]:
    return np.array([_middle(cell) for cell in found])


def _middle(cell: Cell) -> NDArray[np.float32]:
    if cell.outline is not None:
        return np.asarray(cell.outline.mean(axis=0))
    assert cell.nucleus is not None
    return np.asarray(cell.nucleus.outline.mean(axis=0))


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
    if pattern is Pattern.PIGMENT:
        assert found[0].grains is not None


@pytest.mark.parametrize("seed", SEEDS)
def test_melanin_lies_in_patches_of_one_melanoma_and_nowhere_in_the_other(seed: int) -> None:
    found = whole(Pattern.PIGMENT, seed)
    brown = np.array([cell.grains is not None for cell in found])
    assert 0.2 < brown.mean() < 0.85
    points = middles(found)
    away = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    alike = (brown == brown[away.argmin(axis=1)]).mean()
    by_chance = brown.mean() ** 2 + (1 - brown.mean()) ** 2
    assert alike > by_chance + 0.08
    laden = [cell for cell in cells(Pattern.PIGMENT, seed, "white_cell") if cell.grains is not None]
    assert len(laden) > 4
    pale = [item for item in grown(Pattern.PALE_PIGMENT, seed)[0] if isinstance(item, Cell)]
    dots = [cell for cell in pale if cell.grains is not None and cell.grain_ink == "melanin"]
    assert not dots
    one, other = nuclei(Pattern.PALE_PIGMENT, seed).mean(), nuclei(Pattern.PIGMENT, seed).mean()
    assert 0.9 < one / other < 1.1  # the same cells


@pytest.mark.parametrize("pattern", [Pattern.PIGMENT, Pattern.PALE_PIGMENT])
def test_a_melanoma_has_large_open_nuclei_with_one_big_nucleolus(pattern: Pattern) -> None:
    for cell in whole(pattern, 3):
        assert cell.nucleus is not None
        assert cell.nucleus.chromatin is Chromatin.OPEN
        assert len(cell.nucleus.nucleoli) == 1
        radius = (area(cell.nucleus.outline) / pi) ** 0.5
        assert cell.nucleus.nucleoli[0][2] > 0.2 * radius
    sizes = nuclei(pattern, 3)
    assert sizes.mean() > 1.6 * nuclei(Pattern.CLEAR, 3).mean()
    assert sizes.std() / sizes.mean() > 0.3


@pytest.mark.parametrize("seed", SEEDS)
def test_squamous_cells_have_bridges_and_whorls_of_keratin(seed: int) -> None:
    found = cells(Pattern.KERATIN, seed)
    bridged = sum(cell.membrane == "bridges" for cell in found)
    whorled = [cell for cell in found if cell.membrane == "keratin_edge"]
    assert bridged > 0.25 * len(found)
    assert len(whorled) > 30
    assert len(patches(Pattern.KERATIN, seed, "pearl")) >= 2
    flat = [cell.nucleus for cell in whorled if cell.nucleus is not None]
    long = [axes(nucleus.outline) for nucleus in flat]
    assert np.median(long) > 1.8
    assert len(cells(Pattern.KERATIN, seed, "white_cell")) > 40


def axes(outline: Points) -> float:
    """Return how much longer than wide an outline is."""
    spread = np.linalg.eigvalsh(np.cov((outline - outline.mean(axis=0)).T))
    return float((spread[1] / spread[0]) ** 0.5)


@pytest.mark.parametrize("seed", SEEDS)
def test_clear_cells_are_mostly_room_with_a_small_round_nucleus_amid_vessels(seed: int) -> None:
    found = whole(Pattern.CLEAR, seed)
    assert np.mean([cell.body == "clear" for cell in found]) > 0.8
    assert all(cell.membrane for cell in found)
    assert filled(Pattern.CLEAR, seed) < 0.2
    rounds = [axes(cell.nucleus.outline) for cell in found if cell.nucleus is not None]
    assert np.median(rounds) < 1.15
    vessels = middles(cells(Pattern.CLEAR, seed, "red_cell"))
    assert len(vessels) > 150
    away = np.hypot(*(middles(found)[:, None] - vessels[None]).transpose(2, 0, 1)).min(axis=1)
    assert np.median(away) < 25  # a vessel beside nearly every cell


@pytest.mark.parametrize("seed", SEEDS)
def test_small_cells_are_nearly_all_nucleus_and_crowded(seed: int) -> None:
    assert filled(Pattern.SMALL_DARK, seed) > 0.65
    assert len(cells(Pattern.SMALL_DARK, seed)) > 1.8 * len(cells(Pattern.PIGMENT, seed))
    tones = [c.nucleus.tone for c in whole(Pattern.SMALL_DARK, seed) if c.nucleus is not None]
    pale = [c.nucleus.tone for c in whole(Pattern.SYNCYTIUM, seed) if c.nucleus is not None]
    assert np.mean(tones) > np.mean(pale) + 0.2
    assert sum(is_mitotic(cell) for cell in cells(Pattern.SMALL_DARK, seed)) >= 8
    assert len(patches(Pattern.SMALL_DARK, seed, "necrosis")) >= 1
    assert len(patches(Pattern.SMALL_DARK, seed, "smear")) > 20


def test_small_nuclei_mould_each_other_without_lying_over_one_another() -> None:
    found = [c.nucleus.outline for c in whole(Pattern.SMALL_DARK, 3) if c.nucleus is not None]
    points = np.array([outline.mean(axis=0) for outline in found])
    covered = sum(int(inside(points, outline).sum()) - 1 for outline in found)
    assert covered <= 0.01 * len(found)


@pytest.mark.parametrize("seed", SEEDS)
def test_cords_of_liver_cells_are_a_few_cells_thick_between_blood_and_lining(seed: int) -> None:
    found = whole(Pattern.LIVER_CORDS, seed)
    lining = middles(cells(Pattern.LIVER_CORDS, seed, "endothelium"))
    assert len(lining) > 80
    assert len(cells(Pattern.LIVER_CORDS, seed, "red_cell")) > 80
    away = np.hypot(*(middles(found)[:, None] - lining[None]).transpose(2, 0, 1)).min(axis=1)
    width = float(np.median([area(c.outline) ** 0.5 for c in found if c.outline is not None]))
    assert 0.5 * width < np.median(away) < 1.6 * width  # not single cells, nor a sheet
    assert np.percentile(away, 95) < 3.5 * width
    assert all(cell.nucleus is not None and cell.nucleus.nucleoli for cell in found)
    assert any(patches(Pattern.LIVER_CORDS, seed, "bile"))
    assert sum(cell.grain_ink == "glass" for cell in found) > 5


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cells_of_nests_are_even_and_stippled_those_of_plain_sheets_uneven(seed: int) -> None:
    even, uneven = nuclei(Pattern.NESTS, seed), nuclei(Pattern.PLAIN_SHEETS, seed)
    assert even.std() / even.mean() < 0.2
    assert uneven.std() / uneven.mean() > 0.3
    assert uneven.mean() > 1.5 * even.mean()
    for cell in whole(Pattern.NESTS, seed):
        assert cell.nucleus is not None
        assert cell.nucleus.chromatin is Chromatin.COARSE


@pytest.mark.parametrize("seed", SEEDS)
def test_nests_leave_room_for_their_stroma_and_sheets_do_not(seed: int) -> None:
    def share(pattern: Pattern) -> float:
        return sum(area(c.outline) for c in cells(pattern, seed) if c.outline is not None) / AREA

    assert share(Pattern.NESTS) < 0.82
    assert share(Pattern.SYNCYTIUM) < 0.75
    assert share(Pattern.SMALL_DARK) > share(Pattern.NESTS)
    assert share(Pattern.CLEAR) > share(Pattern.NESTS)


@pytest.mark.parametrize("seed", SEEDS)
def test_pale_cells_without_borders_are_outnumbered_by_lymphocytes(seed: int) -> None:
    found = whole(Pattern.SYNCYTIUM, seed)
    lymphocytes = cells(Pattern.SYNCYTIUM, seed, "white_cell")
    assert not any(cell.membrane for cell in found)
    assert len(lymphocytes) > 2 * len(found)
    small = np.median([area(c.nucleus.outline) for c in lymphocytes if c.nucleus is not None])
    assert np.median(nuclei(Pattern.SYNCYTIUM, seed)) > 2 * small
    points = middles(lymphocytes)
    among = sum(
        bool(inside(points, cell.outline).any()) for cell in found if cell.outline is not None
    )
    assert among > 0.08 * len(found)  # they wander among the cells too


@pytest.mark.parametrize("seed", SEEDS)
def test_cells_of_the_cortex_are_pink_or_foamy_and_some_nuclei_are_huge(seed: int) -> None:
    found = whole(Pattern.CORTICAL, seed)
    foamy = np.mean([cell.body == "foam" for cell in found])
    assert 0.08 < foamy < 0.75
    assert all(
        cell.grains is not None and len(cell.grains) > 10 for cell in found if cell.body == "foam"
    )
    sizes = nuclei(Pattern.CORTICAL, seed)
    assert sizes.max() > 2.5 * np.median(sizes)
    assert patches(Pattern.CORTICAL, seed, "necrosis")


@pytest.mark.parametrize("seed", SEEDS)
def test_plain_sheets_show_no_organ(seed: int) -> None:
    found = cells(Pattern.PLAIN_SHEETS, seed)
    assert all(cell.grains is None or cell.grain_ink == "debris" for cell in found)
    assert all(cell.apical is None and cell.membrane != "bridges" for cell in found)
    assert not patches(Pattern.PLAIN_SHEETS, seed, "pearl")
    assert sum(is_mitotic(cell) for cell in found) >= 3
    assert patches(Pattern.PLAIN_SHEETS, seed, "necrosis")


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
