"""The ways a cancer may take to a site, claimed by whom, and station by station. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.domain.atlas import RouteKind, SpreadKind, Standing
from explorer.domain.circulation import Vessel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import Atlas, RouteClaim, Spread
    from explorer.domain.circulation import Segment, SegmentId
    from explorer.domain.evidence import Source

_ALLOWED = ("blood_portal", "blood_systemic")  # what the anatomy is asked for, in this order


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A stop on the way. `filter`: cells must pass the finest vessels or a node here."""

    id: SegmentId
    name: str
    caption: str
    vessel: Vessel
    filter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way from where a cancer starts to a site. `claimed`: a source names this way.

    What no source claims, but the anatomy allows, has the standing `POSSIBLE`. A way that has no
    line on the body has no stations.
    """

    kind: RouteKind
    path: str
    standing: Standing
    claimed: bool
    stations: tuple[Station, ...]
    sources: tuple[Source, ...]

    @property
    def filters(self) -> tuple[Station, ...]:
        """The filters that cells must pass before they are there."""
        return tuple(station for station in self.stations[1:-1] if station.filter)


def routes_of(spread: Spread, atlas: Atlas) -> tuple[Route, ...]:
    """Return every way that a source claims; where none is, the one that anatomy allows."""
    start = atlas.cancers[spread.cancer].site
    claimed = [
        _route(atlas, claim, atlas.circulation.way(start, spread.site, claim.path))
        for claim in spread.routes
    ]
    return tuple(claimed) if claimed else _possible(spread, atlas)


def _possible(spread: Spread, atlas: Atlas) -> tuple[Route, ...]:
    if spread.kind is not SpreadKind.DISTANT:
        return ()
    start = atlas.cancers[spread.cancer].site
    for path in _ALLOWED:
        way = atlas.circulation.way(start, spread.site, path)
        if way and (path != "blood_portal" or not any(one.vessel is Vessel.HEART for one in way)):
            cited = tuple(dict.fromkeys(source for one in way for source in one.sources))
            return (
                Route(
                    kind=RouteKind.BLOOD,
                    path=path,
                    standing=Standing.POSSIBLE,
                    claimed=False,
                    stations=stations(way, atlas, RouteKind.BLOOD),
                    sources=cited,
                ),
            )
    return ()


def _route(atlas: Atlas, claim: RouteClaim, way: Sequence[Segment]) -> Route:
    return Route(
        kind=claim.kind,
        path=claim.path,
        standing=claim.standing,
        claimed=True,
        stations=stations(way, atlas, claim.kind),
        sources=claim.sources,
    )


def stations(way: Sequence[Segment], atlas: Atlas, kind: RouteKind) -> tuple[Station, ...]:
    """Return a way as stops with their captions."""
    last = len(way) - 1
    return tuple(
        Station(
            id=segment.id,
            name=segment.name,
            caption=_caption(segment, _place(at, last), kind, atlas),
            vessel=segment.vessel,
            filter=segment.vessel.is_filter and at > 0,
        )
        for at, segment in enumerate(way)
    )


def _place(at: int, last: int) -> str:
    return "leaves" if at == 0 else "arrives" if at == last else "passes"


def _caption(segment: Segment, place: str, kind: RouteKind, atlas: Atlas) -> str:
    if segment.caption and place == "passes":
        return segment.caption
    sort = "nodes" if segment.vessel is Vessel.LYMPH_NODES else "bed"
    if place == "arrives" and kind in (RouteKind.DIRECT, RouteKind.NERVE):
        sort = "direct"
    key = f"station_leaves_{kind.value}" if place == "leaves" else f"station_{place}_{sort}"
    site = atlas.sites.get(segment.id)  # type: ignore[call-overload]  # a bed is named as its site
    name = site.in_sentence if site else segment.name
    text = atlas.phrases[key].format(site=name)
    return text[0].upper() + text[1:]
