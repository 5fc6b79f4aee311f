"""Where the body lies in the view: units of the art to px and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

CROP: Final = 568.0  # units from the vertex to mid-thigh: the working view
WHOLE: Final = 1008.0  # units of the whole figure
HEADROOM: Final = 8.0  # px over the vertex
NARROWEST: Final = 600.0  # units of width that body and names need beside each other
CLOSEST: Final = 6.0
STEP: Final = 1.35


class Region(Enum):
    """What a reader steps in to: left, top, right, bottom in units; the whole is one step out."""

    WHOLE = (-210.0, 0.0, 210.0, 1002.0)
    HEAD_NECK = (-70.0, 0.0, 70.0, 175.0)
    CHEST = (-105.0, 150.0, 105.0, 335.0)
    BELLY = (-95.0, 285.0, 95.0, 470.0)
    PELVIS = (-85.0, 425.0, 85.0, CROP)

    def seen_by(self, camera: Camera) -> Camera:
        """Return a camera of the same view that shows the region as large as it can be."""
        left, top, right, bottom = self.value
        clear = camera.frame.top + HEADROOM
        tall = camera.height - clear - camera.frame.bottom - HEADROOM
        wide = camera.width * 2 * min(camera.frame.midline, 1 - camera.frame.midline)
        scale = min(tall / (bottom - top), wide / (right - left))
        working = camera.scale / camera.zoom
        zoom = min(CLOSEST, max(camera.furthest, scale / working))
        scale = zoom * working
        middle = camera.width * camera.frame.midline - (left + right) / 2 * scale
        y = clear + (tall - (bottom - top) * scale) / 2 - top * scale
        return replace(camera, zoom=zoom, scale=scale, x=middle, y=y).held()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of the view the body may fill: px kept clear above and below, the midline's share."""

    top: float = 0.0
    bottom: float = 0.0
    midline: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """A view of `width` x `height` px at `ratio` device px a px; `scale` is px a unit.

    (`x`, `y`) is where the vertex lies on the midline; `zoom` is 1 in the working view.
    """

    width: int
    height: int
    ratio: float
    scale: float
    x: float
    y: float
    zoom: float
    frame: Frame

    @property
    def transform(self) -> QTransform:
        """Units to px."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    @property
    def view(self) -> QRectF:
        """The whole view in px."""
        return QRectF(0, 0, self.width, self.height)

    def to_px(self, area: QRectF) -> QRectF:
        """Return an area given in units in px."""
        return self.transform.mapRect(area)

    def zoomed(self, by: float, at: QPointF) -> Camera:
        """Return the camera that stands closer by a factor, the point under `at` (px) kept."""
        zoom = min(CLOSEST, max(self.furthest, self.zoom * by))
        grown = zoom / self.zoom
        moved = replace(
            self,
            zoom=zoom,
            scale=self.scale * grown,
            x=at.x() - (at.x() - self.x) * grown,
            y=at.y() - (at.y() - self.y) * grown,
        )
        return moved.held()

    def moved(self, dx: float, dy: float) -> Camera:
        """Return the camera with the body dragged by px, never out of sight."""
        return replace(self, x=self.x + dx, y=self.y + dy).held()

    def held(self) -> Camera:
        """Return the camera with the body pulled back into the view."""
        if self.zoom <= 1.0:
            return replace(self, x=self.width * self.frame.midline, y=self.frame.top + HEADROOM)
        reach = 190 * self.scale  # half the body's width
        lowest = self.frame.top + HEADROOM
        highest = min(lowest, self.height - self.frame.bottom - CROP * self.scale)
        middle = self.width * self.frame.midline
        return replace(
            self,
            x=min(max(self.x, middle - reach), middle + reach),
            y=min(max(self.y, highest), lowest),
        )

    @property
    def furthest(self) -> float:
        """The zoom that shows the whole figure, vertex to sole."""
        return min(
            1.0, _scale(self.width, self.height, self.frame, WHOLE) / (self.scale / self.zoom)
        )


def fitting(width: int, height: int, ratio: float, frame: Frame) -> Camera:
    """Return the working view: vertex to mid-thigh, the midline where the frame wants it."""
    scale = _scale(width, height, frame, CROP)
    return Camera(
        width=width,
        height=height,
        ratio=ratio,
        scale=scale,
        x=width * frame.midline,
        y=frame.top + HEADROOM,
        zoom=1.0,
        frame=frame,
    )


def _scale(width: int, height: int, frame: Frame, units: float) -> float:
    by_height = (height - frame.top - frame.bottom - HEADROOM) / units
    by_width = width * 2 * min(frame.midline, 1 - frame.midline) / NARROWEST
    return max(0.05, min(by_height, by_width))


def beside(outer: QRectF, hole: QRectF) -> list[QRectF]:
    """Return what of a rectangle lies beside another, in up to four pieces."""
    inner = outer & hole
    if inner.isEmpty():
        return [outer]
    pieces = [
        QRectF(outer.left(), outer.top(), outer.width(), inner.top() - outer.top()),
        QRectF(outer.left(), inner.bottom(), outer.width(), outer.bottom() - inner.bottom()),
        QRectF(outer.left(), inner.top(), inner.left() - outer.left(), inner.height()),
        QRectF(inner.right(), inner.top(), outer.right() - inner.right(), inner.height()),
    ]
    return [piece for piece in pieces if not piece.isEmpty()]
