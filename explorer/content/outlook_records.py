"""The shape of the file behind the door: five-year relative survival, cancer by cancer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from explorer.content.records import Id, Record

WholePercent = Annotated[int, Field(ge=0, le=100)]


class SurvivalRecord(Record):
    """Whole percents by how far the cancer had spread when it was found."""

    localized: WholePercent
    regional: WholePercent
    distant: WholePercent


class OutlookRecord(Record):
    """facts/outlook.yaml: what `source` counted in `years`, one row a cancer id."""

    years: Annotated[str, StringConstraints(pattern=r"^\d{4}–\d{4}$")]
    source: Id
    cancers: dict[Id, SurvivalRecord]
