"""What a reader chose last: language, theme, text size. Kept only where the mode keeps settings.

A stored value that is spoilt becomes the default; the file is written whole or not at all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from explorer.app.call import LANGUAGES, THEMES
from explorer.appearance.themes import TONES
from explorer.content.edition import write_json

if TYPE_CHECKING:
    from explorer.domain.mode import Mode

_FILE: Final = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """The values that hold at the start; None where nothing was chosen."""

    path: Path | None
    language: str | None = None
    theme: str | None = None
    text_scale: int | None = None
    tone: str | None = None
    still: bool | None = None

    @classmethod
    def of(cls, mode: Mode) -> Settings:
        """Read the settings of a mode; a mode that keeps none has none."""
        if not mode.keeps_settings:
            return cls(None)
        from platformdirs import user_config_path  # a kiosk never needs it

        path = user_config_path("anatomy-explorer", appauthor=False) / _FILE
        stored = _stored(path)
        keys = ("language", "theme", "text_scale", "tone", "still")
        language, theme, scale, tone, still = (stored.get(key) for key in keys)
        return cls(
            path,
            language if language in LANGUAGES else None,
            theme if theme in THEMES else None,
            scale if scale in mode.text_steps else None,
            tone if tone in TONES else None,
            still if isinstance(still, bool) else None,
        )

    def keep(self, **chosen: str | int) -> None:
        """Remember a choice for the next start; a disk that refuses only forgets it."""
        if self.path is None:
            return
        try:
            write_json(self.path, {**_stored(self.path), **chosen})
        except OSError:
            return


def _stored(path: Path) -> dict[str, Any]:
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}
