"""The stroma of a tumour: lines to follow, fibres, fine vessels and their lining, its edge."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import oval, smooth
from explorer.scenes.microscope.slide import Cell, Nucleus, Patch, Strand
from explorer.scenes.microscope.tumours.features import lymphocyte, red_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points


def along(line: Points, every: float, first: float = 0.0) -> NDArray[np.float64]:
    """Return points at equal ways along an open line with their direction: x, y, turn."""
    way = np.diff(line.astype(np.float64), axis=0)
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*way.T))])
    places = np.arange(first, length[-1], every)
    x, y = np.interp(places, length, line[:, 0]), np.interp(places, length, line[:, 1])
    part = np.clip(np.searchsorted(length, places, side="right") - 1, 0, len(way) - 1)
    return np.stack([x, y, np.arctan2(way[part, 1], way[part, 0])], axis=1)


def beside(line: Points, away: NDArray[np.floating] | float) -> Points:
    """Return an open line moved to its left."""
    way = np.gradient(line.astype(np.float64), axis=0)
    way /= np.maximum(np.hypot(*way.T), 1e-6)[:, None]
    left = np.stack([-way[:, 1], way[:, 0]], axis=1)
    return np.asarray(line + left * np.broadcast_to(away, len(line))[:, None], np.float32)


def vessels(
    rng: Rng,
    lines: Iterable[Points],
    width: float,
    *,
    lumen: str = "clear",
    wall: str = "fibre_dark",
    red_cells: float = 0.6,
    every: float = 26.0,
) -> Iterator[Item]:
    """Yield a net of fine vessels: walls, their lumens, then red cells and flat nuclei.

    `red_cells` is how much of the lumen they fill, `every` the way between two nuclei.
    """
    kept = []
    for line in lines:
        kept.append(line)
        yield Strand(wall, line, width + 1.5, "endothelium")
    for line in kept:
        yield Strand(lumen, line, width)
    for line in kept:
        for x, y, turn in along(line, 7.2, rng.uniform(0, 4)).tolist():
            if rng.uniform() < red_cells:
                long = 1.15 if width > 6.5 else 1.7
                yield red_cell(rng, (x, y), long=long, turn=turn)
        yield from lining(rng, line, width / 2, every)


def lining(rng: Rng, line: Points, away: float, every: float) -> Iterator[Cell]:
    """Yield flat nuclei of the lining of a vessel, on either side of its middle line."""
    for x, y, turn in along(line, every, rng.uniform(0, every)).tolist():
        side = away if rng.uniform() < 0.5 else -away
        at = (x - sin(turn) * side, y + cos(turn) * side)
        yield endothelium(rng, at, turn)


def endothelium(rng: Rng, at: Point, turn: float) -> Cell:
    """Return a flat cell of the lining of a vessel."""
    nucleus = Nucleus(
        oval(rng, at, rng.uniform(1.8, 2.2), long=rng.uniform(3, 4.2), turn=turn, turns=9),
        tone=rng.uniform(0.7, 0.9),
    )
    return Cell(
        "endothelium",
        spindle(at, rng.uniform(13, 18), 2.6, turn),
        nucleus,
        "fibre_dark",
        "",
        chance=rng.uniform(),
    )


def capillary(rng: Rng, at: Point, radius: float = 5.0) -> Iterator[Item]:
    """Yield a fine vessel cut across: a ring, a nucleus or two bent round it, a red cell."""
    ring = oval(rng, at, radius, long=rng.uniform(1, 1.5), turn=rng.uniform(0, pi), turns=10)
    yield Cell("endothelium", ring, None, "clear", "fibre_dark", chance=rng.uniform())
    if rng.uniform() < 0.8:
        yield red_cell(rng, at, long=1.2, turn=rng.uniform(0, pi))
    for _ in range(int(rng.uniform(1, 2.9))):
        index = rng.randint(0, len(ring))
        way = ring[(index + 1) % len(ring)] - ring[index - 1]
        place = (float(ring[index][0]), float(ring[index][1]))
        flat = endothelium(rng, place, float(np.arctan2(way[1], way[0])))
        flat.outline = None
        yield flat


def fibroblast(
    rng: Rng, at: Point, turn: float, kind: str = "fibroblast", patch: float = 0.5
) -> Cell:
    """Return a thin cell with a long nucleus that lies along its fibres."""
    nucleus = Nucleus(
        oval(rng, at, rng.uniform(2.0, 2.6), long=rng.uniform(3.2, 5), turn=turn, turns=10),
        tone=rng.uniform(0.55, 0.8),
    )
    body = spindle(at, rng.uniform(18, 28), rng.uniform(3.2, 4.2), turn)
    return Cell(kind, body, nucleus, "fibre", "", chance=rng.uniform(), patch=patch)


def spindle(at: Point, length: float, width: float, turn: float) -> Points:
    """Return the outline of a thin body that tapers to both ends."""
    share = np.linspace(-1, 1, 7)
    half = width / 2 * np.cos(share * pi / 2) ** 0.8
    x = np.concatenate([share, share[-2:0:-1]]) * length / 2
    y = np.concatenate([half, -half[-2:0:-1]])
    found = np.stack([x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)], axis=1)
    return np.asarray(found + np.array(at), np.float32)


def fibres(
    rng: Rng, line: Points, widths: NDArray[np.floating], *, cells: float = 30.0
) -> Iterator[Item]:
    """Yield a strand of stroma along a line, as wide as `widths` say at each of its points.

    Wavy fibres, and in each of its lanes a fibroblast every `cells` micrometres.
    """
    width = float(widths.mean())
    for _ in range(max(1, int(width / 2.6))):
        sway = rng.uniform(-0.5, 0.5) * widths + rng.uniform(-0.9, 0.9, len(line))
        ink = "fibre_dark" if rng.uniform() < 0.25 else "fibre"
        yield Strand(ink, beside(line, sway), rng.uniform(0.6, 1.4))
    for lane in range(max(1, int(width / 11))):
        share = 0.0 if width < 14 else rng.uniform(-0.4, 0.4)
        path = beside(line, share * widths)
        for x, y, turn in along(path, cells, rng.uniform(0, cells) + lane).tolist():
            yield fibroblast(rng, (x, y), turn + rng.uniform(-0.15, 0.15))


def rim(plot: Plot, ink: str = "stroma_dense", *, lymphocytes: float = 0.25) -> Iterator[Item]:
    """Yield the bed of a tumour: its ground, and fibres pressed flat along its edge."""
    rng = plot.rng("rim")
    for mass in plot.masses:
        edge = smooth(mass)
        yield Patch(ink, (edge,), edge="fibre", edge_width=1.6)
        middle = mass.mean(axis=0)
        for away in (0.5, 2.6, 5.0):
            start = int(rng.uniform(0, len(edge)))
            line = np.roll(edge, start, axis=0)[: int(len(edge) * rng.uniform(0.6, 0.95))]
            length = np.hypot(*(line - middle).T)[:, None]
            sway = away + np.cumsum(rng.uniform(-0.25, 0.25, (len(line), 1)), axis=0)
            shown = line - (line - middle) / length * sway
            yield Strand("fibre_dark" if away > 2 else "fibre", shown.astype(np.float32), 0.9)
        closed = np.concatenate([edge, edge[:1]])
        for x, y, turn in along(closed, 31.0).tolist():
            shift = rng.uniform(-2.5, 3.5)
            yield fibroblast(rng, (x - sin(turn) * shift, y + cos(turn) * shift), turn)
            if rng.uniform() < lymphocytes:
                off = rng.uniform(4, 8)
                yield lymphocyte(rng, (x - sin(turn) * off, y + cos(turn) * off))
