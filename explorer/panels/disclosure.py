"""A heading that opens what lies under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.swap import let_go, scroll_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.panels.dress import Dress


class Disclosure(QWidget):
    """Its content is built at the first opening: what nobody asks for costs nothing."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._build: Callable[[], QWidget] | None = None
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dress.px(10))
        self.row = PlaceRow(RowText(name=""), dress, arrow="chevron_down")
        self.row.setCheckable(True)
        self.row.toggled.connect(self._show)
        self._column.addWidget(self.row)
        self._describe(opened=False)

    def tell(self, text: RowText, build: Callable[[], QWidget], *, opened: bool = False) -> None:
        """Say what it opens, and how that is built; what an earlier page opened is let go."""
        self.shut()
        self._build = build
        self.row.tell(text)
        self.row.setChecked(opened)

    def open(self) -> None:
        """Open it, if it is closed."""
        self.row.setChecked(True)

    def shut(self) -> None:
        """Close it and let go what it opened: the next opening builds that anew."""
        self.row.setChecked(False)
        if self._content is not None:
            self._column.removeWidget(self._content)
            let_go(self._content)
            self._content = None

    def _show(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        if opened and self._content is None and self._build is not None:
            self._content = self._build()
            self._column.addWidget(self._content)
        if self._content is not None:
            self._content.setVisible(opened)
        if opened and self.isVisible():
            scroll_to(self)
        self.row.turn("chevron_up" if opened else "chevron_down")
        self._describe(opened=opened)

    def _describe(self, *, opened: bool) -> None:
        state = (
            QCoreApplication.translate("Disclosure", "Open")
            if opened
            else QCoreApplication.translate("Disclosure", "Closed")
        )
        self.row.setAccessibleDescription(state)
