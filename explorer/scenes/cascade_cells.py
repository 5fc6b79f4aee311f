"""Paints the cells that are followed: long among fibres, drawn in at a wall, quiet at rest."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPen, QTransform

from explorer.scenes.cascade_land import stream
from explorer.scenes.cascade_ways import (
    CARRIED,
    COLONIST,
    LOST,
    RESTING,
    TRAVELLER,
    Key,
    moment,
    ways,
)
from explorer.scenes.cells import KINDS, Build, paint_cell
from explorer.scenes.shapes import between, blend, blob, spindle, squeezed

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPainterPath

    from explorer.scenes.frame import Frame

_NECK: Final = 7.5  # half the width of a gap in a wall
_LOST: Final = (3770.0, 580.0)  # one that arrived and died


def lay_cells(painter: QPainter, frame: Frame, at: float) -> None:
    """Lay every cell that is followed, where it is at a moment."""
    rest = between(at, 5.75, 6.0)
    for number, way in enumerate(ways()):
        now = moment(way, at)
        if now is None or not frame.sees(now.x):
            continue
        if number in RESTING and rest > 0:
            _lay_resting(painter, frame, now, number, rest, at)
        else:
            gone = between(at, way[-1].at - 0.3, way[-1].at) if number in CARRIED else 0.0
            seen = between(at, way[0].at, way[0].at + 0.2)
            _paint_cell(painter, frame, now, number, seen * (1 - gone))
    frame.lay(painter, "lost", *_LOST, LOST, 3, between(at, 5.3, 5.9))


def _lay_resting(
    painter: QPainter, frame: Frame, now: Key, number: int, rest: float, at: float
) -> None:
    """Lay a cell at rest in its pale ring; the one that grows gives way to its tumour."""
    here = rest * (1 - between(at, 6.1, 6.35)) if number == COLONIST else rest
    painter.save()
    painter.setTransform(frame.units, combine=True)
    painter.translate(now.x, now.y)
    painter.setOpacity(here)
    painter.setPen(QPen(frame.inks.cancer.edge, frame.thin(1.4)))
    painter.setBrush(frame.inks.tumour_ground)
    painter.drawPath(_ring(number))
    painter.restore()
    frame.lay(painter, "resting", now.x, now.y, now.radius, number, here)
    _paint_cell(painter, frame, now, number, 1 - rest)


@cache
def _ring(number: int) -> QPainterPath:
    return blob(33, 0.03, Random(f"ring {number}"))


def _paint_cell(painter: QPainter, frame: Frame, now: Key, number: int, seen: float) -> None:
    """Paint a cell in its own shape; in the blood it has a rim of plasma, else a soft shadow."""
    if seen <= 0:
        return
    painter.save()
    painter.setOpacity(seen)
    painter.setTransform(frame.units, combine=True)
    painter.translate(now.x, now.y)
    painter.rotate(now.turn)
    kind = "traveller" if now.is_squeezed or _is_in_blood(now) else "cancer"
    build = Build(_outline(now, number), (_nucleus(now, number),))
    paint_cell(painter, KINDS[kind], frame.inks, now.radius, build)
    painter.restore()


def _is_in_blood(now: Key) -> bool:
    middle, half = stream(now.x)
    return abs(now.y - middle) < half


def _outline(now: Key, number: int) -> QPainterPath:
    if now.is_squeezed:
        assert now.through is not None
        return squeezed(now.radius * 1.12, now.through, _NECK * now.radius / TRAVELLER + 2)
    if now.long > 1.02:
        return spindle(now.radius, now.long)
    return blob(now.radius, 0.06, Random(f"cell {number}"))


def _nucleus(now: Key, number: int) -> QPainterPath:
    nucleus = blob(now.radius * 0.42, 0.06, Random(f"nucleus {number}"))
    if now.is_squeezed:
        assert now.through is not None
        # it follows through the gap, long and thin while it is there
        shift = (now.through - 0.5) * now.radius * 1.6
        thin = blend(0.52, 1.0, min(1.0, abs(now.through - 0.5) * 2.4))
        return QTransform(thin, 0, 0, 1 / thin**0.7, 0, shift).map(nucleus)
    return QTransform.fromScale(now.long**0.8, 1 / now.long**0.45).map(nucleus)
