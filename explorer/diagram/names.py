"""Which sites are named beside the body, the most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Region
from explorer.domain.exploration import LIT, body_roles, site_of_part
from explorer.domain.origin_roles import lit_origins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.diagram.artwork import Artwork
    from explorer.diagram.way_layer import WayPicture
    from explorer.domain.atlas import Atlas, Figure, SiteId
    from explorer.domain.exploration import Exploration

AT_REST: Final = 26
ON_KIOSK: Final = 6
ON_BOARD: Final = 7


def sites_named(
    atlas: Atlas, now: Exploration, artwork: Artwork, policy: ChipPolicy, zoom: float
) -> tuple[SiteId, ...]:
    """Return the sites to name; a story names what it lights, rest what is asked for most."""
    if policy is ChipPolicy.NONE:
        return ()
    if not now.is_at_rest:
        return lit_sites(atlas, now)
    if policy is ChipPolicy.STUDY:
        return tuple(_at_rest(atlas, now, artwork)[: AT_REST if zoom <= 1.0 else None])
    if policy is ChipPolicy.KIOSK:
        return tuple(_largest(atlas, now, artwork)[:ON_KIOSK])
    return ()


def stations_named(picture: WayPicture, policy: ChipPolicy) -> tuple[tuple[int, str], ...]:
    """Return the stations to name, each with its number: filters first, the ends as their sites.

    A board and a kiosk have room for the filters alone.
    """
    if picture.way is None:
        return ()
    stations = picture.way.route.stations
    inner = [(at, stations[at]) for at in range(1, len(stations) - 1)]
    if policy is not ChipPolicy.STUDY:
        inner = [(at, station) for at, station in inner if station.filter]
    inner.sort(key=lambda one: not one[1].filter)
    return tuple((at, f"{at + 1}\u00a0\u00a0{station.name}") for at, station in inner)


def lit_sites(atlas: Atlas, now: Exploration) -> tuple[SiteId, ...]:
    """Return the sites that a story lights: where it starts, then the likeliest first."""
    if now.origins_of is not None:
        return (now.origins_of, *lit_origins(atlas, now.origins_of, now.figure))
    if now.primary is None:
        return ()
    roles = body_roles(atlas, now)
    own = atlas.cancers[now.primary].site
    order = [own, *(spread.site for spread in atlas.spreads_from(now.primary, now.figure))]
    return tuple(site for site in dict.fromkeys(order) if roles[site] in LIT)


def _at_rest(atlas: Atlas, now: Exploration, artwork: Artwork) -> list[SiteId]:
    """Name what is asked for most; what has no one place on the body has only its name to pick."""
    weight = _importance(atlas)
    nowhere = (site.id for site in atlas.sites.values() if site.chip_only)
    sites = dict.fromkeys([*_pickable(atlas, now, artwork), *nowhere])
    asked = [site for site in sites if weight.get(site)]
    return sorted(asked, key=lambda site: (not _only_a_name(site, atlas), -weight[site]))


def _only_a_name(site: SiteId, atlas: Atlas) -> bool:
    """Say whether a cancer starts at a site that can be picked nowhere but on its chip."""
    return atlas.sites[site].chip_only and bool(atlas.cancers_at(site))


def _importance(atlas: Atlas) -> Mapping[SiteId, float]:
    """Weigh a site by how many stories it takes part in; one that starts a story counts more."""
    weight: dict[SiteId, float] = {}
    for spread in atlas.spreads:
        weight[spread.site] = weight.get(spread.site, 0.0) + 1
    for cancer in atlas.cancers.values():
        story = 8 + len(atlas.spreads_from(cancer.id)) / 10  # a longer story is asked for more
        weight[cancer.site] = weight.get(cancer.site, 0.0) + story
    return weight


def _pickable(atlas: Atlas, now: Exploration, artwork: Artwork) -> list[SiteId]:
    """Return what a pick on the body can mean, the front of the body first."""
    parts = dict.fromkeys(shape.part for shape in artwork.on(now.figure) if shape.pick)
    sites = dict.fromkeys(site_of_part(part, atlas, now) for part in reversed(parts))
    return [
        site for site in sites if site is not None and atlas.sites[site].region is not Region.NODES
    ]


def _largest(atlas: Atlas, now: Exploration, artwork: Artwork) -> list[SiteId]:
    asked = _importance(atlas)
    sites = [
        site
        for site in _pickable(atlas, now, artwork)
        if asked.get(site) and not atlas.sites[site].chip_only
    ]
    return sorted(sites, key=lambda site: -_size(site, atlas, artwork, now.figure))


def _size(site: SiteId, atlas: Atlas, artwork: Artwork, figure: Figure) -> float:
    """Return how much of the view the boxes of a site take; what is seen through takes none."""
    boxes = [
        shape.bounds
        for part in atlas.sites[site].parts
        for shape in artwork.of(part, figure)
        if shape.style == "solid"
    ]
    return sum(box.width() * box.height() for box in boxes)
