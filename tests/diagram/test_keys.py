"""The body answers to the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from explorer.diagram.neighbours import Direction, neighbour
from explorer.domain.atlas import SiteId
from explorer.domain.exploration import Exploration

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from explorer.diagram.body_view import BodyView

BRAIN, LIVER, SPLEEN, BLADDER = (SiteId(n) for n in ("brain", "liver", "spleen", "bladder"))
POINTS = {BRAIN: (0.0, 60.0), LIVER: (-40.0, 300.0), SPLEEN: (60.0, 310.0), BLADDER: (0.0, 500.0)}


@pytest.mark.parametrize(
    ("at", "direction", "to"),
    [
        (LIVER, Direction.RIGHT, SPLEEN),
        (SPLEEN, Direction.LEFT, LIVER),
        (BRAIN, Direction.DOWN, LIVER),
        (BLADDER, Direction.UP, SPLEEN),
        (BRAIN, Direction.UP, None),
        (SPLEEN, Direction.RIGHT, None),
    ],
)
def test_an_arrow_leads_to_what_lies_that_way(
    at: SiteId, direction: Direction, to: SiteId | None
) -> None:
    assert neighbour(at, direction, POINTS) == to


@given(
    st.dictionaries(
        st.sampled_from([SiteId(f"site_{n}") for n in range(12)]),
        st.tuples(st.floats(-200, 200), st.floats(0, 600)),
        min_size=1,
    ),
    st.sampled_from(Direction),
)
def test_an_arrow_never_leads_backwards(
    points: dict[SiteId, tuple[float, float]], direction: Direction
) -> None:
    at = min(points)
    to = neighbour(at, direction, points)
    if to is not None:
        ahead = (points[to][0] - points[at][0]) * direction.value[0]
        down = (points[to][1] - points[at][1]) * direction.value[1]
        assert ahead + down > 0


def test_tab_arrows_and_enter_pick(qtbot: QtBot, view: BodyView) -> None:
    found: list[str] = []
    view.site_picked.connect(found.append)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.focused_site is not None
    view.focus_site(LIVER)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.focused_site == "stomach"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert found == ["stomach", "stomach"]


def test_page_keys_pass_every_seen_site(qtbot: QtBot, view: BodyView) -> None:
    view.focus_site(LIVER)
    seen = []
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        seen.append(view.focused_site)
    assert {"brain", "stomach", "spleen", "bladder", "prostate", "bone", "colon"} <= set(seen)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.focused_site == seen[-2]


def test_the_ring_shows_and_goes(qtbot: QtBot, view: BodyView) -> None:
    still = view.grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.focus_site(LIVER)
    ringed = view.grab().toImage()
    assert ringed != still
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    view.stage.mark_hover(None)
    assert view.grab().toImage() == still


def test_focus_by_mouse_draws_no_ring(view: BodyView) -> None:
    still = view.grab().toImage()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.grab().toImage() == still


def test_focus_stays_on_its_site_in_a_new_story(view: BodyView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.focus_site(LIVER)
    view.present(Exploration(primary="prostate"))  # type: ignore[arg-type]
    assert view.focused_site == LIVER


def test_other_keys_are_left_to_the_window(qtbot: QtBot, view: BodyView) -> None:
    found: list[str] = []
    view.site_picked.connect(found.append)
    view.focus_site(LIVER)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert found == []
    assert view.focused_site == LIVER
