"""Content records become the plain, resolved tree of one language, shipped as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.content.checks import OWN_SENTENCE
from explorer.content.lab_compose import compose_lab
from explorer.content.naming import names_of, title_of, words_of
from explorer.content.origins_compose import compose_origins
from explorer.domain.evidence import Tier, tier_of, whole_percent

if TYPE_CHECKING:
    from explorer.content.folder import Content, Prose
    from explorer.content.records import (
        CancerProse,
        CancerRecord,
        CardRecord,
        ObservationRecord,
        SectionProse,
        SpreadRecord,
    )
    from explorer.content.stage_records import StageProse, StageRecord, StageStepProse
    from explorer.content.stream_records import PairRecord

Tree = dict[str, Any]
_BASES = {
    "share_of_metastatic_patients": "base_metastatic",
    "share_of_all_sequenced_patients": "base_all_sequenced",
}


def compose(content: Content, language: str) -> Tree:
    """Return the whole edition of one language; every key is one of `explorer.domain.atlas`."""
    prose = content.prose[language]
    cancers = content.cancers
    return {
        "language": language,
        "sources": {k: v.model_dump(mode="json") for k, v in sorted(content.all_sources.items())},
        "terms": {k: v.model_dump() for k, v in prose.glossary.value.items()},
        "phrases": {**prose.phrases.value, **words_of(prose)},
        "sites": {name: _site(content, prose, name) for name in content.sites.value},
        "circulation": {name: _segment(content, prose, name) for name in content.circulation.value},
        "flow": _flow(content, prose),
        "second_steps": _second_steps(content, prose),
        "outlook": _outlook(content, prose),
        "origins": compose_origins(content, prose),
        "cancers": {name: _cancer(content, prose, name) for name in cancers},
        "spreads": [
            _spread(content, prose, document.value, spread)
            for document in cancers.values()
            for spread in document.value.spreads
        ],
        "cards": {name: _card(content, prose, name) for name in content.cards.value},
        "stages": {name: _stage(content, prose, name) for name in _told_in_order(content)},
        "lab": compose_lab(content, language),
    }


def _sections(phrases: dict[str, str], **texts: SectionProse) -> list[Tree]:
    return [
        {"key": key, "heading": phrases[f"heading_{key}"], **text.model_dump()}
        for key, text in texts.items()
    ]


def _site(content: Content, prose: Prose, name: str) -> Tree:
    facts, words, phrases = content.sites.value[name], prose.sites.value[name], prose.phrases.value
    page = prose.destinations.value.get(name)
    everywhere = {lang: content.prose[lang].sites.value[name] for lang in content.prose}
    return {
        "name": words.name,
        "in_sentence": words.in_sentence,
        "synonyms": list(words.synonyms),
        "names": {lang: site.name for lang, site in everywhere.items()},
        "all_synonyms": {lang: list(site.synonyms) for lang, site in everywhere.items()},
        "uberon": facts.uberon,
        "region": facts.region,
        "sex": facts.sex,
        "drawn_on": facts.drawn_on or facts.sex,
        "parts": list(facts.parts),
        "chip_only": facts.chip_only,
        "about": _sections(phrases, called=page.called, why=page.why) if page else [],
        "misnomer_note": (page and page.misnomer_note) or "",
        "empty": (page and page.empty) or phrases["nothing_recorded"],
        "sources": list(facts.sources),
        "review": facts.review.model_dump(mode="json"),
    }


def _segment(content: Content, prose: Prose, name: str) -> Tree:
    """Name a bed, and a group of nodes, as its site; they have no caption of their own."""
    words = prose.circulation.value.get(name)
    return {
        **content.circulation.value[name].model_dump(mode="json"),
        "name": words.name if words else prose.sites.value[name].name,
        "caption": words.caption if words else "",
    }


def _flow(content: Content, prose: Prose) -> Tree:
    facts = content.flow.value
    return {
        "output": facts.output.model_dump(),
        "shares": {
            name: {"direct": share.model_dump(exclude={"portal"}), "portal": _pair(share.portal)}
            for name, share in facts.shares.items()
        },
        "words": dict(prose.flow.value),
        "sources": [facts.source, *facts.ideas],
    }


def _pair(pair: PairRecord | None) -> Tree:
    return pair.model_dump() if pair else {}


def _second_steps(content: Content, prose: Prose) -> list[Tree]:
    return [
        {**step.model_dump(mode="json"), **prose.second_steps.value[name].model_dump()}
        for name, step in content.second_steps.value.items()
    ]


def _outlook(content: Content, prose: Prose) -> Tree:
    facts, words = content.outlook.value, prose.outlook.value
    whose = {name: f"whose_{name}" for name in facts.cancers}
    return {
        "years": facts.years,
        "of": {
            name: {"whose": words[whose[name]], "percents": survival.model_dump()}
            for name, survival in facts.cancers.items()
        },
        "words": {key: text for key, text in words.items() if key not in whose.values()},
        "sources": [facts.source],
    }


def _cancer(content: Content, prose: Prose, name: str) -> Tree:
    facts, words = content.cancers[name].value, prose.cancers[name].value
    phrases = prose.phrases.value
    kept = {"name", "in_sentence", "had_spread", "all_with", "lead", "short_lead"}
    return {
        **words.model_dump(include=kept),
        "kind": words.kind or prose.naming.value["kind"],
        "site": facts.site,
        "sex": facts.sex,
        "synonyms": list(words.synonyms),
        "measure": facts.measure,
        "base": phrases[_BASES[facts.measure]],
        "about": _sections(
            phrases, what=words.what, where=words.where, how=words.how, cells=words.cells
        ),
        "sources": list(facts.sources),
        "review": facts.review.model_dump(mode="json"),
    }


def _spread(content: Content, prose: Prose, cancer: CancerRecord, spread: SpreadRecord) -> Tree:
    words = prose.cancers[cancer.id].value
    site = prose.sites.value[spread.to].in_sentence
    pair = words.pairs.get(spread.to)
    return {
        "cancer": cancer.id,
        "site": spread.to,
        "kind": spread.kind,
        "tier": spread.tier,
        "sex": spread.sex,
        "routes": [route.model_dump(mode="json") for route in spread.routes],
        "observations": [_observation(content, prose, figure) for figure in spread.figures],
        "sentence": pair.sentence if pair else _composed(prose, words, spread, site),
        "detail": (pair and pair.detail) or "",
        "title": title_of(prose, cancer.id, spread),
        **names_of(prose, cancer.id, spread),
        "sources_differ": _differ(cancer, spread),
        "partly_neighbour": spread.partly_neighbour,
        "sources": list(spread.sources),
    }


def _composed(prose: Prose, words: CancerProse, spread: SpreadRecord, site: str) -> str:
    assert spread.tier is not None
    assert spread.tier not in OWN_SENTENCE
    template = prose.phrases.value[f"pair_{spread.tier}"]
    text = template.format(cancer=words.in_sentence, site=site)
    return text[0].upper() + text[1:]


def _differ(cancer: CancerRecord, spread: SpreadRecord) -> bool:
    """Say whether another source of the ranking measure puts the pair in another tier."""
    if spread.tier is None or spread.tier == Tier.LISTED.value:
        return False
    tiers = {
        tier_of(whole_percent(figure.percent)).value
        for figure in spread.figures
        if figure.measure == cancer.measure and figure.percent is not None
    }
    return bool(tiers - {spread.tier})


def _observation(content: Content, prose: Prose, figure: ObservationRecord) -> Tree:
    population = content.populations.value[figure.population]
    words = prose.populations.value[figure.population]
    return {
        "percent": None if figure.percent is None else whole_percent(figure.percent),
        "below": None if figure.below is None else whole_percent(figure.below),
        "measure": figure.measure,
        "affected": figure.n,
        "counted": figure.N,
        "population": words.label,
        "who": words.who,
        "years": words.years or population.years,
        "method": population.method,
        "source": figure.source,
    }


def _card(content: Content, prose: Prose, name: str) -> Tree:
    facts, words = content.cards.value[name], prose.cards[name].value
    return {
        **words.model_dump(),
        "claims": list(facts.claims),
        "related": list(facts.related),
        "kiosk": facts.kiosk,
        "story": _door(content, facts),
        "case": facts.case,
        "sources": list(facts.sources),
        "review": facts.review.model_dump(mode="json"),
    }


def _door(content: Content, card: CardRecord) -> Tree | None:
    """Return which story a card opens, and at which step from 0."""
    if card.stage is None:
        return None
    steps = [step.id for step in content.stages[card.stage.id].value.steps]
    return {"stage": card.stage.id, "step": steps.index(card.stage.step)}


def _told_in_order(content: Content) -> list[str]:
    return sorted(content.stages, key=lambda name: content.stages[name].value.place)


def _stage(content: Content, prose: Prose, name: str) -> Tree:
    facts, words = content.stages[name].value, prose.stages[name].value
    steps = [_joined(step.model_dump(mode="json"), words.steps[step.id]) for step in facts.steps]
    kept = facts.model_dump(mode="json", include={"sources", "review"})
    told = {"title": words.title, "intro": words.intro, "steps": steps}
    told["courses"] = list(words.courses or ())
    return {**told, "compare": _compared(facts, words), **kept}


def _compared(facts: StageRecord, words: StageProse) -> Tree | None:
    if facts.compare is None or words.compare is None:
        return None
    names = [step.id for step in facts.steps]
    first = names.index(facts.compare.from_step)
    return {**words.compare.model_dump(), "first": first, "sources": list(facts.compare.sources)}


def _joined(step: Tree, words: StageStepProse) -> Tree:
    meter = {**words.meter.model_dump(), **step["meter"]} if words.meter else None
    return {**step, **words.model_dump(exclude={"meter"}), "meter": meter}
