"""Every fault an author can make is named with file, line, field and reason; all at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.content.check import faults_in
from tests.content.slips import faults_of, replaced

PROSTATE = "facts/cancers/prostate.yaml"


def test_a_sound_folder_has_no_fault(folder: Path) -> None:
    assert faults_of(folder) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        (PROSTATE, "to: liver", "to: livr", "spreads.0.to", "no site livr"),
        (
            "facts/circulation.yaml",
            "into: [heart]",
            "into: [hearts]",
            "great_vein.into",
            "no segment hearts",
        ),
        (
            "facts/circulation.yaml",
            "heart: {vessel: heart",
            "heart: {vessel: bed",
            "heart.vessel",
            "no site has this id",
        ),
        ("en/circulation.yaml", "heart: {name", "hearts: {name", "heart", "key is missing"),
        ("facts/flow.yaml", "source: nguyen_2022", "source: me", "source", "no source me"),
        ("facts/flow.yaml", "ideas: [paget_1889]", "ideas: [fuchs]", "ideas", "no source fuchs"),
        ("facts/flow.yaml", "  liver: {male", "  livr: {male", "shares.livr", "no site livr"),
        (
            "facts/flow.yaml",
            "male: 6.5, female: 6.5, portal",
            "male: 6.5, portal",
            "shares.liver.female",
            "value is missing",
        ),
        (
            "facts/flow.yaml",
            "prostate: {male: 0.1}",
            "prostate: {}",
            "shares.prostate",
            "give male, female or both",
        ),
        (
            "facts/flow.yaml",
            "portal: {male: 19",
            "portal: {male: 190",
            "shares.liver.portal.male",
            "less than or equal to 100",
        ),
        (
            "facts/second_steps.yaml",
            "cancers: [prostate]",
            "cancers: [prostata]",
            "from_the_liver.cancers",
            "no cancer prostata",
        ),
        (
            "facts/second_steps.yaml",
            "sites: [liver]",
            "sites: [bone]",
            "from_the_liver.sites",
            "no spread of prostate to bone",
        ),
        (
            "en/flow.yaml",
            "above: 'Text {count} {site}'",
            "above: 'Text {site}'",
            "above",
            "must hold {count} {site} in braces",
        ),
        ("en/flow.yaml", "lead: 'Text ", "lead: 'Text {x}", "lead", "must hold nothing in braces"),
        (
            "en/second_steps.yaml",
            "cite:nguyen_2022",
            "cite:nobody",
            "from_the_liver.detail",
            "broken link cite:nobody",
        ),
        (
            PROSTATE,
            "source: nguyen_2022",
            "source: nobody",
            "spreads.0.figures.0.source",
            "no source nobody",
        ),
        (
            PROSTATE,
            "        source: nguyen_2022\n",
            "",
            "spreads.0.figures.0.source",
            "Field required",
        ),
        (
            PROSTATE,
            "percent: 14.5",
            "percent: 145",
            "spreads.0.figures.0.percent",
            "less than or equal to 100",
        ),
        (
            PROSTATE,
            "percent: 14.5",
            "percent: -1",
            "spreads.0.figures.0.percent",
            "greater than or equal to 0",
        ),
        (PROSTATE, "percent: 14.5", "percent: many", "spreads.0.figures.0.percent", "valid number"),
        (
            PROSTATE,
            "n: 7632",
            "n: 99999",
            "spreads.0.figures.1",
            "n (99999) is larger than N (74826)",
        ),
        (PROSTATE, "N: 1762", "N: 60", "spreads.0.figures.0", "under 100 people"),
        (PROSTATE, "tier: sometimes", "tier: common", "spreads.0.tier", "is sometimes"),
        (PROSTATE, "tier: sometimes", "tier: often", "spreads.0.tier", "Input should be"),
        (PROSTATE, "kind: neighbour", "kind: distant", "spreads.1", "a distant site has a tier"),
        (PROSTATE, "to: bladder", "to: liver", "spreads.1.to", "duplicate id liver"),
        (PROSTATE, "id: prostate", "id: prostat", "id", "must be prostate"),
        (PROSTATE, "sex: male", "sex: man", "sex", "Input should be"),
        (
            PROSTATE,
            "measure: share_of_metastatic_patients\n        N: 1762",
            "measure: share_of_autopsied_patients\n        N: 1762",
            "spreads.0.figures.0.measure",
            "mixed measures",
        ),
        ("facts/sources.yaml", "  year: 2022\n", "", "nguyen_2022.year", "Field required"),
        (
            "facts/sources.yaml",
            "  doi: 10.1016/j.cell.2022.01.003\n",
            "",
            "nguyen_2022",
            "needs an address",
        ),
        ("facts/sources_cards.yaml", "paget_1889:", "nguyen_2022:", "nguyen_2022", "duplicate id"),
        (
            "facts/sites.yaml",
            "parts: [liver_left_lobe]",
            "parts: [liverr]",
            "liver.parts.0",
            "unknown part on the drawing",
        ),
        ("facts/sites.yaml", "liver: {", "prostate: {", "yaml", "duplicate key"),
        ("facts/sites.yaml", "UBERON:0002107", "UBERON:2107", "liver.uberon", "match pattern"),
        (
            "facts/cards.yaml",
            "sources: [paget_1889]",
            "related: [nothing]",
            "seed_and_soil",
            "a card has sources",
        ),
        (
            "facts/cards.yaml",
            "claims: [S1]",
            "related: [nothing]",
            "seed_and_soil.related",
            "no card nothing",
        ),
        (
            "id/sites.yaml",
            "liver: {name: Liver, in_sentence: the liver}\n",
            "",
            "liver",
            "key is missing",
        ),
        ("id/glossary.yaml", "metastasis: {", "metastase: {", "metastasis", "key is missing"),
        ("en/cancers/prostate.yaml", "lead: It goes to **bone**.\n", "", "lead", "Field required"),
        (
            "en/cancers/prostate.yaml",
            "that {reached} is",
            "that spread is",
            "title",
            "match pattern",
        ),
        (
            "en/cancers/prostate.yaml",
            "gloss:metastasis",
            "gloss:metastase",
            "what.plain",
            "broken link gloss:metastase",
        ),
        (
            "en/cancers/prostate.yaml",
            "card:seed_and_soil",
            "card:gone",
            "how.detail",
            "broken link card:gone",
        ),
        (
            "id/cancers/prostate.yaml",
            "cite:nguyen_2022",
            "https://x.org",
            "what.detail",
            "broken link https",
        ),
        (
            "id/cancers/prostate.yaml",
            "  bladder: {sentence: It grows into the bladder.}\n",
            "",
            "pairs",
            "bladder is missing",
        ),
        (
            "en/cards/seed_and_soil.yaml",
            "detail: Paget said so.",
            "detal: Paget said so.",
            "detal",
            "Extra inputs",
        ),
        ("en/cards/seed_and_soil.yaml", "title: Seed and soil", "title: *title", "yaml", "aliases"),
        (
            "en/cards/seed_and_soil.yaml",
            "title: Seed and soil",
            "title: &title Seed",
            "yaml",
            "aliases",
        ),
        ("en/cards/seed_and_soil.yaml", "title: Seed and soil", "title: [1", "yaml", "expected"),
        ("en/destinations.yaml", "bladder:", "bladdr:", "bladder", "is missing"),
    ],
)
def test_a_fault_is_named_where_it_stands(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    replaced(folder, name, old, new)
    found = [line for line in faults_of(folder) if line.startswith(f"{name}:")]
    assert any(f": {field}" in line and reason in line for line in found), found


def test_the_line_is_that_of_the_fault(folder: Path) -> None:
    line = replaced(folder, PROSTATE, "percent: 14.5", "percent: 145")
    assert faults_of(folder)[0].startswith(f"{PROSTATE}:{line}: ")


def test_all_faults_come_at_once(folder: Path) -> None:
    replaced(folder, PROSTATE, "percent: 14.5", "percent: 145")
    replaced(folder, "facts/sources.yaml", "year: 2022", "year: soon")
    missing = ("id/cards/seed_and_soil.yaml", "en/stages/journey.yaml")
    for name in missing:
        (folder / name).unlink()
    strays = ("en/stray.yaml", "id/stages/stray.yaml")
    for name in strays:
        (folder / name).write_text("a: 1\n", encoding="utf-8")
    named = {line.split(":")[0] for line in faults_of(folder)}
    assert named == {PROSTATE, "facts/sources.yaml", *missing, *strays}


def test_an_overdue_review_is_a_warning(folder: Path) -> None:
    faults = faults_in(folder, date(2027, 6, 1))[1]
    assert faults
    assert all(fault.warning for fault in faults)
    assert "review was due on 2027-05-24" in str(faults[0])


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}:1: folder: does not exist"]


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe\x00", b"", b"\t\t- :", b"- 1\n- 2\n", b"a: !!python/x 1"]
)
def test_a_file_that_is_no_mapping_is_named(folder: Path, raw: bytes) -> None:
    (folder / PROSTATE).write_bytes(raw)
    assert any(line.startswith(f"{PROSTATE}:") for line in faults_of(folder))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=st.text(max_size=60))
def test_no_text_whatsoever_crashes_the_check(folder: Path, raw: str) -> None:
    (folder / PROSTATE).write_text(raw, encoding="utf-8", errors="replace")
    faults = faults_of(folder)
    assert all(line.count(":") >= 3 for line in faults)
