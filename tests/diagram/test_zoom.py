"""Nearer, further, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.diagram.camera import CLOSEST, WHOLE, Frame, fitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from explorer.diagram.body_view import BodyView


def test_the_working_view_is_the_designs() -> None:
    camera = fitting(672, 580, 1.0, Frame())
    assert camera.scale * 1000 == pytest.approx(1006, abs=3)
    assert camera.x == 336


def test_the_whole_figure_is_the_furthest() -> None:
    camera = fitting(672, 580, 1.0, Frame())
    far = camera.zoomed(0.01, QPointF(300, 300))
    assert far.to_px(QRectF(0, 0, 1, 1000)).bottom() <= 580
    assert far.scale == pytest.approx((580 - 8) / WHOLE)


def test_a_frame_keeps_room_for_tools() -> None:
    camera = fitting(672, 628, 1.0, Frame(top=48))
    assert camera.y == 56
    assert camera.to_px(QRectF(0, 0, 1, 568)).bottom() == pytest.approx(628)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0.2, 5), st.floats(0, 672), st.floats(0, 628)), max_size=6),
    st.floats(-3000, 3000),
    st.floats(-3000, 3000),
)
def test_the_body_never_leaves_the_view(
    steps: list[tuple[float, float, float]], dx: float, dy: float
) -> None:
    camera = fitting(672, 628, 1.0, Frame())
    for by, x, y in steps:
        camera = camera.zoomed(by, QPointF(x, y)).moved(dx, dy)
        assert camera.zoom <= CLOSEST
        assert camera.to_px(QRectF(-190, 0, 380, 568)).intersects(camera.view)


def test_zooming_keeps_what_is_under_the_pointer() -> None:
    camera = fitting(672, 628, 1.0, Frame())
    at = QPointF(400, 300)
    unit = camera.transform.inverted()[0].map(at)
    there = camera.zoomed(2, at).transform.map(unit)
    assert (there - at).manhattanLength() < 0.01


def test_buttons_step_and_fit_returns(view: BodyView) -> None:
    before = view.grab().toImage()
    view.zoom_in()
    assert view.camera.zoom > 1
    assert view.grab().toImage() != before
    view.fit()
    assert view.grab().toImage() == before
    view.zoom_out()
    assert view.camera.zoom < 1


def test_a_zoomed_click_picks_what_is_seen(qtbot: QtBot, view: BodyView) -> None:
    view.zoom_in()
    view.zoom_in()
    found: list[str] = []
    view.site_picked.connect(found.append)
    at = view.camera.transform.map(QPointF(-40, 320)).toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert found == ["liver"]


def test_the_wheel_zooms(view: BodyView) -> None:
    at = QPointF(336, 300)
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.camera.zoom == pytest.approx(1.35)


def test_dragging_moves_a_zoomed_body_and_picks_nothing(qtbot: QtBot, view: BodyView) -> None:
    view.zoom_in()
    view.zoom_in()
    view.settle()
    found: list[str] = []
    view.site_picked.connect(found.append)
    y = view.camera.y
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(336, 400))
    qtbot.mouseMove(view.viewport(), QPoint(336, 360))
    qtbot.mouseMove(view.viewport(), QPoint(336, 340))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(336, 340))
    assert found == []
    assert view.camera.y == pytest.approx(y - 60, abs=1)


def test_two_fingers_zoom(qtbot: QtBot, view: BodyView) -> None:
    fingers = QTest.createTouchDevice()
    port = view.viewport()
    QTest.touchEvent(port, fingers).press(0, QPoint(300, 300), port).press(
        1, QPoint(340, 300), port
    ).commit()
    for reach in (40, 60, 80):
        QTest.touchEvent(port, fingers).move(0, QPoint(320 - reach, 300), port).move(
            1, QPoint(320 + reach, 300), port
        ).commit()
    QTest.touchEvent(port, fingers).release(0, QPoint(240, 300), port).release(
        1, QPoint(400, 300), port
    ).commit()
    qtbot.waitUntil(lambda: view.camera.zoom > 1.2)


def test_device_pixels_are_used(make_view: Callable[..., BodyView]) -> None:
    view = make_view()
    look = view.stage.look
    assert look is not None
    ratio = view.devicePixelRatioF()
    assert look.plates.rest.picture.devicePixelRatio() == ratio


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pictures_are_as_fine_as_the_screen(view: BodyView, ratio: float) -> None:
    look = view.stage.look
    assert look is not None
    from dataclasses import replace

    camera = fitting(672, 628, ratio, Frame())
    fine = replace(look, camera=camera)
    rest = fine.plates.rest
    assert rest.picture.width() >= int(fine.plates.area.width() * ratio)
    assert rest.at.x() == pytest.approx(fine.plates.area.x(), abs=1)
