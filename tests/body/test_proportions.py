"""Every part lies where it was measured, or its departure is written down with a reason."""

from __future__ import annotations

import json
import tomllib
from math import hypot
from pathlib import Path
from typing import Any

import pytest

from tests.body.silhouettes import artwork, silhouette

HERE = Path(__file__).parent
SHEET: dict[str, Any] = json.loads((HERE / "measured.json").read_text(encoding="utf-8"))
MEASURED: dict[str, dict[str, list[float]]] = SHEET["parts"]
CHEATS: dict[str, dict[str, Any]] = {
    row["part"]: row
    for row in tomllib.loads((HERE / "cheats.toml").read_text(encoding="utf-8"))["cheat"]
}
FURTHEST = 20.0  # of 1000: nothing may lie further off
LEAST = 6.0
OVERLAP = 0.75


def distance(part: str) -> float:
    x, y = MEASURED[part]["centroid"]
    own = silhouette(part).centre
    return hypot(own[0] - x, own[1] - y)


def overlap(part: str) -> float:
    left, top, right, bottom = MEASURED[part]["box"]
    own = silhouette(part).box
    shared_width = max(0.0, min(right, own[2]) - max(left, own[0]))
    shared_height = max(0.0, min(bottom, own[3]) - max(top, own[1]))
    shared = shared_width * shared_height
    both = (right - left) * (bottom - top) + (own[2] - own[0]) * (own[3] - own[1])
    return shared / (both - shared)


def strict_distance(part: str) -> float:
    left, top, right, bottom = MEASURED[part]["box"]
    return min(FURTHEST, max(LEAST, min(right - left, bottom - top) / 2))


def keeps_the_strict_rule(part: str) -> bool:
    return distance(part) <= strict_distance(part) and overlap(part) >= OVERLAP


@pytest.mark.parametrize("part", sorted(MEASURED))
def test_a_part_lies_where_it_was_measured(part: str) -> None:
    cheat = CHEATS.get(part)
    furthest = cheat["centroid"] if cheat else strict_distance(part)
    least = cheat["iou"] if cheat else OVERLAP
    assert distance(part) <= min(FURTHEST, furthest)
    assert overlap(part) >= least


@pytest.mark.parametrize("part", sorted(CHEATS))
def test_a_cheat_is_needed_and_has_a_reason(part: str) -> None:
    assert not keeps_the_strict_rule(part)
    assert len(CHEATS[part]["reason"].split()) >= 4


def test_measures_name_their_source_and_only_parts_that_are_drawn() -> None:
    drawn = {shape.part for shape in artwork().shapes}
    assert "CC BY 4.0" in SHEET["attribution"]
    assert set(MEASURED) <= drawn
    assert set(CHEATS) <= set(MEASURED)
