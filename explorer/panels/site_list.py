"""The list of sites: the diagram's twin for keyboard and screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from explorer.appearance.icons import icon
from explorer.domain.exploration import story_roles
from explorer.panels.dress import Dress
from explorer.panels.site_delegate import SiteDelegate
from explorer.panels.site_model import SiteModel
from explorer.panels.site_rows import Shown, rows_of
from explorer.panels.site_search import SiteIndex

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas, SiteId
    from explorer.domain.exploration import Exploration


class SearchField(QLineEdit):
    """One line; its arrows walk the list below, Enter picks there, Esc clears."""

    stepped = Signal(int)
    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._dress: Dress | None = None

    def wear(self, dress: Dress) -> None:
        """Take letters and the colour of the glass."""
        self._dress = dress
        letters, side = dress.letters("row").pixelSize(), dress.px(6)
        inner = max(0, side - round(dress.focus_width) + 1)
        self.setStyleSheet(
            f"QLineEdit {{ font-size: {letters}px; padding-left: {side}px; padding-right: 4px; }}"
            f"QLineEdit:focus {{ padding-left: {inner}px; padding-right: 2px; }}"
        )
        self.setTextMargins(dress.px(24), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dress is None:
            return
        painter, size = QPainter(self), self._dress.px(16)
        glass = icon("search", self._dress.theme.text_third, size, self.devicePixelRatioF())
        painter.drawPixmap(self._dress.px(11), round((self.height() - size) / 2), glass)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Rows(QListView):
    """The rows; Enter, Space or a press tells the row."""

    pressed_row = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.pressed_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # names wrap at the new width


class SiteList(QWidget):
    """A search field over the sites by region; always in step with what is picked."""

    site_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._index: SiteIndex | None = None
        self._unfolded = False
        self._delegate: SiteDelegate | None = None
        self._heights: list[int] = []
        self.field = SearchField()
        self.rows = Rows()
        self.model = SiteModel(self)
        self._build()

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language; what is typed stays."""
        self._atlas, self._index = atlas, SiteIndex(atlas)
        self.field.setPlaceholderText(self.tr("Find organ or word"))
        self.field.setAccessibleName(self.tr("Find organ or word"))
        self.rows.setAccessibleName(self.tr("Places on the body"))
        self._refill()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.page)
        self.setPalette(palette)
        side = self._dress.px(12)
        self._head.setContentsMargins(side, self._dress.px(10), side, self._dress.px(6))
        self.field.wear(self._dress)
        self._delegate = SiteDelegate(self._dress, self.rows, self.model)
        self.rows.setItemDelegate(self._delegate)
        self.rows.scheduleDelayedItemsLayout()

    def present(self, now: Exploration) -> None:
        """Show the story, and bring the row that is read, asked or started from into view."""
        self._now = now
        self._refill()

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        ground = QWidget()  # one of our own: to find what Qt made, PySide builds every class
        self.rows.setViewport(ground)
        self.rows.setModel(self.model)
        self.rows.setMouseTracking(True)
        self.rows.setFrameShape(QListView.Shape.NoFrame)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ground.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QVBoxLayout()
        self._head.addWidget(self.field)
        column.addLayout(self._head)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._type)
        self.field.stepped.connect(self._step)
        self.field.accepted.connect(self._accept)
        self.rows.clicked.connect(self._press_index)
        self.rows.pressed_row.connect(self._press)

    def _refill(self) -> None:
        if self._atlas is None or self._index is None or self._now is None:
            return
        roles = story_roles(self._atlas, self._now)
        shown = self._shown(self._index, self.field.text())
        nothing = self.tr("Nothing found. Nearest words:")
        if not shown.near and not shown.found:
            nothing = self.tr("Nothing found.")
        self.model.show_rows(rows_of(self._atlas, roles, shown, nothing))
        figure = self._now.figure
        sites = self._atlas.sites.values()
        self.model.assign(roles, frozenset(s.id for s in sites if not s.sex.fits(figure)))
        self._lay_out_rows()
        self._follow()

    def _lay_out_rows(self) -> None:
        """Ask for the rows' places anew where one grew: a badge may make its name wrap."""
        if self._delegate is None:
            return
        width, rows = self.rows.viewport().width(), self.model.rows
        heights = [self._delegate.height_of(row, width) for row in rows]
        if heights != self._heights:
            self._heights = heights
            self.rows.scheduleDelayedItemsLayout()

    def _type(self, text: str) -> None:
        self._refill()
        if text:
            self.rows.setCurrentIndex(QModelIndex())
            self._step(1)

    def _shown(self, index: SiteIndex, query: str) -> Shown:
        found = index.matching(query)
        near = () if found else index.nearest(query)
        return Shown(found=found, near=near, filtered=bool(query), unfolded=self._unfolded)

    def _follow(self) -> None:
        place = self.model.row_of(self._subject())
        if place is None:
            self.rows.clearSelection()
            self.rows.setCurrentIndex(QModelIndex())
            return
        self.rows.setCurrentIndex(self.model.index(place, 0))
        self.rows.scrollTo(self.model.index(place, 0))

    def _subject(self) -> SiteId | None:
        assert self._now is not None
        assert self._atlas is not None
        if picked := self._now.reading or self._now.asked or self._now.origins_of:
            return picked
        return self._atlas.cancers[self._now.primary].site if self._now.primary else None

    def _step(self, step: int) -> None:
        place = self.rows.currentIndex().row() + step
        while 0 <= place < self.model.rowCount():
            index = self.model.index(place, 0)
            if self.model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
                self.rows.setCurrentIndex(index)
                return
            place += step

    def _accept(self) -> None:
        if not self.rows.currentIndex().isValid():
            self._step(1)
        if self.rows.currentIndex().isValid():
            self._press(self.rows.currentIndex().row())

    def _press_index(self, index: QModelIndex) -> None:
        self._press(index.row())

    def _press(self, place: int) -> None:
        row = self.model.row(place)
        if row.site is not None:
            self.site_picked.emit(row.site)
        elif row.folds:
            self._unfolded = not self._unfolded
            self._refill()
            self._stay_on_fold()

    def _stay_on_fold(self) -> None:
        folds = (p for p in range(self.model.rowCount()) if self.model.row(p).folds)
        self.rows.setCurrentIndex(self.model.index(next(folds), 0))
