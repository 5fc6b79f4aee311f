"""A stage is a value: an atlas without one has none, and nothing in it can be changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.stages import Meter, StageStep, Where

STEP = StageStep(
    id="leave",
    title="Leave",
    sentence="A cell leaves.",
    detail="",
    description="A cell.",
    where=Where.BESIDE,
    meter=Meter(plain="One of 100.", caveat="In mice.", sources=()),
    sources=(),
)


def test_an_atlas_has_no_stage_unless_it_is_given_one() -> None:
    atlas = Atlas(language="en", sites={}, cancers={}, spreads=(), cards={}, terms={}, sources={})
    assert dict(atlas.stages) == {}


def test_a_step_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        STEP.title = "Stay"  # type: ignore[misc]


def test_the_places_on_the_body() -> None:
    assert {where.value for where in Where} == {
        *("primary", "beside", "vessel", "filter", "site", "none")
    }
