"""What the files on the way there must have in common with the rest, and between languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.content.findings import at, braces, known, same_keys
from explorer.domain.stream import FirstStop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.documents import Document
    from explorer.content.faults import Fault
    from explorer.content.folder import Content
    from explorer.content.stream_records import SecondStepRecord, ShareRecord

# Every text of the comparison with what it holds in braces; a language has these and no others.
FLOW_WORDS: Final = {
    **dict.fromkeys(("title", "note", "model", "lead", "stream", "soil", "limits", "detail"), ""),
    **dict.fromkeys(("seen", "guessed", "share", "mark_above", "mark_below"), ""),
    **dict.fromkeys(("why_above", "why_below", "none", "shared"), ""),
    **dict.fromkeys(("table_any", "table_male", "table_female", "table_one"), ""),
    **dict.fromkeys((f"first_{stop.value}" for stop in FirstStop), "site"),
    **dict.fromkeys(("no_flow", "not_counted", "other_way"), "sites"),
    **dict.fromkeys(("above", "below"), "count site"),
    "chart": "cancer",
    "row": "guessed seen site",
    "from_to": "first last",
    "percent": "percent",
    "percent_portal": "direct portal",
}


def check_stream(content: Content) -> Iterator[Fault]:
    """Yield every fault of the flow and of the second steps."""
    yield from _flow(content)
    for name in content.second_steps.value:
        yield from _second_step(content, name)
    yield from _twice(content.second_steps)
    for prose in content.prose.values():
        yield from same_keys(prose.second_steps, content.second_steps.value)
        yield from same_keys(prose.flow, FLOW_WORDS)
        yield from braces(prose.flow, FLOW_WORDS)


def _flow(content: Content) -> Iterator[Fault]:
    document, sources = content.flow, content.all_sources
    yield from known(document, ("source",), [document.value.source], sources, "source")
    yield from known(document, ("ideas",), document.value.ideas, sources, "source")
    for name, share in document.value.shares.items():
        where = ("shares", name)
        yield from known(document, where, [name], content.sites.value, "site")
        if name in content.sites.value:
            for sex in _missing(share, content.sites.value[name].sex):
                yield at(document, (*where, sex), "value is missing: such a body has this organ")


def _missing(share: ShareRecord, owner: str) -> Iterator[str]:
    for sex in ("male", "female"):
        if owner in ("any", sex) and getattr(share, sex) is None:
            yield sex


def _second_step(content: Content, name: str) -> Iterator[Fault]:
    document, step = content.second_steps, content.second_steps.value[name]
    yield from known(document, (name, "sources"), step.sources, content.all_sources, "source")
    yield from known(document, (name, "cancers"), step.cancers, content.cancers, "cancer")
    for cancer in step.cancers:
        if cancer in content.cancers:
            reached = {spread.to for spread in content.cancers[cancer].value.spreads}
            kind = f"spread of {cancer} to"
            yield from known(document, (name, "sites"), step.sites, reached, kind)


def _twice(document: Document[dict[str, SecondStepRecord]]) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for name, step in document.value.items():
        pairs = {(cancer, site) for cancer in step.cancers for site in step.sites}
        for cancer, site in sorted(pairs & seen):
            yield at(document, (name, "sites"), f"duplicate: {cancer} to {site} has a text already")
        seen |= pairs
