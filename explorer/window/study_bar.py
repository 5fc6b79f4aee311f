"""The study window's top bar: the way back, the tabs, language, text size, view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from explorer.appearance.themes import TONES
from explorer.domain.exploration import Depth, Place
from explorer.window.controls import RULE, BarButton, Choice, Option, menu_of
from explorer.window.ends import Ends

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode

LANGUAGE_NAMES: Final = (("id", "Bahasa Indonesia"), ("en", "English"))
translate = QCoreApplication.translate


def theme_words() -> list[tuple[str, str]]:
    """Return the themes as choices."""
    return [
        ("light", translate("StudyBar", "Light")),
        ("dark", translate("StudyBar", "Dark")),
        ("high_contrast", translate("StudyBar", "High contrast")),
        ("projector", translate("StudyBar", "Projector colours")),
    ]


def tone_words() -> list[tuple[str, str]]:
    """Return the skin tones of the drawn body as choices."""
    return [
        ("light", translate("StudyBar", "Light skin")),
        ("medium", translate("StudyBar", "Medium skin")),
        ("deep", translate("StudyBar", "Deep skin")),
        ("paper", translate("StudyBar", "Paper white")),
    ]


class Tab(QPushButton):
    """A place of the window; the one that is open is underlined and bold."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self._theme: Theme | None = None
        self.setProperty("kind", "flat")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def wear(self, theme: Theme) -> None:
        """Keep the ink for the line."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is not None and self.isChecked():
            painter = QPainter(self)
            line = QRectF(4, self.height() - 3, self.width() - 8, 3)
            painter.fillRect(line, self._theme.text)
            painter.end()


class StudyBar(QWidget):
    """Signals say what the reader chose; the bar changes nothing itself."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_scale_chosen = Signal(int)
    tone_chosen = Signal(str)
    place_chosen = Signal(Place)
    depth_chosen = Signal(Depth)
    stillness_chosen = Signal(bool)

    def __init__(
        self, mode: Mode, actions: Mapping[str, QAction], is_still: Callable[[], bool]
    ) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._mode = mode
        self._is_still = is_still
        self._actions = actions
        self._theme_name, self._tone = mode.theme, TONES[0]
        self._depth = Depth.PLAIN
        self._metrics: Metrics | None = None
        self._back = BarButton("back", words=False)
        self._forward = BarButton("forward", words=False)
        self._start_over = BarButton("start_over")
        self.tabs = {place: Tab(place) for place in Place}
        self.languages = Choice(self.language_chosen.emit)
        self._size = BarButton("text_size")
        self._view = BarButton("view")
        self._join()
        self._lay_out()

    def _join(self) -> None:
        for button, name in (
            (self._back, "back"),
            (self._forward, "forward"),
            (self._start_over, "start_over"),
        ):
            button.follow(self._actions[name])
        for tab in self.tabs.values():
            tab.clicked.connect(lambda _checked=False, place=tab.place: self._open(place))
        self._size.clicked.connect(self._offer_sizes)
        self._view.clicked.connect(self._offer_views)

    def _lay_out(self) -> None:
        row = Ends(gap=4)
        for widget in (self._back, self._forward, self._start_over, *self.tabs.values()):
            row.add(widget)
        for choice in (self.languages, self._size, self._view):
            row.add(choice, right=True)
        around = QHBoxLayout(self)
        around.setContentsMargins(8, 0, 12, 0)
        around.addLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self.languages.offer(translate("StudyBar", "Language"), LANGUAGE_NAMES)
        self.languages.select(atlas.language)
        for button, name in (
            (self._back, "back"),
            (self._forward, "forward"),
            (self._start_over, "start_over"),
        ):
            action = self._actions[name]
            button.say(action.text(), action.shortcut().toString())
        self.tabs[Place.BODY].setText(translate("StudyBar", "Body"))
        self.tabs[Place.SPREADS].setText(translate("StudyBar", "How it spreads"))
        self.tabs[Place.LAB].setText(translate("StudyBar", "Cell lab"))
        self._view.say(translate("StudyBar", "View"))
        self._say_size()

    def present(self, now: Exploration) -> None:
        """Mark the tab that is open."""
        self._depth = now.depth
        for place, tab in self.tabs.items():
            tab.setChecked(place is now.place)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        self._theme_name, self._tone, self._metrics = theme.name, theme.tone, metrics
        self.setMinimumHeight(round(max(52, metrics.target + 12)))
        size = metrics.body * 1.2
        for button in (self._back, self._forward, self._start_over, self._size, self._view):
            button.wear(theme.text, size)
        for tab in self.tabs.values():
            tab.wear(theme)
            tab.setMinimumHeight(self.minimumHeight())
        self.languages.wear(theme, metrics)
        self._say_size()

    def _say_size(self) -> None:
        if self._metrics is not None:
            self._size.say(f"{self._metrics.text_scale} %")
            self._size.setAccessibleName(
                translate("StudyBar", "Text size, {percent} percent").format(
                    percent=self._metrics.text_scale
                )
            )

    def _open(self, place: Place) -> None:
        self.tabs[place].setChecked(True)
        self.place_chosen.emit(place)

    def _offer_sizes(self) -> None:
        now = self._metrics.text_scale if self._metrics else 100
        options: list[Option] = [
            (f"{step} %", step == now, lambda _=False, step=step: self.text_scale_chosen.emit(step))
            for step in self._mode.text_steps
        ]
        menu_of(self._size, options).popup(self._size.mapToGlobal(self._size.rect().bottomLeft()))

    def _offer_views(self) -> None:
        depths = (
            (Depth.PLAIN, translate("StudyBar", "Plain")),
            (Depth.DETAIL, translate("StudyBar", "More detail")),
        )
        options: list[Option] = [
            (
                text,
                name == self._theme_name,
                lambda _=False, name=name: self.theme_chosen.emit(name),
            )
            for name, text in theme_words()
        ]
        options.append(RULE)
        options += [
            (text, name == self._tone, lambda _=False, name=name: self.tone_chosen.emit(name))
            for name, text in tone_words()
        ]
        options.append(RULE)
        options += [
            (text, depth is self._depth, lambda _=False, depth=depth: self.depth_chosen.emit(depth))
            for depth, text in depths
        ]
        options.append(RULE)
        still = self._is_still()
        words = translate("StudyBar", "Reduce motion")
        options.append((words, still, lambda _=False: self.stillness_chosen.emit(not still)))
        full = self._actions["full_screen"]
        options.append((full.text(), self.window().isFullScreen(), full.trigger))
        menu_of(self._view, options).popup(self._view.mapToGlobal(self._view.rect().bottomLeft()))
