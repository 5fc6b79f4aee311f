"""The drawer alone: it tells what a reader sets, stands where the layers are, names everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.languages import fall_silent, read_language
from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.domain.layers import USUAL, X_RAY, Group, Layers
from explorer.window.layer_drawer import LayerDrawer, group_words
from tests.small_atlas import ATLAS


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a page in a room; the room lives as long as the test."""
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(400, 700)
    page = QWidget(room)
    page.setGeometry(0, 0, 400, 700)
    with qtbot.waitExposed(room):
        room.show()
    yield page
    room.hide()


@pytest.fixture
def drawer(page: QWidget) -> LayerDrawer:
    """Return a drawer over the page, in English and light."""
    drawer = LayerDrawer(page.parentWidget() or page)
    drawer.lie_over(page)
    drawer.open(ATLAS)
    drawer.wear(load_theme("light"), metrics_for("study", 720, 4.03, 100))
    return drawer


def sliders(drawer: LayerDrawer) -> dict[Group, QSlider]:
    return dict(zip(Group, drawer.findChildren(QSlider), strict=True))


def button(drawer: LayerDrawer, name: str) -> QAbstractButton:
    (found,) = (
        each for each in drawer.findChildren(QAbstractButton) if each.accessibleName() == name
    )
    return found


def names(drawer: LayerDrawer) -> list[str]:
    said = [each.accessibleName() for each in drawer.findChildren(QSlider)]
    said += [each.accessibleName() or each.text() for each in drawer.findChildren(QAbstractButton)]
    return said


def test_it_is_closed_at_first_and_shows_the_layers_as_usual(drawer: LayerDrawer) -> None:
    assert drawer.isHidden()
    values = {group: each.value() / 100 for group, each in sliders(drawer).items()}
    assert values == {group: USUAL.of(group) for group in Group}


@pytest.mark.parametrize("group", Group)
def test_a_slider_tells_what_it_passes_over(
    qtbot: QtBot, drawer: LayerDrawer, group: Group
) -> None:
    told: list[Layers] = []
    drawer.layers_dragged.connect(told.append)
    with qtbot.assertNotEmitted(drawer.layers_chosen):
        for value in (60, 30):
            sliders(drawer)[group].setValue(value)
    assert told == [USUAL.faded(group, 0.6), USUAL.faded(group, 0.3)]


@pytest.mark.parametrize("group", Group)
def test_alone_tells_once_and_moves_every_slider(
    qtbot: QtBot, drawer: LayerDrawer, group: Group
) -> None:
    told: list[Layers] = []
    drawer.layers_chosen.connect(told.append)
    with qtbot.assertNotEmitted(drawer.layers_dragged):
        button(drawer, f"Show alone: {group_words()[group]}").click()
    assert told == [USUAL.alone(group)]
    for each, slider in sliders(drawer).items():
        assert slider.value() == round(100 * USUAL.alone(group).of(each))


def test_x_ray_and_as_usual(drawer: LayerDrawer) -> None:
    told: list[Layers] = []
    drawer.layers_chosen.connect(told.append)
    sliders(drawer)[Group.LYMPH].setValue(10)
    button(drawer, "X-ray").click()
    button(drawer, "As usual").click()
    assert told == [X_RAY, USUAL]
    assert all(each.value() in (0, 100) for each in sliders(drawer).values())


def test_keys_move_a_slider_by_tenths(qtbot: QtBot, drawer: LayerDrawer) -> None:
    drawer.toggle()
    skin = sliders(drawer)[Group.SKIN]
    for key, value in (
        (Qt.Key.Key_Left, 90),
        (Qt.Key.Key_PageDown, 80),
        (Qt.Key.Key_Right, 90),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ):
        qtbot.keyClick(skin, key)
        assert skin.value() == value
        assert drawer.layers.skin == value / 100


def test_names_are_told_when_they_are_switched(drawer: LayerDrawer) -> None:
    told: list[bool] = []
    drawer.names_chosen.connect(told.append)
    (box,) = drawer.findChildren(QCheckBox)
    box.click()
    box.click()
    assert told == [False, True]


def test_it_opens_and_closes(qtbot: QtBot, drawer: LayerDrawer) -> None:
    drawer.toggle()
    assert drawer.isVisible()
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    drawer.toggle()
    button(drawer, "Close the layers").click()
    assert drawer.isHidden()
    drawer.toggle()
    drawer.toggle()
    assert drawer.isHidden()


def test_it_follows_what_it_lies_over(drawer: LayerDrawer, page: QWidget) -> None:
    drawer.toggle()
    page.setGeometry(20, 30, 370, 640)
    assert drawer.geometry() == page.geometry()
    page.hide()
    assert drawer.isHidden(), "it never stands alone where its page is not"


def test_every_control_is_named_in_both_languages(drawer: LayerDrawer) -> None:
    english = names(drawer)
    assert all(english)
    assert len(set(english)) == len(english)
    read_language("id", may_write=False)
    drawer.open(ATLAS)
    indonesian = names(drawer)
    assert all(indonesian)
    assert len(set(indonesian)) == len(indonesian)
    assert not set(english) & set(indonesian)
    fall_silent()
    drawer.open(ATLAS)
    assert names(drawer) == english


def test_every_layer_has_a_word_and_a_sign(drawer: LayerDrawer) -> None:
    labels = drawer.findChildren(QLabel)
    words = [each.text() for each in labels if each.text()]
    signs = [each.pixmap() for each in labels if not each.pixmap().isNull()]
    assert words[0] == "Layers"
    assert set(group_words().values()) <= set(words)
    assert len(signs) == len(Group)
