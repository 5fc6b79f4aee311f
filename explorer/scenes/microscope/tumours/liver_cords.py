"""Liver cell cancer: cords three to six cells thick, lined by flat cells, blood between them."""

from __future__ import annotations

from math import pi, tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import oval
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch, Strand
from explorer.scenes.microscope.tumours.features import red_cell
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, beside, endothelium, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_LOOK: Final = Look(
    gap=17.0,
    nucleus=(4.2, 5.3),
    body="granular",
    membrane="membrane",
    between=0.15,
    reach=1.0,
    sizes=(0.88, 1.14),
    long=(1.0, 1.15),
    uneven=0.05,
    tone=(0.42, 0.6),
    chromatin=Chromatin.OPEN,
    nucleoli=(1, 1),
    nucleolus=0.27,
    stray=0.1,
    mitoses=0.004,
    giants=0.008,
    giant=1.4,
)


def liver_cords(plot: Plot) -> Iterator[Item]:
    """Grow a cancer of liver cells."""
    ground = Ground(
        plot, nest=94.0, septum=(5.0, 15.0), stretch=2.5, warp=14.0, rim=6.0, corner=3.0
    )
    plugs: list[Item] = []

    def finish(rng: Rng, cell: Cell, spot: Spot) -> None:
        _fill(rng, cell, spot)
        if rng.uniform() < 0.06 and spot.depth > 11:
            plugs.append(_plug(rng, cell))

    yield from sheet(plot, ground, _LOOK, rim(plot, "granular"), finish)
    yield from _sinuses(plot, ground)
    yield from plugs


def _sinuses(plot: Plot, ground: Ground) -> Iterator[Item]:
    """Yield the gaps between the cords, with their lining and their blood."""
    rng = plot.rng("sinuses")
    lines = []
    for line in ground.septa():
        widths = ground.width(line)
        lines.append((line, widths))
        yield Strand("sinusoid", line, float(widths.min()))
        sides = beside(line, widths / 2), beside(line, -widths / 2)[::-1]
        yield Patch("sinusoid", (np.concatenate(sides),))
    for line, widths in lines:
        for side in (-0.5, 0.5):
            edge = beside(line, side * widths)
            inner = edge[1:-1] if len(edge) > 4 else edge
            yield Strand("wall", inner, 0.8, "endothelium")
            for x, y, turn in along(inner, 23.0, rng.uniform(0, 23)).tolist():
                yield endothelium(rng, (x, y), turn)
        yield from _blood(rng, line, float(widths.mean()))


def _blood(rng: Rng, line: Points, width: float) -> Iterator[Item]:
    """Yield red cells, one behind the other where the gap is narrow."""
    for x, y, turn in along(line, 7.0 if width < 9 else 5.0, rng.uniform(0, 7)).tolist():
        if rng.uniform() < 0.5:
            off = rng.uniform(-0.5, 0.5) * max(width - 7.5, 0)
            at = (x - np.sin(turn) * off, y + np.cos(turn) * off)
            yield red_cell(rng, at, long=1.5 if width < 7 else 1.1, turn=turn)


def _fill(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Give a cell the grains of its many mitochondria, or some fat."""
    assert cell.outline is not None
    fatty = rng.uniform() < 0.07
    count = rng.randint(1, 4) if fatty else 9
    angle = rng.uniform(0, tau, count)
    if fatty:
        size = rng.uniform(1.5, 3.0, count)
        cell.grain_ink = "glass"
    else:
        size = rng.uniform(0.4, 0.75, count)
        cell.grain_ink = "mitochondria"
    inner, outer = spot.radius + size * 0.8, np.maximum(spot.room - size, spot.radius)
    away = inner + np.maximum(outer - inner, 0) * rng.uniform(0.2, 1, count)
    cell.grains = np.stack(
        [spot.at[0] + away * np.cos(angle), spot.at[1] + away * np.sin(angle), size], axis=1
    ).astype(np.float32)


def _plug(rng: Rng, cell: Cell) -> Patch:
    """Return bile that stopped in a fine duct between cells: it lies on their border."""
    assert cell.outline is not None
    index = rng.randint(0, len(cell.outline))
    x, y = cell.outline[index].tolist()
    way = cell.outline[(index + 1) % len(cell.outline)] - cell.outline[index - 1]
    turn = float(np.arctan2(way[1], way[0])) + rng.uniform(-0.2, 0.2) * pi
    shape = oval(
        rng, (x, y), rng.uniform(1.5, 2.8), long=rng.uniform(1, 2.6), turn=turn, uneven=0.2
    )
    return Patch("bile", (shape,), edge="bile_edge", edge_width=0.5)
