"""The flow and the second steps that ship, and the faults that need more than one change."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from explorer.content.check import faults_in
from explorer.content.edition import read_atlas
from explorer.domain.atlas import Atlas, CancerId, Figure, Sex, SiteId
from explorer.domain.stream import FirstStop, compare
from tests.content.reading import plain_text

# ICRP Publication 89, table 2.40: the rows that are no sites of ours, man and woman
OTHER_ROWS = {
    "fat": (5, 8.5),
    "muscle": (17, 12),
    "lung by its own arteries": (2.5, 2.5),
    "lymph nodes": (1.7, 1.7),
    "all other": (1.39, 1.92),
}
IN_THE_PORTAL_BLOOD = ("bowel", "spleen", "pancreas")
STOMACH_AND_OESOPHAGUS = 1


@cache
def atlas(language: str = "en") -> Atlas:
    return read_atlas(language)


def standing_out(cancer: str, figure: Figure) -> dict[str, int]:
    found = compare(atlas().cancers[CancerId(cancer)], atlas(), figure)
    return {row.site: row.lead for row in found.standing_out}


@pytest.mark.parametrize(("sex", "column"), [("male", 0), ("female", 1)])
def test_the_shares_add_up_to_all_the_blood(sex: str, column: int) -> None:
    direct = {name: getattr(s.direct, sex) or 0 for name, s in atlas().flow.shares.items()}
    others = sum(both[column] for both in OTHER_ROWS.values())
    total = sum(direct.values()) - direct["lung"] + STOMACH_AND_OESOPHAGUS + others
    assert total == pytest.approx(100, abs=0.05)
    portal = sum(direct[name] for name in IN_THE_PORTAL_BLOOD) + STOMACH_AND_OESOPHAGUS
    assert getattr(atlas().flow.shares["liver"].portal, sex) == portal


@pytest.mark.parametrize(
    ("cancer", "figure", "found"),
    [
        ("lung", Figure.MALE, {"bone": 4, "adrenal": 3, "kidney": -4, "bowel": -4}),
        ("breast", Figure.FEMALE, {"bone": 5, "liver": 3, "kidney": -6}),
        ("prostate", Figure.MALE, {"bone": 5, "kidney": -5}),
        ("kidney", Figure.MALE, {"bone": 3, "adrenal": 3, "bowel": -4}),
        ("colon", Figure.MALE, {"kidney": -3}),
    ],
)
def test_what_stands_out(cancer: str, figure: Figure, found: dict[str, int]) -> None:
    assert standing_out(cancer, figure) == found


@pytest.mark.parametrize(
    ("stop", "cancers"),
    [
        (FirstStop.LIVER, {"colon", "stomach", "pancreas", "small_bowel", "appendix"}),
        (FirstStop.EITHER, {"rectum", "oesophagus"}),
        (FirstStop.NONE, {"lung"}),
    ],
)
def test_what_the_blood_meets_first(stop: FirstStop, cancers: set[str]) -> None:
    for name in cancers:
        found = compare(atlas().cancers[CancerId(name)], atlas(), Figure.NEUTRAL)
        assert found.first_stop is stop, name


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_text_says_the_values_that_ship(language: str) -> None:
    flow = atlas(language).flow
    said = flow.words["detail"].replace(",", ".")
    for pair in (flow.output, flow.shares["liver"].direct, flow.shares["liver"].portal):
        for value in (pair.male, pair.female):
            assert f"{value:g} " in said


def test_organs_without_a_row_have_no_share() -> None:
    none = {"breast", "uterus", "prostate", "eye", "pleura", "peritoneum", "lymph_nodes_distant"}
    assert not none & set(atlas().flow.shares)


def test_each_sex_has_its_own_table() -> None:
    for cancer in atlas().cancers.values():
        found = compare(cancer, atlas(), Figure.NEUTRAL)
        assert cancer.sex in (Sex.ANY, found.table)


@pytest.mark.parametrize("language", ["id", "en"])
def test_second_steps_speak_of_studies_and_cite_them(language: str) -> None:
    study = {"id": "dalam penelitian ini|sebuah penelitian", "en": "in this study|a study"}
    for step in atlas(language).second_steps:
        assert re.search(study[language], step.plain, re.IGNORECASE), step.sites
        assert not re.search(r"\b(your|you|anda)\b", plain_text(step.plain), re.IGNORECASE)
        for source in step.sources:
            assert f"cite:{source.id}" in step.detail
        for cancer in step.cancers:
            assert all(atlas().spread(cancer, SiteId(site)) for site in step.sites)


def test_a_pair_has_one_second_step(folder: Path) -> None:
    for root, text in (
        ("facts", "again: {cancers: [prostate], sites: [liver], sources: [nguyen_2022]}\n"),
        *((language, "again: {plain: Yes., detail: Yes.}\n") for language in ("en", "id")),
    ):
        with (folder / root / "second_steps.yaml").open("a", encoding="utf-8") as file:
            file.write(text)
    faults = [str(fault) for fault in faults_in(folder, date(2026, 11, 24))[1]]
    assert len(faults) == 1
    assert faults[0].startswith("facts/second_steps.yaml:5: again.sites: duplicate")


def test_a_brace_that_stands_alone_is_a_fault(folder: Path) -> None:
    path = folder / "en/flow.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("{site}", "{site", 1), encoding="utf-8"
    )
    faults = [str(fault) for fault in faults_in(folder, date(2026, 11, 24))[1]]
    assert len(faults) == 1
    assert "must hold {site} in braces" in faults[0]
