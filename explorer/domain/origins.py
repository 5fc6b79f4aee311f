"""The reverse question: of what was found at a site, how much came from where.

Two kinds of knowledge are kept apart. A **count** is of this direction: of so many people with a
secondary there, how many had which cancer. A spread is of the other direction, and does not say how
likely an origin is: a rare cancer that often reaches the liver is still a rare origin.

**Weights** are a thinking aid for students. They are bands and steps alone; the numbers that they
were made from are not shipped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import CancerId, Review, SiteId
    from explorer.domain.evidence import Observation, Source

OFTEN: Final = 10  # of 100 in the largest count; the project's own cut-off, said on screen


class Counts(Enum):
    """Whose new cases say how common a cancer is."""

    WORLD = "world"
    INDONESIA = "indonesia"


class Band(Enum):
    """How much an origin weighs; the order is the order on screen."""

    MOST = "most"
    SOME = "some"
    LITTLE = "little"


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginShare:
    """What a source counted as one origin; it may hold cancers that this atlas tells apart.

    No `observation` where too few were counted for a figure: then only the order is known.
    """

    cancers: tuple[CancerId, ...]
    name: str
    grows_in: bool = False
    observation: Observation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """One source's count at one site, the most frequent origin first."""

    source: Source
    counted: int | None
    label: str
    who: str
    shares: tuple[OriginShare, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Steps (3 high, 2 medium, 1 low) of what is multiplied, and the bands of what comes of it."""

    how_common: Mapping[Counts, Mapping[CancerId, int]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    found_spread: Mapping[CancerId, int] = field(default_factory=lambda: MappingProxyType({}))
    bands: Mapping[SiteId, Mapping[Counts, Mapping[Band, tuple[CancerId, ...]]]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The counts of each site that has any, the largest first; `words` are their texts by key."""

    counts: Mapping[SiteId, tuple[OriginCount, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    weights: Weights = field(default_factory=Weights)
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    review: Review | None = None

    def sentence(self, share: OriginShare) -> str:
        """Return a share as a sentence with its population, in Markdown; empty without a figure."""
        seen = share.observation
        if seen is None:
            return ""
        told = self.words["figure"]
        return told.format(who=seen.who, percent=seen.percent, cancer=share.name)
