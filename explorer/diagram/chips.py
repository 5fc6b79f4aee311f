"""Where the names stand: two columns beside the body, their leaders never crossing. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from explorer.diagram.crossing import segments_cross

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from explorer.diagram.crossing import Point

RUN: Final = 14.0  # px that a leader runs level before it turns to the organ
_TURNS: Final = 60


class ChipPolicy(Enum):
    """Which names stand where."""

    STUDY = "study"
    PROJECTOR = "projector"
    KIOSK = "kiosk"
    NONE = "none"


class Side(Enum):
    """A column, as the viewer sees it."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name to place, in px. `anchors` are where its leader may end, by the side it comes from.

    A label without anchors stands where there is room and has no leader. `narrower` are its other
    forms, in more lines each; `wish` is the height it asks for in place of its anchor's.
    """

    key: str
    width: float
    height: float
    anchors: Mapping[Side, Point]
    middle: float = 0.0
    narrower: tuple[Label, ...] = ()
    wish: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A margin: `x` is its edge toward the body; names stand between `top` and `bottom`.

    A name too wide for the margin, which ends at `outer`, stands further in. `reach` says how far
    out the body comes between two heights.
    """

    side: Side
    x: float
    outer: float
    top: float
    bottom: float
    reach: Callable[[float, float], float] | None = None

    def edge(self, label: Label, y: float | None = None) -> float:
        """Return where the body's side of a label is, with its middle at `y`."""
        near = self.x if y is None else self._near(label, y)
        if self.side is Side.LEFT:
            return max(near, self.outer + label.width)
        return min(near, self.outer - label.width)

    def _near(self, label: Label, y: float) -> float:
        if self.reach is None:
            return self.x
        body = self.reach(y - label.height / 2, y + label.height / 2)
        return min(self.x, body) if self.side is Side.LEFT else max(self.x, body)

    def is_clear(self, label: Label, y: float) -> bool:
        """Say whether a label with its middle at `y` stands clear of the body."""
        if self.reach is None:
            return True
        body = self.reach(y - label.height / 2, y + label.height / 2)
        edge = self.edge(label, y)
        return edge <= body if self.side is Side.LEFT else edge >= body

    def sees(self, label: Label, run: float) -> bool:
        """Say whether a leader from this margin can run inward to its anchor."""
        anchor = label.anchors.get(self.side)
        if anchor is None:
            return False
        inward = anchor[0] - self.edge(label)
        return (inward if self.side is Side.LEFT else -inward) > run


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A label with its centre line; the leader runs from `start` over `elbow` to `anchor`."""

    label: Label
    side: Side
    x: float
    y: float
    run: float

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """Left, top, width, height."""
        left = self.x - self.label.width if self.side is Side.LEFT else self.x
        return left, self.y - self.label.height / 2, self.label.width, self.label.height

    @property
    def anchor(self) -> Point | None:
        """Where the leader ends, if there is one."""
        return self.label.anchors.get(self.side)

    @property
    def elbow(self) -> Point:
        """Where the leader turns."""
        return (self.x + self.run if self.side is Side.LEFT else self.x - self.run), self.y


def place(
    labels: Sequence[Label],
    columns: Sequence[Column],
    *,
    gap: float,
    pitch: float,
    run: float = RUN,
) -> tuple[Placed, ...]:
    """Place labels, the most important first; what finds no room is left out.

    Rectangles keep `gap` px and centres `pitch` px; no two leaders cross.
    """
    sides = _choose_sides(labels, columns, gap=gap, pitch=pitch, run=run)
    rank = {label.key: place for place, label in enumerate(labels)}
    turned: set[str] = set()
    while True:
        placed = [
            one
            for column in columns
            for one in _fill(column, sides[column.side], gap=gap, pitch=pitch, run=run)
        ]
        worse = _worst_crossing(placed, rank)
        if worse is None:
            return tuple(placed)
        sides[worse.side].remove(worse.label)
        if worse.label.key not in turned:
            turned.add(worse.label.key)
            _turn_over(worse, columns, sides, gap=gap, pitch=pitch, run=run)


def _turn_over(
    one: Placed,
    columns: Sequence[Column],
    sides: Mapping[Side, list[Label]],
    *,
    gap: float,
    pitch: float,
    run: float,
) -> None:
    """Put a label into the other margin, if it can run to its anchor and there is room."""
    for column in columns:
        there = [*sides[column.side], one.label]
        need = sum(max(label.height + gap, pitch) for label in there) - gap
        fits = need <= column.bottom - column.top
        if column.side is not one.side and fits and column.sees(one.label, run):
            sides[column.side].append(one.label)


def _choose_sides(
    labels: Sequence[Label], columns: Sequence[Column], *, gap: float, pitch: float, run: float
) -> dict[Side, list[Label]]:
    room = {column.side: column.bottom - column.top + gap for column in columns}
    chosen: dict[Side, list[Label]] = {column.side: [] for column in columns}
    for label in labels:
        need = max(label.height + gap, pitch)
        for side in _preferred(label, columns, room, run):
            if room[side] >= need:
                chosen[side].append(label)
                room[side] -= need
                break
    return chosen


def _preferred(
    label: Label, columns: Sequence[Column], room: Mapping[Side, float], run: float
) -> list[Side]:
    """Prefer the margin nearer to the organ; an organ on the midline the emptier one."""
    if not label.anchors:
        return sorted(room, key=room.__getitem__, reverse=True)
    able = [column.side for column in columns if column.sees(label, run)]
    return sorted(able, key=lambda side: _distance(label, side, room))


def _distance(label: Label, side: Side, room: Mapping[Side, float]) -> float:
    left, right = label.anchors.get(Side.LEFT), label.anchors.get(Side.RIGHT)
    if left is None or right is None:
        return 0.0
    centre = (left[0] + right[0]) / 2 - label.middle
    off = centre if side is Side.LEFT else -centre
    return off - room[side] * 0.04


def _fill(
    column: Column, labels: Sequence[Label], *, gap: float, pitch: float, run: float
) -> list[Placed]:
    order = sorted(labels, key=lambda label: _wish(label, column))
    for _ in range(_TURNS):
        placed = _stack(column, order, gap=gap, pitch=pitch, run=run)
        crossing = _first_crossing(placed)
        if crossing is None:
            break
        first, second = crossing
        order[first], order[second] = order[second], order[first]
    return placed


def _first_crossing(placed: Sequence[Placed]) -> tuple[int, int] | None:
    count = len(placed)
    closest = ((at, at + apart) for apart in range(1, count) for at in range(count - apart))
    return next((pair for pair in closest if _cross(placed[pair[0]], placed[pair[1]])), None)


def _wish(label: Label, column: Column) -> float:
    if label.wish is not None:
        return label.wish
    anchor = label.anchors.get(column.side)
    return column.bottom if anchor is None else anchor[1]


def _stack(
    column: Column, order: Sequence[Label], *, gap: float, pitch: float, run: float
) -> list[Placed]:
    """Spread centres so that each is as near to its anchor as its neighbours allow."""
    steps = [
        max((upper.height + lower.height) / 2 + gap, pitch) for upper, lower in pairwise(order)
    ]
    offsets = [0.0]
    for step in steps:
        offsets.append(offsets[-1] + step)
    blocks: list[list[float]] = []  # [sum of wishes, count]: pooled while they overlap
    for label, offset in zip(order, offsets, strict=False):
        blocks.append([_wish(label, column) - offset, 1.0])
        while len(blocks) > 1 and _mean(blocks[-2]) >= _mean(blocks[-1]):
            total, count = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + count]
    bases = [_mean(block) for block in blocks for _ in range(int(block[1]))]
    if not order:
        return []
    least = column.top + order[0].height / 2
    most = column.bottom - order[-1].height / 2 - offsets[-1]
    heights = [
        max(least, min(most, base)) + offset for base, offset in zip(bases, offsets, strict=True)
    ]
    return [
        Placed(label=label, side=column.side, x=column.edge(label, y), y=y, run=run)
        for label, y in zip(order, heights, strict=True)
    ]


def _mean(block: list[float]) -> float:
    return block[0] / block[1]


def _worst_crossing(placed: Sequence[Placed], rank: Mapping[str, int]) -> Placed | None:
    for one, other in combinations(placed, 2):
        if _cross(one, other):
            return max(one, other, key=lambda each: rank[each.label.key])
    return None


def _cross(one: Placed, other: Placed) -> bool:
    """Say whether leaders cross each other or run over a name."""
    a, b = one.anchor, other.anchor
    if a is not None and b is not None and segments_cross(one.elbow, a, other.elbow, b):
        return True
    return _runs_over(one, other) or _runs_over(other, one)


def _runs_over(one: Placed, other: Placed) -> bool:
    """Say whether a leader crosses the box of a name that stands further in."""
    anchor = one.anchor
    if anchor is None:
        return False
    left, top, width, height = other.rect
    right, bottom = left + width, top + height
    if max(one.y, anchor[1]) < top or min(one.y, anchor[1]) > bottom:
        return False
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return any(
        segments_cross(one.elbow, anchor, *side)
        for side in zip(corners, (*corners[1:], corners[0]), strict=True)
    )
