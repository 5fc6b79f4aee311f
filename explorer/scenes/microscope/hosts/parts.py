"""What the tissues have in common: many ovals at once, rows of cells, cells from their outlines.

Arrays of many outlines are (cells, points, 2), in micrometres. No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import tau
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope import growth
from explorer.scenes.microscope.growth import packed, rounded
from explorer.scenes.microscope.slide import HALF, Cell, Chromatin, Nucleus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Points

    Floats = NDArray[np.float32]

ovals = partial(growth.ovals, turns=8)  # of many small cells fewer points are seen
EDGE: Floats = np.array([[-HALF, -HALF], [HALF, -HALF], [HALF, HALF], [-HALF, HALF]], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the cells of one sort look: their inks and their nuclei."""

    body: str = "cytoplasm"
    membrane: str = "membrane"
    tone: tuple[float, float] = (0.5, 0.7)
    chromatin: Chromatin = Chromatin.FINE
    nucleolus: float = 0.0  # its radius; none is seen where 0
    grain_ink: str = "melanin"


def strewn_grains(
    rng: Rng,
    middles: Floats,
    each: int,
    *,
    away: tuple[float, float],
    sizes: tuple[float, float],
) -> Floats:
    """Return grains round the middles of cells, (cells, each, 3): x, y, radius."""
    angles, reach = (
        rng.uniform(0, tau, (len(middles), each)),
        rng.uniform(*away, (len(middles), each)),
    )
    x, y = middles[:, :1] + reach * np.cos(angles), middles[:, 1:] + reach * np.sin(angles)
    return np.stack([x, y, rng.uniform(*sizes, angles.shape)], axis=2).astype(np.float32)


def cells(
    plot: Plot,
    rng: Rng,
    kind: str,
    look: Look,
    *,
    middles: Floats | None = None,
    outlines: Floats | None = None,
    nuclei: Floats | None = None,
    grains: Floats | None = None,
    apical: Floats | None = None,
) -> Iterator[Cell]:
    """Yield cells of one kind from their outlines, their nuclei, or both."""
    shapes = nuclei if nuclei is not None else outlines
    assert shapes is not None
    hearts = shapes.mean(axis=1)
    middles = hearts if middles is None else middles
    count = len(middles)
    patches = plot.patchiness(middles).tolist()
    chances = rng.uniform(size=count).tolist()
    tones = rng.uniform(*look.tone, count).tolist()
    spots = np.c_[hearts + rng.uniform(-0.5, 0.5, (count, 2)), np.full(count, look.nucleolus)]
    dots = [tuple(spot) for spot in spots.tolist()] if look.nucleolus else None
    for index in range(count):
        nucleus = None
        if nuclei is not None:
            own = (dots[index],) if dots is not None else ()
            nucleus = Nucleus(nuclei[index], tones[index], look.chromatin, own)
        yield Cell(
            kind,
            None if outlines is None else outlines[index],
            nucleus,
            look.body,
            look.membrane,
            grains=None if grains is None else grains[index],
            grain_ink=look.grain_ink,
            apical=None if apical is None else apical[index],
            chance=chances[index],
            patch=patches[index],
        )


def packed_by_tile(
    points: Floats, reach: float, *, between: float = 0.35, turns: int = 12, tile: float = 170.0
) -> Iterator[tuple[NDArray[np.intp], Floats]]:
    """Yield cells that fill the room between them, tile after tile: which, and their outlines."""
    if not len(points):
        return
    places = np.floor(points / tile).astype(int)
    margin = 2.2 * reach
    for column, row in np.unique(places, axis=0).tolist():
        low = np.array([column, row]) * tile
        near = ((points > low - margin) & (points < low + tile + margin)).all(axis=1)
        chosen = np.flatnonzero(near)
        own = (places[chosen] == (column, row)).all(axis=1)
        outlines = packed(points[chosen], reach, between=between, turns=turns)
        yield chosen[own], outlines[own]


def stations(line: Points, shares: ArrayLike) -> tuple[Floats, Floats]:
    """Return points at shares (0 to 1) of the length of an open line, and the angle of its way."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.r_[0.0, np.cumsum(steps)] / max(float(steps.sum()), 1e-6)
    wanted = np.asarray(shares, float)
    spots = np.stack([np.interp(wanted, along, line[:, axis]) for axis in (0, 1)], axis=1)
    which = np.clip(np.searchsorted(along, wanted, side="right") - 1, 0, len(steps) - 1)
    way = np.diff(line, axis=0)[which]
    return spots.astype(np.float32), np.arctan2(way[:, 1], way[:, 0]).astype(np.float32)


def threads(
    rng: Rng, middles: Floats, turn: ArrayLike, length: ArrayLike, wave: ArrayLike, turns: int = 6
) -> Floats:
    """Return many wavy open lines at once: (n, turns, 2); `wave` is how far they stray."""
    count = len(middles)
    share = np.linspace(-0.5, 0.5, turns)[None]
    along = np.broadcast_to(np.asarray(length), (count,))[:, None] * share
    beat, phase = rng.uniform(0.7, 1.5, (count, 1)), rng.uniform(0, tau, (count, 1))
    across = np.broadcast_to(np.asarray(wave), (count,))[:, None] * np.sin(
        tau * beat * share + phase
    )
    way = np.broadcast_to(np.asarray(turn), (count,))[:, None]
    x = along * np.cos(way) - across * np.sin(way)
    y = along * np.sin(way) + across * np.cos(way)
    return np.asarray(np.stack([x, y], axis=2) + middles[:, None], np.float32)


def closed(outline: Points) -> Points:
    """Return an outline as a line that ends where it began."""
    return np.concatenate([outline, outline[:1]])


def length_of(line: Points) -> float:
    """Return how long an open line is."""
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def beside(line: Points, away: ArrayLike) -> Points:
    """Return a line beside an open one; a positive distance lies to the right of its way."""
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-6)[:, None]
    across = np.stack([-way[:, 1], way[:, 0]], axis=1)
    distance = np.broadcast_to(np.asarray(away), (len(line),))[:, None]
    return np.asarray(line + across * distance, np.float32)


def band(line: Points, width: ArrayLike) -> Points:
    """Return the outline of a band along an open line."""
    half = np.asarray(width) / 2
    return np.concatenate([beside(line, half), beside(line, -half)[::-1]])


def scaled(outline: Points, share: float, middle: ArrayLike | None = None) -> Points:
    """Return an outline drawn towards its middle."""
    heart = outline.mean(axis=0) if middle is None else np.asarray(middle)
    return np.asarray(heart + (outline - heart) * share, np.float32)


def row_of_cells(
    plot: Plot,
    rng: Rng,
    kind: str,
    look: Look,
    foot: Points,
    top: Points,
    *,
    nucleus: float,
    at: float = 0.4,
    shake: float = 0.05,
) -> Iterator[Cell]:
    """Yield one row of cells between two lines whose points are the borders between the cells.

    `nucleus` is its radius at most, `at` how high it lies; the top faces a lumen.
    """
    quads = np.stack([foot[:-1], foot[1:], top[1:], top[:-1]], axis=1)
    quads = np.stack(  # points on the long sides, so that the cell keeps its corners
        [
            point
            for side in range(4)
            for point in (quads[:, side], (quads[:, side] + quads[:, (side + 1) % 4]) / 2)
        ],
        axis=1,
    )
    low, high = (foot[:-1] + foot[1:]) / 2, (top[:-1] + top[1:]) / 2
    tall = np.hypot(*(high - low).T)
    wide = np.hypot(*((foot[1:] + top[1:] - foot[:-1] - top[:-1]) / 2).T)
    share = np.clip(at + rng.uniform(-shake, shake, len(low)), 0.15, 0.85)[:, None]
    size = np.minimum(nucleus, 0.42 * np.minimum(wide, tall) + 0.6)
    long = np.clip(tall / np.maximum(wide, 1.0), 0.75, 1.9) ** 0.7
    turn = np.arctan2(*(high - low).T[::-1])
    hearts = (low + (high - low) * share).astype(np.float32)
    nuclei = ovals(rng, hearts, size, long=long, turn=turn)
    apical = np.stack([top[:-1], high, top[1:]], axis=1)
    yield from cells(plot, rng, kind, look, outlines=rounded(quads), nuclei=nuclei, apical=apical)
