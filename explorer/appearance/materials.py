"""The colours of the body's materials: one base each; shade, light and edge follow by one rule."""

from __future__ import annotations

import colorsys
import tomllib
from functools import cache
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtGui import QColor

from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Mapping

SKIN: Final = "shell"
_USUAL: Final = "light"
_STEPS: Final = 256


class Shift(NamedTuple):
    """How a colour moves: lightness and saturation as shares of what is left, hue in turns."""

    lightness: float
    saturation: float
    hue: float


_STAY: Final = Shift(0.0, 0.0, 0.0)
# at light 0, 1/4, 1/2, 3/4, 1: without the loss of saturation the shadows turn crimson
_LIGHTS: Final = (
    Shift(-0.60, -0.30, -0.022),
    Shift(-0.27, -0.22, -0.012),
    _STAY,
    Shift(0.28, -0.02, 0.006),
    Shift(0.70, -0.05, 0.012),
)
_EDGE: Final = Shift(-0.55, -0.22, -0.02)


@cache
def ramp(material: str, theme: str, tone: str = _USUAL) -> list[int]:
    """Return 256 ARGB values, from the deepest shade to the highest light; 128 is the base.

    `tone` is that of the skin. The list is shared: do not change it. Raises KeyError for an
    unknown material, theme or tone.
    """
    stops = _stops(material, theme, tone)
    span = (_STEPS - 1) / (len(stops) - 1)
    values: list[int] = []
    for below, (one, two) in enumerate(pairwise(stops)):
        last = below == len(stops) - 2
        until = _STEPS if last else ceil((below + 1) * span)
        values += _between(one, two, range(len(values), until), below * span, span)
    return values


@cache
def base_colour(material: str, theme: str, tone: str = _USUAL) -> QColor:
    """Return the colour of a material in even light. Raises KeyError as `ramp` does."""
    return _stops(material, theme, tone)[2]


@cache
def edge_colour(material: str, theme: str, tone: str = _USUAL) -> QColor:
    """Return the colour of a material's outline. Raises KeyError as `ramp` does."""
    if material == SKIN:
        return QColor(_skin(theme, tone)["edge"])
    edge = _shifted(_base(material, theme), _EDGE)
    return _shifted(edge, Shift(-_on_skin(theme, tone)["darker"], 0.0, 0.0))


def edge_strength(theme: str, tone: str = _USUAL) -> float:
    """Return how strongly outlines are drawn, 0 to 1."""
    strength: float = _on_skin(theme, tone)["strength"]
    return strength


def known_materials() -> frozenset[str]:
    """Return the names of every material."""
    return frozenset(_table()[_USUAL]) | {SKIN}


@cache
def _table() -> Mapping[str, Any]:
    with asset("themes", "materials.toml").open("rb") as file:
        return tomllib.load(file)


def _on_skin(theme: str, tone: str) -> Mapping[str, Any]:
    """Return how an organ's edge is drawn on this skin."""
    table = _table()
    edge: Mapping[str, Any] = table["edge"][tone if table["skin"][theme]["toned"] else "untoned"]
    return edge


def _skin(theme: str, tone: str) -> Mapping[str, Any]:
    skins: Mapping[str, Any] = _table()["skin"]
    skin: Mapping[str, Any] = skins[theme]
    return skins[tone] if skin["toned"] and tone != _USUAL else skin


def _base(material: str, theme: str) -> QColor:
    table = _table()
    return QColor(table[theme].get(material) or table[_USUAL][material])


def _stops(material: str, theme: str, tone: str) -> list[QColor]:
    if material == SKIN:
        return [QColor(stop) for stop in _skin(theme, tone)["stops"]]
    base = _base(material, theme)
    return [_shifted(base, light) for light in _LIGHTS]


def _shifted(colour: QColor, by: Shift) -> QColor:
    hue, lightness, saturation = colorsys.rgb_to_hls(colour.redF(), colour.greenF(), colour.blueF())
    room = lightness if by.lightness < 0 else 1 - lightness
    red, green, blue = colorsys.hls_to_rgb(
        (hue + by.hue) % 1,
        lightness + by.lightness * room,
        min(1.0, saturation * (1 + by.saturation)),
    )
    return QColor.fromRgbF(red, green, blue)


def _between(one: QColor, two: QColor, steps: range, start: float, span: float) -> list[int]:
    """Return the ARGB values of steps between two colours that lie a `span` apart."""
    red, green, blue, _ = one.getRgb()
    to_red, to_green, to_blue, _ = two.getRgb()
    return [
        0xFF000000
        | int(red + (to_red - red) * (share := (step - start) / span) + 0.5) << 16
        | int(green + (to_green - green) * share + 0.5) << 8
        | int(blue + (to_blue - blue) * share + 0.5)
        for step in steps
    ]
