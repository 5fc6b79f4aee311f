"""What the explorer knows, in the reader's language: sites, cancers and the spread between them.

Everything here is an immutable value. `explorer.content` builds an `Atlas`; the rest of the
program asks it questions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NewType

from explorer.domain.circulation import Circulation
from explorer.domain.flow import Flow
from explorer.domain.lab import CaseId, Lab
from explorer.domain.origins import Origins
from explorer.domain.outlook import Outlook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.evidence import Measure, Observation, Source, SourceId, Tier
    from explorer.domain.second_step import SecondStep
    from explorer.domain.stages import Stage, StoryDoor

SiteId = NewType("SiteId", str)
PartId = NewType("PartId", str)
CancerId = NewType("CancerId", str)
CardId = NewType("CardId", str)


class Figure(Enum):
    """Which body is shown."""

    MALE = "male"
    FEMALE = "female"
    NEUTRAL = "neutral"


class Sex(Enum):
    """Whose body holds a site."""

    ANY = "any"
    MALE = "male"
    FEMALE = "female"

    def fits(self, figure: Figure) -> bool:
        """Say whether a body of this figure holds what belongs to this sex."""
        return self is Sex.ANY or self.value == figure.value


class Region(Enum):
    """Where a site lies; the order is the order of the list."""

    WHOLE_BODY = "whole_body"
    HEAD_NECK = "head_neck"
    CHEST = "chest"
    BELLY = "belly"
    PELVIS = "pelvis"
    NODES = "nodes"


class SpreadKind(Enum):
    """How a site is reached: from afar, by growing into it, or as the first nodes on the way."""

    DISTANT = "distant"
    NEIGHBOUR = "neighbour"
    NODES = "nodes"


class RouteKind(Enum):
    """The five ways cells take."""

    BLOOD = "blood"
    LYMPH = "lymph"
    CAVITY = "cavity"
    NERVE = "nerve"
    DIRECT = "direct"


class Standing(Enum):
    """How sure a route is."""

    ESTABLISHED = "established"
    DEBATED = "debated"
    POSSIBLE = "possible"


class ReviewState(Enum):
    """Whether a clinician has signed a text."""

    UNREVIEWED = "unreviewed"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who has signed a text, and when it must be read again."""

    state: ReviewState
    next: date
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One heading of a page with its text at both depths, in Markdown."""

    key: str
    heading: str
    plain: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place on the body that a reader can pick. `in_sentence` is its name inside a sentence.

    `sex` is whose body holds it, `drawn_on` whose figure shows it: a man's breast is not drawn.
    """

    id: SiteId
    name: str
    in_sentence: str
    synonyms: tuple[str, ...]
    names: Mapping[str, str]
    all_synonyms: Mapping[str, tuple[str, ...]]
    uberon: str | None
    region: Region
    sex: Sex
    drawn_on: Sex
    parts: tuple[PartId, ...]
    chip_only: bool
    about: tuple[Section, ...]
    empty: str
    sources: tuple[Source, ...]
    review: Review
    misnomer_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteClaim:
    """A way that a source names. `path` is finer than `kind`, as in `blood_portal`."""

    kind: RouteKind
    path: str
    standing: Standing
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A sourced statement that a cancer can reach a site; its misnomer is what it is not called."""

    cancer: CancerId
    site: SiteId
    kind: SpreadKind
    tier: Tier | None
    sex: Sex
    routes: tuple[RouteClaim, ...]
    observations: tuple[Observation, ...]
    sentence: str
    detail: str
    title: str
    sources_differ: bool
    partly_neighbour: bool
    sources: tuple[Source, ...]
    name: str = ""
    misnomer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancer:
    """A primary; `had_spread` reads "men whose prostate cancer had spread", `all_with` "men with".

    `measure` is the one its tiers stand on, `base` says it in words.
    """

    id: CancerId
    site: SiteId
    sex: Sex
    name: str
    in_sentence: str
    had_spread: str
    all_with: str
    lead: str
    short_lead: str
    about: tuple[Section, ...]
    measure: Measure
    base: str
    synonyms: tuple[str, ...]
    sources: tuple[Source, ...]
    review: Review
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A page on a topic. `claims` are those of the source text that it teaches (S1 to S11)."""

    id: CardId
    title: str
    summary: str
    plain: str
    detail: str
    claims: tuple[str, ...]
    related: tuple[CardId, ...]
    kiosk: bool
    sources: tuple[Source, ...]
    review: Review
    story: StoryDoor | None = None
    case: CaseId | None = None  # of the cell lab, where one shows what the card tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word explained in place."""

    id: str
    word: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Atlas:
    """Every site, cancer, spread and card of one edition in one language, all references resolved.

    `spreads` of one cancer stand in order of likelihood. `phrases` are the few fixed sentences
    of the content (help line, templates of a figure) by key.
    """

    language: str
    sites: Mapping[SiteId, Site]
    cancers: Mapping[CancerId, Cancer]
    spreads: tuple[Spread, ...]
    cards: Mapping[CardId, Card]
    terms: Mapping[str, Term]
    sources: Mapping[SourceId, Source]
    phrases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    circulation: Circulation = field(default_factory=Circulation)
    flow: Flow = field(default_factory=Flow)
    second_steps: tuple[SecondStep, ...] = ()
    outlook: Outlook = field(default_factory=Outlook)
    origins: Origins = field(default_factory=Origins)
    stages: Mapping[str, Stage] = field(default_factory=lambda: MappingProxyType({}))
    lab: Lab = field(default_factory=Lab)

    @cached_property
    def _from(self) -> Mapping[CancerId, tuple[Spread, ...]]:
        found: dict[CancerId, list[Spread]] = {}
        for spread in self.spreads:
            found.setdefault(spread.cancer, []).append(spread)
        return {cancer: tuple(spreads) for cancer, spreads in found.items()}

    @cached_property
    def _at(self) -> Mapping[SiteId, tuple[Cancer, ...]]:
        found: dict[SiteId, list[Cancer]] = {}
        for cancer in self.cancers.values():
            found.setdefault(cancer.site, []).append(cancer)
        return {site: tuple(cancers) for site, cancers in found.items()}

    def spreads_from(self, cancer: CancerId, figure: Figure | None = None) -> tuple[Spread, ...]:
        """Return the spreads of a cancer, the likeliest first.

        A male or female figure shows what its body holds; the neutral figure, or none, shows all.
        """
        spreads = self._from.get(cancer, ())
        if figure in (None, Figure.NEUTRAL):
            return spreads
        return tuple(spread for spread in spreads if spread.sex.fits(figure))

    def spread(self, cancer: CancerId, site: SiteId) -> Spread | None:
        """Return the spread of a cancer to a site, if one is recorded."""
        return next((s for s in self._from.get(cancer, ()) if s.site == site), None)

    def cancers_at(self, site: SiteId) -> tuple[Cancer, ...]:
        """Return the cancers that start at a site."""
        return self._at.get(site, ())

    @cached_property
    def secondary_sites(self) -> frozenset[SiteId]:
        """Every site that some cancer reaches."""
        return frozenset(spread.site for spread in self.spreads)

    @cached_property
    def sites_of_part(self) -> Mapping[PartId, tuple[SiteId, ...]]:
        """The sites that own a part, the smallest (fewest parts) first."""
        owners: dict[PartId, list[Site]] = {}
        for site in self.sites.values():
            for part in site.parts:
                owners.setdefault(part, []).append(site)
        return {
            part: tuple(s.id for s in sorted(sites, key=lambda s: (s.chip_only, len(s.parts))))
            for part, sites in owners.items()
        }
