"""The tumours, each by its pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.domain.lab import Pattern
from explorer.scenes.microscope.tumours.follicles import follicles
from explorer.scenes.microscope.tumours.glands import glands
from explorer.scenes.microscope.tumours.papillae import papillae
from explorer.scenes.microscope.tumours.pigment import pigment
from explorer.scenes.microscope.tumours.scirrhous import scirrhous
from explorer.scenes.microscope.tumours.signet import signet
from explorer.scenes.microscope.tumours.single_file import single_file
from explorer.scenes.microscope.tumours.tall_glands import tall_glands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

TUMOURS: Final[Mapping[Pattern, Callable[[Plot], Iterator[Item]]]] = {
    Pattern.FOLLICLES: follicles,
    Pattern.GLANDS: glands,
    Pattern.PAPILLAE: papillae,
    Pattern.PIGMENT: pigment,
    Pattern.SCIRRHOUS_DUCTS: scirrhous,
    Pattern.SIGNET_RINGS: signet,
    Pattern.SINGLE_FILE: single_file,
    Pattern.TALL_GLANDS: tall_glands,
}
