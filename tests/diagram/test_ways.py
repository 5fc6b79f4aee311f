"""The way of a pair, and the fan of a story, in the real view."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from explorer.appearance.fonts import load_fonts
from explorer.appearance.route_looks import fan_width, route_look
from explorer.content.edition import read_atlas
from explorer.diagram.body_view import BodyView
from explorer.diagram.courses import SIDES, nearest, read_courses
from explorer.diagram.way_paint import block_arrow
from explorer.diagram.ways import fan, route_shown
from explorer.domain.atlas import Figure, RouteKind
from explorer.domain.exploration import Exploration, SiteRole, View
from explorer.domain.route import routes_of
from tests.diagram.paint_watch import PaintWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ATLAS = read_atlas("en")
COLON_BONE = Exploration(primary="colon", reading="bone")  # type: ignore[arg-type]


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Exploration], BodyView]:
    def shown(now: Exploration) -> BodyView:
        load_fonts()
        view = BodyView()
        view.reduced_motion = True
        qtbot.addWidget(view)
        view.resize(672, 600)
        view.open(ATLAS)
        view.present(now)
        with qtbot.waitExposed(view):
            view.show()
        view.settle()
        return view

    return shown


def test_every_way_of_every_pair_has_a_track_that_keeps_the_order_of_its_stations() -> None:
    courses = read_courses()
    for spread in ATLAS.spreads:
        for route in routes_of(spread, ATLAS):
            for side in SIDES:
                made = courses.track([one.id for one in route.stations], side)
                assert list(made.stops) == sorted(made.stops), (spread.cancer, spread.site, side)
                assert len(made.stops) == len(route.stations)
                assert made.stops[-1] == pytest.approx(1.0) or made.ends[-1] == 0.0


def test_a_trunk_is_followed_with_its_flow() -> None:
    courses = read_courses()
    for spread in ATLAS.spreads:
        for route in routes_of(spread, ATLAS):
            for side in SIDES:
                for stretch in courses.track([one.id for one in route.stations], side).stretches:
                    line = courses.lines[stretch.segment].on(side)
                    starts, ends = (
                        nearest(line, end)[0] for end in (stretch.line[0], stretch.line[-1])
                    )
                    assert starts <= ends + 0.5, (spread.cancer, spread.site, stretch.segment)


def test_the_way_is_drawn_with_numbered_stations_clear_of_each_other(
    show: Callable[[Exploration], BodyView],
) -> None:
    view = show(COLON_BONE)
    picture = view.stage.ways.picture
    assert picture.way is not None
    assert not picture.still.area.isEmpty()
    marks = picture.marks
    assert [mark.number for mark in marks] == list(range(1, len(picture.way.route.stations) + 1))
    for one in marks:
        for other in marks:
            if one is not other:
                assert hypot(one.at.x() - other.at.x(), one.at.y() - other.at.y()) >= 20
    assert [mark.is_filter for mark in marks] == [one.filter for one in picture.way.route.stations]


def test_every_inner_station_has_a_name_and_none_overlaps(
    show: Callable[[Exploration], BodyView],
) -> None:
    view = show(COLON_BONE)
    names = view.stage.names
    assert names is not None
    stations = {name.station for name in names.names if name.station is not None}
    route = route_shown(ATLAS, COLON_BONE)
    assert route is not None
    assert stations == set(range(1, len(route.stations) - 1))
    rects = [QRectF(*name.placed.rect) for name in names.names]
    for at, one in enumerate(rects):
        assert not any(one.intersects(other) for other in rects[at + 1 :])


def _shown(view: BodyView) -> tuple[tuple[float, float, bool], ...]:
    cells = view.stage.ways.cells
    assert cells is not None
    return cells.shown


def test_cells_come_with_a_position_and_go_with_it(show: Callable[[Exploration], BodyView]) -> None:
    view = show(COLON_BONE)
    assert view.stage.ways.cells is None
    shown = []
    for position in (0.5, 4.0, 9.0):
        view.show_position(position)
        shown.append(_shown(view))
    counts = [len(groups) for groups in shown]
    assert counts == sorted(counts)
    assert counts[0] >= 1
    assert any(caught for _, _, caught in shown[-1])
    view.show_position(None)
    assert view.stage.ways.cells is None


def test_a_moving_group_repaints_little(show: Callable[[Exploration], BodyView]) -> None:
    view = show(COLON_BONE)
    view.show_position(3.2)
    QApplication.processEvents()
    watch = PaintWatch()
    view.viewport().installEventFilter(watch)
    view.show_position(3.25)
    QApplication.processEvents()
    assert watch.areas
    assert max(watch.areas) < 0.12 * view.width() * view.height()


def test_the_same_position_gives_the_same_picture(show: Callable[[Exploration], BodyView]) -> None:
    view = show(COLON_BONE)
    pictures = []
    for position in (2.5, 6.25, 2.5):
        view.show_position(position)
        pictures.append(view.viewport().grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[0] != pictures[1]


def test_a_new_pick_takes_the_way_out(show: Callable[[Exploration], BodyView]) -> None:
    view = show(COLON_BONE)
    view.show_position(3.0)
    view.show_position(None)
    view.present(Exploration())
    assert view.stage.ways.picture.way is None
    assert view.stage.ways.picture.still.area.isEmpty()


@pytest.mark.parametrize("side", list(View))
def test_the_fan_is_thicker_for_the_likelier(
    show: Callable[[Exploration], BodyView], side: View
) -> None:
    now = Exploration(primary="colon", view=side)  # type: ignore[arg-type]
    view = show(now)
    assert view.stage.look is not None
    ways = fan(ATLAS, now, view.stage.look.artwork)
    assert len(ways) >= 8
    widths = [fan_width(way.weight) for way in ways if way.weight is not None]
    assert fan_width(SiteRole.COMMON) > fan_width(SiteRole.SOMETIMES) > fan_width(SiteRole.UNCOMMON)
    assert widths[-1] == fan_width(SiteRole.COMMON)
    assert not view.stage.ways.picture.still.area.isEmpty()
    assert not view.stage.is_moving


def test_at_rest_no_way_is_drawn(show: Callable[[Exploration], BodyView]) -> None:
    view = show(Exploration(figure=Figure.FEMALE))
    assert view.stage.ways.picture.still.area.isEmpty()


def test_every_kind_has_a_line_of_its_own() -> None:
    looks = [route_look(kind, possible=False) for kind in RouteKind]
    looks.append(route_look(RouteKind.BLOOD, possible=True))
    for one, other in pairwise(sorted(looks, key=lambda look: (look.width, look.dash))):
        assert one != other


def test_an_arrow_points_where_it_should() -> None:
    arrow = block_arrow(QPointF(0, 0), QPointF(40, 0), 7)
    tip = max(arrow.toList(), key=lambda point: point.x())
    assert (tip.x(), tip.y()) == (40, 0)
    assert arrow.boundingRect().height() == pytest.approx(7 * 2.6)
