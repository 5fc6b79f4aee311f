"""The body as it looked before its layers changed, which fades away once over the new picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from explorer.diagram.sprites import Sprite


class Afterimage:
    """Holds one picture and how much of it is still seen, 0 to 1."""

    def __init__(self) -> None:
        self._picture: Sprite | None = None
        self._share = 0.0

    def __bool__(self) -> bool:
        return self._picture is not None

    def take(self, picture: Sprite) -> None:
        """Take the picture that is to fade."""
        self._picture, self._share = picture, 1.0

    def fade(self, share: float) -> QRectF:
        """Show this much of it; returns what is to be painted anew, in px."""
        self._share = share
        if self._picture is None:
            return QRectF()
        return QRectF(self._picture.at, self._picture.picture.deviceIndependentSize())

    def drop(self) -> None:
        """Let go of the picture."""
        self._picture = None

    def draw(self, painter: QPainter) -> None:
        """Paint what is left of it."""
        if self._picture is not None:
            painter.setOpacity(self._share)
            painter.drawPixmap(self._picture.at, self._picture.picture)
            painter.setOpacity(1.0)
