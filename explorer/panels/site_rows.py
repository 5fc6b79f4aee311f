"""The rows of the site list: headings of regions and the sites under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.domain.atlas import Region
from explorer.domain.exploration import LIT, SiteRole
from explorer.panels.words import region_word

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from explorer.domain.atlas import Atlas, SiteId


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the list. A heading has no site; only the heading of a fold can be pressed."""

    text: str
    site: SiteId | None = None
    folds: bool = False
    unfolded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the list is asked to show; `near` replaces `found` when nothing matches."""

    found: Collection[SiteId]
    near: Sequence[SiteId] = ()
    filtered: bool = False
    unfolded: bool = False


def rows_of(
    atlas: Atlas, roles: Mapping[SiteId, SiteRole], shown: Shown, nothing_found: str
) -> tuple[Row, ...]:
    """Return headings and sites in their fixed order, or the nearest words."""
    if shown.near or not shown.found:
        near = [Row(text=atlas.sites[site].name, site=site) for site in shown.near]
        return (Row(text=nothing_found), *near)
    rows: list[Row] = []
    for region in Region:
        sites = [s.id for s in atlas.sites.values() if s.region is region and s.id in shown.found]
        if sites:
            rows += _group(atlas, roles, shown, region, sites)
    return tuple(rows)


def _group(
    atlas: Atlas,
    roles: Mapping[SiteId, SiteRole],
    shown: Shown,
    region: Region,
    sites: list[SiteId],
) -> list[Row]:
    folds = region is Region.NODES and not shown.filtered
    folded = folds and not shown.unfolded
    kept = [site for site in sites if not folded or roles[site] in LIT]
    heading = Row(text=region_word(region), folds=folds, unfolded=folds and shown.unfolded)
    return [heading, *(Row(text=atlas.sites[site].name, site=site) for site in kept)]
