"""The small parts that bars are made of: buttons with our icons, and choices that wear a theme."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from explorer.appearance.icons import icon
from explorer.panels.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QColor

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme


_NARROWEST: Final = 40  # px: the least target of a study window


class BarButton(QPushButton):
    """A button of a bar: an icon, a word or both. `kind` is a look of the style sheet."""

    def __init__(self, icon_name: str, *, kind: str = "flat", words: bool = True) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._words = words
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def follow(self, action: QAction) -> None:
        """Do what an action does, and be off while it is off."""
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))
        self.setEnabled(action.isEnabled())

    def say(self, text: str, keys: str = "") -> None:
        """Take on the words of the present language."""
        self.setText(text if self._words else "")
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})" if keys else ("" if self._words else text))

    def wear(self, ink: QColor, size: float) -> None:
        """Tint the icon."""
        if self._icon_name:
            side = round(size)
            self.setIcon(QIcon(icon(self._icon_name, ink, side, self.devicePixelRatioF())))
            self.setIconSize(QSize(side, side))
            if not self._words:
                self.setFixedWidth(max(_NARROWEST, 2 * side))


class Choice(QWidget):
    """A segmented choice that can change its theme, its words and its options in place."""

    def __init__(
        self, chosen: Callable[[str], None], *, voice: str = "chip", slim: bool = False
    ) -> None:
        super().__init__()
        self._chosen = chosen
        self._voice = voice
        self._slim = slim
        self._box: Segmented | None = None
        self._key = ""
        self._name = ""
        self._choices: Sequence[tuple[str, str]] = ()
        self._spoken: Mapping[str, str] = {}
        self._worn: tuple[Theme, Metrics] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """The key that is chosen."""
        return self._box.current if self._box else self._key

    def select(self, key: str) -> None:
        """Show a key as chosen without telling."""
        self._key = key
        if self._box:
            self._box.select(key)

    def click(self, key: str) -> None:
        """Choose a key as a reader would."""
        if self._box:
            self._box.button(key).click()

    def offer(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        spoken: Mapping[str, str] | None = None,
    ) -> None:
        """Take on the words of a language: the choice's name, its keys and their texts.

        `spoken` are the names by key where a word alone would not tell a listener enough.
        """
        self._name, self._choices, self._spoken = name, choices, spoken or {}
        self._build()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        self._worn = (theme, metrics)
        self._build()

    def _build(self) -> None:
        """Build the choice anew; what was chosen and where the focus was stay."""
        if self._worn is None or not self._choices:
            return
        key, focused = self.current or self._choices[0][0], self._holds_focus()
        before = self._box
        self._box = Segmented(self._name, *self._worn, voice=self._voice, slim=self._slim)
        self._box.offer(self._choices, key)
        for spoken, words in self._spoken.items():
            self._box.button(spoken).setAccessibleName(words)
        self._box.chosen.connect(self._chosen)
        if before is not None:
            self._row.removeWidget(before)
            before.hide()
        self._row.addWidget(self._box)
        self._box.show()
        if before is not None:
            in_tab_order([before.button(key), *self.buttons])
            before.deleteLater()
        if focused:
            self._box.button(key).setFocus()

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons from left to right; none before it is worn."""
        return [self._box.button(key) for key, _ in self._choices] if self._box else []

    def _holds_focus(self) -> bool:
        focus = self.window().focusWidget() if self._box else None
        return focus is not None and self.isAncestorOf(focus)


# One line of a menu: its text (none for a rule), whether it holds, what it does.
Option = tuple[str, bool, Callable[..., object]]
RULE: Final[Option] = ("", False, bool)


def menu_of(owner: QWidget, options: Sequence[Option]) -> QMenu:
    """Return a menu of options of which some hold."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, holds, does in options:
        if not text:
            menu.addSeparator()
            continue
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(holds)
        action.triggered.connect(does)
    return menu


def in_tab_order(widgets: Sequence[QWidget]) -> None:
    """Let Tab come to widgets one after another."""
    for one, next_one in pairwise(widgets):
        QWidget.setTabOrder(one, next_one)


def on_card(widget: QWidget) -> None:
    """Give a widget the ground of a card, whatever theme is worn."""
    widget.setProperty("surface", "card")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
