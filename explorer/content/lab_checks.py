"""What the files of the cell lab must have in common with the rest, and between languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.content.findings import at, known, same_keys
from explorer.content.lab_answers import check_answers
from explorer.domain.lab import CELLS_OF, COMMON_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from explorer.content.documents import Document
    from explorer.content.faults import Fault
    from explorer.content.folder import Content, Prose
    from explorer.content.lab_folder import LabFacts, LabProse
    from explorer.content.lab_records import CaseProse, CaseRecord

GUIDED = 3  # cases that a kiosk shows


def check_lab(content: Content) -> Iterator[Fault]:
    """Yield every fault of the lab."""
    yield from _duplicates(content)
    yield from _stains(content)
    yield from _tumours(content)
    yield from _tissues(content)
    for name, document in content.lab.cases.items():
        if document.value.id != name:
            yield at(document, ("id",), f"must be {name}, as the file")
        yield from _case(content, document)
    for name, card in content.cards.value.items():
        if card.case is not None:
            yield from known(content.cards, (name, "case"), [card.case], content.lab.cases, "case")
    yield from _places(content.lab)
    yield from _guided(content.lab)
    for prose in content.prose.values():
        yield from _language(content.lab, prose.lab)
    yield from _alike(content)
    yield from check_answers(content)


def lab_texts(prose: Prose) -> list[Document[Any]]:
    """Return every document of the lab in a language, for its links."""
    lab = prose.lab
    return [lab.stains, lab.tumours, lab.tissues, *lab.cases.values()]


def _duplicates(content: Content) -> Iterator[Fault]:
    for name in content.lab.sources.value:
        if name in content.sources.value or name in content.card_sources.value:
            yield at(content.lab.sources, (name,), "duplicate id, also in another file of sources")


def _stains(content: Content) -> Iterator[Fault]:
    document = content.lab.stains
    for name, stain in document.value.items():
        yield from known(document, (name, "sources"), stain.sources, content.all_sources, "source")


def _tumours(content: Content) -> Iterator[Fault]:
    document, stains = content.lab.tumours, content.lab.stains.value
    for name, tumour in document.value.items():
        if tumour.cancer is not None:
            yield from known(document, (name, "cancer"), [tumour.cancer], content.cancers, "cancer")
        for stain, share in tumour.shares.items():
            where = (name, "shares", stain)
            yield from known(document, where, [stain], stains, "stain")
            if share.source is not None:
                sources = content.all_sources
                yield from known(document, (*where, "source"), [share.source], sources, "source")


def _tissues(content: Content) -> Iterator[Fault]:
    document = content.lab.tissues
    for name, tissue in document.value.items():
        yield from known(document, (name, "sources"), tissue.sources, content.all_sources, "source")
        if name not in CELLS_OF:
            yield at(document, (name,), f"unknown id: no drawing of a tissue {name}")
            continue
        cells = CELLS_OF[name] | COMMON_CELLS
        for stain, bound in tissue.binds.items():
            where = (name, "binds", stain)
            yield from known(document, where, [stain], content.lab.stains.value, "stain")
            yield from known(document, where, bound, cells, f"kind of cell in {name}:")


def _case(content: Content, document: Document[CaseRecord]) -> Iterator[Fault]:
    case, lab = document.value, content.lab
    yield from known(document, ("site",), [case.site], content.sites.value, "site")
    yield from known(document, ("tissue",), [case.tissue], lab.tissues.value, "tissue")
    yield from known(document, ("tumour",), [case.tumour], lab.tumours.value, "tumour")
    yield from known(document, ("sources",), case.sources, content.all_sources, "source")
    for stain in case.stains:
        yield from known(document, ("stains", stain), [stain], lab.stains.value, "stain")


def _places(lab: LabFacts) -> Iterator[Fault]:
    """Check that no two cases ask for one place in the order."""
    taken: dict[int, str] = {}
    for name, document in lab.cases.items():
        first = taken.setdefault(document.value.place, name)
        if first != name:
            yield at(document, ("place",), f"{document.value.place} is the place of {first}")


def _guided(lab: LabFacts) -> Iterator[Fault]:
    """Check that a kiosk has its cases; the fault stands in the first file of all."""
    count = sum(document.value.guided for document in lab.cases.values())
    if lab.cases and count != GUIDED:
        first = next(iter(lab.cases.values()))
        yield at(first, ("guided",), f"{GUIDED} cases are guided, here are {count}")


def _language(lab: LabFacts, prose: LabProse) -> Iterator[Fault]:
    yield from same_keys(prose.stains, lab.stains.value)
    yield from same_keys(prose.tumours, lab.tumours.value)
    yield from same_keys(prose.tissues, lab.tissues.value)
    for name, tumour in lab.tumours.value.items():
        if name in prose.tumours.value:
            said = prose.tumours.value[name].of_stain
            yield from _only(prose.tumours, (name, "of_stain"), said, tumour.shares, "share")
    for name, tissue in lab.tissues.value.items():
        if name in prose.tissues.value:
            where = (name, "where_bound")
            said = prose.tissues.value[name].where_bound
            yield from _same(prose.tissues, where, said, tissue.binds, "binding")
    for name, facts in lab.cases.items():
        document = prose.cases[name]
        yield from _same(
            document, ("origins",), document.value.origins, facts.value.origins, "origin"
        )
        yield from _only(document, ("notes",), document.value.notes, facts.value.stains, "stain")
        if facts.value.began == "open" and document.value.replies.open is None:
            yield at(document, ("replies", "open"), "is missing: it is the right answer")


def _only(
    document: Document[Any],
    where: tuple[str, ...],
    said: Iterable[str],
    facts: Iterable[str],
    kind: str,
) -> Iterator[Fault]:
    for name in said:
        if name not in facts:
            yield at(document, (*where, name), f"unknown id: the facts have no such {kind}")


def _same(
    document: Document[Any],
    where: tuple[str, ...],
    said: Iterable[str],
    facts: Iterable[str],
    kind: str,
) -> Iterator[Fault]:
    yield from _only(document, where, said, facts, kind)
    for name in facts:
        if name not in said:
            yield at(document, where, f"{name} is missing: the facts have this {kind}")


def _alike(content: Content) -> Iterator[Fault]:
    """Check that every language has the optional texts that another has."""
    for mine in content.prose.values():
        for theirs in content.prose.values():
            for name, document in mine.lab.cases.items():
                lacks = _optional(theirs.lab.cases[name].value) - _optional(document.value)
                for where in sorted(lacks):
                    yield at(document, where, "is missing: another language has one")
            for name, tumour in theirs.lab.tumours.value.items():
                here = mine.lab.tumours.value.get(name)
                for stain in tumour.of_stain if here else ():
                    if here and stain not in here.of_stain:
                        where = (name, "of_stain")
                        yield at(mine.lab.tumours, where, f"{stain} is missing")


def _optional(case: CaseProse) -> set[tuple[str, ...]]:
    notes: set[tuple[str, ...]] = {("notes", stain) for stain in case.notes}
    if case.replies.open is not None:
        notes.add(("replies", "open"))
    if case.not_name is not None:
        notes.add(("not_name",))
    return notes
