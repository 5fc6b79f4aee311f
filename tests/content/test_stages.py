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
from tests.content.slips import faults_of, replaced

LANGUAGES = ("id", "en")
# What BIOLOGY lists as wrong or too strong, as figures or words.
WRONG_CLAIMS = r"\b90 (%|per cent|persen) (of|dari)? ?(cancer )?(deaths|kematian)|10[.,]000|66 %"
STAGE = "facts/stages/journey.yaml"
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
            assert len(re.findall(r"[.!?](?:\s|$)", step.sentence)) == 1, (stage.id, step.id)
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
    for step in atlas(language).stages["cascade"].steps:
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


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        (STAGE, "id: journey", "id: voyage", "id", "must be journey"),
        (STAGE, "id: travel", "id: leave", "file", "duplicate id leave"),
        (STAGE, "where: vessel", "where: sea", "steps.1.where", "Input should be"),
        (STAGE, "sources: [nguyen_2022]", "sources: []", "steps.1.sources", "at least 1 item"),
        (STAGE, "sources: [nguyen_2022]", "sources: [me]", "steps.1.sources", "no source me"),
        (
            STAGE,
            "meter: {sources: [paget_1889]}",
            "meter: {sources: [me]}",
            "steps.1.meter.sources",
            "no source me",
        ),
        ("en/stages/journey.yaml", "  leave: {", "  stay: {", "steps", "leave is missing"),
        ("id/stages/journey.yaml", "  leave: {", "  stay: {", "steps.stay", "no such step"),
        (
            "en/stages/journey.yaml",
            "    meter: {plain: One of 100 is left., caveat: In mice.}\n",
            "",
            "steps.travel.meter",
            "is missing",
        ),
        (
            "en/stages/journey.yaml",
            "description: A cell.}",
            "description: A cell., meter: {plain: One., caveat: In mice.}}",
            "steps.leave.meter",
            "the facts have none",
        ),
        (
            "id/stages/journey.yaml",
            "cite:nguyen_2022",
            "cite:nobody",
            "steps.travel.detail",
            "broken link cite:nobody",
        ),
        ("en/stages/journey.yaml", "    sentence: A", "    says: A", "steps.travel", "required"),
        (STAGE, "place: 1", "place: 0", "place", "greater than or equal to 1"),
        (
            STAGE,
            "place: 1",
            "place: 1\ncompare: {from_step: stay, sources: [paget_1889]}",
            "compare.from_step",
            "no step stay",
        ),
        (
            STAGE,
            "place: 1",
            "place: 1\ncompare: {from_step: leave, sources: [me]}",
            "compare.sources",
            "no source me",
        ),
        (
            STAGE,
            "meter: {sources",
            "meter: {of_hundred: 101, sources",
            "steps.1.meter.of_hundred",
            "less than or equal to 100",
        ),
        (
            "facts/cards.yaml",
            "claims: [S1]",
            "claims: [S1]\n  stage: {id: voyage, step: leave}",
            "seed_and_soil.stage.id",
            "no stage voyage",
        ),
        (
            "facts/cards.yaml",
            "claims: [S1]",
            "claims: [S1]\n  stage: {id: journey, step: stay}",
            "seed_and_soil.stage.step",
            "no step stay",
        ),
    ],
)
def test_a_fault_of_a_stage_is_named_where_it_stands(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    replaced(folder, name, old, new)
    found = [line for line in faults_of(folder) if line.startswith(f"{name}:")]
    assert any(f": {field}" in line and reason in line for line in found), found


def test_what_the_facts_compare_every_language_compares(folder: Path) -> None:
    compare = "place: 1\ncompare: {from_step: leave, sources: [paget_1889]}"
    replaced(folder, STAGE, "place: 1", compare)
    missing = [line for line in faults_of(folder) if "compare" in line]
    assert [line.split(":")[0] for line in missing] == [
        f"{language}/stages/journey.yaml" for language in sorted(LANGUAGES)
    ]
    assert all("is missing: the facts have one" in line for line in missing)


def test_two_stories_ask_for_one_place(folder: Path) -> None:
    for root in ("facts", *LANGUAGES):
        text = (folder / root / "stages/journey.yaml").read_text(encoding="utf-8")
        other = folder / root / "stages/voyage.yaml"
        other.write_text(text.replace("id: journey", "id: voyage"), encoding="utf-8")
    found = [line for line in faults_of(folder) if "is the place of journey" in line]
    assert len(found) == 1
    assert found[0].startswith("facts/stages/voyage.yaml:")
    assert ": place" in found[0]
