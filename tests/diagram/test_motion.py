"""A story comes up once and then rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from explorer.diagram.chips import ChipPolicy
from explorer.diagram.transition import Fade, Transition, eased
from explorer.domain.exploration import Exploration

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from explorer.diagram.body_view import BodyView

PROSTATE = Exploration(primary="prostate")  # type: ignore[arg-type]
STOMACH = Exploration(primary="stomach")  # type: ignore[arg-type]
REST = Exploration()


class Paints(QObject):
    """Counts the repaints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_easing_runs_one_way() -> None:
    values = [eased(step / 20) for step in range(-2, 23)]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0.0, 1.0)


def test_a_fade_falls_or_rises() -> None:
    seen: list[float] = []
    rising = Fade(apply=seen.append, start=60)
    falling = Fade(apply=seen.append, start=0, rising=False)
    assert (rising.value(0), rising.value(200)) == (0.0, 1.0)
    assert (falling.value(0), falling.value(140)) == (1.0, 0.0)


def test_a_transition_ends_and_stops_its_timer(qtbot: QtBot) -> None:
    parent = QObject()
    transition = Transition(parent)
    values: list[float] = []
    ended: list[bool] = []
    transition.start([Fade(apply=values.append, start=0, run=40)], lambda: ended.append(True))
    assert transition.is_running
    qtbot.waitUntil(lambda: bool(ended))
    assert values[-1] == 1.0
    assert values == sorted(values)
    assert not any(timer.isActive() for timer in parent.findChildren(QTimer))


def test_a_new_run_ends_the_old_one_first(qapp: QApplication) -> None:
    assert qapp  # timers need one
    transition = Transition(parent := QObject())
    order: list[str] = []
    old: list[float] = []
    transition.start([Fade(apply=old.append, start=500)], lambda: order.append("old"))
    transition.start([], lambda: order.append("new"))
    assert order == ["old"]
    assert old[-1] == 1.0
    transition.finish()
    assert order == ["old", "new"]
    assert parent is transition.parent()


def test_reduced_motion_shows_all_at_once(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    view.present(PROSTATE)
    assert not view.stage.is_moving
    first = view.grab().toImage()
    assert view.grab().toImage() == first


def test_motion_ends_in_the_same_picture(qtbot: QtBot, make_view: Callable[..., BodyView]) -> None:
    still, moving = make_view(), make_view(moving=True)
    for view in (still, moving):
        view.present(PROSTATE)
    assert moving.stage.is_moving
    qtbot.waitUntil(lambda: not moving.stage.is_moving, timeout=3000)
    assert moving.grab().toImage() == still.grab().toImage()


def test_the_first_frame_shows_where_it_starts(make_view: Callable[..., BodyView]) -> None:
    still, moving = make_view(), make_view(moving=True)
    for view in (still, moving):
        view.show_chips(ChipPolicy.NONE)  # a leader would end on the very spot
        view.settle()
        view.present(PROSTATE)
    centre = still.place_of("prostate").center().toPoint()  # type: ignore[arg-type]
    ink = still.grab().toImage().pixelColor(centre)
    assert moving.grab().toImage().pixelColor(centre) == ink


def test_a_new_pick_jumps_the_old_one_to_its_end(
    qtbot: QtBot, make_view: Callable[..., BodyView]
) -> None:
    still, moving = make_view(), make_view(moving=True)
    moving.present(PROSTATE)
    moving.present(REST)
    moving.present(STOMACH)
    still.present(STOMACH)
    qtbot.waitUntil(lambda: not moving.stage.is_moving, timeout=3000)
    assert moving.grab().toImage() == still.grab().toImage()


def test_back_and_forth_leaves_nothing_behind(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    before = view.grab().toImage()
    items = len(view.stage.items())
    for now in (PROSTATE, STOMACH, REST):
        view.present(now)
    assert view.grab().toImage() == before
    assert len(view.stage.items()) == items


def test_idle_is_idle(qtbot: QtBot, make_view: Callable[..., BodyView]) -> None:
    view = make_view(moving=True)
    view.present(PROSTATE)
    qtbot.waitUntil(lambda: not view.stage.is_moving, timeout=3000)

    def is_running() -> bool:
        return any(timer.isActive() for timer in view.findChildren(QTimer))

    qtbot.waitUntil(lambda: not is_running(), timeout=5000)  # prepared, and tidied up again
    paints = Paints(view.viewport())
    qtbot.wait(300)
    assert paints.count == 0
    assert not is_running()


def test_the_same_story_again_paints_nothing(
    qtbot: QtBot, make_view: Callable[..., BodyView]
) -> None:
    view = make_view(primary="prostate")
    qtbot.wait(50)
    paints = Paints(view.viewport())
    view.present(Exploration(primary="prostate"))  # type: ignore[arg-type]
    qtbot.wait(50)
    assert paints.count == 0
