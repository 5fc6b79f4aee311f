"""The compiled reverse question becomes a value of the domain."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from explorer.domain.atlas import CancerId, Review, ReviewState, SiteId
from explorer.domain.evidence import Measure, Observation, Source, SourceId
from explorer.domain.origins import Band, Counts, OriginCount, Origins, OriginShare, Weights

if TYPE_CHECKING:
    from collections.abc import Iterable

Tree = dict[str, Any]
Sources = dict[SourceId, Source]


def origins_from(item: Tree, sources: Sources) -> Origins:
    """Build what the atlas knows of the reverse question."""
    review = item["review"]
    return Origins(
        counts={
            SiteId(site): tuple(_count(count, sources) for count in counts)
            for site, counts in item["counts"].items()
        },
        weights=_weights(item["weights"], sources),
        words=item["words"],
        review=Review(
            state=ReviewState(review["state"]),
            next=date.fromisoformat(review["next"]),
            by=review["by"],
        ),
    )


def _count(item: Tree, sources: Sources) -> OriginCount:
    shares = tuple(_share(share, sources) for share in item["shares"])
    return OriginCount(**{**item, "source": sources[SourceId(item["source"])], "shares": shares})


def _share(item: Tree, sources: Sources) -> OriginShare:
    seen, cancers = item["observation"], _ids(item["cancers"])
    observation = seen and Observation(
        **{**seen, "measure": Measure(seen["measure"]), "source": sources[SourceId(seen["source"])]}
    )
    return OriginShare(**{**item, "cancers": cancers, "observation": observation})


def _weights(item: Tree, sources: Sources) -> Weights:
    return Weights(
        how_common={Counts(key): steps for key, steps in item["how_common"].items()},
        found_spread=item["found_spread"],
        bands={
            SiteId(site): {
                Counts(key): {Band(band): _ids(cancers) for band, cancers in bands.items()}
                for key, bands in by_counts.items()
            }
            for site, by_counts in item["bands"].items()
        },
        sources=tuple(sources[SourceId(name)] for name in item["sources"]),
    )


def _ids(names: Iterable[str]) -> tuple[CancerId, ...]:
    return tuple(CancerId(name) for name in names)
