"""Which site a key leads to. Pure."""

from __future__ import annotations

from enum import Enum
from math import hypot
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import SiteId

Point = tuple[float, float]
_CONES: Final = (1.0, 3.0)  # how far aside of straight ahead, tried in turn


class Direction(Enum):
    """Where an arrow points; y runs down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def neighbour(at: SiteId, direction: Direction, points: Mapping[SiteId, Point]) -> SiteId | None:
    """Return the nearest site that lies that way, or None at the edge of the body.

    What lies more ahead than aside comes first. `at` must be among the points.
    """
    x, y = points[at]
    ahead, down = direction.value
    for cone in _CONES:
        found = []
        for site, (there_x, there_y) in points.items():
            dx, dy = there_x - x, there_y - y
            forward, sideways = dx * ahead + dy * down, abs(dx * down) + abs(dy * ahead)
            if forward > 0 and sideways <= cone * forward:
                found.append((hypot(dx, dy), site))
        if found:
            return min(found)[1]
    return None


def next_down(at: SiteId, points: Mapping[SiteId, Point], *, up: bool = False) -> SiteId:
    """Return the next site from head to foot, or up again; from the last the first.

    Walks past every site, which arrows alone cannot promise.
    """
    order = sorted(points, key=lambda site: (points[site][1], points[site][0], site))
    return order[(order.index(at) + (-1 if up else 1)) % len(order)]
