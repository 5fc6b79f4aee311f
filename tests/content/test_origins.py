"""The counts and weights of the reverse question that ship, and what the checks refuse."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from explorer.content.check import faults_in
from explorer.content.edition import FOLDER, read_atlas
from explorer.content.folder import read_folder
from explorer.domain.atlas import Atlas, Figure, SiteId
from explorer.domain.evidence import Measure
from explorer.domain.origin_rows import Known, origins_of
from explorer.domain.origins import Counts
from tests.content import weighing
from tests.content.origins_read import answer, weighed
from tests.content.reading import plain_text

LANGUAGES = ("id", "en")
FACTS = "facts/origins.yaml"
MOST_WORDS = {"id": 16, "en": 18}  # in a plain sentence, STYLEGUIDE 2 and 9
CHANCE = {"id": r"risiko|kemungkinan", "en": r"\b(odds|risks?|likelihood|probab\w+)\b"}
TESTS = {
    "id": "Hanya pemeriksaan yang bisa memastikan.",
    "en": "Only tests can tell. Ask your team.",
}


@cache
def atlas(language: str) -> Atlas:
    return read_atlas(language)


def figures(site: str) -> list[tuple[str, list[tuple[int | None, int]]]]:
    return [
        (str(row.cancer), [(seen.percent, seen.counted) for seen in row.observations])
        for row in origins_of(SiteId(site), atlas("en"))
        if row.known is Known.COUNTED
    ]


def test_the_liver_is_ordered_by_its_largest_count() -> None:
    assert figures("liver") == [
        ("lung", [(26, 105329)]),
        ("colon", [(25, 105329), (46, 17349)]),
        ("pancreas", [(18, 105329), (10, 17349)]),
        ("breast", [(8, 17349)]),
    ]
    colon = origins_of(SiteId("liver"), atlas("en"))[1]
    assert colon.cancers == ("colon", "rectum")
    assert colon.name == "colon or rectal cancer (counted together)"


def test_bone_brain_and_ovary_are_as_counted() -> None:
    assert [name for name, _ in figures("bone")] == [
        "lung",
        "prostate",
        "breast",
        "kidney",
        "colon",
    ]
    assert figures("brain")[0] == ("lung", [(80, 42047), (60, 25478)])
    ovary = origins_of(SiteId("ovary"), atlas("en"))
    assert [str(row.cancer) for row in ovary[:5]] == [
        *("colon", "breast", "appendix", "stomach", "uterus"),
    ]
    assert ovary[4].grows_in


def test_lung_cancer_is_no_figure_of_the_lung() -> None:
    assert "lung" not in dict(figures("lung"))


@pytest.mark.parametrize("site", ["spleen", "heart", "thyroid"])
def test_few_people_make_an_order_and_no_figure(site: str) -> None:
    assert figures(site)
    assert all(seen == [] for _, seen in figures(site))


def test_every_figure_is_of_this_direction_and_of_enough_people() -> None:
    for counts in atlas("id").origins.counts.values():
        for share in (share for count in counts for share in count.shares):
            if (seen := share.observation) is not None:
                assert seen.measure is Measure.ORIGINS
                assert seen.counted >= 100
                assert seen.source.url.startswith("https://")
                assert seen.source.id != "hess_2006"


@pytest.mark.parametrize("figure", [Figure.MALE, Figure.FEMALE])
def test_no_figure_is_told_of_organs_that_it_lacks(figure: Figure) -> None:
    now = atlas("en")
    for site in now.secondary_sites:
        for row in origins_of(site, now, figure):
            assert now.cancers[row.cancer].sex.fits(figure)
            assert row.spread.sex.fits(figure)


# -- weights -----------------------------------------------------------------------------------


def test_the_bands_that_ship_are_those_that_the_numbers_give() -> None:
    shipped = atlas("en").origins.weights
    for counts in Counts:
        assert dict(shipped.how_common[counts]) == weighing.how_common(counts.value)
    assert dict(shipped.found_spread) == weighing.found_spread()
    found = {
        str(site): {
            counts.value: {band.value: list(names) for band, names in bands.items()}
            for counts, bands in by_counts.items()
        }
        for site, by_counts in shipped.bands.items()
    }
    assert found == weighing.derived(atlas("en"))


def test_bands_are_shares_of_the_heaviest() -> None:
    weights = {"a": 90.0, "b": 30.0, "c": 29.0, "d": 4.5, "e": 4.4}
    assert weighing.bands(weights) == {"most": ["a", "b"], "some": ["c", "d"], "little": ["e"]}
    assert weighing.bands({}) == {"most": [], "some": [], "little": []}


def test_other_new_cases_change_the_order() -> None:
    """In Indonesia cervix and ovary weigh more, the stomach less."""
    liver = atlas("en").origins.weights.bands[SiteId("liver")]
    world, indonesia = (
        {name: band.value for band, names in liver[counts].items() for name in names}
        for counts in Counts
    )
    assert (world["stomach"], indonesia["stomach"]) == ("most", "some")  # type: ignore[index]
    assert (world["ovary"], indonesia["ovary"]) == ("some", "most")  # type: ignore[index]


def test_no_count_ships() -> None:
    """The numbers that the bands were made from are in the tests and nowhere else."""
    numbers = {
        str(number)
        for cases in weighing.measured().new_cases.values()
        for number in cases.values()
        if number > 999
    }
    shipped = [*(FOLDER / "compiled").glob("*.json"), *(FOLDER / "facts").rglob("*.yaml")]
    text = "".join(path.read_text(encoding="utf-8") for path in shipped)
    assert {number for number in numbers if re.search(rf"\b{number}\b", text)} == set()


def test_what_has_no_stage_or_no_cases_is_not_weighed() -> None:
    unknown = {"testis", "pleura_mesothelioma", "gallbladder", "bile_duct", "eye_melanoma"}
    unknown |= {"salivary_gland", "appendix", "small_bowel", "soft_tissue_sarcoma"}
    for by_counts in atlas("en").origins.weights.bands.values():
        for bands in by_counts.values():
            assert not unknown & {str(name) for names in bands.values() for name in names}


# -- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_ends_with_tests_and_never_speaks_of_one_persons_chance(language: str) -> None:
    now = atlas(language)
    for site in now.secondary_sites:
        for texts in (answer(now, site), weighed(now, site)):
            assert texts[-1].startswith(TESTS[language])
            for text in texts:
                assert not re.search(CHANCE[language], text, re.IGNORECASE), text
                assert not re.search(r"\banda\b|your (risk|cancer|tumour)", text, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    now = atlas(language)
    counted = [f"{key}_{site}" for site in now.origins.counts for key in ("lead", "note")]
    around = ["may", "uncounted", "forward_note", "not_person", "ask"]
    for key in [*counted, *around]:
        for sentence in re.split(r"[.!?:]\s", plain_text(now.origins.words[key])):
            assert len(sentence.split()) <= MOST_WORDS[language], (key, sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_later_spread_is_named_where_only_the_first_day_was_counted(language: str) -> None:
    words = atlas(language).origins.words
    later = {"id": "kemudian", "en": "later"}[language]
    for site in ("liver", "lung", "bone"):
        assert later in words[f"note_{site}"]
    assert later in words["rests_later"]
    assert {"id": "payudara dan kanker prostat", "en": "Breast and prostate"}[language] in " ".join(
        words["note_bone"].split()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weighing_holds_no_digit_and_no_percent(language: str) -> None:
    now = atlas(language)
    words = now.origins.words
    keys = [key for key in words if key.startswith(("weigh", "rests", "band", "step", "counts_"))]
    keys += [*("how_common", "found_spread", "reaches", "within", "not_known", "order", "spoken")]
    for key in keys:
        assert not re.search(r"\d|%|persen|per ?cent", words[key]), key


# -- faults ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ("  bladder:\n    - source", "  blader:\n    - source", "sites.blader", "no site blader"),
        (
            "nguyen_2022\n      population",
            "nobody\n      population",
            "sites.bladder.0.source",
            "no",
        ),
        ("population: cohort", "population: crowd", "sites.bladder.0.population", "no population"),
        ("[prostate, liver]", "[prostata, liver]", "sites.bladder.0.shares.0.cancers", "prostata"),
        (", counted_as: both", "", "sites.bladder.0.shares.0", "counted_as"),
        ("percent: 40, n: 360", "percent: 40, n: 3600", "sites.bladder.0", "larger than N"),
        ("percent: 40, n: 360", "n: 360", "sites.bladder.0", "a share has a percent"),
        ("N: 900", "N: 90", "sites.bladder.0", "a share has a percent"),
        ("cancers: [liver]}", "cancers: [liver], percent: 3}", "sites.bladder.1", "has a percent"),
        (
            "N: 90\n      shares:\n        - {cancers: [liver]}",
            "N: 990\n      shares:\n        - {cancers: [liver], percent: 9}",
            "sites.bladder.1",
            "must come earlier",
        ),
        (
            "sources: [nguyen_2022]\n  how",
            "sources: [no]\n  how",
            "weights.sources",
            "no source no",
        ),
        ("world: {liver: 3}", "world: {liver: 4}", "weights.how_common.world.liver", "less than"),
        ("found_spread: {liver: 1}", "found_spread: {}", "weights.bands.bladder.world", "no found"),
        ("{liver: 3}, indonesia: {liver: 2}", "{liver: 3}", "weights", "world and indonesia"),
        ("most: [liver], some: []", "most: [], some: []", "weights.bands.bladder", "the same"),
        (
            "most: [liver], some: []",
            "most: [liver], some: [liver]",
            "weights.bands.bladder.world",
            "two",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(
    folder: Path, old: str, new: str, field: str, reason: str
) -> None:
    refuse(folder, FACTS, old, new)
    faults = faults_in(folder, date(2026, 11, 24))[1]
    assert any(
        fault.file == FACTS and fault.field == field and reason in fault.reason and fault.line > 1
        for fault in faults
    ), [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        ("en/origins.yaml", "lead_bladder: 'Text '\n", "", "lead_bladder", "key is missing"),
        ("id/origins.yaml", "as_both", "as_all", "as_all", "unknown id"),
        ("id/origins.yaml", "rarely: 'Text {cancers}'", "rarely: Text", "rarely", "must hold"),
        (
            "en/origins.yaml",
            "order: 'Text ",
            "order: '[x](cite:nobody) ",
            "order",
            "broken link cite:nobody",
        ),
    ],
)
def test_a_fault_of_the_words_is_told(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    refuse(folder, name, old, new)
    faults = faults_in(folder, date(2026, 11, 24))[1]
    assert any(
        fault.file == name and fault.field == field and reason in fault.reason for fault in faults
    ), [str(fault) for fault in faults]


def refuse(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_overdue_review_is_told(folder: Path) -> None:
    faults = faults_in(folder, date(2030, 1, 1))[1]
    assert any(fault.file == FACTS and fault.warning for fault in faults)


def test_the_small_folder_holds_the_question(folder: Path) -> None:
    content, faults = read_folder(folder)
    assert faults == []
    assert content is not None
    assert set(content.origins.value.sites) == {"bladder"}
