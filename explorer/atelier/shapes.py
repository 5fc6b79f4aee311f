"""Resolves a drawn part into its outline and its inner lines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from explorer.atelier.geometry import (
    Course,
    Cubic,
    Point,
    backwards,
    clockwise,
    mirrored,
    path_of,
    stroked,
    tube,
)
from explorer.atelier.haustra import (
    Haustra,
    colon_outline,
    creases,
    fold_lines,
    gut,
    haustra,
    wavering,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explorer.atelier.sketch import Bead
    from explorer.atelier.source import SourcePart, SourcePiece

_FOLD_ALPHA: Final = 0.36
_LINE_ALPHA: Final = 0.42
_LINE_WIDTH: Final = 0.45
_HILUM: Final = 0.62
_BEAN_TOP: Final = (
    Cubic(Point(_HILUM, 0), Point(0.76, -0.22), Point(1.18, -1.0), Point(0.2, -1.0)),
    Cubic(Point(0.2, -1.0), Point(-0.58, -1.0), Point(-1.0, -0.56), Point(-1.0, 0)),
)
_BEAN: Final = (
    *_BEAN_TOP,
    *(Cubic(*(Point(x, -y) for x, y in piece[::-1])) for piece in reversed(_BEAN_TOP)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carving:
    """A line carved into the height; `alpha` is how strongly it is also drawn, `width` units."""

    path: QPainterPath
    depth: float
    half_width: float
    alpha: float
    width: float = _LINE_WIDTH


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """A part with its outline; a colon also has haustra, a coil its centre line."""

    part: SourcePart
    path: QPainterPath
    carvings: tuple[Carving, ...]
    haustra: Haustra | None = None
    centre: Course | None = None
    widths: tuple[float, ...] = ()  # half-widths along the centre

    @property
    def bounds(self) -> QRectF:
        return self.path.boundingRect()

    @property
    def drawn_lines(self) -> tuple[Carving, ...]:
        """Return the carvings that are also drawn as lines: none on the skin."""
        return () if self.part.material == "shell" else self.carvings


def draw(part: SourcePart) -> Drawn:
    """Resolve a part."""
    if part.kind == "colon":
        return _colon(part)
    if part.kind == "coil":
        return _coil(part)
    carvings = tuple(
        Carving(
            path=path_of(line.course),
            depth=line.depth,
            half_width=line.width,
            alpha=round(min(_LINE_ALPHA, 0.7 * line.depth), 3),
        )
        for line in part.lines
    )
    return Drawn(part=part, path=_PATHS[part.kind](part), carvings=carvings)


def _colon(part: SourcePart) -> Drawn:
    course = haustra(part.course, (part.r0, part.r1), part.haustra, part.span)
    folds = _drawn_only(fold_lines(course))
    return Drawn(part=part, path=colon_outline(course), carvings=folds, haustra=course)


def _coil(part: SourcePart) -> Drawn:
    course, widths = wavering(part.course, part.r0, part.r1)
    return Drawn(
        part=part,
        path=gut(course, widths),
        carvings=_drawn_only(creases(course, widths)),
        centre=course,
        widths=widths,
    )


def _drawn_only(paths: Sequence[QPainterPath]) -> tuple[Carving, ...]:
    """Return lines that are drawn but not carved: the height of a gut has its folds already."""
    return tuple(Carving(path=path, depth=0.0, half_width=0.8, alpha=_FOLD_ALPHA) for path in paths)


def _half(part: SourcePart) -> QPainterPath:
    return path_of([*part.course, *backwards(mirrored(part.course))], closed=True)


def _union(part: SourcePart) -> QPainterPath:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for piece in part.pieces:
        whole = whole.united(_piece(part, piece))
    return whole


def _net(part: SourcePart) -> QPainterPath:
    """Lay the pieces over each other: uniting would break the curves into short lines."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for piece in part.pieces:
        whole.addPath(_piece(part, piece))
    return whole


def _piece(part: SourcePart, piece: SourcePiece) -> QPainterPath:
    if piece.r0 is None or piece.r1 is None:
        return path_of(clockwise(piece.course), closed=True)
    return tube(piece.course, piece.r0, piece.r1, part.knots)


def _beads(part: SourcePart) -> QPainterPath:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for bead in part.beads:
        whole.addPath(_bead(bead))
    return whole


def _bead(bead: Bead) -> QPainterPath:
    """Return a bean in the place of an ellipse; its hilum lies where a tilt to the right leans."""
    wide, tall, tilt = bead.wide, bead.tall, bead.tilt
    if wide > tall:
        wide, tall, tilt = tall, wide, tilt - 90
    if math.copysign(1, bead.tilt) < 0:
        tilt += 180
    place = QTransform.fromTranslate(bead.x, bead.y).rotate(tilt).scale(wide, tall)
    return place.map(path_of(_BEAN, closed=True))


def _tube(part: SourcePart) -> QPainterPath:
    return tube(part.course, part.r0, part.r1, part.knots)


def _stroked(part: SourcePart) -> QPainterPath:
    return stroked(path_of(part.course), 2 * part.r0).simplified()


def _blob(part: SourcePart) -> QPainterPath:
    return path_of(part.course, closed=True)


_PATHS: Final[dict[str, Callable[[SourcePart], QPainterPath]]] = {
    "blob": _blob,
    "half": _half,
    "tube": _tube,
    "union": _union,
    "net": _net,
    "beads": _beads,
    "stroke": _stroked,
}
