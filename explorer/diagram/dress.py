"""A dress is how the whole body is coloured: as it is, or stepped back behind a story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from explorer.appearance import materials
from explorer.diagram import inks

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.inks import Ramp

_SHADOW = QColor(58, 24, 32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """Colours by material; what follows are shares of full strength, that of folds of their own."""

    ramp: Callable[[str], Ramp]
    base: Callable[[str], QColor]
    edge: Callable[[str], QColor]
    edge_alpha: float
    fold_alpha: float
    shadow_alpha: float


@cache
def anatomy(theme: str, tone: str = "light") -> Dress:
    """Return the body's own colours in a theme."""
    return Dress(
        ramp=lambda material: materials.ramp(material, theme, tone),
        base=lambda material: materials.base_colour(material, theme, tone),
        edge=lambda material: materials.edge_colour(material, theme, tone),
        edge_alpha=materials.edge_strength(theme, tone),
        fold_alpha=1.0,
        shadow_alpha=0.42,
    )


@cache
def stepped_back(theme: str, tone: str = "light") -> Dress:
    """Return the colours of a body that stands behind a story."""
    return Dress(
        ramp=lambda material: inks.stepped_back_ramp(material, theme, tone),
        base=lambda material: inks.stepped_back_colour(material, theme, tone),
        edge=lambda material: inks.stepped_back_edge(material, theme, tone),
        edge_alpha=0.30,
        fold_alpha=0.55,
        shadow_alpha=0.0,
    )


@cache
def shadow_table(strength: float) -> list[int]:
    """Return the premultiplied-free ARGB table of a contact shadow of this strength (0 to 1)."""
    red, green, blue = _SHADOW.red(), _SHADOW.green(), _SHADOW.blue()
    return [int(step * strength) << 24 | red << 16 | green << 8 | blue for step in range(256)]
