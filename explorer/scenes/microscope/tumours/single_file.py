"""Lobular carcinoma: small even cells one behind the other between bundles of collagen. No Qt."""

from __future__ import annotations

from itertools import islice
from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import ovals
from explorer.scenes.microscope.slide import Cell, Patch
from explorer.scenes.microscope.tumours.gland_bed import (
    Grain,
    capillary,
    collagen,
    fibroblasts,
    ground,
    guests,
)
from explorer.scenes.microscope.tumours.gland_cells import Look, clothed, spotted
from explorer.scenes.microscope.tumours.gland_places import apart, clear_of_discs, depth, within
from explorer.scenes.microscope.tumours.gland_shapes import beads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Many, Mask

_EVERY: Final = 10.4  # from cell to cell in a file
_LOBULAR: Final = Look(
    radius=3.55,
    vary=0.07,
    long=1.12,
    uneven=0.04,
    tone=0.6,
    nucleolus=0.14,
    seen=0.25,
    body="pale",
    dividing=0.002,
)


def single_file(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _single_file(plot))


def _single_file(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("files")
    hubs = _hubs(plot, rng)
    grain = Grain(plot, tuple((x, y, 62.0) for x, y in hubs.tolist()), turn=1.9)
    yield from ground(plot, "stroma_dense")
    files: list[Points] = []
    fibres = bundles(plot, grain)
    for lines in _lines(plot, rng, grain, hubs):
        _choose(plot, rng, lines, hubs, files)
        yield from islice(fibres, 40)
    yield from fibres
    cells = np.concatenate([np.zeros((0, 2), np.float32), *files])
    clear = clear_of_discs(cells, np.full(len(cells), 6.0, np.float32))
    for x, y in hubs.tolist():
        yield from _vessel(plot, rng, np.array([x, y], np.float32))
    places = within(rng, plot, 420)
    places = places[clear(places, 4.0) & (depth(plot, places) > 6)]
    places = apart(places[_off(places, hubs, 19.0)], 12.0)[:95]
    yield from fibroblasts(plot, rng, places, grain.at(places))
    yield from guests(plot, clear, vessels=6, whites=12, margin=6.0)
    for path in files:
        yield from filed(plot, rng, _LOBULAR, path, 5.0, drops=0.07)


def bundles(plot: Plot, grain: Grain) -> Iterator[Item]:
    """Yield dense collagen: broad pale bundles, and the fine dark lines between them."""
    yield from collagen(
        plot, grain, 420, ink="stroma", width=(2.0, 4.6), step=8.0, points=13, wave=1.6
    )
    yield from collagen(plot, grain, 520, ink="fibre", width=(0.7, 1.7), points=13, wave=1.6)
    yield from collagen(plot, grain, 210, ink="fibre_dark", width=(0.4, 0.8), points=11, wave=1.8)


def filed(
    plot: Plot, rng: Rng, look: Look, path: Points, half: float, *, drops: float = 0.0
) -> Iterator[Cell]:
    """Yield cells one behind the other along a path; a share of them has a drop of mucus."""
    if len(path) > 1:
        outlines, ahead = beads(rng, path, half), np.gradient(path, axis=0)
        leans = np.arctan2(ahead[:, 1], ahead[:, 0]) + tau / 4
    else:
        one = np.ones(1)
        leans = one * rng.uniform(0, tau)
        outlines = ovals(rng, path, one * half * 1.15, one * 1.1, leans, 0.06)
    middles = (path + rng.uniform(-0.7, 0.7, path.shape)).astype(np.float32)
    cells = clothed(plot, rng, look, outlines, middles, leans.astype(np.float32))
    for cell, at, lean in zip(cells, path, leans, strict=True):
        if rng.uniform() < drops:
            side = 0.83 * half * rng.choice([-1.0, 1.0])
            x, y = at + side * np.array([np.cos(lean), np.sin(lean)])
            cell.grains, cell.grain_ink = np.array([[x, y, 1.25]], np.float32), "clear"
        yield cell


def _hubs(plot: Plot, rng: Rng) -> Points:
    """Return where vessels lie round which the files run like rings of a target."""
    places = within(rng, plot, 120)
    places = places[depth(plot, places) > 70]
    return apart(places, 150.0)[: rng.randint(1, 3)]


def _off(points: Points, hubs: Points, away: float) -> Mask:
    return clear_of_discs(hubs, np.full(len(hubs), away, np.float32))(points, 0.0)


def _lines(plot: Plot, rng: Rng, grain: Grain, hubs: Points) -> Iterator[Many]:
    """Yield lines along which files may run, some at a time, those round vessels first."""
    rings = []
    for x, y in hubs.tolist():
        for away in (25.0, 41.0, 57.0):
            angles = rng.uniform(0, tau) + np.arange(4) * tau / 4
            rings.append(np.stack([np.cos(angles), np.sin(angles)], axis=1) * away + (x, y))
    free = within(rng, plot, 420)
    starts = np.concatenate([*rings, free]).astype(np.float32)
    starts = starts[plot.in_tumour(starts)]
    for first in range(0, len(starts), 20):
        yield grain.lines(starts[first : first + 20], _EVERY, 16)


def _choose(plot: Plot, rng: Rng, lines: Many, hubs: Points, files: list[Points]) -> None:
    """Add to the files what stretches of the lines have room beside those that are there."""
    deep = depth(plot, lines.reshape(-1, 2)).reshape(lines.shape[:2]) > 8
    for line, held in zip(lines, deep, strict=True):
        good = held & _off(line, hubs, 17.0)
        if files:
            taken = np.concatenate(files)
            gap = np.hypot(*(line[:, None] - taken[None]).transpose(2, 0, 1)).min(axis=1)
            good &= gap > 16.5
        start = len(line) // 2
        if not good[start]:
            continue
        files.append(line[stretch(good, start, rng.randint(1, 8))])


def stretch(good: Mask, start: int, most: int) -> slice:
    """Return the unbroken stretch of good places round one, at most so many to either side."""
    bad = np.flatnonzero(~good)
    low = max([start - most, 0, *(bad[bad < start] + 1).tolist()])
    high = min([start + most + 1, len(good), *bad[bad > start].tolist()])
    return slice(low, high)


def _vessel(plot: Plot, rng: Rng, at: Points) -> Iterator[Item]:
    """Yield a small artery or vein: muscle in rings, then its lining."""
    one = np.ones(1)
    lean = one * rng.uniform(0, tau)
    for radius, ink, edge in ((14.5, "muscle", "fibre_dark"), (11.5, "wall", "fibre")):
        outline = ovals(rng, at[None], one * radius, one * 1.1, lean, 0.05)[0]
        yield Patch(ink, (outline,), edge=edge, edge_width=0.7)
    angles = rng.uniform(0, tau, 6)
    places = at + 13.0 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    yield from fibroblasts(plot, rng, places.astype(np.float32), angles + tau / 4)
    yield from capillary(plot, rng, at, 8.5)
