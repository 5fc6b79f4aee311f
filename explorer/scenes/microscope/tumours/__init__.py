"""The tumours, each by its pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.tumours.clear import clear
from explorer.scenes.microscope.tumours.cortical import cortical
from explorer.scenes.microscope.tumours.follicles import follicles
from explorer.scenes.microscope.tumours.glands import glands
from explorer.scenes.microscope.tumours.keratin import keratin
from explorer.scenes.microscope.tumours.liver_cords import liver_cords
from explorer.scenes.microscope.tumours.nests import nests, uneven_nests
from explorer.scenes.microscope.tumours.papillae import papillae
from explorer.scenes.microscope.tumours.pigment import pale_pigment, pigment
from explorer.scenes.microscope.tumours.plain_sheets import plain_sheets
from explorer.scenes.microscope.tumours.scirrhous import scirrhous
from explorer.scenes.microscope.tumours.signet import signet
from explorer.scenes.microscope.tumours.single_file import single_file
from explorer.scenes.microscope.tumours.small_dark import small_dark
from explorer.scenes.microscope.tumours.syncytium import syncytium
from explorer.scenes.microscope.tumours.tall_glands import tall_glands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

TUMOURS: Final[Mapping[Pattern, Callable[[Plot], Iterator[Item | None]]]] = {
    Pattern.CLEAR: clear,
    Pattern.CORTICAL: cortical,
    Pattern.FOLLICLES: follicles,
    Pattern.GLANDS: glands,
    Pattern.KERATIN: keratin,
    Pattern.LIVER_CORDS: liver_cords,
    Pattern.NESTS: nests,
    Pattern.UNEVEN_NESTS: uneven_nests,
    Pattern.PALE_PIGMENT: pale_pigment,
    Pattern.PAPILLAE: papillae,
    Pattern.PIGMENT: pigment,
    Pattern.PLAIN_SHEETS: plain_sheets,
    Pattern.SCIRRHOUS_DUCTS: scirrhous,
    Pattern.SIGNET_RINGS: signet,
    Pattern.SINGLE_FILE: single_file,
    Pattern.SMALL_DARK: small_dark,
    Pattern.SYNCYTIUM: syncytium,
    Pattern.TALL_GLANDS: tall_glands,
}
