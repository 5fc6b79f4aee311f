"""Where a leader ends: inside the organ, where it is seen, toward the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.diagram.chips import Side
from explorer.diagram.crossing import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QRectF

    from explorer.diagram.artwork import Artwork, Shape
    from explorer.diagram.camera import Camera
    from explorer.diagram.hit_map import HitMap
    from explorer.domain.atlas import Figure, PartId, Site

_ROWS: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75, 0.15, 0.85)  # of a shape's height
_INSET: Final = 9.0  # px from the edge into the organ
_LEAST_RUN: Final = 3  # grains of organ in a row, else the leader would end on an edge
_WORTH: Final = 0.4  # a shape this much smaller than the largest is no place to point at
# sites drawn all over the body are pointed at where their name fits
_SHOWN_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "bone": ("humerus_left", "humerus_right"),
    "lymph_nodes_distant": ("lymph_nodes_supraclavicular", "lymph_nodes_mediastinal"),
}


def anchors_of(
    site: Site,
    artwork: Artwork,
    figure: Figure,
    camera: Camera,
    hits: HitMap,
    *,
    even_hidden: bool = False,
) -> Mapping[Side, Point]:
    """Return where a leader from either side may end, in px; empty where nothing is seen.

    `even_hidden`: what lies wholly behind other organs is pointed at where it is.
    """
    wanted = _SHOWN_AT.get(site.id, ())
    drawn = [part for part in site.parts if artwork.of(part, figure)]
    parts = [part for part in drawn if part in wanted] or drawn
    shapes = [shape for part in parts for shape in artwork.of(part, figure)]
    found = {}
    for side in Side:
        ordered = _by_worth(shapes, side)
        point = _point(ordered, side, artwork.numbers, camera, hits)
        if point is None and even_hidden:
            point = _hidden(shapes, camera)
        if point is not None:
            found[side] = point
    return found


def _hidden(shapes: list[Shape], camera: Camera) -> Point | None:
    """Return the middle of a piece in view, of several the one half way down."""
    for shape in shapes:
        pieces = shape.path.toSubpathPolygons(camera.transform)
        middles = [piece.boundingRect().center() for piece in pieces]
        seen = [middle for middle in middles if camera.view.contains(middle)]
        if seen:
            middle = sorted(seen, key=lambda point: point.y())[len(seen) // 2]
            return middle.x(), middle.y()
    return None


def _by_worth(shapes: list[Shape], side: Side) -> list[Shape]:
    """Put the large shapes on the name's side first."""
    largest = max((_area(shape) for shape in shapes), default=0.0)
    outward = -1.0 if side is Side.RIGHT else 1.0

    def key(shape: Shape) -> tuple[bool, float]:
        return _area(shape) < _WORTH * largest, outward * shape.bounds.center().x()

    return sorted(shapes, key=key)


def _area(shape: Shape) -> float:
    return shape.bounds.width() * shape.bounds.height()


def _point(
    shapes: Iterable[Shape],
    side: Side,
    numbers: Mapping[PartId, int],
    camera: Camera,
    hits: HitMap,
) -> Point | None:
    for shape in shapes:
        area = camera.to_px(shape.bounds) & camera.view
        if shape.part not in numbers or area.isEmpty():
            continue
        for share in _ROWS:
            point = _on_row(area, share, side, numbers[shape.part], hits)
            if point is not None:
                return point
    return None


def _on_row(area: QRectF, share: float, side: Side, number: int, hits: HitMap) -> Point | None:
    y = int(area.top() + share * area.height())
    left = max(0, int(area.left()))
    row = hits.row(y, left, int(area.right()) + 1)
    step = 1 if side is Side.LEFT else -1
    grain = hits.grain
    edge = row.find(number) if side is Side.LEFT else row.rfind(number)
    if edge < 0:
        return None
    run = _run(row, edge, step, number)
    if run < _LEAST_RUN:
        return None
    return left + edge * grain + step * min(_INSET, run * grain / 2), float(y)


def _run(row: bytes, edge: int, step: int, number: int) -> int:
    length = 0
    while 0 <= edge < len(row) and row[edge] == number and length < _INSET:
        length += 1
        edge += step
    return length
