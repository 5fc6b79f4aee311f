"""Paints a row of the site list: name, badge at the right, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.appearance.badges import badge_width
from explorer.appearance.icons import icon
from explorer.domain.exploration import SiteRole
from explorer.panels.lettering import draw_words, fitting, text_height
from explorer.panels.marks import draw_badge
from explorer.panels.painted import paint_wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from explorer.panels.dress import Dress
    from explorer.panels.site_model import SiteModel
    from explorer.panels.site_rows import Row

_QUIET = frozenset({SiteRole.STEPPED_BACK, SiteRole.RARE})
_Index = QModelIndex | QPersistentModelIndex


class SiteDelegate(QStyledItemDelegate):
    """Knows the looks of a row; the list's width decides where a name wraps."""

    def __init__(self, dress: Dress, view: QListView, model: SiteModel) -> None:
        super().__init__(view)
        self._dress = dress
        self._view = view
        self._model = model
        self._known: dict[tuple[Row, SiteRole, bool, int], int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(self._model.row(index.row()), width))

    def height_of(self, row: Row, width: int) -> int:
        """Return the height of a row in px at a width."""
        state = (row, self._model.role_of(row), self._model.is_absent(row), width)
        if state not in self._known:
            self._known[state] = self._height(row, width)
        return self._known[state]

    def _height(self, row: Row, width: int) -> int:
        if row.site is None:
            words = text_height(self._heading(), row.text, width - 2 * self._margin())
            return words + self._dress.px(13)
        letters, room = self._letters(row), self._room(row, width)
        words = text_height(fitting(letters, row.text, room), row.text, room)
        return max(round(self._dress.metrics.row_height), words + self._dress.px(9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        row = self._model.row(index.row())
        if row.site is None:
            self._paint_heading(painter, box, row)
        else:
            self._paint_site(painter, box, row, state)
        if state & QStyle.StateFlag.State_HasFocus and self._focusable(row):
            self._paint_focus(painter, box, row)
        painter.restore()

    @staticmethod
    def _focusable(row: Row) -> bool:
        return row.site is not None or row.folds

    def _margin(self) -> int:
        return self._dress.px(12)

    def _heading(self) -> QFont:
        return self._dress.letters("caption", bold=True)

    def _letters(self, row: Row) -> QFont:
        own = self._model.role_of(row) is SiteRole.STARTS_HERE
        return self._dress.letters("row", bold=own, italic=self._model.is_absent(row))

    def _room(self, row: Row, width: int) -> int:
        badge = badge_width(self._model.role_of(row), self._dress.small_badge)
        aside = badge + self._dress.px(10) if badge else 0
        return int(width - 2 * self._margin() - aside)

    def _paint_heading(self, painter: QPainter, box: QRectF, row: Row) -> None:
        theme, margin = self._dress.theme, self._margin()
        painter.setPen(theme.text_second)
        inner = box.adjusted(margin, 0, -margin, -self._dress.px(3))
        draw_words(painter, self._heading(), inner, row.text, bottom=True)
        if row.folds:
            size = self._dress.px(16)
            name = "chevron_up" if row.unfolded else "chevron_down"
            drawing = icon(name, theme.text_second, size, self._view.devicePixelRatioF())
            painter.drawPixmap(round(inner.right() - size), round(inner.bottom() - size), drawing)

    def _paint_site(
        self, painter: QPainter, box: QRectF, row: Row, state: QStyle.StateFlag
    ) -> None:
        role = self._model.role_of(row)
        fill, ink, badge_ink = self._colours(role, state, absent=self._model.is_absent(row))
        if fill is not None:
            painter.fillRect(box, fill)
        if state & QStyle.StateFlag.State_Selected and role is not SiteRole.STARTS_HERE:
            bar = self._dress.focus_width
            painter.fillRect(QRectF(box.left(), box.top(), bar, box.height()), badge_ink)
        margin, room = self._margin(), self._room(row, round(box.width()))
        words = QRectF(box.left() + margin, box.top(), room, box.height())
        paint_wrapped(painter, self._letters(row), ink, words, row.text)
        size = self._dress.small_badge
        left = QPointF(box.right() - margin - badge_width(role, size), box.center().y())
        draw_badge(painter, left, size, role, (badge_ink, fill or self._dress.theme.page))

    def _colours(
        self, role: SiteRole, state: QStyle.StateFlag, *, absent: bool
    ) -> tuple[QColor | None, QColor, QColor]:
        theme = self._dress.theme
        if role is SiteRole.STARTS_HERE:
            return theme.primary, theme.on_primary, theme.on_primary
        quiet = absent or role in _QUIET
        ink = theme.text_third if quiet else theme.text
        if state & QStyle.StateFlag.State_Selected:
            return theme.row_open, theme.text, theme.pattern
        if state & QStyle.StateFlag.State_MouseOver:
            return theme.line, theme.text, theme.pattern
        return None, ink, theme.pattern

    def _paint_focus(self, painter: QPainter, box: QRectF, row: Row) -> None:
        theme, width = self._dress.theme, self._dress.focus_width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._model.role_of(row) is SiteRole.STARTS_HERE:
            painter.setPen(QPen(theme.on_primary, 2))
            inset = width + 1
            painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
        painter.setPen(QPen(theme.focus, width))
        painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
