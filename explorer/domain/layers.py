"""How strongly each layer of the body shows; what a reader fades is never gone from the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final


class Group(Enum):
    """What fades together, from the outside in."""

    SKIN = "skin"
    MUSCLES = "muscles"
    SKELETON = "skeleton"
    VESSELS = "vessels"
    LYMPH = "lymph"
    ORGANS_FRONT = "organs_front"
    ORGANS_MIDDLE = "organs_middle"
    ORGANS_DEEP = "organs_deep"


SEEN_FROM: Final = 0.15  # what shows less cannot be picked
_FAINT: Final = 0.12
_LIFTED: Final = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Opacities, 0 to 1, one a group. The muscles show when they are asked for.

    A group that is `lifted` out of the others shows in full what is else drawn as a ghost.
    """

    skin: float = 1.0
    muscles: float = 0.0
    skeleton: float = 1.0
    vessels: float = 1.0
    lymph: float = 1.0
    organs_front: float = 1.0
    organs_middle: float = 1.0
    organs_deep: float = 1.0
    lifted: Group | None = None

    def of(self, group: Group) -> float:
        """Return how strongly a group shows."""
        opacity: float = getattr(self, group.value)
        return opacity

    def strength(self, group: Group, own: float) -> float:
        """Return how strongly a layer shows that is drawn at its `own` opacity."""
        return self.of(group) * (max(own, _LIFTED) if group is self.lifted else own)

    def shows(self, group: Group) -> bool:
        """Say whether a group is seen well enough to be picked."""
        return self.of(group) >= SEEN_FROM

    def faded(self, group: Group, opacity: float) -> Layers:
        """Return the layers with one group at another opacity, held between 0 and 1."""
        held: dict[str, Any] = {group.value: min(1.0, max(0.0, opacity))}
        return replace(self, **held)

    def alone(self, group: Group) -> Layers:
        """Return the layers with one group in full and the others as a breath."""
        skin = {} if group is Group.SKIN else {Group.SKIN.value: 0.5}
        faint: dict[str, Any] = {
            each.value: _FAINT for each in Group if each not in (group, Group.MUSCLES)
        }
        return Layers(**{**faint, **skin, group.value: 1.0}, lifted=group)


USUAL: Final = Layers()
X_RAY: Final = Layers(
    skin=0.6, vessels=0.35, lymph=0.35, organs_front=0.22, organs_middle=0.22, organs_deep=0.3
)
