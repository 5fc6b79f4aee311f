"""What the files of a stage must have in common with the rest, and between languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.content.findings import at, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.documents import Document
    from explorer.content.faults import Fault
    from explorer.content.folder import Content
    from explorer.content.stage_records import StageProse, StageRecord


def check_stages(content: Content) -> Iterator[Fault]:
    """Yield every fault of the stages."""
    for name, document in content.stages.items():
        if document.value.id != name:
            yield at(document, ("id",), f"must be {name}, as the file")
        yield from _sources(content, document)
        for prose in content.prose.values():
            yield from _steps(document.value, prose.stages[name])
            yield from _compare(document, prose.stages[name])
    yield from _places(content)
    yield from _doors(content)


def _sources(content: Content, document: Document[StageRecord]) -> Iterator[Fault]:
    stage, sources = document.value, content.all_sources
    yield from known(document, ("sources",), stage.sources, sources, "source")
    if stage.compare is not None:
        cited, names = stage.compare.sources, {step.id for step in stage.steps}
        yield from known(document, ("compare", "sources"), cited, sources, "source")
        yield from known(
            document, ("compare", "from_step"), (stage.compare.from_step,), names, "step"
        )
    for index, step in enumerate(stage.steps):
        where = ("steps", index)
        yield from known(document, (*where, "sources"), step.sources, sources, "source")
        if step.meter:
            here = (*where, "meter", "sources")
            yield from known(document, here, step.meter.sources, sources, "source")


def _steps(stage: StageRecord, document: Document[StageProse]) -> Iterator[Fault]:
    """Check that a language tells the steps of the facts, counts where they count, no others."""
    texts = document.value.steps
    for step in stage.steps:
        if step.id not in texts:
            yield at(document, ("steps",), f"{step.id} is missing: the facts have this step")
        elif (texts[step.id].meter is None) != (step.meter is None):
            reason = "is missing: the facts have one" if step.meter else "the facts have none"
            yield at(document, ("steps", step.id, "meter"), reason)
    names = {step.id for step in stage.steps}
    for name in texts:
        if name not in names:
            yield at(document, ("steps", name), "unknown id: the facts have no such step")


def _compare(facts: Document[StageRecord], document: Document[StageProse]) -> Iterator[Fault]:
    """Check that a language compares what the facts compare."""
    if (document.value.compare is None) != (facts.value.compare is None):
        reason = "is missing: the facts have one" if facts.value.compare else "the facts have none"
        yield at(document, ("compare",), reason)


def _places(content: Content) -> Iterator[Fault]:
    """Check that no two stories ask for one place in the list."""
    taken: dict[int, str] = {}
    for name, document in content.stages.items():
        first = taken.setdefault(document.value.place, name)
        if first != name:
            yield at(document, ("place",), f"{document.value.place} is the place of {first}")


def _doors(content: Content) -> Iterator[Fault]:
    """Check that every card that leads to a story leads to a step of it."""
    for name, card in content.cards.value.items():
        if card.stage is None:
            continue
        stage = content.stages.get(card.stage.id)
        if stage is None:
            yield at(content.cards, (name, "stage", "id"), f"no stage {card.stage.id}")
        elif card.stage.step not in {step.id for step in stage.value.steps}:
            yield at(content.cards, (name, "stage", "step"), f"no step {card.stage.step}")
