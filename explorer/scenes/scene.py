"""What a stage is drawn by: a picture for every moment, the same whenever it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from explorer.appearance.themes import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLook:
    """What a scene wears; `px` is px of the painter for each study px."""

    theme: Theme
    px: float


class Scene(Protocol):
    """Draws one stage. It holds nothing that changes: a moment alone decides what is seen."""

    id: str

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area (px): `at` counts steps from 0, in fractions between two.

        At a whole number the picture is the still of that step. No words are painted: they differ
        in every language and are read beside it.
        """
