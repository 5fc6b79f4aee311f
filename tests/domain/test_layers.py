"""Layers fade between nothing and all; nothing that a reader does to one moves another."""

from __future__ import annotations

import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.layers import SEEN_FROM, USUAL, X_RAY, Group, Layers

groups = st.sampled_from(Group)
shares = st.floats(0.0, 1.0)
layers = st.builds(Layers, **{group.value: shares for group in Group})
ORGANS = (Group.ORGANS_FRONT, Group.ORGANS_MIDDLE, Group.ORGANS_DEEP)


def opacities(shown: Layers) -> dict[Group, float]:
    return {group: shown.of(group) for group in Group}


def test_every_group_has_an_opacity_of_its_own() -> None:
    own = {field.name for field in fields(Layers)} - {"lifted"}
    assert own == {group.value for group in Group}


def test_as_usual_all_shows_but_the_muscles() -> None:
    hidden = {group for group in Group if not USUAL.shows(group)}
    assert hidden == {Group.MUSCLES}
    assert {USUAL.of(group) for group in Group} == {0.0, 1.0}


@given(layers, groups, shares)
def test_fading_moves_one_group_only(before: Layers, group: Group, opacity: float) -> None:
    after = opacities(before.faded(group, opacity))
    assert after.pop(group) == opacity
    kept = opacities(before)
    del kept[group]
    assert after == kept


@given(layers, groups, st.floats(allow_nan=False))
def test_no_slider_leads_beyond_nothing_or_all(before: Layers, group: Group, to: float) -> None:
    found = before.faded(group, to).of(group)
    assert 0.0 <= found <= 1.0
    assert math.isclose(found, min(1.0, max(0.0, to)))


@given(layers, groups, shares, shares)
def test_the_last_fading_counts(before: Layers, group: Group, one: float, two: float) -> None:
    assert before.faded(group, one).faded(group, two) == before.faded(group, two)
    assert before.faded(group, before.of(group)) == before


@given(layers, groups)
def test_what_is_hardly_seen_cannot_be_picked(shown: Layers, group: Group) -> None:
    assert shown.shows(group) is (shown.of(group) >= SEEN_FROM)


@given(groups, shares, shares)
def test_what_shows_more_stays_pickable(group: Group, one: float, two: float) -> None:
    fainter, fuller = (USUAL.faded(group, each) for each in sorted((one, two)))
    assert fuller.shows(group) >= fainter.shows(group)


@given(layers, groups)
def test_alone_is_in_full_and_alone(before: Layers, group: Group) -> None:
    alone = before.alone(group)
    assert alone.of(group) == 1.0
    picked = {each for each in Group if alone.shows(each)}
    assert picked == {group, Group.SKIN}, "the skin keeps the outline of the body, half as strong"
    others = [alone.of(each) for each in Group if each is not group]
    assert max(others) <= 0.5


@given(layers, layers, groups)
def test_alone_does_not_depend_on_what_was_shown(one: Layers, two: Layers, group: Group) -> None:
    assert one.alone(group) == two.alone(group)
    assert one.alone(group).alone(group) == one.alone(group)


@pytest.mark.parametrize("group", [group for group in Group if group is not Group.MUSCLES])
def test_no_group_alone_brings_the_muscles(group: Group) -> None:
    assert USUAL.alone(group).of(Group.MUSCLES) == 0.0


def test_an_x_ray_shows_bones_through_everything() -> None:
    assert X_RAY.of(Group.SKELETON) == 1.0
    assert X_RAY.of(Group.MUSCLES) == 0.0
    assert all(X_RAY.of(group) < 0.5 for group in ORGANS)
    assert all(X_RAY.shows(group) for group in Group if group is not Group.MUSCLES), (
        "what an x-ray shows faintly can still be picked"
    )
