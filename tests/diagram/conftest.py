"""A view of a drawn body with a small atlas, 672 x 628 px as in a study window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from explorer.appearance.fonts import load_fonts
from explorer.diagram.body_view import BodyView
from explorer.domain.atlas import Atlas, CancerId, Figure, Region, SiteId
from explorer.domain.evidence import Tier
from explorer.domain.exploration import Exploration
from tests.diagram.drawn import DRAWN
from tests.small_atlas import ATLAS, cancer, site, spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

_MORE_SITES = (
    site("nodes_cervical", region=Region.NODES),
    site("kidney", "kidney_left"),
    site("pleura", "pleura_left"),
    replace(site("skin", "shell", region=Region.WHOLE_BODY), chip_only=True),
    replace(site("soft_tissue", region=Region.WHOLE_BODY), parts=(), chip_only=True),
)
_MORE_SPREADS = (
    spread("prostate", "nodes_cervical", Tier.COMMON),
    spread("prostate", "pleura", Tier.UNCOMMON),
    spread("prostate", "soft_tissue", Tier.UNCOMMON),
    spread("stomach", "kidney", Tier.UNCOMMON),
    spread("melanoma", "brain", Tier.COMMON),
)


def _atlas() -> Atlas:
    sites = {each.id: each for each in (*ATLAS.sites.values(), *_MORE_SITES)}
    melanoma = cancer("melanoma", "skin")
    bones = ("femur_left", "femur_right", "hand_bones_left")
    sites[SiteId("bone")] = site("bone", *bones, region=Region.WHOLE_BODY)
    return replace(
        ATLAS,
        sites=sites,
        cancers={**ATLAS.cancers, melanoma.id: melanoma},
        spreads=(*ATLAS.spreads, *_MORE_SPREADS),
    )


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Every kind of part, role and spread, once."""
    return _atlas()


@pytest.fixture
def make_view(qtbot: QtBot, atlas: Atlas) -> Callable[..., BodyView]:
    """Return a maker of shown views; motion is reduced unless asked for."""
    kept = []  # a view collected while another paints would take Qt down with it

    def make(
        figure: Figure = Figure.MALE,
        *,
        primary: str | None = None,
        moving: bool = False,
        size: tuple[int, int] = (672, 628),
    ) -> BodyView:
        load_fonts()
        view = BodyView(DRAWN)
        view.reduced_motion = not moving
        qtbot.addWidget(view)
        kept.append(view)
        view.resize(*size)
        view.open(atlas)
        cancer_id = CancerId(primary) if primary else None
        view.present(Exploration(figure=figure, primary=cancer_id))
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.settle()
        return view

    return make


@pytest.fixture
def view(make_view: Callable[..., BodyView]) -> BodyView:
    """Return the male figure at rest."""
    return make_view()
