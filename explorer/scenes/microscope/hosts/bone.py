"""Spongy bone: beams of bone with their cells walled in, and between them fat and marrow."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import fibre, scattered, smooth, waves
from explorer.scenes.microscope.hosts.parts import (
    EDGE,
    Look,
    band,
    beside,
    cells,
    length_of,
    ovals,
    packed_by_tile,
    stations,
)
from explorer.scenes.microscope.hosts.places import opposite
from explorer.scenes.microscope.hosts.vessels import capillary, flat_cells, red_cells
from explorer.scenes.microscope.slide import HALF, Cell, Chromatin, Nucleus, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

    # Their lines, and their half widths along them.
    Beam = tuple[Points, Floats]

_LONG: Final = 5  # beams that run through the whole slide; the arches between them follow
_BONE: Final = Look(body="glass", membrane="bone_line", tone=(0.7, 0.85))
_FAT: Final = Look(body="vacuole", membrane="fat_edge", tone=(0.65, 0.8))
_MARROW: Final = (  # share, radius of the nucleus, rim of cytoplasm, how long, look
    (0.32, 2.6, 1.2, 1.05, Look(
        body="pink", membrane="", tone=(0.92, 1.0), chromatin=Chromatin.DARK,
    )),
    (0.2, 4.5, 1.4, 1.1, Look(
        body="violet", membrane="membrane_pale", tone=(0.4, 0.56), nucleolus=0.9,
    )),
    (0.32, 2.9, 2.2, 1.8, Look(
        body="pale", membrane="membrane_pale", tone=(0.62, 0.8), chromatin=Chromatin.COARSE,
    )),
    (0.16, 2.6, 2.5, 1.4, Look(
        body="eosin", membrane="membrane_pale", tone=(0.7, 0.82), chromatin=Chromatin.DARK,
    )),
)  # fmt: skip


def bone(plot: Plot) -> Iterator[Item]:
    """Grow the marrow, then the beams over it: a tumour too grows in the marrow between them."""
    rng = plot.rng("beams")
    beams = _beams(plot, rng)
    yield from _marrow(plot, beams)
    plot.over.append(_beam_items(plot, beams))
    line, _ = beams[0]
    near = line[np.argmin(np.hypot(*(line - opposite("bone", plot, 150.0)).T))]
    plot.host_spot = (float(near[0]), float(near[1]))


def _beams(plot: Plot, rng: Rng) -> list[Beam]:
    """Return the beams: one crosses the tissue's half, others lie apart, arches join them."""
    x, y = opposite("bone", plot, rng.uniform(125, 165))
    angle = np.arctan2(y, x) + tau / 4 + rng.uniform(-0.35, 0.35)
    way = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-way[1], way[0]])
    long = []
    for away in (-610.0, -300.0, 0.0, 310.0, 620.0):
        start = np.array([x, y]) + (away + rng.uniform(-35, 35) * (away != 0)) * across
        tilt = angle + rng.uniform(-0.3, 0.3) * (away != 0)
        lean = np.array([np.cos(tilt), np.sin(tilt)]) * 700
        long.append(_beam(rng, start - lean, start + lean, rng.uniform(22, 31), 40.0))
    arches = []
    for one, two in ((2, 3), (2, 1), (3, 4), (1, 0), (2, 3), (2, 1)):
        for share in rng.uniform(0.25, 0.75, 1):
            start = stations(long[one][0], [share])[0][0]
            other = long[two][0]
            aim = start + way * rng.uniform(-120, 120)
            end = other[np.argmin(np.hypot(*(other - aim).T))]
            if rng.uniform() < 0.35:  # a spur that ends in the marrow
                end = start + (end - start) * rng.uniform(0.4, 0.6)
            wave = 0.05 * float(np.hypot(*(end - start)))
            arches.append(_beam(rng, start, end, rng.uniform(15, 20), wave))
    return [long[2], *long[:2], *long[3:], *arches]


def _beam(rng: Rng, start: Floats, end: Floats, half: float, wave: float) -> Beam:
    turns = max(9, int(np.hypot(*(end - start)) / 14))
    line = fibre(rng, (start[0], start[1]), (end[0], end[1]), wave, turns=turns)
    share = np.linspace(-1, 1, turns)
    sway = waves(rng, line, 190.0) - 0.5
    flare = 1 + 0.5 * np.abs(share) ** 5  # broad where beams meet
    ends = np.sqrt(np.minimum(1.0, 0.12 + np.minimum(np.arange(turns), np.arange(turns)[::-1]) / 3))
    return line, np.asarray(half * (1 + 0.8 * sway) * flare * ends, np.float32)


def _in_bone(points: Floats, beams: list[Beam], margin: float = 0.0) -> NDArray[np.bool_]:
    """Say of each point whether it lies in a beam, or no farther from one than a margin."""
    found = np.zeros(len(points), bool)
    if not len(points):
        return found
    low, high = points.min(axis=0), points.max(axis=0)
    for line, half in beams:
        reach = (half + margin + 30.0)[:, None]  # parts of the beam that come near at all
        near = np.flatnonzero(((line > low - reach) & (line < high + reach)).all(axis=1))
        if not len(near):
            continue
        part = slice(max(0, near[0] - 1), near[-1] + 2)
        line, half = line[part], half[part]
        start, step = line[:-1], np.diff(line, axis=0)
        out = points[:, None] - start[None]
        share = np.clip((out * step).sum(axis=2) / (step**2).sum(axis=1), 0, 1)
        away = np.hypot(*np.moveaxis(out - share[..., None] * step, 2, 0))
        reach = half[:-1] + share * np.diff(half) + margin
        found |= (away < reach).any(axis=1)
    return found


def _beam_items(plot: Plot, beams: list[Beam]) -> Iterator[Item]:
    """Yield the beams: outlines first, so that branches run into one another without a seam."""
    outlines = [smooth(band(line, 2 * half)) for line, half in beams]
    for outline in outlines:
        yield Patch("bone", (outline,), edge="bone_line", edge_width=3.0)
    for outline in outlines:
        yield Patch("bone", (outline,))
    rng = plot.rng("lamellae")
    for index, (line, half) in enumerate(beams):
        others = beams[:_LONG] if index >= _LONG else []
        yield from _lamellae(rng, line, half, others)
        yield from _osteocytes(plot, rng, line, half, others)
        yield from _lining(plot, rng, line, half, beams)


def _lamellae(rng: Rng, line: Points, half: Floats, others: list[Beam]) -> Iterator[Item]:
    """Yield the fine lines of the layers in which a beam was laid down, not across another's."""
    for share in np.arange(-0.84, 0.85, 0.24):
        at = share + rng.uniform(-0.05, 0.05)
        first = rng.randint(0, 3)
        while first < len(line) - 3:
            last = min(len(line), first + rng.randint(8, 20))
            part = beside(line, half * at)[first:last]
            part = part[~_in_bone(part, others, 3.0)]
            if len(part) > 3:
                yield Strand("bone_line", part, rng.uniform(0.4, 0.75))
            first = last + rng.randint(0, 2)


def _osteocytes(
    plot: Plot, rng: Rng, line: Points, half: Floats, others: list[Beam]
) -> Iterator[Item]:
    count = int(length_of(line) * float(half.mean()) * 2 / 1150)
    shares = (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count
    spots, turn = stations(line, shares)
    reach = np.interp(shares, np.linspace(0, 1, len(half)), half) * rng.uniform(-0.72, 0.72, count)
    across = np.stack([-np.sin(turn), np.cos(turn)], axis=1)
    spots = (spots + across * reach[:, None]).astype(np.float32)
    seen = (np.abs(spots).max(axis=1) < HALF + 10) & ~_in_bone(spots, others, 4.0)
    spots, turn = spots[seen], turn[seen] + rng.uniform(-0.25, 0.25, int(seen.sum()))
    if not len(spots):
        return
    outlines = ovals(rng, spots, 4.3, long=2.1, turn=turn)
    nuclei = ovals(rng, spots, 2.7, long=1.7, turn=turn)
    yield from cells(plot, rng, "osteocyte", _BONE, outlines=outlines, nuclei=nuclei)


def _lining(plot: Plot, rng: Rng, line: Points, half: Floats, beams: list[Beam]) -> Iterator[Item]:
    """Yield the flat cells that lie on the surface of the bone."""
    for side in (-1, 1):
        rail = beside(line, side * (half + 1.4))
        count = int(length_of(rail) / 34)
        spots, turn = stations(rail, (np.arange(count) + rng.uniform(0, 0.9, count)) / count)
        free = ~_in_bone(spots, beams, -1.5) & (np.abs(spots).max(axis=1) < HALF + 10)
        yield from flat_cells(
            plot, rng, "fibroblast", spots[free], turn[free], radius=2.1, long=3.4
        )


def _marrow(plot: Plot, beams: list[Beam]) -> Iterator[Item]:
    """Yield the fat, the fine vessels, the giant cells and the crowd of marrow cells."""
    yield Patch("marrow", (EDGE,))
    rng = plot.rng("marrow")
    channels = _channels(rng, beams)
    for line in channels:
        yield from capillary(plot, rng, line, rng.uniform(9, 13), full=0.8)
    points = scattered(rng, 57.0, HALF + 10)
    points = points[~_in_bone(points, beams, 21.0) & (rng.uniform(size=len(points)) < 0.86)]
    lines = np.concatenate([np.zeros((0, 2), np.float32), *(line[::2] for line in channels)])
    out = points[:, None] - lines[None]
    points = points[(np.hypot(out[..., 0], out[..., 1]) > 33).all(axis=1)]
    giants = rng.uniform(size=len(points)) < 0.085
    fat = points[~giants]
    sizes = rng.uniform(18, 25.5, len(fat)).astype(np.float32)
    yield from _fat(plot, rng, fat, sizes)
    for spot in points[giants].tolist():
        yield _megakaryocyte(plot, rng, spot)
    crowd = scattered(rng, 10.4, HALF + 6)
    taken = np.concatenate([fat, points[giants], lines])
    rooms = np.r_[sizes + 3.0, np.full(int(giants.sum()), 24.0), np.full(len(lines), 11.0)]
    for x in np.arange(-HALF - 10, HALF + 10, 70.0):
        part = crowd[(crowd[:, 0] >= x) & (crowd[:, 0] < x + 70)]
        part = part[~_in_bone(part, beams, 4.5)]
        near = np.abs(taken[:, 0] - x - 35) < 70
        away = np.hypot(*np.moveaxis(part[:, None] - taken[near][None], 2, 0))
        part = part[(away > rooms[near]).all(axis=1)]
        yield from _crowd(plot, rng, part)


def _fat(plot: Plot, rng: Rng, spots: Floats, sizes: Floats) -> Iterator[Item]:
    for own, outlines in packed_by_tile(spots, 25.5, between=1.0, turns=14):
        here, share = spots[own], (sizes[own] / 25.5)[:, None, None]
        outlines = here[:, None] + (outlines - here[:, None]) * share
        which = np.arange(len(own)), rng.randint(outlines.shape[1], size=len(own))
        rims = (here + 0.96 * (outlines[which] - here)).astype(np.float32)
        turn = np.arctan2(*(rims - here).T[::-1]) + tau / 4
        nuclei = ovals(rng, rims, 2.1, long=3.2, turn=turn)
        shapes = outlines.astype(np.float32)
        yield from cells(plot, rng, "fat", _FAT, middles=here, outlines=shapes, nuclei=nuclei)


def _megakaryocyte(plot: Plot, rng: Rng, spot: list[float]) -> Item:
    """Return a giant cell with one large, many-lobed nucleus."""
    at = np.array([spot], np.float32)
    outline = ovals(rng, at, rng.uniform(18, 22), uneven=0.1, turns=14)[0]
    angles = np.linspace(0, tau, 22, endpoint=False)
    lobes = rng.randint(4, 7)
    reach = 10.5 * (1 + 0.24 * np.cos(lobes * angles + rng.uniform(0, tau)))
    reach *= 1 + 0.14 * np.cos(2 * angles + rng.uniform(0, tau))
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    lobed = smooth((at + ways * reach[:, None]).astype(np.float32))
    return Cell(
        "megakaryocyte",
        outline,
        Nucleus(lobed, 0.78, Chromatin.COARSE),
        "pink",
        "membrane",
        chance=float(rng.uniform()),
        patch=float(plot.patchiness(at)[0]),
    )


def _channels(rng: Rng, beams: list[Beam]) -> list[Points]:
    """Return the lines of a few wide thin-walled blood channels of the marrow."""
    lines = []
    for _ in range(12):
        start = rng.uniform(-HALF, HALF, 2)
        turn = rng.uniform(0, tau)
        end = start + rng.uniform(70, 130) * np.array([np.cos(turn), np.sin(turn)])
        line = fibre(rng, (start[0], start[1]), (end[0], end[1]), 7.0, turns=24)
        if not _in_bone(line, beams, 12.0).any():
            lines.append(line)
    return lines


def _crowd(plot: Plot, rng: Rng, spots: Floats) -> Iterator[Item]:
    """Yield marrow cells of several sorts and sizes, families together."""
    draw = 0.72 * rng.uniform(size=len(spots)) + 0.28 * waves(plot.rng("families"), spots, 60.0)
    low = 0.0
    for share, radius, rim, long, look in _MARROW:
        here = spots[(draw >= low) & (draw < low + share)]
        low += share
        if not len(here):
            continue
        sizes = radius * rng.uniform(0.88, 1.14, len(here))
        turn = rng.uniform(0, 3.1, len(here))
        aside = here + rng.uniform(-0.5, 0.5, here.shape) * rim
        nuclei = ovals(rng, aside.astype(np.float32), sizes, long=long, turn=turn, turns=7)
        outlines = ovals(rng, here, sizes + rim, turn=turn, uneven=0.08, turns=7)
        yield from cells(plot, rng, "marrow", look, outlines=outlines, nuclei=nuclei)
    loose = spots[rng.uniform(size=len(spots)) < 0.05]
    yield from red_cells(plot, rng, loose + np.float32(5.0))
