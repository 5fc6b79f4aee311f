"""The picture of a way holds all of it, from organ to organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.diagram.way_layer import picture_of
from explorer.diagram.ways import fan, way_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from explorer.diagram.look import Look
    from explorer.domain.atlas import Figure
    from explorer.domain.exploration import Exploration
    from explorer.session.exploration_session import ExplorationSession

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def stories(session: ExplorationSession, figure: Figure) -> Iterator[Exploration]:
    """Yield every cancer of a figure, and each of its places."""
    for cancer in session.atlas.cancers.values():
        if cancer.sex.fits(figure):
            session.start(cancer.id)
            yield session.now
            for spread in session.atlas.spreads_from(cancer.id, figure):
                session.pick(spread.site)
                yield session.now


def ends(look: Look, now: Exploration) -> list[tuple[float, float]]:
    """Return where the ways that are shown begin and end, units."""
    if now.reading is None:
        ways = fan(look.atlas, now, look.artwork)
    else:
        ways = tuple(filter(None, [way_shown(look.atlas, now, look.artwork)]))
    return [end for way in ways for track in way.tracks for end in (track.line[0], track.line[-1])]


@pytest.mark.parametrize("figure", ["male", "female"])
def test_no_way_is_cut_off(qtbot: QtBot, figure: str) -> None:
    window = build(Call(language="en", figure=figure), settled=True).window
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.ready()
    window.show()
    session, body = window.session, window.arrangement.body
    assert body.settle()
    look = body.stage.look
    assert look is not None
    count = 0
    for now in stories(session, look.figure):
        area = picture_of(look, now).still.area
        for point in ends(look, now):
            at = look.camera.transform.map(QPointF(*point))
            if look.camera.view.contains(at):
                count += 1
                assert area.contains(at), (now.primary, now.reading)
    assert count > 500
