"""A content folder, read whole: facts once, prose once per language."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from explorer.content.documents import Document, read_document
from explorer.content.faults import Fault
from explorer.content.lab_folder import (
    LAB_MAPPINGS,
    LAB_PROSE_MAPPINGS,
    LabFacts,
    LabProse,
    read_lab,
    read_lab_prose,
)
from explorer.content.origins_records import OriginsRecord
from explorer.content.outlook_records import OutlookRecord
from explorer.content.records import (
    CancerProse,
    CancerRecord,
    CardProse,
    CardRecord,
    DestinationProse,
    Id,
    PopulationProse,
    PopulationRecord,
    SegmentProse,
    SegmentRecord,
    SiteProse,
    SiteRecord,
    SourceRecord,
    TermProse,
    Text,
)
from explorer.content.stage_records import StageProse, StageRecord
from explorer.content.stream_records import FlowRecord, SecondStepProse, SecondStepRecord

LANGUAGES = ("id", "en")
MAPPINGS: dict[str, Any] = {
    "facts/sources.yaml": dict[Id, SourceRecord],
    "facts/sources_cards.yaml": dict[Id, SourceRecord],
    "facts/populations.yaml": dict[Id, PopulationRecord],
    "facts/sites.yaml": dict[Id, SiteRecord],
    "facts/circulation.yaml": dict[Id, SegmentRecord],
    "facts/flow.yaml": FlowRecord,
    "facts/second_steps.yaml": dict[Id, SecondStepRecord],
    "facts/outlook.yaml": OutlookRecord,
    "facts/origins.yaml": OriginsRecord,
    "facts/cards.yaml": dict[Id, CardRecord],
}
PROSE_MAPPINGS: dict[str, Any] = {
    "sites.yaml": dict[Id, SiteProse],
    "destinations.yaml": dict[Id, DestinationProse],
    "populations.yaml": dict[Id, PopulationProse],
    "circulation.yaml": dict[Id, SegmentProse],
    "flow.yaml": dict[Id, Text],
    "second_steps.yaml": dict[Id, SecondStepProse],
    "outlook.yaml": dict[Id, Text],
    "origins.yaml": dict[Id, Text],
    "glossary.yaml": dict[Id, TermProse],
    "phrases.yaml": dict[Id, Text],
    "naming.yaml": dict[Id, Text],
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Prose:
    """The texts of one language."""

    sites: Document[dict[str, SiteProse]]
    destinations: Document[dict[str, DestinationProse]]
    populations: Document[dict[str, PopulationProse]]
    circulation: Document[dict[str, SegmentProse]]
    flow: Document[dict[str, str]]
    second_steps: Document[dict[str, SecondStepProse]]
    outlook: Document[dict[str, str]]
    origins: Document[dict[str, str]]
    glossary: Document[dict[str, TermProse]]
    phrases: Document[dict[str, str]]
    naming: Document[dict[str, str]]
    cancers: dict[str, Document[CancerProse]]
    cards: dict[str, Document[CardProse]]
    stages: dict[str, Document[StageProse]]
    lab: LabProse


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a folder holds, each file with its lines."""

    sources: Document[dict[str, SourceRecord]]
    card_sources: Document[dict[str, SourceRecord]]
    populations: Document[dict[str, PopulationRecord]]
    sites: Document[dict[str, SiteRecord]]
    circulation: Document[dict[str, SegmentRecord]]
    flow: Document[FlowRecord]
    second_steps: Document[dict[str, SecondStepRecord]]
    outlook: Document[OutlookRecord]
    origins: Document[OriginsRecord]
    cards: Document[dict[str, CardRecord]]
    cancers: dict[str, Document[CancerRecord]]
    stages: dict[str, Document[StageRecord]]
    lab: LabFacts
    prose: dict[str, Prose]

    @property
    def all_sources(self) -> dict[str, SourceRecord]:
        """Every source of the folder."""
        return {**self.sources.value, **self.card_sources.value, **self.lab.sources.value}


@dataclass(slots=True)
class _Reader:
    """Reads files one after another and gathers the faults of all."""

    folder: Path
    faults: list[Fault] = field(default_factory=list)

    def one(self, name: str, shape: type[T]) -> Document[T]:
        document = read_document(self.folder / name, name, shape, self.faults)
        # A file that cannot be read leaves a hole; its fault stops the folder from being used.
        return document if document is not None else Document(name, {}, None)  # type: ignore[arg-type]

    def many(self, folder: str, ids: list[str], shape: type[T]) -> dict[str, Document[T]]:
        return {name: self.one(f"{folder}/{name}.yaml", shape) for name in ids}


def read_folder(folder: Path) -> tuple[Content | None, list[Fault]]:
    """Read every file of a folder; the content is None if any file could not be read."""
    reader = _Reader(folder)
    if not folder.is_dir():
        return None, [Fault(str(folder), 1, "folder", "does not exist")]
    facts: list[Document[Any]] = [reader.one(name, shape) for name, shape in MAPPINGS.items()]
    cancers = reader.many("facts/cancers", _ids(folder / "facts/cancers"), CancerRecord)
    stages = reader.many("facts/stages", _ids(folder / "facts/stages"), StageRecord)
    ids = {"cancers": list(cancers), "cards": list(facts[-1].value or {}), "stages": list(stages)}
    ids["cases"] = _ids(folder / "facts/cases")
    lab = read_lab(reader, ids["cases"])
    prose = {language: _prose(reader, language, ids) for language in LANGUAGES}
    reader.faults.extend(_strangers(folder, ids))
    if reader.faults:
        return None, reader.faults
    sources, card_sources, populations, sites, circulation, flow, *rest = facts
    second_steps, outlook, origins, card_facts = rest
    content = Content(
        sources,
        card_sources,
        populations,
        sites,
        circulation,
        flow,
        second_steps,
        outlook,
        origins,
        card_facts,
        cancers,
        stages,
        lab,
        prose,
    )
    return content, []


def _prose(reader: _Reader, language: str, ids: dict[str, list[str]]) -> Prose:
    mappings: list[Document[Any]] = [
        reader.one(f"{language}/{name}", shape) for name, shape in PROSE_MAPPINGS.items()
    ]
    sites, destinations, populations, circulation, flow, *rest = mappings
    second_steps, outlook, origins, glossary, phrases, naming = rest
    return Prose(
        sites,
        destinations,
        populations,
        circulation,
        flow,
        second_steps,
        outlook,
        origins,
        glossary,
        phrases,
        naming,
        reader.many(f"{language}/cancers", ids["cancers"], CancerProse),
        reader.many(f"{language}/cards", ids["cards"], CardProse),
        reader.many(f"{language}/stages", ids["stages"], StageProse),
        read_lab_prose(reader, language, ids["cases"]),
    )


def _ids(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.yaml"))


def content_files(folder: Path) -> list[Path]:
    """Return every file that the content is made from, in a fixed order."""
    roots = ("facts", *LANGUAGES)
    return sorted(path for root in roots for path in (folder / root).rglob("*") if path.is_file())


def _strangers(folder: Path, ids: dict[str, list[str]]) -> list[Fault]:
    known = {folder / name for name in (*MAPPINGS, *LAB_MAPPINGS)}
    for kind in ("cancers", "stages", "cases"):
        known |= {folder / "facts" / kind / f"{name}.yaml" for name in ids[kind]}
    for language in LANGUAGES:
        known |= {folder / language / name for name in (*PROSE_MAPPINGS, *LAB_PROSE_MAPPINGS)}
        for kind, names in ids.items():
            known |= {folder / language / kind / f"{name}.yaml" for name in names}
    reason = "belongs to nothing: no fact of this name, or not a content file"
    return [
        Fault(path.relative_to(folder).as_posix(), 1, "file", reason)
        for path in content_files(folder)
        if path not in known
    ]
