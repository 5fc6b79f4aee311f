"""Layouts that break into further lines: as wide as each wants, or in equal columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Places items from the left and breaks lines.

    `columns` makes up to so many equal ones; `spread` moves the last item of a first line that
    holds all to the right edge.
    """

    def __init__(self, *, gap: int, columns: int = 0, spread: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._columns = columns
        self._spread = spread
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self._gap * max(0, len(hints) - 1)
        return QSize(
            sum(hint.width() for hint in hints) + gaps,
            max((hint.height() for hint in hints), default=0),
        )

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(20, 10)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        line: list[QSize] = []
        lines = [line]
        used = 0
        for size in self._sizes(width):
            if line and used + size.width() > width:
                line = []
                lines.append(line)
                used = 0
            line.append(size)
            used += size.width() + self._gap
        places = self._stacked(lines)
        if self._spread and len(lines) == 1 and places:
            places[-1].moveRight(width - 1)
        return places

    def _stacked(self, lines: list[list[QSize]]) -> list[QRect]:
        places: list[QRect] = []
        top = 0
        for line in lines:
            left, height = 0, max((size.height() for size in line), default=0)
            for size in line:
                down = 0 if self._columns else (height - size.height()) // 2
                tall = height if self._columns else size.height()
                places.append(QRect(QPoint(left, top + down), QSize(size.width(), tall)))
                left += size.width() + self._gap
            top += height + self._gap
        return places

    def _sizes(self, width: int) -> list[QSize]:
        items = self._shown()
        hints = [item.sizeHint() for item in items]
        widths = [min(hint.width(), width) for hint in hints]
        if self._columns and hints:
            fits = (width + self._gap) // (max(widths) + self._gap)
            columns = max(1, min(self._columns, fits))
            widths = [(width - self._gap * (columns - 1)) // columns] * len(hints)
        return [
            QSize(wide, item.heightForWidth(wide) if item.hasHeightForWidth() else hint.height())
            for item, hint, wide in zip(items, hints, widths, strict=True)
        ]


def flowing(layout: Flow) -> QWidget:
    """Return a widget that holds such a layout and asks for its height by width."""
    box = QWidget()
    box.setLayout(layout)
    policy = box.sizePolicy()
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box
