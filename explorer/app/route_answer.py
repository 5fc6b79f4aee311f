"""The command that tells the ways from a primary to a site, station by station."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from explorer.app.answers import figure_for, print_json, source_tree
from explorer.app.lookup import cancer_called, site_called
from explorer.app.refusal import Refusal, did_you_mean
from explorer.content.edition import read_atlas
from explorer.domain.route import routes_of

if TYPE_CHECKING:
    from explorer.app.call import Call
    from explorer.domain.atlas import Atlas, Cancer, Site, Spread
    from explorer.domain.route import Route

Tree = dict[str, Any]


def answer_route(call: Call) -> int:
    """Say by which ways a cancer reaches a site, what they pass, and how sure each is."""
    atlas = read_atlas(call.language or "en")
    cancer = cancer_called(call.target or "", atlas)
    site = site_called(call.second or "", atlas)
    spread = _spread(cancer, site, call.figure, atlas)
    routes = routes_of(spread, atlas)
    if call.json:
        print_json(
            {
                "primary": cancer.id,
                "site": site.id,
                "language": atlas.language,
                "rows": [_row(route) for route in routes],
                "sources": {
                    source.id: source_tree(source) for route in routes for source in route.sources
                },
            }
        )
    else:
        _print(atlas, spread, routes)
    return 0


def _spread(cancer: Cancer, site: Site, asked: str | None, atlas: Atlas) -> Spread:
    """Return the spread asked for. Raises `Refusal` where it is not recorded or not possible."""
    figure = figure_for(cancer, asked)
    spread = atlas.spread(cancer.id, site.id)
    if spread is None:
        known = [str(each.site) for each in atlas.spreads_from(cancer.id)]
        raise Refusal(
            f"{site.id}: no spread from {cancer.id} to it is recorded{did_you_mean(known[:6])}"
        )
    if asked is not None and not spread.sex.fits(figure):
        own = spread.sex.value
        raise Refusal(f"--figure {asked}: only the {own} figure has {site.id}; --figure {own}")
    return spread


def _row(route: Route) -> Tree:
    return {
        "kind": route.kind.value,
        "path": route.path,
        "standing": route.standing.value,
        "claimed": route.claimed,
        "stations": [
            {
                "id": station.id,
                "name": station.name,
                "filter": station.filter,
                "caption": station.caption,
            }
            for station in route.stations
        ],
        "sources": [source.id for source in route.sources],
    }


def _print(atlas: Atlas, spread: Spread, routes: tuple[Route, ...]) -> None:
    out = sys.stdout
    out.write(f"{spread.title}\n")
    for route in routes:
        way, standing = (
            atlas.phrases[key] for key in (f"path_{route.path}", f"standing_{route.standing.value}")
        )
        out.write(f"  {way} ({standing}): {', '.join(each.short for each in route.sources)}\n")
        for number, station in enumerate(route.stations, start=1):
            sieve = " *" if station.filter else ""
            out.write(f"    {number:2} {station.name}{sieve}\n")
    if any(station.filter for route in routes for station in route.stations):
        out.write(f"  * {atlas.phrases['station_filter']}\n")
