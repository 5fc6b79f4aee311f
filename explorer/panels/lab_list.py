"""The cases of the lab as a list: one stop for Tab, walked by arrows, those solved ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.panels.lab_desk import take_missed_again
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.words import missed_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from explorer.domain.lab import Case, CaseId
    from explorer.panels.dress import Dress
    from explorer.session.lab_bench import LabBench

translate = QCoreApplication.translate
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CaseRow(PlaceRow):
    """A case: its number and title, and a tick when it is solved."""

    stepped = Signal(int)

    def __init__(
        self, number: int, case: Case, dress: Dress, *, solved: bool, chosen: bool
    ) -> None:
        said = translate("Lab", "solved") if solved else ""
        text = RowText(name=f"{number}  {case.title}", spoken=said)
        super().__init__(text, dress, arrow="check" if solved else "", chosen=chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class CaseList(QWidget):
    """All cases of a bench in their order, the buttons that mix it and repeat those missed."""

    def __init__(
        self, bench: LabBench, shown: CaseId | None, dress: Dress, to_case: Callable[[str], None]
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows: list[CaseRow] = []
        for number, case in enumerate(bench.cases, start=1):
            solved, chosen = bench.is_solved(case), case.id == shown
            row = CaseRow(number, case, dress, solved=solved, chosen=chosen)
            row.clicked.connect(partial(to_case, case.id))
            row.stepped.connect(partial(self._step, number - 1))
            self.rows.append(row)
            column.addWidget(row)
        column.addSpacing(dress.px(12))
        self.mix = BoxButton(translate("Lab", "Mix the order"), dress)
        if bench.is_mixed:
            self.mix.setText(translate("Lab", "In order"))
        mixed = bench.is_mixed
        self.mix.clicked.connect(lambda: bench.mix(mixed=not mixed))
        column.addWidget(self.mix)
        self.again: BoxButton | None = None
        if missed := len(bench.missed):
            self.again = BoxButton(missed_words(missed), dress)
            self.again.clicked.connect(partial(take_missed_again, bench, to_case))
            column.addSpacing(dress.px(6))
            column.addWidget(self.again)
        if self.rows and all(row.focusPolicy() is Qt.FocusPolicy.ClickFocus for row in self.rows):
            self.rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _step(self, place: int, by: int) -> None:
        """Move the focus to the row above or below."""
        there = place + by
        if 0 <= there < len(self.rows):
            self.rows[there].setFocus(Qt.FocusReason.TabFocusReason)
