"""What tumours share has the size it has in life."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import blob, inside, oval, rng_of
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Patch, Strand
from explorer.scenes.microscope.tumours.features import (
    dead_patches,
    dying,
    is_mitotic,
    lymphocyte,
    macrophage,
    mitosis,
    necrosis,
    red_cell,
)
from explorer.scenes.microscope.tumours.stroma import (
    along,
    beside,
    capillary,
    fibres,
    fibroblast,
    rim,
    vessels,
)

if TYPE_CHECKING:
    from explorer.scenes.microscope.slide import Points

LINE = np.array([[0, 0], [40, 0], [80, 0]], np.float32)
MASS = blob(rng_of("features"), (0.0, 0.0), 200.0)


def across(outline: Points) -> float:
    return float(np.ptp(outline, axis=0).mean())


def test_red_cells_and_lymphocytes_are_as_large_as_in_life() -> None:
    rng = rng_of("sizes")
    reds = [
        across(cell.outline)
        for _ in range(40)
        if (cell := red_cell(rng, (0, 0))).outline is not None
    ]
    assert 6.0 < np.mean(reds) < 7.2
    small = [lymphocyte(rng, (0, 0)).nucleus for _ in range(40)]
    widths = [across(nucleus.outline) for nucleus in small if nucleus is not None]
    assert 5.8 < np.mean(widths) < 7.0
    thin = fibroblast(rng, (0, 0), 0.0)
    assert thin.nucleus is not None
    wide, high = np.ptp(thin.nucleus.outline, axis=0)
    assert wide > 2.5 * high


def test_a_dividing_cell_shows_black_chromosomes_and_every_phase_comes() -> None:
    rng = rng_of("mitosis")
    counts = set()
    for _ in range(40):
        cell = Cell(TUMOUR_CELL, oval(rng, (0, 0), 8.0), chance=0.3, patch=0.7)
        found = list(mitosis(rng, cell, (0, 0), 5.0))
        counts.add(len(found))
        assert all(map(is_mitotic, found))
        assert {(one.kind, one.chance, one.patch) for one in found} == {(TUMOUR_CELL, 0.3, 0.7)}
    assert counts == {1, 2}


def test_a_dying_cell_shrinks_and_its_nucleus_breaks() -> None:
    rng = rng_of("dying")
    cell = Cell(TUMOUR_CELL, oval(rng, (0, 0), 8.0))
    room, rest = dying(rng, cell, (0, 0), 6.0)
    assert room.outline is cell.outline
    assert rest.outline is not None
    assert across(rest.outline) < 0.8 * 16
    assert rest.grains is not None
    assert len(rest.grains) >= 2


def test_the_grains_of_a_scavenger_lie_in_it() -> None:
    cell = macrophage(rng_of("laden"), (5, 5), 0.4)
    assert cell.outline is not None
    assert cell.grains is not None
    assert inside(cell.grains[:, :2], cell.outline).mean() > 0.95


def test_a_line_is_walked_in_even_steps_and_moved_aside() -> None:
    places = along(LINE, 10.0, 5.0)
    assert np.allclose(places[:, 0], np.arange(5, 80, 10))
    assert np.allclose(places[:, 1:], 0)
    assert np.allclose(beside(LINE, 3.0)[:, 1], 3)


def test_vessels_hold_blood_within_their_walls() -> None:
    items = list(vessels(rng_of("vessels"), iter([LINE]), 6.0, red_cells=1.0))
    walls = [item for item in items if isinstance(item, Strand)]
    assert walls[0].kind == "endothelium"
    assert walls[0].width > walls[1].width == 6.0
    reds = [item for item in items if isinstance(item, Cell) and item.kind == "red_cell"]
    assert len(reds) > 8
    assert all(abs(one.outline.mean(axis=0)[1]) < 1 for one in reds if one.outline is not None)
    assert any(isinstance(item, Cell) and item.kind == "endothelium" for item in items)
    ring = next(iter(capillary(rng_of("ring"), (0, 0))))
    assert isinstance(ring, Cell)
    assert ring.kind == "endothelium"


def test_a_wide_strand_has_more_fibres_than_a_narrow_one() -> None:
    narrow, wide = (
        [
            item
            for item in fibres(rng_of("fibres"), LINE, np.full(3, width))
            if isinstance(item, Strand)
        ]
        for width in (4.0, 26.0)
    )
    assert len(wide) > 4 * len(narrow)
    assert max(np.abs(strand.points[:, 1]).max() for strand in wide) < 15


def test_the_rim_follows_the_mass() -> None:
    items = list(rim(Plot(seed=("rim", 1), masses=(MASS,))))
    assert isinstance(items[0], Patch)
    cells = [item for item in items if isinstance(item, Cell)]
    reach = [float(np.hypot(*one.nucleus.outline.mean(axis=0))) for one in cells if one.nucleus]
    edge = np.hypot(*MASS.T)
    assert len(cells) > 30
    assert edge.min() - 15 < min(reach)
    assert max(reach) < edge.max() + 5


def test_dead_tissue_keeps_to_its_place_away_from_the_label() -> None:
    plot = Plot(seed=("dead", 2), masses=(MASS,), tumour_spot=(0.0, 0.0))
    holes = dead_patches(plot, 2, (24.0, 36.0))
    assert len(holes) == 2
    for hole in holes:
        assert inside(hole, MASS).all()
        assert not inside(np.zeros((1, 2), np.float32), hole)[0]
        specks = [item for item in necrosis(rng_of("dust"), hole) if isinstance(item, Patch)]
        dots = np.array([dot.mean(axis=0) for patch in specks[1:] for dot in patch.outlines])
        assert len(dots) > 60
        assert inside(dots.astype(np.float32), hole).mean() > 0.9
