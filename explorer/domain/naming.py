"""The naming drill: a cancer is named for where it started, wherever it is found. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from zlib import crc32

from explorer.domain.atlas import SpreadKind
from explorer.domain.roles import LIT, PRECEDENCE, role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explorer.domain.atlas import Atlas, CancerId, Figure, SiteId, Spread

RIGHT: Final = "name"
MISNOMER: Final = "misnomer"
TURNED: Final = "turned"  # the right form, from there to here


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAnswer:
    """A name that is offered, and what is said to whoever chooses it."""

    key: str
    words: str
    reply: str

    @property
    def right(self) -> bool:
        """Whether it is called so."""
        return self.key == RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class NameNotes:
    """The last answer; a wrong one costs nothing. What is named stays named."""

    given: str | None = None
    missed: bool = False
    named: bool = False

    def giving(self, answer: NameAnswer) -> NameNotes:
        """Note an answer."""
        missed = self.missed or not (answer.right or self.named)
        return replace(self, given=answer.key, missed=missed, named=self.named or answer.right)


def named_places(atlas: Atlas, cancer: CancerId, figure: Figure) -> tuple[Spread, ...]:
    """Return the lit places of a cancer on a figure, in the order of its page."""
    lit = [spread for spread in atlas.spreads_from(cancer, figure) if role_of(spread) in LIT]
    return tuple(sorted(lit, key=lambda spread: PRECEDENCE[role_of(spread)]))


def next_place(
    places: Sequence[Spread], after: SiteId | None, is_named: Callable[[Spread], bool]
) -> Spread | None:
    """Return the next place that is not named yet, going round; None when all are."""
    sites = [spread.site for spread in places]
    start = sites.index(after) + 1 if after in sites else 0
    ahead = (*places[start:], *places[:start])
    return next((spread for spread in ahead if not is_named(spread)), None)


def name_question(spread: Spread, atlas: Atlas) -> str:
    """Return what is asked of a place."""
    cancer = atlas.cancers[spread.cancer]
    how = "grown" if spread.kind is SpreadKind.NEIGHBOUR else "spread"
    words = atlas.phrases[f"naming_ask_{'here' if cancer.site == spread.site else how}"]
    asked = words.format(
        kind=cancer.kind,
        start=_start(spread, atlas),
        site=atlas.sites[spread.site].in_sentence,
    )
    return asked[:1].upper() + asked[1:]


def name_answers(spread: Spread, atlas: Atlas) -> tuple[NameAnswer, ...]:
    """Return the names that are offered; their order is the pair's own, in every language."""
    named = NameAnswer(key=RIGHT, words=spread.name, reply=spread.title)
    misnamed = NameAnswer(key=MISNOMER, words=spread.misnomer, reply=_not_so(spread, atlas))
    offered = [named, misnamed]
    if atlas.cancers[spread.cancer].site != spread.site:
        offered.append(_turned(spread, atlas))
    return tuple(
        sorted(
            offered, key=lambda each: crc32(f"{spread.cancer} {spread.site} {each.key}".encode())
        )
    )


def _start(spread: Spread, atlas: Atlas) -> str:
    return atlas.sites[atlas.cancers[spread.cancer].site].in_sentence


def _not_so(spread: Spread, atlas: Atlas) -> str:
    """Say why it is not called by its misnomer, and what is."""
    cancer, site = atlas.cancers[spread.cancer], atlas.sites[spread.site]
    if cancer.site == spread.site:
        words = atlas.phrases["naming_not_new"]
        return words.format(misnomer=spread.misnomer, cancer=cancer.in_sentence)
    told = atlas.phrases["naming_not_misnomer"].format(
        misnomer=spread.misnomer,
        site=site.in_sentence,
        start=_start(spread, atlas),
        cancer=cancer.in_sentence,
    )
    return f"{told} {site.misnomer_note}".rstrip()


def _turned(spread: Spread, atlas: Atlas) -> NameAnswer:
    phrases, start = atlas.phrases, _start(spread, atlas)
    grown = spread.kind is SpreadKind.NEIGHBOUR
    reached = phrases["naming_reached_grown" if grown else "naming_reached_spread"]
    words = phrases["naming_name"].format(
        cancer=spread.misnomer, reached=reached.format(site=start)
    )
    cancer = atlas.cancers[spread.cancer].in_sentence
    reply = phrases["naming_not_turned"].format(start=start, cancer=cancer)
    return NameAnswer(key=TURNED, words=words, reply=reply)
