"""Builds the inside of the window that a mode asks for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from explorer.domain.mode import Layout

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from explorer.domain.mode import Mode
    from explorer.session.exploration_session import ExplorationSession
    from explorer.window.layout import Arrangement


@cache
def install_once() -> None:
    """Let screen readers walk the body; Qt keeps every factory it is given."""
    from explorer.diagram.accessible import install

    install()


def arrangement_for(
    mode: Mode, session: ExplorationSession, actions: dict[str, QAction]
) -> Arrangement:
    """Build the inside that a mode asks for; the others are not even imported."""
    made = _arrangement(mode, session, actions)
    made.body.station_picked.connect(made.player.go_to)
    return made


def _arrangement(
    mode: Mode, session: ExplorationSession, actions: dict[str, QAction]
) -> Arrangement:
    if mode.layout is Layout.STUDY:
        from explorer.window.study import Study

        return Study(mode, session, actions)
    if mode.layout is Layout.PROJECTOR:
        from explorer.window.projector import Projector

        return Projector(mode, session, actions)
    from explorer.window.kiosk import Kiosk

    return Kiosk(mode, session, actions)
