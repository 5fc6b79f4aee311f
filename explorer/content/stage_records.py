"""The shape of the files of a stage: its steps once, their texts once per language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from explorer.content.records import Id, Record, ReviewRecord, Text

Sources = Annotated[tuple[Id, ...], Field(min_length=1)]


class MeterRecord(Record):
    """Where a count of the cells that remain comes from; `of_hundred` where it is a share."""

    of_hundred: Annotated[int, Field(ge=1, le=100)] | None = None
    sources: Sources


class StageStepRecord(Record):
    """One step; `where` is on the body of a reader's chosen cancer and site."""

    id: Id
    where: Literal["primary", "beside", "vessel", "filter", "site", "none"]
    sources: Sources
    meter: MeterRecord | None = None


class CompareRecord(Record):
    """The same story with one thing left out, `from_step` on; the scene of the stage draws it."""

    from_step: Id
    sources: Sources


class StageRecord(Record):
    """facts/stages/ID.yaml, the steps in the order of the story; `place` orders the stories."""

    id: Id
    place: Annotated[int, Field(ge=1)]
    steps: Annotated[tuple[StageStepRecord, ...], Field(min_length=2)]
    compare: CompareRecord | None = None
    sources: Sources
    review: ReviewRecord

    @model_validator(mode="after")
    def _steps_differ(self) -> StageRecord:
        names = [step.id for step in self.steps]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"duplicate id {name} among the steps")
        return self


class MeterProse(Record):
    """What was counted and in whom, and what the count does not say."""

    plain: Text
    caveat: Text


class StageStepProse(Record):
    """One plain sentence, a student's text, and what the picture shows."""

    title: Text
    sentence: Text
    detail: Text
    description: Text
    meter: MeterProse | None = None


class CompareProse(Record):
    """The name of the switch, the sentence it stands for, and what the picture then shows."""

    switch: Text
    sentence: Text
    description: Text


class StageProse(Record):
    """LANG/stages/ID.yaml; the keys of `steps` are the ids of the facts."""

    title: Text
    intro: Text
    steps: dict[Id, StageStepProse]
    courses: tuple[Text, Text] | None = None  # left and right, where a picture shows two
    compare: CompareProse | None = None
