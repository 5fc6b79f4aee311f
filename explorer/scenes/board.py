"""What a scene of tissue is painted on: units to px, cells and grains stamped, plain shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from explorer.scenes.cells import EVEN, VARIANTS, cell, grain
from explorer.scenes.growth_tissue import inks_of, plane_in, scattered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter, QPixmap

    from explorer.scenes.growth_tissue import Plane, Point
    from explorer.scenes.scene import SceneLook

_SPACING: Final = 34.0
_CELL: Final = 13.5
_OVER: Final = 20.0  # units past the edge, so that cells are cut by it


class Board:
    """An area of a painter in the units of a plane, and the inks of a theme."""

    def __init__(
        self, painter: QPainter, area: QRectF, look: SceneLook, plane: Plane | None = None
    ) -> None:
        self.painter, self.area = painter, area
        self.plane = plane or plane_in(area)
        self.theme = look.theme.name
        self.inks = inks_of(look.theme)
        device = painter.device()
        self._ratio = device.devicePixelRatio() if device else 1.0

    @property
    def wide(self) -> float:
        """Units from the origin to the farther side of the area."""
        x = self.plane.x
        return max(self.area.right() - x, x - self.area.left()) / self.plane.unit

    @property
    def tall(self) -> float:
        """Units from the origin to the farther of top and bottom."""
        y = self.plane.y
        return max(self.area.bottom() - y, y - self.area.top()) / self.plane.unit

    def cell(self, kind: str, radius: float, variant: int, at: Point, light: int = EVEN) -> None:
        """Stamp a cell; radius and place in units."""
        variant %= VARIANTS
        self._stamp(cell(kind, self.theme, self._size(radius), variant, light, self._ratio), at)

    def grain(self, kind: str, radius: float, at: Point) -> None:
        """Stamp a small grain; radius and place in units."""
        self._stamp(grain(kind, self.theme, radius * self.plane.unit, self._ratio), at)

    def tissue(self, moved: Callable[[float, float], Point]) -> None:
        """Paint the ground and the cells of the tissue, each where `moved` says it lies now."""
        self.painter.fillRect(self.area, self.inks.ground)
        wide, tall = self.wide + _OVER, self.tall + _OVER
        unit, x0, y0 = self.plane.unit, self.plane.x, self.plane.y
        size, draw = self._size(_CELL), self.painter.drawPixmap
        cells = [cell("healthy", self.theme, size, n, EVEN, self._ratio) for n in range(VARIANTS)]
        half = cells[0].width() / self._ratio / 2
        x0, y0 = x0 - half, y0 - half
        # the longest loop of a scene: nothing is looked up in it twice
        for number, (x, y) in enumerate(scattered(_SPACING, 2 * wide, 2 * tall, "tissue")):
            x, y = moved(x, y)
            if abs(x) < wide and abs(y) < tall:
                draw(round(x0 + x * unit), round(y0 + y * unit), cells[number % VARIANTS])

    def shape(self, points: Iterable[Point], fill: QColor | None, pen: QPen | None = None) -> None:
        """Paint a closed outline of units."""
        self.painter.setPen(pen or QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.drawPolygon(self.plane.line(points))

    def _size(self, radius: float) -> float:
        """Return a radius in px, in steps of a quarter: cells are kept by their size."""
        return round(radius * self.plane.unit * 4) / 4

    def _stamp(self, pixmap: QPixmap, at: Point) -> None:
        half = pixmap.width() / self._ratio / 2
        where = self.plane.at(*at)
        self.painter.drawPixmap(round(where.x() - half), round(where.y() - half), pixmap)
