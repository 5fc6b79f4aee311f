"""Tumours of sheets and nests, grown without a host, and how their cells are measured."""

from __future__ import annotations

from functools import lru_cache
from math import pi

import numpy as np
from numpy.typing import NDArray

from explorer.domain.lab import TUMOUR_CELL, Pattern
from explorer.scenes.microscope.growth import blob, rng_of
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Item, Patch
from explorer.scenes.microscope.tumours import TUMOURS
from explorer.scenes.microscope.tumours.features import is_mitotic
from tests.scenes.microscope.tumours.measured import area

OURS = (
    Pattern.PIGMENT,
    Pattern.PALE_PIGMENT,
    Pattern.KERATIN,
    Pattern.CLEAR,
    Pattern.SMALL_DARK,
    Pattern.LIVER_CORDS,
    Pattern.NESTS,
    Pattern.SYNCYTIUM,
    Pattern.CORTICAL,
    Pattern.PLAIN_SHEETS,
)
SEEDS = (3, 8)
AREA = pi * 212**2


def plot_of(pattern: Pattern, seed: int) -> Plot:
    mass = blob(rng_of("mass", seed), (110.0, 20.0), 212.0)
    return Plot(seed=(pattern.value, seed), masses=(mass,), tumour_spot=(110.0, 20.0))


@lru_cache(maxsize=32)
def grown(pattern: Pattern, seed: int) -> tuple[tuple[Item, ...], Plot]:
    plot = plot_of(pattern, seed)
    return tuple(filter(None, TUMOURS[pattern](plot))), plot


def cells(pattern: Pattern, seed: int, kind: str = TUMOUR_CELL) -> list[Cell]:
    return [
        item for item in grown(pattern, seed)[0] if isinstance(item, Cell) and item.kind == kind
    ]


def whole(pattern: Pattern, seed: int) -> list[Cell]:
    """Return cells that show a resting nucleus in a body."""
    return [
        cell
        for cell in cells(pattern, seed)
        if cell.outline is not None and cell.nucleus is not None and not is_mitotic(cell)
    ]


def nuclei(pattern: Pattern, seed: int) -> NDArray[np.float64]:
    found = [cell.nucleus for cell in whole(pattern, seed)]
    return np.array([area(nucleus.outline) for nucleus in found if nucleus is not None])


def filled(pattern: Pattern, seed: int) -> float:
    """Return how much of a cell its nucleus takes, in the middle of all."""
    bodies = [cell.outline for cell in whole(pattern, seed)]
    shares = nuclei(pattern, seed) / [area(body) for body in bodies if body is not None]
    return float(np.median(shares))


def patches(pattern: Pattern, seed: int, ink: str) -> list[Patch]:
    return [item for item in grown(pattern, seed)[0] if isinstance(item, Patch) and item.ink == ink]


def middles(found: list[Cell]) -> NDArray[np.float32]:
    return np.array([_middle(cell) for cell in found])


def _middle(cell: Cell) -> NDArray[np.float32]:
    if cell.outline is not None:
        return np.asarray(cell.outline.mean(axis=0))
    assert cell.nucleus is not None
    return np.asarray(cell.nucleus.outline.mean(axis=0))
