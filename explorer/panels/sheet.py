"""A column of a page: titles, running text, rows and what closes every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.panels.disclosure import Disclosure
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.words import review_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import Atlas, Review, Section
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Depth
    from explorer.panels.doors import Doors
    from explorer.panels.dress import Dress

translate = QCoreApplication.translate


class Sheet(QWidget):
    """A page that is written from top to bottom."""

    def __init__(self, atlas: Atlas, dress: Dress, doors: Doors, *, margin: int = 22) -> None:
        super().__init__()
        self.atlas = atlas
        self.dress = dress
        self.doors = doors
        self.sources: Disclosure | None = None
        self._column = QVBoxLayout(self)
        side = dress.margin(margin)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(0)

    def add(self, widget: QWidget, *, above: float = 0) -> QWidget:
        """Put a widget at the end, with space above it in study px."""
        if above:
            self._column.addSpacing(self.dress.px(above))
        self._column.addWidget(widget)
        return widget

    def say(self, text: str, voice: str, *, above: float = 0) -> QWidget:
        """Put a line of plain text at the end."""
        return self.add(Lettering(text, self.dress, voice), above=above)

    def tell(self, text: str, *, voice: str = "body", above: float = 0) -> Prose:
        """Put a text of the content at the end; its links go out by the doors."""
        prose = Prose(text, self.atlas, self.dress, voice=voice)
        prose.site_asked.connect(self.doors.to_site)
        prose.card_asked.connect(self.doors.to_card)
        self.add(prose, above=above)
        return prose

    def rule(self, *, above: float = 0) -> None:
        """Put a hairline at the end."""
        self.add(Hairline(self.dress), above=above)

    def sections(self, sections: Sequence[Section], depth: Depth) -> None:
        """Put sections at the end: the plain text, and in depth the other after it."""
        for section in sections:
            self.say(section.heading, "heading", above=20)
            self.tell(section.plain, above=4)
            if depth.value == "detail" and section.detail:
                self.tell(section.detail, above=6)

    def close_with(self, review: Review, sources: Sequence[Source]) -> None:
        """End the page: who has read it, and what it rests on."""
        self.say(review_line(review), "caption", above=18)
        if sources:
            text = RowText(name=translate("Sheet", "Sources ({count})").format(count=len(sources)))
            self.sources = Disclosure(text, lambda: self._listed(sources), self.dress)
            self.add(self.sources, above=6)
        self.finish()

    def finish(self) -> None:
        """Let what is left of the height stay empty."""
        self._column.addStretch(1)

    def _listed(self, sources: Sequence[Source]) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.dress.px(8))
        for source in sources:
            address = f"doi: {source.doi}" if source.doi else source.url
            column.addWidget(Lettering(f"{source.citation} {address}", self.dress, "quiet"))
        return listed
