"""Liver: cords of pink cells that run to central veins, blood between them, portal tracts."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import blob, inside, waves
from explorer.scenes.microscope.hosts.parts import (
    Look,
    beside,
    cells,
    ovals,
    packed_by_tile,
    row_of_cells,
    scaled,
    strewn_grains,
)
from explorer.scenes.microscope.hosts.places import opposite
from explorer.scenes.microscope.hosts.vessels import (
    flat_cells,
    red_cells,
    tube,
    white_cells,
)
from explorer.scenes.microscope.slide import HALF, Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points

_LOBULE: Final = 430.0  # micrometres between two central veins
_STEP: Final = 17.5  # between two cells of a cord
_CORDS: Final = 31.0  # between two cords
_VEIN: Final = 24.0
_CELL: Final = Look(
    body="granular", membrane="membrane", tone=(0.42, 0.55), chromatin=Chromatin.OPEN,
    nucleolus=1.05, grain_ink="granule",
)  # fmt: skip
_SECOND: Final = Look(tone=(0.42, 0.55), chromatin=Chromatin.OPEN, nucleolus=1.0)
_SCAVENGER: Final = Look(body="macrophage", membrane="membrane", tone=(0.6, 0.75))
_FLAT: Final = Look(body="wall", membrane="", tone=(0.65, 0.8))
_DUCT: Final = Look(body="pale", membrane="membrane", tone=(0.5, 0.62))


def liver(plot: Plot) -> Iterator[Item]:
    """Grow the tissue lobule after lobule, then the portal tracts between them."""
    rng = plot.rng("lobules")
    veins, tracts = _lattice(plot, rng)
    outlines = [blob(rng, (x, y), rng.uniform(56, 70), uneven=0.3, turns=40) for x, y in tracts]
    cords: list[Floats] = []
    gaps: list[Floats] = []
    for x, y in veins.tolist():
        yield from _lobule(plot, rng, (x, y), veins, cords, gaps)
    hearts = _kept(plot, cords, outlines)
    yield Patch("stroma", (outlines[0],))  # a breath: each step stays short
    hearts = _thinned(hearts)
    yield from _hepatocytes(plot, hearts)
    spaces = _kept(plot, gaps, outlines)
    yield from _sinusoids(plot, spaces, hearts, veins)
    for (x, y), tract in zip(tracts, outlines, strict=True):
        if max(abs(x), abs(y)) < HALF + 60:
            yield from _portal(plot, (x, y), tract)
    spot = hearts[np.argmin(np.hypot(*(hearts - opposite("liver", plot, 165.0)).T))]
    plot.host_spot = (float(spot[0]), float(spot[1]))


def _lobule(
    plot: Plot, rng: Rng, vein: Point, veins: Floats, cords: list[Floats], gaps: list[Floats]
) -> Iterator[Item]:
    """Yield the central vein of a lobule; add what lies nearer to it than to any other."""
    own = np.array(vein, np.float32)
    cord, gap = _rays(rng)
    for points, kept in ((cord, cords), (gap, gaps)):
        here = points + own
        here = here[np.abs(here).max(axis=1) < HALF + 30]
        away = np.hypot(*np.moveaxis(here[:, None] - veins[None], 2, 0))
        kept.append(here[away.min(axis=1) >= np.hypot(*(here - own).T) - 0.01])
    x, y = vein
    if max(abs(x), abs(y)) < HALF + 40:
        yield from tube(plot, rng, vein, _VEIN, 2.2, ink="stroma_dense", full=0.4)
    else:
        yield Patch("glass", (blob(rng, vein, 9.0, turns=8),))


def _kept(plot: Plot, parts: list[Floats], tracts: list[Points]) -> Floats:
    """Return the points of all lobules, gently swayed, that lie in no portal tract."""
    points = np.concatenate(parts)
    sway = [waves(plot.rng("sway", axis), points, 130.0) for axis in "xy"]
    points = (points + 16 * (np.stack(sway, axis=1) - 0.5)).astype(np.float32)
    for tract in tracts:
        reach = np.abs(tract - tract.mean(axis=0)).max() + 1
        near = (np.abs(points - tract.mean(axis=0)) < reach).all(axis=1)
        lost = near.copy()
        lost[near] = inside(points[near], tract)
        points = points[~lost]
    return points


def _lattice(plot: Plot, rng: Rng) -> tuple[Floats, list[Point]]:
    """Return the central veins, one of them well in sight, and the portal tracts between them."""
    first = np.array(opposite("liver", plot, rng.uniform(120, 165), rng.uniform(-0.7, 0.7)))
    turn = rng.uniform(0, tau / 6)
    one = np.array([np.cos(turn), np.sin(turn)]) * _LOBULE
    two = np.array([np.cos(turn + tau / 6), np.sin(turn + tau / 6)]) * _LOBULE
    steps = np.array([(a, b) for a in range(-4, 5) for b in range(-4, 5)], float)
    veins = first + steps @ np.array([one, two])
    still = (np.hypot(*(veins - first).T) < 1)[:, None]
    veins = veins + np.where(still, 0, rng.uniform(-28, 28, veins.shape))
    corners = np.concatenate([veins + (one + two) / 3, veins + (2 * two - one) / 3])
    seen = np.abs(corners).max(axis=1) < HALF + 80
    kept = corners[seen][rng.uniform(size=int(seen.sum())) < 0.85]
    near = np.abs(veins).max(axis=1) < HALF + 360
    return veins[near].astype(np.float32), [(x, y) for x, y in kept.tolist()]


def _rays(rng: Rng) -> tuple[Floats, Floats]:
    """Return cells of cords that leave a vein and make room for new ones, and the gaps between."""
    angles = np.sort(rng.uniform(0, tau, 6)) * 0.2 + np.arange(6) * tau / 6
    cord, gap = [], []
    for reach in np.arange(_VEIN + 15, 330, _STEP):
        wanted = max(6, int(tau * reach / _CORDS))
        while len(angles) < wanted:
            widths = np.diff(np.r_[angles, angles[0] + tau])
            widest = int(np.argmax(widths + rng.uniform(0, 0.05, len(widths)) * tau / len(widths)))
            angles = np.insert(angles, widest + 1, angles[widest] + widths[widest] * 0.5)
        before, after = np.roll(angles, 1), np.roll(angles, -1)
        before[0], after[-1] = before[0] - tau, after[-1] + tau
        angles = 0.5 * angles + 0.25 * (before + after)
        way = angles + rng.uniform(-1.5, 1.5, len(angles)) / reach
        away = reach + rng.uniform(-2.5, 2.5, len(angles))
        cord.append(np.stack([away * np.cos(way), away * np.sin(way)], axis=1))
        half = (angles + np.r_[angles[1:], angles[0] + tau]) / 2
        far = reach + rng.uniform(0, _STEP, len(half))
        gap.append(np.stack([far * np.cos(half), far * np.sin(half)], axis=1))
        bridges = rng.uniform(size=len(half)) < 0.1  # cords join across a sinusoid here and there
        cord.append((reach + _STEP / 2) * np.stack([np.cos(half), np.sin(half)], axis=1)[bridges])
    return np.concatenate(cord).astype(np.float32), np.concatenate(gap).astype(np.float32)


def _thinned(points: Floats) -> Floats:
    """Return the points without those that lie on another's cell, where lobules meet."""
    order = np.argsort(points[:, 0], kind="stable")
    points = points[order]
    kept = np.ones(len(points), bool)
    for step in range(1, 40):
        close = np.hypot(*(points[step:] - points[:-step]).T) < 11.5
        kept[step:] &= ~(close & kept[:-step])
    return points[kept]


def _between(gaps: Floats, hearts: Floats) -> NDArray[np.bool_]:
    """Say of each point of a sinusoid whether no cell of a cord lies there."""
    order = np.argsort(hearts[:, 0], kind="stable")
    sorted_hearts = hearts[order]
    low, high = (
        np.searchsorted(sorted_hearts[:, 0], gaps[:, 0] + reach) for reach in (-12.5, 12.5)
    )
    free = [
        bool((np.hypot(*(sorted_hearts[a:b] - gap).T) > 12.5).all())
        for gap, a, b in zip(gaps, low.tolist(), high.tolist(), strict=True)
    ]
    return np.array(free, bool)


def _hepatocytes(plot: Plot, hearts: Floats) -> Iterator[Item]:
    rng = plot.rng("hepatocytes")
    for own, outlines in packed_by_tile(hearts, 14.6, between=0.5, turns=14):
        here = hearts[own]
        count = len(here)
        middles = (here + rng.uniform(-1.5, 1.5, here.shape)).astype(np.float32)
        twins = rng.uniform(size=count) < 0.12
        turn = rng.uniform(0, tau, count)
        aside = 4.1 * twins[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
        sizes = np.where(twins, 3.6, rng.choice([3.7, 4.0, 4.3, 5.1], count))
        nuclei = ovals(rng, (middles - aside).astype(np.float32), sizes, uneven=0.04)
        grains = strewn_grains(rng, here, 10, away=(4.6, 9.0), sizes=(0.3, 0.55))
        yield from cells(
            plot, rng, "hepatocyte", _CELL, outlines=outlines, nuclei=nuclei, grains=grains
        )
        if twins.any():
            second = ovals(rng, (middles + aside)[twins].astype(np.float32), 3.6, uneven=0.04)
            yield from cells(plot, rng, "hepatocyte", _SECOND, nuclei=second)


def _sinusoids(plot: Plot, gaps: Floats, hearts: Floats, veins: Floats) -> Iterator[Item]:
    """Yield what lies in the narrow blood spaces: red cells, flat cells, plump scavengers."""
    rng = plot.rng("sinusoids")
    for x in np.arange(-HALF - 40, HALF + 40, 130):
        part = gaps[(gaps[:, 0] >= x) & (gaps[:, 0] < x + 130)]
        part = part[_between(part, hearts)]
        yield from _space(plot, rng, part, veins)


def _space(plot: Plot, rng: Rng, spots: Floats, veins: Floats) -> Iterator[Item]:
    """Yield what lies at some points of the blood spaces, along their way to the vein."""
    draw = rng.uniform(size=len(spots))
    here = waves(plot.rng("blood"), spots, 120.0)
    out = spots[:, None] - veins[None]
    nearest = np.hypot(out[..., 0], out[..., 1]).argmin(axis=1)
    x, y = out[np.arange(len(spots)), nearest].T
    ways = np.arctan2(y, x)
    yield from red_cells(plot, rng, spots[draw < 0.25 + 0.3 * here], radius=3.0, squeezed=1.3)
    flat = draw > 0.72
    yield from flat_cells(
        plot, rng, "endothelium", spots[flat], ways[flat], radius=2.0, long=2.6, look=_FLAT
    )
    plump = (draw > 0.6) & (draw <= 0.72)
    if plump.any():
        turn = ways[plump] + rng.uniform(-0.5, 0.5, int(plump.sum()))
        outlines = ovals(rng, spots[plump], 4.3, long=2.2, turn=turn, uneven=0.16)
        nuclei = ovals(rng, spots[plump], 2.5, long=1.6, turn=turn, uneven=0.1)
        yield from cells(plot, rng, "kupffer", _SCAVENGER, outlines=outlines, nuclei=nuclei)


def _portal(plot: Plot, at: Point, tract: Points) -> Iterator[Item]:
    """Yield a portal tract: collagen, a wide vein, an artery, one or two bile ducts."""
    rng = plot.rng("portal", round(at[0]), round(at[1]))
    yield Patch("stroma", (tract,), edge="fibre", edge_width=1.0)
    turn = rng.uniform(0, tau)
    places = [
        (at[0] + away * np.cos(turn + step), at[1] + away * np.sin(turn + step))
        for away, step in ((19, 0), (33, 2.3), (30, 3.6), (36, 4.6))
    ]
    yield from _collagen(plot, rng, at, tract)
    yield from tube(plot, rng, places[0], 23, 1.8, long=1.5, ink="stroma_dense", full=0.5)
    yield from tube(plot, rng, places[1], 7, 6.5, ink="muscle", full=1.0)
    yield from _duct(plot, rng, places[2], 13.5)
    yield from _duct(plot, rng, places[3], 9.5)


def _collagen(plot: Plot, rng: Rng, at: Point, tract: Points) -> Iterator[Item]:
    inner = scaled(tract, 0.93)
    for share in np.linspace(0.25, 0.95, 9).tolist():  # fibres run round the tract
        first, stretch = rng.randint(len(inner)), rng.randint(14, 26)
        round_it = np.roll(scaled(inner, share), -first, axis=0)[:stretch]
        sway = np.sin(np.arange(len(round_it)) * 0.9 + rng.uniform(0, tau)) * 1.6
        yield Strand("fibre", beside(round_it, sway), rng.uniform(0.7, 1.6))
    spots = np.array(at, np.float32) + rng.uniform(-55, 55, (46, 2)).astype(np.float32)
    spots = spots[inside(spots, inner)]
    yield from flat_cells(plot, rng, "fibroblast", spots[:14], rng.uniform(0, 3.1, len(spots[:14])))
    yield from white_cells(plot, rng, spots[14:26], radius=2.9)


def _duct(plot: Plot, rng: Rng, at: Point, radius: float) -> Iterator[Item]:
    """Yield a bile duct: a ring of cube-shaped cells round a small clear lumen."""
    count = max(8, round(tau * radius / 6.2))
    angles = np.linspace(0, tau, count + 1)
    ways = np.stack([np.cos(angles) * 1.12, np.sin(angles) / 1.12], axis=1)
    foot = (np.array(at) + ways * radius).astype(np.float32)
    top = (np.array(at) + ways * max(2.5, radius - 8.0)).astype(np.float32)
    yield Patch("stroma_dense", (scaled(foot[:-1], 1.14, at),), edge="fibre", edge_width=0.7)
    yield Patch("glass", (foot[:-1],), edge="membrane_dark", edge_width=0.8)
    yield from row_of_cells(plot, rng, "bile_duct", _DUCT, foot, top, nucleus=2.7, at=0.45)
