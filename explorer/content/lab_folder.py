"""The files of the cell lab, as a content folder holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from explorer.content.lab_records import (
    CaseProse,
    CaseRecord,
    StainProse,
    StainRecord,
    TissueProse,
    TissueRecord,
    TumourProse,
    TumourRecord,
)
from explorer.content.records import Id, SourceRecord

if TYPE_CHECKING:
    from explorer.content.documents import Document

LAB_MAPPINGS: Final[dict[str, Any]] = {
    "facts/sources_lab.yaml": dict[Id, SourceRecord],
    "facts/stains.yaml": dict[Id, StainRecord],
    "facts/tumours.yaml": dict[Id, TumourRecord],
    "facts/tissues.yaml": dict[Id, TissueRecord],
}
LAB_PROSE_MAPPINGS: Final[dict[str, Any]] = {
    "stains.yaml": dict[Id, StainProse],
    "tumours.yaml": dict[Id, TumourProse],
    "tissues.yaml": dict[Id, TissueProse],
}

T = TypeVar("T")


class Reads(Protocol):
    """Reads files of a folder, one, or many of one kind."""

    def one(self, name: str, shape: type[T]) -> Document[T]: ...

    def many(self, folder: str, ids: list[str], shape: type[T]) -> dict[str, Document[T]]: ...


@dataclass(frozen=True, slots=True)
class LabFacts:
    """What is drawn and counted."""

    sources: Document[dict[str, SourceRecord]]
    stains: Document[dict[str, StainRecord]]
    tumours: Document[dict[str, TumourRecord]]
    tissues: Document[dict[str, TissueRecord]]
    cases: dict[str, Document[CaseRecord]]


@dataclass(frozen=True, slots=True)
class LabProse:
    """The lab's texts in one language."""

    stains: Document[dict[str, StainProse]]
    tumours: Document[dict[str, TumourProse]]
    tissues: Document[dict[str, TissueProse]]
    cases: dict[str, Document[CaseProse]]


def read_lab(reader: Reads, cases: list[str]) -> LabFacts:
    """Read the facts of the lab."""
    read: list[Document[Any]] = [reader.one(*item) for item in LAB_MAPPINGS.items()]
    sources, stains, tumours, tissues = read
    found = reader.many("facts/cases", cases, CaseRecord)
    return LabFacts(sources, stains, tumours, tissues, found)


def read_lab_prose(reader: Reads, language: str, cases: list[str]) -> LabProse:
    """Read the texts of the lab in one language."""
    read: list[Document[Any]] = [
        reader.one(f"{language}/{name}", shape) for name, shape in LAB_PROSE_MAPPINGS.items()
    ]
    stains, tumours, tissues = read
    return LabProse(stains, tumours, tissues, reader.many(f"{language}/cases", cases, CaseProse))
