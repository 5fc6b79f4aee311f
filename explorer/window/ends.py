"""A row with a left and a right end, which breaks into lines before anything is cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from explorer.panels.flow import Flow


class Ends(Flow):
    """Widgets of the left end (added first) from the left, of the right end from the right.

    What does not fit breaks into lines; the right end begins on the last line of the left one where
    it has room there.
    """

    def __init__(self, *, gap: int) -> None:
        super().__init__(gap=gap)
        self._right: set[QWidget] = set()

    def add(self, widget: QWidget, *, right: bool = False) -> None:
        """Put a widget at an end."""
        self.addWidget(widget)
        if right:
            self._right.add(widget)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        return QSize(widest, 10)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        spare = max(0, rect.height() - self.heightForWidth(rect.width()))
        super().setGeometry(rect.translated(0, spare // 2))

    def _places(self, width: int) -> list[QRect]:
        ends: list[list[list[QSize]]] = []
        for is_right in (False, True):
            own = [i.sizeHint() for i in self._shown() if (i.widget() in self._right) is is_right]
            ends.append(self._broken(own, width))
        lefts, rights = ends
        shares = lefts and rights and self._width_of([*lefts[-1], *rights[0]]) <= width
        first = len(lefts) - (1 if shares else 0)
        rows = [*((row, line, False) for row, line in enumerate(lefts))]
        rows += ((row, line, True) for row, line in enumerate(rights, start=first))
        heights = [0] * (first + len(rights) or len(lefts))
        for row, line, _ in rows:
            heights[row] = max(heights[row], *(size.height() for size in line))
        places: list[QRect] = []
        for row, line, at_right in rows:
            top = sum(heights[:row]) + self._gap * row
            left = width - self._width_of(line) if at_right else 0
            for size in line:
                down = (heights[row] - size.height()) // 2
                places.append(QRect(QPoint(left, top + down), size))
                left += size.width() + self._gap
        return places

    def _broken(self, sizes: list[QSize], width: int) -> list[list[QSize]]:
        lines: list[list[QSize]] = []
        for size in sizes:
            if lines and self._width_of([*lines[-1], size]) <= width:
                lines[-1].append(size)
            else:
                lines.append([size])
        return lines

    def _width_of(self, sizes: list[QSize]) -> int:
        return sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
