"""Names keep apart, and their leaders never cross."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.diagram.chips import (
    ChipPolicy,
    Column,
    Label,
    Placed,
    Side,
    place,
)
from explorer.diagram.crossing import segments_cross
from explorer.domain.atlas import Figure
from explorer.domain.exploration import LIT, Exploration, SiteRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.body_view import BodyView

GAP, PITCH = 8.0, 44.0
COLUMNS = (
    Column(side=Side.LEFT, x=122, outer=10, top=52, bottom=620),
    Column(side=Side.RIGHT, x=518, outer=662, top=52, bottom=620),
)
ANCHORS = st.tuples(st.floats(140, 500), st.floats(60, 610))


@st.composite
def labels(draw: st.DrawFn) -> list[Label]:
    made = []
    for number in range(draw(st.integers(0, 22))):
        anchor = draw(ANCHORS)
        near = (anchor[0] + draw(st.floats(0, 40)), anchor[1])
        made.append(
            Label(
                key=f"site_{number}",
                width=draw(st.floats(30, 170)),
                height=draw(st.sampled_from((27.0, 42.0))),
                anchors=draw(
                    st.sampled_from(
                        (
                            {Side.LEFT: anchor, Side.RIGHT: near},
                            {Side.LEFT: anchor},
                            {Side.RIGHT: near},
                            {},
                        )
                    )
                ),
                middle=336,
            )
        )
    return made


@settings(max_examples=60, deadline=None)
@given(labels())
def test_placed_names_keep_their_distance(given: list[Label]) -> None:
    placed = place(given, COLUMNS, gap=GAP, pitch=PITCH)
    for one, other in combinations(placed, 2):
        if one.side is other.side:
            apart = abs(one.y - other.y)
            assert apart >= PITCH - 1e-6
            assert apart >= (one.label.height + other.label.height) / 2 + GAP - 1e-6


@settings(max_examples=60, deadline=None)
@given(labels())
def test_leaders_never_cross(given: list[Label]) -> None:
    placed = place(given, COLUMNS, gap=GAP, pitch=PITCH)
    for one, other in combinations(placed, 2):
        a, b = one.anchor, other.anchor
        if a is not None and b is not None:
            assert not segments_cross(one.elbow, a, other.elbow, b)
        assert not QRectF(*one.rect).intersects(QRectF(*other.rect))


@settings(max_examples=60, deadline=None)
@given(labels())
def test_placed_names_stay_in_their_margin(given: list[Label]) -> None:
    for one in place(given, COLUMNS, gap=GAP, pitch=PITCH):
        left, top, width, height = one.rect
        assert top >= 52 - 1e-6
        assert top + height <= 620 + 1e-6
        assert left >= 10 - 1e-6 or one.side is Side.RIGHT
        assert left + width <= 662 + 1e-6 or one.side is Side.LEFT


def test_the_important_stay_when_room_is_short() -> None:
    many = [
        Label(key=str(n), width=60, height=27, anchors={Side.LEFT: (200, 100 + n)}, middle=336)
        for n in range(40)
    ]
    kept = {one.label.key for one in place(many, COLUMNS[:1], gap=GAP, pitch=PITCH)}
    assert {"0", "1", "2"} <= kept
    assert len(kept) < 40


def test_names_stand_near_their_organs_where_there_is_room() -> None:
    alone = Label(key="a", width=60, height=27, anchors={Side.LEFT: (200, 300)}, middle=336)
    (placed,) = place([alone], COLUMNS, gap=GAP, pitch=PITCH)
    assert placed == Placed(label=alone, side=Side.LEFT, x=122, y=300, run=14)


def test_touching_ends_count_as_crossing() -> None:
    assert segments_cross((0, 0), (9, 9), (0, 9), (9, 0))
    assert segments_cross((0, 0), (9, 9), (0, 5), (9, 9))
    assert not segments_cross((0, 0), (9, 0), (0, 5), (9, 5))


@pytest.mark.parametrize("figure", list(Figure))
def test_names_on_the_body_never_overlap(
    make_view: Callable[..., BodyView], figure: Figure
) -> None:
    view = make_view(figure)
    names = view.stage.names
    assert names is not None
    for one, other in combinations(names.names, 2):
        assert not QRectF(*one.placed.rect).intersects(QRectF(*other.placed.rect))


def test_a_story_names_what_it_lights(make_view: Callable[..., BodyView]) -> None:
    view = make_view(primary="prostate")
    assert view.stage.names is not None
    named = {name.site: name.chip.role for name in view.stage.names.names}
    assert named == {
        "prostate": SiteRole.STARTS_HERE,
        "bone": SiteRole.COMMON,
        "nodes_cervical": SiteRole.COMMON,
        "liver": SiteRole.SOMETIMES,
        "brain": SiteRole.UNCOMMON,
        "pleura": SiteRole.UNCOMMON,
        "soft_tissue": SiteRole.UNCOMMON,
        "bladder": SiteRole.NEIGHBOUR,
    }


def test_a_site_that_is_not_drawn_has_a_chip_without_leader(
    make_view: Callable[..., BodyView],
) -> None:
    view = make_view(primary="prostate")
    assert view.stage.names is not None
    anchors = {name.site: name.placed.anchor for name in view.stage.names.names}
    assert [site for site, anchor in anchors.items() if anchor is None] == ["soft_tissue"]


def test_leaders_end_inside_their_organ(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    assert view.stage.names is not None
    hits = view.stage.hits
    for name in view.stage.names.names:
        if name.site == "soft_tissue":  # drawn nowhere: only its chip stands for it
            assert name.placed.anchor is None
            continue
        assert name.placed.anchor is not None
        x, y = name.placed.anchor
        part = hits.part_of[hits.number_at(int(x), int(y))]
        assert name.site in view.stage.look.atlas.sites_of_part[part]  # type: ignore[union-attr]


def test_a_board_names_the_likeliest_in_one_column(make_view: Callable[..., BodyView]) -> None:
    view = make_view(primary="prostate", size=(1920, 1080))
    view.wear(load_theme("projector"), metrics_for("projector", 1080, 4.03, 100))
    view.show_chips(ChipPolicy.PROJECTOR)
    view.settle()
    assert view.stage.names is not None
    names = view.stage.names.names
    assert {name.placed.side for name in names} == {Side.RIGHT}
    assert {round(name.placed.x) for name in names} == {1000}
    assert len(names) <= 9
    assert all(name.chip.role in LIT or name.site is None for name in names)


def test_a_kiosk_at_rest_names_six_at_most(make_view: Callable[..., BodyView]) -> None:
    view = make_view(Figure.NEUTRAL, size=(1080, 1080))
    view.wear(load_theme("light"), metrics_for("kiosk", 1920, 4.03, 100))
    view.show_chips(ChipPolicy.KIOSK)
    view.settle()
    assert view.stage.names is not None
    assert 3 <= len(view.stage.names.names) <= 6
    view.present(Exploration(figure=Figure.NEUTRAL, primary="stomach"))  # type: ignore[arg-type]
    heights = {name.placed.label.height for name in view.stage.names.names}
    assert min(heights) >= 84
