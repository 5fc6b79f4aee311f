"""What a reader's hands do beside clicking a button: choose from a menu, walk by Tab, touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QSlider, QWidget

from explorer.window.layer_drawer import LayerDrawer

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tests.journeys.conftest import Reader

LEFT = Qt.MouseButton.LeftButton


def drawer_of(reader: Reader) -> LayerDrawer:
    return reader.study.plate.drawer


def slider(reader: Reader, name: str) -> QSlider:
    """Find a slider of the drawer as a screen reader names it."""
    (found,) = (
        each for each in drawer_of(reader).findChildren(QSlider) if each.accessibleName() == name
    )
    return found


def menu(reader: Reader, button: str) -> QMenu:
    """Open the menu of a button."""
    reader.click(reader.button(button))
    (found,) = (each for each in reader.window.findChildren(QMenu) if each.isVisible())
    return found


def choose(reader: Reader, button: str, text: str) -> None:
    """Open a button's menu and click a line of it."""
    opened = menu(reader, button)
    (action,) = (each for each in opened.actions() if each.text() == text)
    reader.qtbot.mouseClick(opened, LEFT, pos=opened.actionGeometry(action).center())


def lines(reader: Reader, button: str) -> list[str]:
    """Return what a menu offers, and close it."""
    opened = menu(reader, button)
    texts = [each.text() for each in opened.actions() if not each.isSeparator()]
    reader.qtbot.keyClick(opened, Qt.Key.Key_Escape)
    return texts


def focus(reader: Reader) -> QWidget:
    """Return what the keys go to; the window is put to the front first."""
    reader.window.activateWindow()
    reader.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(reader: Reader, key: Qt.Key) -> QWidget:
    """Press a key where the focus is; return where it is then."""
    reader.qtbot.keyClick(focus(reader), key)
    return focus(reader)


def walk(reader: Reader, start: QWidget, steps: int) -> list[QWidget]:
    """Return what Tab comes to from a widget on, the widget first."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    assert focus(reader) is start
    return [start, *(press(reader, Qt.Key.Key_Tab) for _ in range(steps))]


def into_sight(widget: QWidget) -> QWidget:
    """Scroll to a widget, as a reader does before pressing it."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(widget)
    return widget


def touch(widget: QWidget) -> None:
    """Put a finger on the middle of a widget and lift it."""
    finger, window = QTest.createTouchDevice(), widget.window()
    at = widget.mapTo(window, widget.rect().center())
    QTest.touchEvent(window, finger).press(0, at, window).commit()
    QTest.touchEvent(window, finger).release(0, at, window).commit()


def body_picture(reader: Reader) -> QImage:
    """Return the body as it is once the colours that were chosen are there."""
    reader.qtbot.waitUntil(lambda: reader.window.redress.is_done)
    return reader.body.grab().toImage()


def skin_colour(reader: Reader) -> QColor:
    """Return the colour of a spot that shows nothing but skin."""
    hits = reader.body.stage.hits
    number = next(number for number, part in hits.part_of.items() if part == "shell")
    step = range(-6, 7, 6)
    for y in range(6, reader.body.height() - 6, 6):
        for x in range(6, reader.body.width() - 6, 6):
            if all(hits.number_at(x + dx, y + dy) == number for dx in step for dy in step):
                return body_picture(reader).pixelColor(x, y)
    raise AssertionError("no skin is seen")
