"""What was asked on the command line, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FIGURES: Final = ("male", "female", "neutral")
VIEWS: Final = ("front", "back")
LANGUAGES: Final = ("id", "en")
PRESETS: Final = ("study", "projector", "kiosk")
THEMES: Final = ("light", "dark", "high_contrast", "projector")
DEPTHS: Final = ("plain", "detail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was asked on the command line. None where nothing was said."""

    command: str | None = None
    target: str | None = None
    second: str | None = None
    figure: str | None = None
    view: str | None = None
    primary: str | None = None
    reading: str | None = None
    origins: str | None = None
    station: int | None = None
    stage: str | None = None
    step: int | None = None
    case: str | None = None
    stain: str | None = None
    language: str | None = None
    preset: str = "study"
    theme: str | None = None
    depth: str | None = None
    text_scale: int | None = None
    size: tuple[int, int] | None = None
    lab: bool = False
    json: bool = False
    strict: bool = False
    today: str | None = None
    debug: bool = False
