"""Sizes in px: study by the height of the window, projector by share, kiosk by millimetre."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from explorer.appearance.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

PRESETS: Final = ("study", "projector", "kiosk")
_LETTERS: Final = ("caption", "chip", "row", "body", "heading", "title", "place")
_MEASURES: Final = ("target", "row_height", "chip_hit", "gap", "radius", "hairline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """Letters (em), targets and strokes, all in px.

    `base` is the em of running text; `stroke_scale` multiplies what the tables give in study px;
    `text_scale` is in percent; `by_finger` says that every control is boxed, as large as `target`.
    """

    preset: str
    by_finger: bool
    text_scale: int
    base: float
    caption: float
    chip: float
    row: float
    body: float
    heading: float
    title: float
    place: float
    target: float
    row_height: float
    chip_hit: float
    gap: float
    radius: float
    hairline: float
    stroke_scale: float
    line_height: float


@cache
def metrics_for(preset: str, height_px: int, px_per_mm: float, text_scale: int) -> Metrics:
    """Return the measures of a preset on a window this high, text enlarged by percent.

    A projector's letters follow the board alone: larger ones would push labels off it.
    Raises KeyError for an unknown preset.
    """
    table = tokens()[preset]
    if preset == "study":
        return _study(table, height_px, text_scale)
    if preset == "projector":
        return _scaled(preset, table, height_px, text=100)
    return _scaled(preset, table, px_per_mm, text=text_scale)


def _study(table: Mapping[str, Any], height_px: int, text_scale: int) -> Metrics:
    first = table["steps"][0]["base"]
    base = max(step["base"] for step in table["steps"] if height_px >= step["height"])
    by_screen = base / first
    by_reader = by_screen * text_scale / 100
    still = {"gap": by_screen, "radius": 1.0, "hairline": 1.0}
    measures = {
        name: round(table["measures"][name] * still.get(name, by_reader)) for name in _MEASURES
    }
    letters = {name: table["text"][name] * by_reader for name in _LETTERS}
    return Metrics(
        preset="study",
        by_finger=table["by_finger"],
        text_scale=text_scale,
        base=letters["body"],
        stroke_scale=1.0,
        line_height=table["line_height"],
        **letters,
        **measures,
    )


def _scaled(preset: str, table: Mapping[str, Any], unit_px: float, *, text: int) -> Metrics:
    letters = {name: table["text"][name] * unit_px * text / 100 for name in _LETTERS}
    measures = {name: table["measures"][name] * unit_px for name in _MEASURES}
    return Metrics(
        preset=preset,
        by_finger=table["by_finger"],
        text_scale=text,
        base=letters["body"],
        stroke_scale=table["stroke_scale"] * unit_px,
        line_height=table["line_height"],
        **letters,
        **measures,
    )
