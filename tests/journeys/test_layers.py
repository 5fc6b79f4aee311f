"""A reader fades the layers of the body: by mouse, by keys, at every size of text."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSlider, QWidget

from explorer.domain.layers import USUAL, X_RAY, Group
from explorer.window.study import Fold
from tests.journeys.hands import body_picture, drawer_of, focus, press, slider, walk

if TYPE_CHECKING:
    from tests.journeys.conftest import Open, Reader

CONTROLS = (QAbstractButton, QSlider)


def controls(reader: Reader) -> list[QWidget]:
    found: list[QWidget] = []
    for kind in CONTROLS:
        found += drawer_of(reader).findChildren(kind)
    return found


def named(reader: Reader) -> int:
    """Count the names beside the body."""
    reader.body.settle()
    chips = reader.body.stage.names
    return len(chips.names) if chips else 0


def in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def test_a_reader_fades_the_body_by_mouse(open_window: Open) -> None:
    reader = open_window(language="en")
    usual = body_picture(reader)
    reader.click(reader.button("Layers"))
    drawer = drawer_of(reader)
    assert drawer.isVisible()
    assert not in_window(drawer).intersects(in_window(reader.body)), "never over the body"
    reader.click(reader.button("X-ray"))
    assert reader.body.layers == X_RAY
    assert slider(reader, "Front organs").value() == 22
    assert body_picture(reader) != usual
    reader.click(reader.button("Show alone: Bones"))
    assert reader.body.layers == USUAL.alone(Group.SKELETON)
    assert slider(reader, "Bones").value() == 100
    reader.click(reader.button("As usual"))
    assert reader.body.layers == USUAL
    assert body_picture(reader) == usual
    reader.click(reader.button("Close the layers"))
    assert not drawer.isVisible()
    assert focus(reader) is reader.button("Layers"), "the keys go back to where they came from"
    for shown in (True, False):
        reader.click(reader.button("Layers"))
        assert drawer.isVisible() is shown


def test_a_reader_fades_the_body_by_keys_alone(open_window: Open) -> None:
    reader = open_window(language="en")
    usual = body_picture(reader)
    reader.button("Layers").setFocus(Qt.FocusReason.TabFocusReason)
    assert press(reader, Qt.Key.Key_Space) is slider(reader, "Skin")
    press(reader, Qt.Key.Key_Left)
    assert reader.body.layers.skin == pytest.approx(0.9)
    press(reader, Qt.Key.Key_Home)
    assert reader.body.layers == USUAL.faded(Group.SKIN, 0.0)
    assert body_picture(reader) != usual
    press(reader, Qt.Key.Key_Tab)
    assert focus(reader) is reader.button("Show alone: Skin")
    press(reader, Qt.Key.Key_Space)
    assert reader.body.layers == USUAL.alone(Group.SKIN)
    reader.button("As usual").setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Space)
    assert body_picture(reader) == usual


def test_a_slider_dragged_never_waits(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.body.reduced_motion = False
    reader.click(reader.button("Layers"))
    for value in (80, 40, 10):
        slider(reader, "Bones").setValue(value)
        reader.body.settle()
        assert not reader.body.stage.is_moving
    reader.click(reader.button("X-ray"))
    reader.body.settle()
    assert reader.body.stage.is_moving
    reader.qtbot.waitUntil(lambda: not reader.body.stage.is_moving)


def test_tab_walks_the_drawer_from_top_to_bottom(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    everything = controls(reader)
    first = reader.button("As usual")
    walked = walk(reader, first, len(everything) - 1)
    inside = [each for each in walked if drawer_of(reader).isAncestorOf(each)]
    rows = inside[inside.index(slider(reader, "Skin")) :]
    assert len(rows) == 2 * len(Group) + 1
    heights = [each.geometry().center().y() // 8 for each in rows]
    assert heights == sorted(heights)
    assert set(inside) | {reader.button("Close the layers")} == set(everything)


@pytest.mark.parametrize("name", ["Skin", "Show alone: Bones"])
def test_escape_closes_the_drawer_and_then_the_page(open_window: Open, name: str) -> None:
    reader = open_window(language="en", primary="prostate", reading="bone")
    reader.click(reader.button("Layers"))
    (widget,) = (
        each
        for each in controls(reader)
        if name in (each.accessibleName(), getattr(each, "text", str)())
    )
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Escape)
    assert not drawer_of(reader).isVisible()
    assert reader.now.reading == "bone"
    assert focus(reader) is reader.button("Layers"), "the keys go back to where they came from"
    press(reader, Qt.Key.Key_Escape)
    assert reader.now.reading is None


def test_layers_outlive_a_pick_a_turn_and_a_language(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    reader.click(reader.button("X-ray"))
    reader.window.session.start("prostate")
    reader.click(reader.button("Bahasa Indonesia"))
    reader.click(reader.button("Belakang"))
    assert reader.body.layers == X_RAY
    assert slider(reader, "Organ depan").value() == 22


def test_names_go_and_come_back(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    (names,) = drawer_of(reader).findChildren(QCheckBox)
    before = body_picture(reader)
    assert names.isChecked()
    names.setFocus(Qt.FocusReason.TabFocusReason)
    press(reader, Qt.Key.Key_Space)
    assert not names.isChecked()
    assert body_picture(reader) != before
    assert named(reader) == 0
    press(reader, Qt.Key.Key_Space)
    assert body_picture(reader) == before


def test_names_that_are_off_stay_off(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    (names,) = drawer_of(reader).findChildren(QCheckBox)
    names.click()
    reader.window.session.start("prostate")
    assert named(reader) == 0
    reader.click(reader.button("Bahasa Indonesia"))
    reader.window.wear_theme("dark")
    reader.qtbot.waitUntil(lambda: reader.window.redress.is_done)
    assert named(reader) == 0
    assert not names.isChecked()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_control_of_the_drawer_can_be_used(
    open_window: Open, percent: int, language: str
) -> None:
    """Each is wholly on screen (or can be scrolled to), none lies over another."""
    reader = open_window(language=language, text_scale=percent)
    words = {"en": "Layers", "id": "Lapisan"}
    reader.click(reader.button(words[language]))
    drawer = drawer_of(reader)
    assert drawer.isVisible()
    assert reader.window.width() == 1280
    assert reader.window.rect().contains(in_window(drawer))
    everything = controls(reader)
    for each in everything:
        each.setFocus(Qt.FocusReason.TabFocusReason)
        name = each.accessibleName()
        assert each.isVisible(), name
        assert each.visibleRegion().boundingRect() == each.rect(), f"{name} is cut off"
        if isinstance(each, QAbstractButton) and each.text():
            assert each.width() >= each.minimumSizeHint().width(), f"{each.text()} is squeezed"
    for one, other in combinations(everything, 2):
        assert not in_window(one).intersects(in_window(other)), (
            one.accessibleName(),
            other.accessibleName(),
        )


def test_the_drawer_works_where_the_window_is_folded_into_tabs(open_window: Open) -> None:
    reader = open_window(language="en", text_scale=200)
    assert reader.study.fold is Fold.TABBED
    reader.click(reader.button("Layers"))
    reader.click(reader.button("X-ray"))
    assert reader.body.layers == X_RAY
    press(reader, Qt.Key.Key_Escape)
    assert not drawer_of(reader).isVisible()


def test_growing_the_text_with_the_drawer_open_loses_nothing(open_window: Open) -> None:
    reader = open_window(language="en")
    reader.click(reader.button("Layers"))
    reader.click(reader.button("X-ray"))
    for percent in (200, 100):
        reader.window.scale_text(percent)
        assert reader.body.layers == X_RAY
        assert reader.window.width() == 1280
    if not drawer_of(reader).isVisible():
        reader.click(reader.button("Layers"))
    assert slider(reader, "Front organs").value() == 22


def test_targets_of_the_drawer_are_large_enough(open_window: Open) -> None:
    reader = open_window(language="id")
    reader.click(reader.button("Lapisan"))
    for each in controls(reader):
        least = 40 if isinstance(each, QAbstractButton) and not isinstance(each, QCheckBox) else 30
        assert each.height() >= least, each.accessibleName()
