"""What every part of an edition has: sources by id, and a review."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from explorer.domain.atlas import Review, ReviewState
from explorer.domain.evidence import Source, SourceId

if TYPE_CHECKING:
    from collections.abc import Iterable

Tree = dict[str, Any]
Sources = dict[SourceId, Source]


def cited(ids: Iterable[str], sources: Sources) -> tuple[Source, ...]:
    """Return the sources of ids, in order."""
    return tuple(sources[SourceId(name)] for name in ids)


def review_of(item: Tree) -> Review:
    """Return a review as the domain knows it."""
    return Review(
        state=ReviewState(item["state"]), next=date.fromisoformat(item["next"]), by=item["by"]
    )
