"""Where parts are drawn, in fractions of body height: x from the midline, y from the vertex."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF

from explorer.diagram.artwork import read_artwork
from explorer.domain.exploration import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QPolygonF

    from explorer.diagram.artwork import Artwork, Shape
    from explorer.domain.atlas import Figure, PartId

HEIGHT: Final = 1000.0  # units


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Area (square units), centroid and box of something drawn, in units."""

    area: float
    x: float
    y: float
    box: QRectF

    def turned(self) -> Spot:
        """Return the spot with left and right changed, as the art of the back has them."""
        box = self.box
        other = QRectF(-box.right(), box.y(), box.width(), box.height())
        return replace(self, x=-self.x, box=other)

    def tree(self) -> dict[str, Any]:
        """Return centroid and box as fractions of body height."""
        box = (self.box.left(), self.box.top(), self.box.right(), self.box.bottom())
        return {
            "centroid": [round(value / HEIGHT, 4) for value in (self.x, self.y)],
            "bbox": [round(value / HEIGHT, 4) for value in box],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where every part of a figure is drawn."""

    spots: Mapping[PartId, Spot]

    def of(self, parts: Sequence[PartId]) -> dict[str, Any] | None:
        """Return where parts lie, together and one by one; None if none of them is drawn."""
        drawn = {part: self.spots[part] for part in parts if part in self.spots}
        if not drawn:
            return None
        whole = together(drawn.values())
        return whole.tree() | {"parts": {part: spot.tree() for part, spot in drawn.items()}}


def places(figure: Figure, artwork: Artwork | None = None, view: View = View.FRONT) -> Places:
    """Measure a figure of the baked art, by default of the art that ships.

    From behind, too, x is the person's own: their left is positive.
    """
    artwork = artwork or read_artwork(view.value)
    found: dict[PartId, list[Spot]] = {}
    for shape in artwork.on(figure):
        spot = _spot(shape)
        found.setdefault(shape.part, []).append(spot.turned() if view is View.BACK else spot)
    return Places(spots={part: together(spots) for part, spots in found.items()})


def together(spots: Iterable[Spot]) -> Spot:
    """Return several spots as one, weighed by their areas."""
    spots = tuple(spots)
    area = sum(spot.area for spot in spots)
    box = QRectF()
    for spot in spots:
        box |= spot.box
    return Spot(
        area=area,
        x=sum(spot.x * spot.area for spot in spots) / area,
        y=sum(spot.y * spot.area for spot in spots) / area,
        box=box,
    )


def _spot(shape: Shape) -> Spot:
    area = x = y = 0.0
    for polygon in shape.path.toSubpathPolygons():
        own, own_x, own_y = _moments(polygon)
        area, x, y = area + own, x + own_x, y + own_y
    if abs(area) < 1e-6:  # a mere line
        centre = shape.bounds.center()
        return Spot(area=1e-6, x=centre.x(), y=centre.y(), box=shape.bounds)
    return Spot(area=abs(area), x=x / area, y=y / area, box=shape.bounds)


def _moments(polygon: QPolygonF) -> tuple[float, float, float]:
    points = [(point.x(), point.y()) for point in polygon.toList()]
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise((*points, points[0])):
        cross = x0 * y1 - x1 * y0
        area += cross / 2
        x += (x0 + x1) * cross / 6
        y += (y0 + y1) * cross / 6
    return area, x, y
