"""From a picture's own units to device px: where the eye stands, and what lies before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTransform

from explorer.scenes.inks import inks_of
from explorer.scenes.sprites import VARIANTS, sprite

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from explorer.appearance.themes import Theme
    from explorer.scenes.inks import Inks

HEIGHT: Final = 700.0  # units that always fit
_LEAST_WIDTH: Final = 1000.0  # and those that fit in a narrow area
_EDGE: Final = 90.0  # units beside the picture where something may still reach into it


@dataclass(frozen=True, slots=True)
class Frame:
    """An area in device px, px a unit, and where its upper left corner lies, in whole px.

    Whole px keep the still things and the living ones together: nothing trembles in a pan.
    """

    width: int
    height: int
    scale: float
    left: int
    top: int
    theme: Theme

    @property
    def inks(self) -> Inks:
        """The colours of the theme."""
        return inks_of(self.theme)

    @property
    def first(self) -> float:
        """The least x that can be seen, units."""
        return self.left / self.scale - _EDGE

    @property
    def last(self) -> float:
        """The greatest x that can be seen, units."""
        return (self.left + self.width) / self.scale + _EDGE

    def sees(self, x: float) -> bool:
        """Say whether something at x can reach into the picture."""
        return self.first < x < self.last

    @property
    def units(self) -> QTransform:
        """What maps units to px of the area."""
        return QTransform(self.scale, 0, 0, self.scale, -self.left, -self.top)

    def thin(self, units: float) -> float:
        """Return a width in units that is never less than a px."""
        return max(units, 1 / self.scale)

    def lay(
        self,
        painter: QPainter,
        kind: str,
        x: float,
        y: float,
        radius: float,
        variant: int = 0,
        opacity: float = 1.0,
    ) -> None:
        """Lay a cell down, its middle at a place in units. The painter is in px."""
        size = round(radius * self.scale)
        if size < 1 or opacity <= 0 or not self.sees(x):
            return
        cell = sprite(kind, size, variant % VARIANTS, self.theme.name, self.theme.tone)
        at = QPoint(
            round(x * self.scale) - self.left - cell.width() // 2,
            round(y * self.scale) - self.top - cell.height() // 2,
        )
        painter.setOpacity(min(1.0, opacity))
        painter.drawPixmap(at, cell)
        painter.setOpacity(1.0)


def frame_of(area: QRectF, density: float, middle: float, theme: Theme) -> Frame:
    """Return the frame of an area (px, with `density` device px each) about a middle x."""
    width, height = round(area.width() * density), round(area.height() * density)
    scale = min(height / HEIGHT, width / _LEAST_WIDTH)
    left = round(middle * scale - width / 2)
    top = round(HEIGHT / 2 * scale - height / 2)
    return Frame(max(1, width), max(1, height), scale, left, top, theme)
