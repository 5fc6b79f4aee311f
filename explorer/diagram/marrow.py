"""How strongly a bone lights: where red marrow lies, so that a skeleton does not shout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from explorer.domain.atlas import PartId

_WHOLE: Final = 1.0
_STRENGTHS: Final = {
    "skull": 0.30,
    "mandible": 0.30,
    "cervical_spine": _WHOLE,
    "thoracic_spine": _WHOLE,
    "lumbar_spine": _WHOLE,
    "sacrum": _WHOLE,
    "sternum": _WHOLE,
    "ribs": 0.62,  # they lie over the lungs
    "clavicle": _WHOLE,
    "scapula": _WHOLE,
    "humerus": _WHOLE,
    "hip_bone": _WHOLE,
    "femur": _WHOLE,
}
_SPARSE: Final = {"clavicle": 0.6, "scapula": 0.6}  # little of it, however it lights
_CLUSTERS: Final = {
    "skull": "head",
    "mandible": "head",
    "cervical_spine": "head",
    "lumbar_spine": "pelvis",
    "sacrum": "pelvis",
    "hip_bone": "pelvis",
    "femur": "pelvis",
}
# marrow is red near the trunk only: where along the shaft it runs out, in units
_FADING: Final = {"humerus": (200.0, 265.0), "femur": (515.0, 615.0)}


def marrow(part: PartId) -> float:
    """Return how strongly a part of the skeleton lights, 0 to 1."""
    return _STRENGTHS.get(_name(part), 0.0)


def tinge(part: PartId) -> float:
    """Return how rosy a bone is at rest, 0 to 1."""
    return marrow(part) * _SPARSE.get(_name(part), 1.0)


def fades(part: PartId) -> bool:
    """Say whether a bone's light runs out along its shaft."""
    return _name(part) in _FADING


def shaft(part: PartId) -> tuple[float, float] | None:
    """Return from where to where down a bone its marrow turns yellow, in units."""
    return _FADING.get(_name(part))


def cluster(part: PartId) -> str:
    """Return which bones share a picture: an arm does not lie near a pelvis."""
    name = _name(part)
    return part if name == "humerus" else _CLUSTERS.get(name, "trunk")


def _name(part: PartId) -> str:
    return part.removesuffix("_left").removesuffix("_right")
