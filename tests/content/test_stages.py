"""The stages that ship, and how the files of a stage become one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from explorer.content import edition
from explorer.content.load import atlas_from
from explorer.domain.atlas import Atlas, ReviewState
from explorer.domain.stages import Where

LANGUAGES = ("id", "en")
# What BIOLOGY lists as wrong or too strong, as figures or words.
WRONG_CLAIMS = r"\b90 (%|per cent|persen) (of|dari)? ?(cancer )?(deaths|kematian)|10[.,]000|66 %"
STEPS = ["growth", "vessels", "invasion", "entry", "journey", "exit", "rest", "colony"]


@cache
def atlas(language: str) -> Atlas:
    return edition.read_atlas(language)


def test_the_files_of_a_stage_become_one(folder: Path) -> None:
    stage = atlas_from(edition.compiled(folder)["en"]).stages["journey"]
    leave, travel = stage.steps
    assert (stage.title, stage.review.state) == ("The journey", ReviewState.UNREVIEWED)
    assert (leave.where, leave.meter) == (Where.PRIMARY, None)
    assert [source.id for source in travel.sources] == ["nguyen_2022"]
    assert travel.meter is not None
    assert travel.meter.caveat == "In mice."
    assert [source.id for source in travel.meter.sources] == ["paget_1889"]


def test_a_folder_without_stages_has_none(folder: Path) -> None:
    for root in ("facts", "en", "id"):
        (folder / root / "stages/journey.yaml").unlink()
    assert atlas_from(edition.compiled(folder)["id"]).stages == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_says_and_shows_something(language: str) -> None:
    for stage in atlas(language).stages.values():
        assert stage.sources
        for step in stage.steps:
            assert step.title
            assert step.sources, (stage.id, step.id)
            assert step.sentence.count(".") == 1, (stage.id, step.id)
            assert len(step.sentence.split()) <= 18, (stage.id, step.id)
            assert step.description.count(".") >= 2, (stage.id, step.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_step_cites_it_names_among_its_sources(language: str) -> None:
    for stage in atlas(language).stages.values():
        for step in stage.steps:
            cited = set(re.findall(r"\]\(cite:(\w+)\)", step.detail))
            counted = step.meter.sources if step.meter else ()
            named = {source.id for source in (*step.sources, *counted)}
            assert cited <= named, (stage.id, step.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_says_in_whom(language: str) -> None:
    who = {"id": "tikus|model", "en": "mice|model"}[language]
    for stage in atlas(language).stages.values():
        for step in stage.steps:
            if step.meter:
                assert re.search(who, f"{step.meter.plain} {step.meter.caveat}"), step.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wrong_claim_is_repeated(language: str) -> None:
    for stage in atlas(language).stages.values():
        for step in stage.steps:
            assert not re.search(WRONG_CLAIMS, f"{step.sentence} {step.detail}"), step.id


def test_the_cascade_has_eight_steps_in_order() -> None:
    for language in LANGUAGES:
        steps = atlas(language).stages["cascade"].steps
        assert [step.id for step in steps] == STEPS
        assert [bool(step.meter) for step in steps] == [
            s in {"journey", "rest", "colony"} for s in STEPS
        ]


def test_both_languages_tell_the_same_story() -> None:
    one, other = (atlas(language).stages for language in LANGUAGES)
    assert list(one) == list(other)
    for name, stage in one.items():
        for mine, theirs in zip(stage.steps, other[name].steps, strict=True):
            assert (mine.id, mine.where, mine.sources) == (theirs.id, theirs.where, theirs.sources)
            links = [re.findall(r"\]\((\w+:\w+)\)", step.detail) for step in (mine, theirs)]
            assert sorted(links[0]) == sorted(links[1]), mine.id
