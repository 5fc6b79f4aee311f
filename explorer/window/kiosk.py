"""The kiosk window: head, body, sheet and foot bar, all within reach of a hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.diagram.body_view import BodyView
from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Figure
from explorer.domain.exploration import Place, View
from explorer.panels.dress import Dress
from explorer.panels.kiosk_page import KioskPage
from explorer.window.controls import BarButton, Choice, on_card
from explorer.window.ends import Ends
from explorer.window.figure_note import FigureNote
from explorer.window.kiosk_bars import FootButton, for_bars, strip
from explorer.window.layout import Arrangement
from explorer.window.plate import figure_words, spoken_sides
from explorer.window.scene_board import SceneBoard
from explorer.window.station_caption import StationCaption
from explorer.window.study_bar import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode
    from explorer.session.exploration_session import ExplorationSession
    from explorer.window.lab_board import LabBoard

# Shares of the height of an upright screen: head, plate at rest, plate with a card open, foot.
_HEAD: Final = 120 / 1920
_PLATE: Final = 1080 / 1920
_PLATE_READING: Final = 770 / 1920
_PLATE_STORY: Final = 1030 / 1920
_PLATE_LAB: Final = 960 / 1920
_BESIDE: Final = (28, 12)  # px beside a story's picture, and below it
_FOOT: Final = 148 / 1920
translate = QCoreApplication.translate


class Kiosk(Arrangement):
    """What a visitor of a waiting room touches."""

    def __init__(
        self, mode: Mode, session: ExplorationSession, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(mode, session)
        self.setProperty("surface", "page")
        self._actions = actions
        self.body = BodyView()
        self.body.show_chips(ChipPolicy.KIOSK)
        self.body.site_picked.connect(session.pick)
        self.page = KioskPage(player=self.player, stage_player=self.stage_player, bench=self.bench)
        self.board = SceneBoard(self.stage_player)
        self.board.hide()
        on_card(self.page)
        self.page.site_picked.connect(session.pick)
        self.page.cancer_picked.connect(session.start)
        self.page.card_picked.connect(session.read_card)
        self.page.closed.connect(session.close_reading)
        self.page.route_chosen.connect(session.show_route)
        self.page.stage_picked.connect(session.open_stage)
        self.page.case_picked.connect(session.open_case)
        self.page.stain_picked.connect(session.show_stain)
        self.languages = Choice(self.language_chosen.emit, voice="body")
        self.text_size = BarButton("text_size", kind="plain")
        self.text_size.clicked.connect(self._next_size)
        self.figures = Choice(lambda key: session.show_figure(Figure(key)), voice="body")
        self.sides = BarButton("turn", kind="plain")
        self.sides.clicked.connect(self._turn)
        self.sides.pressed.connect(lambda: self.body.expect(session.now.view.other))
        dress = Dress(theme=load_theme(mode.theme), metrics=metrics_for("kiosk", 1920, 4.03, 100))
        self.back = FootButton("back", dress)
        self.start_over = FootButton("start_over", dress)
        self.finish = FootButton("finish", dress, dark=True)
        self._text_scale = mode.text_steps[0]
        self._reading = False
        self._worn: tuple[Theme, Metrics, Metrics] | None = None
        self._plate = QWidget()
        self.caption = StationCaption(self.body, self.player)
        self.note = FigureNote(self._plate)
        self.views = (self.body, self.page, self.note)
        self._join()
        self._lay_out()

    def _join(self) -> None:
        back, over = self._actions["back"], self._actions["start_over"]
        self.back.clicked.connect(back.trigger)
        self.start_over.clicked.connect(over.trigger)
        back.changed.connect(self._follow_back)
        self.back.setEnabled(back.isEnabled())
        self.finish.clicked.connect(self.finished)

    def _follow_back(self) -> None:
        """Offer the way back; without it the focus goes to the page, silently."""
        offered = self._actions["back"].isEnabled()
        if not offered and self.back.hasFocus() and not self.back.is_ringed:
            self.page.setFocus(Qt.FocusReason.MouseFocusReason)
        self.back.setEnabled(offered)

    def _lay_out(self) -> None:
        self._head = strip(self.languages, None, self.text_size, margin=28)
        self._plate.setProperty("surface", "plate")
        column = QVBoxLayout(self._plate)
        column.setContentsMargins(0, 20, 0, 0)
        row = Ends(gap=20)
        row.add(self.figures)
        row.add(self.sides, right=True)
        around = QHBoxLayout()
        around.setContentsMargins(20, 0, 20, 0)
        around.addLayout(row)
        column.addLayout(around)
        column.addWidget(self.body, 1)
        self._scenes = QWidget()  # a widget, since an empty layout would keep its half of the room
        beside = QHBoxLayout(self._scenes)
        beside.setContentsMargins(_BESIDE[0], 0, _BESIDE[0], _BESIDE[1])
        beside.addWidget(self.board)
        column.addWidget(self._scenes, 1)
        self._foot = strip(self.back, self.start_over, self.finish, margin=0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (self._head, self._plate):
            whole.addWidget(widget)
        whole.addWidget(self.page, 1)
        whole.addWidget(self._foot)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        super().open(atlas)
        self.board.open(atlas)
        if self.microscope is not None:
            self.microscope.open(atlas)
        self.figures.offer(translate("Plate", "Figure"), figure_words())
        self._say_side()
        self.languages.offer(translate("StudyBar", "Language"), LANGUAGE_NAMES)
        self.languages.select(atlas.language)
        self.text_size.say(translate("Kiosk", "Text size"))
        self.back.say(self._actions["back"].text())
        self.start_over.say(self._actions["start_over"].text())
        self.finish.say(translate("Kiosk", "Finish"))
        what = translate("Kiosk", "Clears the screen for the next person")
        self.finish.setAccessibleDescription(what)

    def present(self, now: Exploration) -> None:
        """Give the page room while something is read."""
        self.figures.select(now.figure.value)
        self._say_side()
        self._reading = now.stage is None and bool(now.reading or now.card or now.asked)
        self._show_scene(now)
        self._share_height()
        super().present(now)

    def story_board(self) -> SceneBoard:
        """Return what a story's picture stands on, as large as it will be seen."""
        room = self._plate.layout()
        assert room is not None
        above = room.contentsMargins().top()
        height = round(self.height() * _PLATE_STORY) - above - _BESIDE[1]
        return self.board.laid_out(self.width() - 2 * _BESIDE[0], height)

    @property
    def lab(self) -> LabBoard:
        """The microscope, built when it is first looked through."""
        if self.microscope is None:
            from explorer.window.lab_board import LabBoard

            self.microscope = LabBoard(self.bench)
            self.microscope.normal_asked.connect(self.session.show_normal)
            scenes = self._scenes.layout()
            assert scenes is not None
            scenes.addWidget(self.microscope)
            self.microscope.open(self.session.atlas)
            if self._worn is not None:
                self.microscope.wear(*self._worn)
        return self.microscope

    def _show_scene(self, now: Exploration) -> None:
        """Show the picture of an open story in place of the body."""
        in_lab = now.place is Place.LAB
        shown = in_lab or now.stage is not None
        if shown and self.window().focusWidget() in (None, self.body):
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)  # else the next button is ringed
        self._scenes.setVisible(shown)
        for widget in (self.body, self.figures, self.sides):
            widget.setVisible(not shown)
        self.board.setVisible(now.stage is not None and not in_lab)
        if in_lab or self.microscope is not None:
            self.lab.present(now)
            self.lab.setVisible(in_lab)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        super().wear(theme, metrics)
        self._text_scale = metrics.text_scale
        bars = for_bars(metrics)
        self.board.wear(theme, metrics, replace(bars, chip=bars.body))
        self._worn = (theme, metrics, replace(bars, chip=bars.body))
        if self.microscope is not None:
            self.microscope.wear(*self._worn)
        self.languages.wear(theme, bars)
        self.figures.wear(theme, bars)
        self.sides.wear(theme.text, bars.body * 1.2)
        self.sides.setStyleSheet(f"font-size: {bars.body:.0f}px;")
        self.text_size.wear(theme.text, bars.body * 1.2)
        self.text_size.setStyleSheet(f"font-size: {bars.body:.0f}px;")
        for button in (self.back, self.start_over, self.finish):
            button.wear(Dress(theme=theme, metrics=bars))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()
        self.note.stand_at(28, self.body.y(), round(self.width() * 0.36))

    def _turn(self) -> None:
        self.session.show_view(self.session.now.view.other)

    def _say_side(self) -> None:
        """Say on the button what a touch would show."""
        other = self.session.now.view.other
        words = {  # short, to stand beside the figures; "Back" is the way to the page before
            View.FRONT: translate("Kiosk", "Front"),
            View.BACK: translate("Kiosk", "Behind"),
        }
        self.sides.say(words[other])
        self.sides.setAccessibleName(spoken_sides()[other.value])

    def _share_height(self) -> None:
        height = self.height()
        self._head.setFixedHeight(round(height * _HEAD))
        share = _PLATE_READING if self._reading else _PLATE
        now = self.session.now
        if now.place is Place.LAB:
            share = _PLATE_LAB
        elif now.stage is not None:
            share = _PLATE_STORY
        self._plate.setFixedHeight(round(height * share))
        self._foot.setFixedHeight(round(height * _FOOT))

    def _next_size(self) -> None:
        """Step to the next larger text, and from the largest back to the first."""
        steps = self.mode.text_steps
        place = steps.index(self._text_scale) if self._text_scale in steps else -1
        self.text_scale_chosen.emit(steps[(place + 1) % len(steps)])
