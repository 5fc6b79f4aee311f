"""The scene of each stage, made when it is first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.scenes.scene import Scene


@cache
def scene_of(stage: str) -> Scene | None:
    """Return the scene that draws a stage; None where none does."""
    if stage == "cascade":
        from explorer.scenes.cascade import Cascade

        return Cascade()
    return None
