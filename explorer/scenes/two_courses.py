"""How a benign and a malignant tumour go on from the same start: sizes, fingers, cells, vessels.

Units round the tumour's middle; a moment `at` counts the steps. Not to scale, and drawn as the
usual case: real tumours have these features more or less.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, tau
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.scenes.shapes import at_step, ring, scattered

if TYPE_CHECKING:
    from explorer.scenes.shapes import Line, Point

STEPS: Final = ("start", "capsule", "push_or_invade", "cells", "vessels", "spread")
CELL: Final = 12.0
VEIN: Final = 300.0  # how far below the middle the vein runs
ARTERY: Final = -262.0
FIBRES: Final = (176.0, 194.0, 212.0, 230.0)

_BENIGN: Final = (44.0, 80.0, 118.0, 130.0, 140.0, 148.0)
_MALIGNANT: Final = (44.0, 78.0, 104.0, 118.0, 130.0, 136.0)
_FINGERS: Final = (  # degrees clockwise from the right, reach at each step, half-width at the root
    (88.0, (0.0, 92.0, 188.0, 216.0, 250.0, 320.0), 46.0),
    (28.0, (0.0, 96.0, 196.0, 214.0, 232.0, 250.0), 42.0),
    (64.0, (0.0, 84.0, 138.0, 168.0, 182.0, 190.0), 40.0),
    (128.0, (0.0, 86.0, 144.0, 176.0, 190.0, 198.0), 52.0),
    (171.0, (0.0, 92.0, 184.0, 210.0, 226.0, 240.0), 38.0),
    (214.0, (0.0, 80.0, 128.0, 140.0, 152.0, 160.0), 54.0),
    (262.0, (0.0, 84.0, 126.0, 140.0, 150.0, 158.0), 46.0),
    (316.0, (0.0, 88.0, 150.0, 178.0, 200.0, 218.0), 44.0),
)
_STRAYS: Final = (  # cells that have left the strands: degrees, how far out, from which moment
    (22.0, 268.0, 3.6),
    (52.0, 226.0, 2.9),
    (112.0, 236.0, 3.2),
    (146.0, 232.0, 2.6),
    (176.0, 262.0, 4.2),
    (196.0, 222.0, 3.4),
    (302.0, 222.0, 3.8),
    (344.0, 206.0, 2.4),
)
_BEND: Final = 15.0
_STEM_STEPS: Final = 24
_STEMS: Final = (  # from artery or vein to a place in the tumour
    ((-168.0, ARTERY), (-74.0, -18.0)),
    ((-92.0, ARTERY), (-20.0, -62.0)),
    ((34.0, ARTERY), (8.0, 6.0)),
    ((70.0, ARTERY), (64.0, -52.0)),
    ((188.0, ARTERY), (96.0, 2.0)),
    ((-150.0, VEIN), (-58.0, 62.0)),
    ((152.0, VEIN), (66.0, 66.0)),
)
_TAPER: Final = 0.3  # what is left of a finger's width at its tip
_CHANGES: Final = (1.5, 3.0)  # between which moments malignant cells lose their likeness


def radius(at: float, *, malignant: bool) -> float:
    """Return the radius of the tumour's body."""
    return at_step(_MALIGNANT if malignant else _BENIGN, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finger:
    """A strand of cells that grows out into the tissue."""

    angle: float
    reaches: tuple[float, ...]
    half: float
    phase: float

    def reach(self, at: float) -> float:
        """Return how far from the middle its tip is."""
        return at_step(self.reaches, at)

    def half_at(self, along: float, reach: float) -> float:
        """Return its half-width at a distance from the middle; nothing past the round tip."""
        left = reach - along
        if left <= 0:
            return 0.0
        half = self.half * (1 - (1 - _TAPER) * along / max(reach, 1.0))
        end = half * 1.2
        return half if left >= end else half * (1 - (1 - left / end) ** 2) ** 0.5

    def bend(self, along: float) -> float:
        """Return how far aside its middle line runs at a distance from the middle."""
        return _BEND * min(1.0, along / 120) * sin(along / 52 + self.phase)

    def place(self, along: float, aside: float) -> Point:
        """Return a point by its distance along and aside of the middle line."""
        off = self.bend(along) + aside
        return (
            along * cos(self.angle) - off * sin(self.angle),
            along * sin(self.angle) + off * cos(self.angle),
        )

    def outline(self, at: float) -> Line:
        """Return the closed outline of what lies between its cells."""
        reach = self.reach(at) - 1.7 * CELL
        if reach <= 0:
            return ()
        steps = [reach * n / 16 for n in range(16)]
        one = [self.place(along, self.half_at(along, reach) * 0.7) for along in steps]
        other = [self.place(along, -0.7 * self.half_at(along, reach)) for along in steps]
        return (*one, *reversed(other))


@cache
def fingers() -> tuple[Finger, ...]:
    """Return the fingers; the first grows down to the vein."""
    return tuple(
        Finger(angle=degrees / 360 * tau, reaches=reaches, half=half, phase=1.7 * number)
        for number, (degrees, reaches, half) in enumerate(_FINGERS)
    )


class Site(NamedTuple):
    """A place of a cell: how far out, and where along and aside of each finger near it."""

    at: Point
    far: float
    along: tuple[tuple[int, float, float], ...]
    changes: float
    size: float


@cache
def sites() -> tuple[Site, ...]:
    """Return the places of the tumour's cells, from the middle outwards."""
    random = Random("two courses")
    places = sorted(scattered(CELL * 1.8, 560, 660, "courses"), key=lambda at: hypot(*at))
    found = []
    for at in places:
        near = tuple(_beside(at))
        changes = random.uniform(*_CHANGES)
        size = random.choice((0.8, 0.95, 1.1, 1.25, 1.4))
        if near or hypot(*at) < max(_BENIGN):
            found.append(Site(at, hypot(*at), near, changes, size))
    return tuple(found)


def _beside(at: Point) -> list[tuple[int, float, float]]:
    found = []
    for number, finger in enumerate(fingers()):
        along = at[0] * cos(finger.angle) + at[1] * sin(finger.angle)
        aside = -at[0] * sin(finger.angle) + at[1] * cos(finger.angle) - finger.bend(along)
        if along > 0 and abs(aside) < finger.half:
            found.append((number, along, abs(aside)))
    return found


def holds(site: Site, at: float, body: float, *, malignant: bool) -> bool:
    """Return whether a cell is there at a moment; `body` is the tumour's radius."""
    if site.far < body - CELL * 0.35:
        return True
    if not malignant:
        return False
    for number, along, aside in site.along:
        finger = fingers()[number]
        if aside + CELL * 0.2 < finger.half_at(along + CELL * 0.5, finger.reach(at)):
            return True
    return False


def strays(at: float) -> Line:
    """Return where single malignant cells lie that have gone ahead of the strands."""
    return tuple(_round(far, degrees / 360 * tau) for degrees, far, since in _STRAYS if at >= since)


def wall(body: float, *, malignant: bool) -> list[Line]:
    """Return the wall round the tumour: whole, or in pieces between the fingers."""
    if not malignant:
        edge = ring(body)
        return [(*edge, edge[0])]
    gaps = sorted(finger.angle for finger in fingers())
    pieces = []
    for start, end in pairwise([*gaps, gaps[0] + tau]):
        room = min(0.22, (end - start) * 0.27)
        if end - start - 2 * room < 0.1:
            continue
        steps = max(3, int((end - start) * 14))
        turns = [start + room + (end - start - 2 * room) * n / steps for n in range(steps + 1)]
        pieces.append(tuple(_round(body, turn) for turn in turns))
    return pieces


def _round(body: float, turn: float) -> Point:
    return (body * cos(turn), body * sin(turn))


class Feeder(NamedTuple):
    """A vessel that has grown to the tumour: a stem from artery or vein, or a twig of one."""

    line: Line
    fresh: bool
    twig: bool


@cache
def feeders(*, malignant: bool) -> tuple[Feeder, ...]:
    """Return the vessels that grow to the tumour: two calm ones, or many that twist and branch."""
    if not malignant:
        calm = (_stem((-52, ARTERY), (-26, -92), 0.0, 1), _stem((96, VEIN), (66, 84), 0.0, 2))
        return tuple(Feeder(line, line[0][1] < 0, twig=False) for line in calm)
    random, found = Random("feeders"), []
    for number, (start, end) in enumerate(_STEMS):
        stem = _stem(start, end, random.uniform(7, 11), number)
        found.append(Feeder(stem, start[1] < 0, twig=False))
        for side in (-1, 1, -1):
            found.append(Feeder(_twig(stem, random, side), start[1] < 0, twig=True))
    return tuple(found)


def _stem(start: Point, end: Point, twist: float, number: int) -> Line:
    """Return a line between two points; one that twists does so more and more."""
    points = []
    for step in range(_STEM_STEPS + 1):
        share = step / _STEM_STEPS
        off = twist * min(1.0, share * 3) * sin(share * 11 + 2.4 * number)
        off += twist * 0.6 * share * sin(share * 27 + number)
        arch = 16 * sin(share * pi) * (1 if number % 2 else -1)
        x = start[0] + (end[0] - start[0]) * share + off + arch
        points.append((x, start[1] + (end[1] - start[1]) * share + off * 0.4))
    return tuple(points)


def _twig(stem: Line, random: Random, side: int) -> Line:
    """Return a line that leaves a stem in its later half."""
    step = random.randint(_STEM_STEPS * 6 // 10, _STEM_STEPS - 2)
    (x, y), (x0, y0) = stem[step], stem[step - 2]
    turn = atan2(y - y0, x - x0) + side * random.uniform(0.6, 1.3)
    points = [(x, y)]
    for bend in range(random.randint(4, 8)):
        turn += 0.4 * sin(bend * 2.1 + x) - 0.08 * side
        x, y = x + 9 * cos(turn), y + 9 * sin(turn)
        points.append((x, y))
    return tuple(points)
