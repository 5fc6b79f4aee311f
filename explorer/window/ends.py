"""A row with a left and a right end, which breaks into lines before anything is cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Ends(QLayout):
    """Widgets of the left end from the left, of the right end from the right.

    Where both do not fit, the right end stands on a line of its own, and each end breaks further.
    `tall` makes every widget as high as its line.
    """

    def __init__(self, *, gap: int, margins: tuple[int, int, int, int], tall: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right: set[int] = set()
        self._gap = gap
        self._tall = tall
        self.setContentsMargins(*margins)

    def add(self, widget: QWidget, *, right: bool = False) -> None:
        """Put a widget at an end."""
        self.addWidget(widget)
        if right:
            self._right.add(len(self._items) - 1)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(item.sizeHint().height() for item in left + right) for left, right in lines]
        between = self._gap * max(0, len(heights) - 1)
        return sum(heights) + between + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._shown()), self.heightForWidth(1_000_000))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(widest, 10)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        lines = self._lines(inner.width())
        only = len(lines) == 1
        for left, right in lines:
            height = max(item.sizeHint().height() for item in left + right)
            height = max(height, inner.height()) if only else height
            self._place(left, inner.left(), top, height)
            self._place(right, inner.right() + 1 - self._width(right), top, height)
            top += height + self._gap

    def _place(self, items: list[QLayoutItem], x: int, top: int, height: int) -> None:
        for item in items:
            size = item.sizeHint()
            tall = height if self._tall else size.height()
            item.setGeometry(QRect(x, top + (height - tall) // 2, size.width(), tall))
            x += size.width() + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], list[QLayoutItem]]]:
        shown = [
            (i in self._right, item) for i, item in enumerate(self._items) if not item.isEmpty()
        ]
        left = [item for is_right, item in shown if not is_right]
        right = [item for is_right, item in shown if is_right]
        if self._width([*left, *right]) <= width:
            return [(left, right)] if shown else []
        lines = [(line, []) for line in self._broken(left, width)]
        ends: list[tuple[list[QLayoutItem], list[QLayoutItem]]] = [*lines]
        ends += [([], line) for line in self._broken(right, width)]
        return ends

    def _broken(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in items:
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _width(self, items: list[QLayoutItem]) -> int:
        gaps = self._gap * max(0, len(items) - 1)
        return sum(item.sizeHint().width() for item in items) + gaps
