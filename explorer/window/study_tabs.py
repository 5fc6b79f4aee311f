"""The tabs of a study window; each place but the body is built when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from explorer.domain.exploration import Place
from explorer.window.controls import on_card

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.panels.cards_place import CardsPlace
    from explorer.session.exploration_session import ExplorationSession
    from explorer.session.lab_bench import LabBench
    from explorer.session.stage_player import StagePlayer
    from explorer.window.lab_place import LabPlace
    from explorer.window.stage_place import StagePlace


class StudyTabs(QStackedWidget):
    """Shows the place that is open, and tells every place that is built what the window says."""

    def __init__(
        self, body: QWidget, session: ExplorationSession, player: StagePlayer, bench: LabBench
    ) -> None:
        super().__init__()
        self._body = body
        self._session = session
        self._player = player
        self._bench = bench
        self._worn: tuple[Theme, Metrics] | None = None
        self._cards: CardsPlace | None = None
        self._stages: StagePlace | None = None
        self._lab: LabPlace | None = None
        self._built: list[CardsPlace | StagePlace | LabPlace] = []
        self.addWidget(body)

    @property
    def cards(self) -> CardsPlace:
        """The topics."""
        if self._cards is None:
            from explorer.panels.cards_place import CardsPlace

            self._cards = CardsPlace()
            self._cards.stage_picked.connect(self._session.open_stage)
            self._cards.case_picked.connect(self._session.open_case)
            self._cards.depth_chosen.connect(self._session.show_depth)
            self._move_in(self._cards)
        return self._cards

    @property
    def stages(self) -> StagePlace:
        """The stories."""
        if self._stages is None:
            from explorer.window.stage_place import StagePlace

            self._stages = StagePlace(self._player)
            self._stages.stage_picked.connect(self._session.open_stage)
            self._stages.depth_chosen.connect(self._session.show_depth)
            self._stages.closed.connect(lambda: self._session.go_to(Place.BODY))
            self._move_in(self._stages)
        return self._stages

    @property
    def lab(self) -> LabPlace:
        """The cell lab."""
        if self._lab is None:
            from explorer.window.lab_place import LabPlace

            self._lab = LabPlace(self._bench)
            self._lab.case_picked.connect(self._session.open_case)
            self._lab.stain_picked.connect(self._session.show_stain)
            self._lab.normal_asked.connect(self._session.show_normal)
            self._lab.closed.connect(lambda: self._session.go_to(Place.BODY))
            self._move_in(self._lab)
        return self._lab

    def _move_in(self, place: CardsPlace | StagePlace | LabPlace) -> None:
        """Join a new place to the session and let it catch up."""
        on_card(place)
        place.site_picked.connect(self._session.pick)
        place.cancer_picked.connect(self._session.start)
        place.card_picked.connect(self._session.read_card)
        self._built.append(place)
        self.addWidget(place)
        place.open(self._session.atlas)
        if self._worn is not None:
            place.wear(*self._worn)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        for place in self._built:
            place.open(atlas)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        self._worn = (theme, metrics)
        for place in self._built:
            place.wear(theme, metrics)

    def present(self, now: Exploration) -> None:
        """Show the place that is open."""
        shown: QWidget = self._body
        if now.place is Place.LAB:
            shown = self.lab
        elif now.place is Place.SPREADS:
            shown = self.stages if now.stage is not None else self.cards
        self.setCurrentWidget(shown)
        for place in self._built:
            place.present(now)
