"""Reads a preset file into a mode."""

from __future__ import annotations

import tomllib
from typing import Any

from explorer.app.refusal import AT_FAULT, Refusal
from explorer.domain.atlas import Figure
from explorer.domain.mode import Layout, Mode
from explorer.files import asset


def read_mode(name: str) -> Mode:
    """Return the mode of a preset. Raises `Refusal` naming file and field if it is spoilt."""
    path = asset("presets", f"{name}.toml")
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        return _mode(name, values)
    except (OSError, KeyError, TypeError, ValueError) as fault:
        raise Refusal(
            f"{path}: {fault}; restore the file or choose another --preset", AT_FAULT
        ) from None


def _mode(name: str, values: dict[str, Any]) -> Mode:
    width, height = values["size"]
    return Mode(
        **{
            "language": None,
            **values,
            "id": name,
            "layout": Layout(values["layout"]),
            "figure": Figure(values["figure"]),
            "size": (width, height),
            "text_steps": tuple(values["text_steps"]),
        }
    )
