"""Which site an arrow key leads to. Pure."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import SiteId

Point = tuple[float, float]
_ASIDE: Final = 2.5  # how much worse it is to stray sideways than to go far


class Direction(Enum):
    """Where an arrow points; y runs down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def neighbour(at: SiteId, direction: Direction, points: Mapping[SiteId, Point]) -> SiteId | None:
    """Return the nearest site that lies that way, or None at the edge of the body.

    A site lies that way if it is more ahead than aside. `at` must be among the points.
    """
    x, y = points[at]
    ahead, aside = direction.value
    best: tuple[float, str, SiteId] | None = None
    for site, (there_x, there_y) in points.items():
        forward = (there_x - x) * ahead + (there_y - y) * aside
        sideways = abs((there_x - x) * aside) + abs((there_y - y) * ahead)
        if site == at or forward <= 0 or sideways > 2 * forward:
            continue
        found = (forward + _ASIDE * sideways, site, site)
        best = found if best is None or found < best else best
    return best[2] if best else None
