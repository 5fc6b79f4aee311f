"""Finds a file of `assets/`: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_BESIDE = PACKAGE.parent / "assets"
ASSETS = PACKAGE / "assets" if (PACKAGE / "assets").is_dir() else _BESIDE


def asset(*names: str) -> Path:
    """Return the path of an asset; the file need not exist."""
    return ASSETS.joinpath(*names)


def in_checkout() -> bool:
    """Say whether the explorer runs from its sources, where content may change under it."""
    return ASSETS == _BESIDE
