"""Vessels, the blood in them, and the lean cells between: met in every tissue. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, oval
from explorer.scenes.microscope.hosts.parts import (
    Look,
    band,
    beside,
    cells,
    closed,
    length_of,
    ovals,
    scaled,
    stations,
)
from explorer.scenes.microscope.slide import Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points

_BLOOD: Final = Look(body="blood", membrane="blood_edge", grain_ink="blood_pale")
_FLAT: Final = Look(body="wall", membrane="", tone=(0.62, 0.8))
_LEAN: Final = Look(body="fibre", membrane="", tone=(0.55, 0.72))
_WHITE: Final = Look(
    body="violet", membrane="membrane_pale", tone=(0.8, 0.95), chromatin=Chromatin.COARSE
)


def red_cells(
    plot: Plot, rng: Rng, middles: Floats, *, radius: float = 3.4, squeezed: ArrayLike = 1.1
) -> Iterator[Item]:
    """Yield red cells: round, 7 micrometres across, paler in the middle."""
    count = len(middles)
    if not count:
        return
    sizes = radius * rng.uniform(0.92, 1.05, count)
    outlines = ovals(rng, middles, sizes, long=squeezed, turn=rng.uniform(0, 3.1, count))
    pale = np.c_[middles, sizes * 0.34][:, None].astype(np.float32)
    yield from cells(plot, rng, "red_cell", _BLOOD, outlines=outlines, grains=pale)


def red_cells_along(
    plot: Plot, rng: Rng, middles: Floats, turn: Floats, width: float
) -> Iterator[Item]:
    """Yield red cells that squeeze through a vessel narrower than they are."""
    if not len(middles):
        return
    long = max(1.0, (7.0 / width) ** 1.1)
    outlines = ovals(rng, middles, (width * 0.46) * long**0.5, long=long, turn=turn, uneven=0.04)
    yield from cells(plot, rng, "red_cell", _BLOOD, outlines=outlines)


def flat_cells(
    plot: Plot,
    rng: Rng,
    kind: str,
    middles: Floats,
    turn: ArrayLike,
    *,
    radius: float = 2.6,
    long: float = 3.0,
    look: Look | None = None,
) -> Iterator[Item]:
    """Yield lean cells: a long flat nucleus in a longer wisp of cytoplasm."""
    count = len(middles)
    if not count:
        return
    way = np.broadcast_to(np.asarray(turn), (count,)) + rng.uniform(-0.12, 0.12, count)
    size = radius * rng.uniform(0.85, 1.1, count)
    nuclei = ovals(rng, middles, size, long=long * rng.uniform(0.8, 1.2, count), turn=way)
    bodies = ovals(rng, middles, size * 1.7, long=long * 2.0, turn=way, turns=6)
    yield from cells(plot, rng, kind, look or _LEAN, outlines=bodies, nuclei=nuclei)


def white_cells(plot: Plot, rng: Rng, middles: Floats, radius: float = 3.2) -> Iterator[Item]:
    """Yield lymphocytes that have come in: a small dark round nucleus, a thin rim."""
    if not len(middles):
        return
    sizes = radius * rng.uniform(0.9, 1.1, len(middles))
    bodies = ovals(rng, middles, sizes * 1.25, turns=7)
    nuclei = ovals(rng, middles, sizes, turns=7)
    yield from cells(plot, rng, "white_cell", _WHITE, outlines=bodies, nuclei=nuclei)


def tube(
    plot: Plot,
    rng: Rng,
    at: Point,
    radius: float,
    wall: float,
    *,
    long: float = 1.15,
    ink: str = "wall",
    full: float = 0.7,
) -> Iterator[Item]:
    """Yield a vessel cut across: `radius` of its lumen, its wall, and how full of blood it is.

    A wall of more than 5 micrometres has layers of muscle, as an artery has.
    """
    outer = oval(rng, at, radius + wall, long=long, turn=rng.uniform(0, 3.1), uneven=0.05, turns=20)
    inner = scaled(outer, radius / (radius + wall), at)
    yield Patch(ink, (outer,), edge="membrane", edge_width=0.6)
    if wall > 5:
        yield from _muscle(plot, rng, outer, at, radius, wall)
    yield Patch("glass", (inner,), edge="membrane_dark" if wall > 5 else "membrane", edge_width=0.9)
    count = max(2, round(length_of(closed(inner)) / 24))
    spots, turn = stations(closed(inner), (np.arange(count) + rng.uniform(0.2, 0.8, count)) / count)
    yield from blood_in(plot, rng, scaled(inner, 0.9, at), full)
    yield from flat_cells(plot, rng, "endothelium", spots, turn, radius=2.3, long=2.8, look=_FLAT)


def _muscle(
    plot: Plot, rng: Rng, outer: Points, at: Point, radius: float, wall: float
) -> Iterator[Item]:
    for layer in range(1, max(2, round(wall / 3.5))):
        share = (radius + wall * layer / max(2, round(wall / 3.5))) / (radius + wall)
        line = closed(scaled(outer, share, at))
        yield Strand("fibre_dark", line, 0.5)
        count = max(4, round(length_of(line) / 26))
        spots, turn = stations(line, (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count)
        look = Look(body="muscle", membrane="", tone=(0.5, 0.65))
        yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=2.2, long=3.6, look=look)


def blood_in(plot: Plot, rng: Rng, room: Points, full: float) -> Iterator[Item]:
    """Yield the red cells in a lumen, more or less full."""
    (left, top), (right, bottom) = room.min(axis=0), room.max(axis=0)
    x, y = np.meshgrid(np.arange(left, right, 7.2), np.arange(top, bottom, 6.6))
    spots = np.stack([x.ravel(), y.ravel()], axis=1).astype(np.float32)
    spots += rng.uniform(-1.4, 1.4, spots.shape).astype(np.float32)
    spots = spots[inside(spots, scaled(room, 0.93))]
    drift = (spots - spots.mean(axis=0)) @ rng.uniform(-1, 1, 2) if len(spots) else spots[:, 0]
    edge = np.quantile(drift, full) if len(spots) else 0.0  # the rest has settled to one side
    kept = spots[(drift <= edge) & (rng.uniform(size=len(spots)) < 0.93)]
    yield from red_cells(plot, rng, kept)


def capillary(
    plot: Plot, rng: Rng, line: Points, width: float = 6.0, *, full: float = 0.55
) -> Iterator[Item]:
    """Yield a fine vessel cut along: two thin walls with flat nuclei, red cells in single file."""
    ends = np.minimum(np.arange(len(line)), np.arange(len(line))[::-1]) / len(line)
    room = width * np.sqrt(np.minimum(1.0, 0.12 + 9.0 * ends))  # it leaves the plane of the cut
    yield Patch("wall", (band(line, room + 1.8),))
    yield Patch("glass", (band(line, room),), edge="membrane_pale", edge_width=0.5)
    length = length_of(line)
    count = max(1, int(length / 8.4))
    spots, turn = stations(line, 0.08 + 0.84 * (np.arange(count) + 0.5) / count)
    runs = np.sin(np.arange(count) * rng.uniform(0.5, 0.9) + rng.uniform(0, 6)) * 0.5 + 0.5
    kept = runs < full
    yield from red_cells_along(plot, rng, spots[kept], turn[kept], width)
    count = max(1, round(length / 30))
    for side in (-1, 1):
        rail = beside(line, side * (width / 2 + 0.4))
        shares = 0.1 + 0.8 * (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count
        spots, turn = stations(rail, shares)
        yield from flat_cells(plot, rng, "endothelium", spots, turn, radius=2.2, look=_FLAT)
