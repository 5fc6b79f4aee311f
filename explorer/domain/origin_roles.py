"""What each site is where the reverse question is asked of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.domain.origin_rows import origins_of
from explorer.domain.roles import LIT, SiteRole, role_of_origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import Atlas, CancerId, Figure, SiteId


def origin_roles(atlas: Atlas, site: SiteId, figure: Figure) -> Mapping[SiteId, SiteRole]:
    """Return every site's role; the one asked about has its own, whatever starts there."""
    roles = dict.fromkeys(atlas.sites, SiteRole.STEPPED_BACK)
    for origin in reversed(origins_of(site, atlas, figure)):
        for cancer in origin.cancers:
            roles[atlas.cancers[cancer].site] = role_of_origin(origin)
    roles[site] = SiteRole.ARRIVES_HERE
    return roles


def lit_origins(atlas: Atlas, site: SiteId, figure: Figure) -> Mapping[SiteId, CancerId]:
    """Return the sites that light, the likeliest first, with the cancer that each stands for."""
    found: dict[SiteId, CancerId] = {}
    for origin in origins_of(site, atlas, figure):
        if role_of_origin(origin) in LIT:
            for cancer in origin.cancers:
                found.setdefault(atlas.cancers[cancer].site, cancer)
    found.pop(site, None)
    return found
