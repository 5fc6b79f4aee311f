"""The ways of the few cells that are followed one by one, moment by moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from explorer.scenes.cascade_land import stream
from explorer.scenes.shapes import blend, eased

TRAVELLER: Final = 25.0  # radius in the great vessel, where the eye is nearer than at the start
LOST: Final = 0.9 * TRAVELLER  # of one that has died
_SMALL: Final = 16.5
_AT_WALL: Final = 0.3  # of the way to or from a wall: only there is a cell drawn in


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

    @property
    def is_squeezed(self) -> bool:
        """Whether a wall draws the cell in."""
        return self.through is not None and 0.02 < self.through < 0.98


Way = tuple[Key, ...]


def _wall(x: float, side: int) -> float:
    """Return the y of the middle of the great vessel's wall at x: above (-1) or below (1)."""
    middle, half = stream(x)
    return middle + side * (half + 5.5)


def _through(at: float, x: float, side: int, radius: float) -> Key:
    return Key(at, x, _wall(x, side), radius, through=0.52)


def _inside(at: float, x: float, long: float) -> Key:
    return Key(at, x, stream(x)[0], TRAVELLER, long)


# out through the three doors of the sheet, and no further
_AMONG_FIBRES: Final[tuple[Way, ...]] = (
    (Key(1.35, 392, 318), Key(2.0, 350, 364, long=1.6, turn=122)),
    (Key(1.25, 380, 318), Key(2.0, 318, 436, long=1.6, turn=128)),
    (Key(1.35, 508, 380), Key(2.0, 508, 418, long=1.7, turn=84), Key(3.0, 548, 468, long=1.6)),
    (Key(1.45, 620, 312), Key(2.0, 654, 360, long=1.6, turn=50)),
    (Key(1.3, 500, 380), Key(2.0, 462, 476, long=1.6, turn=150), Key(3.0, 440, 482, long=1.6)),
    (
        Key(1.35, 614, 312),
        Key(2.0, 668, 428, long=1.7, turn=22),
        Key(3.0, 752, 470, long=1.7, turn=12),
    ),
    (
        Key(1.3, 626, 312),
        Key(2.0, 716, 388, long=1.8, turn=14),
        Key(3.0, 838, 418, long=1.7, turn=20),
    ),
)


def _into_blood() -> tuple[Way, ...]:
    """Return the ways into the blood: one is halfway through the wall in the fourth step."""
    return (
        (
            Key(1.2, 622, 312),
            Key(2.0, 772, 452, long=1.7, turn=10),
            Key(2.7, 900, _wall(900, -1) - 28, 20),
            _through(3.0, 900, -1, 21),
            Key(3.25, 900, _wall(900, -1) + 28, 20),
            Key(3.95, 1560, 470, 22),
        ),
        (
            Key(1.2, 640, 330),
            Key(2.0, 800, 350, long=1.8, turn=8),
            _through(2.35, 822, -1, 18),
            Key(3.0, 1010, 582, 18),
            Key(3.9, 1700, 420, 23),
        ),
        (
            Key(1.25, 640, 330),
            Key(2.0, 760, 318, long=1.7, turn=4),
            _through(2.45, 985, -1, 18),
            Key(3.0, 1136, 606, 18),
            Key(3.9, 1790, 330, 23),
        ),
    )


_INTO_LYMPH: Final[Way] = (
    Key(1.2, 640, 318),
    Key(2.0, 846, 428, long=1.7, turn=6),
    Key(2.6, 1064, 474, long=1.5, turn=-50),
    Key(3.0, 1092, 431, 21, turn=166, through=0.5),
    Key(3.3, 1110, 394),
    Key(3.8, 1420, 236),
)


def _to_rest() -> tuple[Way, ...]:
    """Return the ways out of the finest vessel: stuck, outside, and halfway in the sixth step."""
    return (
        (
            Key(3.02, 2150, 300, TRAVELLER),
            Key(4.0, 2340, 330, TRAVELLER),
            _inside(4.85, 3190, 1.3),
            _inside(5.0, 3268, 1.62),
            _through(5.35, 3300, 1, TRAVELLER),
            Key(5.6, 3312, 400, TRAVELLER),
            Key(6.0, 3352, 446, 20),
        ),
        (
            Key(3.02, 2310, 370, TRAVELLER),
            Key(4.0, 2508, 372, TRAVELLER),
            _inside(4.45, 3200, 1.3),
            _through(4.75, 3490, 1, TRAVELLER),
            Key(5.0, 3506, 416, TRAVELLER, 1.25, 60),
            Key(6.0, 3560, 478, 20),
        ),
        (
            Key(3.02, 1820, 330, TRAVELLER),
            Key(4.0, 1936, 442, TRAVELLER),
            _inside(4.62, 3200, 1.3),
            _inside(4.82, 3390, 1.3),
            _through(5.0, 3398, 1, TRAVELLER),
            Key(5.3, 3424, _wall(3424, 1) + 44, TRAVELLER),
            Key(6.0, 3772, 430, 20),
        ),
    )


CARRIED: Final = (7, 8, 9, 10)  # those that the stream takes out of sight
RESTING: Final = (11, 12, 13)
PLUG: Final = 11  # the one that is stuck
COLONIST: Final = 12  # the one that grows in the last step


@cache
def ways() -> tuple[Way, ...]:
    """Return the way of each cell that is followed; between two moments it moves smoothly."""
    return (*_AMONG_FIBRES, *_into_blood(), _INTO_LYMPH, *_to_rest())


def moment(way: Way, at: float) -> Key | None:
    """Return where a cell is at a moment; None before its story begins."""
    if at < way[0].at:
        return None
    for one, two in pairwise(way):
        if at <= two.at:
            return _mixed(one, two, eased((at - one.at) / (two.at - one.at)), at)
    return way[-1]


def _mixed(one: Key, two: Key, share: float, at: float) -> Key:
    """Mix two moments; near a wall a cell comes through from nothing, or to all of it."""
    through = None
    if one.through is not None:
        through = blend(one.through, 1.0, min(1.0, share / _AT_WALL))
    elif two.through is not None:
        through = blend(0.0, two.through, max(0.0, 1 - (1 - share) / _AT_WALL))
    return Key(
        at,
        blend(one.x, two.x, share),
        blend(one.y, two.y, share),
        radius=blend(one.radius, two.radius, share),
        long=blend(one.long, two.long, share),
        turn=blend(one.turn, two.turn, share),
        through=through,
    )
