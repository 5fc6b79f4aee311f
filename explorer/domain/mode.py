"""What a preset allows and how it is laid out. No code asks which preset it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from explorer.domain.atlas import Figure


class Layout(Enum):
    """How the parts of the window lie."""

    STUDY = "study"
    PROJECTOR = "projector"
    KIOSK = "kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One preset, read from `assets/presets/ID.toml`.

    `size` is in px; `screen_mm` is the height of the screen it is made for, from which a kiosk
    reckons its px per mm. `language` is None where the machine's own is taken, `idle_seconds` 0
    where nobody is ever taken to have gone. `shows_outlook` offers the figures on survival, behind
    their door, `shows_origins` the reverse question, `guided_cases` only the cases of the cell lab
    that are told step by step. `frame_ms` is how long a moving picture stands still.
    """

    id: str
    layout: Layout
    figure: Figure
    theme: str
    language: str | None
    size: tuple[int, int]
    screen_mm: float
    text_steps: tuple[int, ...]
    full_screen: bool
    may_quit: bool
    may_change_theme: bool
    may_change_depth: bool
    offers_neutral: bool
    keeps_settings: bool
    shows_outlook: bool
    guided_cases: bool
    shows_origins: bool
    may_write: bool
    idle_seconds: int
    reduced_motion: bool
    frame_ms: int
