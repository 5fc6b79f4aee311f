"""The lens stays on the slide, and what a reader points at stays where it is."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.scenes.microscope.lens import SPANS, Lens
from explorer.scenes.microscope.slide import HALF

places = st.floats(-2000, 2000)


@given(places, places, st.sampled_from(sorted(SPANS)))
def test_the_field_never_leaves_the_slide(x: float, y: float, objective: int) -> None:
    lens = Lens(objective).over(x, y)
    assert hypot(*lens.middle) + lens.span / 2 <= HALF + 1e-6


@given(st.floats(-80, 80), st.floats(-80, 80))
def test_what_is_pointed_at_stays(x: float, y: float) -> None:
    before = Lens(10)
    after = before.zoomed(1, (x, y))
    # its share of the field, from the middle, is the same before and after
    for axis, place in enumerate((x, y)):
        was = (place - before.middle[axis]) / before.span
        assert (place - after.middle[axis]) / after.span == pytest.approx(was)


def test_there_is_a_nearest_and_a_farthest() -> None:
    assert Lens(4).zoomed(-1).objective == 4
    assert Lens(40).zoomed(1).objective == 40
    assert Lens(4).zoomed(9).objective == 40
