"""Soil or stream: where a cancer was seen beside where the blood flow alone would carry it. Pure.

A teaching model. It compares places in an order, never amounts: the one side counts people with any
deposit, the other side counts blood. Shares of flow: ICRP Publication 89 (2002), in percent of
cardiac output. What the blood meets first is asked of the circulation, not stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from explorer.domain.atlas import Figure, RouteKind, Sex, SiteId, SpreadKind
from explorer.domain.circulation import Vessel
from explorer.domain.evidence import Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from explorer.domain.atlas import Atlas, Cancer, Spread
    from explorer.domain.flow import OfBoth

STANDS_OUT: Final = 3  # places between the two orders, this project's own cut-off
_TOO_CLOSE: Final = 5  # percent points; sites closer than this share a place
_LIVER: Final = SiteId("liver")
_LUNG: Final = SiteId("lung")


class FirstStop(Enum):
    """Which finest vessels the blood of a primary meets first."""

    LIVER = "liver"  # and the lungs after it
    LUNG = "lung"
    EITHER = "either"  # a part drains to the liver, a part to the lungs
    NONE = "none"  # the blood of the lungs goes straight to every organ

    @property
    def before(self) -> tuple[frozenset[SiteId], ...]:
        """The filters in front of every other organ, those that share a place together."""
        return {
            FirstStop.LIVER: (frozenset({_LIVER}), frozenset({_LUNG})),
            FirstStop.LUNG: (frozenset({_LUNG}),),
            FirstStop.EITHER: (frozenset({_LIVER, _LUNG}),),
            FirstStop.NONE: (),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The places in an order, from 1, that a site shares with those it cannot be told from."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One site in both orders.

    `direct` and `portal` are its shares of cardiac output in percent, one value a table used.
    `lead` is by how many places it was seen earlier (above 0) or later (under 0) than flow
    guesses, however sites that share a place were ordered.
    """

    site: SiteId
    seen: Place
    guessed: Place
    direct: tuple[float, ...]
    portal: tuple[float, ...]
    partly_neighbour: bool

    @property
    def lead(self) -> int:
        """Places between what was seen and what flow guesses; 0 where they may be the same."""
        if self.guessed.first > self.seen.last:
            return self.guessed.first - self.seen.last
        return min(0, self.guessed.last - self.seen.first)

    @property
    def stands_out(self) -> bool:
        """Whether the two orders are three or more places apart."""
        return abs(self.lead) >= STANDS_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Both orders of one cancer. `rows` stand as seen, `guessed` as flow alone would have them.

    `table` is whose values were used; ANY where the man's and the woman's give the same order.
    Left out of the orders: `no_flow` has no reference value, `not_counted` no source counted, to
    `other_way` the sources name other ways than blood.
    """

    table: Sex
    first_stop: FirstStop
    rows: tuple[Row, ...]
    guessed: tuple[Row, ...]
    no_flow: tuple[SiteId, ...]
    not_counted: tuple[SiteId, ...]
    other_way: tuple[SiteId, ...]

    @property
    def standing_out(self) -> tuple[Row, ...]:
        """The sites whose two places are three or more apart."""
        return tuple(row for row in self.rows if row.stands_out)

    @property
    def is_telling(self) -> bool:
        """Whether there are enough sites for any of them to stand out."""
        return len(self.rows) > STANDS_OUT


def compare(cancer: Cancer, atlas: Atlas, figure: Figure) -> Comparison:
    """Return the order of distant sites as seen, and as blood flow alone would guess it."""
    spreads = [
        spread
        for spread in atlas.spreads_from(cancer.id, figure)
        if spread.kind is SpreadKind.DISTANT and spread.site != cancer.site
    ]
    kept, no_flow, not_counted, other_way = _sorted_out(spreads, atlas)
    stop = first_stop(cancer, atlas)
    table, guessed = _guess(cancer, atlas, figure, [spread.site for spread in kept], stop)
    seen = _places(_as_seen(kept, cancer))
    rows = {
        spread.site: Row(
            site=spread.site,
            seen=seen[spread.site],
            guessed=guessed[spread.site],
            direct=_values(atlas.flow.shares[spread.site].direct, table),
            portal=_values(atlas.flow.shares[spread.site].portal, table),
            partly_neighbour=spread.partly_neighbour,
        )
        for spread in kept
    }
    return Comparison(
        table=table,
        first_stop=stop,
        rows=tuple(rows.values()),
        guessed=tuple(rows[site] for site in guessed),
        no_flow=no_flow,
        not_counted=not_counted,
        other_way=other_way,
    )


def first_stop(cancer: Cancer, atlas: Atlas) -> FirstStop:
    """Return which finest vessels the blood of a primary meets first, as the anatomy has it."""
    to_liver = atlas.circulation.way(cancer.site, _LIVER, "blood_portal")
    to_lung = atlas.circulation.way(cancer.site, _LUNG, "blood_systemic")
    portal = bool(to_liver) and all(one.vessel is not Vessel.HEART for one in to_liver)
    if portal:
        past_liver = _LIVER in [str(one.id) for one in to_lung[1:-1]]
        return FirstStop.LIVER if past_liver else FirstStop.EITHER
    return FirstStop.LUNG if to_lung and cancer.site != _LUNG else FirstStop.NONE


def _sorted_out(
    spreads: Iterable[Spread], atlas: Atlas
) -> tuple[list[Spread], tuple[SiteId, ...], tuple[SiteId, ...], tuple[SiteId, ...]]:
    kept: list[Spread] = []
    no_flow: list[SiteId] = []
    not_counted: list[SiteId] = []
    other_way: list[SiteId] = []
    for spread in spreads:
        if spread.site not in atlas.flow.shares:
            no_flow.append(spread.site)
        elif spread.tier in (None, Tier.LISTED):
            not_counted.append(spread.site)
        elif spread.routes and all(way.kind is not RouteKind.BLOOD for way in spread.routes):
            other_way.append(spread.site)
        else:
            kept.append(spread)
    return kept, tuple(no_flow), tuple(not_counted), tuple(other_way)


def _as_seen(spreads: Sequence[Spread], cancer: Cancer) -> Iterator[list[SiteId]]:
    """Yield the sites that share a place: less than five points, or no figure in one tier."""
    group: list[Spread] = []
    for spread in spreads:
        if group and not _too_close(group[0], spread, cancer):
            yield [one.site for one in group]
            group = []
        group.append(spread)
    if group:
        yield [one.site for one in group]


def _too_close(first: Spread, later: Spread, cancer: Cancer) -> bool:
    one, other = _percent(first, cancer), _percent(later, cancer)
    if one is None or other is None:
        return first.tier is later.tier
    return one - other < _TOO_CLOSE


def _percent(spread: Spread, cancer: Cancer) -> int | None:
    seen = (one.percent for one in spread.observations if one.measure is cancer.measure)
    return next((percent for percent in seen if percent is not None), None)


def _guess(
    cancer: Cancer, atlas: Atlas, figure: Figure, sites: Sequence[SiteId], stop: FirstStop
) -> tuple[Sex, Mapping[SiteId, Place]]:
    """Return whose table was used and the places by it; for no sex, both if they agree."""

    def by(sex: Sex) -> Mapping[SiteId, Place]:
        return _places(_as_guessed(sites, atlas, sex, stop))

    if cancer.sex is not Sex.ANY:
        return cancer.sex, by(cancer.sex)
    if figure is not Figure.NEUTRAL:
        return Sex(figure.value), by(Sex(figure.value))
    man, woman = by(Sex.MALE), by(Sex.FEMALE)
    return (Sex.ANY if man == woman else Sex.MALE), man


def _as_guessed(
    sites: Sequence[SiteId], atlas: Atlas, sex: Sex, stop: FirstStop
) -> list[list[SiteId]]:
    def rank(site: SiteId) -> tuple[int, float]:
        for at, filters in enumerate(stop.before):
            if site in filters:
                return at, 0.0
        return len(stop.before), -max(_values(atlas.flow.shares[site].direct, sex))

    return _together(sites, rank)


def _together(
    sites: Iterable[SiteId], rank: Callable[[SiteId], tuple[int, float]]
) -> list[list[SiteId]]:
    return [list(group) for _, group in groupby(sorted(sites, key=rank), key=rank)]


def _places(groups: Iterable[Sequence[SiteId]]) -> dict[SiteId, Place]:
    places: dict[SiteId, Place] = {}
    for group in groups:
        place = Place(first=len(places) + 1, last=len(places) + len(group))
        places.update(dict.fromkeys(group, place))
    return places


def _values(pair: OfBoth, table: Sex) -> tuple[float, ...]:
    """Return the value of a table; of both if they differ, or of the sex that has the organ."""
    both = tuple(dict.fromkeys(one for one in (pair.male, pair.female) if one is not None))
    own = {Sex.MALE: pair.male, Sex.FEMALE: pair.female, Sex.ANY: None}[table]
    return both if own is None else (own,)
