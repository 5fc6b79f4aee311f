"""What the reverse question must have in common with the rest, and between languages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from explorer.content.findings import at, braces, known, same_keys
from explorer.domain.origins import Band, Counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.documents import Document
    from explorer.content.faults import Fault
    from explorer.content.folder import Content
    from explorer.content.origins_records import BandsRecord, OriginCountRecord, OriginsRecord

# Every text of the reverse question with what it holds in braces. A language has these, lead_SITE
# and note_SITE for each site that is counted, and as_NAME for what was counted together.
ORIGIN_WORDS: Final = {
    **dict.fromkeys(("counted", "others", "forward", "no_figure", "grows_in", "not_person"), ""),
    **dict.fromkeys(("ask", "weigh", "counts", "within", "rests_on", "order"), ""),
    **dict.fromkeys((f"counts_{counts.value}" for counts in Counts), ""),
    **dict.fromkeys((f"cases_{counts.value}" for counts in Counts), ""),
    **dict.fromkeys((f"band_{band.value}" for band in Band), ""),
    **dict.fromkeys(("how_common", "found_spread", "reaches"), ""),
    **dict.fromkeys((f"step_{step}" for step in (1, 2, 3)), ""),
    **dict.fromkeys(("rests_later", "rests_stage", "rests_diluted", "measure"), ""),
    **dict.fromkeys(("title", "may", "uncounted", "nothing", "weigh_lead"), "site"),
    **dict.fromkeys(("forward_note", "rests_reach"), "site"),
    **dict.fromkeys(("rarely", "not_known"), "cancers"),
    **dict.fromkeys(
        (f"reaches_{tier}" for tier in ("common", "sometimes", "uncommon", "listed")), ""
    ),
    "figure": "cancer percent who",
    "base": "who",
    "rests_cases": "cases",
    "spoken": "cancer common reaches spread",
}


def check_origins(content: Content) -> Iterator[Fault]:
    """Yield every fault of the counts, of the weights and of the words around them."""
    document = content.origins
    names: set[str] = set()
    for site, counts in document.value.sites.items():
        where = ("sites", site)
        yield from known(document, where, [site], content.sites.value, "site")
        yield from _order(document, site, counts)
        for number, count in enumerate(counts):
            yield from _count(content, site, number, count)
            names |= {share.counted_as for share in count.shares if share.counted_as}
    yield from _weights(content)
    wanted = {
        **ORIGIN_WORDS,
        **{f"{key}_{site}": "" for key in ("lead", "note") for site in document.value.sites},
        **{f"as_{name}": "" for name in sorted(names)},
    }
    for prose in content.prose.values():
        yield from same_keys(prose.origins, wanted)
        yield from braces(prose.origins, wanted)


def _order(
    document: Document[OriginsRecord], site: str, counts: tuple[OriginCountRecord, ...]
) -> Iterator[Fault]:
    for number, (one, other) in enumerate(pairwise(counts), start=1):
        if (one.N or 0) < (other.N or 0):
            yield at(document, ("sites", site, number), "must come earlier: it counted more")
    for number, count in enumerate(counts):
        percents = [share.percent or 0 for share in count.shares]
        if percents != sorted(percents, reverse=True):
            yield at(document, ("sites", site, number, "shares"), "must begin with the largest")


def _count(content: Content, site: str, number: int, count: OriginCountRecord) -> Iterator[Fault]:
    document, where = content.origins, ("sites", site, number)
    sources, populations = content.all_sources, content.populations.value
    yield from known(document, (*where, "source"), [count.source], sources, "source")
    yield from known(
        document, (*where, "population"), [count.population], populations, "population"
    )
    for place, share in enumerate(count.shares):
        here = (*where, "shares", place, "cancers")
        yield from known(document, here, share.cancers, content.cancers, "cancer")
        for cancer in share.cancers:
            if cancer in content.cancers:
                reached = [spread.to for spread in content.cancers[cancer].value.spreads]
                yield from known(document, here, [site], reached, f"spread of {cancer} to")


def _weights(content: Content) -> Iterator[Fault]:
    document, weights = content.origins, content.origins.value.weights
    sources, where = content.all_sources, ("weights", "bands")
    yield from known(document, ("weights", "sources"), weights.sources, sources, "source")
    yield from known(document, where, weights.bands, content.sites.value, "site")
    for site, by_counts in weights.bands.items():
        weighed = {counts: set(bands.all) for counts, bands in by_counts.items()}
        if weighed["world"] != weighed["indonesia"]:
            yield at(document, (*where, site), "world and indonesia must weigh the same cancers")
        for counts, bands in by_counts.items():
            yield from _bands(content, site, counts, bands)


def _bands(content: Content, site: str, counts: str, bands: BandsRecord) -> Iterator[Fault]:
    document, weights = content.origins, content.origins.value.weights
    where = ("weights", "bands", site, counts)
    if len(set(bands.all)) < len(bands.all):
        yield at(document, where, "a cancer stands in two bands")
    reaching = {
        name
        for name, cancer in content.cancers.items()
        for spread in cancer.value.spreads
        if spread.to == site and spread.tier not in (None, "listed")
    }
    yield from known(document, where, bands.all, reaching, f"tier at {site} of")
    yield from known(document, where, bands.all, weights.found_spread, "found_spread of")
    for by_counts in weights.how_common.values():
        yield from known(document, where, bands.all, by_counts, "how_common of")
