"""A small atlas made by hand, in both languages, and the four looks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from explorer.appearance.fonts import load_fonts
from explorer.appearance.metrics import Metrics, metrics_for
from explorer.appearance.themes import Theme, load_theme
from explorer.domain.atlas import (
    Atlas,
    Cancer,
    Card,
    Region,
    Review,
    ReviewState,
    RouteClaim,
    RouteKind,
    Section,
    Sex,
    Site,
    Spread,
    SpreadKind,
    Standing,
    Term,
)
from explorer.domain.evidence import Measure, Observation, Source, SourceId, Tier

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

REVIEW = Review(state=ReviewState.UNREVIEWED, next=date(2027, 5, 24))
NGUYEN = Source(
    id=SourceId("nguyen_2022"),
    authors="Nguyen B, Fong C, Luthra A",
    year=2022,
    title="Genomic characterization of metastatic patterns",
    journal="Cell",
    doi="10.1016/j.cell.2022.01.003",
    url="https://doi.org/10.1016/j.cell.2022.01.003",
)
BUBENDORF = Source(
    id=SourceId("bubendorf_2000"),
    authors="Bubendorf L, Schöpfer A",
    year=2000,
    title="Metastatic patterns of prostate cancer",
    journal="Human Pathology",
    doi="10.1053/hp.2000.6698",
    url="https://doi.org/10.1053/hp.2000.6698",
)
# id: region, sex, English, Indonesian, synonyms of both
SITES: dict[str, tuple[Region, Sex, str, str, tuple[str, ...], tuple[str, ...]]] = {
    "bone": (Region.WHOLE_BODY, Sex.ANY, "Bone", "Tulang", ("skeleton",), ("rangka",)),
    "lymph_nodes_distant": (
        Region.WHOLE_BODY,
        Sex.ANY,
        "Distant lymph nodes",
        "Kelenjar getah bening jauh",
        ("glands",),
        (),
    ),
    "skin": (Region.WHOLE_BODY, Sex.ANY, "Skin", "Kulit", (), ()),
    "brain": (Region.HEAD_NECK, Sex.ANY, "Brain", "Otak", (), ()),
    "thyroid": (Region.HEAD_NECK, Sex.ANY, "Thyroid", "Tiroid", (), ("gondok",)),
    "lung": (Region.CHEST, Sex.ANY, "Lung", "Paru-paru", ("lungs",), ("paru",)),
    "oesophagus": (
        Region.CHEST,
        Sex.ANY,
        "Oesophagus",
        "Kerongkongan",
        ("esophagus", "gullet"),
        (),
    ),
    "breast": (Region.CHEST, Sex.ANY, "Breast", "Payudara", (), ()),
    "liver": (Region.BELLY, Sex.ANY, "Liver", "Hati", (), ("liver",)),
    "peritoneum": (Region.BELLY, Sex.ANY, "Belly lining", "Selaput rongga perut", (), ()),
    "adrenal": (Region.BELLY, Sex.ANY, "Adrenal gland", "Kelenjar anak ginjal", (), ()),
    "spleen": (Region.BELLY, Sex.ANY, "Spleen", "Limpa", (), ()),
    "bladder": (Region.PELVIS, Sex.ANY, "Bladder", "Kandung kemih", (), ()),
    "prostate": (Region.PELVIS, Sex.MALE, "Prostate", "Prostat", (), ()),
    "ovary": (Region.PELVIS, Sex.FEMALE, "Ovary", "Indung telur", ("ovaries",), ("ovarium",)),
    "lymph_nodes_pelvic": (
        Region.NODES,
        Sex.ANY,
        "Pelvic lymph nodes",
        "Kelenjar getah bening panggul",
        (),
        (),
    ),
    "lymph_nodes_axillary": (
        Region.NODES,
        Sex.ANY,
        "Armpit lymph nodes",
        "Kelenjar getah bening ketiak",
        (),
        (),
    ),
}
CANCERS = ("breast", "lung", "prostate", "skin_melanoma", "ovary", "bladder")
WORDS = {
    "en": {
        "lead": "When prostate cancer spreads, it goes to **bone** more often than anywhere else,"
        " above all to the spine and hips. Many prostate cancers never spread.",
        "title": "{cancer} that has spread to {site} is still {small}",
        "sentence": "The cells that grow in the bone are prostate cells. So this is not bone"
        " cancer.",
        "help": "Cancer that has spread can often still be treated, and its symptoms eased.",
        "who": "men whose prostate cancer had spread",
        "cohort": "One US referral hospital",
        "inpatients": "Inpatients, US 1998 to 2010",
        "autopsy": "Autopsy",
        "cancer": "{site} cancer",
        "plain": "Cells break away. A [first tumour](gloss:primary) is where it starts.\n\nThey go"
        " to [bone](site:bone), see [the cascade](card:cascade) [Nguyen 2022](cite:nguyen_2022).",
        "detail": "The spinal veins have no valves.",
        "headings": ("What it is", "Where it goes"),
    },
    "id": {
        "lead": "Kanker prostat paling sering menyebar ke **tulang**, terutama tulang belakang dan"
        " panggul. Banyak kanker prostat tidak pernah menyebar.",
        "title": "{cancer} yang menyebar ke {site} tetap {small}",
        "sentence": "Sel yang tumbuh di tulang itu tetap sel prostat. Jadi ini bukan kanker"
        " tulang.",
        "help": "Kanker yang sudah menyebar pun sering masih bisa diobati, dan keluhannya"
        " diringankan.",
        "who": "laki-laki yang kanker prostatnya sudah menyebar",
        "cohort": "Satu rumah sakit rujukan di AS",
        "inpatients": "Rawat inap, AS 1998 to 2010",
        "autopsy": "Autopsi",
        "cancer": "Kanker {site}",
        "plain": "Sel lepas. [Tumor primer](gloss:primary) adalah tempat asalnya.\n\nSel itu ke"
        " [tulang](site:bone), lihat [kaskade](card:cascade) [Nguyen 2022](cite:nguyen_2022).",
        "detail": "Pembuluh balik tulang belakang tidak punya katup.",
        "headings": ("Apa ini", "Ke mana"),
    },
}
# of prostate: site, kind, tier
SPREADS = (
    ("bone", SpreadKind.DISTANT, Tier.COMMON, "vertebral_venous_plexus"),
    ("lymph_nodes_distant", SpreadKind.DISTANT, Tier.COMMON, "lymph"),
    ("liver", SpreadKind.DISTANT, Tier.SOMETIMES, "blood_systemic"),
    ("lung", SpreadKind.DISTANT, Tier.SOMETIMES, "blood_systemic"),
    ("brain", SpreadKind.DISTANT, Tier.UNCOMMON, None),
    ("peritoneum", SpreadKind.DISTANT, Tier.UNCOMMON, None),
    ("adrenal", SpreadKind.DISTANT, Tier.UNCOMMON, None),
    ("thyroid", SpreadKind.DISTANT, Tier.UNCOMMON, None),
    ("oesophagus", SpreadKind.DISTANT, Tier.UNCOMMON, None),
    ("spleen", SpreadKind.DISTANT, Tier.LISTED, None),
    ("skin", SpreadKind.DISTANT, Tier.RARE, None),
    ("bladder", SpreadKind.NEIGHBOUR, None, "direct"),
    ("lymph_nodes_pelvic", SpreadKind.NODES, None, "lymph"),
)
PHRASES = {
    "figure_share_of_metastatic_patients": "Of 100 {had_spread}, **about {percent}** had it in"
    " {site}.",
    "measure_share_of_metastatic_patients": "of people whose cancer had spread",
    "measure_share_of_autopsied_patients": "at autopsy, of everyone examined",
    "autopsy_note": "An autopsy sees the end of the illness.",
    "sources_differ": "Sources differ on this.",
    "partly_neighbour_note": "Part of this is growth into the organ beside it.",
    "small_number": "Too few people were counted for a figure.",
    "words_not_figures": "We use words, not figures.",
    "listed_note": "Sources name this place, but do not say how often.",
    "not_chance": "It is not the chance that a cancer spreads.",
    "not_forecast": "This is not a forecast for one person.",
    "nodes_note": "First stop, near the tumour.",
    "routes_unknown": "The way there is not settled in our sources.",
    "route_not_drawn": "This way is not drawn.",
    "path_vertebral_venous_plexus": "by the veins around the spine",
    "path_blood_systemic": "by the blood, through the heart",
    "path_lymph": "by the lymph",
    "path_direct": "by growing straight into it",
    "standing_established": "well established",
    "standing_debated": "still debated",
}
KINDS = {
    "vertebral_venous_plexus": (RouteKind.BLOOD, Standing.DEBATED),
    "lymph": (RouteKind.LYMPH, Standing.ESTABLISHED),
    "blood_systemic": (RouteKind.BLOOD, Standing.ESTABLISHED),
    "direct": (RouteKind.DIRECT, Standing.ESTABLISHED),
}


def sections(language: str) -> tuple[Section, ...]:
    words = WORDS[language]
    return tuple(
        Section(key=key, heading=heading, plain=str(words["plain"]), detail=str(words["detail"]))
        for key, heading in zip(("what", "where"), words["headings"], strict=True)
    )


def site_of(name: str, language: str) -> Site:
    region, sex, english, indonesian, synonyms, sinonim = SITES[name]
    names = {"en": english, "id": indonesian}
    return Site(
        id=name,  # type: ignore[arg-type]
        name=names[language],
        in_sentence=names[language].lower(),
        synonyms=synonyms if language == "en" else sinonim,
        names=names,
        all_synonyms={"en": synonyms, "id": sinonim},
        uberon=None,
        region=region,
        sex=sex,
        drawn_on=sex,
        parts=(name,),  # type: ignore[arg-type]
        chip_only=False,
        about=sections(language)[:1],
        empty="No cancer that begins here is recorded.",
        sources=(NGUYEN,),
        review=REVIEW,
    )


def cancer_of(name: str, language: str) -> Cancer:
    site = "skin" if name == "skin_melanoma" else name
    words = WORDS[language]
    full = str(words["cancer"]).format(site=SITES[site][2 if language == "en" else 3])
    return Cancer(
        id=name,  # type: ignore[arg-type]
        site=site,  # type: ignore[arg-type]
        sex=SITES[site][1],
        name="Melanoma" if name == "skin_melanoma" else full,
        in_sentence=full.lower(),
        had_spread=str(words["who"]),
        all_with="men with prostate cancer",
        lead=str(words["lead"]),
        short_lead="Most often it goes to **bone**.",
        about=sections(language),
        measure=Measure.METASTATIC,
        base="of 100 people whose cancer had spread",
        synonyms=(),
        sources=(NGUYEN,),
        review=REVIEW,
    )


def seen(percent: int, measure: Measure, population: str, source: Source = NGUYEN) -> Observation:
    return Observation(
        percent=percent,
        below=None,
        measure=measure,
        affected=None,
        counted=1762,
        population=population,
        who="people with this cancer",
        years="2022",
        method="hospital cohort",
        source=source,
    )


def spread_of(place: tuple[str, SpreadKind, Tier | None, str | None], language: str) -> Spread:
    site, kind, tier, path = place
    words = WORDS[language]
    small = cancer_of("prostate", language).in_sentence
    routes = (
        (RouteClaim(kind=KINDS[path][0], path=path, standing=KINDS[path][1], sources=(NGUYEN,)),)
        if path
        else ()
    )
    figures = (
        seen(65, Measure.METASTATIC, str(words["cohort"])),
        seen(84, Measure.METASTATIC, str(words["inpatients"])),
        seen(90, Measure.AUTOPSIED, str(words["autopsy"]), BUBENDORF),
    )
    return Spread(
        cancer="prostate",  # type: ignore[arg-type]
        site=site,  # type: ignore[arg-type]
        kind=kind,
        tier=tier,
        sex=Sex.MALE,
        routes=routes,
        observations=figures if site == "bone" else (),
        sentence=str(words["sentence"]),
        detail=str(words["detail"]),
        title=str(words["title"]).format(
            cancer=small[:1].upper() + small[1:],
            site=site_of(site, language).in_sentence,
            small=small,
        ),
        sources_differ=site == "lung",
        partly_neighbour=False,
        sources=(NGUYEN, BUBENDORF) if site == "bone" else (NGUYEN,),
    )


def card_of(name: str, title: str, language: str) -> Card:
    words = WORDS[language]
    return Card(
        id=name,  # type: ignore[arg-type]
        title=title,
        summary="A short summary.",
        plain=str(words["plain"]),
        detail=str(words["detail"]),
        claims=("S1",),
        related=("cascade",) if name != "cascade" else (),  # type: ignore[arg-type]
        kiosk=True,
        sources=(NGUYEN,),
        review=REVIEW,
    )


def atlas_in(language: str) -> Atlas:
    titles: dict[str, Any] = {
        "what_is_metastasis": ("What is metastasis?", "Apa itu metastasis?"),
        "cascade": ("How do cancer cells move?", "Bagaimana sel kanker berpindah?"),
        "primary_secondary": ("Primary or secondary?", "Primer atau sekunder?"),
        "seed_and_soil": ("Why there?", "Mengapa di sana?"),
    }
    column = 0 if language == "en" else 1
    cards = {name: card_of(name, title[column], language) for name, title in titles.items()}
    return Atlas(
        language=language,
        sites={name: site_of(name, language) for name in SITES},  # type: ignore[misc]
        cancers={name: cancer_of(name, language) for name in CANCERS},  # type: ignore[misc]
        spreads=tuple(spread_of(place, language) for place in SPREADS),
        cards=cards,  # type: ignore[arg-type]
        terms={"primary": Term(id="primary", word="Primary", meaning="Where a cancer **starts**.")},
        sources={source.id: source for source in (NGUYEN, BUBENDORF)},
        phrases=PHRASES | {"help_line": str(WORDS[language]["help"])},
    )


@pytest.fixture(autouse=True)
def letters(qtbot: QtBot) -> None:  # noqa: ARG001 - the fonts need an application
    load_fonts()


@pytest.fixture
def atlas() -> Atlas:
    return atlas_in("en")


@pytest.fixture
def atlas_id() -> Atlas:
    return atlas_in("id")


@pytest.fixture
def light() -> Theme:
    return load_theme("light")


@pytest.fixture
def study() -> Metrics:
    return metrics_for("study", 720, 4.0, 100)
