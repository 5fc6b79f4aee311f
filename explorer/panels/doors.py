"""What a page can ask for; the panel turns each into a signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.domain.exploration import Depth
    from explorer.session.lab_bench import LabBench
    from explorer.session.naming_bench import NamingBench
    from explorer.session.player import RoutePlayer
    from explorer.session.stage_player import StagePlayer


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The ways out of a page, and the players of the way and the story that it tells of.

    `shows_outlook` lets a page offer the door to the figures on survival; a page asks the reverse
    question only where `to_origins` leads somewhere, and for names only where `names` holds them.
    """

    to_site: Callable[[str], None]
    to_cancer: Callable[[str], None]
    to_card: Callable[[str], None]
    to_depth: Callable[[Depth], None]
    close: Callable[[], None]
    to_pair: Callable[[str, str], None] | None = None
    to_origins: Callable[[str], None] | None = None
    to_name: Callable[[str], None] | None = None
    to_stage: Callable[[str, int], None] | None = None
    to_case: Callable[[str], None] | None = None
    to_stain: Callable[[str], None] | None = None
    to_route: Callable[[int], None] | None = None
    player: RoutePlayer | None = None
    stage_player: StagePlayer | None = None
    bench: LabBench | None = None
    names: NamingBench | None = None
    shows_outlook: bool = False
