"""Paints the items of a slide in micrometres, as a dye makes them look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPen, QPolygonF
from shiboken6 import Shiboken

from explorer.domain.lab import Compartment
from explorer.scenes.microscope.dyes import bound_ink, ink, nucleus_ink
from explorer.scenes.microscope.slide import Cell, Chromatin, Patch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from explorer.scenes.microscope.dyes import Dye
    from explorer.scenes.microscope.slide import Item, Nucleus, Points, Strand

_FINE: Final = 1.1  # px a micrometre from which the texture of nuclei is seen
_FLAT: Final = Qt.PenStyle.NoPen
_EMPTY: Final = frozenset({"glass", "vacuole", "egg"})  # no such cell is darker than another
_ONLY_EOSIN: Final = frozenset(
    {"granule", "mitochondria", "nissl"}
)  # grains that a marker does not show
_IN_NUCLEUS: Final = frozenset({Compartment.NUCLEUS, Compartment.NUCLEUS_AND_CYTOPLASM})
_IN_BODY: Final = frozenset(
    {Compartment.CYTOPLASM, Compartment.GRANULES, Compartment.NUCLEUS_AND_CYTOPLASM}
)
# Clumps of chromatin in a nucleus of radius 1; which of them are seen depends on its texture.
_CLUMPS: Final = np.random.RandomState(7).uniform(-0.62, 0.62, (24, 9, 2))


def polygon(points: Points) -> QPolygonF:
    """Return points as Qt keeps them, copied at once."""
    made = QPolygonF()
    made.resize(len(points))
    memory = Shiboken.VoidPtr(made.data(), len(points) * 16, True)  # noqa: FBT003 - Shiboken's
    np.frombuffer(memory, np.float64)[:] = points.astype(np.float64).ravel()  # type: ignore[call-overload]
    return made


class SlidePainter:
    """Paints items one by one with a painter whose unit is the micrometre.

    `px` is how many px of the device a micrometre takes: fine texture is left out when small.
    """

    def __init__(self, dye: Dye | None, px: float) -> None:
        self._dye = dye
        self._marked = dye is not None
        self._px = px

    def paint(self, painter: QPainter, item: Item) -> None:
        """Paint one item."""
        if isinstance(item, Cell):
            self._cell(painter, item)
        elif isinstance(item, Patch):
            self._patch(painter, item)
        else:
            self._strand(painter, item)

    def _patch(self, painter: QPainter, patch: Patch) -> None:
        painter.setPen(self._pen(patch.edge, patch.edge_width) if patch.edge else _FLAT)
        painter.setBrush(self._ground(patch))
        if len(patch.outlines) == 1:
            painter.drawPolygon(polygon(patch.outlines[0]))
            return
        from PySide6.QtGui import QPainterPath

        path = QPainterPath()
        for outline in patch.outlines:
            path.addPolygon(polygon(outline))
            path.closeSubpath()
        painter.drawPath(path)

    def _ground(self, patch: Patch) -> QColor:
        """Return the ink of an area; paler than cells where it binds what they bind."""
        if self._dye is not None and patch.kind and self._dye.soaks(patch.kind):
            return bound_ink("weak", 4, red=self._dye.red)
        return self._ink(patch.ink)

    def _strand(self, painter: QPainter, strand: Strand) -> None:
        painter.setPen(self._pen(strand.ink, strand.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(polygon(strand.points))

    def _cell(self, painter: QPainter, cell: Cell) -> None:
        dye = self._dye
        strength = dye.strength(cell) if dye is not None else 0.0
        level = round(strength * 8)
        if cell.outline is not None:
            painter.setPen(self._membrane(cell, level))
            painter.setBrush(self._body(cell, level))
            painter.drawPolygon(polygon(cell.outline))
        if cell.grains is not None and not (self._marked and cell.grain_ink in _ONLY_EOSIN):
            self._grains(painter, cell)
        if dye is not None and level and dye.compartment is Compartment.APICAL:
            self._apical(painter, cell, level)
        if cell.nucleus is not None:
            self._nucleus(painter, cell.nucleus, level, round(cell.chance * 23))

    def _body(self, cell: Cell, level: int) -> QColor:
        dye = self._dye
        if dye is not None and level and dye.compartment in _IN_BODY:
            return bound_ink("middle", level, red=dye.red)
        # Where no border is seen between cells, a shade of its own would draw one.
        plain = not cell.membrane or cell.body in _EMPTY
        shade = 0 if plain else round((cell.chance - 0.5) * 6)
        return ink(cell.body, marked=self._marked, shade=shade)

    def _membrane(self, cell: Cell, level: int) -> QPen | Qt.PenStyle:
        dye = self._dye
        if dye is not None and level and dye.compartment is Compartment.MEMBRANE:
            return _pen(bound_ink("strong", level, red=dye.red), 1.1)
        if dye is not None and level and dye.compartment in _IN_BODY:
            # a rim, so that a body hardly wider than its nucleus shows that it binds
            return _pen(bound_ink("middle", level, red=dye.red), 1.3)
        if not cell.membrane:
            return _FLAT
        if cell.membrane == "bridges":
            return self._bridges()
        return self._pen(cell.membrane, 0.55)

    def _bridges(self) -> QPen:
        """Return what draws the short bridges between squamous cells, across their border."""
        if self._px < _FINE:
            return self._pen("bridges", 0.4)
        pen = self._pen("bridges", 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.24, 0.42])  # in widths of the pen
        return pen

    def _apical(self, painter: QPainter, cell: Cell, level: int) -> None:
        """Bind densest at the lumen, weakly in the rest of the cell."""
        assert self._dye is not None
        if cell.outline is not None:
            painter.setPen(_FLAT)
            painter.setBrush(bound_ink("weak", level, red=self._dye.red))
            painter.drawPolygon(polygon(cell.outline))
        if cell.apical is not None:
            painter.setPen(_pen(bound_ink("strong", level, red=self._dye.red), 2.2))
            painter.drawPolyline(polygon(cell.apical))

    def _grains(self, painter: QPainter, cell: Cell) -> None:
        assert cell.grains is not None
        painter.setPen(_FLAT)
        painter.setBrush(self._ink(cell.grain_ink))
        for x, y, radius in cell.grains.tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _nucleus(self, painter: QPainter, nucleus: Nucleus, level: int, pattern: int) -> None:
        dye = self._dye
        bound = dye is not None and level > 0 and dye.compartment in _IN_NUCLEUS
        if bound:
            assert dye is not None
            painter.setPen(_FLAT)
            painter.setBrush(bound_ink("strong", level, red=dye.red))
            painter.drawPolygon(polygon(nucleus.outline))
            return
        tone = nucleus.tone
        light = nucleus.chromatin is Chromatin.OPEN
        edge = nucleus_ink(min(16, round(tone * 16) + 4), marked=self._marked)
        painter.setPen(_pen(edge, 0.7 if light else 0.45))
        shown = tone * (0.55 if light else 1.0)
        painter.setBrush(nucleus_ink(round(shown * 16), marked=self._marked))
        painter.drawPolygon(polygon(nucleus.outline))
        if self._px >= _FINE and nucleus.chromatin is not Chromatin.DARK:
            self._clumps(painter, nucleus, pattern)
        self._nucleoli(painter, nucleus)

    def _clumps(self, painter: QPainter, nucleus: Nucleus, pattern: int) -> None:
        """Dot the nucleus with chromatin: many small specks, or few coarse ones."""
        outline = nucleus.outline
        middle = outline.mean(axis=0)
        reach = outline - middle
        size = float(np.hypot(reach[:, 0], reach[:, 1]).mean())
        spread = np.linalg.eigh(np.cov(reach.T))  # along and across an elongated nucleus
        axes = spread.eigenvectors * np.sqrt(2 * spread.eigenvalues)
        coarse = nucleus.chromatin is Chromatin.COARSE
        places = middle + _CLUMPS[pattern % len(_CLUMPS)] @ axes.T
        dark = min(16, round(nucleus.tone * 16) + (5 if coarse else 2))
        painter.setPen(_FLAT)
        painter.setBrush(nucleus_ink(dark, marked=self._marked))
        radius = size * (0.17 if coarse else 0.11)
        for x, y in places.tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _nucleoli(self, painter: QPainter, nucleus: Nucleus) -> None:
        if not nucleus.nucleoli:
            return
        painter.setPen(_FLAT)
        painter.setBrush(self._ink("nucleolus"))
        for x, y, radius in nucleus.nucleoli:
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _ink(self, name: str) -> QColor:
        return ink(name, marked=self._marked)

    def _pen(self, name: str, width: float) -> QPen:
        return _pen(self._ink(name), width)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(QBrush(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_all(painter: QPainter, items: Sequence[Item], dye: Dye | None, px: float) -> None:
    """Paint items in their order."""
    brush = SlidePainter(dye, px)
    for item in items:
        brush.paint(painter, item)
