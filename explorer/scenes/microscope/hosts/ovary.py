"""Ovary: a swirl of slim cells, one row of cube cells on the surface, egg cells in their rings."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import oval, scattered, waves
from explorer.scenes.microscope.hosts.capsule import above_of, below, capsule_line
from explorer.scenes.microscope.hosts.parts import (
    EDGE,
    Look,
    beside,
    cells,
    closed,
    length_of,
    ovals,
    row_of_cells,
    scaled,
    stations,
    threads,
)
from explorer.scenes.microscope.hosts.places import side_of
from explorer.scenes.microscope.hosts.vessels import flat_cells, tube
from explorer.scenes.microscope.slide import HALF, Cell, Chromatin, Nucleus, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points

    Ball = tuple[float, float, float]  # a follicle: its middle and its radius

_TOP: Final = -226.0
_GROWN: Final = 64.0  # the radius of a growing follicle
_STROMA: Final = Look(body="fibre", membrane="", tone=(0.55, 0.8))
_SURFACE: Final = Look(body="pink", membrane="membrane", tone=(0.6, 0.75))
_RING: Final = Look(body="pale", membrane="membrane_pale", tone=(0.65, 0.8))
_GRAIN: Final = Look(body="cytoplasm", membrane="membrane_pale", tone=(0.68, 0.84))


def ovary(plot: Plot) -> Iterator[Item]:
    """Grow the surface, the swirling stroma below it, and the follicles in the stroma."""
    rng = plot.rng("surface")
    surface = capsule_line(rng, _TOP, 26.0)
    yield Patch("ovarian", (EDGE,))
    balls = _balls(plot, surface)
    yield from _stroma(plot, surface, balls)
    yield Patch("glass", (above_of(surface - np.array([0, 6], np.float32)),))
    yield from _row(plot, rng, surface)
    yield from _vessels(plot, balls)
    for ball in balls:
        if ball[2] > 40:
            yield from _growing(plot, ball)
        else:
            yield from _primordial(plot, ball)
    plot.host_spot = (balls[0][0], balls[0][1])


def _balls(plot: Plot, surface: Points) -> list[Ball]:
    """Return the follicles: a growing one away from the tumour, small ones below the surface."""
    rng = plot.rng("follicles")
    away = -1 if np.cos(side_of("ovary", plot)) > 0 else 1
    first = (away * rng.uniform(105, 150), rng.uniform(-75, -40), _GROWN)
    balls: list[Ball] = [first, (-away * rng.uniform(330, 390), rng.uniform(60, 200), _GROWN)]
    spots = scattered(rng, 74.0)
    deep = below(spots, surface)
    chosen = spots[(deep > 48) & (deep < 135) & (rng.uniform(size=len(spots)) < 0.5)]
    for x, y in chosen.tolist():
        if all(np.hypot(x - a, y - b) > radius + 42 for a, b, radius in balls):
            balls.append((x, y, rng.uniform(20, 23)))
    return balls


def _swirl(plot: Plot, points: Floats, surface: Points, balls: list[Ball]) -> Floats:
    """Return the way in which slim cells lie: in whorls, along the surface, round follicles."""
    ways = tau * 0.85 * waves(plot.rng("whorls"), points, 290.0)
    deep = below(points, surface)
    level = np.clip(1 - (deep - 14) / 26, 0, 1)
    x = np.cos(2 * ways) * (1 - level) + level
    y = np.sin(2 * ways) * (1 - level)
    for a, b, radius in balls:
        out = points - np.array([a, b])
        near = np.clip(1.4 - (np.hypot(out[:, 0], out[:, 1]) - radius) / 20, 0, 1)
        across = 2 * (np.arctan2(out[:, 1], out[:, 0]) + tau / 4)
        x, y = x * (1 - near) + near * np.cos(across), y * (1 - near) + near * np.sin(across)
    return np.asarray(np.arctan2(y, x) / 2, np.float32)


def _outside(points: Floats, balls: list[Ball], margin: float) -> Floats:
    for a, b, radius in balls:
        points = points[np.hypot(points[:, 0] - a, points[:, 1] - b) > radius + margin]
    return points


def _stroma(plot: Plot, surface: Points, balls: list[Ball]) -> Iterator[Item]:
    """Yield the slim cells and the fine fibres between them."""
    rng = plot.rng("stroma")
    fibres = _outside(scattered(rng, 20.5), balls, 1.0)
    fibres = fibres[below(fibres, surface) > 6]
    turn = _swirl(plot, fibres, surface, balls)
    for line in threads(rng, fibres, turn, 34.0, 2.2, turns=5):
        yield Strand("fibre", line, 0.8)
    spots = scattered(rng, 11.8)
    spots = _outside(spots[below(spots, surface) > 10], balls, 2.5)
    spots = spots[(below(spots, surface) > 36) | (rng.uniform(size=len(spots)) < 0.45)]
    for x in np.arange(-HALF - 10, HALF + 10, 115.0):
        part = spots[(spots[:, 0] >= x) & (spots[:, 0] < x + 115)]
        way = _swirl(plot, part, surface, balls) + rng.uniform(-0.2, 0.2, len(part))
        sizes = rng.uniform(2.4, 3.1, len(part))
        long = rng.uniform(2.0, 3.3, len(part))
        nuclei = ovals(rng, part, sizes, long=long, turn=way, turns=7)
        outlines = ovals(rng, part, sizes * 1.5, long=long * 1.7, turn=way, turns=6)
        yield from cells(plot, rng, "stroma", _STROMA, outlines=outlines, nuclei=nuclei)


def _row(plot: Plot, rng: Rng, surface: Points) -> Iterator[Item]:
    """Yield the single row of cube-shaped cells that covers the ovary."""
    count = int(length_of(surface) / 8.0)
    foot, _ = stations(surface, np.linspace(0, 1, count))
    top = beside(foot, -8.5) + rng.uniform(-0.5, 0.5, foot.shape)
    yield from row_of_cells(
        plot, rng, "surface", _SURFACE, foot, top.astype(np.float32), nucleus=2.8, at=0.5
    )
    yield Strand("fibre_dark", foot, 0.9)


def _vessels(plot: Plot, balls: list[Ball]) -> Iterator[Item]:
    rng = plot.rng("vessels")
    for x, y in _outside(scattered(rng, 200.0), balls, 60.0).tolist():
        if y > -60:
            wide = rng.uniform(8, 17)
            yield from tube(plot, rng, (x, y), wide, rng.choice([2.5, 7.0]), long=1.4)


def _egg(plot: Plot, rng: Rng, at: Point, radius: float) -> Cell:
    """Return an egg cell: large, pale and round, with a large pale nucleus."""
    x, y = at[0] + rng.uniform(-2, 2), at[1] + rng.uniform(-2, 2)
    nucleus = oval(rng, (x, y), radius * 0.46, uneven=0.02, turns=16)
    return Cell(
        "oocyte",
        oval(rng, at, radius, uneven=0.02, turns=22),
        Nucleus(nucleus, 0.2, Chromatin.OPEN, ((x + 1.5, y - 1.0, radius * 0.12),)),
        "egg",
        "membrane",
        chance=float(rng.uniform()),
        patch=float(plot.patchiness(np.array([at], np.float32))[0]),
    )


def _primordial(plot: Plot, ball: Ball) -> Iterator[Item]:
    """Yield a resting follicle: an egg cell in one ring of flat cells."""
    x, y, radius = ball
    rng = plot.rng("primordial", round(x), round(y))
    yield _egg(plot, rng, (x, y), radius - 3.2)
    ring = closed(oval(rng, (x, y), radius - 1.2, uneven=0.02, turns=20))
    count = rng.randint(9, 13)
    spots, turn = stations(ring, (np.arange(count) + rng.uniform(0, 0.5, count)) / count)
    yield from flat_cells(plot, rng, "follicle", spots, turn, radius=2.5, long=2.7, look=_RING)


def _growing(plot: Plot, ball: Ball) -> Iterator[Item]:
    """Yield a growing follicle: the egg cell, its clear coat, rows of grain cells, a sheath."""
    x, y, radius = ball
    rng = plot.rng("growing", round(x), round(y))
    rim = oval(rng, (x, y), radius, long=1.08, turn=rng.uniform(0, 3), uneven=0.03, turns=36)
    yield Patch("stroma", (scaled(rim, 1.14),), edge="fibre", edge_width=0.8)
    for share in (1.05, 1.1):
        ring = closed(scaled(rim, share))
        spots, turn = stations(ring, (np.arange(34) + rng.uniform(0, 0.8, 34)) / 34)
        yield from flat_cells(plot, rng, "stroma", spots, turn, radius=2.5, long=2.8)
    yield Patch("membrane_pale", (rim,), edge="fibre_dark", edge_width=1.1)
    inner, rows = 0.5, 4
    for row in range(rows):
        low = 1 - (1 - inner) * row / rows
        high = 1 - (1 - inner) * (row + 1) / rows
        count = round(length_of(closed(scaled(rim, low))) / 7.2)
        foot, _ = stations(closed(scaled(rim, low)), (np.arange(count + 1) + row / 2) / count % 1.0)
        top, _ = stations(closed(scaled(rim, high)), (np.arange(count + 1) + row / 2) / count % 1.0)
        yield from row_of_cells(
            plot, rng, "follicle", _GRAIN, foot, top, nucleus=3.0, at=0.5, shake=0.16
        )
    yield Patch("zona", (scaled(rim, inner),), edge="fibre", edge_width=0.6)
    yield _egg(plot, rng, (x, y), radius * 0.43)
