"""What scenes of living tissue share: its colours, cells that make room, vessels as tubes.

A scene thinks in units: its shorter side is 700 of them, its middle is the origin.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import hypot, sqrt
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPolygonF

from explorer.appearance.materials import base_colour, edge_colour
from explorer.appearance.themes import load_theme, mixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRectF

    from explorer.appearance.themes import Theme

WIDTH: Final = 1100.0
HEIGHT: Final = 700.0
_LOOSE: Final = 0.17

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """The colours of a tissue in one theme."""

    ground: QColor
    body: QColor
    wall: QColor
    nucleus: QColor
    artery: QColor
    vein: QColor
    artery_edge: QColor
    vein_edge: QColor
    fibre: QColor
    fibre_edge: QColor
    capsule: QColor
    capsule_edge: QColor
    tumour: QColor
    tumour_edge: QColor
    tumour_rim: QColor
    tumour_nucleus: QColor
    hungry: QColor
    dead: QColor
    dead_edge: QColor
    mass: QColor
    core: QColor
    casing: QColor
    signal: QColor
    signal_edge: QColor
    plasma: QColor
    plasma_edge: QColor
    light: QColor
    shade: QColor

    def named(self, name: str) -> QColor:
        """Return an ink by its name."""
        colour: QColor = getattr(self, name)
        return colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane:
    """Where a scene's units lie in an area: px of a unit, and the px of the middle."""

    unit: float
    x: float
    y: float

    def at(self, x: float, y: float) -> QPointF:
        """Return the px of a point in units."""
        return QPointF(self.x + x * self.unit, self.y + y * self.unit)

    def line(self, points: Iterable[Point]) -> QPolygonF:
        """Return a line of units in px."""
        unit, left, top = self.unit, self.x, self.y
        return QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in points])


def plane_in(area: QRectF) -> Plane:
    """Return the plane whose picture fits an area whole."""
    unit = min(area.width() / WIDTH, area.height() / HEIGHT)
    return Plane(unit=unit, x=area.center().x(), y=area.center().y())


def inks_of(theme: Theme) -> Inks:
    """Return the inks of a theme."""
    return _inks(theme.name)


@cache
def _inks(name: str) -> Inks:
    theme = load_theme(name)
    dark = theme.plate.lightness() < 128
    muscle = base_colour("muscle", name)
    flesh, share = base_colour("breast", name), (0.11, 0.20) if dark else (0.34, 0.62)
    if name == "high_contrast":
        share = (0.05, 0.13)
    ground = mixed(flesh, theme.plate, share[0])
    rim = theme.common if dark else theme.story_edge
    bone, tendon = base_colour("cartilage", name), base_colour("tendon", name)
    ochre = base_colour("pancreas", name)
    return Inks(
        ground=ground,
        body=mixed(flesh, theme.plate, share[1]),
        wall=mixed(muscle, ground, 0.30),
        nucleus=mixed(
            flesh if dark else base_colour("muscle", name), ground, 0.40 if dark else 0.46
        ),
        artery=base_colour("artery", name),
        vein=base_colour("vein", name),
        artery_edge=edge_colour("artery", name),
        vein_edge=edge_colour("vein", name),
        fibre=mixed(muscle, ground, 0.62),
        fibre_edge=edge_colour("muscle", name),
        capsule=tendon if dark else mixed(bone, edge_colour("tendon", name), 0.45),
        capsule_edge=theme.text_second,
        tumour=mixed(theme.common, theme.plate, 0.82),
        tumour_edge=theme.on_common if dark else theme.primary,
        tumour_rim=rim,
        tumour_nucleus=theme.on_common if dark else theme.primary,
        hungry=mixed(theme.sometimes_fill, ground, 0.9),
        dead=mixed(theme.organ_dim, ground, 0.55),
        dead_edge=theme.text_third,
        mass=mixed(theme.common, ground, 0.42),
        core=mixed(theme.organ_dim, ground, 0.34),
        casing=ground if dark else mixed(QColor("white"), ground, 0.4),
        signal=ochre if dark else mixed(edge_colour("pancreas", name), ochre, 0.72),
        signal_edge=ground if dark else QColor("white"),
        plasma=mixed(QColor("white"), ochre, 0.35),
        plasma_edge=base_colour("artery", name),
        light=mixed(QColor("white"), flesh, 0.8) if dark else QColor("white"),
        shade=QColor(16, 18, 30) if dark else mixed(base_colour("spleen", name), flesh, 0.6),
    )


@lru_cache(maxsize=32)
def scattered(spacing: float, width: float, height: float, seed: str) -> Line:
    """Return points of a loose honeycomb about the origin, the same whenever they are asked for."""
    random, points = Random(seed), []
    row_height = spacing * sqrt(3) / 2
    rows, columns = int(height / 2 / row_height) + 1, int(width / 2 / spacing) + 1
    for row in range(-rows, rows + 1):
        shift = spacing / 2 * (row % 2)
        for column in range(-columns, columns + 1):
            jitter = (random.uniform(-1, 1), random.uniform(-1, 1))
            x = column * spacing + shift + jitter[0] * spacing * _LOOSE
            points.append((x, row * row_height + jitter[1] * spacing * _LOOSE))
    return tuple(points)


def pushed(x: float, y: float, radius: float) -> Point:
    """Return where a point goes when a disc of a radius grows at the origin; no tissue is lost."""
    far = hypot(x, y)
    if far < 1e-6:
        return (radius, 0.0)
    more = sqrt(far * far + radius * radius) / far
    return (x * more, y * more)


def upto(line: Sequence[Point], share: float) -> Line:
    """Return the first `share` of a line, cut between two points where need be."""
    if share >= 1:
        return tuple(line)
    steps = max(0.0, share) * (len(line) - 1)
    whole = int(steps)
    (x0, y0), (x1, y1) = line[whole], line[whole + 1]
    rest = steps - whole
    return (*line[: whole + 1], (x0 + (x1 - x0) * rest, y0 + (y1 - y0) * rest))
