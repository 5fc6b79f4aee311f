"""The one holder of state: every input enters here, every view is told from here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.domain.atlas import Atlas, CancerId, CardId, SiteId
from explorer.domain.exploration import Exploration, Place
from explorer.domain.lab import CaseId, StainId

if TYPE_CHECKING:
    from explorer.domain.atlas import Figure
    from explorer.domain.exploration import Depth, View

_LONGEST_TRAIL = 200  # steps kept for going back; a visitor's whole hour


class ExplorationSession(QObject):
    """Holds the open atlas, the present exploration and the trail that led to it."""

    opened = Signal(Atlas)  # every view reads its words again
    changed = Signal(Exploration)  # only when it differs
    picked = Signal()  # any input, for whoever waits for the reader to go away

    def __init__(self, atlas: Atlas, start: Exploration, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._start = start
        self._now = start
        self._past: list[Exploration] = []
        self._future: list[Exploration] = []

    @property
    def atlas(self) -> Atlas:
        return self._atlas

    @property
    def now(self) -> Exploration:
        return self._now

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._future)

    def open(self, atlas: Atlas) -> None:
        """Swap the atlas, as a change of language does; the pick stays."""
        self._atlas = atlas
        self.opened.emit(atlas)

    def begin(self, now: Exploration) -> None:
        """Stand in a prepared state, as if it had been the first screen's next step."""
        self._become(now)

    def pick(self, site: str) -> None:
        """Read a lit site, or start anew from any other."""
        self._go(self._now.picking(SiteId(site), self._atlas))

    def start_at(self, site: str) -> None:
        """Start the story at a site, even if it is lit."""
        if SiteId(site) in self._atlas.sites:
            self._go(self._now.starting_at(SiteId(site), self._atlas))

    def start(self, cancer: str) -> None:
        """Start the story of a cancer."""
        if CancerId(cancer) in self._atlas.cancers:
            self._go(self._now.starting(CancerId(cancer), self._atlas))

    def read_pair(self, cancer: str, site: str) -> None:
        """Read of a cancer that has reached a site, whatever story is told now."""
        if CancerId(cancer) in self._atlas.cancers:
            self._go(self._now.at_pair(CancerId(cancer), SiteId(site), self._atlas))

    def ask_origins(self, site: str) -> None:
        """Ask where a tumour at a site may have come from."""
        if SiteId(site) in self._atlas.sites:
            self._go(self._now.asking_origins(SiteId(site), self._atlas))

    def ask_name(self, site: str) -> None:
        """Ask for the name of a place of the open story; none ("") ends the round."""
        self._go(self._now.asking_name(SiteId(site) if site else None, self._atlas))

    def close_reading(self) -> None:
        """Close the open story or the lab, else the card that lies on top, else what is read."""
        if self._now.stage is not None or self._now.place is Place.LAB:
            self._go(replace(self._now, stage=None, step=0, place=Place.BODY))
            return
        if self._now.card is not None:  # it lies over what was read before
            self._go(replace(self._now, card=None))
            return
        if self._now.origins_of is not None:
            asked_from = (past for past in reversed(self._past) if past.origins_of is None)
            if (before := next(asked_from, None)) is not None:
                self._go(replace(before, figure=self._now.figure, depth=self._now.depth))
                return
        left = replace(self._now.on_route(0), reading=None, asked=None)
        self._go(replace(left, origins_of=None, naming=False))

    def read_card(self, card: str) -> None:
        """Open a topic."""
        if CardId(card) in self._atlas.cards:
            place = Place.BODY if self._now.place is Place.LAB else self._now.place
            self._go(replace(self._now, card=CardId(card), stage=None, place=place))

    def open_stage(self, stage: str, step: int = 0) -> None:
        """Open a story at a step."""
        if stage in self._atlas.stages:
            self._go(self._now.at_stage(stage, step))

    def show_step(self, step: int) -> None:
        """Stand at a step of the open story; no step of the trail."""
        self._become(replace(self._now, step=step))

    def open_case(self, case: str) -> None:
        """Lay a case of the lab under the microscope."""
        if CaseId(case) in self._atlas.lab.cases:
            self._go(self._now.at_case(CaseId(case)))

    def show_stain(self, stain: str) -> None:
        """Show the open case in another stain, or in none ("")."""
        now = self._now
        case = self._atlas.lab.cases[now.case] if now.case is not None else None
        if not stain or (case is not None and case.result(StainId(stain)) is not None):
            self._become(replace(now, stain=StainId(stain) if stain else None))

    def show_normal(self, normal: bool) -> None:  # noqa: FBT001 - a signal's slot
        """Show the tissue beside the tumour, or the tumour again."""
        self._become(replace(self._now, normal=normal))

    def go_to(self, place: Place) -> None:
        """Open a tab, and close an open story; cards and cases stay open in their tabs."""
        if place is Place.LAB and self._now.case is None:
            self.open_case(next(iter(self._atlas.lab.cases), ""))
            return
        self._go(replace(self._now, place=place, stage=None, step=0))

    def show_figure(self, figure: Figure) -> None:
        """Show another body."""
        self._go(self._now.on_figure(figure, self._atlas))

    def show_view(self, view: View) -> None:
        """Turn the body round."""
        self._go(replace(self._now, view=view))

    def show_route(self, route: int) -> None:
        """Show another way to the open site; no step of the trail, as with its stations."""
        self._become(self._now.on_route(route))

    def show_station(self, station: int | None) -> None:
        """Stop at a station of the way that is shown; None shows the way as a whole."""
        self._become(replace(self._now, station=station))

    def show_depth(self, depth: Depth) -> None:
        """Say less or more; no step of the trail, since it leads nowhere else."""
        self._past = [replace(step, depth=depth) for step in self._past]
        self._future = [replace(step, depth=depth) for step in self._future]
        self._start = replace(self._start, depth=depth)
        self._become(replace(self._now, depth=depth))

    def back(self) -> None:
        """Return to the step before."""
        if self._past:
            self._future.append(self._now)
            self._become(self._past.pop())

    def forward(self) -> None:
        """Take back a step back."""
        if self._future:
            self._past.append(self._now)
            self._become(self._future.pop())

    def start_over(self) -> None:
        """Return to the start; what was seen can still be gone back to."""
        self._go(replace(self._start, figure=self._now.figure, depth=self._now.depth))

    def forget(self) -> None:
        """Return to the very first screen and keep nothing of the way here."""
        self._past.clear()
        self._future.clear()
        self._become(self._start)

    def _go(self, then: Exploration) -> None:
        self.picked.emit()
        if then != self._now:
            self._past = [*self._past, self._now][-_LONGEST_TRAIL:]
            self._future.clear()
            self._become(then)

    def _become(self, then: Exploration) -> None:
        if then != self._now:
            self._now = then
            self.changed.emit(then)
