"""An author's slips: change a file of the small folder once, and read what the check says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from explorer.content.check import faults_in

if TYPE_CHECKING:
    from pathlib import Path

TODAY: Final = date(2026, 11, 24)


def faults_of(folder: Path, today: date = TODAY) -> list[str]:
    """Return every fault of a folder as an author reads it."""
    return [str(fault) for fault in faults_in(folder, today)[1]]


def replaced(folder: Path, name: str, old: str, new: str) -> int:
    """Change a file once and return the line (from 1) where the change begins."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
