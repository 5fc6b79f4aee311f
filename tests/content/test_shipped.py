"""The content that ships: readable, calm, sourced, whole in both languages."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from explorer.content.edition import COMPILED, FOLDER, compiled, fingerprint_of, read_atlas
from explorer.content.schemas import SCHEMAS, schema_of
from explorer.domain.atlas import Atlas, SiteId, SpreadKind
from explorer.domain.evidence import AT_AUTOPSY
from explorer.domain.outlook import Extent, Outlook
from explorer.domain.stages import Stage
from explorer.files import asset
from tests.content.origins_read import origin_pages
from tests.content.reading import LIMITS, lix

LANGUAGES = ("id", "en")
TEXT_OF_THE_SOURCE = {f"S{number}" for number in range(1, 12)}
# STYLEGUIDE: words that frighten, blame, wage war or mislead; checked as whole words.
FORBIDDEN = {
    "id": (
        "vonis|divonis|mematikan|pembunuh|menggerogoti|penderita|korban|pengidap|melawan|pejuang"
        "|stadium akhir|terminal|harapan hidup|suram|tidak ada harapan|kanker sekunder|kanker ganas"
        "|metastase|metastatis|otopsi|diagnosa|resiko|nasib|takdir|kamu|risiko anda|kanker anda"
        "|tetangga|getah bening jauh|wanita|pria|paru2|merawat"
        "|(?:tempat|organ|bagian|jaringan|kasus|keadaan) di mana|ca mammae|kgb"
    ),
    "en": (
        "deadly|killer|battle|fight|fighting|victim|victims|sufferer|sufferers|terminal|grim|bleak"
        "|your risk|your cancer|mets|tummy|metastasize|tumor|tumors|esophagus|center|hopeless"
    ),
}


@cache
def atlas(language: str) -> Atlas:
    return read_atlas(language)


@cache
def pages(language: str, depth: str) -> dict[str, list[str]]:
    """Return every page of a language at a depth as the texts a reader meets in a row."""
    now, found = atlas(language), {}
    for cancer in now.cancers.values():
        lead = [cancer.lead] if depth == "plain" else []
        found[f"cancer {cancer.id}"] = lead + [getattr(each, depth) for each in cancer.about]
        spreads = now.spreads_from(cancer.id)
        key = "sentence" if depth == "plain" else "detail"
        if texts := [text for spread in spreads if (text := getattr(spread, key))]:
            found[f"pairs of {cancer.id}"] = texts
    for site in now.sites.values():
        if site.about:
            found[f"site {site.id}"] = [getattr(each, depth) for each in site.about]
    for card in now.cards.values():
        found[f"card {card.id}"] = [getattr(card, depth)]
    for step in now.second_steps:
        found[f"from {step.sites} of {step.cancers}"] = [getattr(step, depth)]
    for stage in now.stages.values():
        found |= _pages_of_stage(stage, depth)
    found |= _outlooks(now.outlook, depth)
    found |= origin_pages(now, depth)
    words = now.flow.words
    plain = [text for key, text in words.items() if key != "detail" and "percent" not in key]
    found["flow"] = plain if depth == "plain" else [words["detail"]]
    return found


def behind_the_door(outlook: Outlook, cancer: str, depth: str) -> list[str]:
    """Return the door's text and the figures of a cancer, in the order of the page."""
    words, survival = outlook.words, outlook.of[cancer]
    if depth == "detail":
        return [words["detail"]]
    said = [outlook.sentence(survival, extent) for extent in Extent]
    around = [words[key] for key in ("means", "differs", "ask")]
    return [words["door"], words["asked"], *said, *around]


def _outlooks(outlook: Outlook, depth: str) -> dict[str, list[str]]:
    return {f"outlook of {name}": behind_the_door(outlook, name, depth) for name in outlook.of}


def _pages_of_stage(stage: Stage, depth: str) -> dict[str, list[str]]:
    """Return what a stage says: to all in plain words, to students, and to those who hear it."""
    if depth == "detail":
        pictures = [step.description for step in stage.steps]
        details = [step.detail for step in stage.steps]
        return {f"stage {stage.id}": details, f"pictures of {stage.id}": pictures}
    counts = [t for s in stage.steps if s.meter for t in (s.meter.plain, s.meter.caveat)]
    return {f"stage {stage.id}": [stage.intro, *(step.sentence for step in stage.steps), *counts]}


@pytest.mark.parametrize("depth", ["plain", "detail"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_within_its_reading_limit(language: str, depth: str) -> None:
    limit = LIMITS[language, depth]
    over = {
        name: round(score, 1)
        for name, texts in pages(language, depth).items()
        if (score := lix(texts)) > limit
    }
    assert over == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_frightens_blames_or_misleads(language: str) -> None:
    pattern = re.compile(rf"\b({FORBIDDEN[language]})\b", re.IGNORECASE)
    found = [
        (name, hit[0])
        for depth in ("plain", "detail")
        for name, texts in pages(language, depth).items()
        for text in texts
        if (hit := pattern.search(text))
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_pages_carry_no_percent(language: str) -> None:
    found = [
        name
        for name, texts in pages(language, "plain").items()
        if any(re.search(r"\d\s*(%|persen|per cent)", text) for text in texts)
    ]
    assert found == []


def test_every_claim_of_the_source_text_is_taught() -> None:
    taught = {claim for card in atlas("en").cards.values() for claim in card.claims}
    assert taught >= TEXT_OF_THE_SOURCE


def test_the_sites_and_cancers_that_must_exist_exist() -> None:
    now = atlas("en")
    for name in (
        "lung",
        "breast",
        "colon",
        "kidney",
        "skin_melanoma",
        "prostate",
        "stomach",
        "nasopharynx",
    ):
        assert name in now.cancers
    for name in ("adrenal", "bone", "brain", "liver", "lung", "lymph_nodes_distant", "ovary"):
        assert name in now.secondary_sites
    assert any(spread.kind is SpreadKind.NODES for spread in now.spreads)
    for spread in now.spreads:
        if spread.site == SiteId("ovary"):
            assert spread.sex.value == "female", spread.cancer


def test_every_statement_has_a_source_and_every_figure_a_population() -> None:
    for spread in atlas("id").spreads:
        assert spread.sources, (spread.cancer, spread.site)
        for seen in spread.observations:
            assert seen.counted >= 100
            assert seen.who
            assert seen.population
            assert seen.source.url.startswith("https://")
        for route in spread.routes:
            assert route.sources


def test_uncommon_pairs_ship_as_words() -> None:
    for spread in atlas("en").spreads:
        if spread.tier is not None and spread.tier.value in ("uncommon", "rare"):
            cohort = [s for s in spread.observations if s.source.id.startswith("msk_met")]
            assert cohort == [], (spread.cancer, spread.site)


def test_an_autopsy_is_never_among_the_living() -> None:
    for spread in atlas("en").spreads:
        for seen in spread.observations:
            assert (seen.method == "autopsy") == (seen.measure in AT_AUTOPSY), spread


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_name_both_ends(language: str) -> None:
    now = atlas(language)
    for spread in now.spreads:
        assert now.sites[spread.site].in_sentence in spread.title


def test_both_languages_hold_the_same() -> None:
    one, other = atlas("id"), atlas("en")
    assert list(one.sites) == list(other.sites)
    assert list(one.cards) == list(other.cards)
    for mine, theirs in zip(one.spreads, other.spreads, strict=True):
        assert (mine.cancer, mine.site, mine.tier) == (theirs.cancer, theirs.site, theirs.tier)
        assert bool(mine.detail) == bool(theirs.detail)


def test_figures_in_running_text_are_the_same_in_both_languages() -> None:
    """Digits alone: 1.762 and 1,762 are one number. The order may differ."""

    def numbers(texts: list[str]) -> list[str]:
        stripped = [re.sub(r"\]\([^)]*\)", "]", text) for text in texts]
        return sorted(
            re.sub(r"[.,]", "", n) for t in stripped for n in re.findall(r"\d[\d.,]*\d|\d", t)
        )

    different = [
        name
        for depth in ("detail",)
        for name, texts in pages("en", depth).items()
        if set(numbers(texts)) != set(numbers(pages("id", depth)[name]))
    ]
    assert different == []


def test_what_is_compiled_is_current() -> None:
    made_from = fingerprint_of(FOLDER)
    for language in LANGUAGES:
        shipped = json.loads((COMPILED / f"atlas.{language}.json").read_text(encoding="utf-8"))
        assert shipped["made_from"] == made_from, "run python -m explorer.content"


def test_compiling_again_gives_the_same() -> None:
    editions = compiled(FOLDER)
    for language, tree in editions.items():
        shipped = json.loads((COMPILED / f"atlas.{language}.json").read_text(encoding="utf-8"))
        assert shipped == json.loads(json.dumps(tree))


def test_schemas_are_current() -> None:
    for name, shape in SCHEMAS.items():
        written = json.loads((FOLDER / "schema" / f"{name}.json").read_text(encoding="utf-8"))
        assert written == schema_of(shape), "run python -m explorer.content"


def test_every_character_is_in_the_font(qtbot: QtBot) -> None:
    del qtbot
    letters = QRawFont(str(asset("fonts", "NotoSans-Regular.ttf")), 15)
    texts = [json.dumps(_tree(language), ensure_ascii=False) for language in LANGUAGES]
    used = {character for text in texts for character in text if not character.isspace()}
    assert {c for c in used if not letters.supportsCharacter(ord(c))} == set()


def _tree(language: str) -> Any:
    return json.loads((COMPILED / f"atlas.{language}.json").read_text(encoding="utf-8"))
