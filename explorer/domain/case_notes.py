"""What a learner has found out about a case so far. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from explorer.domain.lab import Began
from explorer.domain.naming import RIGHT

if TYPE_CHECKING:
    from explorer.domain.lab import Case


class Question(Enum):
    """What is asked next."""

    BEGAN = "began"  # from here, or from elsewhere?
    ORIGIN = "origin"  # from where?
    NAME = "name"  # what is it called?
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotes:
    """The last answer to each question; a wrong one costs nothing and may be given again.

    `missed` says whether any answer was wrong on the way.
    """

    began: Began | None = None
    origin: str | None = None
    name: str | None = None
    missed: bool = False

    def question(self, case: Case) -> Question:
        """Return what is asked next."""
        if self.began is not case.began:
            return Question.BEGAN
        if case.origins and not any(each.right and each.id == self.origin for each in case.origins):
            return Question.ORIGIN
        if case.not_name and self.name != RIGHT:
            return Question.NAME
        return Question.DONE

    def saying(self, began: Began, case: Case) -> CaseNotes:
        """Note where the learner thinks it began."""
        return replace(self, began=began, missed=self.missed or began is not case.began)

    def from_where(self, origin: str, case: Case) -> CaseNotes:
        """Note from where the learner thinks it came."""
        right = any(each.right for each in case.origins if each.id == origin)
        return replace(self, origin=origin, missed=self.missed or not right)

    def calling(self, name: str) -> CaseNotes:
        """Note what the learner calls it."""
        return replace(self, name=name, missed=self.missed or name != RIGHT)
