"""What colours the grey maps of light: the anatomy's own, stepped back, or a role's ink."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from explorer.appearance import materials
from explorer.appearance.themes import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

BACKDROP: Final = frozenset({"shell", "bone", "marrow"})  # these may fade further than an organ may
_CHROMA: Final = 0.34
_PLATE: Final = 0.44
_RELIEF: Final = 0.12  # of what is lighter than an organ may be behind a story on a dark plate
# lightness at light 0, .25, .5, .75 and 1: down as a share of what is there, up of what is left
_SHADES: Final = (-0.46, -0.21, 0.0, 0.24, 0.60)

Ramp = list[int]


@cache
def stepped_back_ramp(material: str, theme: str, tone: str = "light") -> Ramp:
    """Return a material's ramp with the colour drawn out of it, close to the plate."""
    fade = _fading(material, theme)
    return [fade(argb) for argb in materials.ramp(material, theme, tone)]


@cache
def stepped_back_colour(material: str, theme: str, tone: str = "light") -> QColor:
    """Return a material's base colour, stepped back."""
    fade = _fading(material, theme)
    return QColor.fromRgb(fade(materials.base_colour(material, theme, tone).rgb()))


@cache
def stepped_back_edge(material: str, theme: str, tone: str = "light") -> QColor:
    """Return a material's edge, stepped back."""
    fade = _fading("shell", theme)  # an edge may be darker than any organ's fill
    return QColor.fromRgb(fade(materials.edge_colour(material, theme, tone).rgb()))


def _fading(material: str, theme: str) -> Callable[[int], int]:
    look = load_theme(theme)
    ground = _luma(look.plate.rgb()) * _PLATE
    darkest = 0.0 if material in BACKDROP else _luma(look.organ_dim.rgb())
    is_dark = _luma(look.plate.rgb()) < 128
    kept = _CHROMA * (1 - _PLATE)
    red_ground, green_ground, blue_ground = (
        round(channel * _PLATE) for channel in look.plate.toTuple()[:3]
    )

    def fade(argb: int) -> int:
        red, green, blue = argb >> 16 & 255, argb >> 8 & 255, argb & 255
        grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        pale = grey * (1 - _PLATE)
        lift = max(darkest - ground, pale)
        if is_dark and material not in BACKDROP:  # what is lit must stand out from what is pale
            lift = darkest - ground + (lift - (darkest - ground)) * _RELIEF
        red = min(255, int(lift + (red - grey) * kept + red_ground))
        green = min(255, int(lift + (green - grey) * kept + green_ground))
        blue = min(255, int(lift + (blue - grey) * kept + blue_ground))
        return 0xFF000000 | red << 16 | green << 8 | blue

    return fade


def _luma(argb: int) -> float:
    return 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255)


@cache
def role_ramp(fill: int) -> Ramp:
    """Return the ramp of a role's fill (ARGB): lightness runs, the hue stays."""
    colour = QColor.fromRgb(fill)
    hue, light, saturation = rgb_to_hls(colour.redF(), colour.greenF(), colour.blueF())
    stops = [
        hls_to_rgb(hue, light + shade * (light if shade < 0 else 1 - light), saturation)
        for shade in _SHADES
    ]
    return [_between(stops, step / 255 * (len(stops) - 1)) for step in range(256)]


def _between(stops: list[tuple[float, float, float]], at: float) -> int:
    place = min(int(at), len(stops) - 2)
    share = at - place
    red, green, blue = (
        round(255 * (low + (high - low) * share))
        for low, high in zip(stops[place], stops[place + 1], strict=True)
    )
    return 0xFF000000 | red << 16 | green << 8 | blue
