"""How a way is drawn: each kind has its own line, whatever the colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from explorer.appearance.materials import base_colour
from explorer.appearance.tokens import tokens
from explorer.domain.circulation import Vessel
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import RouteKind

_MATERIALS: Final = {
    Vessel.VEIN: "vein",
    Vessel.PORTAL_VEIN: "portal",
    Vessel.PLEXUS: "vein",
    Vessel.HEART: "heart",
    Vessel.ARTERY: "artery",
    Vessel.LYMPH_VESSEL: "lymph_duct",
    Vessel.LYMPH_NODES: "node",
}
# as every atlas has it: colour tells what the blood carries, and here it is the other way round
_TURNED: Final = {"pulmonary_arteries": "pulmonary", "pulmonary_veins": "artery"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLook:
    """A line in study px, to be multiplied by `Metrics.stroke_scale`; `dash` in px too."""

    width: float
    dash: tuple[float, ...]

    def pen(self, colour: QColor, scale: float, *, more: float = 0.0) -> QPen:
        """Return a round pen, wider by `more` px; a casing (`more`) has no gaps."""
        pen = QPen(colour, (self.width + more) * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dash and not more:
            pen.setDashPattern([step / self.width for step in self.dash])
            if self.dash[0] > 1:
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


def route_look(kind: RouteKind, *, possible: bool) -> RouteLook:
    """Return the line of a kind, or that of what only the anatomy allows."""
    return _look("possible" if possible else kind.value)


@cache
def _look(name: str) -> RouteLook:
    row = _table()[name]
    return RouteLook(width=row["width"], dash=tuple(row["dash"]))


def _table() -> Any:  # noqa: ANN401 - a table of tokens
    return tokens()["route"]


def route_number(name: str, key: str | None = None) -> float:
    """Return a measure of ways in study px: `band`, `casing`, or one of `cell` and `station`."""
    value = _table()[name]
    return float(value[key] if key else value)


def fan_width(role: SiteRole) -> float:
    """Return how wide the line to a site is in the fan, study px: the likelier, the wider."""
    widths = _table()["fan"]
    return float(widths.get(role.value, widths["first"]))


def vessel_colour(segment: str, vessel: Vessel, theme: Theme) -> QColor | None:
    """Return the colour of a vessel that rises for a way; None where none is drawn."""
    material = _TURNED.get(segment) or _MATERIALS.get(vessel)
    return base_colour(material, theme.name, theme.tone) if material else None
