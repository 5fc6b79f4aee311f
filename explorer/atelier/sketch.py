"""A shape as its author wrote it, before sides and defaults: what both notations are read into."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from explorer.atelier.geometry import Cubic

FIGURES: Final = ("male", "female", "neutral")
GRAIN: Final = 5  # decimals of a unit, in both notations: they give one and the same curve
VIEWS: Final = ("front", "back")
STYLES: Final = ("solid", "xray", "beads", "veil", "form")
CENTRED: Final = frozenset({"tube", "colon", "coil", "stroke"})  # one centre line, a half-width
WHOLE: Final = CENTRED | {"blob", "half"}  # of one outline or centre line
PIECED: Final = frozenset({"union", "net"})
KINDS: Final = WHOLE | PIECED | {"beads"}


def _one_of(*known: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in known:
            raise ValueError(f"{text!r} is none of {', '.join(known)}")
        return text

    return read


def _some_of(*known: str) -> Callable[[str], list[str]]:
    return lambda text: [_one_of(*known)(word) for word in text.split()]


def _lines(text: str) -> list[float]:
    numbers = [float(number) for number in text.split()]
    if len(numbers) % 4:
        raise ValueError(f"no lines of x y x y: {text!r}")
    return numbers


def _folds(text: str) -> list[int]:
    first, last = (int(word) for word in text.split())
    return [first, last]


def read_truth(text: str) -> bool:
    """Read `true` or `false`. Raises ValueError for anything else."""
    if text not in ("true", "false"):
        raise ValueError(f"neither true nor false: {text!r}")
    return text == "true"


KEYS: Final[Mapping[str, Callable[[str], Any]]] = {
    "views": _some_of(*VIEWS), "figures": _some_of(*FIGURES),
    "mirror": _one_of("both", "one"), "style": _one_of(*STYLES), "form": str,
    "round": float, "balloon": float, "shadow": float, "edge": float, "scale": float, "z": float,
    "knots": int, "haustra": int, "span": _folds, "pick": read_truth, "sulci": read_truth,
    "fade": _lines,
}  # fmt: skip
"""What may be said of a shape beside its drawing, and how it is read from text."""


class SourceError(ValueError):
    """What cannot be read in the sources: file, shape and reason, for who drew it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchLine:
    """A line carved into a shape; depth -1 to 1, half-width in units; `both`: mirrored too."""

    course: tuple[Cubic, ...]
    depth: float
    width: float
    both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchPiece:
    """An outline or, with half-widths at its start and end, a centre line."""

    course: tuple[Cubic, ...]
    r0: float | None = None
    r1: float | None = None
    both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bead:
    """A lymph node: where, its half-width and half-height, tilted by degrees."""

    x: float
    y: float
    wide: float
    tall: float
    tilt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """One shape: several of one `id` are one part; `name`, `id` or `id-2`, tells them apart."""

    name: str
    id: str
    layer: str
    material: str
    kind: str
    pieces: tuple[SketchPiece, ...] = ()
    beads: tuple[Bead, ...] = ()
    lines: tuple[SketchLine, ...] = ()
    keys: Mapping[str, Any] = field(default_factory=dict)
    note: str = field(default="", compare=False)
