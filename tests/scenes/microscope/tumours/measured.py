"""Slides to measure, and how their cells and areas are measured."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from explorer.domain.lab import TUMOUR_CELL, Pattern
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.slide import Cell, Patch, Slide, Strand

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.scenes.microscope.slide import Item, Points

PATTERNS = (
    Pattern.GLANDS,
    Pattern.TALL_GLANDS,
    Pattern.SCIRRHOUS_DUCTS,
    Pattern.SIGNET_RINGS,
    Pattern.SINGLE_FILE,
    Pattern.PAPILLAE,
    Pattern.FOLLICLES,
)
SEEDS = (1, 4)


@lru_cache(maxsize=32)
def slide(pattern: Pattern, seed: int = 1) -> Slide:
    return slide_of("lung", pattern, seed)


def cells(slide: Slide, kind: str = TUMOUR_CELL) -> list[Cell]:
    return [item for item in slide.items if isinstance(item, Cell) and item.kind == kind]


def patches(slide: Slide, ink: str) -> list[Patch]:
    """Return the areas of an ink that lie in the tumour."""
    found = [item for item in slide.items if isinstance(item, Patch) and item.ink == ink]
    middles = np.array([patch.outlines[0].mean(axis=0) for patch in found]).reshape(-1, 2)
    held = inside(middles, slide.tumour[0])
    small = [area(patch.outlines[0]) < 0.5 * area(slide.tumour[0]) for patch in found]
    return [patch for patch, here, kept in zip(found, held, small, strict=True) if here and kept]


def area(outline: Points) -> float:
    x, y = outline[:, 0].astype(float), outline[:, 1].astype(float)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def around(outline: Points) -> float:
    return float(np.hypot(*(np.roll(outline, -1, axis=0) - outline).T).sum())


def middle(outline: Points) -> NDArray[np.float64]:
    return np.asarray(outline.mean(axis=0), np.float64)


def long_over_wide(outline: Points) -> float:
    axes = np.linalg.eigvalsh(np.cov((outline - outline.mean(axis=0)).T))
    return float(np.sqrt(axes[1] / axes[0]))


def nuclei(found: list[Cell]) -> Points:
    return np.array([middle(cell.nucleus.outline) for cell in found if cell.nucleus])


def nuclear_areas(found: list[Cell]) -> NDArray[np.float64]:
    return np.array([area(cell.nucleus.outline) for cell in found if cell.nucleus])


def spread(values: NDArray[np.float64]) -> float:
    return float(values.std() / values.mean())


def gaps(points: Points) -> NDArray[np.float64]:
    """Return how far each point is from each other, itself left out."""
    away = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    return np.asarray(away)


def basal(cell: Cell) -> float:
    """Return where the nucleus lies between the base (0) and the tip (1) of a cell."""
    assert cell.apical is not None
    assert cell.outline is not None
    assert cell.nucleus is not None
    tip = middle(cell.apical)
    body = middle(cell.outline)
    axis = 2 * (tip - body)
    base = tip - axis
    return float(np.dot(middle(cell.nucleus.outline) - base, axis) / np.dot(axis, axis))


def shapes(item: Item) -> list[Points]:
    if isinstance(item, Patch):
        return list(item.outlines)
    if isinstance(item, Strand):
        return [item.points]
    nucleus = item.nucleus.outline if item.nucleus is not None else None
    found = (item.outline, nucleus, item.apical, item.grains)
    return [shape for shape in found if shape is not None]
