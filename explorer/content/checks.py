"""What one file alone cannot show: ids that meet nothing, keys that one language lacks, tiers."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from explorer.content.faults import Fault
from explorer.content.findings import at, known, same_keys
from explorer.content.folder import LANGUAGES
from explorer.content.lab_checks import check_lab, lab_texts
from explorer.content.naming import check_naming
from explorer.content.origins_checks import check_origins
from explorer.content.outlook_checks import check_outlook
from explorer.content.stage_checks import check_stages
from explorer.content.stream_checks import check_stream
from explorer.domain.atlas import RouteKind, Standing
from explorer.domain.circulation import PATHS
from explorer.domain.evidence import Measure, tier_of, whole_percent
from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from explorer.content.documents import Document
    from explorer.content.folder import Content, Prose
    from explorer.content.records import CancerRecord, ReviewRecord, SpreadRecord

_LINK = re.compile(r"\]\((\w+):([^)\s]*)\)")
OWN_SENTENCE = frozenset({"common", "sometimes"})
# Every fixed sentence that the pages say; a folder holds these and no others.
PHRASES = frozenset(
    {
        *("heading_what", "heading_where", "heading_how", "heading_cells"),
        *("heading_called", "heading_why", "help_line", "nothing_recorded"),
        *("base_metastatic", "base_all_sequenced", "not_chance", "not_forecast"),
        *("sources_differ", "small_number", "words_not_figures", "listed_note", "autopsy_note"),
        *("partly_neighbour_note", "nodes_note", "routes_unknown"),
        *("pair_uncommon", "pair_rare", "pair_listed"),
        *(f"station_leaves_{kind.value}" for kind in RouteKind),
        *("station_passes_bed", "station_passes_nodes"),
        *("station_arrives_bed", "station_arrives_nodes"),
        *("station_arrives_direct", "station_filter", "route_not_drawn"),
        *(f"path_{path}" for path in PATHS),
        *(f"standing_{standing.value}" for standing in Standing),
        *(
            f"{kind}_{measure.value}"
            for kind in ("figure", "beside", "measure")
            for measure in Measure
            if measure is not Measure.ORIGINS
        ),
    }
)


def check_content(content: Content, today: date) -> list[Fault]:
    """Return every fault between files, warnings among them."""
    faults = [
        *_duplicates(content),
        *_sites(content),
        *_circulation(content),
        *check_stream(content),
        *check_outlook(content),
        *check_origins(content),
        *check_stages(content),
        *check_naming(content),
        *check_lab(content),
        *(fault for document in content.cancers.values() for fault in _cancer(content, document)),
        *_cards(content),
        *(fault for language in LANGUAGES for fault in _language(content, language)),
        *_overdue(content, today),
    ]
    return sorted(set(faults))


def drawn_parts() -> frozenset[str]:
    """Return the ids of the parts that can be picked on the shipped drawing."""
    drawing = json.loads(asset("body", "baked", "front.json").read_text(encoding="utf-8"))
    return frozenset(
        part["id"] for part in drawing["parts"] if part["pick"] or part["id"] == "shell"
    )


def _duplicates(content: Content) -> Iterator[Fault]:
    for name in content.card_sources.value:
        if name in content.sources.value:
            line = content.card_sources.line(name)
            yield Fault(content.card_sources.name, line, name, "duplicate id, also in sources.yaml")
    for stem, document in content.cancers.items():
        if document.value.id != stem:
            yield Fault(document.name, document.line("id"), "id", f"must be {stem}, as the file")
        seen: set[str] = set()
        for index, spread in enumerate(document.value.spreads):
            if spread.to in seen:
                yield at(document, ("spreads", index, "to"), f"duplicate id {spread.to}")
            seen.add(spread.to)


def _sites(content: Content) -> Iterator[Fault]:
    parts, document = drawn_parts(), content.sites
    for name, site in document.value.items():
        yield from known(document, (name, "sources"), site.sources, content.all_sources, "source")
        for index, part in enumerate(site.parts):
            if part not in parts:
                yield at(document, (name, "parts", index), f"unknown part on the drawing: {part}")


def _circulation(content: Content) -> Iterator[Fault]:
    """Check that flow goes on into known segments, and what no site names has its own words."""
    document = content.circulation
    sites, sources = content.sites.value, content.all_sources
    for name, segment in document.value.items():
        yield from known(document, (name, "into"), segment.into, document.value, "segment")
        yield from known(document, (name, "sources"), segment.sources, sources, "source")
        if segment.vessel == "bed" and name not in sites:
            yield at(document, (name, "vessel"), "a bed is a site's: no site has this id")
    unnamed = [name for name in document.value if name not in sites]
    for language in LANGUAGES:
        yield from same_keys(content.prose[language].circulation, unnamed)


def _cancer(content: Content, document: Document[CancerRecord]) -> Iterator[Fault]:
    cancer, sources = document.value, content.all_sources
    yield from known(document, ("site",), [cancer.site], content.sites.value, "site")
    yield from known(document, ("ranked_by",), [cancer.ranked_by], sources, "source")
    yield from known(document, ("sources",), cancer.sources, sources, "source")
    for index, spread in enumerate(cancer.spreads):
        where = ("spreads", index)
        yield from known(document, (*where, "to"), [spread.to], content.sites.value, "site")
        named = [*spread.sources, *(s for route in spread.routes for s in route.sources)]
        yield from known(document, (*where, "sources"), named, sources, "source")
        yield from _figures(content, document, index, spread)


def _figures(
    content: Content, document: Document[CancerRecord], index: int, spread: SpreadRecord
) -> Iterator[Fault]:
    cancer = document.value
    for number, figure in enumerate(spread.figures):
        where = ("spreads", index, "figures", number)
        populations = content.populations.value
        yield from known(
            document, (*where, "source"), [figure.source], content.all_sources, "source"
        )
        yield from known(
            document, (*where, "population"), [figure.population], populations, "population"
        )
        if figure.source != cancer.ranked_by:
            continue
        if figure.measure != cancer.measure:
            reason = f"mixed measures: {cancer.ranked_by} ranks by {cancer.measure}"
            yield at(document, (*where, "measure"), reason)
        elif figure.percent is not None and spread.kind == "distant":
            tier = tier_of(whole_percent(figure.percent)).value
            if spread.tier not in (tier, "listed"):
                reason = f"is {spread.tier}, but {figure.percent:g} % is {tier}"
                yield at(document, ("spreads", index, "tier"), reason)


def _cards(content: Content) -> Iterator[Fault]:
    document = content.cards
    for name, card in document.value.items():
        yield from known(document, (name, "sources"), card.sources, content.all_sources, "source")
        yield from known(document, (name, "related"), card.related, document.value, "card")


def _language(content: Content, language: str) -> Iterator[Fault]:
    prose = content.prose[language]
    for facts, texts in (
        (content.sites, prose.sites),
        (content.populations, prose.populations),
    ):
        yield from same_keys(texts, facts.value)
    other = content.prose[LANGUAGES[1 - LANGUAGES.index(language)]]
    for mine, theirs in (
        (prose.destinations, other.destinations),
        (prose.glossary, other.glossary),
    ):
        yield from same_keys(mine, {**mine.value, **theirs.value})
    yield from same_keys(prose.phrases, sorted(PHRASES))
    yield from known(prose.destinations, (), prose.destinations.value, content.sites.value, "site")
    yield from _reached(content, prose)
    yield from _pairs(content, prose)
    yield from _links(content, prose)


def _reached(content: Content, prose: Prose) -> Iterator[Fault]:
    """Every site that a cancer reaches has a page of its own."""
    reached = {
        spread.to for document in content.cancers.values() for spread in document.value.spreads
    }
    for site in sorted(reached & set(content.sites.value) - set(prose.destinations.value)):
        yield Fault(prose.destinations.name, 1, site, "is missing: some cancer spreads to it")


def _pairs(content: Content, prose: Prose) -> Iterator[Fault]:
    for name, document in prose.cancers.items():
        spreads = {spread.to: spread for spread in content.cancers[name].value.spreads}
        for site in document.value.pairs:
            if site not in spreads:
                yield at(document, ("pairs", site), "unknown id: the facts name no such pair")
        for site, spread in spreads.items():
            own = spread.tier in OWN_SENTENCE or spread.tier is None
            if own and site not in document.value.pairs:
                yield at(document, ("pairs",), f"{site} is missing: it needs a sentence of its own")


def _links(content: Content, prose: Prose) -> Iterator[Fault]:
    targets: dict[str, Iterable[str]] = {
        "gloss": prose.glossary.value,
        "card": content.cards.value,
        "site": content.sites.value,
        "cite": content.all_sources,
    }
    documents: list[Document[Any]] = [
        prose.destinations,
        prose.flow,
        prose.second_steps,
        prose.outlook,
        prose.origins,
    ]
    documents += [*prose.cancers.values(), *prose.cards.values(), *prose.stages.values()]
    documents += lab_texts(prose)
    for document in documents:
        for where, text in _texts(document.tree):
            for kind, target in _LINK.findall(text):
                if kind not in targets or target not in targets[kind]:
                    yield at(document, where, f"broken link {kind}:{target}")


def _texts(
    tree: object, where: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(tree, str):
        yield where, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _texts(value, (*where, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _texts(value, (*where, index))


def _overdue(content: Content, today: date) -> Iterator[Fault]:
    reviewed: list[tuple[Document[Any], tuple[str | int, ...], ReviewRecord]] = []
    for mapping in (content.sites, content.cards):
        reviewed += [
            (mapping, (name, "review"), record.review) for name, record in mapping.value.items()
        ]
    files: list[Document[Any]] = [*content.cancers.values(), *content.stages.values()]
    files += content.lab.cases.values()
    files.append(content.origins)
    reviewed += [(document, ("review",), document.value.review) for document in files]
    for document_, where, review in reviewed:
        if review.next < today:
            line = document_.line(*where, "next")
            field = ".".join(map(str, (*where, "next")))
            yield Fault(
                document_.name, line, field, f"review was due on {review.next}", warning=True
            )
