"""Names stand beside the body that ships, never over it, in both languages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from explorer.appearance.fonts import load_fonts
from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.content.edition import read_atlas
from explorer.diagram.artwork import read_artwork
from explorer.diagram.camera import Frame, fitting
from explorer.diagram.chips import ChipPolicy, Column, Label, Side
from explorer.diagram.clearance import place_clear
from explorer.diagram.look import Look
from explorer.diagram.names import sites_named
from explorer.domain.atlas import Figure
from explorer.domain.exploration import Exploration, SiteRole, View, body_roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.diagram.name_plan import Named

Window = tuple[str, ChipPolicy, int, tuple[int, int], Frame]

# preset, policy, height of the window, size of the plate, what is kept clear above and below
STUDY = ("study", ChipPolicy.STUDY, 720, (672, 605), Frame(top=48))
LARGE = ("study", ChipPolicy.STUDY, 1080, (1100, 960), Frame(top=56))
KIOSK = ("kiosk", ChipPolicy.KIOSK, 1920, (1080, 1080), Frame(top=104))
FIRST = (SiteRole.STARTS_HERE, SiteRole.COMMON)
WINDOWS = pytest.mark.parametrize("window", [STUDY, LARGE, KIOSK], ids=["study", "large", "kiosk"])


def _looks(window: Window, language: str, view: View) -> Iterator[Look]:
    preset, policy, height, size, frame = window
    artwork = read_artwork(view.value)
    for figure in Figure:
        yield Look(
            atlas=read_atlas(language),
            artwork=artwork,
            figure=figure,
            camera=fitting(*size, ratio=1.0, frame=frame),
            theme=load_theme("light"),
            metrics=metrics_for(preset, height, 4.03, 100),
            policy=policy,
        )


def _stories(look: Look) -> Iterator[tuple[Exploration, list[Named]]]:
    for primary in (None, *look.atlas.cancers):
        now = Exploration(figure=look.figure, primary=primary)
        layer = look.names(now, partial(look.hits, now))
        yield now, list(layer.names)


@pytest.mark.usefixtures("qapp")
@WINDOWS
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("view", list(View))
def test_no_name_stands_over_the_body(window: Window, language: str, view: View) -> None:
    load_fonts()
    for look in _looks(window, language, view):
        skin = QPainterPath()
        for shape in look.artwork.on(look.figure):
            if shape.is_skin:
                skin.addPath(look.camera.transform.map(shape.path))
        for now, names in _stories(look):
            for name in names:
                over = skin.intersects(QRectF(*name.placed.rect))
                assert not over, (look.figure, now.primary, name.chip.lines)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("view", list(View))
def test_clear_of_the_body_every_place_in_sight_still_has_its_name(
    language: str, view: View
) -> None:
    load_fonts()
    for look in _looks(STUDY, language, view):
        for now, names in _stories(look):
            if now.primary is None:
                continue
            named = {name.site for name in names}
            wanted = sites_named(look.atlas, now, look.artwork, look.policy, 1.0)
            drawn = {site for site in wanted if look.shapes(site)}
            assert drawn <= named, (look.figure, now.primary, drawn - named)


def _beside(reach: float) -> Column:
    return Column(
        side=Side.LEFT, x=120, outer=10, top=0, bottom=600, reach=lambda _top, _low: reach
    )


def _label(width: float, height: float, *narrower: Label) -> Label:
    anchors = {Side.LEFT: (300.0, 300.0)}
    return Label(key="a", width=width, height=height, anchors=anchors, narrower=narrower)


def test_a_name_in_the_way_breaks_into_more_lines() -> None:
    slim = _label(80, 42)
    (placed,) = place_clear([_label(150, 27, slim)], [_beside(100)], gap=8, pitch=44, run=14)
    assert placed.label == slim
    assert placed.rect == (20, 279, 80, 42)


def test_a_name_that_cannot_break_is_lifted_to_where_it_fits() -> None:
    column = Column(
        side=Side.LEFT,
        x=120,
        outer=10,
        top=0,
        bottom=600,
        reach=lambda _top, low: 100 if low > 200 else 200,
    )
    (placed,) = place_clear([_label(150, 27)], [column], gap=8, pitch=44, run=14)
    assert 180 < placed.y + 27 / 2 <= 200


def test_a_name_that_fits_nowhere_is_left_out() -> None:
    assert place_clear([_label(150, 27)], [_beside(100)], gap=8, pitch=44, run=14) == ()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("view", list(View))
def test_a_kiosk_names_where_it_starts_and_all_but_one_of_the_commonest_places(
    language: str, view: View
) -> None:
    load_fonts()
    for look in _looks(KIOSK, language, view):
        for now, names in _stories(look):
            if now.primary is None:
                continue
            roles = body_roles(look.atlas, now)
            named = {name.site for name in names}
            missed = {site for site in roles if roles[site] in FIRST and look.shapes(site)} - named
            assert len(missed) <= 1, (look.figure, now.primary, missed)
            assert look.atlas.cancers[now.primary].site not in missed, (look.figure, now.primary)
