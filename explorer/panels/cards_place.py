"""How it spreads: every card in order at the left, the open one at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, Place
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.lettering import Lettering
from explorer.panels.page import painted
from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.sheet import Sheet
from explorer.panels.site_page import card_page
from explorer.panels.stops import return_to, stop_in
from explorer.panels.swap import Scroller

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas, CardId
    from explorer.domain.exploration import Exploration

_LINE = 640  # study px: about 60 characters


class CardsPlace(QWidget):
    """The place of the cards. With none picked it shows the first."""

    card_picked = Signal(str)
    stage_picked = Signal(str, int)
    case_picked = Signal(str)
    site_picked = Signal(str)
    cancer_picked = Signal(str)
    depth_chosen = Signal(Depth)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._shown: tuple[CardId, Depth] | None = None
        self._doors = Doors(
            to_site=self.site_picked.emit,
            to_cancer=self.cancer_picked.emit,
            to_card=self.card_picked.emit,
            to_depth=self.depth_chosen.emit,
            close=_stay,
            to_stage=self.stage_picked.emit,
            to_case=self.case_picked.emit,
        )
        self._contents, self._card = Scroller(), Scroller()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._contents, 2)
        row.addWidget(self._card, 5)
        self.sheet: Sheet | None = None
        self.setAutoFillBackground(True)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas, self.sheet = atlas, None
        self._write()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress, self.sheet = Dress(theme=theme, metrics=metrics), None
        painted(self, theme)
        self._write()

    def present(self, now: Exploration) -> None:
        """Show the card that is picked while this place is open."""
        self._now = now
        if now.place is Place.SPREADS and self._wanted() != self._shown:
            self._write()

    def _wanted(self) -> tuple[CardId, Depth] | None:
        if self._atlas is None or self._now is None or not self._atlas.cards:
            return None
        first = next(iter(self._atlas.cards))
        card = self._now.card if self._now.card in self._atlas.cards else first
        return (card or first, self._now.depth)

    def _write(self) -> None:
        wanted = self._wanted()
        if self._atlas is None or self._dress is None or self._now is None or wanted is None:
            return
        same_card = self._shown is not None and self._shown[0] == wanted[0]
        places = [area.verticalScrollBar().value() for area in (self._contents, self._card)]
        stop = stop_in(self)
        self._shown = wanted
        self._contents.hold(self._list(self._atlas, self._dress, wanted[0]))
        if self.sheet is None:
            self.sheet = Sheet(self._atlas, self._dress, self._doors, margin=32)
            self.sheet.setMaximumWidth(self._dress.px(_LINE) + 2 * self._dress.px(32))
            self._card.hold(self.sheet)
        card = self._atlas.cards[wanted[0]]
        self.sheet.write(card_page(self.sheet, card, self._now, closes=False))
        self._contents.verticalScrollBar().setValue(places[0])
        self._card.verticalScrollBar().setValue(places[1] if same_card else 0)
        if stop is not None:
            return_to(stop, self)

    def _list(self, atlas: Atlas, dress: Dress, chosen: CardId) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        side = dress.px(22)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(0)
        column.addWidget(Lettering(self.tr("How it spreads"), dress, "title"))
        column.addSpacing(dress.px(10))
        for name, stage in atlas.stages.items():
            row = PlaceRow(RowText(name=stage.title), dress, sign="play")
            row.clicked.connect(partial(self.stage_picked.emit, name, 0))
            column.addWidget(row)
        column.addSpacing(dress.px(14) if atlas.stages else 0)
        for name, card in atlas.cards.items():
            said = self.tr("open") if name == chosen else ""
            text = RowText(name=card.title, spoken=said, bold=name == chosen)
            row = PlaceRow(text, dress, chosen=name == chosen)
            row.clicked.connect(partial(self.card_picked.emit, name))
            column.addWidget(row)
        column.addStretch(1)
        return listed


def _stay() -> None:
    """Do nothing: a card at home in this place has no cross."""
