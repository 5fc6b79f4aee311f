"""From a picture's own units to device px: where the eye stands, and what lies before it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from explorer.scenes.cells import EVEN, VARIANTS, cell_picture
from explorer.scenes.inks import inks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QColor

    from explorer.appearance.themes import Theme
    from explorer.scenes.inks import Inks
    from explorer.scenes.shapes import Point

HEIGHT: Final = 700.0  # units that always fit
_WIDTH: Final = 1100.0  # and those that fit in a narrow area, unless a scene says otherwise
_EDGE: Final = 90.0  # units beside the picture where something may still reach into it


@dataclass(frozen=True, kw_only=True)
class Frame:
    """An area in device px, px a unit, where the origin of the units lies, and a theme's inks.

    Where the eye moves, the origin lies in whole px: that keeps the still things and the living
    ones together, and nothing trembles in a pan.
    """

    area: QRectF
    unit: float
    x: float
    y: float
    inks: Inks

    @cached_property
    def first(self) -> float:
        """The least x that can be seen, units."""
        return (self.area.left() - self.x) / self.unit - _EDGE

    @cached_property
    def last(self) -> float:
        """The greatest x that can be seen, units."""
        return (self.area.right() - self.x) / self.unit + _EDGE

    @property
    def wide(self) -> float:
        """Units from the origin to the farther side of the area."""
        return max(self.area.right() - self.x, self.x - self.area.left()) / self.unit

    @property
    def tall(self) -> float:
        """Units from the origin to the farther of top and bottom."""
        return max(self.area.bottom() - self.y, self.y - self.area.top()) / self.unit

    @property
    def units(self) -> QTransform:
        """What maps units to px of the area."""
        return QTransform(self.unit, 0, 0, self.unit, self.x, self.y)

    def sees(self, x: float) -> bool:
        """Say whether something at x can reach into the picture."""
        return self.first < x < self.last

    def thin(self, units: float) -> float:
        """Return a width in units that is never less than a px."""
        return max(units, 1 / self.unit)

    def at(self, x: float, y: float) -> QPointF:
        """Return the px of a point in units."""
        return QPointF(self.x + x * self.unit, self.y + y * self.unit)

    def line(self, points: Iterable[Point]) -> QPolygonF:
        """Return a line of units in px."""
        unit, left, top = self.unit, self.x, self.y
        return QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in points])

    def lay(
        self,
        painter: QPainter,
        kind: str,
        x: float,
        y: float,
        radius: float,
        variant: int = 0,
        opacity: float = 1.0,
        light: int = EVEN,
    ) -> None:
        """Lay a cell or a grain of `KINDS` down, its middle at a place in units; painter in px."""
        size = self.size(radius)
        if size < 1 or opacity <= 0 or not self.sees(x):
            return
        picture = cell_picture(kind, size, variant % VARIANTS, light, self.inks)
        half = picture.width() // 2
        left, top = round(self.x + x * self.unit) - half, round(self.y + y * self.unit) - half
        if opacity >= 1:
            painter.drawPixmap(left, top, picture)
            return
        painter.setOpacity(opacity)
        painter.drawPixmap(left, top, picture)
        painter.setOpacity(1.0)

    def size(self, radius: float) -> float:
        """Return a radius in px, in steps of a half: cells are kept by their size."""
        return round(radius * self.unit * 2) / 2

    def shape(self, painter: QPainter, points: Iterable[Point], fill: QColor) -> None:
        """Fill a closed outline of units; the painter is in px."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(self.line(points))


def unit_in(size: QSizeF, wide: float = _WIDTH) -> float:
    """Return px a unit, so that `wide` units fit beside each other and `HEIGHT` over each other."""
    return min(size.height() / HEIGHT, size.width() / wide)


def frame_in(
    area: QRectF, density: float, theme: Theme, *, wide: float = _WIDTH, eye: Point = (0.0, 0.0)
) -> Frame:
    """Return the frame of an area (px, with `density` device px each) about where the eye stands.

    `wide` is as in `unit_in`.
    """
    width, height = (max(1, round(side * density)) for side in (area.width(), area.height()))
    whole = QRectF(0, 0, width, height)
    unit = unit_in(whole.size(), wide)
    return Frame(
        area=whole,
        unit=unit,
        x=round(width / 2 - eye[0] * unit),
        y=round(height / 2 - eye[1] * unit),
        inks=inks_of(theme),
    )


@contextmanager
def device_px(painter: QPainter, area: QRectF) -> Iterator[float]:
    """Keep a painter to an area and let it count device px from there; yield those of a px.

    Whole device px: what is painted once must not be smeared when it is laid down.
    """
    density = painter.device().devicePixelRatio()
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.translate(*(round(side * density) / density for side in (area.x(), area.y())))
    painter.scale(1 / density, 1 / density)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield density
    finally:
        painter.restore()
