"""The scene of each stage, made when it is first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.scenes.scene import Scene


@cache
def scene_of(stage: str, *, vessels: bool = True) -> Scene | None:
    """Return the scene that draws a stage; None where none does.

    `vessels`: whether new vessels grow, where a story asks what happens without them.
    """
    if stage == "cascade":
        from explorer.scenes.cascade import Cascade

        return Cascade()
    if stage == "angiogenesis":
        from explorer.scenes.angiogenesis import Angiogenesis

        return Angiogenesis(vessels=vessels)
    if stage == "benign_malignant":
        from explorer.scenes.benign_malignant import BenignMalignant

        return BenignMalignant()
    return None
