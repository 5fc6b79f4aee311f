"""The border between a tissue and a tumour in it: the tissue is pressed, and answers. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import smooth, waves
from explorer.scenes.microscope.hosts.parts import closed, length_of, scaled, stations
from explorer.scenes.microscope.hosts.places import push_of
from explorer.scenes.microscope.hosts.vessels import flat_cells, white_cells
from explorer.scenes.microscope.slide import Cell, Patch, Strand, box_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from explorer.scenes.microscope.hosts.places import Push
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

    Grow = Callable[[Plot], Iterator[Item]]

_NEST: Final = 45.0  # a mass smaller than this is a nest between cells, without a rim


@dataclass(frozen=True, slots=True, kw_only=True)
class Rim:
    """What a tissue lays round a tumour: a bed of an ink, fibres, lean cells, white cells."""

    ink: str = "stroma"
    fibre: str = "fibre"
    fibres: int = 3
    lean: float = 17.0  # micrometres of border for each lean cell; none where 0
    white: float = 0.45  # the share of the border where white cells gather
    deep: float = 8.0  # how thick the bed is
    spread: float = 30.0  # how far the white cells are met


def hosted(grow: Grow, rim: Rim | None = None) -> Grow:
    """Return how a tissue grows round the tumour of a plot, if there is one."""

    def around(plot: Plot) -> Iterator[Item]:
        if not plot.masses:
            yield from grow(plot)
            return
        pushes = [push_of(mass) for mass in plot.masses]
        for item in grow(plot):
            moved = _pressed(item, pushes)
            if moved is not None:
                yield moved
        spot = np.array([plot.host_spot], np.float32)
        for push in pushes:
            spot = push.moved(spot)
        plot.host_spot = (float(spot[0, 0]), float(spot[0, 1]))
        yield from _answer(plot, rim or Rim())

    return around


def _pressed(item: Item, pushes: list[Push]) -> Item | None:
    """Return an item where the masses have pushed it; None where they took its place."""
    if isinstance(item, Cell):
        return item if all(_press_cell(item, push) for push in pushes) else None
    if isinstance(item, Patch) and len(item.outlines[0]) <= 4:
        return item  # the ground itself
    box = box_of(item)
    for push in pushes:
        if push.far(box):
            continue
        if isinstance(item, Patch):
            item.outlines = tuple(push.moved(outline) for outline in item.outlines)
        else:
            item.points = push.moved(item.points)
    return item


def _press_cell(cell: Cell, push: Push) -> bool:
    """Move a cell; say whether it is still there, since the mass has grown over some."""
    shape = cell.nucleus.outline if cell.nucleus is not None else cell.outline
    assert shape is not None
    (a, b), (c, d) = shape[:: len(shape) // 2][:2].tolist()  # two ends, and between them its middle
    away = push.beyond((a + c) / 2, (b + d) / 2)
    if away < 2.5 - push.bite:
        return False
    if away < push.give + 40:
        _move(cell, push)
    return True


def _move(cell: Cell, push: Push) -> None:
    """Move all that a cell consists of at once: many cells lie near a border."""
    nucleus, grains = cell.nucleus, cell.grains
    parts = [cell.outline, cell.apical, None if nucleus is None else nucleus.outline]
    parts.append(None if grains is None else grains[:, :2])
    there = [part for part in parts if part is not None]
    ends = np.cumsum([len(part) for part in there])
    pieces = iter(np.split(push.moved(np.concatenate(there)), ends[:-1]))
    if cell.outline is not None:
        cell.outline = next(pieces)
    if cell.apical is not None:
        cell.apical = next(pieces)
    if nucleus is not None:
        old, nucleus.outline = nucleus.outline, next(pieces)
        if nucleus.nucleoli:
            x, y = (nucleus.outline.mean(axis=0) - old.mean(axis=0)).tolist()
            nucleus.nucleoli = tuple((a + x, b + y, radius) for a, b, radius in nucleus.nucleoli)
    if grains is not None:
        cell.grains = np.column_stack([next(pieces), grains[:, 2]])


def _answer(plot: Plot, rim: Rim) -> Iterator[Item]:
    """Yield the rim between a tissue and the masses in it."""
    rng = plot.rng("rim")
    for mass in plot.masses:
        size = float(np.hypot(*(mass - mass.mean(axis=0)).T).mean())
        if size < _NEST:
            continue
        wide = min(1.0, size / 130)
        yield Patch(rim.ink, (smooth(_wavering(plot, mass, rim.deep * wide)),))
        for layer in range(rim.fibres):
            line = closed(_wavering(plot, mass, (2 + 2.4 * layer) * wide, layer))
            yield Strand(rim.fibre, line, rng.uniform(0.8, 1.6))
        length = length_of(closed(mass))
        if rim.lean:
            count = int(length / rim.lean)
            outer = closed(scaled(mass, 1 + 4.5 * wide / size))
            spots, turn = stations(outer, np.sort(rng.uniform(size=count)))
            spots = spots + rng.uniform(-2.5, 2.5, spots.shape).astype(np.float32) * wide
            yield from flat_cells(plot, rng, "fibroblast", spots, turn, long=3.6)
        yield from _white(plot, mass, rim, size)


def _white(plot: Plot, mass: Points, rim: Rim, size: float) -> Iterator[Item]:
    """Yield the white cells that gather on a part of a border, densest close to it."""
    rng = plot.rng("white")
    count = int(length_of(closed(mass)) / 3.4)
    spots, _ = stations(closed(mass), (np.arange(count) + rng.uniform(0, 1, count)) / count)
    here = waves(plot.rng("white", "where"), spots, 190.0) > 1 - rim.white
    heart = mass.mean(axis=0)
    ways = spots - heart
    ways /= np.hypot(ways[:, 0], ways[:, 1])[:, None]
    away = np.minimum(2 + rng.exponential(rim.spread / 2.4, count), rim.spread)
    away *= min(1.0, size / 130)
    spots = (spots + ways * away[:, None]).astype(np.float32)
    yield from white_cells(plot, rng, _apart(spots[here], 6.0))


def _apart(points: Points, gap: float) -> Points:
    """Return the points that keep their distance from those before them in the row."""
    kept: list[tuple[float, float]] = []
    for x, y in points.tolist():
        if all((x - a) ** 2 + (y - b) ** 2 >= gap**2 for a, b in kept[-9:]):
            kept.append((x, y))
    return np.array(kept, np.float32).reshape(-1, 2)


def _wavering(plot: Plot, mass: Points, away: float, layer: int = 0) -> Points:
    """Return the border of a mass, moved out by about so much, unevenly."""
    heart = mass.mean(axis=0)
    out = mass - heart
    reach = np.hypot(out[:, 0], out[:, 1])[:, None]
    more = away * (0.5 + waves(plot.rng("wavering", layer), mass, 90.0))[:, None]
    return np.asarray(heart + out * (1 + more / reach), np.float32)
