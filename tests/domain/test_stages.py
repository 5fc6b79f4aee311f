"""A stage is a value: an atlas without one has none, and nothing in it can be changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from explorer.content.edition import read_atlas
from explorer.domain.atlas import Atlas, CancerId, Review, ReviewState, SiteId
from explorer.domain.exploration import Exploration, Place, story_ahead
from explorer.domain.stages import PAIR_STORY, Compare, Meter, Stage, StageStep, StoryDoor, Where

STEP = StageStep(
    id="leave",
    title="Leave",
    sentence="A cell leaves.",
    detail="",
    description="A cell.",
    where=Where.BESIDE,
    meter=Meter(of_hundred=1, plain="One of 100.", caveat="In mice.", sources=()),
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


def story(compare: Compare | None) -> Stage:
    return Stage(
        id="story",
        title="Story",
        intro="",
        steps=(STEP, replace(STEP, id="arrive", sentence="It arrives.")),
        courses=(),
        compare=compare,
        sources=(),
        review=Review(state=ReviewState.UNREVIEWED, next=date(2027, 1, 1), by=None),
    )


def test_what_is_left_out_changes_the_words_from_its_step_on() -> None:
    without = Compare(switch="No", sentence="None.", description="Bare.", first=1, sources=())
    told = story(without)
    assert told.told(0, left_out=True) is told.steps[0]
    assert told.told(1, left_out=False) is told.steps[1]
    other = told.told(1, left_out=True)
    assert (other.title, other.sentence, other.description) == ("No", "None.", "Bare.")
    assert other.meter is None
    assert story(None).told(1, left_out=True).sentence == "It arrives."


def test_which_story_a_page_offers() -> None:
    atlas = read_atlas("en")
    pair = Exploration(primary=CancerId("colon"), reading=SiteId("liver"))
    assert story_ahead(Exploration(), atlas) is None
    assert story_ahead(pair, atlas) == PAIR_STORY
    last = len(atlas.stages["cascade"].steps) - 1
    assert story_ahead(pair.at_stage("cascade", 0), atlas) == StoryDoor("cascade", 1)
    assert story_ahead(pair.at_stage("cascade", last), atlas) is None
    for name, card in atlas.cards.items():
        assert story_ahead(Exploration(card=name), atlas) == card.story
    assert story_ahead(Exploration(place=Place.SPREADS), atlas) == PAIR_STORY
    assert story_ahead(pair, replace(atlas, stages={})) is None


def test_every_door_of_a_card_leads_to_a_step() -> None:
    atlas = read_atlas("id")
    doors = [card.story for card in atlas.cards.values() if card.story is not None]
    assert {door.stage for door in doors} == set(atlas.stages)
    assert all(0 <= door.step < len(atlas.stages[door.stage].steps) for door in doors)
