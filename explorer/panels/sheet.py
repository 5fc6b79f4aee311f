"""A column of a page: titles, running text, rows and what closes every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.panels.column import Column
from explorer.panels.disclosure import Disclosure
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.words import review_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSize

    from explorer.domain.atlas import Atlas, Review, Section
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Depth
    from explorer.panels.doors import Doors
    from explorer.panels.dress import Dress

    Steps = Iterator[None]

translate = QCoreApplication.translate


class Sheet(Column):
    """A page that is written from top to bottom, in steps: the first frame needs only its top."""

    def __init__(self, atlas: Atlas, dress: Dress, doors: Doors, *, margin: int = 22) -> None:
        super().__init__(dress.margin(margin))
        self.atlas = atlas
        self.dress = dress
        self.doors = doors
        self.sources: Disclosure | None = None
        self._steps: Steps = iter(())

    def write(self, steps: Steps, *, until: QSize | None = None) -> None:
        """Write a page; with `until`, no further than what fills so much, in px."""
        self._steps = steps
        for _ in steps:
            if until is not None and self.heightForWidth(until.width()) > until.height():
                return

    def complete(self) -> None:
        """Write what is not written yet."""
        for _ in self._steps:
            pass

    def add(self, widget: QWidget, *, above: float = 0) -> QWidget:
        """Put a widget at the end, with space above it in study px."""
        self.put(widget, self.dress.px(above) if above else 0)
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

    def sections(self, sections: Sequence[Section], depth: Depth) -> Steps:
        """Put sections at the end: the plain text, and in depth the other after it."""
        for section in sections:
            self.say(section.heading, "heading", above=20)
            self.tell(section.plain, above=4)
            if depth.value == "detail" and section.detail:
                self.tell(section.detail, above=6)
            yield

    def close_with(self, review: Review, sources: Sequence[Source]) -> None:
        """End the page: who has read it, and what it rests on."""
        self.say(review_line(review), "caption", above=18)
        if sources:
            text = RowText(name=translate("Sheet", "Sources ({count})").format(count=len(sources)))
            self.sources = Disclosure(text, lambda: self._listed(sources), self.dress)
            self.add(self.sources, above=6)

    def _listed(self, sources: Sequence[Source]) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.dress.px(8))
        for source in sources:
            address = f"doi: {source.doi}" if source.doi else source.url
            column.addWidget(Lettering(f"{source.citation} {address}", self.dress, "quiet"))
        return listed
