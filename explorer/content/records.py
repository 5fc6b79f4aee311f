"""The shape of every content file: facts once, prose once per language with the same keys."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Year = Annotated[int, Field(ge=1800, le=2100)]
Percent = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]


class Record(BaseModel):
    """A mapping in a file: nothing unknown, nothing changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReviewRecord(Record):
    """Who signed a text, and when it is due again."""

    state: Literal["unreviewed", "signed"] = "unreviewed"
    next: date
    by: Text | None = None

    @model_validator(mode="after")
    def _signed_by_someone(self) -> ReviewRecord:
        if self.state == "signed" and self.by is None:
            raise ValueError("a signed text names who signed it (by)")
        return self


# --- facts/ -----------------------------------------------------------------------------------


class SourceRecord(Record):
    """facts/sources.yaml, one value a source id: the original publication alone."""

    authors: Text
    year: Year
    title: Text
    journal: Text
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,}/\S+$")] | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None

    @model_validator(mode="after")
    def _has_an_address(self) -> SourceRecord:
        if self.doi is None and self.url is None:
            raise ValueError("a source needs an address: doi or url")
        return self


class PopulationRecord(Record):
    """facts/populations.yaml, one value a population id; its words are in LANG/populations.yaml."""

    years: Text
    method: Literal[
        "hospital cohort", "registry", "inpatients", "autopsy", "surgery", "review", "trial"
    ]


class SiteRecord(Record):
    """facts/sites.yaml, one value a site id."""

    uberon: Annotated[str, StringConstraints(pattern=r"^UBERON:\d{7}$")] | None
    region: Literal["whole_body", "head_neck", "chest", "belly", "pelvis", "nodes"]
    sex: Literal["any", "male", "female"] = "any"
    drawn_on: Literal["any", "male", "female"] | None = None  # where it differs from sex
    parts: tuple[Id, ...]
    chip_only: bool = False
    sources: tuple[Id, ...] = ()
    review: ReviewRecord


class RouteRecord(Record):
    """One way, claimed only where a source says so."""

    kind: Literal["blood", "lymph", "cavity", "nerve", "direct"]
    path: Literal[
        "blood_portal",
        "blood_systemic",
        "vertebral_venous_plexus",
        "lymph",
        "transcoelomic",
        "perineural",
        "direct",
    ]
    standing: Literal["established", "debated", "possible"] = "established"
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]


class ObservationRecord(Record):
    """One percent: who was counted, how many, by whom. `below: 3` stands for "<3"."""

    percent: Percent | None = None
    below: Percent | None = None
    measure: Literal[
        "share_of_metastatic_patients",
        "share_of_all_sequenced_patients",
        "share_of_all_patients_at_diagnosis",
        "share_of_all_patients_followup",
        "share_of_all_patients_5y",
        "share_of_all_patients",
        "share_of_autopsied_patients",
        "share_of_autopsies_with_metastases",
    ]
    n: Count | None = None
    N: Annotated[int, Field(ge=1)]
    population: Id
    source: Id

    @model_validator(mode="after")
    def _adds_up(self) -> ObservationRecord:
        if (self.percent is None) == (self.below is None):
            raise ValueError("give either percent or below")
        if self.n is not None and self.n > self.N:
            raise ValueError(f"n ({self.n}) is larger than N ({self.N})")
        if self.N < 100:
            raise ValueError(f"N is {self.N}; under 100 people a pair has a tier and no figure")
        return self


class SpreadRecord(Record):
    """One secondary site of a cancer, in order of likelihood within the file."""

    to: Id
    kind: Literal["distant", "neighbour", "nodes"] = "distant"
    tier: Literal["common", "sometimes", "uncommon", "rare", "listed"] | None = None
    sex: Literal["any", "male", "female"] = "any"
    partly_neighbour: bool = False
    routes: tuple[RouteRecord, ...] = ()
    figures: tuple[ObservationRecord, ...] = ()
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _tier_fits_kind(self) -> SpreadRecord:
        if (self.kind == "distant") != (self.tier is not None):
            raise ValueError("a distant site has a tier; a neighbour and nodes have none")
        return self


class CancerRecord(Record):
    """facts/cancers/ID.yaml. `ranked_by` names the one broad source and measure of the tiers."""

    id: Id
    site: Id
    sex: Literal["any", "male", "female"] = "any"
    ranked_by: Id
    measure: Literal["share_of_metastatic_patients", "share_of_all_sequenced_patients"]
    counted: Annotated[int, Field(ge=1)]
    claims: tuple[Annotated[str, StringConstraints(pattern=r"^S\d{1,2}$")], ...] = ()
    spreads: tuple[SpreadRecord, ...]
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    review: ReviewRecord


class SegmentRecord(Record):
    """facts/circulation.yaml, one value a segment id: a bed's id is that of its site.

    `into` is where the flow goes on; `backward` a stretch against the usual flow.
    """

    vessel: Literal[
        "bed",
        "vein",
        "portal_vein",
        "heart",
        "artery",
        "plexus",
        "lymph_nodes",
        "lymph_vessel",
        "cavity",
    ]
    into: tuple[Id, ...]
    backward: bool = False
    uberon: Annotated[str, StringConstraints(pattern=r"^UBERON:\d{7}$")] | None = None
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]


class StoryDoorRecord(Record):
    """The step of a story at which a card opens it."""

    id: Id
    step: Id


class CardRecord(Record):
    """facts/cards.yaml, one value a card id; the order of the file is the order on screen."""

    claims: tuple[Annotated[str, StringConstraints(pattern=r"^S\d{1,2}$")], ...] = ()
    related: tuple[Id, ...] = ()
    kiosk: bool = True
    stage: StoryDoorRecord | None = None
    case: Id | None = None
    sources: tuple[Id, ...] = ()
    general_knowledge: bool = False
    review: ReviewRecord

    @model_validator(mode="after")
    def _sourced(self) -> CardRecord:
        if not self.sources and not self.general_knowledge:
            raise ValueError("a card has sources, or says general_knowledge: true")
        return self


# --- LANG/ ------------------------------------------------------------------------------------


class PopulationProse(Record):
    """LANG/populations.yaml: `label` is the grey line's start, `who` a phrase after "of".

    `years` in words, where the bare years of the facts would mislead ("published 2022").
    """

    label: Text
    who: Text
    years: Text | None = None


class SectionProse(Record):
    """One heading's text at both depths; `detail` is read after `plain`, never instead."""

    plain: Text
    detail: Text


class SiteProse(Record):
    """LANG/sites.yaml (names) and LANG/destinations.yaml (texts) meet here."""

    name: Text
    in_sentence: Text
    synonyms: tuple[Text, ...] = ()


class DestinationProse(Record):
    """LANG/destinations.yaml: the page of a site as a place that cancer spreads to.

    `misnomer` is what a spread to it is wrongly called, the note says what bears that name.
    """

    misnomer: Text | None = None
    misnomer_note: Text | None = None
    called: SectionProse
    why: SectionProse
    empty: Text | None = None


class PairProse(Record):
    """The plain sentence of a pair, a second one for more, a misnomer where the site's is true."""

    sentence: Text
    detail: Text | None = None
    misnomer: Text | None = None


class CancerProse(Record):
    """LANG/cancers/ID.yaml; `had_spread` reads "men whose X had spread", `kind` "melanoma"."""

    name: Text
    in_sentence: Text
    kind: Text | None = None
    had_spread: Text
    all_with: Text
    title: Annotated[str, StringConstraints(pattern=r"\{reached\}")]
    synonyms: tuple[Text, ...] = ()
    lead: Text
    short_lead: Text
    what: SectionProse
    where: SectionProse
    how: SectionProse
    cells: SectionProse
    pairs: dict[Id, PairProse]


class SegmentProse(Record):
    """LANG/circulation.yaml, for every segment that is no site: what is said while cells pass."""

    name: Text
    caption: Text


class CardProse(Record):
    """LANG/cards/ID.yaml."""

    title: Text
    summary: Text
    plain: Text
    detail: Text


class TermProse(Record):
    """LANG/glossary.yaml, one value a term id."""

    word: Text
    meaning: Text
