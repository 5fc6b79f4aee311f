"""Finds sites by their names and synonyms in both languages. Pure."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import Atlas, Site, SiteId

NEAREST: Final = 3
_LIKE_ENOUGH: Final = 50  # of 100


def folded(text: str) -> str:
    """Return a text without case and accents, as people type it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


class SiteIndex:
    """Every word that a site answers to."""

    def __init__(self, atlas: Atlas) -> None:
        self._words: Mapping[SiteId, tuple[str, ...]] = {
            name: tuple(dict.fromkeys(folded(word) for word in _words_of(site)))
            for name, site in atlas.sites.items()
        }

    def matching(self, query: str) -> frozenset[SiteId]:
        """Return the sites with a word that holds the query; all of them for an empty one."""
        sought = folded(query)
        found = (name for name, words in self._words.items() if any(sought in w for w in words))
        return frozenset(found)

    def nearest(self, query: str) -> tuple[SiteId, ...]:
        """Return up to three sites whose words come nearest, the nearest first."""
        from rapidfuzz import fuzz  # only a slip of the finger needs it

        sought = folded(query)
        scored = [
            (max(fuzz.ratio(sought, word) for word in words), name)
            for name, words in self._words.items()
        ]
        best = sorted(scored, key=lambda pair: -pair[0])[:NEAREST]
        return tuple(name for score, name in best if score >= _LIKE_ENOUGH)


def _words_of(site: Site) -> list[str]:
    words = [site.name, *site.synonyms, *site.names.values()]
    return words + [word for words_of in site.all_synonyms.values() for word in words_of]
