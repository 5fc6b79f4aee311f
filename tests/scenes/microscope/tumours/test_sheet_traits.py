"""What tells tumours of sheets and nests apart: size, crowding, ink, company."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.domain.lab import TUMOUR_CELL, Binding, Compartment, Pattern
from explorer.scenes.microscope.dyes import Dye
from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.paint import paint_all
from explorer.scenes.microscope.slide import Cell, Chromatin
from explorer.scenes.microscope.tumours.features import is_mitotic
from tests.scenes.microscope.tumours.measured import area, long_over_wide
from tests.scenes.microscope.tumours.sheets import (
    AREA,
    SEEDS,
    cells,
    filled,
    grown,
    middles,
    nuclei,
    patches,
    whole,
)


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
    long = [long_over_wide(nucleus.outline) for nucleus in flat]
    assert np.median(long) > 1.8
    assert len(cells(Pattern.KERATIN, seed, "white_cell")) > 40


@pytest.mark.parametrize("seed", SEEDS)
def test_clear_cells_are_mostly_room_with_a_small_round_nucleus_amid_vessels(seed: int) -> None:
    found = whole(Pattern.CLEAR, seed)
    assert np.mean([cell.body == "clear" for cell in found]) > 0.8
    assert all(cell.membrane for cell in found)
    assert filled(Pattern.CLEAR, seed) < 0.2
    rounds = [long_over_wide(cell.nucleus.outline) for cell in found if cell.nucleus is not None]
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


def painted(cell: Cell, dye: Dye | None, px: float) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.translate(100, 100)
    painter.scale(px, px)
    paint_all(painter, [cell], dye, px)
    painter.end()
    return image


def test_bridges_break_the_border_of_a_squamous_cell_seen_near() -> None:
    square = np.array([[-12, -12], [12, -12], [12, 12], [-12, 12]], np.float32)
    cell = Cell(TUMOUR_CELL, square, membrane="bridges")

    def changes(px: float) -> int:
        image = painted(cell, None, px)
        row = round(100 - 12.5 * px)
        line = [image.pixelColor(x, row).lightness() for x in range(100, round(100 + 10 * px))]
        return int((np.abs(np.diff(line)) > 20).sum())

    assert changes(6.0) > 8
    assert changes(1.0) == 0


def test_the_grains_of_a_liver_cell_give_way_where_it_binds() -> None:
    square = np.array([[-12, -12], [12, -12], [12, 12], [-12, 12]], np.float32)
    plain = Cell(TUMOUR_CELL, square)
    grains = np.array([[0, 0, 3]], np.float32)
    grainy = Cell(TUMOUR_CELL, square, grains=grains, grain_ink="mitochondria")
    brown = Dye(
        compartment=Compartment.CYTOPLASM, tissue=frozenset(), tumour=Binding.ALL, red=False
    )
    assert painted(plain, None, 4.0) != painted(grainy, None, 4.0)
    assert painted(plain, brown, 4.0) == painted(grainy, brown, 4.0)
