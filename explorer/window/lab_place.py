"""The cell lab of a study window: the cases at the left, the microscope, the page of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, Exploration, Place
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.lab_desk import case_view, doors_of
from explorer.panels.lab_list import CaseList
from explorer.panels.lab_page import lab_page
from explorer.panels.lettering import Lettering
from explorer.panels.page import painted
from explorer.panels.sheet import Sheet
from explorer.panels.stops import return_to, stop_in
from explorer.panels.swap import Scroller
from explorer.window.lab_board import LabBoard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QScrollBar

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.lab import Case
    from explorer.session.lab_bench import LabBench

translate = QCoreApplication.translate
_LIST: Final = 216  # study px
_PAGE: Final = 392
_FIELD: Final = 420  # px that the field needs beside the page
_LISTED_TO: Final = 125  # percent of text size; above it the page opens the list of cases
_ANY: Final = 16_777_215  # Qt's own word for no limit


class LabPlace(QWidget):
    """Follows the bench; what is chosen goes out by signals."""

    case_picked = Signal(str)
    stain_picked = Signal(str)
    normal_asked = Signal(bool)
    site_picked = Signal(str)
    cancer_picked = Signal(str)
    card_picked = Signal(str)
    closed = Signal()

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
            close=self.closed.emit,
        )
        self.board = LabBoard(bench)
        self.board.normal_asked.connect(self.normal_asked)
        self._cases, self._words = Scroller(), Scroller()
        self._listed = True
        self.cases: CaseList | None = None
        self.sheet: Sheet | None = None
        self._lay_out()
        self.setAutoFillBackground(True)
        bench.changed.connect(self._follow)
        bench.described.connect(self._tell)
        bench.reordered.connect(self._follow)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._cases)
        self._middle, held = Scroller(), QWidget()  # large letters may need more than a window has
        self._middle.setProperty("surface", "plate")
        self._middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QVBoxLayout(held)
        around.setContentsMargins(14, 10, 14, 8)
        around.addWidget(self.board)
        self._middle.hold(held)
        self._row.addWidget(self._middle, 3)
        self._row.addWidget(self._words, 2)

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
        self._refold()
        self._dress_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._refold():
            self._tell()

    @property
    def page_scroll(self) -> QScrollBar:
        """What scrolls the page of the case."""
        return self._words.verticalScrollBar()

    def _refold(self) -> bool:
        """Share the width anew: the page beside the field or below it; say whether that changed."""
        if self._dress is None:
            return False
        metrics = self._dress.metrics
        grown = metrics.body / 15
        page, before = round(_PAGE * min(grown, 1.35)), (self._listed, self._row.direction())
        beside = self.width() >= page + _FIELD
        self._listed = metrics.text_scale <= _LISTED_TO and self.width() >= page + _FIELD + _LIST
        self._cases.setVisible(self._listed)
        self._cases.setFixedWidth(round(_LIST * min(grown, 1.5)))
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._words.setMinimumWidth(page if beside else 0)
        self._words.setMaximumWidth(page if beside else _ANY)
        return before != (self._listed, way)

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
        shown = case_view(self._bench, case, listed=self._listed)
        self.sheet.write(lab_page(self.sheet, shown, self._now, doors))

    def _show_open_case(self) -> None:
        """Bring the row of the open case into sight."""
        for row in self.cases.rows if self.cases is not None else ():
            if row.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                self._cases.ensureWidgetVisible(row)

    def _list(self) -> None:
        if self._atlas is None or self._dress is None:
            return
        stop = stop_in(self._cases)
        place = self._cases.verticalScrollBar().value()
        listed = QWidget()
        column = QVBoxLayout(listed)
        side = self._dress.px(12)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(self._dress.px(6))
        column.addWidget(Lettering(translate("Lab", "Cases"), self._dress, "eyebrow"))
        self.cases = CaseList(self._bench, self._now.case, self._dress, self.case_picked.emit)
        column.addWidget(self.cases)
        column.addStretch(1)
        self._cases.hold(listed)
        self._cases.verticalScrollBar().setValue(place)
        if stop is not None:
            return_to(stop, listed)
        QTimer.singleShot(0, self, self._show_open_case)  # when every row has its place


def _stay(_depth: Depth) -> None:
    """Do nothing: a case is told in one depth."""
