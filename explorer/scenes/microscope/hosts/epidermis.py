"""The epidermis: a dark row at its foot, bridged cells above, flat cells, horn. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import scattered
from explorer.scenes.microscope.hosts.capsule import below
from explorer.scenes.microscope.hosts.parts import (
    Look,
    beside,
    cells,
    length_of,
    ovals,
    packed_by_tile,
    stations,
)
from explorer.scenes.microscope.slide import Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_BASAL: Final = Look(body="basal", membrane="membrane", tone=(0.78, 0.92))
_PRICKLE: Final = Look(
    body="pink", membrane="membrane", tone=(0.42, 0.58), chromatin=Chromatin.OPEN, nucleolus=0.8
)
_GRANULAR: Final = Look(
    body="pink", membrane="membrane", tone=(0.6, 0.72), grain_ink="keratohyalin"
)
_CLEAR: Final = Look(body="vacuole", membrane="membrane_pale", tone=(0.86, 0.98))
# How much flatter cells are the nearer the horn: depth below it, and the same unrolled.
_DEPTHS: Final = np.array([-6.0, 0.0, 8.0, 18.0, 34.0, 400.0])
_UNROLLED: Final = np.array([-18.0, 0.0, 20.0, 38.0, 57.0, 423.0])


def epidermis(plot: Plot, surface: Points, junction: Points) -> Iterator[Item]:
    """Grow the epidermis between two lines."""
    rng = plot.rng("epidermis")
    room = np.concatenate([surface, junction[::-1]])
    yield Patch("bridge", (room,))
    yield from _horn(rng, surface)
    count = int(length_of(junction) / 6.8)
    foot, turn = stations(beside(junction, -5.0), (np.arange(count) + 0.5) / count)
    foot = (foot + rng.uniform(-0.6, 0.6, foot.shape)).astype(np.float32)
    spots = _above(rng, surface, junction)
    points = np.concatenate([foot, spots])
    deep = below(points, surface)
    flat = np.stack([points[:, 0], np.interp(deep, _DEPTHS, _UNROLLED)], axis=1).astype(np.float32)
    pale = rng.uniform(size=len(foot)) < 0.085  # the pigment cells among the basal ones
    for own, outlines in packed_by_tile(flat, 9.6, between=1.4, turns=11):
        outlines[..., 1] = np.interp(outlines[..., 1], _UNROLLED, _DEPTHS)
        outlines[..., 1] += np.interp(outlines[..., 0], surface[:, 0], surface[:, 1])
        border = np.interp(outlines[..., 0], junction[:, 0], junction[:, 1])
        outlines[..., 1] = np.minimum(outlines[..., 1], border + 0.6)
        low = own < len(foot)
        which = own[low]
        yield from _basal(plot, rng, outlines[low][~pale[which]], turn[which][~pale[which]])
        yield from _prickle(plot, rng, points[own[~low]], deep[own[~low]], outlines[~low])
    yield from _pigment_cells(plot, rng, foot[pale], turn[pale])
    yield Strand("fibre_dark", junction, 0.9)


def _above(rng: Rng, surface: Points, junction: Points) -> Floats:
    """Return the middles of the cells above the basal row, closer together where they are flat."""
    flat = scattered(rng, 13.2)
    flat[:, 1] -= flat[:, 1].min()
    flat = flat[flat[:, 1] < 190]
    deep = np.interp(flat[:, 1], _UNROLLED, _DEPTHS)
    y = deep + np.interp(flat[:, 0], surface[:, 0], surface[:, 1])
    spots = np.stack([flat[:, 0], y], axis=1).astype(np.float32)
    spots = spots[below(spots, junction) < -8]
    away = np.hypot(*np.moveaxis(spots[:, None] - junction[None, ::2], 2, 0)).min(axis=1)
    return np.asarray(spots[away > 11.6])


def _basal(plot: Plot, rng: Rng, outlines: Floats, turn: Floats) -> Iterator[Item]:
    """Yield the basal row: narrow dark cells that stand on the border, a little pigment in them."""
    count = len(outlines)
    if not count:
        return
    hearts = outlines.mean(axis=1)
    up = np.stack([np.sin(turn), -np.cos(turn)], axis=1)
    nuclei = ovals(rng, hearts, 2.9, long=1.5, turn=turn + tau / 4, turns=7)
    cap = hearts[:, None] + up[:, None] * 4.2 + rng.uniform(-1.9, 1.9, (count, 4, 2))
    grains = np.concatenate([cap, rng.uniform(0.25, 0.5, (count, 4, 1))], axis=2)
    yield from cells(
        plot, rng, "basal", _BASAL, outlines=outlines, nuclei=nuclei,
        grains=grains.astype(np.float32),
    )  # fmt: skip


def _prickle(plot: Plot, rng: Rng, spots: Floats, deep: Floats, outlines: Floats) -> Iterator[Item]:
    """Yield the cells with bridges, and below the horn the flat ones with dark grains."""
    flat = np.clip(1 - deep / 34, 0, 1).astype(np.float32)
    top = deep < 9
    for chosen, look in ((~top, _PRICKLE), (top, _GRANULAR)):
        if not chosen.any():
            continue
        here, share = spots[chosen], flat[chosen]
        count = len(here)
        if look is _PRICKLE:
            yield from _bridges(outlines[chosen], share)
        nuclei = ovals(
            rng, outlines[chosen].mean(axis=1), 3.7 - 1.3 * share, long=1.1 + 1.6 * share, turns=8
        )
        grains = None
        if look is _GRANULAR:
            place = rng.uniform(-1, 1, (count, 9, 2)) * [6.5, 2.0]
            size = rng.uniform(0.3, 0.6, (count, 9, 1))
            grains = np.concatenate([here[:, None] + place, size], axis=2).astype(np.float32)
        yield from cells(
            plot, rng, "keratinocyte", look, outlines=outlines[chosen], nuclei=nuclei,
            grains=grains,
        )  # fmt: skip


def _bridges(outlines: Floats, flat: Floats) -> Iterator[Item]:
    """Yield fine ticks round each cell: the bridges to its neighbours."""
    ticks = np.tile([0.93, 1.12], outlines.shape[1])[None, :, None]
    twice = np.repeat(outlines, 2, axis=1)
    hearts = outlines.mean(axis=1)[:, None]
    lines = (hearts + (twice - hearts) * ticks).astype(np.float32)
    for line in lines[flat < 0.5]:
        yield Strand("membrane", line, 0.32)


def _pigment_cells(plot: Plot, rng: Rng, spots: Floats, turn: Floats) -> Iterator[Item]:
    """Yield the pigment cells of the basal row: a small dark nucleus in a clear halo."""
    down = np.stack([-np.sin(turn), np.cos(turn)], axis=1)
    here = (spots + down * 0.8).astype(np.float32)
    outlines = ovals(rng, here, rng.uniform(5.2, 6.0, len(here)), long=1.15, turn=turn)
    nuclei = ovals(rng, here, 2.7, long=1.2, turn=turn)
    yield from cells(plot, rng, "melanocyte", _CLEAR, outlines=outlines, nuclei=nuclei)


def _horn(rng: Rng, surface: Points) -> Iterator[Item]:
    """Yield the horn: flakes without nuclei, loosely woven above, dense below."""
    top = surface - np.array([0, 25], np.float32)
    top = top + np.stack([0 * top[:, 0], rng.uniform(-2.5, 2.5, len(top))], axis=1)
    sheet = np.concatenate([surface, top[::-1]]).astype(np.float32)
    yield Patch("keratin", (sheet,), edge="keratin_edge", edge_width=0.7)
    for level in np.arange(5.0, 25.0, 3.4):
        share = (np.arange(30) + rng.uniform(0, 1, 30)) / 30
        spots, turn = stations(surface - np.array([0, level], np.float32), share)
        flakes = ovals(
            rng, spots, 2.6 + 0.07 * level, long=rng.uniform(7, 12, 30), turn=turn, uneven=0.1
        )
        for flake in flakes:
            yield Patch("glass", (flake,), edge="keratin_edge", edge_width=0.5)
    yield Strand("keratin_edge", surface, 1.4)
