"""The ways to a site on its page: by what, how sure, and the player of the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.atlas import SpreadKind, Standing
from explorer.domain.route import routes_of
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline, IconMark
from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.route_bar import RouteBar
from explorer.panels.words import capped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explorer.domain.atlas import Atlas, Spread
    from explorer.domain.route import Route
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet
    from explorer.session.player import RoutePlayer

translate = QCoreApplication.translate


def add_routes(sheet: Sheet, spread: Spread, *, above: float) -> None:
    """Put the ways at the end of a sheet, each with how sure it is, and the player of one."""
    phrases, routes = sheet.atlas.phrases, routes_of(spread, sheet.atlas)
    player, to_route = sheet.doors.player, sheet.doors.to_route
    sheet.rule(above=above)
    if not any(route.claimed for route in routes):
        sheet.say(phrases["routes_unknown"], "second", above=8)
    if len(routes) > 1 and player is not None and to_route is not None:
        sheet.add(RouteChoice(routes, sheet.atlas, sheet.dress, player, to_route))
    else:
        for route in routes:
            row = sheet.again(RouteRow) or RouteRow(sheet.dress)
            row.tell(sign_of(route), *said(route, sheet.atlas))
            sheet.add(row)
    if any(not route.stations for route in routes):
        sheet.say(phrases["route_not_drawn"], "caption", above=4)
    if player is not None and any(route.stations for route in routes):
        sheet.add(sheet.again(RouteBar) or RouteBar(player, sheet.dress))
        sheet.rule(above=4)
    if spread.kind is SpreadKind.NODES:
        sheet.say(phrases["nodes_note"], "caption")


def sign_of(route: Route) -> str:
    """Return the icon of a way's kind, or that of what only the anatomy allows."""
    return "possible" if route.standing is Standing.POSSIBLE else route.kind.value


def said(route: Route, atlas: Atlas) -> tuple[str, str]:
    """Return a way in words, and how sure it is."""
    keys = (f"path_{route.path}", f"standing_{route.standing.value}")
    way, standing = (capped(atlas.phrases[key]) for key in keys)
    return way, standing


class RouteRow(QWidget):
    """Icon, the way in words, and how sure it is."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, dress.px(9), 0, dress.px(9))
        row.setSpacing(dress.px(12))
        self._sign = IconMark("possible", dress.theme.primary, dress.px(24))
        self._way, self._standing = Lettering("", dress, "body"), Lettering("", dress, "caption")
        row.addWidget(self._sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._way)
        words.addWidget(self._standing)
        row.addLayout(words, 1)
        column.addLayout(row)
        column.addWidget(Hairline(dress))

    def tell(self, sign: str, way: str, standing: str) -> None:
        """Say another way."""
        self._sign.show_icon(sign)
        self._way.say(way, "body")
        self._standing.say(standing, "caption")
        self._standing.setVisible(bool(standing))


class RouteChoice(QWidget):
    """Several explanations of one spread: each a row; the one that is shown is marked."""

    def __init__(
        self,
        routes: Sequence[Route],
        atlas: Atlas,
        dress: Dress,
        player: RoutePlayer,
        to_route: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._player = player
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = translate("Routes", "Several ways are described. Choose one to see it.")
        column.addSpacing(dress.px(9))
        column.addWidget(Lettering(heading, dress, "second"))
        column.addSpacing(dress.px(5))
        self.rows = []
        for place, route in enumerate(routes):
            way, standing = said(route, atlas)
            row = PlaceRow(
                RowText(name=way, note=standing), dress, sign=sign_of(route), arrow="", chosen=False
            )
            row.setCheckable(True)
            row.clicked.connect(lambda _=False, place=place: to_route(place))
            column.addWidget(row)
            self.rows.append(row)
        player.changed.connect(self._mark)
        self._mark()

    def _mark(self) -> None:
        for place, row in enumerate(self.rows):
            chosen = place == self._player.chosen
            row.setChecked(chosen)
            row.choose(chosen=chosen)
