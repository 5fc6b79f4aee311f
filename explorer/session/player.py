"""Plays the way of the open pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.domain.route import routes_of
from explorer.session.playing import Player

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.route import Route


class RoutePlayer(Player):
    """Plays the way that a reader looks at; its stops are the stations of that way."""

    def __init__(self, parent: QObject | None = None, *, frame_ms: int = 16) -> None:
        super().__init__(parent, frame_ms=frame_ms)
        self.routes: tuple[Route, ...] = ()
        self._told: tuple[object, ...] = ()
        self._chosen = 0

    def present(self, now: Exploration, atlas: Atlas) -> None:
        """Take up the way that a reader looks at; the same way goes on as it was."""
        told = (now.primary, now.reading, now.route, atlas.language)
        if told == self._told:
            if now.station is not None and now.station != self.station:
                self.go_to(now.station)
            return
        again = told[:3] == self._told[:3]
        self._told = told
        spread = atlas.spread(now.primary, now.reading) if now.primary and now.reading else None
        self.routes = routes_of(spread, atlas) if spread is not None else ()
        self._chosen = min(now.route, max(0, len(self.routes) - 1))
        stops = self.route.stations if self.route is not None else ()
        self._take(stops, again=again, station=now.station)

    @property
    def chosen(self) -> int:
        """Which of the ways it is, from 0."""
        return self._chosen

    @property
    def route(self) -> Route | None:
        """The way that can be played."""
        return self.routes[self._chosen] if self.routes else None
