"""From a secondary site onward: only what a source says, and nothing where none does. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, CancerId, SiteId, Spread
    from explorer.domain.evidence import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondStep:
    """How cells of some cancers go on from sites that they have reached, in Markdown.

    It tells of groups of people that were studied, never of one person.
    """

    cancers: tuple[CancerId, ...]
    sites: tuple[SiteId, ...]
    plain: str
    detail: str
    sources: tuple[Source, ...]


def second_step(spread: Spread, atlas: Atlas) -> SecondStep | None:
    """Return what a source says of the way on from where a spread arrived, if one does."""
    return next(
        (
            step
            for step in atlas.second_steps
            if spread.cancer in step.cancers and spread.site in step.sites
        ),
        None,
    )
