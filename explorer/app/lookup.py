"""Finds the cancer or the site that a person means by a word on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.app.refusal import Refusal, did_you_mean, nearest
from explorer.domain.atlas import CancerId, SiteId

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, Cancer, Site


def cancer_called(word: str, atlas: Atlas) -> Cancer:
    """Return the cancer of an id, or of a site where only one starts. Raises `Refusal`."""
    if CancerId(word) in atlas.cancers:
        return atlas.cancers[CancerId(word)]
    starting = atlas.cancers_at(SiteId(word))
    if len(starting) == 1:
        return starting[0]
    raise Refusal(f"{word}: no cancer of this name{did_you_mean(_cancers_like(word, atlas))}")


def site_called(word: str, atlas: Atlas) -> Site:
    """Return the site of an id. Raises `Refusal`."""
    if SiteId(word) in atlas.sites:
        return atlas.sites[SiteId(word)]
    known = {str(site.id): [site.id, *site.names.values()] for site in atlas.sites.values()}
    raise Refusal(f"{word}: no site of this name{did_you_mean(_like(word, known))}")


def _cancers_like(word: str, atlas: Atlas) -> list[str]:
    known = {str(cancer.id): _words_for(cancer, atlas) for cancer in atlas.cancers.values()}
    return _like(word, known) or sorted(known)


def _words_for(cancer: Cancer, atlas: Atlas) -> list[str]:
    """Return the words for a cancer, those for its place in both languages among them."""
    site = atlas.sites[cancer.site]
    places = [word for words in site.all_synonyms.values() for word in words]
    return [cancer.id, cancer.name, *cancer.synonyms, *site.names.values(), *places]


def _like(word: str, known: dict[str, list[str]]) -> list[str]:
    """Return the ids whose names hold the word or look like it, the likest first."""
    asked = word.lower()
    same = [key for key, names in known.items() if asked in {name.lower() for name in names}]
    if same:
        return same + [key for key in known if asked in key.split("_") and key not in same]
    ids = {name.lower(): key for key, names in known.items() for name in reversed(names)}
    found = nearest(word.replace("_", " "), list(ids), most=12) + nearest(word, list(ids), most=12)
    return list(dict.fromkeys(ids[name] for name in found))[:4]
