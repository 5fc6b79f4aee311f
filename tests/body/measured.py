"""The measured body, the departures from it that are on purpose, and how far the drawing is off."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import hypot
from pathlib import Path

from explorer.files import asset
from tests.body.silhouettes import silhouettes

FURTHEST = 20.0  # of 1000: nothing may lie further off, but where a part shows only its face
LEAST = 6.0
OVERLAP = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A part of the measured body; `depths` from its hindmost to its foremost point."""

    centroid: tuple[float, float]
    box: tuple[float, float, float, float]
    area: float
    depth: float
    depths: tuple[float, float]
    views: tuple[str, ...]

    @property
    def strict_distance(self) -> float:
        """How far off the centre of the drawing may lie without a reason."""
        left, top, right, bottom = self.box
        return min(FURTHEST, max(LEAST, min(right - left, bottom - top) / 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cheat:
    """A departure on purpose, as a reader is told; a note has no bounds, a face may lie far off."""

    part: str
    view: str
    reason: Mapping[str, str]
    centroid: float = 0.0
    iou: float = 1.0
    face: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """How far a drawn part is off the measured one, on the figure where it is worst."""

    distance: float
    overlap: float
    area: float

    def keeps(self, distance: float, overlap: float) -> bool:
        """Say whether the drawing is within bounds."""
        return self.distance <= distance and self.overlap >= overlap


_SHEET = json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))
ATTRIBUTION: str = _SHEET["attribution"]
MEASURED = {part: Measure(**row) for part, row in _SHEET["parts"].items()}
PLACES = [(part, view) for part, measure in sorted(MEASURED.items()) for view in measure.views]
_ROWS = tomllib.loads(asset("body", "cheats.toml").read_text(encoding="utf-8"))["cheat"]
CHEATS = [Cheat(**row) for row in _ROWS]


def told(part: str, view: str) -> Cheat | None:
    """Return what a reader is told of a part in a view."""
    return next((cheat for cheat in CHEATS if (cheat.part, cheat.view) == (part, view)), None)


@cache
def deviation(part: str, view: str) -> Deviation:
    """Compare the drawing with the measured part, on every figure that has it."""
    measure = MEASURED[part]
    drawn = tuple(silhouettes(part, view))
    x, y = measure.centroid
    return Deviation(
        distance=max(hypot(own.centre[0] - x, own.centre[1] - y) for own in drawn),
        overlap=min(_overlap(measure.box, own.box) for own in drawn),
        area=max(own.area for own in drawn) / measure.area,
    )


def keeps_the_strict_rule(part: str, view: str) -> bool:
    """Say whether a part needs no reason."""
    return deviation(part, view).keeps(MEASURED[part].strict_distance, OVERLAP)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    width = max(0.0, min(one[2], other[2]) - max(one[0], other[0]))
    height = max(0.0, min(one[3], other[3]) - max(one[1], other[1]))
    both = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width * height / (both - width * height)
