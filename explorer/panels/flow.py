"""A layout that breaks into further lines: items as wide as each wants, or filling the line."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Places items from the left and breaks lines.

    `columns` puts up to so many in a line and widens them to fill it, `even` all alike where they
    fit; `spread` moves the last item
    of a line that holds all to the right edge.
    """

    def __init__(
        self, *, gap: int, columns: int = 0, spread: bool = False, even: bool = False
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._columns = columns
        self._spread = spread
        self._even = even
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
        items = self._shown()
        widths = [min(item.sizeHint().width(), width) for item in items]
        places: list[QRect] = []
        top = 0
        for start, end in self._lines(widths, width):
            line = items[start:end]
            sizes = self._sizes(line, self._widened(widths[start:end], width))
            places += self._in_line(sizes, top)
            top += max(size.height() for size in sizes) + self._gap
        if self._spread and places and places[-1].top() < places[0].bottom():
            places[-1].moveRight(width - 1)
        return places

    def _lines(self, widths: list[int], width: int) -> list[tuple[int, int]]:
        starts, used = [0], 0
        for place, wide in enumerate(widths):
            full = self._columns and place - starts[-1] == self._columns
            if place > starts[-1] and (full or used + wide > width):
                starts.append(place)
                used = 0
            used += wide + self._gap
        return [pair for pair in pairwise([*starts, len(widths)]) if pair[0] < pair[1]]

    def _widened(self, widths: list[int], width: int) -> list[int]:
        if not self._columns:
            return widths
        spare = width - sum(widths) - self._gap * (len(widths) - 1)
        even = (width - self._gap * (self._columns - 1)) // self._columns
        if self._even and max(widths) <= even:
            return [even] * len(widths)
        if len(widths) == 1:
            return [max(widths[0], even)]
        return [wide + spare // len(widths) for wide in widths]

    @staticmethod
    def _sizes(items: list[QLayoutItem], widths: list[int]) -> list[QSize]:
        return [
            QSize(
                wide,
                item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height(),
            )
            for item, wide in zip(items, widths, strict=True)
        ]

    def _in_line(self, sizes: list[QSize], top: int) -> list[QRect]:
        places, left = [], 0
        height = max(size.height() for size in sizes)
        for size in sizes:
            tall = height if self._columns else size.height()
            down = (height - tall) // 2
            places.append(QRect(QPoint(left, top + down), QSize(size.width(), tall)))
            left += size.width() + self._gap
        return places


def flowing(layout: Flow) -> QWidget:
    """Return a widget that holds such a layout and asks for its height by width."""
    box = QWidget()
    fill(box, layout)
    return box


def fill(box: QWidget, layout: Flow) -> None:
    """Let a widget hold such a layout and ask for its height by width."""
    box.setLayout(layout)
    policy = box.sizePolicy()
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
