"""Says whether the baked art was made from the sources and the code that lie here now."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

from explorer.atelier.sketch import VIEWS
from explorer.files import asset

_CODE: Final = Path(__file__).resolve().parent
_NOT_BAKING: Final = frozenset(
    {"preview.py", "__main__.py", "memory.py", "convert.py", "inking.py"}
)
_SOURCES: Final = ("*.svg", "*.toml")


def baked_folder() -> Path:
    """Return where the baked art lies."""
    return asset("body", "baked")


def made_from(source: Path) -> str:
    """Return the content hash of the sources and of the code that bakes them."""
    code = (path for path in _CODE.glob("*.py") if path.name not in _NOT_BAKING)
    digest = sha256()
    sources = (path for kind in _SOURCES for path in source.glob(kind))
    for path in (*sorted(sources), *sorted(code)):
        digest.update(path.name.encode())
        digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:16]


def is_fresh(source: Path, baked: Path) -> bool:
    """Say whether the baked files match the sources; missing or broken ones do not."""
    try:
        sheets = [
            json.loads((baked / f"{view}.json").read_text(encoding="utf-8")) for view in VIEWS
        ]
    except (OSError, ValueError):
        return False
    return {sheet.get("made_from") for sheet in sheets} == {made_from(source)}
