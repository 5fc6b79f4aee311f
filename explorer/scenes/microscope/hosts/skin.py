"""Skin: horn on top, layers of cells with ridges below, wavy collagen, vessels, a hair root."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import scattered, waves
from explorer.scenes.microscope.hosts.capsule import above_of, below
from explorer.scenes.microscope.hosts.epidermis import epidermis
from explorer.scenes.microscope.hosts.hair import hair_root, sweat_coil
from explorer.scenes.microscope.hosts.parts import EDGE, ovals, threads
from explorer.scenes.microscope.hosts.places import side_of
from explorer.scenes.microscope.hosts.ridges import junction_of, ridge_tips
from explorer.scenes.microscope.hosts.vessels import capillary, flat_cells, tube, white_cells
from explorer.scenes.microscope.slide import Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points


def skin(plot: Plot) -> Iterator[Item]:
    """Grow the dermis, what lies in it, and the epidermis over it."""
    surface, junction = junction_of(plot)
    yield Patch("stroma", (EDGE,))
    yield from _collagen(plot, junction)
    yield from _loops(plot, surface)
    yield from _vessels(plot)
    away = -1 if np.cos(side_of("skin", plot)) > 0 else 1
    rng = plot.rng("roots")
    yield from hair_root(plot, rng, (away * rng.uniform(150, 185), rng.uniform(-52, -44)), 29.0)
    yield from hair_root(plot, rng, (-away * rng.uniform(330, 380), rng.uniform(20, 90)), 38.0)
    yield from sweat_coil(plot, rng, (away * rng.uniform(290, 340), rng.uniform(170, 260)))
    yield Patch("glass", (above_of(surface - np.array([0, 20], np.float32)),))
    yield from epidermis(plot, surface, junction)
    x = away * 50.0
    plot.host_spot = (x, float(np.interp(x, surface[:, 0], surface[:, 1])) + 26.0)


def _collagen(plot: Plot, junction: Points) -> Iterator[Item]:
    """Yield the fibres: fine below the epidermis, thick wavy bundles farther down."""
    rng = plot.rng("collagen")
    fine = scattered(rng, 15.0)
    deep = below(fine, junction)
    fine = fine[(deep > -4) & (deep < 60)]
    for line in threads(rng, fine, rng.normal(0, 0.7, len(fine)), 26.0, 2.2, turns=5):
        yield Strand("fibre", line, rng.uniform(0.6, 1.1))
    spots = scattered(rng, 24.0)
    spots = spots[below(spots, junction) > 48]
    spots = spots[np.argsort(rng.uniform(size=len(spots)))]
    turn = 0.9 * (waves(plot.rng("bundles"), spots, 160.0) - 0.5) * 2 + rng.normal(
        0, 0.2, len(spots)
    )
    length, wave = rng.uniform(60, 120, len(spots)), rng.uniform(3, 7, len(spots))
    lines = threads(rng, spots, turn, length, wave, turns=10)
    for line, thick in zip(lines, rng.uniform(3.5, 8.5, len(spots)), strict=True):
        yield Strand("fibre", line, thick + 1.0)
        yield Strand("collagen", line, thick)
    yield from _lean(plot, rng, junction)


def _lean(plot: Plot, rng: Rng, junction: Points) -> Iterator[Item]:
    spots = scattered(rng, 37.0)
    spots = spots[below(spots, junction) > 6]
    turn = 0.9 * (waves(plot.rng("bundles"), spots, 160.0) - 0.5) * 2
    yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=2.1, long=3.8)


def _loops(plot: Plot, surface: Points) -> Iterator[Item]:
    """Yield the fine vessels that rise between the ridges."""
    rng = plot.rng("loops")
    tips = sorted(ridge_tips(plot))
    for (left, low), (right, high) in pairwise(tips):
        if rng.uniform() < 0.25:
            continue
        x = (left + right) / 2 + rng.uniform(-5, 5)
        top = float(np.interp(x, surface[:, 0], surface[:, 1])) + 74
        y = np.linspace(max(low, high) + 26, top, 12)
        sway = 3 * np.sin(np.linspace(0, rng.uniform(3, 6), 12))
        line = np.stack([x + sway, y], axis=1).astype(np.float32)
        yield from capillary(plot, rng, line, rng.uniform(5.5, 7.5), full=0.7)


def _vessels(plot: Plot) -> Iterator[Item]:
    """Yield the vessels of the dermis, a few white cells about them."""
    rng = plot.rng("vessels")
    for x, y in scattered(rng, 150.0).tolist():
        if y < -40 or rng.uniform() < 0.25:
            continue
        radius = rng.uniform(7, 14)
        yield from tube(plot, rng, (x, y), radius, rng.choice([2.4, 6.5]), long=1.5)
        around = ovals(rng, np.array([[x, y]], np.float32), radius + 13, uneven=0.2, turns=6)[0]
        chosen: Floats = around[rng.uniform(size=len(around)) < 0.3]
        yield from white_cells(plot, rng, chosen, radius=2.8)
