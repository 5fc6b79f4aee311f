"""The tumours, each by its pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.tumours.clear import clear
from explorer.scenes.microscope.tumours.cortical import cortical
from explorer.scenes.microscope.tumours.keratin import keratin
from explorer.scenes.microscope.tumours.liver_cords import liver_cords
from explorer.scenes.microscope.tumours.nests import nests
from explorer.scenes.microscope.tumours.pigment import pale_pigment, pigment
from explorer.scenes.microscope.tumours.plain_sheets import plain_sheets
from explorer.scenes.microscope.tumours.small_dark import small_dark
from explorer.scenes.microscope.tumours.syncytium import syncytium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

TUMOURS: Final[Mapping[Pattern, Callable[[Plot], Iterator[Item]]]] = {
    Pattern.CLEAR: clear,
    Pattern.CORTICAL: cortical,
    Pattern.KERATIN: keratin,
    Pattern.LIVER_CORDS: liver_cords,
    Pattern.NESTS: nests,
    Pattern.PALE_PIGMENT: pale_pigment,
    Pattern.PIGMENT: pigment,
    Pattern.PLAIN_SHEETS: plain_sheets,
    Pattern.SMALL_DARK: small_dark,
    Pattern.SYNCYTIUM: syncytium,
}
