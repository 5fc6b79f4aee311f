"""The shape of the files on the way there: blood flow, and what follows a secondary site."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from explorer.content.records import Id, Percent, Record, Text

Litres = Annotated[float, Field(gt=0, le=20)]


class OutputRecord(Record):
    """What the heart pumps at rest, in litres a minute."""

    male: Litres
    female: Litres


class PairRecord(Record):
    """A percent of cardiac output of the reference man and woman; no value, no organ."""

    male: Percent | None = None
    female: Percent | None = None

    @model_validator(mode="after")
    def _has_a_value(self) -> PairRecord:
        if self.male is None and self.female is None:
            raise ValueError("give male, female or both")
        return self


class ShareRecord(PairRecord):
    """What reaches an organ by its own arteries; `portal` has passed other organs before."""

    portal: PairRecord | None = None


class FlowRecord(Record):
    """facts/flow.yaml: reference values of `source`; `ideas` are those who explain them."""

    output: OutputRecord
    source: Id
    ideas: Annotated[tuple[Id, ...], Field(min_length=1)]
    shares: dict[Id, ShareRecord]


class SecondStepRecord(Record):
    """facts/second_steps.yaml: of which cancers, and from which sites, a source says more."""

    cancers: Annotated[tuple[Id, ...], Field(min_length=1)]
    sites: Annotated[tuple[Id, ...], Field(min_length=1)]
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]


class SecondStepProse(Record):
    """LANG/second_steps.yaml, one value an id of the facts."""

    plain: Text
    detail: Text
