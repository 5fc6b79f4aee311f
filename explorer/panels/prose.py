"""Running text: a browser that shows no pictures, goes nowhere, and opens words in place."""

from __future__ import annotations

import re
from html import escape
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from explorer.panels.markdown import html_blocks, html_line

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextDocument, QWheelEvent

    from explorer.domain.atlas import Atlas
    from explorer.panels.dress import Dress

_HREF: Final = re.compile(r'href="([^"]+)"')


class Prose(QTextBrowser):
    """A text of the content in Markdown, as high as it needs to be.

    A word of the glossary and a citation open under their paragraph and close at the second press;
    links to sites and cards are told as `site_asked` and `card_asked`.
    """

    site_asked = Signal(str)
    card_asked = Signal(str)

    def __init__(
        self,
        text: str,
        atlas: Atlas,
        dress: Dress,
        *,
        voice: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._dress = dress
        self._blocks: tuple[str, ...] = ()
        self._opened: tuple[int, str] | None = None
        self._heights: dict[int, int] = {}  # of the document, by width; both in px
        self._ink = dress.theme.text_second if voice == "quiet" else dress.theme.text
        self._settle(voice)
        self.anchorClicked.connect(self._follow)
        self.tell(text)

    def tell(self, text: str) -> None:
        """Tell another text; what was opened in the last one closes."""
        self._blocks, self._opened = html_blocks(text), None
        self._write()

    def loadResource(self, _type: int, _name: QUrl | str) -> QImage:
        """Give nothing: with None, Qt would read the file itself."""
        return QImage()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if width not in self._heights:
            document = self.document()
            document.setTextWidth(width)
            self._heights[width] = ceil(document.size().height())
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        # the application's sheet names a size for every widget; this text keeps its own
        if event.type() is not QEvent.Type.FontChange:
            super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A height measured before the style was put on may be another: what is cut off, or leaves
        # a gap, is asked for again. It is asked once a width, since the truth is then known.
        self._lay_out_text()
        width, tall = self.width(), ceil(self.document().size().height())
        if self._heights.get(width, tall) != tall:
            self._heights = {width: tall}
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 10)

    def _settle(self, voice: str) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        letters = self._dress.letters("caption" if voice == "quiet" else voice)
        document = self.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(letters)
        document.setDefaultStyleSheet(self._sheet())
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._ink)
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _sheet(self) -> str:
        # Noto's own line is 1.36 em high; less would cut its tails
        ink, spread = (
            self._ink.name(),
            max(100, round(100 * self._dress.metrics.line_height / 1.36)),
        )
        gap = round(self._dress.metrics.body * 0.5)
        return (
            f"p, li {{ color: {ink}; line-height: {spread}%; }} p {{ margin: 0 0 {gap}px 0; }}"
            f"ul, ol {{ margin: 0 0 {gap}px 0; -qt-list-indent: 1; }}"
            f"a {{ color: {ink}; text-decoration: underline; }} strong {{ font-weight: 600; }}"
        )

    def _write(self) -> None:
        self._heights.clear()
        self.setHtml("".join(self._block(i, block) for i, block in enumerate(self._blocks)))
        self._dot_under_terms()
        has_links = any("href=" in block for block in self._blocks)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    def _block(self, place: int, block: str) -> str:
        numbered = _HREF.sub(rf'href="\1#{place}"', block)
        if self._opened is None or self._opened[0] != place:
            return numbered
        pad = self._dress.px(9)
        colour = self._dress.theme.sunk.name()
        return (
            f'{numbered}<table width="100%" cellspacing="0" cellpadding="{pad}"><tr>'
            f'<td bgcolor="{colour}"><p style="margin:0">{self._meaning(self._opened[1])}</p></td>'
            f"</tr></table><p></p>"
        )

    def _meaning(self, link: str) -> str:
        scheme, _, name = link.partition(":")
        if scheme == "gloss" and name in self._atlas.terms:
            term = self._atlas.terms[name]
            return f"<strong>{escape(term.word)}</strong> · {html_line(term.meaning)}"
        source = next((s for key, s in self._atlas.sources.items() if key == name), None)
        if scheme == "cite" and source is not None:
            return escape(f"{source.citation} {source.doi or source.url}")
        return escape(name)

    def _dot_under_terms(self) -> None:
        dotted = QTextCharFormat()
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        for cursor, href in links_of(self.document()):
            if href.startswith("gloss:"):
                cursor.mergeCharFormat(dotted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the text in it

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out_text()
        super().paintEvent(event)
        cursor = self.textCursor()
        if self.hasFocus() and cursor.hasSelection() and cursor.charFormat().isAnchor():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._dress.theme.focus, max(2.0, self._dress.focus_width * 0.7)))
            for line in self._lines_of(cursor):
                painter.drawRect(line.adjusted(-2, 0, 2, 0))
            painter.end()

    def _lay_out_text(self) -> None:
        """Wrap to what is seen: the text may have been measured for another width since."""
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())

    def _lines_of(self, cursor: QTextCursor) -> list[QRect]:
        lines: dict[int, QRect] = {}
        walker = QTextCursor(cursor)
        for place in range(cursor.selectionStart(), cursor.selectionEnd() + 1):
            walker.setPosition(place)
            box = self.cursorRect(walker)
            lines[box.top()] = lines.get(box.top(), box).united(box)
        return list(lines.values())

    def _follow(self, url: QUrl) -> None:
        link, place = f"{url.scheme()}:{url.path()}", int(url.fragment() or 0)
        if url.scheme() == "site":
            self.site_asked.emit(url.path())
        elif url.scheme() == "card":
            self.card_asked.emit(url.path())
        else:
            asked = (place, link)
            self._opened = None if self._opened == asked else asked
            self._write()
            self._return_to(f"{link}#{place}")

    def _return_to(self, link: str) -> None:
        """Put the caret of links back where it was; the text was written anew."""
        for cursor, href in links_of(self.document()):
            if href == link and self.hasFocus():
                self.setTextCursor(cursor)


def links_of(document: QTextDocument) -> list[tuple[QTextCursor, str]]:
    """Return a cursor over each link of a document, and where the link leads."""
    found = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            piece = iterator.fragment()
            if piece.charFormat().isAnchor():
                cursor = QTextCursor(document)
                cursor.setPosition(piece.position())
                end = piece.position() + piece.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                found.append((cursor, piece.charFormat().anchorHref()))
            iterator += 1
        block = block.next()
    return found
