"""Signet ring cells: single round cells whose mucus pushes the nucleus to the rim. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import ovals, rounded, waves
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch
from explorer.scenes.microscope.tumours.gland_bed import (
    Grain,
    collagen,
    fibroblasts,
    ground,
    guests,
)
from explorer.scenes.microscope.tumours.gland_cells import Look, clothed, spotted
from explorer.scenes.microscope.tumours.gland_places import apart, clear_of_discs, depth, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Many, Row

_PLAIN: Final = Look(
    radius=4.2,
    vary=0.12,
    long=1.2,
    tone=0.7,
    chromatin=Chromatin.COARSE,
    nucleolus=0.22,
    seen=0.5,
    body="pink",
)
_LUMP: Final = 40  # cells made at once


def signet(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _signet(plot))


def _signet(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("cells")
    grain = Grain(plot)
    yield from ground(plot, "stroma")
    points, radii = _strewn(plot, rng)
    clear = clear_of_discs(points, radii)
    yield from collagen(plot, grain, 620, clear=clear)
    yield from collagen(plot, grain, 190, ink="fibre_dark", width=(0.5, 0.9), wave=1.8)
    pools, sizes = _pools(plot, rng)
    yield from _filled(plot, pools, sizes)
    dry = clear_of_discs(np.vstack([points, pools]), np.concatenate([radii, 1.25 * sizes]))
    places = within(rng, plot, 700)
    places = places[depth(plot, places) > 7]
    places = apart(places[dry(places, 3.8)], 9.0)[:75]
    yield from fibroblasts(plot, rng, places, grain.at(places))
    yield from guests(plot, dry, vessels=9, whites=22)
    plain = rng.uniform(size=len(points)) < 0.13
    yield from _without_mucus(plot, rng, points[plain], radii[plain] * 0.74)
    points, radii = points[~plain], radii[~plain]
    for start in range(0, len(points), _LUMP):
        yield from _rings(plot, rng, points[start : start + _LUMP], radii[start : start + _LUMP])


def _pools(plot: Plot, rng: Rng) -> tuple[Points, Row]:
    """Return where mucus lies free in the stroma, and how wide."""
    places = within(rng, plot, 60)
    places = apart(places[depth(plot, places) > 48], 80.0)[:3]
    return places, rng.uniform(26, 40, len(places)).astype(np.float32)


def _filled(plot: Plot, places: Points, sizes: Row) -> Iterator[Item]:
    one = np.ones(len(places))
    for grow, ink in ((1.0, "mucus_edge"), (0.94, "mucus")):
        same = plot.rng("pools")
        turns = one * same.uniform(0, tau)
        for pool in ovals(same, places, sizes * grow, one * 1.6, turns, 0.24):
            yield Patch(ink, (rounded(pool[None])[0],))


def _strewn(plot: Plot, rng: Rng) -> tuple[Points, Row]:
    """Return where the cells lie and their sizes: here in loose crowds, there alone."""
    places = within(rng, plot, 1800)
    places = places[plot.in_tumour(places)]
    places = places[depth(plot, places) > 9]
    alone = 5.0 * (1 - waves(rng, places, 120.0)) ** 1.5 - 0.4
    clear = np.full(len(places), np.inf)
    kept: list[tuple[float, float, float]] = []
    for radius in (8.9 * np.exp(rng.normal(0, 0.14, 420))).clip(6.5, 12.5).tolist():
        good = clear > radius + alone
        if good.any():
            x, y = places[good.argmax()].tolist()
            kept.append((x, y, radius))
            clear = np.minimum(clear, np.hypot(places[:, 0] - x, places[:, 1] - y) - radius)
    found = np.array(kept, np.float32).reshape(-1, 3)
    return found[:, :2], found[:, 2]


def _without_mucus(plot: Plot, rng: Rng, points: Points, radii: Row) -> Iterator[Item]:
    one = np.ones(len(points))
    outlines = ovals(rng, points, radii, one * 1.1, one, 0.08)
    leans = rng.uniform(0, tau, len(points)).astype(np.float32)
    yield from clothed(plot, rng, _PLAIN, outlines, points, leans)


def _rings(plot: Plot, rng: Rng, points: Points, radii: Row) -> Iterator[Item]:
    """Yield signet rings: a thin rim, a drop of mucus, a dark sickle pressed on the rim."""
    count = len(points)
    aside = rng.uniform(0, tau, count).astype(np.float32)  # the side of the nucleus
    bodies = ovals(rng, points, radii, np.ones(count) * 1.06, aside, 0.03)
    drops = radii * rng.uniform(0.73, 0.81, count)
    back = (radii - drops) * 0.84
    middles = points - back[:, None] * np.stack([np.cos(aside), np.sin(aside)], axis=1)
    sickles = _sickles(rng, points, radii, drops, aside)
    tones, chances = rng.uniform(0.78, 0.94, count), rng.uniform(size=count)
    patches = plot.patchiness(points)
    for index in range(count):
        drop = np.array([[*middles[index], drops[index]]], np.float32)
        yield Cell(
            TUMOUR_CELL,
            bodies[index],
            Nucleus(sickles[index], float(tones[index]), Chromatin.DARK),
            "cytoplasm",
            "membrane",
            grains=drop,
            grain_ink="mucus",
            chance=float(chances[index]),
            patch=float(patches[index]),
        )


def _sickles(rng: Rng, points: Points, radii: Row, drops: Row, aside: Row) -> Many:
    """Return crescents that follow the rim of their cells and are hollowed by the mucus."""
    half = rng.uniform(0.78, 1.05, len(points))[:, None]
    share = np.linspace(-1, 1, 9)[None]
    back = (0.84 * (radii - drops))[:, None]
    outer = half * share
    mucus = np.sqrt(drops[:, None] ** 2 - (back * np.sin(outer)) ** 2) - back * np.cos(outer)
    rim = 0.96 * radii[:, None] * np.ones_like(outer)
    inner = rim - (rim - mucus) * (1 - np.abs(share) ** 3)
    outer = outer + aside[:, None]
    angles = np.concatenate([outer, outer[:, ::-1][:, 1:-1]], axis=1)
    reach = np.concatenate([rim, inner[:, ::-1][:, 1:-1]], axis=1)
    made = np.stack([np.cos(angles), np.sin(angles)], axis=2) * reach[..., None]
    return rounded((made + points[:, None]).astype(np.float32))
