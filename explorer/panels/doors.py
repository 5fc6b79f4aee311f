"""What a page can ask for; the panel turns each into a signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.domain.exploration import Depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The ways out of a page."""

    to_site: Callable[[str], None]
    to_cancer: Callable[[str], None]
    to_card: Callable[[str], None]
    to_depth: Callable[[Depth], None]
    close: Callable[[], None]
