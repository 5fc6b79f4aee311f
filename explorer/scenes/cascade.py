"""The cascade: eight moments of one journey, seen by an eye that moves along one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.cascade_blood import lay_blood, lay_lymph, lay_travellers
from explorer.scenes.cascade_cells import lay_cells
from explorer.scenes.cascade_colony import paint_colony
from explorer.scenes.cascade_land import paint_land, prepare_land
from explorer.scenes.cascade_tumour import paint_tumour
from explorer.scenes.cascade_ways import PLUG, moment, ways
from explorer.scenes.frame import HEIGHT, device_px, frame_in
from explorer.scenes.shapes import at_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from explorer.scenes.frame import Frame
    from explorer.scenes.scene import SceneLook

# where the eye stands at each step
_EYES: Final = (500.0, 500.0, 540.0, 880.0, 2150.0, 3220.0, 3560.0, 3560.0)
_WIDTH: Final = 1000.0  # units that fit in a narrow area
LAST: Final = float(len(_EYES) - 1)


class Cascade:
    """The journey of a cancer cell, from the first tumour to a new one."""

    id = "cascade"

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area; before the first and after the last, the nearest still."""
        at = min(LAST, max(0.0, at))
        plug = moment(ways()[PLUG], at)
        with device_px(painter, area) as density:
            frame = _frame(area, density, at, look)
            paint_land(painter, frame)
            lay_blood(painter, frame, at, [plug.x] if plug and 4.6 < at < 5.4 else [])
            lay_lymph(painter, frame, at)
            paint_tumour(painter, frame, at)
            lay_travellers(painter, frame, at)
            lay_cells(painter, frame, at)
            paint_colony(painter, frame, at)

    def prepare(self, area: QRectF, at: float, look: SceneLook, density: float) -> Iterator[None]:
        """Paint the land of a still in small steps; see `Prepared`."""
        return prepare_land(_frame(area, density, at, look))


def _frame(area: QRectF, density: float, at: float, look: SceneLook) -> Frame:
    eye = (at_step(_EYES, at), HEIGHT / 2)
    return frame_in(area, density, look.theme, wide=_WIDTH, eye=eye)
