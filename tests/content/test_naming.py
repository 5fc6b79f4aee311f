"""Named for where it started: every pair that ships, in both languages, and what is a fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from explorer.content.check import faults_in
from explorer.content.edition import COMPILED, read_atlas
from explorer.domain.atlas import Atlas, Spread, SpreadKind
from explorer.domain.exploration import Exploration
from explorer.domain.naming import name_answers, name_question
from explorer.window.announcements import announcement
from tests.content.reading import LIMITS, lix
from tests.content.test_shipped import FORBIDDEN

LANGUAGES = ("en", "id")
# What makes a wrong name a true sentence, before it and in the same sentence.
DENIED = {
    "en": r"\bnot (?:as )?(?:an? )?$|\bdoes not become $|\blook like $",
    "id": r"\bbukan $|\btidak menjadi $|\bmirip $",
}
# Details that compare with a cancer that did start there.
COMPARED = {("oesophagus", "lung"), ("skin_melanoma", "lung"), ("head_neck", "lung")}
COMPARED |= {("thyroid", "lung")}
GROWN = {"en": "has grown into", "id": "tumbuh ke"}


@pytest.fixture(params=LANGUAGES, scope="module")
def atlas(request: pytest.FixtureRequest) -> Atlas:
    found: Atlas = read_atlas(request.param)
    return found


def called_wrongly(text: str, spread: Spread, language: str) -> list[str]:
    """Return every place where a text calls a pair by its misnomer and does not deny it."""
    found = re.finditer(rf"\b{re.escape(spread.misnomer)}\b", text, re.IGNORECASE)
    before = [" ".join(text[: hit.start()].split()) + " " for hit in found]
    return [words[-40:] for words in before if not re.search(DENIED[language], words, re.I)]


def test_every_pair_has_a_right_and_a_wrong_name(atlas: Atlas) -> None:
    for spread in atlas.spreads:
        own = atlas.cancers[spread.cancer].in_sentence
        assert spread.name.startswith(own)
        assert spread.name.endswith(atlas.sites[spread.site].in_sentence)
        assert spread.misnomer
        assert spread.misnomer.casefold() not in {spread.name.casefold(), own.casefold()}
        assert "{" not in spread.name + spread.misnomer + spread.title


def test_growth_is_told_as_growth_in_name_and_title(atlas: Atlas) -> None:
    for spread in atlas.spreads:
        grown = spread.kind is SpreadKind.NEIGHBOUR
        assert (GROWN[atlas.language] in spread.name) is grown
        assert (GROWN[atlas.language] in spread.title) is grown


def test_nodes_are_wrongly_called_lymphoma_and_it_is_said(atlas: Atlas) -> None:
    word = {"en": "lymphoma", "id": "limfoma"}[atlas.language]
    nodes = [each for each in atlas.spreads if each.site.startswith("lymph_nodes")]
    assert nodes
    for spread in nodes:
        replies = {each.key: each.reply for each in name_answers(spread, atlas)}
        assert word in replies["misnomer"]


def test_no_highlight_is_called_by_its_wrong_name(atlas: Atlas) -> None:
    for spread in atlas.spreads:
        chosen = Exploration(primary=spread.cancer)
        opened = Exploration(primary=spread.cancer, reading=spread.site)
        asked = opened.asking_name(spread.site, atlas)
        texts = [spread.name, spread.title, spread.sentence, atlas.sites[spread.site].name]
        texts += [announcement(atlas, chosen, opened), announcement(atlas, chosen, asked)]
        if (spread.cancer, spread.site) not in COMPARED:
            texts.append(spread.detail)
        for text in texts:
            assert not called_wrongly(text, spread, atlas.language), text


def strings(tree: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Return every text of a tree with the key that holds it."""
    if isinstance(tree, dict):
        for name, item in tree.items():
            yield from strings(item, name)
    elif isinstance(tree, list):
        for item in tree:
            yield from strings(item, key)
    elif isinstance(tree, str):
        yield key, tree


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_ships_speaks_of_bone_or_brain_cancer_but_to_deny_it(language: str) -> None:
    """No cancer here starts in bone or brain, so these names are always the wrong ones."""
    tree = json.loads((COMPILED / f"atlas.{language}.json").read_text(encoding="utf-8"))
    wrong = {"en": r"\b(?:bone|brain) cancer", "id": r"\bkanker (?:tulang|otak)\b"}[language]
    met = 0
    for key, text in strings({**tree, "sources": {}}):
        if key in ("misnomer", "not_name", "synonyms"):
            continue
        for hit in re.finditer(wrong, text, re.IGNORECASE):
            met += 1
            before = " ".join(text[: hit.start()].split()) + " "
            assert re.search(DENIED[language], before, re.IGNORECASE), (key, before[-60:])
    assert met


def test_the_question_gives_no_name_away(atlas: Atlas) -> None:
    for spread in atlas.spreads:
        question = name_question(spread, atlas).casefold()
        assert spread.name.casefold() not in question
        assert spread.title.casefold() not in question
        assert question.endswith("?")


def test_the_answers_of_a_pair_differ_and_only_the_right_one_is_right(atlas: Atlas) -> None:
    firsts = set()
    for spread in atlas.spreads:
        answers = name_answers(spread, atlas)
        assert len({each.words for each in answers}) == len(answers) >= 2
        assert sum(each.right for each in answers) == 1
        assert "{" not in "".join(each.words + each.reply for each in answers)
        firsts.add(answers[0].key)
    assert firsts == {"name", "misnomer", "turned"}


def test_a_round_is_read_by_a_class_and_frightens_nobody(atlas: Atlas) -> None:
    for cancer in atlas.cancers:
        texts = []
        for spread in atlas.spreads_from(cancer):
            texts.append(name_question(spread, atlas))
            texts += [
                text for each in name_answers(spread, atlas) for text in (each.words, each.reply)
            ]
        assert lix(texts) <= LIMITS[atlas.language, "detail"], cancer
        assert not re.search(rf"\b(?:{FORBIDDEN[atlas.language]}|anda)\b", " ".join(texts), re.I)


def test_both_languages_ask_in_the_same_order() -> None:
    english, indonesian = (read_atlas(language) for language in LANGUAGES)
    for one, other in zip(english.spreads, indonesian.spreads, strict=True):
        keys = [[each.key for each in name_answers(one, english)]]
        keys.append([each.key for each in name_answers(other, indonesian)])
        assert keys[0] == keys[1]


def test_the_fields_own_words() -> None:
    english, indonesian = (read_atlas(language) for language in LANGUAGES)

    def names(cancer: str, site: str) -> tuple[str, str, str, str]:
        one, other = (each.spread(cancer, site) for each in (english, indonesian))  # type: ignore[arg-type]
        assert one is not None
        assert other is not None
        return one.name, one.misnomer, other.name, other.misnomer

    assert names("breast", "bone") == (
        "breast cancer that has spread to bone",
        "bone cancer",
        "kanker payudara yang menyebar ke tulang",
        "kanker tulang",
    )
    assert names("prostate", "bladder")[::2] == (
        "prostate cancer that has grown into the bladder",
        "kanker prostat yang tumbuh ke kandung kemih",
    )
    assert names("skin_melanoma", "lung")[::2] == (
        "melanoma of the skin that has spread to the lungs",
        "melanoma kulit yang menyebar ke paru-paru",
    )
    assert names("skin_melanoma", "skin")[1::2] == ("a new skin cancer", "kanker kulit yang baru")


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        ("id/destinations.yaml", "  misnomer: liver cancer\n", "", "liver", "some cancer spreads"),
        (
            "en/destinations.yaml",
            "misnomer: liver cancer",
            "misnomer: prostate cancer",
            "pairs.liver.misnomer",
            "called by right",
        ),
        (
            "id/destinations.yaml",
            "  misnomer_note: It starts in the bladder.\n",
            "",
            "bladder.misnomer_note",
            "is missing in id",
        ),
        (
            "en/cancers/prostate.yaml",
            "liver: {sentence",
            "liver: {misnomer: a new cancer, sentence",
            "pairs.liver.misnomer",
            "is missing in id",
        ),
        ("en/naming.yaml", "not_new: 'Text {cancer}", "not_new: 'Text {site}", "not_new", "hold"),
        ("en/naming.yaml", "kind: ", "sort: ", "kind", "key is missing"),
        ("facts/cancers/liver.yaml", "- to: bladder", "- to: liver", "pairs.liver", "starts there"),
    ],
)
def test_a_name_that_is_missing_or_true_is_a_fault(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [str(fault) for fault in faults_in(folder, date(2026, 11, 26))[1]]
    assert any(field in line and reason in line and re.search(r":\d+: ", line) for line in found), (
        found
    )
