"""What of the ways is shown: one of them whole with its stations, or all of them as a still fan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.diagram.border import crossing
from explorer.diagram.courses import Courses, Track, read_courses, straight, tracks, turned
from explorer.domain.atlas import RouteKind, SiteId, Standing
from explorer.domain.exploration import LIT, SiteRole, View, role_of
from explorer.domain.route import Route, routes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from explorer.diagram.artwork import Artwork
    from explorer.domain.atlas import Atlas, Spread
    from explorer.domain.circulation import SegmentId, Vessel
    from explorer.domain.exploration import Exploration

_TOLD = (RouteKind.DIRECT, RouteKind.NERVE)  # told by where they end alone: no vessel to follow


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way as it is drawn: its tracks, and what vessel each of its segments is.

    `weight` is how likely the site it leads to is, or None for the one way that is shown whole.
    """

    route: Route
    tracks: tuple[Track, ...]
    vessels: Mapping[SegmentId, Vessel]
    weight: SiteRole | None = None

    @property
    def is_possible(self) -> bool:
        """Whether only the anatomy allows it."""
        return self.route.standing is Standing.POSSIBLE


def route_shown(atlas: Atlas, now: Exploration) -> Route | None:
    """Return the way of the open pair that a reader looks at, if there is one."""
    if now.primary is None or now.reading is None:
        return None
    spread = atlas.spread(now.primary, now.reading)
    routes = routes_of(spread, atlas) if spread is not None else ()
    return routes[min(now.route, len(routes) - 1)] if routes else None


def way_shown(atlas: Atlas, now: Exploration, artwork: Artwork) -> Way | None:
    """Return the way of the open pair as it is drawn."""
    route = route_shown(atlas, now)
    if route is None or not route.stations:
        return None
    way = _way(route, None, read_courses(), now.view)
    if route.kind is not RouteKind.DIRECT:
        return way
    first, last = (atlas.sites.get(SiteId(route.stations[at].id)) for at in (0, -1))
    across = crossing(first.parts, last.parts, artwork, now.figure) if first and last else ()
    ends = (route.stations[0].id, route.stations[-1].id)
    return replace(way, tracks=(straight(ends, across),)) if across else way


def fan(atlas: Atlas, now: Exploration, artwork: Artwork) -> tuple[Way, ...]:
    """Return the first way to every site that a story lights on the body, the likeliest last.

    What grows into its neighbour needs no line: it lies there.
    """
    if now.primary is None or now.reading is not None:
        return ()
    courses = read_courses()
    found = []
    for spread in atlas.spreads_from(now.primary, now.figure):
        role = role_of(spread)
        if role not in LIT or not _is_drawn(spread.site, atlas, artwork, now):
            continue
        route = next(iter(_in_vessels(spread, atlas)), None)
        if route is not None:
            found.append(_way(route, role, courses, now.view))
    return tuple(reversed(found))


def _in_vessels(spread: Spread, atlas: Atlas) -> Sequence[Route]:
    routes = routes_of(spread, atlas)
    return [route for route in routes if route.kind not in _TOLD and route.stations]


def _is_drawn(site: SiteId, atlas: Atlas, artwork: Artwork, now: Exploration) -> bool:
    return any(artwork.of(part, now.figure) for part in atlas.sites[site].parts)


def _way(route: Route, weight: SiteRole | None, courses: Courses, view: View) -> Way:
    found = tracks([station.id for station in route.stations], courses)
    return Way(
        route=route,
        tracks=tuple(map(turned, found)) if view is View.BACK else found,
        vessels={station.id: station.vessel for station in route.stations},
        weight=weight,
    )
