"""The compiled cell lab becomes that of the domain. Quick: nothing is validated again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.content.resolve import cited, review_of
from explorer.domain.evidence import SourceId
from explorer.domain.lab import (
    Answer,
    Began,
    Binding,
    Case,
    Compartment,
    Lab,
    Pattern,
    Stain,
    StainId,
    StainResult,
    StainShare,
    Tissue,
    Tumour,
)

if TYPE_CHECKING:
    from explorer.content.resolve import Sources, Tree


def lab_from(tree: Tree, sources: Sources) -> Lab:
    """Build the lab of a compiled edition (`explorer.content.lab_compose`)."""
    return Lab(
        stains={name: _stain(name, item, sources) for name, item in tree["stains"].items()},
        tumours={name: _tumour(name, item, sources) for name, item in tree["tumours"].items()},
        tissues={name: _tissue(name, item, sources) for name, item in tree["tissues"].items()},
        cases={name: _case(name, item, sources) for name, item in tree["cases"].items()},
    )


def _stain(name: str, item: Tree, sources: Sources) -> Stain:
    compartment, named = Compartment(item["compartment"]), cited(item["sources"], sources)
    return Stain(id=StainId(name), **{**item, "compartment": compartment, "sources": named})


def _tumour(name: str, item: Tree, sources: Sources) -> Tumour:
    shares = {stain: _share(stain, share, sources) for stain, share in item["shares"].items()}
    resolved = {**item, "pattern": Pattern(item["pattern"]), "shares": shares}
    return Tumour(id=name, **resolved)  # type: ignore[arg-type]  # ids are plain strings in files


def _share(stain: str, item: Tree, sources: Sources) -> StainShare:
    source = item["source"] and sources[SourceId(item["source"])]
    expected = Binding(item["expected"])
    return StainShare(stain=StainId(stain), **{**item, "expected": expected, "source": source})


def _tissue(name: str, item: Tree, sources: Sources) -> Tissue:
    binds = {stain: frozenset(cells) for stain, cells in item["binds"].items()}
    resolved = {**item, "binds": binds, "sources": cited(item["sources"], sources)}
    return Tissue(id=name, **resolved)  # type: ignore[arg-type]


def _case(name: str, item: Tree, sources: Sources) -> Case:
    resolved = {
        **item,
        "began": Began(item["began"]),
        "results": tuple(_result(result) for result in item["results"]),
        "replies": {Began(answer): reply for answer, reply in item["replies"].items()},
        "origins": tuple(Answer(**origin) for origin in item["origins"]),
        "sources": cited(item["sources"], sources),
        "review": review_of(item["review"]),
    }
    return Case(id=name, **resolved)  # type: ignore[arg-type]


def _result(item: Tree) -> StainResult:
    return StainResult(**{**item, "binding": Binding(item["binding"])})
