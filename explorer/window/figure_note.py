"""Says in words that the body has changed because the one before lacks what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas, SiteId
    from explorer.domain.exploration import Exploration

translate = QCoreApplication.translate


class FigureNote(QLabel):
    """Stands over the plate until the next pick; away the rest of the time."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._atlas: Atlas | None = None
        self._before: Exploration | None = None
        self._place: SiteId | None = None
        self._spot = (0, 0, 100)
        self.setProperty("voice", "second")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._atlas = atlas
        self._say()

    def present(self, now: Exploration) -> None:
        """Speak up if a choice, and not the reader, has changed the figure."""
        before, self._before = self._before, now
        if before is None or now == before:
            return
        switched = now.figure is not before.figure
        self._place = None
        asked, was = now.asked or now.origins_of, before.asked or before.origins_of
        if switched and asked != was:
            self._place = asked
        elif switched and now.primary and now.primary != before.primary:
            assert self._atlas is not None
            self._place = self._atlas.cancers[now.primary].site
        self._say()

    def wear(self, _theme: Theme, _metrics: Metrics) -> None:
        """Follow the style sheet, which knows the letters."""

    def stand_at(self, left: int, top: int, width: int) -> None:
        """Take a place on the plate, in px; the height follows the words."""
        self._spot = (left, top, width)
        self.setGeometry(left, top, width, self.heightForWidth(width))
        self.raise_()

    def _say(self) -> None:
        if self._place and self._atlas is not None:
            name = self._atlas.sites[self._place].in_sentence
            said = translate("FigureNote", "Figure changed to show {place}.")
            self.setText(said.format(place=name))
            self.stand_at(*self._spot)
        self.setVisible(self._place is not None)
