"""A column of a page: titles, running text, rows and what closes every page."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.panels.column import Column
from explorer.panels.disclosure import Disclosure
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.place_row import DoorRow, RowText
from explorer.panels.stops import order_stops, return_to, stop_in
from explorer.panels.trail import CloseButton
from explorer.panels.words import review_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from explorer.domain.atlas import Atlas, Review, Section
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Depth, SiteRole
    from explorer.panels.doors import Doors
    from explorer.panels.dress import Dress
    from explorer.panels.prose import Prose

    Steps = Iterator[None]

translate = QCoreApplication.translate
Kept = TypeVar("Kept", bound=QWidget)


class Sheet(Column):
    """A page that is written from top to bottom, in steps: the first frame needs only its top.

    Its lines, texts and rows are used again by the next page, since to make a widget and to dress
    it costs ten times what it costs to tell it something else. What is below the first frame is
    written after it was painted; `completed` says so.
    """

    completed = Signal()

    def __init__(self, atlas: Atlas, dress: Dress, doors: Doors, *, margin: int = 22) -> None:
        super().__init__(dress.margin(margin))
        self.atlas = atlas
        self.dress = dress
        self.doors = doors
        self.sources: Disclosure | None = None
        self.newest: QWidget | None = None  # the end of what an answer has added
        self.begins: QWidget | None = None  # what keys come to first, where that is not the cross
        self._steps: Steps = iter(())
        self._spare: dict[type[QWidget], list[QWidget]] = {}
        self._gone: list[QWidget] = []
        self._unfinished = False
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self.complete)

    def write(self, steps: Steps, *, until: QSize | None = None) -> None:
        """Write another page; with `until`, at first no further than what fills so much, in px."""
        stop = stop_in(self)
        if stop is not None:  # else Qt gives it to the next, with a ring that nobody asked for
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._put_aside()
        self._steps, self._unfinished = steps, True
        for _ in steps:
            if until is not None and self.heightForWidth(until.width()) > until.height():
                break
        for widget in (*self._gone, *chain.from_iterable(self._spare.values())):
            widget.hide()
        if until is None or not self.isVisible():
            self.complete()
        else:
            self.settle()
        if stop is not None:
            return_to(stop, self, self.begins)

    def complete(self) -> None:
        """Write what is not written yet, and let go what the last page left."""
        if not self._unfinished:
            return
        self._unfinished = False
        for _ in self._steps:
            pass
        for widget in self._gone:
            widget.deleteLater()
        self._gone = []
        order_stops(self)
        self.settle()
        self.completed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._unfinished:
            self._after_paint.start()

    def _put_aside(self) -> None:
        self.sources = self.newest = self.begins = None
        for widget in self.empty():
            self._spare.get(type(widget), self._gone).append(widget)

    def again(self, kind: type[Kept]) -> Kept | None:
        """Return a widget of a kind that an earlier page left, if there is one.

        What is asked for once is kept from then on.
        """
        spare = self._spare.setdefault(kind, [])
        widget = spare.pop(0) if spare else None
        return widget if isinstance(widget, kind) else None

    def inherit(self, other: Sheet) -> None:
        """Take over what another page was written with, for the pages to come."""
        other._put_aside()
        for kind, widgets in other._spare.items():
            for widget in widgets:
                widget.hide()
                widget.setParent(self)
            self._spare.setdefault(kind, []).extend(widgets)

    def add(self, widget: QWidget, *, above: float = 0) -> QWidget:
        """Put a widget at the end, with space above it in study px."""
        self.put(widget, self.dress.px(above) if above else 0)
        return widget

    def say(self, text: str, voice: str, *, above: float = 0) -> QWidget:
        """Put a line of plain text at the end."""
        if line := self.again(Lettering):
            line.say(text, voice)
        return self.add(line or Lettering(text, self.dress, voice), above=above)

    def head(self, title: str, voice: str, *, closes: bool = True, above: float = 0) -> None:
        """Put a title at the end, with a cross at its right that closes the page."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Lettering(title, self.dress, voice), 1)
        if closes:
            cross = CloseButton(self.dress)
            cross.clicked.connect(self.doors.close)
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head, above=above)

    def tell(self, text: str, *, above: float = 0) -> Prose:
        """Put a text of the content at the end; its links go out by the doors."""
        from explorer.panels.prose import Prose  # the first screen has no running text

        prose = self.again(Prose)
        if prose is not None:
            prose.tell(text)
        else:
            prose = Prose(text, self.atlas, self.dress)
            prose.site_asked.connect(self.doors.to_site)
            prose.card_asked.connect(self.doors.to_card)
        self.add(prose, above=above)
        return prose

    def row(
        self,
        text: RowText,
        to: Callable[[], object],
        *,
        role: SiteRole | None = None,
        sign: str | None = None,
        above: float = 0,
    ) -> None:
        """Put a row at the end that leads somewhere."""
        if row := self.again(DoorRow):
            row.lead(text, to, role=role, sign=sign)
        self.add(row or DoorRow(text, to, self.dress, role=role, sign=sign), above=above)

    def rule(self, *, above: float = 0) -> None:
        """Put a hairline at the end."""
        self.add(self.again(Hairline) or Hairline(self.dress), above=above)

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
            self.sources = self.disclose(text, lambda: self._listed(sources), above=6)

    def disclose(
        self,
        text: RowText,
        build: Callable[[], QWidget],
        *,
        opened: bool = False,
        above: float = 0,
    ) -> Disclosure:
        """Put a heading at the end that opens what is built at its first opening."""
        disclosure = self.again(Disclosure) or Disclosure(self.dress)
        disclosure.tell(text, build, opened=opened)
        self.add(disclosure, above=above)
        return disclosure

    def _listed(self, sources: Sequence[Source]) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.dress.px(8))
        for source in sources:
            address = f"doi: {source.doi}" if source.doi else source.url
            column.addWidget(Lettering(f"{source.citation} {address}", self.dress, "quiet"))
        return listed
