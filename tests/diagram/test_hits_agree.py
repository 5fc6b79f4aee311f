"""Hit testing says what the picture shows: on every figure, from both sides, near and far."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPointF

from explorer.content.edition import read_atlas
from explorer.diagram.camera import Region
from explorer.diagram.chips import ChipPolicy
from explorer.diagram.hit_map import HitMap
from explorer.diagram.names import sites_named
from explorer.domain.atlas import CancerId, Figure, PartId, SiteId
from explorer.domain.exploration import Exploration, View
from explorer.domain.layers import USUAL, X_RAY, Group, Layers
from tests.diagram.shipped import CLOSE, SIZE, WORKING, art, cameras, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from explorer.diagram.artwork import Shape
    from explorer.domain.atlas import Atlas

GRID: Final = 4  # px
PEELED: Final = {
    "x_ray": X_RAY,
    "peeled": Layers(skin=0.0, organs_front=0.0, skeleton=0.14, organs_deep=0.15),
    **{group.value: USUAL.alone(group) for group in Group},
}
# Drawn, and yet no pixel of its own at rest: why, and so how a reader comes to it.
VEILED: Final = frozenset({"pleura", "peritoneum", "mediastinum"})  # a rim only, once it is lit
COVERED: Final = frozenset({"gallbladder"})  # under the liver: a second tap steps to it
Point = tuple[int, int]


@cache
def inside(side: View, near: str) -> dict[int, frozenset[Point]]:
    """Return which points of the grid each shape's own outline holds, by the shape's place."""
    camera = cameras()[near]
    grain = HitMap(art(side), Figure.MALE, camera).grain
    back = camera.transform.inverted()[0]
    found = {}
    for place, shape in enumerate(art(side).shapes):
        if not shape.pick or shape.style == "veil":
            continue
        box = camera.to_px(shape.bounds).adjusted(-GRID, -GRID, GRID, GRID)
        found[place] = frozenset(
            (x, y)
            for y in range(0, SIZE[1], GRID)
            if box.top() <= y <= box.bottom()
            for x in range(0, SIZE[0], GRID)
            if box.left() <= x <= box.right()
            and shape.path.contains(back.map(QPointF(centre(x, grain), centre(y, grain))))
        )
    return found


def centre(px: int, grain: int) -> float:
    """Return the middle of the grain that a pixel belongs to."""
    return (px // grain + 0.5) * grain


def topmost(side: View, near: str, figure: Figure, layers: Layers) -> dict[Point, PartId]:
    """Return what lies on top at every point, from the outlines alone, in paint order.

    Bones are seen through: what lies under a rib is what is meant.
    """
    on_top: dict[Point, PartId] = {}
    shapes = art(side).shapes
    for place, points in sorted(
        inside(side, near).items(),
        key=lambda item: (not shapes[item[0]].is_skin, not shapes[item[0]].is_bone),
    ):
        shape = shapes[place]
        if figure in shape.figures and layers.shows(shape.layer.group):
            on_top.update(dict.fromkeys(points, shape.part))
    return on_top


def disagreements(
    hits: HitMap, on_top: dict[Point, PartId]
) -> tuple[int, list[tuple[Point, PartId | None, PartId | None]]]:
    """Return how many points lie off an outline, and where map and outlines differ there."""
    asked, wrong = 0, []
    grain = hits.grain
    for x, y in product(range(0, SIZE[0], GRID), range(0, SIZE[1], GRID)):
        number = hits.number_at(x, y)
        steps = product((-grain, 0, grain), repeat=2)
        if any(hits.number_at(x + dx, y + dy) != number for dx, dy in steps):
            continue  # within a pixel of an outline
        asked += 1
        if hits.part_of.get(number) != on_top.get((x, y)):
            wrong.append(((x, y), hits.part_of.get(number), on_top.get((x, y))))
    return asked, wrong


@pytest.mark.parametrize("near", ["working", "close"])
@pytest.mark.parametrize("side", View)
@pytest.mark.parametrize("figure", Figure)
def test_the_map_says_what_lies_on_top(figure: Figure, side: View, near: str) -> None:
    hits = HitMap(art(side), figure, cameras()[near])
    asked, wrong = disagreements(hits, topmost(side, near, figure, USUAL))
    assert asked > 0.75 * SIZE[0] * SIZE[1] / GRID**2
    assert len(hits.picture_numbers()) > 30
    assert wrong == []


@pytest.mark.parametrize("peeled", PEELED)
@pytest.mark.parametrize("side", View)
def test_the_map_leaves_out_what_is_hidden(side: View, peeled: str) -> None:
    layers = PEELED[peeled]
    hits = HitMap(art(side), Figure.FEMALE, WORKING, layers=layers)
    _, wrong = disagreements(hits, topmost(side, "working", Figure.FEMALE, layers))
    assert wrong == []


@pytest.mark.parametrize("side", View)
def test_the_view_answers_as_its_map(qtbot: QtBot, side: View) -> None:
    view = shown(qtbot, Exploration(figure=Figure.FEMALE, view=side))
    assert view.camera == WORKING
    asked, wrong = disagreements(
        view.stage.hits, topmost(side, "working", Figure.FEMALE, view.layers)
    )
    assert (asked > 0, wrong) == (True, [])
    view.look_through(CLOSE)
    view.settle()
    asked, wrong = disagreements(
        view.stage.hits, topmost(side, "close", Figure.FEMALE, view.layers)
    )
    assert (asked > 0, wrong) == (True, [])


@pytest.mark.parametrize("side", View)
def test_what_lies_beneath_is_told_from_top_to_bottom(side: View) -> None:
    hits = HitMap(art(side), Figure.MALE, WORKING)
    back = WORKING.transform.inverted()[0]
    male = [
        art(side).shapes[place]
        for place in reversed(inside(side, "working"))
        if Figure.MALE in art(side).shapes[place].figures
    ]
    for x, y in product(range(0, SIZE[0], 8 * GRID), range(0, SIZE[1], 8 * GRID)):
        unit = back.map(QPointF(x, y))
        beneath = [shape.part for shape in male if shape.path.contains(unit)]
        top = hits.part_of.get(hits.number_at(x, y))
        assert list(hits.stack(x, y)) == list(dict.fromkeys([*([top] if top else []), *beneath]))


def test_a_lit_veil_answers_at_its_rim_only(qtbot: QtBot) -> None:
    now = Exploration(primary=CancerId("kidney"))
    view = shown(qtbot, now)
    hits = view.stage.hits
    pleura = art(View.FRONT).of(PartId("pleura_left"), Figure.MALE)[0]
    middle = view.camera.transform.map(pleura.bounds.center()).toPoint()
    assert hits.part_of.get(hits.number_at(middle.x(), middle.y())) != "pleura_left"
    edge = view.camera.transform.map(pleura.path.pointAtPercent(0.3)).toPoint()
    assert hits.part_of.get(hits.number_at(edge.x(), edge.y())) == "pleura_left"
    assert view.site_at(QPointF(edge)) == "pleura"


# -- everything can be reached -----------------------------------------------------------------


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas("en", may_write=False)


@cache
def reached() -> frozenset[PartId]:
    """Return every part that some pixel means, in some view of some figure."""
    found: set[PartId] = set()
    for side, figure in product(View, Figure):
        for region in (None, *Region):
            camera = region.seen_by(WORKING) if region else WORKING
            hits = HitMap(art(side), figure, camera)
            found |= {hits.part_of[number] for number in hits.picture_numbers()}
    return frozenset(found)


def shapes_of(parts: Iterable[PartId]) -> list[Shape]:
    wanted = set(parts)
    return [shape for side in View for shape in art(side).shapes if shape.part in wanted]


def test_every_drawn_site_has_a_pixel_or_a_reason(atlas: Atlas) -> None:
    drawn = [site for site in atlas.sites.values() if shapes_of(site.parts)]
    assert len(drawn) >= 50
    named = {
        site
        for side in View
        for site in sites_named(atlas, Exploration(), art(side), ChipPolicy.STUDY, 2.0)
        if atlas.sites[site].chip_only
    }
    lost = {site.id for site in drawn if not (reached() & set(site.parts)) and site.id not in named}
    assert lost <= VEILED | COVERED


def test_the_reasons_hold(atlas: Atlas) -> None:
    for name in VEILED:
        assert {shape.style for shape in shapes_of(atlas.sites[SiteId(name)].parts)} == {"veil"}
    for name in COVERED:
        parts = set(atlas.sites[SiteId(name)].parts)
        (first, *_) = (s for s in art(View.FRONT).shapes if s.part in parts and s.pick)
        at = WORKING.transform.map(first.bounds.center()).toPoint()
        stack = HitMap(art(View.FRONT), Figure.MALE, WORKING).stack(at.x(), at.y())
        assert parts & set(stack[:3]), "a second or a third tap steps to it"


def test_every_part_that_can_be_picked_belongs_to_a_site_and_is_reached(atlas: Atlas) -> None:
    pickable = {part for side in View for part in art(side).numbers}
    veiled = {shape.part for shape in shapes_of(pickable) if shape.style == "veil"}
    hidden = {part for name in COVERED for part in atlas.sites[SiteId(name)].parts}
    assert pickable - reached() <= veiled | hidden
