"""A story told in steps, each with a picture: what it says, where on the body it happens. Pure.

A stage knows no picture; a scene of the same id draws one for every step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from explorer.domain.atlas import Review
    from explorer.domain.evidence import Source


class Where(Enum):
    """Where on the body a step happens, for a chosen primary and a chosen site."""

    PRIMARY = "primary"  # in the organ where the cancer started
    BESIDE = "beside"  # in the tissue around it
    VESSEL = "vessel"  # on the way
    FILTER = "filter"  # in the first finest vessels on the way
    SITE = "site"  # in the organ that is reached
    NONE = "none"  # nowhere in particular


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """How few cells remain: what was counted and in whom, and what the count does not say.

    `of_hundred` is how many of 100 cells, where the count is such a share.
    """

    of_hundred: int | None
    plain: str
    caveat: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageStep:
    """One step. `sentence` is all that a kiosk says, `detail` is a student's text in Markdown.

    `description` says what the picture shows, for those who hear it.
    """

    id: str
    title: str
    sentence: str
    detail: str
    description: str
    where: Where
    meter: Meter | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """The same story with one thing left out: `switch` names it, `first` is the step it begins at.

    `sentence` and `description` stand for those of the steps from there on.
    """

    switch: str
    sentence: str
    description: str
    first: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A story with its steps in order."""

    id: str
    title: str
    intro: str
    steps: tuple[StageStep, ...]
    courses: tuple[str, ...]  # left and right, where the picture shows two
    compare: Compare | None
    sources: tuple[Source, ...]
    review: Review

    def told(self, index: int, *, left_out: bool) -> StageStep:
        """Return a step as it is told now: from `compare.first` on with what is left out."""
        step, compare = self.steps[index], self.compare
        if not left_out or compare is None or index < compare.first:
            return step
        return replace(
            step,
            title=compare.switch,
            sentence=compare.sentence,
            detail="",
            description=compare.description,
            meter=None,
            sources=compare.sources,
        )


@dataclass(frozen=True, slots=True)
class StoryDoor:
    """Where a card opens a story: its id, and the step from 0."""

    stage: str
    step: int


PAIR_STORY: Final = StoryDoor("cascade", 0)  # what the page of any pair leads to
