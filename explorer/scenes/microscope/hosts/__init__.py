"""The tissues a tumour may lie in, each by the id that the content gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.microscope.hosts.adrenal import adrenal
from explorer.scenes.microscope.hosts.bone import bone
from explorer.scenes.microscope.hosts.border import Rim, hosted
from explorer.scenes.microscope.hosts.brain import brain
from explorer.scenes.microscope.hosts.liver import liver
from explorer.scenes.microscope.hosts.lung import lung
from explorer.scenes.microscope.hosts.lymph_node import lymph_node
from explorer.scenes.microscope.hosts.ovary import ovary
from explorer.scenes.microscope.hosts.skin import skin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

HOSTS: Final[Mapping[str, Callable[[Plot], Iterator[Item]]]] = {
    "lung": hosted(lung, Rim(deep=15, spread=13)),
    "liver": hosted(liver),
    "bone": hosted(bone, Rim(ink="marrow", fibres=2)),
    "brain": hosted(brain, Rim(ink="neuropil", fibre="neurite", lean=30, white=0.3)),
    "lymph_node": hosted(lymph_node, Rim(fibres=2, lean=26, white=0)),
    "skin": hosted(skin),
    "adrenal": hosted(adrenal),
    "ovary": hosted(ovary),
}
