"""Where one site lies nearest to another: growth into a neighbour crosses their border there."""

from __future__ import annotations

from functools import lru_cache
from math import dist, hypot
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.diagram.artwork import Artwork
    from explorer.diagram.courses import Line, Point
    from explorer.domain.atlas import Figure, PartId

_POINTS: Final = 140  # looked at on each outline
_HALF: Final = 21.0  # units on either side of the border


@lru_cache(maxsize=32)
def crossing(
    start: tuple[PartId, ...], end: tuple[PartId, ...], artwork: Artwork, figure: Figure
) -> Line:
    """Return a short line, in units, from one site across the border into another.

    Empty where either of them is not drawn.
    """
    first, second = (_outline(parts, artwork, figure) for parts in (start, end))
    if not first or not second:
        return ()
    near, other = min(((a, b) for a in first for b in second), key=lambda pair: dist(*pair))
    middle = ((near[0] + other[0]) / 2, (near[1] + other[1]) / 2)
    ahead = _middle(second)
    if dist(middle, ahead) < 1.0:
        ahead = (2 * middle[0] - _middle(first)[0], 2 * middle[1] - _middle(first)[1])
    x, y = ahead[0] - middle[0], ahead[1] - middle[1]
    length = hypot(x, y) or 1.0
    step = (_HALF * x / length, _HALF * y / length)
    return (middle[0] - step[0], middle[1] - step[1]), (middle[0] + step[0], middle[1] + step[1])


def _outline(parts: Sequence[PartId], artwork: Artwork, figure: Figure) -> list[Point]:
    points = [
        (point.x(), point.y())
        for part in parts
        for shape in artwork.of(part, figure)
        for polygon in shape.path.toSubpathPolygons()
        for point in polygon.toList()
    ]
    return points[:: max(1, len(points) // _POINTS)]


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
