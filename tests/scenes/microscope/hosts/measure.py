"""What the tests of the tissues measure on a slide."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.slide import Cell, Patch, Slide

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from explorer.scenes.microscope.slide import Points

    Floats = NDArray[np.float64]


@lru_cache(maxsize=40)
def slide(tissue: str, seed: int, pattern: Pattern | None = None) -> Slide:
    """Return a slide, kept between the tests: none of them changes it."""
    return slide_of(tissue, pattern, seed)


def cells(of: Slide, *kinds: str) -> list[Cell]:
    """Return the cells of some kinds."""
    return [item for item in of.items if isinstance(item, Cell) and item.kind in kinds]


def patches(of: Slide, *inks: str) -> list[Patch]:
    """Return the patches of some inks."""
    return [item for item in of.items if isinstance(item, Patch) and item.ink in inks]


def area(outline: Points) -> float:
    """Return the area of an outline in square micrometres."""
    x, y = outline.T.astype(float)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def width(outline: Points) -> float:
    """Return the diameter of a disc as large as an outline."""
    return float(2 * np.sqrt(area(outline) / np.pi))


def shape(outline: Points) -> tuple[float, float]:
    """Return how long an outline is over its width, and the angle of its length."""
    values, ways = np.linalg.eigh(np.cov(outline.T.astype(float)))
    return float(np.sqrt(values[1] / values[0])), float(np.arctan2(ways[1, 1], ways[0, 1]))


def nuclei(of: Iterable[Cell]) -> list[Points]:
    """Return the outlines of the nuclei of some cells."""
    return [cell.nucleus.outline for cell in of if cell.nucleus is not None]


def bodies(of: Iterable[Cell]) -> list[Points]:
    """Return the outlines of some cells."""
    return [cell.outline for cell in of if cell.outline is not None]


def middles(of: Iterable[Points]) -> Floats:
    """Return the middles of outlines, (n, 2)."""
    return np.array([outline.mean(axis=0) for outline in of], float).reshape(-1, 2)


def tones(of: Iterable[Cell]) -> Floats:
    """Return how dark the nuclei of some cells are."""
    return np.array([cell.nucleus.tone for cell in of if cell.nucleus is not None])
