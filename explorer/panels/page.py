"""The page beside the body: what is picked, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, Exploration
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.lettering import Lettering
from explorer.panels.link import LinkButton
from explorer.panels.markdown import warm
from explorer.panels.marks import Hairline
from explorer.panels.sheet import Sheet
from explorer.panels.start_page import start_page
from explorer.panels.stops import order_stops
from explorer.panels.swap import Scroller, put_instead

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.panels.sheet import Steps
    from explorer.session.lab_bench import LabBench
    from explorer.session.naming_bench import NamingBench
    from explorer.session.player import RoutePlayer

_IDLE_MS = 50  # after the first paint


class PagePanel(QWidget):
    """The study page: one sheet at a time over a foot that never leaves."""

    site_picked = Signal(str)
    cancer_picked = Signal(str)
    card_picked = Signal(str)
    depth_chosen = Signal(Depth)
    closed = Signal()
    route_chosen = Signal(int)
    stage_picked = Signal(str, int)
    case_picked = Signal(str)
    pair_picked = Signal(str, str)
    origins_asked = Signal(str)
    name_asked = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        player: RoutePlayer | None = None,
        names: NamingBench | None = None,
        bench: LabBench | None = None,
        shows_outlook: bool = False,
        shows_origins: bool = False,
    ) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._sheet: Sheet | None = None
        self._foot: QWidget | None = None
        self._warm = False
        self._doors = Doors(
            to_site=self.site_picked.emit,
            to_cancer=self.cancer_picked.emit,
            to_card=self.card_picked.emit,
            to_depth=self.depth_chosen.emit,
            close=self.closed.emit,
            to_pair=self.pair_picked.emit,
            to_origins=self.origins_asked.emit if shows_origins else None,
            to_name=self.name_asked.emit,
            to_stage=self.stage_picked.emit,
            to_case=self.case_picked.emit,
            to_route=self.route_chosen.emit,
            player=player,
            names=names,
            bench=bench,
            shows_outlook=shows_outlook,
        )
        if names is not None:
            names.answered.connect(self._follow)
        self._scroll = Scroller()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self.setAutoFillBackground(True)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas = atlas
        self._lay_out_sheet()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        painted(self, theme)
        self._lay_out_sheet()

    def present(self, now: Exploration) -> None:
        """Show what is picked; a figure or tab alone changes no page."""
        then, self._now = self._now, now
        if then is None or _subject(then) != _subject(now):
            self._write(keep_place=False)
        elif (then.depth, then.figure) != (now.depth, now.figure):
            self._write(keep_place=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._warm:
            self._warm = True
            QTimer.singleShot(_IDLE_MS, self, self._prepare)

    def _prepare(self) -> None:
        """Get ready for the first pick while nobody waits: write a page that nobody sees.

        PySide builds what it knows of a class when one is first made, and that is most of the time
        which a first page takes.
        """
        warm()
        QTextBrowser().viewport()  # to find what Qt made, PySide builds every class
        if self._atlas is None or self._dress is None or self._sheet is None:
            return
        cancer = next(iter(self._atlas.cancers), None)
        if cancer is None:
            return
        unseen = Sheet(self._atlas, self._dress, self._doors)
        unseen.resize(self._scroll.viewport().size())
        unseen.write(page_of(unseen, Exploration(primary=cancer)))
        unseen.grab()
        self._sheet.inherit(unseen)
        unseen.deleteLater()

    @property
    def sheet(self) -> Sheet | None:
        """The page that is shown, written to its end."""
        if self._sheet is not None:
            self._sheet.complete()
        return self._sheet

    def _lay_out_sheet(self) -> None:
        if self._atlas is None or self._dress is None:
            return
        bar = self._scroll.verticalScrollBar()
        place = bar.value()
        self._sheet = Sheet(self._atlas, self._dress, self._doors)
        self._sheet.completed.connect(self._offer_sources)
        self._set_foot(self._dress)
        self._scroll.hold(self._sheet)
        self._write(keep_place=True)
        bar.setValue(place)

    def _write(self, *, keep_place: bool) -> None:
        """Write the page: all of it to keep a place in it, else first what one frame shows."""
        if self._sheet is None or self._now is None:
            return
        room = None if keep_place else self._scroll.viewport().size()
        self._sheet.write(page_of(self._sheet, self._now), until=room)
        if not keep_place:
            self._scroll.verticalScrollBar().setValue(0)

    def _follow(self, _said: str) -> None:
        """Show what an answer has added."""
        self._write(keep_place=True)
        if self._sheet is not None and self.isVisible():
            self._scroll.follow(self._sheet.newest)

    def _offer_sources(self) -> None:
        self._to_sources.setVisible(self._sheet is not None and self._sheet.sources is not None)
        order_stops(self)  # the foot after the page, whose rows may be younger

    def _set_foot(self, dress: Dress) -> None:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(dress))
        row = QHBoxLayout()
        side = dress.margin(22)
        row.setContentsMargins(side, dress.px(4), side, dress.px(4))
        row.setSpacing(dress.px(12))
        notice = self.tr("For learning. Not medical advice.")
        row.addWidget(Lettering(notice, dress, "quiet"), 1)
        self._to_sources = LinkButton(self.tr("Sources"), dress, voice="row")
        self._to_sources.clicked.connect(self._show_sources)
        self._to_sources.hide()
        row.addWidget(self._to_sources)
        column.addLayout(row)
        foot.setMinimumHeight(round(dress.metrics.target))
        put_instead(self._column, self._foot, foot)
        self._foot = foot

    def _show_sources(self) -> None:
        sheet = self.sheet
        if sheet is None or sheet.sources is None:
            return
        sheet.sources.open()
        sheet.adjustSize()
        top = sheet.sources.mapTo(sheet, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top)
        sheet.sources.row.setFocus(Qt.FocusReason.OtherFocusReason)


def page_of(sheet: Sheet, now: Exploration) -> Steps:
    """Return the steps that write the page which an exploration asks for."""
    if not any(_subject(now)):
        return start_page(sheet)
    from explorer.panels.picked_page import picked_page  # the first screen needs none of it

    return picked_page(sheet, now) or start_page(sheet)


def painted(widget: QWidget, theme: Theme) -> None:
    """Give a widget the ground of a card."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.card)
    widget.setPalette(palette)


def _subject(now: Exploration) -> tuple[object, ...]:
    return (now.card, now.asked, now.naming, *now.tells)
