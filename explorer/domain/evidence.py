"""What was counted, of whom, by whom: tiers, observations and their sources.

Measures never mix: two observations share a scale only if their `Measure` is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NewType

SourceId = NewType("SourceId", str)


class Tier(Enum):
    """How often the broad source of a cancer found it at a site, most often first.

    The cut-offs are this project's own: 25, 10 and 3 of 100 on the measure that ranks the cancer.
    """

    COMMON = "common"
    SOMETIMES = "sometimes"
    UNCOMMON = "uncommon"
    LISTED = "listed"
    RARE = "rare"


class Measure(Enum):
    """What a percent is a share of."""

    METASTATIC = "share_of_metastatic_patients"
    ALL_SEQUENCED = "share_of_all_sequenced_patients"
    ALL_AT_DIAGNOSIS = "share_of_all_patients_at_diagnosis"
    ALL_FOLLOWED = "share_of_all_patients_followup"
    ALL_FIVE_YEARS = "share_of_all_patients_5y"
    ALL_PATIENTS = "share_of_all_patients"
    AUTOPSIED = "share_of_autopsied_patients"
    AUTOPSIES_WITH_SPREAD = "share_of_autopsies_with_metastases"
    ORIGINS = "origin_share_of_secondary"


AT_AUTOPSY = frozenset({Measure.AUTOPSIED, Measure.AUTOPSIES_WITH_SPREAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An original publication."""

    id: SourceId
    authors: str
    year: int
    title: str
    journal: str
    doi: str | None
    url: str

    @property
    def short(self) -> str:
        """First author's family name and the year, as a link shows it."""
        return f"{self.authors.split()[0].rstrip(',')} {self.year}"

    @property
    def citation(self) -> str:
        """Authors, year, title, journal."""
        authors, title, journal = (
            text.rstrip(".") for text in (self.authors, self.title, self.journal)
        )
        return f"{authors} ({self.year}). {title}. {journal}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One percent with all it takes to read it; `below` stands where a source says "under 3"."""

    percent: int | None
    below: int | None
    measure: Measure
    affected: int | None
    counted: int
    population: str
    who: str
    years: str
    method: str
    source: Source


def whole_percent(value: float | Decimal | str) -> int:
    """Round half up, as people do (2.5 becomes 3), not to even."""
    return int(Decimal(str(value)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def tier_of(percent: int) -> Tier:
    """Return the tier of a whole percent on the ranking measure."""
    if percent >= 25:
        return Tier.COMMON
    if percent >= 10:
        return Tier.SOMETIMES
    return Tier.UNCOMMON if percent >= 3 else Tier.RARE
