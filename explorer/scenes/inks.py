"""The colours of every small stage: those of the body, laid thinly over the plate.

Petrol is for cancer cells alone. Where a scene looks close, blood is a quiet rose and lymph a pale
green; from farther off arteries are red and veins blue, as on the body.
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
# the same for soft tissue and for its cells
_FLESH: Final = {
    "light": (0.34, 0.62),
    "projector": (0.34, 0.62),
    "dark": (0.11, 0.20),
    "high_contrast": (0.05, 0.13),
}
_BRIGHT: Final = frozenset({"light", "projector"})
_WHITE: Final = QColor("white")


@dataclass(frozen=True, slots=True)
class Ink:
    """What one kind of thing is painted with: its body, its outline, its nucleus, mark or light."""

    fill: QColor
    edge: QColor
    mark: QColor


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inks:
    """Every ink of the stages in one theme; there is one of these for each, and it is a key."""

    open_space: QColor
    ground: QColor
    far_ground: QColor
    flesh_ground: QColor
    fibre: QColor
    membrane: QColor
    lumen: QColor
    lymph_lumen: QColor
    tumour_ground: QColor
    mass: QColor  # between the cells of a tumour that is seen whole
    core: QColor  # the same where they are dead
    casing: QColor  # what stands off cells that lie behind it
    light: QColor  # of the side of a cell that is lit
    shade: QColor
    shadow: QColor
    lining: Ink
    far: Ink
    spindle: Ink
    wall: Ink
    lymph_wall: Ink
    artery: Ink
    vein: Ink
    muscle: Ink
    capsule: Ink
    healthy: Ink
    red: Ink
    immune: Ink
    platelet: Ink
    cancer: Ink
    fed: Ink
    hungry: Ink
    dead: Ink
    lost: Ink
    signal: Ink
    plasma: Ink

    def named(self, name: str) -> Ink:
        """Return an ink by its name; raises AttributeError for an unknown one."""
        ink: Ink = getattr(self, name)
        return ink


def inks_of(theme: Theme) -> Inks:
    """Return the inks of a theme."""
    return _inks(theme.name)


@cache
def _inks(name: str) -> Inks:
    theme = load_theme(name)
    bright = name in _BRIGHT
    flesh = base_colour("breast", name)
    soft = mixed(flesh, theme.plate, _FLESH[name][0])
    lumen = _thin("artery", 0.15, theme)
    casing = mixed(_WHITE, soft, 0.4) if bright else soft
    return Inks(
        open_space=theme.plate,
        ground=_thin("bowel", 0.30, theme),
        far_ground=_thin("pancreas", 0.30, theme),
        flesh_ground=soft,
        fibre=_thin("bowel", 0.62, theme),
        membrane=_membrane(theme),
        lumen=lumen,
        lymph_lumen=_thin("lymph_duct", 0.22, theme),
        tumour_ground=theme.sometimes_fill,
        mass=mixed(theme.common, soft, 0.42),
        core=mixed(theme.organ_dim, soft, 0.34),
        casing=casing,
        light=_WHITE if bright else mixed(_WHITE, flesh, 0.8),
        shade=mixed(base_colour("spleen", name), flesh, 0.6) if bright else QColor(16, 18, 30),
        shadow=QColor(58, 24, 32, 46) if bright else QColor(0, 0, 0, 90),
        lining=_ink("stomach", 0.50, theme),
        far=_ink("pancreas", 0.46, theme),
        spindle=_ink("bowel", 0.80, theme),
        wall=_ink("artery", 0.58, theme, cell=True),
        lymph_wall=_ink("lymph_duct", 0.72, theme, cell=True),
        artery=_tube("artery", theme),
        vein=_tube("vein", theme),
        muscle=_muscle(soft, theme),
        capsule=_capsule(theme),
        healthy=_healthy(flesh, soft, theme),
        red=_ink("artery", 0.72, theme, cell=True),
        immune=_ink("portal", 0.46, theme, cell=True),
        platelet=_ink("pancreas", 0.95, theme, cell=True),
        lost=Ink(lumen, theme.story_edge, theme.story_edge),
        signal=Ink(theme.caution, casing, casing),
        plasma=_plasma(theme),
        **_tumour(soft, theme),
    )


def _tumour(soft: QColor, theme: Theme) -> dict[str, Ink]:
    """Return the inks of a tumour's cells; those that lie close in soft tissue have dark edges."""
    bright, edge = theme.name in _BRIGHT, theme.story_edge
    dark, rim = (theme.primary, edge) if bright else (theme.on_common, theme.common)
    pale = theme.sometimes_fill
    return {
        "cancer": Ink(
            mixed(theme.common, theme.card, 0.86) if theme.name == "projector" else theme.common,
            edge,
            theme.primary if bright else mixed(theme.common, theme.on_common, 0.3),
        ),
        "fed": Ink(mixed(theme.common, theme.plate, 0.82), dark, dark),
        "hungry": Ink(mixed(pale, soft, 0.9), rim, rim),
        "dead": Ink(mixed(theme.organ_dim, soft, 0.55), theme.text_third, theme.text_third),
    }


def _thin(material: str, share: float, theme: Theme, *, cell: bool = False) -> QColor:
    """Return a material laid thinly over the plate; a single cell keeps its strength."""
    colour = base_colour(material, theme.name)
    return mixed(colour, theme.plate, share * (1.0 if cell else _THINNER[theme.name]))


def _ink(material: str, share: float, theme: Theme, *, cell: bool = False) -> Ink:
    """Return a tissue's ink: outline and nucleus are darker, on any plate."""
    fill = _thin(material, share, theme, cell=cell)
    edge = edge_colour(material, theme.name)
    if theme.name in _BRIGHT:
        return Ink(fill, mixed(edge, fill, 0.72 if cell else 0.55), mixed(edge, fill, 0.62))
    base = base_colour(material, theme.name).lighter(115)
    return Ink(fill, mixed(base, fill, 0.85 if cell else 0.45), mixed(theme.plate, fill, 0.55))


def _membrane(theme: Theme) -> QColor:
    """Return the colour of the sheet, which the story hangs on: it stands out from the fibres."""
    if theme.name in _BRIGHT:
        return mixed(edge_colour("muscle", theme.name), base_colour("muscle", theme.name), 0.35)
    return _thin("stomach", 0.80, theme, cell=True)


def _tube(material: str, theme: Theme) -> Ink:
    """Return the ink of a vessel that is seen from outside."""
    return shining(base_colour(material, theme.name), edge_colour(material, theme.name), 0.42)


def shining(fill: QColor, edge: QColor, share: float) -> Ink:
    """Return the ink of something round and long, whose mark is the light along it."""
    return Ink(fill, edge, mixed(_WHITE, fill, share))


def _muscle(soft: QColor, theme: Theme) -> Ink:
    fill = mixed(base_colour("muscle", theme.name), soft, 0.62)
    return shining(fill, edge_colour("muscle", theme.name), 0.3)


def _capsule(theme: Theme) -> Ink:
    fill = base_colour("tendon", theme.name)
    if theme.name in _BRIGHT:
        cartilage = base_colour("cartilage", theme.name)
        fill = mixed(cartilage, edge_colour("tendon", theme.name), 0.45)
    return shining(fill, theme.text_second, 0.5)


def _healthy(flesh: QColor, soft: QColor, theme: Theme) -> Ink:
    muscle, bright = base_colour("muscle", theme.name), theme.name in _BRIGHT
    return Ink(
        mixed(flesh, theme.plate, _FLESH[theme.name][1]),
        mixed(muscle, soft, 0.30),
        mixed(muscle, soft, 0.46) if bright else mixed(flesh, soft, 0.40),
    )


def _plasma(theme: Theme) -> Ink:
    edge = base_colour("artery", theme.name)
    return Ink(mixed(_WHITE, base_colour("pancreas", theme.name), 0.35), edge, edge)
