"""What a stage is drawn by: a picture for every moment, the same whenever it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from explorer.appearance.themes import Theme
    from explorer.domain.oxygen import Supply

Spot = tuple[str, "QRectF"]


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


@runtime_checkable
class Prepared(Protocol):
    """A scene that can paint in small steps what its stills are laid together from."""

    def prepare(self, area: QRectF, at: float, look: SceneLook, density: float) -> Iterator[None]:
        """Get a still ready, a few ms at each step; `density` is device px for each px."""


@runtime_checkable
class Touchable(Protocol):
    """A scene whose parts stand for steps."""

    def spots(self, at: float, area: QRectF) -> tuple[Spot, ...]:
        """Return where steps are seen at a moment, in px: a step's id for each place."""


@runtime_checkable
class Supplied(Protocol):
    """A scene that follows from the model of oxygen."""

    def supply(self, at: float) -> Supply:
        """Return what the model says of a moment."""
