"""Serous carcinoma: branching fronds in many layers of dark nuclei, slits, psammoma bodies."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, ovals, rng_of, waves
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch, Strand
from explorer.scenes.microscope.tumours.frond_tree import STEP, Tree, growing, reach, shrunk
from explorer.scenes.microscope.tumours.gland_bed import capillary, fibroblasts, ground
from explorer.scenes.microscope.tumours.gland_cells import Look, clothed, spotted
from explorer.scenes.microscope.tumours.gland_places import (
    Board,
    apart,
    clear_of_discs,
    depth,
    packed_by_steps,
    strewn,
)
from explorer.scenes.microscope.tumours.gland_shapes import evenly

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_shapes import Mask, Row

_GAP: Final = 8.7
_REACH: Final = 6.6
_SEROUS = Look(
    radius=4.2,
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


def papillae(plot: Plot) -> Iterator[Item | None]:
    """Grow the tumour in its masses."""
    yield from spotted(plot, _papillae(plot))


def _papillae(plot: Plot) -> Iterator[Item]:
    rng = plot.rng("papillae")
    yield from ground(plot, "stroma")
    tree = Tree()
    for mass in plot.masses:
        space = shrunk(mass, 0.96)
        tree.wall.append(evenly(space, 160))
        yield Patch("glass", (space,))
    for first in growing(plot, rng, tree):
        yield from _flesh(plot, tree, first)
    stones = _stones(plot, rng, tree)
    points, free_edge = yield from _places(plot, rng, tree, _cores(plot, rng, tree))
    yield from _layers(plot, rng, tree, points, free_edge, stones)
    for x, y, radius in stones.tolist():
        yield from psammoma(rng, x, y, radius)


def _flesh(plot: Plot, tree: Tree, first: int) -> Iterator[Item]:
    """Yield what fills the chinks between the cells on the youngest branches."""
    places = tree.places()
    if first == len(places):
        return
    parents = np.array(tree.parents[first:])
    more = 0.62 * _thick(plot, places[first:])
    room = np.minimum(depth(plot, places[first:]), depth(plot, places[parents])) - 2
    halves = np.minimum(np.array(tree.widths[first:]) + more, np.maximum(room, 0.5))
    for index, parent, half in zip(
        range(first, len(places)), parents.tolist(), halves.tolist(), strict=True
    ):
        yield Strand("violet", places[[parent, index]], 2 * half)


def _thick(plot: Plot, points: Points) -> Row:
    """Return how high the cells lie on the cores at points."""
    return np.asarray(11.0 + 11.0 * waves(plot.rng("thick"), points, 46.0), np.float32)


def _cores(plot: Plot, rng: Rng, tree: Tree) -> Iterator[Item]:
    """Yield what runs in the cores: fine vessels and spindle cells."""
    places, parents = tree.places(), np.array(tree.parents)
    widths = np.array(tree.widths, np.float32)
    inner = np.flatnonzero(parents >= 0)
    for index in inner.tolist():
        line = places[[parents[index], index]]
        yield Strand("stroma", line, 2 * tree.widths[index])
    ways = places[inner] - places[parents[inner]]
    leans = np.arctan2(ways[:, 1], ways[:, 0]).astype(np.float32)
    for index in rng.permutation(inner[widths[inner] > 5.0])[:9].tolist():
        yield from capillary(plot, rng, places[index], min(4.2, float(widths[index]) - 1.5))
    some = np.flatnonzero(rng.uniform(size=len(inner)) < 0.3)
    astray = rng.uniform(-1, 1, (len(some), 2)) * (widths[inner][some] * 0.4)[:, None]
    points = (places[inner][some] + astray).astype(np.float32)
    yield from fibroblasts(plot, rng, points, leans[some])


def _basal(tree: Tree) -> Points:
    """Return the places of the cells that stand on the cores, in a row on either side."""
    places, parents = tree.places(), np.array(tree.parents)
    inner = np.flatnonzero(parents >= 0)
    ways = places[inner] - places[parents[inner]]
    across = np.stack([-ways[:, 1], ways[:, 0]], axis=1) / STEP
    away = (np.array(tree.widths, np.float32)[inner] + 4.4)[:, None]
    rows = np.concatenate([places[inner] + away * across, places[inner] - away * across])
    rows = rows[reach(rows.astype(np.float32), tree) > 3.4].astype(np.float32)
    return apart(rows, 7.0)


def _stones(plot: Plot, rng: Rng, tree: Tree) -> NDArray[np.float32]:
    """Return where one or two psammoma bodies lie, on a core: x, y, radius."""
    places = tree.places()
    good = np.flatnonzero(depth(plot, places) > 50)
    if not len(good):
        return np.zeros((0, 3), np.float32)
    picked = apart(places[rng.permutation(good)], 110.0)[: rng.randint(1, 3)]
    return np.column_stack([picked, rng.uniform(9, 14, len(picked))]).astype(np.float32)


def _layers(
    plot: Plot, rng: Rng, tree: Tree, points: Points, free_edge: Row, stones: NDArray[np.float32]
) -> Iterator[Item]:
    """Yield the cells, but none where a stone lies."""
    kept = clear_of_discs(stones[:, :2], stones[:, 2])(points, 4.0)
    points, free_edge = points[kept], free_edge[kept]
    leans = rng.uniform(0, 3.14, len(points)).astype(np.float32)
    for mine, outlines in packed_by_steps(points, _REACH, step=80):
        cells = clothed(plot, rng, _SEROUS, outlines, points[mine], leans[mine])
        for index, cell in zip(mine.tolist(), cells, strict=True):
            if free_edge[index] < 7.5:
                _open(cell, tree)
            yield cell


def _places(
    plot: Plot, rng: Rng, tree: Tree, meanwhile: Iterator[Item]
) -> Generator[Item, None, tuple[Points, Row]]:
    """Return where the cells lie, and how far each is from the free surface.

    Several layers on every core, thick in tufts, some of them budded off.
    """
    board = Board()
    points = _basal(tree)
    points = points[_within_wall(points, tree)]
    yield from islice(meanwhile, 60)
    board.mark(points, 6.3)
    layers = [points]
    for gap, room in ((_GAP, 6.9), (4.6, 6.6)):  # an even scatter, then what fills its holes
        points = strewn(rng, plot, gap)
        points = points[board.free(points) & _within_wall(points, tree)]
        yield from islice(meanwhile, 60)
        points = yield from _on_cores(plot, tree, points, meanwhile)
        points = points if gap == _GAP else apart(points, room)
        board.mark(points, room)
        layers.append(points)
        yield from islice(meanwhile, 60)
    yield from meanwhile
    points = np.vstack(layers)
    return points, np.asarray(_thick(plot, points) - reach(points, tree), np.float32)


def _within_wall(points: Points, tree: Tree) -> Mask:
    found = np.zeros(len(points), bool)
    for wall in tree.wall:
        found |= inside(points, shrunk(wall[::2], 0.97))
    return found


def _on_cores(
    plot: Plot, tree: Tree, points: Points, meanwhile: Iterator[Item]
) -> Generator[Item, None, Points]:
    """Return those of the points that lie in the layers on the cores, or in a bud."""
    thick, buds = _thick(plot, points), waves(plot.rng("buds"), points, 34.0) > 0.82
    found = np.zeros(len(points), bool)
    for start in range(0, len(points), 400):
        some = slice(start, start + 400)
        away = reach(points[some], tree)
        budded = (away > thick[some] + 10) & buds[some]
        found[some] = ((away > 2.4) & (away < thick[some])) | budded
        yield from islice(meanwhile, 12)
    return points[found]


def _open(cell: Cell, tree: Tree) -> None:
    """Mark the side of a cell that faces a slit: what lies furthest from the cores."""
    assert cell.outline is not None
    away = reach(cell.outline, tree)
    count = len(away)
    start = int(away.argmax()) - count // 5
    cell.apical = np.take(cell.outline, range(start, start + 2 * count // 5), axis=0, mode="wrap")


def psammoma(rng: Rng, x: float, y: float, radius: float) -> Iterator[Item]:
    """Yield a stone of chalk in onion rings."""
    middle, one = np.array([[x, y]], np.float32), np.ones(1)
    seed = int(rng.randint(0, 1 << 30))
    for share, ink in (
        (1.0, "calcium"),
        (0.8, "calcium_ring"),
        (0.62, "calcium"),
        (0.45, "calcium_ring"),
        (0.28, "calcium_core"),
    ):
        same = rng_of("stone", seed)  # each ring has the shape of the last
        outline = ovals(same, middle, one * radius * share, one * 1.12, one * 0.6, 0.07)[0]
        yield Patch(ink, (outline,), edge="calcium_edge", edge_width=0.8)
