"""What a site is in a story, and which role a spread or an origin gives it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from explorer.domain.atlas import SpreadKind
from explorer.domain.evidence import Tier
from explorer.domain.origin_rows import Grade

if TYPE_CHECKING:
    from explorer.domain.atlas import Spread
    from explorer.domain.origin_rows import Origin


class SiteRole(Enum):
    """What a site is in the present story, in order of precedence on a shared part."""

    STARTS_HERE = "starts_here"
    ARRIVES_HERE = "arrives_here"
    OFTEN_FROM = "often_from"
    SELDOM_FROM = "seldom_from"
    KNOWN_FROM = "known_from"
    COMMON = "common"
    SOMETIMES = "sometimes"
    UNCOMMON = "uncommon"
    LISTED = "listed"
    NODES = "nodes"
    NEIGHBOUR = "grows_into"
    RARE = "rare"
    STEPPED_BACK = "stepped_back"
    REST = "rest"


LIT = frozenset(
    {
        SiteRole.STARTS_HERE,
        SiteRole.ARRIVES_HERE,
        SiteRole.OFTEN_FROM,
        SiteRole.SELDOM_FROM,
        SiteRole.KNOWN_FROM,
        SiteRole.COMMON,
        SiteRole.SOMETIMES,
        SiteRole.UNCOMMON,
        SiteRole.LISTED,
        SiteRole.NODES,
        SiteRole.NEIGHBOUR,
    }
)
_ROLE_OF_TIER = {
    Tier.COMMON: SiteRole.COMMON,
    Tier.SOMETIMES: SiteRole.SOMETIMES,
    Tier.UNCOMMON: SiteRole.UNCOMMON,
    Tier.LISTED: SiteRole.LISTED,
    Tier.RARE: SiteRole.RARE,
}
_ROLE_OF_GRADE = {
    Grade.OFTEN: SiteRole.OFTEN_FROM,
    Grade.SELDOM: SiteRole.SELDOM_FROM,
    Grade.KNOWN: SiteRole.KNOWN_FROM,
    Grade.NODES: SiteRole.NODES,
    Grade.NEIGHBOUR: SiteRole.NEIGHBOUR,
    Grade.NOT_SHOWN: SiteRole.STEPPED_BACK,
}
PRECEDENCE = {role: rank for rank, role in enumerate(SiteRole)}


def role_of(spread: Spread) -> SiteRole:
    """Return the role that a spread gives its site."""
    if spread.kind is SpreadKind.NEIGHBOUR:
        return SiteRole.NEIGHBOUR
    if spread.kind is SpreadKind.NODES:
        return SiteRole.NODES
    return _ROLE_OF_TIER[spread.tier] if spread.tier else SiteRole.LISTED


def role_of_origin(origin: Origin) -> SiteRole:
    """Return the role that an origin gives the site where its cancer starts."""
    return _ROLE_OF_GRADE[origin.grade]
