"""What tells tumours of glands, ducts, rings, files, fronds and follicles apart."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.domain.lab import TUMOUR_CELL, Binding, Compartment, Pattern
from explorer.scenes.microscope.dyes import Dye, ink
from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.paint import paint_all
from explorer.scenes.microscope.slide import Strand
from tests.scenes.microscope.tumours.measured import (
    SEEDS,
    area,
    around,
    basal,
    cells,
    gaps,
    long_over_wide,
    middle,
    nuclear_areas,
    nuclei,
    patches,
    slide,
    spread,
)


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
    assert max(specks) > 25
    assert sum(specks) > 120
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


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("tumour", [Binding.ALL, Binding.NONE])
def test_bound_colloid_is_painted_in_a_pale_brown(tumour: Binding) -> None:
    dye = Dye(compartment=Compartment.CYTOPLASM, tissue=frozenset(), tumour=tumour)
    colloid = max(
        patches(slide(Pattern.FOLLICLES), "colloid"), key=lambda patch: area(patch.outlines[0])
    )
    picture = QImage(3, 3, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    x, y = middle(colloid.outlines[0])
    painter.translate(1.5 - x, 1.5 - y)
    paint_all(painter, [colloid], dye, 1.0)
    painter.end()
    seen = picture.pixelColor(1, 1)
    unbound = ink("colloid", marked=True)
    assert (seen == unbound) is (tumour is Binding.NONE)
    assert (seen.red() - seen.blue() > 40) is (tumour is Binding.ALL)
