"""The shape of the file on the reverse question: counts of the right direction, and weights."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explorer.content.records import Count, Id, Percent, Record, ReviewRecord

Step = Annotated[int, Field(ge=1, le=3)]
Steps = dict[Id, Step]
FEWEST = 100  # people under whom an order ships and no figure


class OriginShareRecord(Record):
    """How many of those counted had these cancers; no percent where too few were counted."""

    cancers: Annotated[tuple[Id, ...], Field(min_length=1)]
    counted_as: Id | None = None
    grows_in: bool = False
    percent: Percent | None = None
    n: Count | None = None

    @model_validator(mode="after")
    def _named_together(self) -> OriginShareRecord:
        if len(self.cancers) > 1 and self.counted_as is None:
            raise ValueError("cancers counted together need a name (counted_as)")
        return self


class OriginCountRecord(Record):
    """One source's count at one site."""

    source: Id
    population: Id
    N: Annotated[int, Field(ge=1)] | None = None
    shares: Annotated[tuple[OriginShareRecord, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _figures_fit_the_number(self) -> OriginCountRecord:
        enough = self.N is not None and self.N >= FEWEST
        for share in self.shares:
            if (share.percent is not None) != enough:
                raise ValueError(f"N is {self.N}; from {FEWEST} people on a share has a percent")
            if share.n is not None and share.n > (self.N or 0):
                raise ValueError(f"n ({share.n}) is larger than N ({self.N})")
        return self


class BandsRecord(Record):
    """Cancers by how much they weigh, the heaviest first."""

    most: tuple[Id, ...]
    some: tuple[Id, ...]
    little: tuple[Id, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """The cancers of every band."""
        return (*self.most, *self.some, *self.little)


class WeightsRecord(Record):
    """Steps (3 high, 2 medium, 1 low) and bands; the numbers they were made from do not ship."""

    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    how_common: dict[Literal["world", "indonesia"], Steps]
    found_spread: Steps
    bands: dict[Id, dict[Literal["world", "indonesia"], BandsRecord]]

    @model_validator(mode="after")
    def _both_counts(self) -> WeightsRecord:
        both = {"world", "indonesia"}
        if set(self.how_common) != both or any(set(each) != both for each in self.bands.values()):
            raise ValueError("give both: world and indonesia")
        return self


class OriginsRecord(Record):
    """facts/origins.yaml: for each site its counts, the largest first."""

    review: ReviewRecord
    sites: dict[Id, Annotated[tuple[OriginCountRecord, ...], Field(min_length=1)]]
    weights: WeightsRecord
