"""What the reverse question says, page by page, as a reader meets it."""

from __future__ import annotations

from explorer.domain.atlas import Atlas, SiteId
from explorer.domain.origin_rows import origins_of
from explorer.domain.origins import Counts


def origin_pages(atlas: Atlas, depth: str) -> dict[str, list[str]]:
    """Return the texts of every site that something spreads to: the answer, or the weighing."""
    said = answer if depth == "plain" else weighed
    return {f"origins of {site}": said(atlas, site) for site in sorted(atlas.secondary_sites)}


def answer(atlas: Atlas, site: SiteId) -> list[str]:
    """Return what the page says in plain words, without the names of its rows."""
    words, counts = atlas.origins.words, atlas.origins.counts.get(site, ())
    place = atlas.sites[site].in_sentence
    texts = [words[key].format(site=place) for key in ("title", "may")]
    if counts:
        texts += [words[f"lead_{site}"], words["base"].format(who=counts[0].who)]
        texts += [words[f"note_{site}"], words["forward_note"].format(site=place)]
    elif origins_of(site, atlas):
        texts.append(words["uncounted"].format(site=place))
    texts += [atlas.origins.sentence(share) for count in counts for share in count.shares]
    return [*filter(None, texts), words["not_person"], words["ask"]]


def weighed(atlas: Atlas, site: SiteId) -> list[str]:
    """Return what the weighing says around its tables."""
    words, place = atlas.origins.words, atlas.sites[site].in_sentence
    cases = [words["rests_cases"].format(cases=words[f"cases_{counts.value}"]) for counts in Counts]
    reach = words["rests_reach"].format(site=place)
    rests = [words[key] for key in ("rests_stage", "rests_later", "rests_diluted", "order", "ask")]
    return [words["weigh_lead"].format(site=place), words["within"], *cases, reach, *rests]
