"""The cell lab of one edition, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.domain.lab import expected_of

if TYPE_CHECKING:
    from explorer.content.folder import Content
    from explorer.content.lab_folder import LabFacts, LabProse
    from explorer.content.lab_records import CaseProse, CaseRecord, ShareRecord, TumourProse

Tree = dict[str, Any]


def compose_lab(content: Content, language: str) -> Tree:
    """Return the lab of one language; every key is one of `explorer.domain.lab`."""
    facts, words = content.lab, content.prose[language].lab
    cases = sorted(facts.cases, key=lambda name: facts.cases[name].value.place)
    return {
        "stains": {
            name: {
                **stain.model_dump(mode="json"),
                **words.stains.value[name].model_dump(exclude_none=True),
            }
            for name, stain in facts.stains.value.items()
        },
        "tumours": {name: _tumour(facts, words, name) for name in facts.tumours.value},
        "tissues": {
            name: {**tissue.model_dump(mode="json"), **words.tissues.value[name].model_dump()}
            for name, tissue in facts.tissues.value.items()
        },
        "cases": {name: _case(facts, words, name) for name in cases},
    }


def _tumour(facts: LabFacts, words: LabProse, name: str) -> Tree:
    tumour, said = facts.tumours.value[name], words.tumours.value[name]
    shown = _shown(facts, name)
    shares = {
        stain: _share(share, said, stain)
        for stain, share in tumour.shares.items()
        if share.source or stain in shown
    }
    return {
        **tumour.model_dump(mode="json", include={"cancer", "pattern", "pigmented"}),
        **said.model_dump(include={"name", "cells", "label"}),
        "shares": shares,
    }


def _shown(facts: LabFacts, tumour: str) -> set[str]:
    """Return the stains that some case offers of a tumour; the rest serve the check alone."""
    cases = (document.value for document in facts.cases.values())
    return {stain for case in cases if case.tumour == tumour for stain in case.stains}


def _share(share: ShareRecord, said: TumourProse, stain: str) -> Tree:
    """Return one share with what was counted, in words."""
    percent = share.whole
    return {
        "percent": percent,
        "counted": share.N,
        "expected": share.expected if percent is None else expected_of(percent).value,
        "of": said.of_stain.get(stain, said.of),
        "source": share.source,
    }


def _case(facts: LabFacts, words: LabProse, name: str) -> Tree:
    case, said = facts.cases[name].value, words.cases[name].value
    kept = {"site", "tissue", "tumour", "seed", "began", "guided", "review"}
    told = {"title", "setting", "description", "told", "name"}
    return {
        **case.model_dump(mode="json", include=kept),
        **said.model_dump(include=told),
        "not_name": said.not_name or "",
        "results": [
            {"stain": stain, "binding": binding, "note": said.notes.get(stain, "")}
            for stain, binding in case.stains.items()
        ],
        "replies": said.replies.model_dump(exclude_none=True),
        "origins": _origins(case, said),
        "sources": _sources(facts, case),
    }


def _origins(case: CaseRecord, said: CaseProse) -> list[Tree]:
    return [
        {"id": name, **said.origins[name].model_dump(), "right": name == case.right}
        for name in case.origins
    ]


def _sources(facts: LabFacts, case: CaseRecord) -> list[str]:
    """Return what a case cites, and who counted the stains that it offers."""
    shares = facts.tumours.value[case.tumour].shares
    counted = [source for stain in case.stains if (source := shares[stain].source)]
    return list(dict.fromkeys([*case.sources, *counted]))
