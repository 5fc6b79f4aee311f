"""New vessels: one tumour that grows, hungers, calls, and is answered by vessels, or is not.

What is seen follows from `explorer.domain.oxygen`: which cells have oxygen, how strong the signal
is, how many vessels have come how far. Sizes are not to scale: cells are drawn larger, and a small
tumour larger against a big one, than they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from explorer.domain.oxygen import Supply, grown, supply
from explorer.scenes.board import Board
from explorer.scenes.fed_tumour import LARGEST, paint_tumour
from explorer.scenes.sprouts import sprouts

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from explorer.scenes.scene import SceneLook

STEPS: Final = ("small", "hungry", "signal", "sprouts", "branches_and_leaks", "grown")
DIAMETERS: Final = (0.2, 0.5, 0.65, 1.05, 1.6, 3.0)  # mm at each step, where vessels may grow

_DRAWN: Final = 0.6  # power of the diameter: small sizes are drawn larger
_FASTER: Final = 1.12  # a tip arrives a little before the model says that all have


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the model says about a moment, and how large the tumour is drawn, in units."""

    at: float
    now: Supply
    radius: float

    @property
    def own(self) -> float:
        """The tumour's radius in mm."""
        return self.now.diameter / 2

    def mm(self, units: float) -> float:
        """Return a drawn length inside the tumour in mm."""
        return units * self.own / self.radius

    def tip(self, number: int) -> float | None:
        """Return how near the middle the tip of a sprout has come; None while there is none."""
        begun = min(1.0, max(0.0, (self.now.sprouts - number) / 2))
        if begun == 0:
            return None
        sprout = sprouts()[number]
        root = sprout.root(self.radius)
        return root - (root - sprout.end) * min(1.0, _FASTER * self.now.reach) * begun


@dataclass(frozen=True, slots=True)
class Angiogenesis:
    """The stage of new vessels; without `vessels` none grow and the tumour stays small."""

    id: ClassVar[str] = "angiogenesis"
    vessels: bool = True

    def moment(self, at: float) -> Moment:
        """Return what the model says about a moment; beyond the ends, as at the ends."""
        return _moment(min(len(STEPS) - 1.0, max(0.0, at)), vessels=self.vessels)

    def paint(self, painter: QPainter, area: QRectF, at: float, look: SceneLook) -> None:
        """Paint a moment into an area, in px; see `Scene`."""
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tumour(Board(painter, area, look), self.moment(at))
        painter.restore()


@lru_cache(maxsize=64)
def _moment(at: float, *, vessels: bool) -> Moment:
    before = min(int(at), len(STEPS) - 2)
    low, high = DIAMETERS[before], DIAMETERS[before + 1]
    diameter = grown(low * (high / low) ** (at - before), vessels=vessels)
    return Moment(
        at=at,
        now=supply(diameter, vessels=vessels),
        radius=LARGEST * (diameter / DIAMETERS[-1]) ** _DRAWN,
    )
