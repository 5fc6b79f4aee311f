"""The traits by which each tissue is known, measured on the slide: they need no colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.slide import Chromatin
from tests.scenes.microscope.hosts.measure import (
    area,
    bodies,
    cells,
    middles,
    nuclei,
    patches,
    shape,
    slide,
    tones,
    width,
)

if TYPE_CHECKING:
    from explorer.scenes.microscope.slide import Points
    from tests.scenes.microscope.hosts.measure import Floats

SEEDS = (1, 2)
_AT = np.random.RandomState(1).uniform(-300, 300, (1500, 2)).astype(np.float32)


def widths(outlines: list[Points]) -> Floats:
    return np.array([width(outline) for outline in outlines])


@pytest.mark.parametrize("seed", SEEDS)
def test_lung_is_air_with_thin_walls_and_flat_cells(seed: int) -> None:
    found = slide("lung", seed)
    air = np.zeros(len(_AT), bool)
    for sac in patches(found, "glass"):
        air |= inside(_AT, sac.outlines[0])
    assert 0.74 < air.mean() < 0.93
    flat = [shape(outline)[0] for outline in nuclei(cells(found, "lining"))]
    assert np.median(flat) > 1.8
    assert np.percentile(flat, 8) < 1.3  # the plump ones in the corners
    eaters = cells(found, "macrophage")
    assert 10 < np.median(widths(bodies(eaters))) < 19
    assert all(cell.grain_ink == "carbon" and cell.grains is not None for cell in eaters)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_bronchus_is_a_ring_of_tall_cells_whose_tops_face_the_lumen(seed: int) -> None:
    ring = cells(slide("lung", seed), "bronchus")
    assert len(ring) > 30
    heart = middles(bodies(ring)).mean(axis=0)
    for cell in ring:
        assert cell.apical is not None
        assert cell.nucleus is not None
        top = np.hypot(*(cell.apical.mean(axis=0) - heart))
        assert top < np.hypot(*(cell.nucleus.outline.mean(axis=0) - heart))


@pytest.mark.parametrize("seed", SEEDS)
def test_liver_is_of_large_cells_with_round_central_nuclei(seed: int) -> None:
    found = slide("liver", seed)
    liver = [cell for cell in cells(found, "hepatocyte") if cell.outline is not None]
    assert 18 < np.median(widths(bodies(liver))) < 27
    assert 6.5 < np.median(widths(nuclei(liver))) < 9.5
    assert np.median([shape(outline)[0] for outline in nuclei(liver)]) < 1.15
    one = [area(n) / area(b) for n, b in zip(nuclei(liver), bodies(liver), strict=True)]
    assert np.median(one) < 0.22
    covered = sum(area(body) for body in bodies(liver)) / 920**2
    assert 0.5 < covered < 0.9  # blood between the cords


@pytest.mark.parametrize("seed", SEEDS)
def test_a_portal_tract_has_ducts_of_small_cells(seed: int) -> None:
    found = slide("liver", seed)
    ducts = cells(found, "bile_duct")
    assert len(ducts) > 40
    assert all(cell.apical is not None for cell in ducts)
    assert np.median(widths(bodies(ducts))) < 0.5 * np.median(
        widths(bodies(cells(found, "hepatocyte")))
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_bone_cells_lie_in_bone_and_marrow_outside(seed: int) -> None:
    found = slide("bone", seed)
    beams = [patch.outlines[0] for patch in patches(found, "bone")]

    def in_bone(kind: str) -> float:
        spots = middles(nuclei(cells(found, kind))).astype(np.float32)
        hit = np.zeros(len(spots), bool)
        for beam in beams:
            hit |= inside(spots, beam)
        return float(hit.mean())

    assert in_bone("osteocyte") > 0.98
    assert in_bone("marrow") < 0.01
    hit = np.zeros(len(_AT), bool)
    for beam in beams:
        hit |= inside(_AT, beam)
    assert 0.1 < hit.mean() < 0.4


@pytest.mark.parametrize("seed", SEEDS)
def test_marrow_has_cells_of_several_sizes_and_giants(seed: int) -> None:
    found = slide("bone", seed)
    small = widths(nuclei(cells(found, "marrow")))
    assert np.percentile(small, 90) > 1.4 * np.percentile(small, 10)
    giants = bodies(cells(found, "megakaryocyte"))
    assert 2 <= len(giants) <= 25
    assert widths(giants).min() > 30
    fat = widths(bodies(cells(found, "fat")))
    assert 28 < np.median(fat) < 55


@pytest.mark.parametrize("seed", SEEDS)
def test_neurons_are_pyramids_of_one_direction_with_one_nucleolus(seed: int) -> None:
    found = slide("brain", seed)
    neurons = cells(found, "neuron")
    assert all(cell.nucleus is not None and len(cell.nucleus.nucleoli) == 1 for cell in neurons)
    ways = []
    for outline, nucleus in zip(bodies(neurons), nuclei(neurons), strict=True):
        out = outline - nucleus.mean(axis=0)
        reach = np.hypot(*out.T)
        assert reach.max() > 1.7 * width(nucleus)  # the long process
        ways.append(out[reach.argmax()] / reach.max())
    assert np.hypot(*np.mean(ways, axis=0)) > 0.9
    assert np.median(np.abs([way[1] for way in ways])) > 0.8  # upwards
    sizes = widths(bodies(neurons))
    assert 18 < np.median(sizes) < 40
    glia = widths(nuclei(cells(found, "glia")))
    assert np.median(sizes) > 3 * np.median(glia)


@pytest.mark.parametrize("seed", SEEDS)
def test_some_glia_have_a_halo_and_brain_is_mostly_felt(seed: int) -> None:
    found = slide("brain", seed)
    glia = cells(found, "glia")
    halo = [
        cell
        for cell in glia
        if cell.body == "vacuole"
        and cell.outline is not None
        and cell.nucleus is not None
        and area(cell.outline) > 2.5 * area(cell.nucleus.outline)
    ]
    assert 0.25 < len(halo) / len(glia) < 0.8
    covered = sum(area(nucleus) for nucleus in nuclei(glia + cells(found, "neuron")))
    assert covered / 920**2 < 0.08


@pytest.mark.parametrize("seed", SEEDS)
def test_lymph_node_is_a_crowd_of_small_cells_with_paler_centres(seed: int) -> None:
    found = slide("lymph_node", seed)
    small, large = cells(found, "lymphocyte"), cells(found, "centre")
    assert len(small) / (0.92 * 0.67) > 9000  # in a square millimetre of node
    assert 5.5 < np.median(widths(nuclei(small))) < 7.5
    ratio = [area(n) / area(b) for n, b in zip(nuclei(small), bodies(small), strict=True)]
    assert np.median(ratio) > 0.5
    assert np.median(widths(nuclei(large))) > 1.2 * np.median(widths(nuclei(small)))
    assert np.median(tones(large)) < np.median(tones(small)) - 0.2
    spots = middles(nuclei(large)).astype(np.float32)
    pale = np.zeros(len(spots), bool)
    for centre in patches(found, "centre"):
        pale |= inside(spots, centre.outlines[0])
        assert inside(middles(nuclei(small)).astype(np.float32), centre.outlines[0]).sum() < 12
    assert pale.all()


@pytest.mark.parametrize("seed", SEEDS)
def test_skin_lies_in_layers_and_its_cells_flatten_upwards(seed: int) -> None:
    found = slide("skin", seed)
    prickle = cells(found, "keratinocyte")
    sheet = middles(bodies(prickle))
    prickle = [c for c, y in zip(prickle, sheet[:, 1], strict=True) if y < -90]  # not the glands
    heights = middles(bodies(prickle))[:, 1]
    basal = [c for c in cells(found, "basal") if c.grains is not None]
    horny = max((patch.outlines[0] for patch in patches(found, "keratin")), key=area)
    horn = float(horny[:, 1].mean())
    assert horn < heights.min() + 6
    assert np.median(heights) < np.median(middles(bodies(basal))[:, 1])
    flat = np.array([shape(outline)[0] for outline in bodies(prickle)])
    assert np.median(flat[heights < -203]) > 1.4 * np.median(flat[heights > -180])
    assert np.median(tones(basal)) > np.median(tones(prickle)) + 0.15


@pytest.mark.parametrize("seed", SEEDS)
def test_pigment_cells_are_few_pale_and_in_the_basal_row(seed: int) -> None:
    found = slide("skin", seed)
    pale, basal = (
        cells(found, "melanocyte"),
        [c for c in cells(found, "basal") if c.grains is not None],
    )
    assert 0.04 < len(pale) / len(basal) < 0.17
    row = middles(bodies(basal))
    for body, nucleus in zip(bodies(pale), nuclei(pale), strict=True):
        assert area(body) > 2.5 * area(nucleus)
        assert np.hypot(*(row - body.mean(axis=0)).T).min() < 16


@pytest.mark.parametrize("seed", SEEDS)
def test_adrenal_cortex_has_foamy_columns_between_nests_and_a_pink_net(seed: int) -> None:
    cortex = cells(slide("adrenal", seed), "cortical")
    heights = middles(bodies(cortex))[:, 1]
    drops = np.array([0 if c.grains is None else len(c.grains) for c in cortex])
    middle = (heights > -100) & (heights < 150)
    assert drops[middle].min() >= 6
    assert drops[heights < -200].max() < 6
    assert drops[heights > 330].max() == 0
    sizes = widths(bodies(cortex))
    assert np.median(sizes[middle]) > 1.25 * np.median(sizes[heights < -200])
    assert 14 < np.median(sizes[middle]) < 22


@pytest.mark.parametrize("seed", SEEDS)
def test_adrenal_columns_run_away_from_the_capsule(seed: int) -> None:
    """In the layer of columns the nearest neighbours of a cell lie above and below it."""
    cortex = cells(slide("adrenal", seed), "cortical")
    spots = middles(bodies(cortex))
    spots = spots[(spots[:, 1] > -80) & (spots[:, 1] < 150)]
    steps = []
    for spot in spots[::7]:
        out = spots - spot
        away = np.hypot(*out.T)
        steps.extend((out[(away > 1) & (away < 24)]).tolist())
    level = np.abs(np.array(steps)[:, 0])
    assert (level < 3.5).mean() > 0.2  # straight above or below


@pytest.mark.parametrize("seed", SEEDS)
def test_ovary_swirls_with_slim_cells(seed: int) -> None:
    stroma = nuclei(cells(slide("ovary", seed), "stroma"))
    forms = np.array([shape(outline) for outline in stroma])
    assert np.median(forms[:, 0]) > 2
    spots, double = middles(stroma), 2 * forms[:, 1]
    whole = np.hypot(np.cos(double).mean(), np.sin(double).mean())
    near = []
    for index in range(0, len(spots), 40):
        close = np.hypot(*(spots - spots[index]).T) < 20
        near.append(np.hypot(np.cos(double[close]).mean(), np.sin(double[close]).mean()))
    assert np.median(near) > 0.75  # neighbours lie alike
    assert whole < 0.45  # far ones do not


@pytest.mark.parametrize("seed", SEEDS)
def test_ovary_has_a_row_on_its_surface_and_egg_cells_in_rings(seed: int) -> None:
    found = slide("ovary", seed)
    row = middles(bodies(cells(found, "surface")))
    order = np.argsort(row[:, 0])
    steps = np.diff(row[order], axis=0)
    assert 6 < np.median(steps[:, 0]) < 10
    assert np.abs(steps[:, 1]).max() < 4  # one row
    eggs = [cell for cell in cells(found, "follicle") if cell.body == "egg"]
    assert len(eggs) >= 3
    for egg in eggs:
        assert egg.outline is not None
        assert egg.nucleus is not None
        assert egg.nucleus.chromatin is Chromatin.OPEN
        assert 30 < width(egg.outline) < 64
        ring = middles(nuclei(c for c in cells(found, "follicle") if c.body != "egg"))
        away = np.hypot(*(ring - egg.outline.mean(axis=0)).T)
        assert (away < width(egg.outline) / 2 + 14).sum() >= 6
