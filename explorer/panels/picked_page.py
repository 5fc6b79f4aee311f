"""Which page stands for what is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.panels.cancer_page import cancer_page
from explorer.panels.naming_page import naming_page
from explorer.panels.origins_page import origins_page
from explorer.panels.pair_page import pair_page
from explorer.panels.site_page import card_page, site_page

if TYPE_CHECKING:
    from explorer.domain.exploration import Exploration
    from explorer.panels.sheet import Sheet, Steps


def picked_page(sheet: Sheet, now: Exploration) -> Steps | None:
    """Return the steps that write the page of what is picked; None where nothing is."""
    atlas = sheet.atlas
    spread = atlas.spread(now.primary, now.reading) if now.primary and now.reading else None
    if now.card is not None and now.card in atlas.cards:
        return card_page(sheet, atlas.cards[now.card], now)
    if now.asked is not None and now.asked in atlas.sites:
        return site_page(sheet, atlas.sites[now.asked], now)
    if now.origins_of is not None and now.origins_of in atlas.sites:
        return origins_page(sheet, atlas.sites[now.origins_of], now)
    if now.naming and now.primary is not None and sheet.doors.names is not None:
        return naming_page(sheet, atlas.cancers[now.primary], now)
    if spread is not None:
        return pair_page(sheet, spread, now)
    if now.primary is not None:
        return cancer_page(sheet, atlas.cancers[now.primary], now)
    return None
