"""Cells that line a space, or fill it: the epithelium of tumours that make glands. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import ovals
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch
from explorer.scenes.microscope.tumours.gland_shapes import (
    boxes,
    evenly,
    inwards,
    length_of,
    relaxed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Many, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the cells of a tumour look; lengths in micrometres."""

    radius: float  # of the nucleus
    vary: float = 0.1  # how unlike the nuclei are in size
    long: float = 1.15  # the length of a nucleus over its width
    uneven: float = 0.06
    tone: float = 0.6
    chromatin: Chromatin = Chromatin.FINE
    nucleolus: float = 0.0  # its radius, as a share of the nucleus'
    seen: float = 1.0  # the share of nuclei in which it is seen
    dividing: float = 0.006  # the share of cells that divide
    body: str = "cytoplasm"
    membrane: str = "membrane"


@dataclass(slots=True)
class Ring:
    """The cells round a lumen: their borders at the base and at the tip."""

    base: Points
    tip: Points


def ring(rng: Rng, outline: Points, height: float, width: float, *, calm: int = 2) -> Ring:
    """Return where the cells stand that line an outline from within.

    Where the room is narrow they are lower: a lumen is always left.
    """
    count = max(6, round(length_of(outline) / width))
    shares = (np.arange(count) + rng.uniform(-0.2, 0.2, count)) / count
    base = evenly(outline, count, np.sort(shares % 1.0).astype(np.float32))
    to_middle = outline.mean(axis=0) - base
    room = np.hypot(*to_middle.T)
    high = np.minimum(height * rng.uniform(0.9, 1.08, count), 0.62 * room)[:, None]
    way = 0.65 * inwards(relaxed(base, 1)) + 0.35 * to_middle / np.maximum(room, 1e-3)[:, None]
    return Ring(base, np.asarray(relaxed(base + high * way, calm), np.float32))


def lined(
    plot: Plot, rng: Rng, row: Ring, look: Look, *, up: tuple[float, float]
) -> Iterator[Cell]:
    """Yield the cells of a ring; `up` is where their nuclei lie, from base (0) to tip (1)."""
    outlines, tips = boxes(row.base, row.tip)
    base = (row.base + np.roll(row.base, -1, axis=0)) / 2
    tip = (row.tip + np.roll(row.tip, -1, axis=0)) / 2
    axis = tip - base
    at = base + axis * rng.uniform(*up, len(base))[:, None]
    leans = np.arctan2(axis[:, 1], axis[:, 0]) + rng.normal(0, 0.08, len(base))
    yield from clothed(plot, rng, look, outlines, at.astype(np.float32), leans, tips)


def clothed(
    plot: Plot,
    rng: Rng,
    look: Look,
    outlines: Many | None,
    middles: Points,
    leans: Row,
    tips: Many | None = None,
) -> Iterator[Cell]:
    """Yield tumour cells with their nuclei at `middles`, which lie the way of `leans`."""
    count = len(middles)
    radii = look.radius * np.clip(rng.normal(1, look.vary, count), 0.6, 1.7)
    longs = np.maximum(1.0, look.long * rng.uniform(0.88, 1.12, count))
    nuclei = ovals(rng, middles, radii, longs, leans, look.uneven)
    tones = np.clip(look.tone + rng.normal(0, 0.05, count), 0.2, 0.95)
    spots = _nucleoli(rng, look, middles, radii)
    dividing = rng.uniform(size=count) < look.dividing
    if dividing.any():
        nuclei[dividing] = _plates(rng, middles[dividing], leans[dividing])
    chances, patches = rng.uniform(size=count), plot.patchiness(middles)
    for index in range(count):
        yield Cell(
            TUMOUR_CELL,
            outlines[index] if outlines is not None else None,
            Nucleus(nuclei[index], 0.97, Chromatin.DARK)
            if dividing[index]
            else Nucleus(nuclei[index], float(tones[index]), look.chromatin, spots[index]),
            look.body,
            look.membrane,
            apical=tips[index] if tips is not None else None,
            chance=float(chances[index]),
            patch=float(patches[index]),
        )


def _plates(rng: Rng, middles: Points, leans: Row) -> Many:
    """Return the dense, ragged plates of chromosomes of cells that divide."""
    one = np.ones(len(middles))
    return ovals(rng, middles, 2.9 * one, 3.0 * one, leans + rng.uniform(1.2, 1.9), 0.22)


def _nucleoli(
    rng: Rng, look: Look, middles: Points, radii: Row
) -> list[tuple[tuple[float, float, float], ...]]:
    shown = rng.uniform(size=len(middles)) < look.seen
    astray = rng.uniform(-0.22, 0.22, (len(middles), 2)) * radii[:, None]
    places = middles + astray
    sizes = look.nucleolus * radii * rng.uniform(0.8, 1.2, len(middles))
    return [
        ((float(x), float(y), float(size)),) if show and look.nucleolus else ()
        for (x, y), size, show in zip(places, sizes, shown, strict=True)
    ]


def lumen(row: Ring, ink: str = "glass") -> Patch:
    """Return the space that the tips of the cells leave; to be painted before them."""
    return Patch(ink, (row.tip,))


def spotted(plot: Plot, items: Iterator[Item | None]) -> Iterator[Item | None]:
    """Yield the items; then the label points at the tumour's cell nearest to where it should."""
    x, y = plot.tumour_spot
    far = max(1.0, float(np.hypot(x, y)) / 200.0)
    x, y = x / far, y / far
    best = np.inf
    for item in items:
        if isinstance(item, Cell) and item.kind == TUMOUR_CELL and item.nucleus is not None:
            left, top = item.nucleus.outline[0].tolist()
            away = abs(left - x) + abs(top - y)
            if away < best:
                best = away
                middle = item.nucleus.outline.mean(axis=0)
                plot.tumour_spot = (float(middle[0]), float(middle[1]))
        yield item
