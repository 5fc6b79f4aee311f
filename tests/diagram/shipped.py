"""The art that ships and an atlas made by hand to go with it, so that content may change."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from explorer.appearance.fonts import load_fonts
from explorer.diagram.artwork import Artwork, read_artwork
from explorer.diagram.body_view import BodyView
from explorer.diagram.camera import Camera, Frame, Region, fitting
from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Atlas, Sex
from explorer.domain.evidence import Tier
from explorer.domain.exploration import Exploration, View
from tests.small_atlas import ATLAS, cancer, site, spread

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from explorer.domain.layers import Layers

SIZE = (672, 580)  # the body in a study window of 1280 x 720
WORKING = fitting(*SIZE, 1.0, Frame())
CLOSE = Region.BELLY.seen_by(WORKING)
SITES = (
    site("brain", "cerebrum", "cerebellum"),
    site("eye", "eye_left", "eye_right"),
    site("kidney", "kidney_left", "kidney_right"),
    site("spleen"),
    site("stomach"),
    site("bladder"),
    site("bone", "lumbar_spine", "hip_bone_left", "hip_bone_right"),
    site("prostate", sex=Sex.MALE),
    site("uterus", sex=Sex.FEMALE),
    site("pleura", "pleura_left", "pleura_right"),
)
SPREADS = (
    spread("kidney", "brain"),
    spread("kidney", "bone", Tier.SOMETIMES),
    spread("kidney", "eye", Tier.UNCOMMON),
    spread("kidney", "pleura", Tier.COMMON),
)


@cache
def art(view: View) -> Artwork:
    """Return the art of a view, read once."""
    return read_artwork(view.value)


@cache
def shipped_atlas() -> Atlas:
    """Return a story on the shipped parts: the eye is drawn on the front alone."""
    return replace(
        ATLAS,
        sites={each.id: each for each in SITES},
        cancers={each.id: each for each in (cancer("kidney", "kidney"),)},
        spreads=SPREADS,
    )


def cameras() -> dict[str, Camera]:
    """Return the working view and one close by."""
    return {"working": WORKING, "close": CLOSE}


def shown(
    qtbot: QtBot,
    now: Exploration,
    *,
    artwork: Artwork | None = None,
    atlas: Atlas | None = None,
    layers: Layers | None = None,
    names: bool = False,
    moving: bool = False,
) -> BodyView:
    """Return a view on screen in a state; motion is reduced unless asked for."""
    load_fonts()
    view = BodyView(artwork)
    view.reduced_motion = not moving
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.open(atlas or shipped_atlas())
    view.show_chips(ChipPolicy.STUDY if names else ChipPolicy.NONE)
    if layers is not None:
        view.show_layers(layers, still=True)
    view.present(now)
    with qtbot.waitExposed(view):
        view.show()
    view.settle()
    return view
