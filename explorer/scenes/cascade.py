"""The cascade: eight moments of one journey, seen by an eye that moves along one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter

from explorer.scenes.cascade_blood import lay_blood, lay_lymph, lay_travellers
from explorer.scenes.cascade_cells import lay_cells
from explorer.scenes.cascade_colony import paint_colony
from explorer.scenes.cascade_land import paint_land, prepare_land
from explorer.scenes.cascade_tumour import paint_tumour
from explorer.scenes.cascade_ways import PLUG, moment, ways
from explorer.scenes.frame import frame_of
from explorer.scenes.shapes import blend, eased

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

    from explorer.scenes.scene import SceneLook

# where the eye stands at each step
_EYES: Final = (500.0, 500.0, 540.0, 880.0, 2150.0, 3220.0, 3560.0, 3560.0)
LAST: Final = float(len(_EYES) - 1)


class Cascade:
    """The journey of a cancer cell, from the first tumour to a new one."""

    id = "cascade"

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area; before the first and after the last, the nearest still."""
        at = min(LAST, max(0.0, at))
        density = painter.device().devicePixelRatio()
        frame = frame_of(area, density, _eye(at), look.theme)
        painter.save()
        painter.setClipRect(area)
        # whole device px: what is painted once must not be smeared when it is laid down
        painter.translate(*(round(side * density) / density for side in (area.x(), area.y())))
        painter.scale(1 / density, 1 / density)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_land(painter, frame)
        plug = moment(ways()[PLUG], at)
        lay_blood(painter, frame, at, [plug.x] if plug and 4.6 < at < 5.4 else [])
        lay_lymph(painter, frame, at)
        paint_tumour(painter, frame, at)
        lay_travellers(painter, frame, at)
        lay_cells(painter, frame, at)
        paint_colony(painter, frame, at)
        painter.restore()

    def prepare(self, area: QRectF, at: float, look: SceneLook, density: float) -> Iterator[None]:
        """Paint the land of a still in small steps; see `Prepared`."""
        return prepare_land(frame_of(area, density, _eye(at), look.theme))


def _eye(at: float) -> float:
    """Return where the eye stands; it rests at every whole number."""
    step = min(int(at), len(_EYES) - 2)
    return blend(_EYES[step], _EYES[step + 1], eased(at - step))
