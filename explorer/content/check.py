"""Every fault of a content folder, and of the files themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.content.checks import check_content
from explorer.content.folder import Content, read_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from explorer.content.faults import Fault


def faults_in(folder: Path, today: date) -> tuple[Content | None, list[Fault]]:
    """Return the content (None if a file cannot be read) and all faults, sorted."""
    content, faults = read_folder(folder)
    if content is None:
        return None, sorted(faults)
    return content, check_content(content, today)
