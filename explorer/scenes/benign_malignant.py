"""Benign and malignant: the same tissue twice, the same start, two courses under one slider."""

from __future__ import annotations

from dataclasses import replace
from math import pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from explorer.appearance.themes import mixed
from explorer.scenes.cells import light_at
from explorer.scenes.frame import device_px, frame_in, unit_in
from explorer.scenes.shapes import pushed, ring, upto
from explorer.scenes.tissue import paint_soft
from explorer.scenes.two_courses import (
    ARTERY,
    CELL,
    FIBRES,
    STEPS,
    VEIN,
    feeders,
    fingers,
    holds,
    radius,
    sites,
    strays,
    wall,
)
from explorer.scenes.vessels import Cord, blood, paint_cords, vessel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.frame import Frame
    from explorer.scenes.inks import Ink
    from explorer.scenes.scene import SceneLook, Spot
    from explorer.scenes.shapes import Line, Point

_GAP: Final = 12.0  # between the two courses
_LIFT: Final = 42.0  # the tumour's middle above that of the area
_WALL: Final = 10.0
_VEIN_WIDTH: Final = 44.0
_ARTERY_WIDTH: Final = 15.0
_ARTERY_FOOT: Final = ARTERY + 0.42 * _ARTERY_WIDTH
_VEIN_TOP: Final = VEIN - 0.47 * _VEIN_WIDTH
_ROOT: Final = 4.5
_GIVES_WAY: Final = 0.55  # of a malignant body's size, what it pushes aside: the rest it grows into
_LEAVING: Final = 5
_EDGE: Final = 1.2
_THINNEST: Final = 1.6  # px: what is not smoothed inside never uncovers an edge


class BenignMalignant:
    """The stage of two courses: benign on the left, malignant on the right."""

    id = "benign_malignant"

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area, in px; see `Scene`."""
        now = min(len(STEPS) - 1.0, max(0.0, at))
        with device_px(painter, area) as density:
            whole = frame_in(area, density, look.theme)
            painter.fillRect(whole.area, look.theme.plate)
            for malignant, area, middle in _halves(whole.area, whole.unit):
                half = replace(whole, area=area, x=middle.x(), y=middle.y())
                painter.save()
                painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
                _Course(painter, half, now, malignant=malignant).paint()
                painter.restore()

    def spots(self, at: float, area: QRectF) -> tuple[Spot, ...]:
        """Return where each difference so far is seen, in px: a step's id once for each course."""
        now = min(len(STEPS) - 1.0, max(0.0, at))
        unit = unit_in(area.size())
        found: list[Spot] = []
        for malignant, half, middle in _halves(area, unit):
            for step, box in _boxes(now, malignant=malignant).items():
                if STEPS.index(step) <= now:
                    corner = middle + box.topLeft() * unit
                    found.append((step, QRectF(corner, box.size() * unit) & half))
        return tuple(found)


def _halves(area: QRectF, unit: float) -> Iterator[tuple[bool, QRectF, QPointF]]:
    """Yield for each course whether it is malignant, its half of the area, its tumour's middle."""
    width = (area.width() - _GAP * unit) / 2
    for malignant in (False, True):
        left = area.left() + (area.width() - width) * malignant
        half = QRectF(left, area.top(), width, area.height())
        yield malignant, half, half.center() - QPointF(0, _LIFT * unit)


def _boxes(at: float, *, malignant: bool) -> dict[str, QRectF]:
    """Return where each step is best seen, in units."""
    body = radius(at, malignant=malignant)
    return {
        "start": QRectF(-36, -36, 72, 72),
        "capsule": QRectF(-body - 16, -body * 0.62, body * 0.5, body * 1.24),
        "push_or_invade": QRectF(-130, 158, 260, 90),
        "cells": QRectF(body * 0.05, -body * 0.6, body * 0.75, body * 1.0),
        "vessels": QRectF(-150, ARTERY, 300, -ARTERY - body * 0.66),
        "spread": QRectF(-200, VEIN - 28, 400, 56),
    }


class _Course:
    """One course at a moment."""

    def __init__(self, painter: QPainter, frame: Frame, at: float, *, malignant: bool) -> None:
        self._painter, self._frame = painter, frame
        self._at, self._malignant = at, malignant
        self._body = radius(at, malignant=malignant)

    def paint(self) -> None:
        paint_soft(self._painter, self._frame, self._moved)
        self._paint_bands()
        self._paint_mass()
        self._paint_cells()
        paint_cords(self._painter, self._walls())
        paint_cords(self._painter, self._feeders())
        self._open_roots()
        self._paint_leaving()

    def _moved(self, x: float, y: float) -> Point:
        """Return where tissue lies now: a benign tumour pushes, a malignant one hardly."""
        size = self._body * _GIVES_WAY if self._malignant else self._body + _WALL
        return pushed(x, y, size)

    def _across(self, height: float, waves: float) -> Line:
        """Return a line from side to side at a height, pushed aside by the tumour."""
        wide = self._frame.wide + 30
        steps = int(wide / 32)
        return tuple(
            self._moved(x, height + waves * sin(x / 47 + height))
            for x in (wide * n / steps for n in range(-steps, steps + 1))
        )

    def _paint_band(self, height: float, width: float, ink: Ink, waves: float) -> None:
        """Paint something long from side to side: areas cost less than lines.

        Only its outer edges are smoothed: the strips inside differ little from one another.
        """
        painter, frame = self._painter, self._frame
        half = 0.5 * width
        rim = half - max(_EDGE, _THINNEST / frame.unit)
        strips = (
            (-half, half, ink.edge),
            (-rim, rim, ink.fill),
            (0.2 * width, rim, mixed(ink.edge, ink.fill, 0.4)),
            (-0.34 * width, -0.18 * width, mixed(ink.mark, ink.fill, 0.6)),
        )
        line = self._across(height, waves)
        for top, foot, colour in strips:
            sides = [(x, y + top) for x, y in line]
            sides += [(x, y + foot) for x, y in reversed(line)]
            frame.shape(painter, sides, colour)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_bands(self) -> None:
        inks = self._frame.inks
        for height in FIBRES:
            self._paint_band(height, 15.0, inks.muscle, 3.0)
        self._paint_band(VEIN, _VEIN_WIDTH, blood(inks, 1.0), 2.0)
        self._paint_band(ARTERY, _ARTERY_WIDTH, blood(inks, 0.0), 2.0)

    def _paint_mass(self) -> None:
        """Paint what lies between the cells."""
        painter, frame = self._painter, self._frame
        body = ring(self._body - (14 if self._malignant else 4))
        grown = [finger.outline(self._at) for finger in fingers()] if self._malignant else []
        for line in (body, *grown):
            if line:
                frame.shape(painter, line, frame.inks.mass)

    def _paint_cells(self) -> None:
        painter, frame, body, at = self._painter, self._frame, self._body, self._at
        for number, site in enumerate(sites()):
            if holds(site, at, body, malignant=self._malignant):
                unlike = self._malignant and at >= site.changes
                kind, size = ("unlike", CELL * site.size) if unlike else ("alike", CELL)
                light = light_at(site.at, max(body, site.far))
                frame.lay(painter, kind, *site.at, size, number, light=light)
        for number, place in enumerate(strays(at) if self._malignant else ()):
            frame.lay(painter, "unlike", *place, CELL * 1.1, number)

    def _walls(self) -> list[Cord]:
        """Return the capsule; a malignant tumour has crossed it, and then only scraps are left."""
        frame = self._frame
        share = min(1.0, self._at * 1.25)
        fading = max(0.0, 1 - max(0.0, self._at - 1) / 1.6) if self._malignant else 1.0
        width = _WALL * share * (fading if self._malignant else 1.0) * frame.unit
        if width < 1.5:
            return []
        size = self._body + (0 if self._malignant else _WALL * 0.4)
        lines = wall(size, malignant=self._malignant)
        return [Cord(frame.line(line), width, frame.inks.capsule) for line in lines]

    def _feeders(self) -> list[Cord]:
        """Return the vessels that have grown to the tumour so far."""
        frame, grown = self._frame, min(1.0, max(0.0, self._at - 3))
        if grown <= 0:
            return []
        width = (8.5 if self._malignant else 7.5) * frame.unit
        found = []
        for line, fresh, twig in feeders(malignant=self._malignant):
            share = max(0.0, grown * 2.5 - 1.5) if twig else grown
            if share > 0:
                whole = line if twig else self._rooted(line, fresh=fresh)
                points = frame.line(upto(whole, share))
                size = width * (0.7 if twig else 1.0)
                found.append(vessel(points, size, frame.inks, 0.1 if fresh else 0.9, cased=True))
        return found

    def _rooted(self, line: Line, *, fresh: bool) -> Line:
        """Return a stem that begins where the artery, or the vein, lies now."""
        x, foot = line[0][0], _ARTERY_FOOT if fresh else _VEIN_TOP
        return ((x, self._moved(x, foot)[1]), *line[1:])

    def _open_roots(self) -> None:
        """Open artery and vein to the vessels that leave them: no wall crosses the way."""
        if self._at <= 3:
            return
        painter, frame = self._painter, self._frame
        painter.setPen(Qt.PenStyle.NoPen)
        for line, fresh, twig in feeders(malignant=self._malignant):
            if not twig:
                x, y = self._rooted(line, fresh=fresh)[0]
                inside = frame.at(x, y + (-_ROOT if fresh else _ROOT))
                painter.setBrush(blood(frame.inks, 0.0 if fresh else 1.0).fill)
                painter.drawEllipse(inside, *[_ROOT * 1.25 * frame.unit] * 2)

    def _paint_leaving(self) -> None:
        """Paint the cells that have come into the vein and are carried along in it."""
        gone = self._at - 4
        if not self._malignant or gone <= 0:
            return
        for number in range(_LEAVING):
            x = (gone - number * 0.16) * 250
            if x >= 0:
                y = VEIN + 7 * sin(number * 2.3 + pi / 3)
                place = self._moved(x, y)
                self._frame.lay(self._painter, "unlike", *place, CELL * 0.95, number)
