"""How many people were alive five years after a cancer was found: of large groups, never of one.

Relative survival by how far the cancer had spread when it was found, from a registry. What is here
stands behind a door; whether there is a door at all, the mode says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.evidence import Source

NEARLY_ALL: Final = 98  # percent; from here on a figure is told in words


class Extent(Enum):
    """How far a cancer had spread when it was found; the order is the order on screen."""

    LOCALIZED = "localized"
    REGIONAL = "regional"
    DISTANT = "distant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """The whole percents of one cancer; `whose` reads "people whose lung cancer" in a sentence."""

    whose: str
    percents: Mapping[Extent, int]

    def alive(self, extent: Extent) -> int | None:
        """Return how many of 100 were alive; None for nearly all, which is no figure."""
        percent = self.percents[extent]
        return percent if percent < NEARLY_ALL else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The survival of each cancer that has figures, by its id; `years` are those of the count.

    `words` are the texts of the door and of the figures, by key.
    """

    years: str = ""
    of: Mapping[str, Survival] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sources: tuple[Source, ...] = ()

    def sentence(self, survival: Survival, extent: Extent) -> str:
        """Return what a figure says, with the comparison that it rests on, in Markdown."""
        alive = survival.alive(extent)
        if alive is None:
            how_many = self.words["nearly_all"]
        else:
            how_many = self.words["about"].format(count=alive)
        found = self.words[f"found_{extent.value}"]
        said = found.format(whose=survival.whose, how_many=how_many)
        return f"{said} {self.words['compared']}"
