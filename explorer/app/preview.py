"""Where no screen is: the main journey as pictures, in both languages."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.app.call import LANGUAGES
from explorer.app.snapshot import picture, write_picture

if TYPE_CHECKING:
    from explorer.app.call import Call

_FOLDER = Path("explorer-preview")


def draw_preview(call: Call) -> int:
    """Draw start, prostate chosen and a secondary read; name the files."""
    sys.stderr.write("No screen was found, so the main journey is drawn into explorer-preview/:\n")
    for language in LANGUAGES:
        said = replace(call, language=language, figure=None, primary=None, reading=None)
        prostate = replace(said, primary="prostate")
        steps = (said, prostate, replace(prostate, reading="bone"))
        for number, (name, step) in enumerate(
            zip(("start", "prostate", "bone"), steps, strict=True), 1
        ):
            path = _FOLDER / f"{number}_{name}_{language}.png"
            write_picture(picture(step), path)
            sys.stdout.write(f"{path}\n")
    return 0
