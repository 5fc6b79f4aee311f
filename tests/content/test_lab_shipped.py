"""The cell lab that ships: solvable, sourced, calm, whole in both languages."""

from __future__ import annotations

import re
from functools import cache

import pytest

from explorer.content.edition import FOLDER, read_atlas
from explorer.content.folder import Content, read_folder
from explorer.domain.lab import CELLS_OF, Began, Binding, Case, Lab, Pattern
from tests.content.reading import LIMITS, lix, plain_text
from tests.content.test_shipped import FORBIDDEN, LANGUAGES

MARKERS = {
    *("CK7", "CK20", "TTF-1", "napsin A", "CDX2", "SATB2", "PSA", "NKX3.1", "GATA3", "ER"),
    *("SOX10", "Melan-A", "S100", "PAX8", "thyroglobulin", "HepPar-1", "arginase-1", "p40", "p63"),
    *("HMB-45", "CK5/6", "synaptophysin", "chromogranin A", "INSM1", "WT1", "EBER", "SF-1"),
}
# An organ of origin by its English name, which a description of the field must not give away.
ORGANS = {
    "skin_melanoma": "melanoma|melanocyte",
    "colon": "bowel|colon",
    "kidney": "kidney|renal",
    "breast": "breast|milk",
    "prostate": "prostate",
    "thyroid": "thyroid",
    "lung": "lung",
    "stomach": "stomach|gastric",
    "nasopharynx": "nose|nasopharynx",
    "bladder": "bladder",
    "pancreas": "pancrea",
    "gut": "gut|bowel",
    "unknown": "unknown",
}
LONGEST = {"title": 40, "setting": 190, "description": 420, "told": 330, "reply": 220, "note": 150}


@cache
def lab(language: str) -> Lab:
    return read_atlas(language).lab


@cache
def folder() -> Content:
    content, faults = read_folder(FOLDER)
    assert content is not None, faults
    return content


def plain_of(case: Case) -> list[str]:
    """Return what everyone reads of a case, in the order in which it is met."""
    answers = [text for origin in case.origins for text in (f"{origin.words}.", origin.reply)]
    named = [f"{case.name}."]
    return [f"{case.title}.", case.setting, *case.replies.values(), *answers, case.told, *named]


def detail_of(case: Case) -> list[str]:
    return [case.description, *(result.note for result in case.results if result.note)]


def pages(language: str, depth: str) -> dict[str, list[str]]:
    now = lab(language)
    of_case = plain_of if depth == "plain" else detail_of
    found = {f"case {case.id}": of_case(case) for case in now.cases.values()}
    if depth == "detail":
        found["stains"] = [stain.note for stain in now.stains.values()]
        for tissue in now.tissues.values():
            found[f"tissue {tissue.id}"] = [tissue.look, *tissue.where_bound.values()]
    return found


@pytest.mark.parametrize("depth", ["plain", "detail"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_lab_is_within_its_reading_limit(language: str, depth: str) -> None:
    limit = LIMITS[language, depth]
    over = {
        name: round(score, 1)
        for name, texts in pages(language, depth).items()
        if (score := lix(texts)) > limit
    }
    assert over == {}


@pytest.mark.parametrize(("language", "most"), [("id", 16), ("en", 18)])
def test_no_plain_sentence_is_long(language: str, most: int) -> None:
    long = [
        sentence
        for texts in pages(language, "plain").values()
        for text in texts
        for sentence in re.split(r"(?<=[.!?:;])\s", plain_text(text))
        if len(sentence.split()) > most
    ]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_fit_their_places(language: str) -> None:
    for case in lab(language).cases.values():
        texts = {"reply": max((*case.replies.values(), *(o.reply for o in case.origins)), key=len)}
        texts |= {name: getattr(case, name) for name in LONGEST if hasattr(case, name)}
        texts["note"] = max((result.note for result in case.results), key=len)
        over = {name: len(text) for name, text in texts.items() if len(text) > LONGEST[name]}
        assert over == {}, case.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_lab_frightens_or_speaks_to_the_ill(language: str) -> None:
    address = {"id": "anda|kalian", "en": "your|yours|you have"}[language]
    pattern = re.compile(rf"\b({FORBIDDEN[language]}|{address})\b", re.IGNORECASE)
    found = [
        (name, hit[0])
        for depth in ("plain", "detail")
        for name, texts in pages(language, depth).items()
        for text in texts
        if (hit := pattern.search(text))
    ]
    assert found == []


def test_a_description_does_not_give_the_origin_away() -> None:
    for case in lab("en").cases.values():
        right = next((origin.id for origin in case.origins if origin.right), None)
        if right:
            assert not re.search(ORGANS[right], f"{case.description} {case.title}", re.I), case.id


def test_the_lab_has_what_it_must_have() -> None:
    now = lab("en")
    assert {stain.name for stain in now.stains.values()} >= MARKERS
    assert len(now.cases) >= 26
    assert set(now.tissues) == set(CELLS_OF)
    assert set(now.tissues) == {case.tissue for case in now.cases.values()}
    assert {now.tumours[case.tumour].pattern for case in now.cases.values()} == set(Pattern)
    shown = {result.stain for case in now.cases.values() for result in case.results}
    assert shown == set(now.stains)
    first = list(now.cases.values())[:3]
    assert [case.id for case in first if case.guided] == [
        "melanoma_in_lung",
        "colon_in_liver",
        "lung_in_lung",
    ]
    assert {case.began for case in now.cases.values()} == set(Began)


def test_some_stains_fail_and_some_are_shared() -> None:
    now = lab("en")
    failed = {
        (case.id, result.stain)
        for case in now.cases.values()
        for result in case.results
        if (share := now.tumours[case.tumour].shares[result.stain]).surprises(result.binding)
        and share.percent is not None
    }
    assert failed == {("colon_in_lung", "ck20"), ("melanoma_in_brain", "melan_a")}
    for stain, cancers in {
        "ttf_1": {"lung", "thyroid"},
        "gata3": {"breast", "bladder"},
        "pax8": {"kidney", "thyroid", "ovary"},
    }.items():
        bound = {
            now.tumours[case.tumour].cancer
            for case in now.cases.values()
            if (result := case.result(stain)) and result.binding is Binding.ALL  # type: ignore[arg-type]
        }
        assert bound >= cancers


def test_a_case_without_an_answer_says_so() -> None:
    for case in lab("en").cases.values():
        assert bool(case.origins) == (case.began is Began.ELSEWHERE), case.id
        assert case.began in case.replies
        wrong = [origin for origin in case.origins if not origin.right]
        assert len(wrong) == max(0, len(case.origins) - 1)
        if case.began is Began.ELSEWHERE:
            assert len(wrong) >= 2
            unknown = any(origin.id == "unknown" for origin in case.origins if origin.right)
            assert bool(case.not_name) != unknown, case.id  # what has no name asks for none


def test_a_right_answer_begins_with_yes() -> None:
    yes = {"id": r"Ya\.", "en": r"Yes\."}
    for language in LANGUAGES:
        for case in lab(language).cases.values():
            replies = [(reply, began is case.began) for began, reply in case.replies.items()]
            replies += [(origin.reply, origin.right) for origin in case.origins]
            for reply, right in replies:
                assert bool(re.match(yes[language], reply)) == right, (case.id, reply)


def test_no_figure_of_a_stain_is_without_its_number() -> None:
    for tumour in folder().lab.tumours.value.values():
        for share in tumour.shares.values():
            assert (share.percent is None) == (share.source is None) == (share.N is None)


def test_figures_said_in_the_lab_are_those_that_were_counted() -> None:
    """A sentence "of 100 ..., about 73" repeats the share of the stain that it is a note of."""
    for language in LANGUAGES:
        now = lab(language)
        for case in now.cases.values():
            for result in case.results:
                said = re.findall(r"\b(\d\d)\b(?! melanoma)", result.note.replace("100", ""))
                share = now.tumours[case.tumour].shares[result.stain]
                names = {"A-9"}
                numbers = [n for n in said if n not in names and f"SOX{n}" not in result.note]
                numbers = [n for n in numbers if f"HMB-{n}" not in result.note]
                assert numbers in ([], [str(share.percent)]), (case.id, result.note)


def test_both_languages_hold_the_same_lab() -> None:
    one, other = lab("id"), lab("en")
    assert list(one.cases) == list(other.cases)
    for name, case in one.cases.items():
        twin = other.cases[name]
        assert [result.stain for result in case.results] == [r.stain for r in twin.results]
        assert [origin.id for origin in case.origins] == [origin.id for origin in twin.origins]
        assert set(case.replies) == set(twin.replies)
        digits = [
            set(re.findall(r"\d+", " ".join([*plain_of(each), *detail_of(each)])))
            for each in (case, twin)
        ]
        assert digits[0] == digits[1], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_awaits_a_clinician(language: str) -> None:
    for case in lab(language).cases.values():
        assert case.review.by is None


def test_the_kidney_is_told_by_its_clear_cells_alone() -> None:
    kidney = folder().lab.tumours.value["kidney_clear_cell"]
    assert kidney.shares["ck7"].expected == kidney.shares["ck20"].expected == "none"
    assert [
        name for name, tumour in folder().lab.tumours.value.items() if tumour.cancer == "kidney"
    ] == ["kidney_clear_cell"]


def test_pigmented_tumours_are_named_so() -> None:
    pigmented = {t.pattern for t in lab("en").tumours.values() if t.pigmented}
    assert pigmented == {Pattern.PIGMENT}
