"""What is wrong with a content folder, one line a fault, for the person who writes the content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: `file:line: field: reason`. A warning does not stop the content from loading."""

    file: str
    line: int
    field: str
    reason: str
    warning: bool = False

    def __str__(self) -> str:
        note = "warning: " if self.warning else ""
        return f"{self.file}:{self.line}: {self.field}: {note}{self.reason}"


class ContentError(Exception):
    """The content cannot be used; carries every fault, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
