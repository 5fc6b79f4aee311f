"""The cores of fronds: a tree that grows to where there is room. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.tumours.gland_places import apart, depth, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Points
    from explorer.scenes.microscope.tumours.gland_shapes import Row

STEP: Final = 8.0  # micrometres from node to node


@dataclass(slots=True)
class Tree:
    """The cores of the fronds: nodes, the parent of each, half the width of the core there."""

    nodes: list[tuple[float, float]] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    wall: list[Points] = field(default_factory=list)  # of the space in which the fronds stand

    def add(self, point: tuple[float, float], parent: int, width: float) -> None:
        """Grow by one node."""
        self.nodes.append(point)
        self.parents.append(parent)
        self.widths.append(width)

    def places(self) -> Points:
        """Return the nodes, (n, 2)."""
        return np.array(self.nodes, np.float32).reshape(-1, 2)


def shrunk(mass: Points, share: float) -> Points:
    """Return an outline drawn towards its middle."""
    middle = mass.mean(axis=0)
    return np.asarray(middle + share * (mass - middle), np.float32)


def growing(plot: Plot, rng: Rng, tree: Tree) -> Iterator[int]:
    """Grow the tree from the wall towards where there is room; yield the first new node."""
    aims = within(rng, plot, 1000)
    aims = apart(aims[depth(plot, aims) > 20], 11.0)
    _root(rng, tree)
    near = rng.uniform(29, 33)  # the smaller, the more branches
    away, nearest = _nearest(aims, tree.places())
    for _ in range(90):
        left = away > near
        aims, away, nearest = aims[left], away[left], nearest[left]
        if not len(aims):
            return
        first = len(tree.nodes)
        stuck = np.zeros(len(aims), bool)
        for parent in np.unique(nearest).tolist():
            mine = nearest == parent
            if not _sprout(rng, tree, parent, aims[mine]):
                stuck |= mine
        yield first
        found, which = _nearest(aims, tree.places()[first:])
        nearest = np.where(found < away, which + first, nearest)
        away = np.where(stuck, 0.0, np.minimum(away, found))


def _nearest(aims: Points, places: Points) -> tuple[Row, NDArray[np.intp]]:
    """Return how far each aim lies from the nearest place, and from which."""
    if not len(places):
        return np.full(len(aims), np.inf, np.float32), np.zeros(len(aims), np.intp)
    gap = aims[:, None] - places[None]
    away = (gap**2).sum(axis=2)
    which = away.argmin(axis=1)
    return np.sqrt(away[np.arange(len(aims)), which]).astype(np.float32), which


def _root(rng: Rng, tree: Tree) -> None:
    """Set four roots on each wall."""
    for wall in tree.wall:
        first = rng.randint(0, len(wall))
        for index in range(4):
            spot = first + index * len(wall) // 4 + rng.randint(-9, 10)
            x, y = wall[spot % len(wall)].tolist()
            tree.add((x, y), -1, 8.5)


def _sprout(rng: Rng, tree: Tree, parent: int, aims: Points) -> bool:
    """Grow by one step towards what is aimed at; say whether there was room."""
    x, y = tree.nodes[parent]
    ways = aims - np.array([x, y])
    way = (ways / np.maximum(np.hypot(*ways.T), 1e-3)[:, None]).sum(axis=0)
    way = way + rng.normal(0, 0.25, 2) * (1 + 0.5 * np.hypot(*way))
    x, y = (np.array([x, y]) + way / max(float(np.hypot(*way)), 1e-3) * STEP).tolist()
    if any(abs(x - a) + abs(y - b) < 0.7 * STEP for a, b in tree.nodes):
        return False
    tree.add((x, y), parent, max(2.8, tree.widths[parent] * 0.965))
    return True


def reach(points: Points, tree: Tree) -> Row:
    """Return how far points lie from the surface of the nearest core, or from the wall."""
    places = np.vstack([tree.places(), *tree.wall])
    widths = np.zeros(len(places), np.float32)
    widths[: len(tree.widths)] = tree.widths
    x = points[:, 0][:, None] - places[:, 0][None]
    y = points[:, 1][:, None] - places[:, 1][None]
    return np.asarray((np.sqrt(x * x + y * y) - widths).min(axis=1), np.float32)
