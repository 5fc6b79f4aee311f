"""What part of a slide is looked at: a round field about a place, in one of four sizes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import Final

from explorer.scenes.microscope.slide import HALF, Point

SPANS: Final = {4: 900.0, 10: 560.0, 20: 280.0, 40: 140.0}  # micrometres across, by objective
FIRST: Final = 10
_INNER: Final = 0.72  # of the radius: what lies there is well seen
_OBJECTIVES: Final = tuple(SPANS)


@dataclass(frozen=True, slots=True)
class Lens:
    """An objective over a place."""

    objective: int = FIRST
    middle: Point = (0.0, 0.0)

    @property
    def span(self) -> float:
        """Micrometres across the field."""
        return SPANS[self.objective]

    def over(self, x: float, y: float) -> Lens:
        """Return the lens over a place, or as near as the edge of the slide allows."""
        most = max(0.0, HALF - self.span / 2)
        away = hypot(x, y)
        share = min(1.0, most / away) if away else 1.0
        return replace(self, middle=(x * share, y * share))

    def nearest(self, point: Point) -> Point:
        """Return a point of the slide, or the nearest one that is well inside the field."""
        x, y = point[0] - self.middle[0], point[1] - self.middle[1]
        share = min(1.0, _INNER * self.span / 2 / (hypot(x, y) or 1.0))
        return (self.middle[0] + x * share, self.middle[1] + y * share)

    def zoomed(self, steps: int, about: Point | None = None) -> Lens:
        """Return the next objectives; what lies at `about` (micrometres) stays where it is."""
        place = _OBJECTIVES.index(self.objective) + steps
        objective = _OBJECTIVES[max(0, min(len(_OBJECTIVES) - 1, place))]
        return self.through(objective, about)

    def through(self, objective: int, about: Point | None = None) -> Lens:
        """Return another objective; what lies at `about` (micrometres) stays where it is."""
        other = replace(self, objective=objective)
        fixed = about or self.middle
        share = other.span / self.span
        x = fixed[0] + (self.middle[0] - fixed[0]) * share
        y = fixed[1] + (self.middle[1] - fixed[1]) * share
        return other.over(x, y)
