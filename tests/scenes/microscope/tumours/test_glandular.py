"""Tumours that make glands, ducts, rings, files, fronds and follicles: what is told apart."""

from __future__ import annotations

from functools import lru_cache
from math import pi, tau
from typing import TYPE_CHECKING

import numpy as np
import pytest

from explorer.domain.lab import CELLS_OF, COMMON_CELLS, TUMOUR_CELL, Binding, Compartment, Pattern
from explorer.scenes.microscope.dyes import EOSIN, HINTED, Dye
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.growth import blob, inside
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Patch, Slide, Strand
from explorer.scenes.microscope.tumours import TUMOURS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.scenes.microscope.slide import Item, Points

PATTERNS = (
    Pattern.GLANDS,
    Pattern.TALL_GLANDS,
    Pattern.SCIRRHOUS_DUCTS,
    Pattern.SIGNET_RINGS,
    Pattern.SINGLE_FILE,
    Pattern.PAPILLAE,
    Pattern.FOLLICLES,
)
SEEDS = (1, 4)
MOST = 9000


@lru_cache(maxsize=32)
def slide(pattern: Pattern, seed: int = 1) -> Slide:
    return slide_of("lung", pattern, seed)


def cells(slide: Slide, kind: str = TUMOUR_CELL) -> list[Cell]:
    return [item for item in slide.items if isinstance(item, Cell) and item.kind == kind]


def patches(slide: Slide, ink: str) -> list[Patch]:
    """Return the areas of an ink that lie in the tumour."""
    found = [item for item in slide.items if isinstance(item, Patch) and item.ink == ink]
    middles = np.array([patch.outlines[0].mean(axis=0) for patch in found]).reshape(-1, 2)
    held = inside(middles, slide.tumour[0])
    small = [area(patch.outlines[0]) < 0.5 * area(slide.tumour[0]) for patch in found]
    return [patch for patch, here, kept in zip(found, held, small, strict=True) if here and kept]


def area(outline: Points) -> float:
    x, y = outline[:, 0].astype(float), outline[:, 1].astype(float)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def around(outline: Points) -> float:
    return float(np.hypot(*(np.roll(outline, -1, axis=0) - outline).T).sum())


def middle(outline: Points) -> NDArray[np.float64]:
    return np.asarray(outline.mean(axis=0), np.float64)


def long_over_wide(outline: Points) -> float:
    axes = np.linalg.eigvalsh(np.cov((outline - outline.mean(axis=0)).T))
    return float(np.sqrt(axes[1] / axes[0]))


def nuclei(found: list[Cell]) -> Points:
    return np.array([middle(cell.nucleus.outline) for cell in found if cell.nucleus])


def nuclear_areas(found: list[Cell]) -> NDArray[np.float64]:
    return np.array([area(cell.nucleus.outline) for cell in found if cell.nucleus])


def spread(values: NDArray[np.float64]) -> float:
    return float(values.std() / values.mean())


def gaps(points: Points) -> NDArray[np.float64]:
    """Return how far each point is from each other, itself left out."""
    away = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    return np.asarray(away)


def basal(cell: Cell) -> float:
    """Return where the nucleus lies between the base (0) and the tip (1) of a cell."""
    assert cell.apical is not None
    assert cell.outline is not None
    assert cell.nucleus is not None
    tip = middle(cell.apical)
    body = middle(cell.outline)
    axis = 2 * (tip - body)
    base = tip - axis
    return float(np.dot(middle(cell.nucleus.outline) - base, axis) / np.dot(axis, axis))


def shapes(item: Item) -> list[Points]:
    if isinstance(item, Patch):
        return list(item.outlines)
    if isinstance(item, Strand):
        return [item.points]
    nucleus = item.nucleus.outline if item.nucleus is not None else None
    found = (item.outline, nucleus, item.apical, item.grains)
    return [shape for shape in found if shape is not None]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_seed_always_grows_the_same_and_another_does_not(pattern: Pattern) -> None:
    one, two = slide(pattern, 4), slide_of("lung", pattern, 4)
    assert one.tumour_spot == two.tumour_spot
    assert len(one.items) == len(two.items)
    for item, same in zip(one.items, two.items, strict=True):
        for shape, again in zip(shapes(item), shapes(same), strict=True):
            np.testing.assert_array_equal(shape, again)
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
    for item in TUMOURS[pattern](plot):
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


@pytest.mark.parametrize("seed", SEEDS)
def test_small_glands_have_round_lumens_in_one_layer_with_nuclei_at_the_base(seed: int) -> None:
    grown = slide(Pattern.GLANDS, seed)
    lumens = [patch.outlines[0] for patch in patches(grown, "glass") if not patch.edge]
    assert len(lumens) > 20
    assert np.median([4 * pi * area(one) / around(one) ** 2 for one in lumens]) > 0.75
    found = cells(grown)
    assert all(cell.apical is not None for cell in found)
    assert np.median([basal(cell) for cell in found]) < 0.45
    assert np.mean([bool(cell.nucleus and cell.nucleus.nucleoli) for cell in found]) > 0.6
    per_gland = len(found) / len(lumens)
    assert 9 < per_gland < 30


@pytest.mark.parametrize("seed", SEEDS)
def test_tall_glands_have_pencil_nuclei_at_several_heights_and_dirt_inside(seed: int) -> None:
    grown = slide(Pattern.TALL_GLANDS, seed)
    rows = [cell for cell in cells(grown) if cell.apical is not None and cell.nucleus]
    nuclear = [long_over_wide(cell.nucleus.outline) for cell in rows if cell.nucleus]
    assert np.median(nuclear) > 2.1
    heights = np.array([basal(cell) for cell in rows])
    assert np.percentile(heights, 90) - np.percentile(heights, 10) > 0.15
    tall = [long_over_wide(cell.outline) for cell in rows if cell.outline is not None]
    assert np.median(tall) > 2.2
    assert len(patches(grown, "necrosis")) >= 4
    specks = [len(patch.outlines) for patch in patches(grown, "debris")]
    assert min(specks) >= 5
    assert sum(specks) > 150
    glands = [patch for patch in patches(grown, "pink") if patch.edge]
    small = patches(slide(Pattern.GLANDS, seed), "cytoplasm")
    assert np.median([area(one.outlines[0]) for one in glands]) > 2 * np.median(
        [area(one.outlines[0]) for one in small]
    )


def test_some_tall_glands_are_sieves() -> None:
    most = 0
    for seed in range(1, 5):
        grown = slide(Pattern.TALL_GLANDS, seed)
        holes = [middle(patch.outlines[0]) for patch in patches(grown, "glass") if not patch.edge]
        for gland in patches(grown, "pink"):
            if area(gland.outlines[0]) > 3000:
                most = max(most, int(inside(np.array(holes), gland.outlines[0]).sum()))
    assert most >= 3


@pytest.mark.parametrize("seed", SEEDS)
def test_ducts_in_hard_stroma_are_uneven_and_far_between(seed: int) -> None:
    grown = slide(Pattern.SCIRRHOUS_DUCTS, seed)
    found = cells(grown)
    assert 0.3 < np.mean([cell.apical is not None for cell in found]) < 0.85
    assert spread(nuclear_areas(found)) > 0.25
    fibres = [item for item in grown.items if isinstance(item, Strand)]
    other = [item for item in slide(Pattern.GLANDS, seed).items if isinstance(item, Strand)]
    assert len(fibres) > 400
    assert sum(item.width for item in fibres) > 2 * sum(item.width for item in other)
    taken = sum(area(cell.outline) for cell in found if cell.outline is not None)
    assert taken < 0.5 * area(grown.tumour[0])


@pytest.mark.parametrize("seed", SEEDS)
def test_signet_rings_are_full_of_mucus_with_the_nucleus_on_the_rim(seed: int) -> None:
    found = cells(slide(Pattern.SIGNET_RINGS, seed))
    rings = [cell for cell in found if cell.grains is not None]
    assert 0.75 < len(rings) / len(found) < 0.97
    for cell in rings:
        assert cell.grains is not None
        assert cell.outline is not None
        assert cell.nucleus is not None
        size = np.sqrt(area(cell.outline) / pi)
        assert pi * cell.grains[0, 2] ** 2 > 0.45 * area(cell.outline)
        aside = np.hypot(*(middle(cell.nucleus.outline) - middle(cell.outline)))
        assert aside > 0.6 * size
        reach = np.hypot(*(cell.nucleus.outline - middle(cell.outline)).T)
        assert reach.max() < 1.1 * size
    apart = gaps(nuclei(found)).min(axis=1)
    assert np.median(apart) > 9  # single cells, not sheets


@pytest.mark.parametrize("seed", SEEDS)
def test_files_are_of_small_even_cells_one_behind_the_other(seed: int) -> None:
    found = [cell for cell in cells(slide(Pattern.SINGLE_FILE, seed))
             if cell.nucleus and cell.nucleus.tone < 0.95]  # fmt: skip
    areas = nuclear_areas(found)
    assert spread(areas) < 0.2
    assert areas.mean() < 0.7 * nuclear_areas(cells(slide(Pattern.SCIRRHOUS_DUCTS, seed))).mean()
    near = (gaps(nuclei(found)) < 14).sum(axis=1)
    assert (near <= 2).mean() > 0.9
    assert (near >= 1).mean() > 0.85


@pytest.mark.parametrize("seed", SEEDS)
def test_files_run_round_a_vessel_as_rings_of_a_target(seed: int) -> None:
    grown = slide(Pattern.SINGLE_FILE, seed)
    points = nuclei(cells(grown))
    vessels = patches(grown, "muscle")
    assert vessels
    leans = []
    for vessel in vessels:
        out = points - middle(vessel.outlines[0])
        away = np.hypot(*out.T)
        assert away.min() > 15
        for index in np.flatnonzero(away < 34):
            nearest = int(gaps(points)[index].argmin())
            step = points[nearest] - points[index]
            leans.append(abs(np.dot(step, out[index])) / np.hypot(*step) / away[index])
    assert len(leans) > 4
    assert np.median(leans) < 0.45


@pytest.mark.parametrize("seed", SEEDS)
def test_fronds_have_several_layers_of_dark_nuclei_round_cores_and_slits(seed: int) -> None:
    grown = slide(Pattern.PAPILLAE, seed)
    found = cells(grown)
    assert len(found) > 700
    assert np.mean([cell.nucleus.tone for cell in found if cell.nucleus]) > 0.7
    assert 0.15 < np.mean([cell.apical is not None for cell in found]) < 0.6
    mass = area(grown.tumour[0])
    taken = sum(area(cell.outline) for cell in found if cell.outline is not None)
    assert 0.35 < taken / mass < 0.8  # the rest are slits and cores
    cores = [item for item in grown.items if isinstance(item, Strand) and item.ink == "stroma"]
    assert len(cores) > 60


@pytest.mark.parametrize("seed", SEEDS)
def test_psammoma_bodies_are_rings_in_rings(seed: int) -> None:
    grown = slide(Pattern.PAPILLAE, seed)
    hearts = [middle(patch.outlines[0]) for patch in patches(grown, "calcium_core")]
    assert 1 <= len(hearts) <= 2
    rings = [*patches(grown, "calcium"), *patches(grown, "calcium_ring")]
    for heart in hearts:
        mine = [ring.outlines[0] for ring in rings
                if np.hypot(*(middle(ring.outlines[0]) - heart)) < 1]  # fmt: skip
        assert len(mine) == 4
        assert 15 < np.sqrt(area(max(mine, key=area)) / pi) * 2 < 32


@pytest.mark.parametrize("seed", SEEDS)
def test_follicles_of_every_size_are_ringed_by_cubes_and_filled_with_colloid(seed: int) -> None:
    grown = slide(Pattern.FOLLICLES, seed)
    filled = [area(patch.outlines[0]) for patch in patches(grown, "colloid")]
    rooms = [area(patch.outlines[0]) for patch in patches(grown, "colloid_edge")]
    assert len(filled) == len(rooms) > 20
    assert np.percentile(filled, 90) > 6 * np.percentile(filled, 10)
    assert 0.75 < sum(filled) / sum(rooms) < 0.99
    found = cells(grown)
    assert all(cell.apical is not None for cell in found)
    assert np.median([long_over_wide(cell.outline) for cell in found
                      if cell.outline is not None]) < 1.5  # fmt: skip


@pytest.mark.parametrize(
    ("compartment", "tumour", "bound"),
    [
        (Compartment.CYTOPLASM, Binding.ALL, True),
        (Compartment.CYTOPLASM, Binding.NONE, False),
        (Compartment.NUCLEUS, Binding.ALL, False),
    ],
)
def test_colloid_binds_what_its_cells_make(
    compartment: Compartment, tumour: Binding, *, bound: bool
) -> None:
    dye = Dye(compartment=compartment, tissue=frozenset(), tumour=tumour)
    kinds = {patch.kind for patch in patches(slide(Pattern.FOLLICLES), "colloid")}
    assert kinds == {TUMOUR_CELL}
    assert dye.soaks(TUMOUR_CELL) is bound
    assert not dye.soaks("lining")
