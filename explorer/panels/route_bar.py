"""The player of a way: its line beside the controls, and what is told below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.panels.lettering import Lettering
from explorer.panels.line_sample import LineSample
from explorer.panels.player_bar import PlayerBar
from explorer.panels.words import listed, uncapped

if TYPE_CHECKING:
    from explorer.domain.route import Route
    from explorer.panels.dress import Dress
    from explorer.session.player import RoutePlayer

translate = QCoreApplication.translate


class RouteBar(PlayerBar):
    """Tells of the present station, or of the filters on the way before one is asked for."""

    def __init__(self, player: RoutePlayer, dress: Dress) -> None:
        self._routes = player
        self._sample = LineSample(dress)
        self._title = Lettering("", dress, "body")
        self._told = Lettering("", dress, "second")
        super().__init__(player, dress)
        self.between.addWidget(self._sample)
        self.below.addWidget(self._title)
        self.below.addWidget(self._told)

    def _tell(self) -> None:
        route, station = self._routes.route, self._routes.station
        if route is None:
            return
        self._sample.show_line(route)
        if station is None:
            self._title.say(filters_line(route), "second")
            self._told.say(translate("Player", "It shows the way, not how many arrive."), "caption")
        else:
            stop = route.stations[station]
            self._title.say(f"{station + 1} / {len(route.stations)}  {stop.name}", "heading")
            self._told.say(stop.caption, "body")
        super()._tell()


def filters_line(route: Route) -> str:
    """Say through how many stations a way leads, and which filters cells must pass on it."""
    names = [uncapped(station.name) for station in route.filters]
    stations = translate("Player", "{count} stations.").format(count=len(route.stations))
    if names:
        words = translate("Player", "Filters on the way: {names}.")
        passed = words.format(names=listed(names))
    else:
        passed = translate("Player", "No filter on the way.")
    return f"{stations} {passed}"
