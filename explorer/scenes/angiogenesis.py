"""New vessels: one tumour that grows, hungers, calls, and is answered by vessels, or is not.

What is seen follows from `explorer.domain.oxygen`: which cells have oxygen, how strong the signal
is, how many vessels have come how far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.fed_tumour import paint_tumour
from explorer.scenes.frame import device_px, frame_in
from explorer.scenes.growing import moment_at

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from explorer.domain.oxygen import Supply
    from explorer.scenes.scene import SceneLook


class Angiogenesis:
    """The stage of new vessels; without `vessels` none grow and the tumour stays small."""

    id = "angiogenesis"

    def __init__(self, *, vessels: bool = True) -> None:
        self.vessels: Final = vessels

    def supply(self, at: float) -> Supply:
        """Return what the model says about a moment: size, oxygen, signal, vessels."""
        return moment_at(at, vessels=self.vessels).now

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area, in px; see `Scene`."""
        with device_px(painter, area) as density:
            frame = frame_in(area, density, look.theme)
            paint_tumour(painter, frame, moment_at(at, vessels=self.vessels))
