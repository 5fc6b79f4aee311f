"""Paints a tumour among vessels: each cell by the oxygen it has, and the vessels that answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from math import cos, hypot, pi, sin, tau
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.domain.oxygen import dead_radius, oxygen_at, oxygen_beside
from explorer.scenes.cells import light_at
from explorer.scenes.growth_bed import VEIN, fine_vessels, spent_at, sway, trunks
from explorer.scenes.shapes import pushed, ring, scattered, upto
from explorer.scenes.sprouts import sprouts, vessels_near
from explorer.scenes.tissue import paint_soft
from explorer.scenes.vessels import paint_cords, vessel

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from explorer.scenes.frame import Frame
    from explorer.scenes.growing import Moment
    from explorer.scenes.shapes import Line, Point
    from explorer.scenes.sprouts import Near, Sprout
    from explorer.scenes.vessels import Cord

Tips = Sequence[float | None]  # how near the middle each new vessel has come

_FARTHEST: Final = 275.0  # units, beyond the edge of the largest tumour
_CELL: Final = 13.0
_FED: Final = 0.12  # oxygen share from which a cell is drawn as fed: a choice
_NEAR: Final = 70.0
_SIGNALS: Final = 90
_LEAKS: Final = 34
_LEAVING: Final = 3


class Site(NamedTuple):
    """Where a cell of the tumour lies, the tumour's edge in its direction, the vessels near it."""

    at: Point
    far: float
    edge: float
    near: tuple[Near, ...]


def paint_tumour(painter: QPainter, frame: Frame, moment: Moment) -> None:
    """Paint the tissue, its vessels and the tumour among them at a moment; the painter is in px."""
    tips = [moment.tip(number) for number in range(len(sprouts()))]
    radius = moment.radius
    paint_soft(painter, frame, lambda x, y: pushed(x, y, radius))
    _paint_cells(painter, frame, moment, tips)
    _paint_signal(painter, frame, moment)
    paint_cords(painter, fine_vessels(frame, radius) + _new_vessels(frame, moment, tips))
    paint_cords(painter, trunks(frame, radius, frame.tall + 30))
    _paint_leaks(painter, frame, moment, tips)
    _paint_leaving(painter, frame, moment)


def _paint_cells(painter: QPainter, frame: Frame, moment: Moment, tips: Tips) -> None:
    radius = moment.radius
    _paint_mass(painter, frame, radius - 8, frame.inks.mass)
    if (dead := dead_radius(moment.own)) > 0:
        _paint_mass(painter, frame, radius * dead / moment.own, frame.inks.core)
    for number, site in enumerate(_cells()):
        room = radius * site.edge - site.far
        if room < _CELL * 0.25:
            continue
        size = _CELL * round(4 * min(1.0, 0.5 + room / _CELL / 2)) / 4
        kind = _kind(site, moment, tips)
        light = light_at(site.at, radius)
        frame.lay(painter, kind, *site.at, size, number, light=light)


def _paint_mass(painter: QPainter, frame: Frame, radius: float, colour: QColor) -> None:
    """Paint what lies between the cells, as far as a radius."""
    edge = ((x * _edge((x, y)), y * _edge((x, y))) for x, y in ring(radius))
    frame.shape(painter, edge, colour)


def _kind(site: Site, moment: Moment, tips: Tips) -> str:
    """Return how a cell is, by the oxygen at its better supplied side."""
    half = _CELL * 0.5
    share = oxygen_at(min(moment.own, moment.mm(site.far + half)), moment.own)
    if share >= _FED:
        return "fed"
    for near in site.near:
        tip = tips[near.sprout]
        if tip is not None and tip <= near.needed:
            share = max(share, oxygen_beside(moment.mm(max(0.0, near.distance - half))))
            break
    if share >= _FED:
        return "fed"
    return "short" if share > 0 else "dead"


def _new_vessels(frame: Frame, moment: Moment, tips: Tips) -> list[Cord]:
    twigs: list[Cord] = []
    stems: list[Cord] = []
    for sprout, tip in zip(sprouts(), tips, strict=True):
        if tip is None:
            continue
        root = sprout.root(moment.radius)
        spent = spent_at(root * cos(sprout.angle))
        stem = frame.line(sprout.line(root, tip))
        stems.append(vessel(stem, 9.0 * frame.unit, frame.inks, spent, cased=True))
        twigs += [
            vessel(frame.line(line), 6.5 * frame.unit, frame.inks, spent, cased=True)
            for line in _branches(sprout, root, tip, moment.radius - 8)
        ]
    return twigs + stems


def _branches(sprout: Sprout, root: float, tip: float, within: float) -> list[Line]:
    found = []
    for branch in sprout.branches:
        if tip >= branch.leaves or root - branch.leaves < 40:
            continue
        whole = sprout.needed(branch, 1.0)
        share = (branch.leaves - tip) / max(1.0, branch.leaves - whole)
        line = _inside(upto(branch.line, min(1.0, share)), within)
        if len(line) > 1:
            found.append(line)
    return found


def _paint_signal(painter: QPainter, frame: Frame, moment: Moment) -> None:
    """Paint the signal on its way from the tumour's edge to the vessels and past them."""
    count = round(_SIGNALS * max(0.0, moment.now.signal - 0.2) / 0.8)
    for angle, phase in _scatter("signal", _SIGNALS)[:count]:
        way = (phase + 0.35 * moment.at) % 1
        far = moment.radius + 6 + way * 110
        frame.lay(painter, "signal", far * cos(angle * tau), far * sin(angle * tau), 4.6)


def _paint_leaks(painter: QPainter, frame: Frame, moment: Moment, tips: Tips) -> None:
    """Paint what leaves the new vessels through their gaps, from the step of branches on."""
    share = min(1.0, moment.at - 3)
    if share <= 0:
        return
    for number, (along, side) in enumerate(_scatter("leak", _LEAKS)):
        sprout, tip = sprouts()[number % len(sprouts())], tips[number % len(sprouts())]
        root = sprout.root(moment.radius)
        where = sprout.end + 12 + along * (root - sprout.end - 30)
        if tip is None or tip > where:
            continue
        x, y = sprout.at(where, root)
        turn = sprout.angle + pi / 2 * (1 if side > 0.5 else -1)
        for drop in range(3):
            out, lean = share * (9 + 8 * drop), turn + (drop - 1) * 0.5
            at = (x + out * cos(lean), y + out * sin(lean))
            frame.lay(painter, "leak", *at, 4.2 - 0.5 * drop)


def _paint_leaving(painter: QPainter, frame: Frame, moment: Moment) -> None:
    """Paint the few cells that have slipped into the vein."""
    gone = moment.at - 4
    if gone <= 0 or moment.now.sprouts < 1:
        return
    for number in range(_LEAVING):
        at = sway(VEIN, -40 - 110 * number + 130 * gone)
        frame.lay(painter, "fed", *pushed(*at, moment.radius), 9.0, number)


def _edge(place: Point) -> float:
    """Return the edge of the tumour in a direction, as a share of its radius: not quite round."""
    far = hypot(*place) or 1.0
    x, y = place[0] / far, place[1] / far
    return 1 + 0.035 * (x * x - y * y) + 0.03 * (3 * x - 4 * x**3) + 0.025 * x * y


@cache
def _cells() -> tuple[Site, ...]:
    """Return where the tumour's cells lie, from its middle outwards."""
    reach = 2 * _FARTHEST
    places = sorted(scattered(_CELL * 1.8, reach, reach, "tumour"), key=lambda at: hypot(*at))
    near = vessels_near(tuple(places), _NEAR)
    return tuple(
        Site(at, hypot(*at), _edge(at), beside) for at, beside in zip(places, near, strict=True)
    )


@lru_cache(maxsize=8)
def _scatter(seed: str, count: int) -> Line:
    random = Random(seed)
    return tuple((random.random(), random.random()) for _ in range(count))


def _inside(line: Line, radius: float) -> Line:
    """Return a line as far as it stays inside a disc."""
    for number, (x, y) in enumerate(line):
        if hypot(x, y) > radius:
            return line[:number]
    return line
