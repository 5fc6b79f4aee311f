"""Serous carcinoma: branching fronds in many layers of dark nuclei, slits, psammoma bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import rng_of, scattered, waves
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch, Strand
from explorer.scenes.microscope.tumours.gland_bed import capillary, fibroblasts, ground
from explorer.scenes.microscope.tumours.gland_cells import Look, clothed, spotted
from explorer.scenes.microscope.tumours.gland_shapes import (
    apart,
    depth,
    ovals,
    packed_by_steps,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Row

_STEP: Final = 8.0
_GAP: Final = 9.6
_REACH: Final = 7.6
_SEROUS = Look(
    radius=4.3,
    vary=0.17,
    long=1.2,
    uneven=0.1,
    tone=0.78,
    chromatin=Chromatin.COARSE,
    nucleolus=0.2,
    seen=0.5,
    body="violet",
    membrane="membrane_pale",
    dividing=0.012,
)


@dataclass(slots=True)
class Tree:
    """The cores of the fronds: nodes, the parent of each, half the width of the core there."""

    nodes: list[tuple[float, float]] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)

    def add(self, point: tuple[float, float], parent: int, width: float) -> int:
        """Grow by one node and return its index."""
        self.nodes.append(point)
        self.parents.append(parent)
        self.widths.append(width)
        return len(self.nodes) - 1

    def places(self) -> Points:
        return np.array(self.nodes, np.float32).reshape(-1, 2)


def papillae(plot: Plot) -> Iterator[Item]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _papillae(plot))


def _papillae(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("papillae")
    yield from ground(plot, "stroma")
    for mass in plot.masses:
        middle = mass.mean(axis=0)
        yield Patch("glass", (np.asarray(middle + 0.95 * (mass - middle), np.float32),))
    tree = Tree()
    yield from _grow(plot, rng, tree)
    yield from _cores(plot, rng, tree)
    stones = _stones(plot, rng, tree)
    yield from _layers(plot, rng, tree, stones)
    for x, y, radius in stones.tolist():
        yield from psammoma(rng, x, y, radius)


def _grow(plot: Plot, rng: Rng, tree: Tree) -> Iterator[Item]:
    """Grow the tree from the rim of the tumour towards where there is room; yield its cores."""
    aims = within(rng, plot, 900)
    aims = apart(aims[depth(plot, aims) > 12], 13.0)
    for mass in plot.masses:
        first = rng.randint(0, len(mass))
        for index in range(3):
            x, y = mass[(first + index * len(mass) // 3 + rng.randint(-6, 7)) % len(mass)].tolist()
            tree.add((x, y), -1, 8.5)
    spread = rng.uniform(56, 64)
    for _ in range(70):
        places = tree.places()
        away = np.hypot(*(aims[:, None] - places[None]).transpose(2, 0, 1))
        nearest = away.argmin(axis=1)
        open_still = away.min(axis=1) > spread * 0.62
        aims, nearest = aims[open_still], nearest[open_still]
        if not len(aims):
            return
        for parent in np.unique(nearest).tolist():
            new = _ahead(rng, places[parent], aims[nearest == parent])
            if np.hypot(*(places - new).T).min() < 0.6 * _STEP:
                aims = aims[1:]
                continue
            width = max(2.6, tree.widths[parent] * 0.955)
            tree.add((float(new[0]), float(new[1])), parent, width)
            line = np.array([places[parent], new], np.float32)
            yield Strand("stroma", line, 2 * width)


def _ahead(rng: Rng, at: Points, aims: Points) -> NDArray[np.float64]:
    ways = aims - at
    way = (ways / np.maximum(np.hypot(*ways.T), 1e-3)[:, None]).sum(axis=0)
    way = way + rng.normal(0, 0.25, 2) * (1 + np.hypot(*way) * 0.5)
    return np.asarray(at + way / max(float(np.hypot(*way)), 1e-3) * _STEP, np.float64)


def _cores(plot: Plot, rng: Rng, tree: Tree) -> Iterator[Item]:
    """Yield what runs in the cores: fine vessels and spindle cells."""
    places, parents = tree.places(), np.array(tree.parents)
    widths = np.array(tree.widths, np.float32)
    inner = np.flatnonzero(parents >= 0)
    ways = places[inner] - places[parents[inner]]
    leans = np.arctan2(ways[:, 1], ways[:, 0]).astype(np.float32)
    for index in rng.permutation(inner[widths[inner] > 5.0])[:9].tolist():
        yield from capillary(plot, rng, places[index], min(4.2, float(widths[index]) - 1.5))
    some = np.flatnonzero(rng.uniform(size=len(inner)) < 0.3)
    astray = rng.uniform(-1, 1, (len(some), 2)) * (widths[inner][some] * 0.4)[:, None]
    points = (places[inner][some] + astray).astype(np.float32)
    yield from fibroblasts(plot, rng, points, leans[some])


def _reach(points: Points, tree: Tree) -> Row:
    """Return how far points lie from the surface of the nearest core."""
    places, widths = tree.places(), np.array(tree.widths, np.float32)
    found = np.empty(len(points), np.float32)
    for start in range(0, len(points), 300):
        gap = points[start : start + 300, None] - places[None]
        away = np.sqrt((gap**2).sum(axis=2)) - widths
        found[start : start + 300] = away.min(axis=1)
    return found


def _stones(plot: Plot, rng: Rng, tree: Tree) -> NDArray[np.float32]:
    """Return where one or two psammoma bodies lie, on a core: x, y, radius."""
    places = tree.places()
    good = np.flatnonzero(depth(plot, places) > 50)
    if not len(good):
        return np.zeros((0, 3), np.float32)
    picked = apart(places[rng.permutation(good)], 110.0)[: rng.randint(1, 3)]
    return np.column_stack([picked, rng.uniform(9, 14, len(picked))]).astype(np.float32)


def _layers(
    plot: Plot, rng: Rng, tree: Tree, stones: NDArray[np.float32]
) -> Iterator[Item]:
    """Yield the cells: several layers on every core, thick in tufts, some of them budded off."""
    points = scattered(rng, _GAP)
    points = points[plot.in_tumour(points)]
    points = points[depth(plot, points) > 5]
    away = _reach(points, tree)
    thick = 13.0 + 13.0 * waves(rng, points, 46.0)
    budded = (away > thick + 10) & (waves(rng, points, 34.0) > 0.8)
    kept = ((away > 2.2) & (away < thick)) | budded
    for x, y, radius in stones.tolist():
        kept &= np.hypot(points[:, 0] - x, points[:, 1] - y) > radius + 4
    points, free_edge = points[kept], (thick - away)[kept]
    leans = rng.uniform(0, 3.14, len(points)).astype(np.float32)
    for mine, outlines in packed_by_steps(points, _REACH):
        cells = clothed(plot, rng, _SEROUS, outlines, points[mine], leans[mine])
        for index, cell in zip(mine.tolist(), cells, strict=True):
            if free_edge[index] < 7.5:
                _open(cell, tree)
            yield cell


def _open(cell: Cell, tree: Tree) -> None:
    """Mark the side of a cell that faces a slit: what lies furthest from the cores."""
    assert cell.outline is not None
    away = _reach(cell.outline, tree)
    count = len(away)
    start = int(away.argmax()) - count // 5
    cell.apical = np.take(cell.outline, range(start, start + 2 * count // 5), axis=0, mode="wrap")


def psammoma(rng: Rng, x: float, y: float, radius: float) -> Iterator[Item]:
    """Yield a stone of chalk in onion rings."""
    middle, one = np.array([[x, y]], np.float32), np.ones(1)
    seed = int(rng.randint(0, 1 << 30))
    for share, ink in ((1.0, "calcium"), (0.8, "calcium_ring"), (0.62, "calcium"),
                       (0.45, "calcium_ring"), (0.28, "calcium_core")):
        same = rng_of("stone", seed)  # each ring has the shape of the last
        outline = ovals(same, middle, one * radius * share, one * 1.12, one * 0.6, 0.07)[0]
        yield Patch(ink, (outline,), edge="calcium_edge", edge_width=0.8)
