"""The few cells that are followed one by one, through the sheet, the walls and the new organ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPen, QTransform

from explorer.scenes.cascade_blood import TRAVELLER, lay_lost
from explorer.scenes.cascade_land import stream
from explorer.scenes.shapes import between, blend, blob, eased, spindle, squeezed
from explorer.scenes.sprites import paint_body, paint_nucleus

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPainterPath

    from explorer.scenes.view import View

_SMALL: Final = 16.5
_NECK: Final = 7.5  # half the width of a gap in a wall


@dataclass(frozen=True, slots=True)
class Key:
    """Where a cell is at a moment: how long for its width, how turned (degrees), how far through.

    `through` is the share of the cell that has come through a wall; None where it is at no wall.
    """

    at: float
    x: float
    y: float
    radius: float = _SMALL
    long: float = 1.0
    turn: float = 0.0
    through: float | None = None


def _wall(x: float, side: int, more: float = 5.5) -> float:
    """Return the y of the middle of the great vessel's wall at x: above (-1) or below (1)."""
    middle, half = stream(x)
    return middle + side * (half + more)


def _middle(x: float) -> float:
    return stream(x)[0]


@cache
def paths() -> tuple[tuple[Key, ...], ...]:
    """Return the way of each cell that is followed; between two moments it moves smoothly."""
    top, foot = _wall(900, -1), _wall(3398, 1)
    return (
        # those that stay among the fibres
        (Key(1.35, 392, 318), Key(2.0, 350, 364, long=1.6, turn=122)),
        (Key(1.25, 380, 318), Key(2.0, 318, 436, long=1.6, turn=128)),
        (Key(1.35, 508, 380), Key(2.0, 508, 418, long=1.7, turn=84), Key(3.0, 548, 468, long=1.6)),
        (Key(1.45, 620, 312), Key(2.0, 654, 360, long=1.6, turn=50)),
        (Key(1.3, 500, 380), Key(2.0, 462, 476, long=1.6, turn=150), Key(3.0, 440, 482, long=1.6)),
        (
            *(Key(1.35, 614, 312), Key(2.0, 668, 428, long=1.7, turn=22)),
            Key(3.0, 752, 470, long=1.7, turn=12),
        ),
        (
            *(Key(1.3, 626, 312), Key(2.0, 716, 388, long=1.8, turn=14)),
            Key(3.0, 838, 418, long=1.7, turn=20),
        ),
        # through the wall of the blood vessel
        (
            *(Key(1.2, 622, 312), Key(2.0, 772, 452, long=1.7, turn=10)),
            *(Key(2.7, 900, top - 28, 20), Key(3.0, 900, top, 21, through=0.52)),
            *(Key(3.25, 900, top + 28, 20), Key(3.7, 1230, 600), Key(3.9, 1500, 480)),
        ),
        # already in the blood
        (
            *(Key(1.2, 640, 330), Key(2.0, 800, 350, long=1.8, turn=8)),
            *(Key(2.5, 860, _wall(860, -1), through=0.5), Key(3.0, 1010, 582, 18)),
            Key(3.5, 1420, 520, radius=20),
        ),
        (
            *(Key(1.25, 640, 330), Key(2.0, 760, 318, long=1.7, turn=4)),
            *(Key(2.4, 930, _wall(930, -1), through=0.5), Key(3.0, 1136, 606, 18)),
            Key(3.5, 1500, 470, radius=21),
        ),
        # into the lymph vessel
        (
            *(Key(1.2, 640, 318), Key(2.0, 846, 428, long=1.7, turn=6)),
            *(
                Key(2.6, 1064, 470, long=1.5, turn=-50),
                Key(3.0, 1092, 431, 21, turn=166, through=0.5),
            ),
            *(Key(3.3, 1100, 398), Key(3.8, 1420, 236)),
        ),
        # out of the finest vessel, to rest: left, middle, right
        (
            *(
                Key(3.02, 2150, 300, TRAVELLER),
                Key(4.0, 2340, 330, TRAVELLER),
                Key(4.8, 3190, _middle(3190), TRAVELLER, long=1.3),
            ),
            Key(5.0, 3268, _middle(3268), TRAVELLER, long=1.62),
            *(Key(5.35, 3300, _wall(3300, 1), TRAVELLER, through=0.5),),
            *(Key(5.6, 3312, 400, TRAVELLER), Key(6.0, 3352, 446, 20)),
        ),
        (
            *(
                Key(3.02, 2310, 370, TRAVELLER),
                Key(4.0, 2508, 372, TRAVELLER),
                Key(4.5, 3200, _middle(3200), TRAVELLER, long=1.3),
            ),
            *(Key(4.75, 3490, _wall(3490, 1), TRAVELLER, through=0.5),),
            *(Key(5.0, 3506, 416, TRAVELLER, long=1.25, turn=60), Key(6.0, 3560, 478, 20)),
        ),
        (
            *(
                Key(3.02, 1820, 330, TRAVELLER),
                Key(4.0, 1936, 442, TRAVELLER),
                Key(4.7, 3200, _middle(3200), TRAVELLER, long=1.3),
            ),
            Key(4.85, 3398, foot - 24, TRAVELLER, through=0.0),
            *(Key(5.0, 3398, foot, TRAVELLER, through=0.52),),
            *(Key(5.3, 3420, foot + 40, TRAVELLER), Key(6.0, 3772, 430, 20)),
        ),
    )


_COLONIST: Final = 12  # the cell that grows in the last step
_CARRIED: Final = (7, 8, 9, 10)  # those that the stream takes out of sight
RESTING: Final = (11, 12, 13)
_LOST: Final = (3770.0, 580.0)  # one that arrived and died
PLUG: Final = 11


def moment(keys: tuple[Key, ...], at: float) -> Key | None:
    """Return where a cell is at a moment; None before its story begins."""
    if at < keys[0].at:
        return None
    for one, two in pairwise(keys):
        if at <= two.at:
            return _mixed(one, two, eased((at - one.at) / (two.at - one.at)), at)
    return keys[-1]


def _mixed(one: Key, two: Key, share: float, at: float) -> Key:
    """Mix two moments; at a wall a cell comes through steadily from nothing, or to all of it."""
    through = None
    if one.through is not None or two.through is not None:
        start = 0.0 if one.through is None else one.through
        through = blend(start, 1.0 if two.through is None else two.through, share)
    return Key(
        at,
        blend(one.x, two.x, share),
        blend(one.y, two.y, share),
        radius=blend(one.radius, two.radius, share),
        long=blend(one.long, two.long, share),
        turn=blend(one.turn, two.turn, share),
        through=through,
    )


def lay_cells(painter: QPainter, view: View, at: float) -> None:
    """Lay every cell that is followed, where it is at a moment."""
    rest = between(at, 5.75, 6.0)
    for number, keys in enumerate(paths()):
        now = moment(keys, at)
        if now is None or not view.sees(now.x):
            continue
        if number in RESTING and rest > 0:
            _lay_resting(painter, view, now, number, rest, at)
        else:
            gone = between(at, keys[-1].at - 0.3, keys[-1].at) if number in _CARRIED else 0.0
            seen = between(at, keys[0].at, keys[0].at + 0.2)
            _paint_cell(painter, view, now, number, seen * (1 - gone))
    arrived = between(at, 5.3, 5.9)
    lay_lost(painter, view, _LOST, 3, arrived)


def _lay_resting(
    painter: QPainter, view: View, now: Key, number: int, rest: float, at: float
) -> None:
    """Lay a cell at rest in its pale ring; the one that grows gives way to its tumour."""
    here = rest * (1 - between(at, 6.1, 6.35)) if number == _COLONIST else rest
    painter.save()
    painter.setTransform(view.units, combine=True)
    painter.translate(now.x, now.y)
    painter.setOpacity(here)
    painter.setPen(QPen(view.inks.lost, view.thin(1.4)))
    painter.setBrush(view.inks.tumour_ground)
    painter.drawPath(_ring(number))
    painter.restore()
    view.lay(painter, "resting", now.x, now.y, now.radius, number, here)
    _paint_cell(painter, view, now, number, 1 - rest)


@cache
def _ring(number: int) -> QPainterPath:
    return blob(33, 0.03, Random(f"ring {number}"))


def _paint_cell(painter: QPainter, view: View, now: Key, number: int, seen: float) -> None:
    """Paint a cell that has its own shape: long among fibres, drawn in at a wall."""
    if seen <= 0:
        return
    painter.save()
    painter.setOpacity(seen)
    painter.setTransform(view.units, combine=True)
    painter.translate(now.x, now.y)
    painter.rotate(now.turn)
    squeeze = _is_squeezed(now)
    outline = _outline(now, number, squeeze=squeeze)
    if _in_blood(now):
        painter.strokePath(outline, QPen(view.inks.lumen, now.radius * 0.26))
    else:
        painter.fillPath(outline.translated(now.radius * 0.07, now.radius * 0.11), view.inks.shadow)
    paint_body(painter, outline, view.inks.cancer, now.radius)
    paint_nucleus(painter, _nucleus(now, number, squeeze=squeeze), view.inks.cancer)
    painter.restore()


def _is_squeezed(now: Key) -> bool:
    return now.through is not None and 0.02 < now.through < 0.98


def _in_blood(now: Key) -> bool:
    """Say whether a cell lies in the great vessel or its wall: there red cells are around it."""
    middle, half = stream(now.x)
    return _is_squeezed(now) or abs(now.y - middle) < half


def _outline(now: Key, number: int, *, squeeze: bool) -> QPainterPath:
    if squeeze:
        assert now.through is not None
        return squeezed(now.radius * 1.12, now.through, _NECK * now.radius / TRAVELLER + 2)
    if now.long > 1.02:
        return spindle(now.radius, now.long)
    return blob(now.radius, 0.06, Random(f"cell {number}"))


def _nucleus(now: Key, number: int, *, squeeze: bool) -> QPainterPath:
    round_ = blob(now.radius * 0.42, 0.06, Random(f"nucleus {number}"))
    if squeeze:
        assert now.through is not None
        # it follows through the gap, long and thin while it is there
        shift = (now.through - 0.5) * now.radius * 1.6
        thin = blend(0.52, 1.0, min(1.0, abs(now.through - 0.5) * 2.4))
        return QTransform(thin, 0, 0, 1 / thin**0.7, 0, shift).map(round_)
    return QTransform.fromScale(now.long**0.8, 1 / now.long**0.45).map(round_)
