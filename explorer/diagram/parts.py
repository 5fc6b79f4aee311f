"""What draws the body and what listens to it, imported and made when it is first needed.

A cover comes to the screen first, and the first picture waits for none of this.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

if TYPE_CHECKING:
    from explorer.diagram.body_view import BodyView
    from explorer.diagram.keys import Keys
    from explorer.diagram.pointer import Pointer
    from explorer.diagram.stage import Stage
    from explorer.diagram.warming import Warming


class Parts:
    """One view's stage, keys, pointer and warming."""

    def __init__(self, view: BodyView) -> None:
        self._view = view

    @cached_property
    def stage(self) -> Stage:
        """The picture on the plate."""
        from explorer.diagram.stage import Stage

        stage = Stage(self._view)
        self._view.setScene(stage)
        return stage

    @cached_property
    def keys(self) -> Keys:
        """The site that the keys are on."""
        from explorer.diagram.keys import Keys

        return Keys(self._view, self.stage)

    @cached_property
    def pointer(self) -> Pointer:
        """What mouse and fingers do."""
        from explorer.diagram.pointer import Pointer

        return Pointer(self._view, self.stage)

    @cached_property
    def warming(self) -> Warming:
        """What is prepared while nobody waits."""
        from explorer.diagram.warming import Warming

        return Warming(self._view)


def set_up_view(view: QGraphicsView) -> None:
    """Make a view that paints only what has changed and never scrolls by itself."""
    view.setViewport(QWidget())  # one of our own: to find what Qt made, PySide builds every class
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    view.setMouseTracking(True)
    view.viewport().setMouseTracking(True)
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # no fill beneath
    view.viewport().grabGesture(Qt.GestureType.PinchGesture)
