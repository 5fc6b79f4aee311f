"""The reverse question becomes plain, resolved JSON of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.content.origins_checks import ORIGIN_WORDS
from explorer.domain.evidence import Measure, whole_percent

if TYPE_CHECKING:
    from explorer.content.folder import Content, Prose
    from explorer.content.origins_records import OriginCountRecord, OriginShareRecord

Tree = dict[str, Any]


def compose_origins(content: Content, prose: Prose) -> Tree:
    """Return counts, weights and words of the reverse question."""
    facts, words = content.origins.value, prose.origins.value
    kept = {
        key: text
        for key, text in words.items()
        if key in ORIGIN_WORDS or key.startswith(("lead_", "note_"))
    }
    return {
        "counts": {
            site: [_count(content, prose, count) for count in counts]
            for site, counts in facts.sites.items()
        },
        "weights": facts.weights.model_dump(mode="json"),
        "words": kept,
        "review": facts.review.model_dump(mode="json"),
    }


def _count(content: Content, prose: Prose, count: OriginCountRecord) -> Tree:
    population = content.populations.value[count.population]
    words = prose.populations.value[count.population]
    whom: Tree = {
        "population": words.label,
        "who": words.who,
        "years": words.years or population.years,
        "method": population.method,
        "source": count.source,
        "measure": Measure.ORIGINS.value,
    }
    return {
        "source": count.source,
        "counted": count.N,
        "label": words.label,
        "who": words.who,
        "shares": [_share(prose, count, share, whom) for share in count.shares],
    }


def _share(prose: Prose, count: OriginCountRecord, share: OriginShareRecord, whom: Tree) -> Tree:
    named = share.counted_as and prose.origins.value[f"as_{share.counted_as}"]
    counted: Tree | None = None
    if share.percent is not None:
        percent = whole_percent(share.percent)
        counted = {"percent": percent, "below": None, "affected": share.n, "counted": count.N}
    return {
        "cancers": list(share.cancers),
        "name": named or prose.cancers[share.cancers[0]].value.in_sentence,
        "grows_in": share.grows_in,
        "observation": counted and {**counted, **whom},
    }
