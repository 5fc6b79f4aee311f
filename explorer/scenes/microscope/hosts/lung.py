"""Lung: air sacs with thin shared walls full of capillaries, a small airway and its artery."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, oval, scattered
from explorer.scenes.microscope.hosts.parts import (
    EDGE,
    Look,
    cells,
    closed,
    length_of,
    ovals,
    packed_by_tile,
    row_of_cells,
    scaled,
    stations,
    strewn_grains,
)
from explorer.scenes.microscope.hosts.places import opposite
from explorer.scenes.microscope.hosts.vessels import flat_cells, red_cells_along, tube
from explorer.scenes.microscope.slide import HALF, Cell, Chromatin, Nucleus, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points

_SAC: Final = 122.0  # micrometres between the middles of two air sacs
_WALL: Final = 5.6
_FLAT: Final = Look(body="wall", membrane="", tone=(0.6, 0.78))
_PLUMP: Final = Look(
    body="pale", membrane="membrane", tone=(0.5, 0.62), chromatin=Chromatin.OPEN,
    nucleolus=0.8, grain_ink="vacuole",
)  # fmt: skip
_SCAVENGER: Final = Look(
    body="macrophage", membrane="membrane", tone=(0.45, 0.6), grain_ink="carbon"
)
_AIRWAY: Final = Look(body="pink", membrane="membrane", tone=(0.6, 0.75))


def lung(plot: Plot) -> Iterator[Item]:
    """Grow the tissue: walls first, the sacs cut out of them, then what lives on their edge."""
    rng = plot.rng("sacs")
    yield Patch("wall", (EDGE,))
    points = scattered(rng, _SAC, HALF + 1.5 * _SAC)
    sacs: list[Points] = []
    for _, outlines in packed_by_tile(points, 0.8 * _SAC, between=_WALL, turns=28, tile=240.0):
        for outline in outlines:
            if np.abs(outline).min(axis=0).max() < HALF + 8:
                sacs.append(_breathing(rng, outline))
                yield Patch("glass", (sacs[-1],), edge="membrane", edge_width=0.6)
    mouths = _mouths(plot.rng("mouths"), points)
    yield from _opened(rng, mouths)
    walls = plot.rng("walls")
    for sac in sacs:
        yield from _lining(plot, walls, sac, mouths)
    for sac in sacs:
        yield from _scavengers(plot, walls, sac)
    yield from _pair(plot)
    plot.host_spot = _spot(plot, points)


def _breathing(rng: Rng, outline: Points) -> Points:
    """Return a sac with gently waving walls instead of straight ones."""
    heart = outline.mean(axis=0)
    out = outline - heart
    angles = np.arctan2(out[:, 1], out[:, 0])
    sway = 0.014 * np.cos(5 * angles + rng.uniform(0, tau))
    sway += 0.01 * np.cos(8 * angles + rng.uniform(0, tau))
    return np.asarray(heart + out * (0.995 + sway)[:, None], np.float32)


def _spot(plot: Plot, points: Floats) -> Point:
    """Return the nearest wall between two sacs of the tissue's half."""
    aim = np.array(opposite("lung", plot, 150.0))
    near = points[np.argsort(np.hypot(*(points - aim).T))[:2]]
    x, y = near.mean(axis=0).tolist()
    return (x, y)


def _mouths(rng: Rng, points: Floats) -> Floats:
    """Choose walls that are open, where sacs share a passage: (n, 5), middle, half length, way."""
    found = []
    for index in range(0, len(points), 2):
        away = np.hypot(*(points - points[index]).T)
        other = int(np.argsort(away)[rng.randint(1, 4)])
        half = rng.uniform(15, 22)
        if rng.uniform() < 0.4 or away[other] > 1.15 * _SAC:
            continue
        way = (points[other] - points[index]) / away[other]
        found.append([*(points[index] + points[other]) / 2, half, -way[1], way[0]])
    return np.array(found, np.float32).reshape(-1, 5)


def _opened(rng: Rng, mouths: Floats) -> Iterator[Item]:
    """Open the chosen walls; where they were cut they end in round knobs."""
    for x, y, half, along_x, along_y in mouths.tolist():
        axes = np.array([[-along_y, along_x], [along_x, along_y]])
        reach = np.array([[-8, -half], [8, -half], [9, 0], [8, half], [-8, half], [-9, 0]])
        yield Patch("glass", (np.asarray((x, y) + reach @ axes, np.float32),))
        for end in (-half, half):
            spot = (x + along_x * end, y + along_y * end)
            yield Patch("wall", (oval(rng, spot, 4.8, turns=9),), edge="membrane", edge_width=0.5)


def _walled(spots: Floats, mouths: Floats) -> NDArray[np.bool_]:
    """Say of each point whether there is still a wall."""
    away = np.hypot(*np.moveaxis(spots[:, None] - mouths[None, :, :2], 2, 0))
    return np.asarray((away > mouths[:, 2] + 1).all(axis=1))


def _lining(plot: Plot, rng: Rng, sac: Points, mouths: Floats) -> Iterator[Item]:
    """Yield flat lining cells along a sac, plump ones in its corners, capillaries in the wall."""
    ring = closed(sac)
    length = length_of(ring)
    count = max(4, round(length / 44))
    starts = rng.uniform(0, 1) + np.arange(count) / count
    shares = (starts[:, None] + np.linspace(0.02, 0.98, 7) / count) % 1.0
    spots, turn = stations(ring, shares.ravel())
    whole = _walled(spots, mouths).reshape(count, 7).all(axis=1)
    strips, turn = spots.reshape(count, 7, 2)[whole], turn.reshape(count, 7)[whole]
    if not len(strips):
        return
    inner = (
        strips + (sac.mean(axis=0) - strips) * np.array([0, 1, 1.6, 2.4, 1.6, 1, 0])[:, None] / 50
    )
    outlines = np.concatenate([strips, inner[:, ::-1]], axis=1).astype(np.float32)
    hearts = (strips[:, 3] + inner[:, 3]) / 2
    nuclei = ovals(rng, hearts, 2.5, long=2.6, turn=turn[:, 3])
    yield from cells(plot, rng, "lining", _FLAT, outlines=outlines, nuclei=nuclei)
    heart = sac.mean(axis=0)
    outside = heart + (sac - heart) * (1 + 0.5 * _WALL / np.hypot(*(sac - heart).T))[:, None]
    yield from _capillaries(plot, rng, closed(outside.astype(np.float32)), mouths)
    yield from _plump(plot, rng, sac)


def _capillaries(plot: Plot, rng: Rng, wall: Points, mouths: Floats) -> Iterator[Item]:
    """Yield red cells and flat nuclei in the half of the wall that belongs to one sac."""
    count = int(length_of(wall) / 9)
    shares = (np.arange(count) + rng.uniform(0.2, 0.8, count)) / count
    spots, turn = stations(wall, shares)
    runs = np.sin(np.arange(count) * 0.55 + rng.uniform(0, tau))
    runs[~_walled(spots, mouths)] = 0.0
    red = runs > 0.25
    yield from red_cells_along(plot, rng, spots[red], turn[red], 4.4)
    lean = (runs < -0.45) & (rng.uniform(size=count) < 0.5)
    yield from flat_cells(
        plot, rng, "endothelium", spots[lean], turn[lean], radius=2.1, long=2.8, look=_FLAT
    )


def _plump(plot: Plot, rng: Rng, sac: Points) -> Iterator[Item]:
    """Yield the plumper lining cells that sit in the corners and bulge into the air."""
    heart = sac.mean(axis=0)
    reach = np.hypot(*(sac - heart).T)
    corner = (reach > np.roll(reach, 2)) & (reach > np.roll(reach, -2)) & (reach > reach.mean())
    spots = sac[corner][: rng.randint(1, 4)]
    if not len(spots):
        return
    spots = np.asarray(spots + (heart - spots) / np.hypot(*(heart - spots).T)[:, None] * 3.6)
    outlines = ovals(rng, spots.astype(np.float32), 5.4, uneven=0.1)
    nuclei = ovals(rng, spots.astype(np.float32), 3.0, uneven=0.05)
    angles, away = rng.uniform(0, tau, (len(spots), 5)), rng.uniform(3.2, 4.4, (len(spots), 5))
    grains = np.stack(
        [
            spots[:, :1] + away * np.cos(angles),
            spots[:, 1:] + away * np.sin(angles),
            rng.uniform(0.5, 0.8, angles.shape),
        ],
        axis=2,
    )
    yield from cells(
        plot, rng, "lining", _PLUMP, outlines=outlines, nuclei=nuclei,
        grains=grains.astype(np.float32),
    )  # fmt: skip


def _scavengers(plot: Plot, rng: Rng, sac: Points) -> Iterator[Item]:
    """Yield scavenger cells in the air of some sacs, with the carbon that they ate."""
    count = int(rng.choice([0, 0, 1, 1, 2, 3]))
    if not count:
        return
    heart = sac.mean(axis=0)
    first = heart + rng.uniform(-22, 22, 2)
    spots = (
        first + np.arange(count)[:, None] * rng.uniform(-14, 14, 2) + rng.uniform(-3, 3, (count, 2))
    ).astype(np.float32)
    spots = spots[inside(spots, scaled(sac, 0.75))]
    count = len(spots)
    if not count:
        return
    outlines = ovals(rng, spots, rng.uniform(6.4, 8.4, count), uneven=0.12, turns=10)
    aside = spots + rng.uniform(-2.4, 2.4, spots.shape)
    nuclei = ovals(rng, aside.astype(np.float32), 3.1, long=1.3, turn=rng.uniform(0, 3, count))
    grains = strewn_grains(rng, spots, 9, away=(1.5, 5.6), sizes=(0.35, 0.8))
    yield from cells(
        plot, rng, "macrophage", _SCAVENGER, outlines=outlines, nuclei=nuclei, grains=grains
    )


def _pair(plot: Plot) -> Iterator[Item]:
    """Yield a small airway and, beside it, the artery that goes with it, in one sheath."""
    rng = plot.rng("pair")
    aside = rng.uniform(0.5, 0.9) * rng.choice([-1, 1])
    x, y = opposite("lung", plot, rng.uniform(225, 265), aside)
    turn = rng.uniform(0, tau)
    beside = (x + 96 * np.cos(turn), y + 96 * np.sin(turn))
    sheath = np.concatenate(
        [oval(rng, (x, y), 72, uneven=0.04, turns=24), oval(rng, beside, 42, uneven=0.04, turns=20)]
    )
    for edge in ("membrane_pale", ""):
        for part in (sheath[:48], sheath[48:]):
            yield Patch("stroma", (part,), edge=edge)
    yield from _airway(plot, rng, (x, y))
    yield from tube(plot, rng, beside, 22, 11, ink="muscle", full=0.6)
    spots = ovals(rng, np.array([[x, y]], np.float32), 66.0, turns=9)[0]
    yield from flat_cells(
        plot, rng, "fibroblast", spots, np.arctan2(spots[:, 1] - y, spots[:, 0] - x) + tau / 4
    )


def _airway(plot: Plot, rng: Rng, at: Point) -> Iterator[Item]:
    """Yield a small bronchus cut across: muscle, folds, tall cells with cilia."""
    angles = np.linspace(0, tau, 53)
    folds = 1 + 0.1 * np.cos(6 * angles + rng.uniform(0, tau))
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    foot = (np.array(at) + ways * (50 * folds)[:, None]).astype(np.float32)
    top = (np.array(at) + ways * (50 * folds - 15)[:, None]).astype(np.float32)
    yield Patch("muscle", (scaled(foot[:-1], 1.22, at),), edge="fibre_dark", edge_width=0.6)
    for share in (1.1, 1.15):
        yield Strand("fibre_dark", scaled(foot, share, at), 0.5)
    spots, turn = stations(scaled(foot, 1.13, at), np.arange(15) / 15)
    look = Look(body="muscle", membrane="", tone=(0.5, 0.65))
    yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=2.4, long=3.6, look=look)
    yield Patch("stroma", (scaled(foot[:-1], 1.06, at),))
    yield Patch("glass", (foot[:-1],), edge="membrane_dark", edge_width=0.7)
    yield from row_of_cells(
        plot, rng, "bronchus", _AIRWAY, foot, top, nucleus=2.9, at=0.36, shake=0.12
    )
    yield from _lowest(plot, scaled(foot, 0.93, at))
    spots, _ = stations(top, (np.arange(104) + 0.5) / 104)
    brush = np.stack([spots, spots + (np.array(at) - spots) * 0.1], axis=1).astype(np.float32)
    for hair in brush:
        yield Strand("cilium", hair, 0.45)


def _lowest(plot: Plot, line: Points) -> Iterator[Item]:
    """Yield the low cells between the feet of the tall ones, which do not reach the air."""
    rng = plot.rng("lowest cells of the airway")
    spots, turns = stations(line, (np.arange(34) + 0.3) / 34)
    patches = plot.patchiness(spots)
    for (x, y), turn, patch in zip(spots.tolist(), turns.tolist(), patches.tolist(), strict=True):
        nucleus = Nucleus(oval(rng, (x, y), 2.1, long=1.25, turn=turn), tone=0.8)
        body = oval(rng, (x, y), 3.4, long=1.4, turn=turn)
        yield Cell("basal", body, nucleus, "pink", chance=float(rng.uniform()), patch=float(patch))
