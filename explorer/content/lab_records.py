"""The shape of the files of the cell lab: what is drawn and counted, and its texts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explorer.content.records import Count, Id, Percent, Record, ReviewRecord, Text
from explorer.domain.evidence import whole_percent
from explorer.domain.lab import Compartment, Pattern

BindingName = Literal["all", "part", "none"]
BeganName = Literal["here", "elsewhere", "open"]


class StainRecord(Record):
    """facts/stains.yaml, one value a stain id; without sources its place is general knowledge."""

    name: Text
    compartment: Compartment
    sources: tuple[Id, ...] = ()


class ShareRecord(Record):
    """How many tumours of a kind a stain marks, as a source counted; else what is expected."""

    percent: Percent | None = None
    n: Count | None = None
    N: Annotated[int, Field(ge=1)] | None = None
    source: Id | None = None
    expected: BindingName | None = None

    @model_validator(mode="after")
    def _counted_or_expected(self) -> ShareRecord:
        if self.source is None:
            if self.expected is None or self.percent is not None:
                raise ValueError("give percent, N and source; else expected, general knowledge")
            return self
        if self.percent is None or self.N is None or self.expected is not None:
            raise ValueError("a share with a source needs percent and N; without N: expected alone")
        if self.n is not None and whole_percent(100 * self.n / self.N) != self.whole:
            raise ValueError(f"{self.n} of {self.N} is not {self.percent:g} %")
        return self

    @property
    def whole(self) -> int | None:
        """The percent as it is shown."""
        return None if self.percent is None else whole_percent(self.percent)


class TumourRecord(Record):
    """facts/tumours.yaml, one value a tumour id.

    `origin` says where it began for a tumour that is no cancer of the atlas.
    """

    cancer: Id | None
    origin: Id | None = None
    pattern: Pattern
    pigmented: bool = False
    shares: dict[Id, ShareRecord]

    @model_validator(mode="after")
    def _began_somewhere(self) -> TumourRecord:
        if (self.cancer is None) == (self.origin is None):
            raise ValueError("give either cancer, or origin where the atlas has no such cancer")
        return self

    @property
    def began_in(self) -> str:
        """The id of the origin that is right for this tumour."""
        return str(self.cancer or self.origin)


class TissueRecord(Record):
    """facts/tissues.yaml, one value a tissue id: the kinds of its cells that a stain binds in."""

    binds: dict[Id, Annotated[tuple[Id, ...], Field(min_length=1)]]
    sources: tuple[Id, ...] = ()


class CaseRecord(Record):
    """facts/cases/ID.yaml; stains and origins stand in the order in which they are offered.

    Haematoxylin and eosin is always there and not listed.
    """

    id: Id
    place: Annotated[int, Field(ge=1)]
    site: Id
    tissue: Id
    tumour: Id
    seed: Annotated[int, Field(ge=0, lt=2**31)]
    began: BeganName
    stains: Annotated[dict[Id, BindingName], Field(min_length=3, max_length=4)]
    origins: tuple[Id, ...] = ()
    right: Id | None = None
    guided: bool = False
    sources: tuple[Id, ...] = ()
    review: ReviewRecord

    @model_validator(mode="after")
    def _asks_where(self) -> CaseRecord:
        if self.began != "elsewhere":
            if self.origins or self.right:
                raise ValueError("only a tumour that began elsewhere has origins and a right one")
        elif len(set(self.origins)) < 3 or len(set(self.origins)) < len(self.origins):
            raise ValueError("a tumour that began elsewhere has three origins or more, all unlike")
        elif self.right not in self.origins:
            raise ValueError("the right origin must be among the origins")
        return self


class StainProse(Record):
    """LANG/stains.yaml: a short tag, and a student's sentence on where else the stain binds.

    `name` where a language writes the stain's name otherwise.
    """

    name: Text | None = None
    finds: Text
    note: Text


class TumourProse(Record):
    """LANG/tumours.yaml: `of` is what was counted; `of_stain` where a count took in others."""

    name: Text
    cells: Text
    label: Text
    of: Text
    of_stain: dict[Id, Text] = Field(default_factory=dict)


class TissueProse(Record):
    """LANG/tissues.yaml: `look` describes the tissue, `where_bound` the cells a stain marks."""

    name: Text
    label: Text
    look: Text
    where_bound: dict[Id, Text] = Field(default_factory=dict)


class OriginProse(Record):
    """One answer to "from where?" and what is said to it."""

    words: Text
    reply: Text


class RepliesProse(Record):
    """What is said to each first answer; where `open` is missing it is not offered."""

    here: Text
    elsewhere: Text
    open: Text | None = None


class CaseProse(Record):
    """LANG/cases/ID.yaml; the keys of `origins` are those of the facts."""

    title: Text
    setting: Text
    description: Text
    replies: RepliesProse
    origins: dict[Id, OriginProse] = Field(default_factory=dict)
    told: Text
    name: Text
    not_name: Text | None = None
    notes: dict[Id, Text] = Field(default_factory=dict)
