"""The colours of every small stage: those of the body, laid thinly over the plate.

Petrol is for cancer cells alone. Blood is a quiet rose, lymph a pale green, as on the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from explorer.appearance.materials import base_colour, edge_colour
from explorer.appearance.themes import load_theme, mixed

if TYPE_CHECKING:
    from explorer.appearance.themes import Theme

# How thickly a tissue lies over the plate; on a dark plate the same share would glare.
_THINNER: Final = {"light": 1.0, "projector": 1.0, "dark": 0.62, "high_contrast": 0.5}
_BRIGHT: Final = frozenset({"light", "projector"})


@dataclass(frozen=True, slots=True)
class Ink:
    """What one kind of thing is painted with: its body, its outline, its nucleus or mark."""

    fill: QColor
    edge: QColor
    mark: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """Every ink of the stages in one theme."""

    open_space: QColor
    ground: QColor
    far_ground: QColor
    fibre: QColor
    membrane: QColor
    lining: Ink
    far: Ink
    spindle: Ink
    wall: Ink
    lumen: QColor
    red: Ink
    lymph_wall: Ink
    lymph_lumen: QColor
    immune: Ink
    platelet: Ink
    cancer: Ink
    pale: Ink
    tumour_ground: QColor
    lost: QColor
    signal: QColor
    shadow: QColor


def inks_of(theme: Theme) -> Inks:
    """Return the inks of a theme."""
    return _inks(theme.name, theme.tone)


@cache
def _inks(name: str, tone: str) -> Inks:
    theme = load_theme(name, tone)
    bright = name in _BRIGHT
    return Inks(
        open_space=theme.plate,
        ground=_thin("bowel", 0.30, theme),
        far_ground=_thin("pancreas", 0.30, theme),
        fibre=_thin("bowel", 0.62, theme),
        membrane=_membrane(theme),
        lining=_ink("stomach", 0.50, theme),
        far=_ink("pancreas", 0.46, theme),
        spindle=_ink("bowel", 0.80, theme),
        wall=_ink("artery", 0.58, theme, cell=True),
        lumen=_thin("artery", 0.15, theme),
        red=_ink("artery", 0.72, theme, cell=True),
        lymph_wall=_ink("lymph_duct", 0.72, theme, cell=True),
        lymph_lumen=_thin("lymph_duct", 0.22, theme),
        immune=_ink("portal", 0.46, theme, cell=True),
        platelet=_ink("pancreas", 0.95, theme, cell=True),
        cancer=Ink(
            mixed(theme.common, theme.card, 0.86) if name == "projector" else theme.common,
            theme.story_edge,
            theme.primary if bright else mixed(theme.common, theme.on_common, 0.3),
        ),
        pale=Ink(
            mixed(theme.common, theme.sometimes_fill, 0.42),
            theme.story_edge,
            mixed(theme.common, theme.sometimes_fill, 0.85 if bright else 0.1),
        ),
        tumour_ground=theme.sometimes_fill,
        lost=theme.story_edge,
        signal=theme.caution,
        shadow=QColor(58, 24, 32, 46) if bright else QColor(0, 0, 0, 90),
    )


def _thin(material: str, share: float, theme: Theme, *, cell: bool = False) -> QColor:
    """Return a material laid thinly over the plate; a single cell keeps its strength."""
    colour = base_colour(material, theme.name, theme.tone)
    return mixed(colour, theme.plate, share * (1.0 if cell else _THINNER[theme.name]))


def _ink(material: str, share: float, theme: Theme, *, cell: bool = False) -> Ink:
    """Return a tissue's ink: outline and nucleus are darker, on any plate."""
    fill = _thin(material, share, theme, cell=cell)
    edge = edge_colour(material, theme.name, theme.tone)
    if theme.name in _BRIGHT:
        return Ink(fill, mixed(edge, fill, 0.72 if cell else 0.55), mixed(edge, fill, 0.62))
    base = base_colour(material, theme.name, theme.tone).lighter(115)
    return Ink(fill, mixed(base, fill, 0.85 if cell else 0.45), mixed(theme.plate, fill, 0.55))


def _membrane(theme: Theme) -> QColor:
    """Return the colour of the sheet, which the story hangs on: it stands out from the fibres."""
    if theme.name in _BRIGHT:
        edge = edge_colour("muscle", theme.name, theme.tone)
        return mixed(edge, base_colour("muscle", theme.name, theme.tone), 0.35)
    return _thin("stomach", 0.80, theme, cell=True)
