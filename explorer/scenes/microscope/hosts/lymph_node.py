"""Lymph node: a crowd of small dark lymphocytes, follicles with paler centres, a capsule above."""

from __future__ import annotations

from itertools import pairwise
from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import blob, fibre, inside, scattered
from explorer.scenes.microscope.hosts.capsule import capsule_line, capsule_over, fat_above
from explorer.scenes.microscope.hosts.parts import (
    EDGE,
    Look,
    band,
    beside,
    cells,
    ovals,
    packed_by_tile,
    scaled,
    stations,
    threads,
)
from explorer.scenes.microscope.hosts.places import side_of
from explorer.scenes.microscope.hosts.vessels import flat_cells, tube
from explorer.scenes.microscope.slide import HALF, Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_TOP: Final = -218.0  # where the capsule runs
_GAP: Final = 9.7  # between two lymphocytes
_SMALL: Final = Look(body="violet", membrane="", tone=(0.82, 1.0), chromatin=Chromatin.DARK)
_CLUMPED: Final = Look(body="violet", membrane="", tone=(0.72, 0.85), chromatin=Chromatin.COARSE)
_LARGE: Final = Look(
    body="pale", membrane="membrane_pale", tone=(0.42, 0.58), chromatin=Chromatin.OPEN,
    nucleolus=0.8,
)  # fmt: skip
_EATER: Final = Look(
    body="clear", membrane="membrane_pale", tone=(0.35, 0.45), chromatin=Chromatin.OPEN,
    nucleolus=0.6, grain_ink="debris",
)  # fmt: skip


def lymph_node(plot: Plot) -> Iterator[Item]:
    """Grow the capsule with the fat outside it, the sinus below, then the crowd of cells."""
    rng = plot.rng("capsule")
    capsule = capsule_line(rng, _TOP)
    yield Patch("lymph", (EDGE,))
    yield from fat_above(plot, rng, capsule)
    yield from _sinus(plot, rng, capsule)
    centres = _centres(plot)
    beams = _partitions(rng, capsule, centres)
    for beam in beams:
        yield from _partition(plot, rng, beam)
    yield from capsule_over(plot, rng, capsule)
    yield from _crowd(plot, capsule, centres, [band(beam, 6 + 26 * _taper(beam)) for beam in beams])
    for centre in centres:
        yield from _follicle(plot, centre)
    yield from _venules(plot, centres)
    nearest = min(centres, key=lambda shape: float(np.hypot(*(shape.mean(axis=0) - (0, -80)))))
    x0, y0 = nearest.mean(axis=0).tolist()
    plot.host_spot = (x0, y0)


def _centres(plot: Plot) -> list[Points]:
    """Return the pale centres of the follicles, one of them on the side without the tumour."""
    rng = plot.rng("follicles")
    away = -1 if np.cos(side_of("lymph_node", plot)) > 0 else 1
    spots = [(away * rng.uniform(88, 104), rng.uniform(-88, -72))]
    for step, y in ((250, -92), (-245, -96), (-480, -80)):
        spots.append((spots[0][0] + away * step + rng.uniform(-15, 15), y + rng.uniform(-12, 12)))
    spots.append((away * rng.uniform(200, 260), rng.uniform(140, 180)))
    return [blob(rng, spot, rng.uniform(47, 60), uneven=0.16, turns=40) for spot in spots]


def _sinus(plot: Plot, rng: Rng, capsule: Points) -> Iterator[Item]:
    """Yield the channel below the capsule: pale, with a few cells and threads across it."""
    yield Patch("sinus", (band(capsule + np.array([0, 9], np.float32), 19.0),))
    share = (np.arange(64) + rng.uniform(0, 1, 64)) / 64
    spots, _ = stations(capsule + np.array([0, 9], np.float32), share)
    for line in threads(rng, spots, tau / 4 + rng.normal(0, 0.5, 64), 20.0, 1.0):
        yield Strand("membrane_pale", line, 0.7)
    spots[:, 1] += rng.uniform(-5, 5, 64)
    few, eaters = spots[::2], spots[1::4]
    outlines, nuclei = ovals(rng, few, 3.9), ovals(rng, few, 3.2, turns=7)
    yield from cells(plot, rng, "lymphocyte", _CLUMPED, outlines=outlines, nuclei=nuclei)
    outlines, nuclei = ovals(rng, eaters, 6.4, long=1.4), ovals(rng, eaters, 3.1, long=1.4)
    yield from cells(plot, rng, "white_cell", _EATER, outlines=outlines, nuclei=nuclei)
    rail = capsule + np.array([0, 19], np.float32)
    spots, turn = stations(rail, share)
    yield from flat_cells(plot, rng, "endothelium", spots, turn, radius=2.0, long=3.2)


def _partitions(rng: Rng, capsule: Points, centres: list[Points]) -> list[Points]:
    """Return the lines of fibrous partitions that leave the capsule between the follicles."""
    columns = sorted(float(centre[:, 0].mean()) for centre in centres[:4])
    lines = []
    for left, right in pairwise(columns):
        x = (left + right) / 2
        y = float(np.interp(x, capsule[:, 0], capsule[:, 1]))
        end = (x + rng.uniform(-30, 30), y + rng.uniform(120, 240))
        lines.append(fibre(rng, (x, y - 6), end, 8.0, turns=30))
    return lines


def _taper(line: Points) -> Floats:
    """Return how a partition narrows from the capsule (1) to its end (0)."""
    return np.asarray(np.linspace(1, 0, len(line)) ** 0.4, np.float32)


def _partition(plot: Plot, rng: Rng, line: Points) -> Iterator[Item]:
    """Yield a partition: collagen with a pale channel on both sides."""
    end = _taper(line)
    yield Patch("sinus", (band(line, 8 + 24 * end),))
    for side in (-1, 1):
        rail = beside(line, side * (4 + 7 * end))
        spots, _ = stations(rail, rng.uniform(0.1, 0.97, 9))
        outlines, nuclei = ovals(rng, spots, 3.9), ovals(rng, spots, 3.2, turns=7)
        yield from cells(plot, rng, "lymphocyte", _CLUMPED, outlines=outlines, nuclei=nuclei)
    yield Patch("stroma_dense", (band(line, 3 + 9 * end),), edge="fibre", edge_width=0.7)
    spots, turn = stations(line, rng.uniform(0.1, 0.95, 9))
    yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=1.9, long=3.6)


def _crowd(
    plot: Plot, capsule: Points, centres: list[Points], kept: list[Points]
) -> Iterator[Item]:
    """Yield the lymphocytes between the follicles, and the onion rings round each centre."""
    rng = plot.rng("crowd")
    spots = scattered(rng, _GAP)
    border = np.interp(spots[:, 0], capsule[:, 0], capsule[:, 1])
    spots = spots[spots[:, 1] > border + 23]
    taken = [scaled(centre, 1.52) for centre in centres] + kept
    for x in np.arange(-HALF - 10, HALF + 10, 90.0):
        part = spots[(spots[:, 0] >= x) & (spots[:, 0] < x + 90)]
        for area in taken:
            if area[:, 0].min() < x + 90 and area[:, 0].max() > x:
                part = part[~inside(part, area)]
        yield from _lymphocytes(plot, rng, part, 3.15)
    for centre in centres:
        yield from _lymphocytes(plot, rng, _onion(rng, centre), 3.2)


def _onion(rng: Rng, centre: Points) -> Floats:
    """Return places in rings round a centre, closer together than elsewhere."""
    rings = []
    for share in np.linspace(1.06, 1.5, 5):
        ring = scaled(centre, share)
        line = np.concatenate([ring, ring[:1]])
        count = int(np.hypot(*np.diff(line, axis=0).T).sum() / 7.6)
        spots, _ = stations(line, (np.arange(count) + rng.uniform(0, 0.5, count)) / count)
        rings.append(spots)
    spots = np.concatenate(rings)
    return (spots + rng.uniform(-0.8, 0.8, spots.shape)).astype(np.float32)


def _lymphocytes(plot: Plot, rng: Rng, spots: Floats, radius: float) -> Iterator[Item]:
    spots = spots[np.abs(spots).max(axis=1) < HALF + 4]
    clumped = rng.uniform(size=len(spots)) < 0.22
    for look, here in ((_SMALL, spots[~clumped]), (_CLUMPED, spots[clumped])):
        if not len(here):
            continue
        sizes = radius * rng.uniform(0.86, 1.14, len(here)) * (1.12 if look is _CLUMPED else 1.0)
        outlines = ovals(rng, here, sizes + 0.9, turns=6)
        turn = rng.uniform(0, tau, len(here))
        nuclei = ovals(rng, here, sizes, long=1.1, turn=turn, turns=7)
        yield from cells(plot, rng, "lymphocyte", look, outlines=outlines, nuclei=nuclei)


def _follicle(plot: Plot, centre: Points) -> Iterator[Item]:
    """Yield a pale centre: larger cells with open nuclei, and a few that eat dead ones."""
    heart = centre.mean(axis=0)
    rng = plot.rng("centre", round(float(heart[0])))
    yield Patch("centre", (scaled(centre, 1.03),))
    spots = scattered(rng, 11.2, 75.0) + heart.astype(np.float32)
    spots = spots[inside(spots, scaled(centre, 0.97))]
    eaters = rng.uniform(size=len(spots)) < 0.05
    here, few = spots[~eaters], spots[eaters]
    away = np.hypot(*np.moveaxis(here[:, None] - few[None], 2, 0)) if len(few) else None
    here = here[(away > 13).all(axis=1)] if away is not None else here
    for own, outlines in packed_by_tile(here, 7.0, between=0.8, turns=9, tile=90.0):
        turn = rng.uniform(0, tau, len(own))
        sizes = rng.uniform(3.7, 4.9, len(own))
        nuclei = ovals(rng, here[own], sizes, long=rng.uniform(1, 1.5, len(own)), turn=turn)
        yield from cells(plot, rng, "centre", _LARGE, outlines=outlines, nuclei=nuclei)
    if not len(few):
        return
    outlines = ovals(rng, few, 9.5, uneven=0.1)
    nuclei = ovals(rng, few - np.float32(3.0), 3.8, long=1.3)
    grains = np.concatenate([few[:, None] + rng.uniform(-1, 6, (len(few), 4, 2)),
                             rng.uniform(0.7, 1.5, (len(few), 4, 1))], axis=2)  # fmt: skip
    yield from cells(
        plot, rng, "white_cell", _EATER, outlines=outlines, nuclei=nuclei,
        grains=grains.astype(np.float32),
    )  # fmt: skip


def _venules(plot: Plot, centres: list[Points]) -> Iterator[Item]:
    """Yield a few small vessels between the follicles."""
    rng = plot.rng("venules")
    hearts = np.array([centre.mean(axis=0) for centre in centres])
    for x, y in scattered(rng, 210.0).tolist():
        if y > -90 and np.hypot(*(hearts - (x, y)).T).min() > 105:
            yield from tube(plot, rng, (x, y), rng.uniform(7, 11), 3.2, long=1.5, full=0.8)
