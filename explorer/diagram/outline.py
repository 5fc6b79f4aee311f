"""How far out the body comes at each height, so that names stand clear of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainterPath

_ROW: Final = 4.0  # units


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The outermost x to the viewer's left and right in rows from the vertex down, in units."""

    left: tuple[float, ...]
    right: tuple[float, ...]

    def between(self, top: float, bottom: float) -> tuple[float, float]:
        """Return the outermost x left and right between two heights; infinities beside nothing."""
        rows = slice(max(0, int(top // _ROW)), max(0, int(bottom // _ROW) + 1))
        return min(self.left[rows], default=inf), max(self.right[rows], default=-inf)


def outline_of(paths: Iterable[QPainterPath]) -> Outline:
    """Measure closed curves given in units."""
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    for path in paths:
        for polygon in path.toSubpathPolygons():
            ends = [(point.x(), point.y()) for point in polygon.toList()]
            for start, end in pairwise([*ends, *ends[:1]]):
                for row in _rows(start[1], end[1]):
                    left[row] = min(left.get(row, inf), start[0], end[0])
                    right[row] = max(right.get(row, -inf), start[0], end[0])
    rows = range(max(left, default=-1) + 1)
    return Outline(
        left=tuple(left.get(row, inf) for row in rows),
        right=tuple(right.get(row, -inf) for row in rows),
    )


def _rows(start: float, end: float) -> range:
    low, high = sorted((start, end))
    return range(int(low // _ROW), int(high // _ROW) + 1)
