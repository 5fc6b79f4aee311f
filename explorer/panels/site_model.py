"""The model behind the site list: rows, their roles, and what a screen reader says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from explorer.domain.exploration import SiteRole
from explorer.panels.words import spoken

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from explorer.domain.atlas import SiteId
    from explorer.panels.site_rows import Row

_NO_PARENT: Final = QModelIndex()


class SiteModel(QAbstractListModel):
    """Rows and what each site is in the present story."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._roles: Mapping[SiteId, SiteRole] = {}
        self._absent: Collection[SiteId] = frozenset()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows, if they differ."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def assign(self, roles: Mapping[SiteId, SiteRole], absent: Collection[SiteId]) -> None:
        """Tell what each site is, and which are not on this figure."""
        before = [(self.role_of(row), self.is_absent(row)) for row in self._rows]
        self._roles, self._absent = roles, absent
        for place, row in enumerate(self._rows):
            if before[place] != (self.role_of(row), self.is_absent(row)):
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0), [])

    def row_of(self, site: SiteId | None) -> int | None:
        """Return the place of a site's row, if it is shown."""
        places = (place for place, row in enumerate(self._rows) if row.site == site)
        return next(places, None) if site is not None else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows

    def row(self, place: int) -> Row:
        """Return the row at a place."""
        return self._rows[place]

    def rowCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT
    ) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.site is None and not row.folds:
            return Qt.ItemFlag.ItemNeverHasChildren
        whole = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return whole | Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as Qt declares it
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def role_of(self, row: Row) -> SiteRole:
        """Return what the site of a row is in the present story."""
        return self._roles.get(row.site, SiteRole.REST) if row.site else SiteRole.REST

    def is_absent(self, row: Row) -> bool:
        """Say whether the figure lacks the site of a row."""
        return row.site in self._absent

    def _spoken(self, row: Row) -> str:
        if row.site is None:
            return f"{row.text}, {self._fold_word(row)}" if row.folds else row.text
        if row.site in self._absent:
            absent = QCoreApplication.translate("SiteModel", "not on this figure")
            return f"{row.text}, {absent}"
        return ", ".join(filter(None, (row.text, spoken(self.role_of(row)))))

    @staticmethod
    def _fold_word(row: Row) -> str:
        if row.unfolded:
            return QCoreApplication.translate("SiteModel", "open")
        return QCoreApplication.translate("SiteModel", "closed")
