"""Whether two segments of a plane meet. Pure."""

from __future__ import annotations

Point = tuple[float, float]


def segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Say whether the segment from `a` to `b` crosses or touches that from `c` to `d`."""
    if a == c or b == d:
        return b == d
    return (
        _turn(a, b, c) * _turn(a, b, d) <= 0
        and _turn(c, d, a) * _turn(c, d, b) <= 0
        and _boxes_meet(a, b, c, d)
    )


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _boxes_meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    return all(
        max(min(a[i], b[i]), min(c[i], d[i])) <= min(max(a[i], b[i]), max(c[i], d[i]))
        for i in (0, 1)
    )
