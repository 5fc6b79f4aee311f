"""What lies nearer to the viewer is painted later, or it says why not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations
from typing import Final, NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from explorer.diagram.artwork import Shape
from explorer.domain.atlas import Figure
from tests.body.measured import MEASURED
from tests.body.silhouettes import VIEWS, artwork, covered

TRUNK: Final = QRectF(-100, 0, 200, 600)  # in units; beyond it there are bones only
NEARER: Final = 5.0  # units: by this much, both its middle and its near face
OVERLAPPING: Final = 0.05  # of the smaller one
FAINT: Final = 0.5
FINE: Final = 1.0  # px per unit


class Turned(NamedTuple):
    """Parts that are painted the other way round on purpose."""

    view: str
    near: str
    far: tuple[str, ...]  # empty: whatever lies behind it
    reason: str


SHOWN: Final = "the female organs are laid over what would hide them"
FEMALE: Final = (
    *("uterus", "ovary_left", "ovary_right"),
    *("uterine_tube_left", "uterine_tube_right"),
)
EXCEPTIONS: Final = (
    Turned("front", "omentum", (), "the apron is the backing of the bowel, which it would hide"),
    Turned("front", "small_bowel", FEMALE, SHOWN),
    Turned("front", "bladder", ("cervix", "vagina"), SHOWN),
    Turned(
        "front",
        "small_bowel",
        ("appendix", "caecum", "ascending_colon"),
        "the coils are tucked into the frame of the colon; the appendix hangs in front to be seen",
    ),
    Turned(
        "front",
        "diaphragm",
        ("lung_inferior_lobe_right",),
        "its middle is that of the whole dome; the lobe's hem is drawn over the dome's rim",
    ),
    Turned("front", "left_ventricle", ("left_atrium",), "the auricle curls round to the front"),
    Turned(
        "front",
        "pharynx",
        ("larynx", "thyroid"),
        "its middle lies at the mouth; where they overlap it lies behind",
    ),
    Turned(
        "front", "kidney_left", ("adrenal_left",), "the gland sits on the front of the upper pole"
    ),
    Turned(
        "back",
        "oesophagus",
        ("pharynx", "larynx"),
        "its beginning is tucked under the pharynx, which runs on into it",
    ),
    Turned("back", "trachea", ("larynx",), "its beginning is tucked under the ring of the larynx"),
    Turned(
        "back",
        "pharynx",
        ("submandibular_gland_left", "submandibular_gland_right"),
        "the glands are laid over it to be seen from behind",
    ),
    Turned(
        "back",
        "liver_right_lobe",
        ("duodenum",),
        "the lobe's middle is that of its thick outer part; the duodenum lies behind the inner one",
    ),
)


class Pair(NamedTuple):
    """Two organs that overlap, and the share of the overlap where the farther one is on top."""

    near: str
    far: str
    hidden: float


def is_an_organ(shape: Shape) -> bool:
    """Say whether a shape hides what is behind it: no bone, node, veil or ghost does."""
    return (
        shape.pick
        and shape.style == "solid"
        and shape.layer.opacity >= FAINT
        and shape.layer.group.value.startswith("organs")
        and shape.part in MEASURED
    )


def is_nearer(near: str, far: str, view: str) -> bool:
    """Say whether a part lies plainly nearer to the viewer than another."""
    one, other = MEASURED[near], MEASURED[far]
    if view == "front":
        steps = (one.depth - other.depth, one.depths[1] - other.depths[1])
    else:
        steps = (other.depth - one.depth, other.depths[0] - one.depths[0])
    return min(steps) >= NEARER


@cache
def pairs(view: str, figure: Figure) -> tuple[Pair, ...]:
    """Return the parts that overlap and plainly lie one before the other."""
    tops = painted(view, figure)
    return tuple(_pairs(tops, view))


def _pairs(tops: dict[str, np.ndarray], view: str) -> Iterator[Pair]:
    for near, far in permutations(tops, 2):
        if not is_nearer(near, far, view):
            continue
        both = (tops[near] >= 0) & (tops[far] >= 0)
        smaller = min((tops[near] >= 0).sum(), (tops[far] >= 0).sum())
        if both.sum() > OVERLAPPING * smaller:
            yield Pair(near, far, float((tops[far] > tops[near])[both].mean()))


def painted(view: str, figure: Figure) -> dict[str, np.ndarray]:
    """Return, for every organ and pixel, the place of its topmost shape in the order of paint."""
    tops: dict[str, np.ndarray] = {}
    for place, shape in enumerate(artwork(view).on(figure)):
        if is_an_organ(shape):
            inside = covered((shape,), TRUNK, FINE) > FAINT
            top = tops.setdefault(shape.part, np.full(inside.shape, -1, np.int16))
            top[inside] = place
    return tops


def excused(pair: Pair, view: str) -> Turned | None:
    """Return the row that allows a pair to be painted the other way round."""
    for row in EXCEPTIONS:
        if (row.view, row.near) == (view, pair.near) and (not row.far or pair.far in row.far):
            return row
    return None


def turned(view: str, figure: Figure) -> list[Pair]:
    """Return the pairs that are painted the other way round."""
    return [pair for pair in pairs(view, figure) if pair.hidden > 0.1]


@pytest.mark.parametrize("figure", list(Figure))
@pytest.mark.parametrize("view", VIEWS)
def test_what_lies_nearer_is_painted_later(view: str, figure: Figure) -> None:
    assert len(pairs(view, figure)) > 50
    assert [pair for pair in turned(view, figure) if excused(pair, view) is None] == []


def test_every_exception_is_needed() -> None:
    found = {
        (excused(pair, view), pair.far)
        for view in VIEWS
        for figure in Figure
        for pair in turned(view, figure)
    }
    for row in EXCEPTIONS:
        assert {far for used, far in found if used is row} >= set(row.far), row.near
        assert any(used is row for used, _ in found), row.near
