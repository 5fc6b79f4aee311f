"""What a cancer that has spread is called, and what it is not: composed, and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.content.findings import at, braces, same_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.faults import Fault
    from explorer.content.folder import Content, Prose
    from explorer.content.records import SpreadRecord

# Every text of the names with what it holds in braces; a language has these and no others.
NAMING_WORDS: Final = {
    **dict.fromkeys(("reached_spread", "reached_grown"), "site"),
    **dict.fromkeys(("ask_spread", "ask_grown"), "kind site start"),
    "ask_here": "kind site",
    "kind": "",
    "name": "cancer reached",
    "not_misnomer": "cancer misnomer site start",
    "not_new": "cancer misnomer",
    "not_turned": "cancer start",
}


def words_of(prose: Prose) -> dict[str, str]:
    """Return the texts as phrases of the edition."""
    return {f"naming_{key}": text for key, text in prose.naming.value.items()}


def title_of(prose: Prose, cancer: str, spread: SpreadRecord) -> str:
    """Return the sentence that names a pair: "X that has spread to Y is still X"."""
    return prose.cancers[cancer].value.title.format(reached=_reached(prose, spread))


def names_of(prose: Prose, cancer: str, spread: SpreadRecord) -> dict[str, str]:
    """Return what a pair is called inside a sentence, and what it is wrongly called."""
    words = prose.cancers[cancer].value
    name = prose.naming.value["name"].format(
        cancer=words.in_sentence, reached=_reached(prose, spread)
    )
    return {"name": name, "misnomer": _misnomer(prose, cancer, spread.to) or ""}


def _reached(prose: Prose, spread: SpreadRecord) -> str:
    key = "reached_grown" if spread.kind == "neighbour" else "reached_spread"
    return prose.naming.value[key].format(site=prose.sites.value[spread.to].in_sentence)


def _misnomer(prose: Prose, cancer: str, site: str) -> str | None:
    """Return the pair's own, else that of its site."""
    pair = prose.cancers[cancer].value.pairs.get(site)
    if pair is not None and pair.misnomer is not None:
        return pair.misnomer
    page = prose.destinations.value.get(site)
    return page.misnomer if page is not None else None


def check_naming(content: Content) -> Iterator[Fault]:
    """Yield a fault for each site without a misnomer, and for each misnomer that is true."""
    languages = list(content.prose)
    for language, prose in content.prose.items():
        yield from same_keys(prose.naming, NAMING_WORDS)
        yield from braces(prose.naming, NAMING_WORDS)
        yield from _missing(content, prose)
        yield from _true_ones(content, prose)
        for other in languages:
            if other != language:
                yield from _one_sided(prose, content.prose[other], other)


def _missing(content: Content, prose: Prose) -> Iterator[Fault]:
    reached = {each.to for one in content.cancers.values() for each in one.value.spreads}
    for site, page in prose.destinations.value.items():
        if site in reached and page.misnomer is None:
            yield at(
                prose.destinations, (site, "misnomer"), "is missing: some cancer spreads to it"
            )


def _true_ones(content: Content, prose: Prose) -> Iterator[Fault]:
    """Yield a fault where a cancer bears the misnomer by right, as melanoma is a skin cancer."""
    for name, facts in content.cancers.items():
        document = prose.cancers[name]
        for spread in facts.value.spreads:
            pair = document.value.pairs.get(spread.to)
            own = pair is not None and pair.misnomer is not None
            if spread.to == facts.value.site and not own:
                reason = "is missing: the cancer starts there, so it bears the name of the site"
                yield at(document, ("pairs", spread.to, "misnomer"), reason)
            elif _misnomer(prose, name, spread.to) == document.value.in_sentence:
                reason = f"is missing: {document.value.in_sentence} is what it is called by right"
                yield at(document, ("pairs", spread.to, "misnomer"), reason)


def _one_sided(prose: Prose, other: Prose, language: str) -> Iterator[Fault]:
    """Yield a fault for each misnomer, or note on one, that the other language lacks."""
    for site, page in prose.destinations.value.items():
        theirs = other.destinations.value.get(site)
        if page.misnomer_note and theirs is not None and theirs.misnomer_note is None:
            yield at(prose.destinations, (site, "misnomer_note"), f"is missing in {language}")
    for name, document in prose.cancers.items():
        for site, pair in document.value.pairs.items():
            same = other.cancers[name].value.pairs.get(site)
            if pair.misnomer and same is not None and same.misnomer is None:
                yield at(document, ("pairs", site, "misnomer"), f"is missing in {language}")
