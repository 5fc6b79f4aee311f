"""The last step: one resting cell becomes a tumour, and vessels grow towards it again."""

from __future__ import annotations

from functools import cache
from math import hypot
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPen

from explorer.scenes.cascade_land import stream
from explorer.scenes.cascade_tumour import bent
from explorer.scenes.shapes import between, blend, blob, comb
from explorer.scenes.vessels import Sprout, paint_sprouts

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPainterPath

    from explorer.scenes.frame import Frame

_X, _Y = 3560.0, 488.0
_CELL: Final = 18.5
_REACH: Final = 138.0


@cache
def _edge() -> QPainterPath:
    return blob(_REACH, 0.06, Random("colony edge"))


@cache
def _sprouts() -> tuple[Sprout, ...]:
    """Return new vessels from the fine vessel above and from the branch below."""
    found = []
    for foot, tip, lean in ((3452.0, (3504.0, 452.0), -34.0), (3664.0, (3616.0, 440.0), 38.0)):
        middle, half = stream(foot)
        start = (foot, middle + half + 7)
        over, under = (foot + lean * 0.3, start[1] + 56), (tip[0] + lean * 1.6, tip[1] - 46)
        found.append(Sprout(tuple(bent(start, over, under, tip)), 10.5, 5.5, 5))
    below = bent((3596, 647), (3590, 606), (3528, 584), (3562, 520))
    found.append(Sprout(tuple(below), 10.5, 5.5, 5))
    return tuple(found)


def paint_colony(painter: QPainter, frame: Frame, at: float) -> None:
    """Paint the new tumour as it is at a moment; the painter is in px of the area."""
    grown = between(at, 6.05, 7.0)
    if grown <= 0 or not frame.first - _REACH < _X < frame.last + _REACH:
        return
    reach = blend(26.0, _REACH, grown)
    painter.save()
    painter.setTransform(frame.units, combine=True)
    painter.translate(_X, _Y)
    painter.scale(reach / _REACH, reach / _REACH)
    painter.setOpacity(between(at, 6.05, 6.25))
    painter.setPen(QPen(frame.inks.cancer.edge, frame.thin(1.4)))
    painter.setBrush(frame.inks.tumour_ground)
    painter.drawPath(_edge())
    painter.restore()
    for index, (x, y) in enumerate(comb(_CELL * 2.08, 6, 6, "colony", loose=0.08)):
        room = reach - hypot(x, y) - _CELL * 0.6
        whole = min(1.0, room / (_CELL * 0.5))
        if whole > 0.5 and not (at > 6.7 and _in_vessel(x + _X, y + _Y)):
            kind = "dividing" if index % 9 == 4 and whole == 1.0 else "cancer"
            frame.lay(painter, kind, _X + x, _Y + y, _CELL * whole, index)
    share = between(at, 6.4, 7.0)
    sprouts = [(sprout, share) for sprout in _sprouts()]
    painter.save()
    painter.setTransform(frame.units, combine=True)
    paint_sprouts(painter, sprouts, frame.inks.wall, frame.inks.lumen, frame.thin(1.2))
    painter.restore()
    for sprout, _ in sprouts:
        line = sprout.grown(share)
        for index, (x, y) in enumerate(line[0][2:-2:4] if line else ()):
            frame.lay(painter, "red", x, y, 6.2, index)


def _in_vessel(x: float, y: float) -> bool:
    return any(
        hypot(px - x, py - y) < _CELL * 0.9 for sprout in _sprouts() for px, py in sprout.line
    )
