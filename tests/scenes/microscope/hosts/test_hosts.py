"""Every host tissue: its cells and inks are known, it is reproducible, and grows in short steps."""

from __future__ import annotations

import hashlib
from time import process_time

import numpy as np
import pytest

from explorer.domain.lab import CELLS_OF, COMMON_CELLS, TUMOUR_CELL, Pattern
from explorer.scenes.microscope.dyes import EOSIN, HINTED
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.hosts import HOSTS
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Patch, Slide
from tests.scenes.microscope.hosts.measure import area, cells, slide

TISSUES = sorted(HOSTS)


def fingerprint(of: Slide) -> str:
    digest = hashlib.sha256()
    for item in of.items:
        if isinstance(item, Cell):
            digest.update(f"{item.kind} {item.chance:.6f} {item.patch:.5f}".encode())
            shape = item.outline if item.outline is not None else None
            if item.nucleus is not None:
                shape = item.nucleus.outline
            assert shape is not None
            digest.update(np.round(shape, 2).tobytes())
        else:
            points = item.outlines[0] if isinstance(item, Patch) else item.points
            digest.update(np.round(points, 2).tobytes())
    return digest.hexdigest()


def inks_of(of: Slide) -> set[str]:
    found = set()
    for item in of.items:
        if isinstance(item, Cell):
            found |= {item.body, item.membrane, item.grain_ink}
        elif isinstance(item, Patch):
            found |= {item.ink, item.edge}
        else:
            found.add(item.ink)
    return found - {""}


def test_the_lab_s_tissues_are_all_drawn() -> None:
    assert set(HOSTS) == set(CELLS_OF)


@pytest.mark.parametrize("tissue", TISSUES)
def test_each_kind_of_cell_is_known_and_every_kind_is_met(tissue: str) -> None:
    found = {item.kind for item in slide(tissue, 1).items if isinstance(item, Cell)}
    assert found <= CELLS_OF[tissue] | COMMON_CELLS
    assert found >= CELLS_OF[tissue] | {"red_cell", "endothelium"}


@pytest.mark.parametrize("tissue", TISSUES)
def test_each_ink_is_in_both_tables(tissue: str) -> None:
    assert inks_of(slide(tissue, 1)) <= EOSIN.keys() & HINTED.keys()


@pytest.mark.parametrize("tissue", TISSUES)
@pytest.mark.parametrize("pattern", [None, Pattern.PIGMENT])
def test_a_slide_holds_enough_and_not_too_much(tissue: str, pattern: Pattern | None) -> None:
    for seed in (1, 2):
        assert 2500 < len(slide(tissue, seed, pattern).items) <= 9000


@pytest.mark.parametrize("tissue", TISSUES)
def test_outlines_are_lean_and_finite(tissue: str) -> None:
    for item in slide(tissue, 2, Pattern.PIGMENT).items:
        if isinstance(item, Cell) and item.nucleus is not None:
            assert 10 <= len(item.nucleus.outline) <= 48
            assert np.isfinite(item.nucleus.outline).all()
            assert area(item.nucleus.outline) > 1.0
            assert 0 <= item.chance <= 1
            assert 0 <= item.patch <= 1


@pytest.mark.parametrize("tissue", TISSUES)
def test_a_seed_draws_the_same_again_and_another_draws_another(tissue: str) -> None:
    once = fingerprint(slide(tissue, 1))
    assert fingerprint(slide_of(tissue, None, 1)) == once
    assert fingerprint(slide(tissue, 2)) != once


@pytest.mark.parametrize("tissue", TISSUES)
def test_the_normal_neighbour_is_the_same_tissue(tissue: str) -> None:
    """Far from the tumour each cell lies where it lies without one."""
    normal, ill = slide(tissue, 1), slide(tissue, 1, Pattern.PIGMENT)
    heart = ill.tumour[0].mean(axis=0)
    limit = np.hypot(*(ill.tumour[0] - heart).T).max() + 160
    places = []
    for of in (normal, ill):
        host = [cell for cell in cells(of, *CELLS_OF[tissue]) if cell.nucleus is not None]
        spots = np.array([cell.nucleus.outline.mean(axis=0) for cell in host if cell.nucleus])
        far = spots[np.hypot(*(spots - heart).T) > limit]
        places.append({(round(float(x)), round(float(y))) for x, y in far})
    assert len(places[0]) > 25
    assert len(places[0] ^ places[1]) <= 0.06 * len(places[0])  # nests in the ridges may differ


@pytest.mark.parametrize("tissue", TISSUES)
def test_chance_is_spread_and_neighbours_share_their_patch(tissue: str) -> None:
    host = [cell for cell in cells(slide(tissue, 1), *CELLS_OF[tissue]) if cell.nucleus is not None]
    chance = np.array([cell.chance for cell in host])
    assert 0.4 < chance.mean() < 0.6
    assert chance.std() > 0.25
    spots = np.array([cell.nucleus.outline.mean(axis=0) for cell in host if cell.nucleus])
    patch = np.array([cell.patch for cell in host])
    away = np.hypot(*(spots - spots[0]).T)
    near = away < 12
    assert np.abs(patch[near] - patch[0]).max() < 0.35
    assert patch.std() > 0.15


@pytest.mark.parametrize("tissue", TISSUES)
def test_a_tissue_grows_in_short_steps(tissue: str) -> None:
    """The quickest of three runs of each step, so that a busy machine is not blamed."""
    runs = []
    for _ in range(3):
        steps, before = [], process_time()
        for _item in HOSTS[tissue](Plot(seed=(tissue, 3))):
            now = process_time()
            steps.append(now - before)
            before = now
        runs.append(steps)
    assert max(map(min, zip(*runs, strict=True))) < 0.025


def test_no_host_draws_a_tumour_s_cell() -> None:
    for tissue in TISSUES:
        assert not cells(slide(tissue, 1), TUMOUR_CELL)
