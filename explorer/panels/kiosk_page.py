"""The sheet below the body of a kiosk: few words, big buttons, plain text only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScroller, QVBoxLayout, QWidget

from explorer.domain.exploration import Place
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.kiosk_sheets import kiosk_page
from explorer.panels.page import painted
from explorer.panels.sheet import Sheet
from explorer.panels.swap import Scroller

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Depth, Exploration
    from explorer.session.lab_bench import LabBench
    from explorer.session.player import RoutePlayer
    from explorer.session.stage_player import StagePlayer


class KioskPage(QWidget):
    """One sheet at a time, which a finger scrolls."""

    site_picked = Signal(str)
    cancer_picked = Signal(str)
    card_picked = Signal(str)
    closed = Signal()
    route_chosen = Signal(int)
    stage_picked = Signal(str, int)
    case_picked = Signal(str)
    stain_picked = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        player: RoutePlayer | None = None,
        stage_player: StagePlayer | None = None,
        bench: LabBench | None = None,
    ) -> None:
        super().__init__(parent)
        if bench is not None:
            bench.changed.connect(self._follow_answer)
            bench.described.connect(self._write_answer)
        if stage_player is not None:
            stage_player.stationed.connect(self._write_step)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self.sheet: Sheet | None = None
        self._doors = Doors(
            to_site=self.site_picked.emit,
            to_cancer=self.cancer_picked.emit,
            to_card=self.card_picked.emit,
            to_depth=_stay_plain,
            close=self.closed.emit,
            to_stage=self.stage_picked.emit,
            to_case=self.case_picked.emit,
            to_stain=self.stain_picked.emit,
            to_route=self.route_chosen.emit,
            player=player,
            stage_player=stage_player,
            bench=bench,
        )
        self._scroll = Scroller()
        touch = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self._scroll.viewport(), touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setAutoFillBackground(True)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas = atlas
        self._lay_out_sheet()
        self._write()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        painted(self, theme)
        self._lay_out_sheet()
        self._write()

    def present(self, now: Exploration) -> None:
        """Show what is picked."""
        then, self._now = self._now, now
        if then is not None and then.place is now.place is Place.LAB and then.case == now.case:
            self._write_answer()
        elif then is None or _read(then) != _read(now):
            self._write()

    def _write_answer(self) -> None:
        """Write the open case anew; the reader stays where an answer was given."""
        if self._now is not None and self._now.place is Place.LAB and self.sheet is not None:
            self.sheet.write(kiosk_page(self.sheet, self._now))

    def _follow_answer(self) -> None:
        self._write_answer()
        if self.sheet is not None:
            self._scroll.follow(self.sheet.newest)

    def _write_step(self) -> None:
        if self._now is not None and self._now.stage is not None:
            self._write()

    def _write(self) -> None:
        if self.sheet is not None and self._now is not None:
            self.sheet.write(kiosk_page(self.sheet, self._now))
            self._scroll.verticalScrollBar().setValue(0)

    def _lay_out_sheet(self) -> None:
        if self._atlas is not None and self._dress is not None:
            self.sheet = Sheet(self._atlas, self._dress, self._doors, margin=20)
            self._scroll.hold(self.sheet)


def _read(now: Exploration) -> Exploration:
    """Return what a sheet is written from: stations and steps are followed, not written anew."""
    return replace(now.on_route(0), step=0)


def _stay_plain(_depth: Depth) -> None:
    """Do nothing: a kiosk speaks plainly."""
