"""Answers the reverse question from the atlas: rows in order, and the weighing for students."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from explorer.domain.atlas import Figure, SpreadKind
from explorer.domain.evidence import Tier
from explorer.domain.origins import OFTEN, Band, Counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.domain.atlas import Atlas, CancerId, Sex, SiteId, Spread
    from explorer.domain.evidence import Observation
    from explorer.domain.origins import OriginShare

_REACHES: Final = {Tier.COMMON: 3, Tier.SOMETIMES: 2, Tier.UNCOMMON: 1, Tier.RARE: 1}
_TIERS: Final = {tier: place for place, tier in enumerate(Tier)}
_KINDS: Final = {SpreadKind.DISTANT: 0, SpreadKind.NODES: 1, SpreadKind.NEIGHBOUR: 2}


class Known(Enum):
    """In which direction an origin is known."""

    COUNTED = "counted"
    FORWARD_ONLY = "forward_only"


class Grade(Enum):
    """What an origin is on the body: how often it was counted, or that it is only known."""

    OFTEN = "often"
    SELDOM = "seldom"
    KNOWN = "known"
    NODES = "nodes"
    NEIGHBOUR = "neighbour"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A cancer that what was found at a site may have come from.

    `cancers` were counted as one; the first of them leads, and `spread` is its way here. `shares`
    come from the largest source first. `others_counted` says that other rows were counted.
    """

    cancers: tuple[CancerId, ...]
    name: str
    spread: Spread
    shares: tuple[OriginShare, ...] = ()
    others_counted: bool = False

    @property
    def cancer(self) -> CancerId:
        """The cancer whose page the row opens."""
        return self.cancers[0]

    @property
    def known(self) -> Known:
        """Whether any source counted it in this direction."""
        return Known.COUNTED if self.shares else Known.FORWARD_ONLY

    @property
    def grows_in(self) -> bool:
        """Whether it comes from the organ beside, and not from afar."""
        return bool(self.shares and self.shares[0].grows_in) or (
            self.spread.kind is SpreadKind.NEIGHBOUR
        )

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Its figures, that of the largest source first."""
        return tuple(share.observation for share in self.shares if share.observation is not None)

    @property
    def grade(self) -> Grade:
        """What it is on the body; the largest count alone decides, as it decides the order.

        Beside what was counted, what is only known does not light: that a cancer often comes here
        does not make it a likely origin.
        """
        if self.others_counted:
            return Grade.NOT_SHOWN
        if self.grows_in:
            return Grade.NEIGHBOUR
        if self.spread.kind is SpreadKind.NODES:
            return Grade.NODES
        if self.observations:
            percent = self.observations[0].percent or 0
            return Grade.OFTEN if percent >= OFTEN else Grade.SELDOM
        likely = self.shares or self.spread.tier in (Tier.COMMON, Tier.SOMETIMES)
        return Grade.KNOWN if likely else Grade.NOT_SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a cancer weighs at a site: 3 high, 2 medium, 1 low of each thing multiplied."""

    cancer: CancerId
    how_common: int
    found_spread: int
    reaches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """The bands of a site, and the cancers that cannot be weighed since something is not known."""

    bands: tuple[tuple[Band, tuple[Weighed, ...]], ...]
    not_known: tuple[CancerId, ...]


def origins_of(site: SiteId, atlas: Atlas, figure: Figure | None = None) -> tuple[Origin, ...]:
    """Return where a tumour at a site may have come from.

    First what was counted, in the order of the largest count and then of the next; what grew in
    from beside after what came from afar. Then what is known only the other way round, by tier.
    """
    counted: dict[CancerId, Origin] = {}
    for share in _shares(site, atlas, figure):
        known = next((c for c in share.cancers if c in counted), None)
        if known is not None:
            row = counted[known]
            later = replace(row, shares=(*row.shares, share))
            counted |= dict.fromkeys(row.cancers, later)
            continue
        spread = atlas.spread(share.cancers[0], site)
        if spread is not None and _has(spread.sex, figure):
            row = Origin(cancers=share.cancers, name=share.name, spread=spread, shares=(share,))
            counted |= dict.fromkeys(row.cancers, row)
    rows = sorted(dict.fromkeys(counted.values()), key=lambda row: row.grows_in)
    return (*rows, *_forward(site, atlas, figure, counted))


def _shares(site: SiteId, atlas: Atlas, figure: Figure | None) -> Iterator[OriginShare]:
    for count in atlas.origins.counts.get(site, ()):
        for share in count.shares:
            if _has(atlas.cancers[share.cancers[0]].sex, figure):
                yield share


def _forward(
    site: SiteId, atlas: Atlas, figure: Figure | None, counted: dict[CancerId, Origin]
) -> list[Origin]:
    spreads = [spread for spread in spreads_to(site, atlas, figure) if spread.cancer not in counted]
    spreads.sort(key=lambda one: (_KINDS[one.kind], _TIERS[one.tier] if one.tier else 0))
    return [
        Origin(
            cancers=(spread.cancer,),
            name=atlas.cancers[spread.cancer].in_sentence,
            spread=spread,
            others_counted=bool(counted),
        )
        for spread in spreads
    ]


def spreads_to(site: SiteId, atlas: Atlas, figure: Figure | None = None) -> tuple[Spread, ...]:
    """Return every spread that reaches a site on a figure."""
    return tuple(
        spread
        for spread in atlas.spreads
        if spread.site == site
        and _has(atlas.cancers[spread.cancer].sex, figure)
        and _has(spread.sex, figure)
    )


def _has(sex: Sex, figure: Figure | None) -> bool:
    """Say whether a figure has what belongs to a sex; the neutral one, or none, has all."""
    return figure is None or figure is Figure.NEUTRAL or sex.fits(figure)


def weighing(site: SiteId, counts: Counts, atlas: Atlas, figure: Figure) -> Weighing | None:
    """Return the bands of a site as a figure can have them; None where nothing is weighed."""
    weights = atlas.origins.weights
    found = weights.bands.get(site)
    if found is None:
        return None
    reaching = {
        spread.cancer: _REACHES[spread.tier]
        for spread in spreads_to(site, atlas, figure)
        if spread.tier in _REACHES
    }
    bands = tuple(
        (
            band,
            tuple(
                Weighed(
                    cancer=cancer,
                    how_common=weights.how_common[counts][cancer],
                    found_spread=weights.found_spread[cancer],
                    reaches=reaching[cancer],
                )
                for cancer in found[counts][band]
                if cancer in reaching
            ),
        )
        for band in Band
    )
    weighed = {row.cancer for _, rows in bands for row in rows}
    afar = [s.cancer for s in spreads_to(site, atlas, figure) if s.kind is SpreadKind.DISTANT]
    return Weighing(bands=bands, not_known=tuple(c for c in afar if c not in weighed))
