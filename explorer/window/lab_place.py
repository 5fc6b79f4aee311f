"""The cell lab of a study window: the cases at the left, the microscope, the page of a case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, Exploration, Place
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.lab_desk import case_view, doors_of
from explorer.panels.lab_page import lab_page
from explorer.panels.lettering import Lettering
from explorer.panels.page import painted
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.sheet import Sheet
from explorer.panels.stops import return_to, stop_in
from explorer.panels.swap import Scroller
from explorer.window.lab_board import LabBoard

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.lab import Case
    from explorer.session.lab_bench import LabBench

translate = QCoreApplication.translate
_LIST: Final = 216  # study px
_PAGE: Final = 392
_LISTED_TO: Final = 125  # percent of text size; above it the next case follows the open one


class LabPlace(QWidget):
    """Follows the bench; what is chosen goes out by signals."""

    case_picked = Signal(str)
    stain_picked = Signal(str)
    normal_asked = Signal(bool)
    site_picked = Signal(str)
    cancer_picked = Signal(str)
    card_picked = Signal(str)

    def __init__(self, bench: LabBench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._atlas: Atlas | None = None
        self._now = Exploration()
        self._dress: Dress | None = None
        self._doors = Doors(
            to_site=self.site_picked.emit,
            to_cancer=self.cancer_picked.emit,
            to_card=self.card_picked.emit,
            to_depth=_stay,
            close=_stay_here,
        )
        self.board = LabBoard(bench)
        self.board.normal_asked.connect(self.normal_asked)
        self._cases, self._words = Scroller(), Scroller()
        self.sheet: Sheet | None = None
        self._lay_out()
        self.setAutoFillBackground(True)
        bench.changed.connect(self._follow)
        bench.described.connect(self._tell)
        bench.reordered.connect(self._follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._cases)
        middle = QWidget()
        middle.setProperty("surface", "plate")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QVBoxLayout(middle)
        around.setContentsMargins(14, 10, 14, 8)
        around.addWidget(self.board)
        row.addWidget(middle, 1)
        row.addWidget(self._words)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas, self.sheet = atlas, None
        self.board.open(atlas)
        self._dress_up()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress, self.sheet = Dress(theme=theme, metrics=metrics), None
        painted(self, theme)
        self.board.wear(theme, metrics)
        grown = metrics.body / 15
        self._cases.setVisible(metrics.text_scale <= _LISTED_TO)
        self._cases.setFixedWidth(round(_LIST * min(grown, 1.5)))
        self._words.setFixedWidth(round(_PAGE * min(grown, 1.35)))
        self._dress_up()

    def present(self, now: Exploration) -> None:
        """Show the case that is open."""
        before, self._now = self._now, now
        self.board.present(now)
        if now.place is not Place.LAB:
            return
        if before.case != now.case or before.place is not now.place:
            self._list()
        self._tell()
        if before.case != now.case:
            self._words.verticalScrollBar().setValue(0)

    def _dress_up(self) -> None:
        """Build what wears a theme and words anew."""
        if self._atlas is None or self._dress is None:
            return
        self.sheet = Sheet(self._atlas, self._dress, self._doors)
        self._words.hold(self.sheet)
        self._list()
        self._tell()

    def _follow(self, *_: object) -> None:
        """Show what an answer has added."""
        self._list()
        self._tell()
        if self.sheet is not None and self.isVisible():
            self._words.follow(self.sheet.newest)

    @property
    def _case(self) -> Case | None:
        cases = self._atlas.lab.cases if self._atlas is not None else {}
        return cases.get(self._now.case) if self._now.case is not None else None

    def _tell(self, *_: object) -> None:
        """Write the page of the open case as far as it is answered."""
        case = self._case
        if case is None or self.sheet is None:
            return
        doors = doors_of(self._bench, case, self.stain_picked.emit, self.case_picked.emit)
        shown = case_view(self._bench, case)
        self.sheet.write(lab_page(self.sheet, shown, self._now, doors))

    def _list(self) -> None:
        if self._atlas is None or self._dress is None:
            return
        stop = stop_in(self._cases)
        place = self._cases.verticalScrollBar().value()
        listed = QWidget()
        column = QVBoxLayout(listed)
        side = self._dress.px(12)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(0)
        column.addWidget(Lettering(translate("Lab", "Cases"), self._dress, "eyebrow"))
        column.addSpacing(self._dress.px(6))
        for number, case in enumerate(self._bench.cases, start=1):
            column.addWidget(self._row(number, case))
        column.addSpacing(self._dress.px(12))
        mixed = self._bench.is_mixed
        words = translate("Lab", "In order") if mixed else translate("Lab", "Mix the order")
        mix = BoxButton(words, self._dress)
        mix.clicked.connect(lambda: self._bench.mix(mixed=not mixed))
        column.addWidget(mix)
        column.addStretch(1)
        self._cases.hold(listed)
        self._cases.verticalScrollBar().setValue(place)
        if stop is not None:
            return_to(stop, listed)

    def _row(self, number: int, case: Case) -> PlaceRow:
        assert self._dress is not None
        solved = self._bench.is_solved(case)
        said = translate("Lab", "solved") if solved else ""
        text = RowText(name=f"{number}  {case.title}", spoken=said)
        row = PlaceRow(
            text, self._dress, arrow="check" if solved else "", chosen=case.id == self._now.case
        )
        row.clicked.connect(partial(self.case_picked.emit, case.id))
        return row


def _stay(_depth: Depth) -> None:
    """Do nothing: a case is told in one depth."""


def _stay_here() -> None:
    """Do nothing: a case has no cross; its tab has."""
