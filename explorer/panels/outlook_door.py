"""Figures on survival: behind a row that names them, and behind a second press after that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.exploration import Depth
from explorer.domain.outlook import Extent
from explorer.panels.disclosure import Disclosure
from explorer.panels.icon_array import IconArray
from explorer.panels.lettering import Lettering
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.segmented import Segmented
from explorer.panels.swap import let_go, put_instead

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from explorer.domain.atlas import Atlas, Cancer
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.domain.outlook import Survival
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet

translate = QCoreApplication.translate
_GAP: Final = 8


def add_outlook(sheet: Sheet, cancer: Cancer, now: Exploration) -> tuple[Source, ...]:
    """Put the closed door at the end of a sheet; return what the figures rest on.

    Where the sheet may not show it, or no source has figures, nothing is put there.
    """
    outlook = sheet.atlas.outlook
    survival = outlook.of.get(cancer.id)
    if not sheet.doors.shows_outlook or survival is None:
        return ()
    door = sheet.again(OutlookDoor) or OutlookDoor(sheet.dress)
    name = translate("OutlookDoor", "How long people live: figures")
    build = partial(_Threshold, survival, sheet.atlas, sheet.dress, depth=now.depth)
    door.tell(RowText(name=name, bold=True), build)
    sheet.add(door)
    return outlook.sources


class OutlookDoor(Disclosure):
    """A heading that forgets: once closed or out of sight, it takes two presses again.

    What one reader opened must not be the first thing that the next one sees.
    """

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.row.toggled.connect(self._forget)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window put aside for a moment is still the same reader's
            self.shut()

    def _forget(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not opened:
            self.shut()


class _Threshold(QWidget):
    """What the row opens: what lies behind, and the button that shows it or takes it away."""

    def __init__(self, survival: Survival, atlas: Atlas, dress: Dress, *, depth: Depth) -> None:
        super().__init__()
        self._build = partial(_Figures, survival, atlas, dress, depth=depth)
        self._figures: QWidget | None = None
        self._column = _column(self, dress, below=_GAP)
        self._column.addWidget(Prose(atlas.outlook.words["door"], atlas, dress))
        self._button = BoxButton("", dress)
        self._button.clicked.connect(self._turn)
        self._column.addWidget(self._button)
        self._say()

    def _turn(self) -> None:
        if self._figures is None:
            self._figures = self._build()
            put_instead(self._column, None, self._figures)
        else:
            self._column.removeWidget(self._figures)
            let_go(self._figures)
            self._figures = None
        self._say()

    def _say(self) -> None:
        words = (
            translate("OutlookDoor", "Show the figures")
            if self._figures is None
            else translate("OutlookDoor", "Hide the figures")
        )
        self._button.setText(words)
        self._button.setAccessibleName(words)


class _Figures(QWidget):
    """One figure at a time, the gentlest first; the others are asked for."""

    def __init__(self, survival: Survival, atlas: Atlas, dress: Dress, *, depth: Depth) -> None:
        super().__init__()
        self._survival, self._atlas, self._dress = survival, atlas, dress
        self._shown: QWidget | None = None
        words = atlas.outlook.words
        column = _column(self, dress, above=_GAP)
        column.addWidget(Lettering(words["asked"], dress, "eyebrow"))
        column.addWidget(self._choice(), 0, Qt.AlignmentFlag.AlignLeft)
        self._place = _column(place := QWidget(), dress)
        column.addWidget(place)
        column.addWidget(Prose(words["means"], atlas, dress))
        if depth is Depth.DETAIL:
            column.addWidget(Prose(words["detail"], atlas, dress))
        caution = f"{atlas.phrases['not_forecast']} {words['differs']}"
        column.addWidget(Lettering(caution, dress, "second"))
        column.addWidget(Lettering(words["ask"], dress, "strong"))
        self._show(Extent.LOCALIZED.value)

    def _choice(self) -> Segmented:
        outlook, dress = self._atlas.outlook, self._dress
        switch = Segmented(outlook.words["asked"], dress.theme, dress.metrics, slim=True)
        labels = [(extent.value, outlook.words[f"at_{extent.value}"]) for extent in Extent]
        switch.offer(labels, Extent.LOCALIZED.value)
        for extent in Extent:  # so that a choice is heard as it is made
            said = outlook.sentence(self._survival, extent).replace("**", "")
            switch.button(extent.value).setAccessibleDescription(said)
        switch.chosen.connect(self._show)
        return switch

    def _show(self, key: str) -> None:
        figure = _figure(self._survival, Extent(key), self._atlas, self._dress)
        put_instead(self._place, self._shown, figure)
        self._shown = figure


def _figure(survival: Survival, extent: Extent, atlas: Atlas, dress: Dress) -> QWidget:
    """Build a figure with its population; nearly all is told in words, and draws no circles."""
    outlook, box = atlas.outlook, QWidget()
    column = _column(box, dress)
    said, alive = outlook.sentence(survival, extent), survival.alive(extent)
    if alive is not None:
        column.addWidget(IconArray(alive, said.replace("**", ""), dress))
    column.addWidget(Prose(said, atlas, dress))
    population = outlook.words["population"].format(years=outlook.years)
    column.addWidget(Prose(population, atlas, dress, voice="quiet"))
    if extent is Extent.DISTANT:
        column.addWidget(Prose(atlas.phrases["help_line"], atlas, dress))
    return box


def _column(box: QWidget, dress: Dress, *, above: int = 0, below: int = 0) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, dress.px(above), 0, dress.px(below))
    column.setSpacing(dress.px(_GAP))
    return column
