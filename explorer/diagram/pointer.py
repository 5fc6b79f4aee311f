"""Turns presses, moves and gestures into picks, zooms and drags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from explorer.diagram.camera import STEP
from explorer.diagram.reach import number_at, site_at, site_of_number, sites_at

if TYPE_CHECKING:
    from explorer.diagram.body_view import BodyView
    from explorer.diagram.camera import Camera
    from explorer.diagram.stage import Stage
    from explorer.domain.atlas import SiteId

_SAME_PLACE: Final = 6.0  # px within which a second tap is at the same place
_SAME_PLACE_FINGER: Final = 16.0
_NOTCH: Final = 120.0


class Pointer:
    """Press shows, release inside picks, sliding off takes it back; a second tap looks behind."""

    def __init__(self, view: BodyView, stage: Stage) -> None:
        self._view = view
        self._stage = stage
        self._hovered: tuple[int, SiteId | None] = (0, None)
        self._pressed: SiteId | None = None
        self._pressed_at = QPointF()
        self._base: SiteId | None = None
        self._dragged_from: Camera | None = None
        self._is_dragging = False
        self._pinched_from: Camera | None = None
        self._tapped_at: QPointF | None = None
        self._behind: tuple[SiteId, ...] = ()
        self.is_down = False

    def forget(self) -> None:
        """Forget what was pointed at: the picture is another."""
        self._hovered = (0, None)
        self._tapped_at = None

    def press(self, event: QMouseEvent) -> None:
        """Show what would be picked."""
        point, finger = event.position(), _is_finger(event)
        self.is_down = True
        self._pressed_at = point
        self._dragged_from = self._view.camera
        self._is_dragging = False
        self._base = site_at(self._stage, point, finger=finger)
        self._pressed = self._second_tap(point, finger=finger) or self._base
        self._stage.mark_hover(self._pressed, pressed=True)

    def _second_tap(self, point: QPointF, *, finger: bool) -> SiteId | None:
        """Return what lies behind the site picked by the last tap, if this one is at its place."""
        reach = _SAME_PLACE_FINGER if finger else _SAME_PLACE
        if self._tapped_at is None or (point - self._tapped_at).manhattanLength() > reach:
            self._behind = sites_at(self._stage, point)
            return None
        if len(self._behind) < 2:
            return None
        self._behind = (*self._behind[1:], self._behind[0])
        return self._behind[0]

    def explain(self, event: QEvent) -> bool:
        """Say why what lies under the pointer is drawn otherwise than measured, if it is."""
        if not isinstance(event, QHelpEvent):
            return False
        number = number_at(self._stage, QPointF(event.pos()), finger=False)
        part = self._stage.hits.part_of.get(number)
        reasons = self._view.departures_of([part] if part else [])
        QToolTip.showText(event.globalPos(), "\n".join(reasons), self._view)
        return True

    def move(self, event: QMouseEvent) -> None:
        """Follow a pointer; what stays on the same part costs next to nothing."""
        point = event.position()
        if self.is_down:
            self._move_pressed(point, finger=_is_finger(event))
            return
        names = self._stage.names
        chip = names.site_at(point) if names is not None else None
        number = 0 if chip else number_at(self._stage, point, finger=False)
        if (number, chip) != self._hovered:
            self._hover(number, chip)

    def _hover(self, number: int, chip: SiteId | None) -> None:
        before = self._hovered[1] or site_of_number(self._stage, self._hovered[0])
        self._hovered = (number, chip)
        site = chip or site_of_number(self._stage, number)
        if site == before:
            return
        self._stage.mark_hover(site)
        shape = Qt.CursorShape.PointingHandCursor if site else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        self._view.site_hovered.emit(site or "")

    def _move_pressed(self, point: QPointF, *, finger: bool) -> None:
        far = (point - self._pressed_at).manhattanLength() > QApplication.startDragDistance()
        if self._is_dragging or (far and self._view.camera.zoom > 1.0):
            self._drag(point)
            return
        inside = site_at(self._stage, point, finger=finger) == self._base
        self._stage.mark_hover(self._pressed if inside else None, pressed=True)

    def _drag(self, point: QPointF) -> None:
        if not self._is_dragging:
            self._is_dragging = True
            self._stage.mark_hover(None)
            self._stage.lift()
        if self._dragged_from is not None:
            by = point - self._pressed_at
            self._stage.float_to(self._dragged_from.moved(by.x(), by.y()))

    def release(self, event: QMouseEvent) -> None:
        """Pick what was pressed, unless the pointer slid off it."""
        if not self.is_down:
            return
        self.is_down = False
        if self._is_dragging:
            self._view.look_through(self._stage.floating)
            return
        point, finger = event.position(), _is_finger(event)
        site = self._pressed
        inside = site_at(self._stage, point, finger=finger) == self._base
        self._stage.mark_hover(None)
        self._hovered = (0, None)
        if site is not None and inside:
            self._tapped_at = self._pressed_at
            self._view.site_picked.emit(site)

    def leave(self) -> None:
        """Forget a pointer that is gone."""
        if self._hovered != (0, None):
            self._hover(0, None)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom by a notch at the pointer."""
        by = STEP ** (event.angleDelta().y() / _NOTCH)
        self._view.look_through(self._view.camera.zoomed(by, event.position()))

    def gesture(self, event: QEvent) -> bool:
        """Follow two fingers; True if the gesture was a pinch."""
        pinch = (
            event.gesture(Qt.GestureType.PinchGesture) if isinstance(event, QGestureEvent) else None
        )
        if not isinstance(pinch, QPinchGesture):
            return False
        if self._pinched_from is None:
            self._pinched_from = self._view.camera
            self.is_down = False
            self._stage.mark_hover(None)
            self._stage.lift()
        centre = QPointF(self._view.viewport().mapFromGlobal(pinch.centerPoint().toPoint()))
        self._stage.float_to(self._pinched_from.zoomed(pinch.totalScaleFactor(), centre))
        if pinch.state() in (Qt.GestureState.GestureFinished, Qt.GestureState.GestureCanceled):
            self._pinched_from = None
            self._view.look_through(self._stage.floating)
        return True


def _is_finger(event: QMouseEvent) -> bool:
    return event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
