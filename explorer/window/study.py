"""The study window: list, plate and page side by side, folded where there is no room."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Place
from explorer.panels.page import PagePanel
from explorer.panels.site_list import SiteList
from explorer.session.naming_bench import NamingBench
from explorer.window.controls import Choice, in_tab_order, on_card
from explorer.window.layout import Arrangement
from explorer.window.plate import Plate
from explorer.window.station_caption import StationCaption
from explorer.window.study_bar import StudyBar
from explorer.window.study_tabs import StudyTabs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode
    from explorer.panels.cards_place import CardsPlace
    from explorer.session.exploration_session import ExplorationSession
    from explorer.window.lab_place import LabPlace
    from explorer.window.scene_board import SceneBoard
    from explorer.window.stage_place import StagePlace

_NARROW_PX = 1180
_ANY_PX = 16_777_215  # Qt's own word for no limit
_LIST_PX, _PAGE_PX, _PAGE_MOST_PX, _PLATE_LEAST_PX = 216, 392, 480, 560
translate = QCoreApplication.translate


class Fold(Enum):
    """How much stands side by side."""

    WIDE = "wide"
    DRAWER = "drawer"
    TABBED = "tabbed"


def fold_for(width: int, text_scale: int) -> Fold:
    """Return the fold for a window this wide (px) at a text size (percent)."""
    if text_scale >= 175 or width < _PLATE_LEAST_PX + _PAGE_PX:
        return Fold.TABBED
    return Fold.DRAWER if text_scale >= 150 or width < _NARROW_PX else Fold.WIDE


class Study(Arrangement):
    """One person's window."""

    def __init__(
        self, mode: Mode, session: ExplorationSession, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(mode, session)
        self.bar = StudyBar(mode, actions, lambda: self.player.reduced_motion)
        self.list = SiteList()
        self.plate = Plate(session, actions)
        self.body = self.plate.body
        self.caption = StationCaption(self.body, self.player)
        self.names = NamingBench(self)
        self.page = PagePanel(
            player=self.player,
            names=self.names,
            bench=self.bench,
            shows_outlook=mode.shows_outlook,
            shows_origins=mode.shows_origins,
        )
        on_card(self.page)
        self._worn: tuple[Theme, Metrics] | None = None
        self._fold = Fold.WIDE
        self._part = "body"
        self._parts = Choice(self._show_part)
        self._join(session)
        self._lay_out()
        self.views = (self.bar, self.list, self.plate, self.page, self.tabs)

    @property
    def fold(self) -> Fold:
        """What stands side by side at present."""
        return self._fold

    def _join(self, session: ExplorationSession) -> None:
        self.bar.language_chosen.connect(self.language_chosen)
        self.bar.theme_chosen.connect(self.theme_chosen)
        self.bar.text_scale_chosen.connect(self.text_scale_chosen)
        self.bar.tone_chosen.connect(self.tone_chosen)
        self.bar.stillness_chosen.connect(self.stillness_chosen)
        self.bar.place_chosen.connect(session.go_to)
        self.bar.depth_chosen.connect(session.show_depth)
        self.list.site_picked.connect(session.pick)
        self.list.site_picked.connect(self._close_drawer)
        self.plate.list_asked.connect(self._toggle_drawer)
        self.page.site_picked.connect(session.pick)
        self.page.cancer_picked.connect(session.start)
        self.page.card_picked.connect(session.read_card)
        self.page.stage_picked.connect(session.open_stage)
        self.page.case_picked.connect(session.open_case)
        self.page.depth_chosen.connect(session.show_depth)
        self.page.closed.connect(session.close_reading)
        self.page.pair_picked.connect(session.read_pair)
        self.page.origins_asked.connect(session.ask_origins)
        self.page.route_chosen.connect(session.show_route)
        self.page.name_asked.connect(session.ask_name)
        self.names.answered.connect(self._say_reply)

    def _say_reply(self, reply: str) -> None:
        from explorer.diagram.accessible import announce

        announce(self.page, reply)

    @property
    def cards(self) -> CardsPlace:
        """The tab of topics."""
        return self.tabs.cards

    @property
    def stages(self) -> StagePlace:
        """The stories."""
        return self.tabs.stages

    @property
    def lab(self) -> LabPlace:
        """The cell lab."""
        return self.tabs.lab

    def story_board(self) -> SceneBoard:
        """Return what a story's picture stands on, as large as it will be seen."""
        return self.stages.laid_out(self.tabs.width(), self.tabs.height())

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._columns = QHBoxLayout(self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self.list)
        self._columns.addWidget(self.plate, 1)
        self._columns.addWidget(self.page)
        self.plate.drawer.lie_over(self.page)
        self._parts_row = QWidget()
        self._parts_row.setProperty("surface", "page")
        row = QHBoxLayout(self._parts_row)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._parts)
        row.addStretch(1)
        self._parts_row.hide()
        self.tabs = StudyTabs(self._body, self.session, self.stage_player, self.bench)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._parts_row)
        column.addWidget(self.tabs, 1)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        words = [
            ("list", translate("Study", "Places")),
            ("body", translate("Study", "Body")),
            ("page", translate("Study", "Page")),
        ]
        self._parts.offer(translate("Study", "Part of the window"), words)
        self._parts.select(self._part)
        super().open(atlas)
        in_tab_order([self.list.rows, *self.plate.stops])  # the choices are made only now

    def present(self, now: Exploration) -> None:
        """Show the tab that is open; in tabs, what was picked shows its page."""
        self._parts_row.setVisible(self._fold is Fold.TABBED and now.place is Place.BODY)
        super().present(now)
        if now.place is Place.LAB:
            self.microscope = self.lab.board

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures; fold first, or large letters widen the window."""
        self._worn = (theme, metrics)
        self._refold()
        self._parts.wear(theme, metrics)
        super().wear(theme, metrics)

    @property
    def is_untouched(self) -> bool:
        """Whether it looks as it does at a start."""
        return self.plate.drawer.isHidden() and super().is_untouched

    def search(self) -> None:
        """Put the caret into the search field, opening what hides it."""
        if self._fold is Fold.DRAWER:
            self._open_drawer()
        elif self._fold is Fold.TABBED:
            self._parts.click("list")
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refold()

    def _refold(self) -> None:
        """Share the width anew among what fits side by side."""
        if self._worn is None:
            return
        metrics = self._worn[1]
        fold = fold_for(self.width(), metrics.text_scale)
        if fold is not self._fold:
            self._fold = fold
            self.plate.offer_list(offered=fold is Fold.DRAWER)
            self._parts_row.setVisible(fold is Fold.TABBED and self.session.now.place is Place.BODY)
            self._show_parts(metrics.body / 15)
        self._share(metrics.body / 15)
        if fold is Fold.DRAWER:
            self._place_drawer()

    def _share(self, grown: float) -> None:
        """Set the widths of list and page, whose letters have grown so much."""
        if self._fold is Fold.TABBED:
            for paper in (self.list, self.page):
                paper.setMinimumWidth(0)
                paper.setMaximumWidth(_ANY_PX)
            return
        self.list.setFixedWidth(round(_LIST_PX * grown))
        page = min(round(_PAGE_PX * grown), max(_PAGE_PX, self.width() - _PLATE_LEAST_PX))
        self.page.setFixedWidth(page)

    def _show_parts(self, grown: float) -> None:
        """Hide first, show last: showing a part lays the window out at once, and would widen it."""
        named = {"list": self.list, "body": self.plate, "page": self.page}
        shown = {
            Fold.WIDE: set(named),
            Fold.DRAWER: {"body", "page"},
            Fold.TABBED: {self._part},
        }[self._fold]
        for name, part in named.items():
            if name not in shown:
                part.hide()
        self._columns.removeWidget(self.list)
        if self._fold is not Fold.DRAWER:
            self._columns.insertWidget(0, self.list)
        self._share(grown)
        for name in shown:
            named[name].show()

    def _show_part(self, key: str) -> None:
        self._part = key
        if self._fold is Fold.TABBED:
            self._parts.select(key)
            self._show_parts(1.0)

    def _toggle_drawer(self) -> None:
        if self.list.isVisible():
            self._close_drawer()
        else:
            self._open_drawer()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_drawer(self) -> None:
        self._place_drawer()
        self.list.show()
        self.list.raise_()

    def _close_drawer(self) -> None:
        if self._fold is Fold.DRAWER:
            self.list.hide()
            self.plate.body.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._fold is Fold.TABBED:
            self._show_part("page")

    def _place_drawer(self) -> None:
        top = self.plate.body.y()
        self.list.setGeometry(0, top, self.list.width(), self._body.height() - top)
