"""What a scene of tissue is painted on: units to px, cells and grains stamped, plain shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from explorer.scenes.cells import EVEN, VARIANTS, cell, grain
from explorer.scenes.tissue import inks_of, plane_in, scattered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter, QPixmap

    from explorer.scenes.scene import SceneLook
    from explorer.scenes.tissue import Plane, Point

_SPACING: Final = 34.0
_CELL: Final = 14.0
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
        """Units from the middle of the area to its side."""
        return self.area.width() / self.plane.unit / 2

    @property
    def tall(self) -> float:
        """Units from the middle of the area to its top."""
        return self.area.height() / self.plane.unit / 2

    def cell(self, kind: str, radius: float, variant: int, at: Point, light: int = EVEN) -> None:
        """Stamp a cell; radius and place in units."""
        size = round(radius * self.plane.unit * 4) / 4
        variant %= VARIANTS
        self._stamp(cell(kind, self.theme, size, variant, light, self._ratio), at)

    def grain(self, kind: str, radius: float, at: Point) -> None:
        """Stamp a small grain; radius and place in units."""
        self._stamp(grain(kind, self.theme, radius * self.plane.unit, self._ratio), at)

    def tissue(self, moved: Callable[[float, float], Point]) -> None:
        """Paint the ground and the cells of the tissue, each where `moved` says it lies now."""
        self.painter.fillRect(self.area, self.inks.ground)
        wide, tall = self.wide + _OVER, self.tall + _OVER
        for number, (x, y) in enumerate(scattered(_SPACING, 2 * wide, 2 * tall, "tissue")):
            at = moved(x, y)
            if abs(at[0]) < wide and abs(at[1]) < tall:
                self.cell("healthy", _CELL, number, at)

    def shape(self, points: Iterable[Point], fill: QColor | None, pen: QPen | None = None) -> None:
        """Paint a closed outline of units."""
        self.painter.setPen(pen or QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        self.painter.drawPolygon(self.plane.line(points))

    def _stamp(self, pixmap: QPixmap, at: Point) -> None:
        half = pixmap.width() / self._ratio / 2
        where = self.plane.at(*at)
        self.painter.drawPixmap(round(where.x() - half), round(where.y() - half), pixmap)
