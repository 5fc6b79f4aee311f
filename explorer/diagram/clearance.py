"""Names that stand clear of the body: broken into more lines, lifted, or left out. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from explorer.diagram.chips import Label, Placed, Side, place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from explorer.diagram.chips import Column

_ROUNDS: Final = 12
_FEWER_ROUNDS: Final = 6
_STEP: Final = 4.0  # px


def place_clear(
    labels: Sequence[Label],
    columns: Sequence[Column],
    *,
    gap: float,
    pitch: float,
    run: float,
) -> tuple[Placed, ...]:
    """Place labels as `place` does, the most important first, and none over the body.

    A name in the body's way takes its next narrower form, then a height where it fits. Where that
    does not help, names are added one by one, and those that find no clear place are left out.
    """
    placer = _Placer(columns, gap=gap, pitch=pitch, run=run)
    together = placer.cleared(labels, _ROUNDS)
    if together is not None:
        return together
    placed: tuple[Placed, ...] = ()
    for label in labels:
        kept = {one.label.key: one.label for one in placed}
        earlier = [kept[each.key] for each in labels if each.key in kept]
        more = placer.cleared([*earlier, label], _FEWER_ROUNDS)
        if more is not None and len(more) > len(placed):
            placed = more
    return placed


class _Placer:
    """Places labels in the same columns again and again, mending what stands over the body."""

    def __init__(self, columns: Sequence[Column], *, gap: float, pitch: float, run: float) -> None:
        self._columns = columns
        self._by_side: Mapping[Side, Column] = {column.side: column for column in columns}
        self._gap = gap
        self._pitch = pitch
        self._run = run

    def cleared(self, labels: Sequence[Label], rounds: int) -> tuple[Placed, ...] | None:
        """Return labels placed clear of the body, None where mending did not help."""
        current = {label.key: label for label in labels}
        for _ in range(rounds):
            placed = place(
                list(current.values()),
                self._columns,
                gap=self._gap,
                pitch=self._pitch,
                run=self._run,
            )
            over = [one for one in placed if not self._by_side[one.side].is_clear(one.label, one.y)]
            if not over:
                return placed
            for one in over:
                mended = self._mended(one)
                if mended is None:
                    return None
                current[one.label.key] = mended
        return None

    def _mended(self, one: Placed) -> Label | None:
        label = one.label
        if label.narrower:
            return replace(label.narrower[0], wish=label.wish)
        height = self._higher(one)
        if height is None:
            return None
        # its neighbours held it back before: ask for twice as much
        again = one.y if label.wish is None else label.wish - 2 * (one.y - height)
        return replace(label, wish=min(height, again))

    def _higher(self, one: Placed) -> float | None:
        """Return the nearest height above where a name stands clear."""
        column = self._by_side[one.side]
        y = one.y - _STEP
        while y - one.label.height / 2 >= column.top:
            if column.is_clear(one.label, y):
                return y
            y -= _STEP
        return None
