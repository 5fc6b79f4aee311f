"""What lies on a glass slide: cells, and what lies between them, in micrometres. No Qt.

The origin is the middle of the slide, y grows downwards. Everything follows from a seed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import COMMON_CELLS, TUMOUR_CELL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Points = NDArray[np.float32]  # (n, 2), micrometres

_PASSING: Final = COMMON_CELLS | {"macrophage"}  # no mark of the tissue they are met in
HALF: Final = 460.0  # micrometres from the middle of a slide to its edge
Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


class Chromatin(Enum):
    """The texture of a nucleus."""

    FINE = "fine"  # even, middle grey
    OPEN = "open"  # pale, with a rim: "vesicular"
    COARSE = "coarse"  # clumps, "salt and pepper"
    DARK = "dark"  # no texture is seen


@dataclass(slots=True)
class Nucleus:
    """A nucleus: its outline, how dark it is (0 pale to 1 black), its nucleoli as x, y, radius."""

    outline: Points
    tone: float = 0.6
    chromatin: Chromatin = Chromatin.FINE
    nucleoli: tuple[tuple[float, float, float], ...] = ()


@dataclass(slots=True)
class Cell:
    """One cell. `kind` is one of `explorer.domain.lab`; `body` and `membrane` name inks.

    `chance` (0 to 1) and `patch` (0 to 1, alike in neighbours) decide whether a stain binds.
    `grains` are x, y, radius of what lies in it (melanin, vacuoles), `grain_ink` their ink.
    `apical` is the stretch of its outline that faces a lumen.
    """

    kind: str
    outline: Points | None
    nucleus: Nucleus | None = None
    body: str = "cytoplasm"
    membrane: str = "membrane"
    grains: NDArray[np.float32] | None = None  # (n, 3)
    grain_ink: str = "melanin"
    apical: Points | None = None
    chance: float = 0.5
    patch: float = 0.5


@dataclass(slots=True)
class Patch:
    """An area of one ink; several outlines make holes. `kind` binds as a cell's does, if any."""

    ink: str
    outlines: tuple[Points, ...]
    edge: str = ""
    edge_width: float = 0.8
    kind: str = ""


@dataclass(slots=True)
class Strand:
    """A line of a width in micrometres: a fibre, a wall, a hair of a capillary."""

    ink: str
    points: Points
    width: float
    kind: str = ""


Item = Cell | Patch | Strand


@dataclass(slots=True, kw_only=True)
class Slide:
    """Items in the order in which they are painted, and where the two labels point.

    `seen` are the middles of the nuclei that can be pointed at: the tissue's, the tumour's (True).
    """

    tissue: str
    items: list[Item] = field(default_factory=list)
    tumour: tuple[Points, ...] = ()  # where the tumour lies; empty on a normal slide
    host_spot: Point = (0.0, 0.0)
    tumour_spot: Point = (0.0, 0.0)
    _boxes: list[Box] = field(default_factory=list)
    seen: dict[bool, list[Point]] = field(default_factory=lambda: {False: [], True: []})

    def lay(self, item: Item) -> None:
        """Lay an item on top."""
        self.items.append(item)
        self._boxes.append(box_of(item))
        if isinstance(item, Cell) and item.nucleus is not None and item.kind not in _PASSING:
            x, y = item.nucleus.outline.mean(axis=0).tolist()
            self.seen[item.kind == TUMOUR_CELL].append((x, y))

    def cell_near(self, place: Point, *, tumour: bool) -> Point:
        """Return where the nearest cell of the tumour, or of the tissue, has its nucleus."""
        cells = self.seen[tumour]
        if not cells:
            return place
        away = np.hypot(*(np.array(cells, np.float32) - np.array(place, np.float32)).T)
        return cells[int(away.argmin())]

    def boxes(self) -> NDArray[np.float32]:
        """Return left, top, right, bottom of every item, (n, 4) in micrometres."""
        return np.array(self._boxes, np.float32).reshape(-1, 4)


def box_of(item: Item) -> Box:
    """Return the box that an item touches when it is painted."""
    if isinstance(item, Cell):
        found = [item.outline] if item.outline is not None else []
        if item.nucleus is not None:
            found.append(item.nucleus.outline)
        if item.grains is not None and len(item.grains):
            found.append(item.grains[:, :2])
        return _box(found, 1.5)
    if isinstance(item, Patch):
        return _box(item.outlines, item.edge_width)
    return _box([item.points], item.width)


def _box(shapes: Sequence[Points], margin: float) -> Box:
    if not shapes:  # nothing of it is seen
        return (0.0, 0.0, 0.0, 0.0)
    points = np.concatenate(shapes)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return (
        float(left) - margin,
        float(top) - margin,
        float(right) + margin,
        float(bottom) + margin,
    )
