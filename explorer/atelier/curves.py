"""The `d`, `transform` and ellipses of a drawing to cubic pieces and beads, and cubics to `d`."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

import numpy as np
from svgelements import Arc, Close, CubicBezier, Line, Matrix, Move, Path, QuadraticBezier

from explorer.atelier.geometry import Cubic, Point, straight
from explorer.atelier.sketch import GRAIN, Bead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TOUCH: Final = 0.002  # units: nearer than that, two ends are one
_PATH: Final = re.compile(r"\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*")
_TRANSFORM: Final = re.compile(
    r"(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([0-9eE+\-.,\s]+\))*[\s,]*"
)
_BAD_PATH: Final = (ValueError, IndexError, TypeError, AttributeError)


def matrix_of(text: str | None) -> Matrix:
    """Read a `transform`. Raises ValueError for one that cannot be read."""
    try:
        if not _TRANSFORM.fullmatch(text or ""):  # svgelements passes over what it does not know
            raise ValueError
        return Matrix(text or "")
    except _BAD_PATH as error:
        raise ValueError(f"transform {text!r} cannot be read") from error


def growth(matrix: Matrix) -> float:
    """Return how much longer a length becomes, on the whole."""
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))


def line_of(d: str, matrix: Matrix) -> tuple[Cubic, ...]:
    """Read an open line. Raises ValueError for a closed one."""
    pieces, closed = _read(d)
    if closed:
        raise ValueError("is closed; a centre line, a half and a fold are open")
    return _moved(pieces, matrix)


def outline_of(d: str, matrix: Matrix) -> tuple[Cubic, ...]:
    """Read a closed outline; an open one is closed as every program shows it."""
    pieces, _ = _read(d)
    start, end = pieces[0].start, pieces[-1].end
    if math.dist(start, end) > _TOUCH:
        pieces.append(straight(end, start))
    return _moved(pieces, matrix)


def write_d(pieces: Sequence[Cubic], *, closed: bool) -> str:
    """Write pieces as a `d` of absolute cubics."""
    words = ["M " + _pair(pieces[0].start), "C"]
    words += [_pair(point) for piece in pieces for point in piece[1:]]
    return " ".join([*words, "Z"] if closed else words)


def write_number(value: float) -> str:
    """Write a number as short as it can be."""
    text = f"{value:.{GRAIN}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def bead_of(attributes: Mapping[str, str], matrix: Matrix) -> Bead:
    """Read an ellipse or a circle, whatever moves, turns or stretches it."""
    x, y = (float(attributes.get(name, "0")) for name in ("cx", "cy"))
    usual = attributes.get("r", "0")
    rx, ry = (float(attributes.get(name, usual)) for name in ("rx", "ry"))
    if min(rx, ry) <= 0:
        raise ValueError("has no radius")
    place = _at(matrix, Point(x, y))
    axes = np.array([[matrix.a * rx, matrix.c * ry], [matrix.b * rx, matrix.d * ry]])
    if abs(axes[:, 0] @ axes[:, 1]) > _TOUCH * rx * ry:  # stretched aslant: find its own axes
        turned, lengths, _ = np.linalg.svd(axes)
        axes = turned * lengths
    wide, tall = (float(np.hypot(*axes[:, i])) for i in (0, 1))
    return Bead(
        x=round(place.x, GRAIN),
        y=round(place.y, GRAIN),
        wide=round(wide, GRAIN),
        tall=round(tall, GRAIN),
        tilt=round(math.degrees(math.atan2(axes[1, 0], axes[0, 0])), GRAIN),
    )


def _pair(point: Point) -> str:
    return f"{write_number(point.x)},{write_number(point.y)}"


def _read(d: str) -> tuple[list[Cubic], bool]:
    """Return the pieces of a path of one run, and whether it is closed."""
    try:
        if d.strip() and not _PATH.fullmatch(d):
            raise ValueError
        segments = list(Path(d))
        pieces = [piece for segment in segments for piece in _cubics(segment)]
    except _BAD_PATH as error:
        raise ValueError("its path cannot be read") from error
    runs = sum(isinstance(segment, Move) for segment in segments)
    if not pieces:
        raise ValueError("its path is empty")
    if runs > 1:
        raise ValueError(f"its path has {runs} runs: break it apart, a piece each, in a union")
    return pieces, isinstance(segments[-1], Close)


def _cubics(segment: object) -> Iterator[Cubic]:
    if isinstance(segment, CubicBezier):
        points = (segment.start, segment.control1, segment.control2, segment.end)
        yield Cubic(*(Point(point.x, point.y) for point in points))
    elif isinstance(segment, QuadraticBezier):
        yield _raised(*(Point(p.x, p.y) for p in (segment.start, segment.control, segment.end)))
    elif isinstance(segment, Arc):
        for cubic in segment.as_cubic_curves():
            yield from _cubics(cubic)
    elif isinstance(segment, (Line, Close)):
        start, end = (Point(point.x, point.y) for point in (segment.start, segment.end))
        if math.dist(start, end) > _TOUCH:
            yield straight(start, end)


def _raised(start: Point, handle: Point, end: Point) -> Cubic:
    first, second = (
        Point(p.x + (handle.x - p.x) * 2 / 3, p.y + (handle.y - p.y) * 2 / 3) for p in (start, end)
    )
    return Cubic(start, first, second, end)


def _moved(pieces: Sequence[Cubic], matrix: Matrix) -> tuple[Cubic, ...]:
    if matrix.is_identity():
        return tuple(pieces)
    return tuple(Cubic(*(_at(matrix, point) for point in piece)) for piece in pieces)


def _at(matrix: Matrix, point: Point) -> Point:
    moved = matrix.point_in_matrix_space(point)
    return Point(moved.x, moved.y)
