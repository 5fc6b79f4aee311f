"""The tumours, each by its pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.tumours.pigment import pale_pigment, pigment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

TUMOURS: Final[Mapping[Pattern, Callable[[Plot], Iterator[Item]]]] = {
    Pattern.PIGMENT: pigment,
    Pattern.PALE_PIGMENT: pale_pigment,
}
