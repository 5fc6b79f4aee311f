"""The figures behind the door that ship, how they are told, and what the checks refuse."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from explorer.content.check import faults_in
from explorer.content.edition import read_atlas
from explorer.domain.outlook import Extent, Outlook
from tests.content.reading import plain_text
from tests.content.test_shipped import behind_the_door

LANGUAGES = ("id", "en")
FACTS = "facts/outlook.yaml"
# SEER has no figures by stage of these, or counts them among others: never guessed.
WITHOUT = {
    *("testis", "pleura_mesothelioma", "gallbladder", "bile_duct", "eye_melanoma"),
    *("salivary_gland", "appendix", "nasopharynx"),
}
MOST_WORDS = {"id": 16, "en": 18}  # in a plain sentence, STYLEGUIDE 2 and 9
CHANCE = {"id": r"peluang|harapan|kemungkinan", "en": r"\b(odds|chances?|hopes?)\b"}


@cache
def outlook(language: str) -> Outlook:
    return read_atlas(language).outlook


@pytest.mark.parametrize(
    ("cancer", "percents"),
    [
        ("lung", (66, 38, 11)),  # 65.5, 38.2, 10.5 in the source: half up
        ("breast", (100, 88, 34)),
        ("pancreas", (44, 17, 3)),
        ("thyroid", (100, 98, 48)),
        ("bladder", (73, 42, 10)),
    ],
)
def test_the_figures_are_those_of_the_source(cancer: str, percents: tuple[int, ...]) -> None:
    survival = outlook("en").of[cancer]
    assert tuple(survival.percents[extent] for extent in Extent) == percents


def test_cancers_that_the_source_does_not_tell_apart_are_not_guessed() -> None:
    atlas = read_atlas("en")
    assert set(atlas.cancers) - set(atlas.outlook.of) == WITHOUT
    assert atlas.outlook.of["colon"] == atlas.outlook.of["rectum"]
    assert "colon or rectum" in atlas.outlook.of["colon"].whose
    assert "women" in atlas.outlook.of["breast"].whose


def test_the_source_can_be_found() -> None:
    (source,) = outlook("id").sources
    assert source.url == "https://seer.cancer.gov/statfacts/"
    assert "relative survival" in source.title
    assert "National Cancer Institute" in source.authors
    assert outlook("id").years == "2016–2022"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_is_never_a_figure(language: str) -> None:
    now = outlook(language)
    for survival in now.of.values():
        for extent in Extent:
            said = plain_text(now.sentence(survival, extent))
            # one base, 100, and no figure from 98 on
            figures = [int(number) for number in re.findall(r"\d+", said)]
            assert figures[0] == 100
            assert all(figure < 98 for figure in figures[1:]), said
            assert (now.words["nearly_all"] in said) == (len(figures) == 1)
            assert not re.search(r"%|persen|per cent", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_of_their_own_life(language: str) -> None:
    """The reader is spoken to at the door and sent to a doctor, and nowhere else."""
    now = outlook(language)
    addressed = re.compile(r"\b(you|your|anda)\b", re.IGNORECASE)
    for cancer in now.of:
        plain = behind_the_door(now, cancer, "plain")
        for text in [*plain[1:-1], *behind_the_door(now, cancer, "detail")]:
            assert not addressed.search(text), text
        for text in plain:
            assert not re.search(CHANCE[language], text, re.IGNORECASE), text
    assert re.search("not about you|bukan tentang Anda", now.words["door"])
    assert re.search("doctor|dokter", now.words["ask"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    words = outlook(language).words
    for key in ("door", "means", "differs", "ask", "compared"):
        for sentence in re.split(r"[.!?:]\s", plain_text(words[key])):
            assert len(sentence.split()) <= MOST_WORDS[language], sentence


def test_survival_is_explained_in_the_readers_words() -> None:
    assert "kesintasan: berapa dari 100 orang masih hidup" in outlook("id").words["means"]
    assert "relative survival" in outlook("en").words["means"]
    for language, same in (("id", "umur dan jenis kelaminnya sama"), ("en", "same age and sex")):
        assert same in " ".join(outlook(language).words["means"].split())


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        (FACTS, "distant: 40", "distant: 140", "cancers.prostate.distant", "less than or equal"),
        (FACTS, "distant: 40", "distant: 40.1", "cancers.prostate.distant", "integer"),
        (FACTS, ", distant: 40", "", "cancers.prostate.distant", "required"),
        (FACTS, "distant: 40", "all_stages: 40", "cancers.prostate.all_stages", "not permitted"),
        (FACTS, "2016–2022", "since 2016", "years", "match pattern"),
        (FACTS, "nguyen_2022", "nobody", "source", "no source nobody"),
        (FACTS, "prostate:", "prostata:", "cancers.prostata", "no cancer prostata"),
        ("en/outlook.yaml", "about: 'Text {count}'", "about: Text", "about", "must hold {count}"),
        ("id/outlook.yaml", "ask: 'Text '\n", "", "ask", "key is missing"),
        ("id/outlook.yaml", "whose_prostate", "whose_liver", "whose_liver", "unknown id"),
        (
            "en/outlook.yaml",
            "means: 'Text ",
            "means: '[x](cite:nobody) ",
            "means",
            "broken link cite:nobody",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = faults_in(folder, date(2026, 11, 24))[1]
    assert any(
        fault.file == name and fault.field == field and reason in fault.reason for fault in faults
    ), [str(fault) for fault in faults]


def test_a_folder_without_faults_has_none(folder: Path) -> None:
    assert faults_in(folder, date(2026, 11, 24))[1] == []
