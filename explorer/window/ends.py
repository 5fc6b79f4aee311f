"""A row with a left and a right end, which breaks into lines before anything is cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from explorer.panels.flow import Flow


class Ends(Flow):
    """Widgets of the left end (added first) from the left, of the right end from the right.

    Where both do not fit, the right end stands on lines of its own.
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
        sizes = [item.sizeHint() for item in self._shown()]
        rights = [item.widget() in self._right for item in self._shown()]
        one_line = self._width_of(sizes) <= width
        found: list[QRect] = []
        for is_right in (False, True):
            end = [size for size, right in zip(sizes, rights, strict=True) if right is is_right]
            top = 0 if one_line or not found else max(place.bottom() for place in found) + 1
            top += self._gap if top else 0
            found += self._end(end, width, top, at_right=is_right)
        return self._centred(found) if one_line else found

    def _end(self, sizes: list[QSize], width: int, top: int, *, at_right: bool) -> list[QRect]:
        places: list[QRect] = []
        for line in self._broken(sizes, width):
            left = width - self._width_of(line) if at_right else 0
            height = max(size.height() for size in line)
            for size in line:
                down = (height - size.height()) // 2
                places.append(QRect(QPoint(left, top + down), size))
                left += size.width() + self._gap
            top += height + self._gap
        return places

    def _centred(self, places: list[QRect]) -> list[QRect]:
        height = max((place.height() for place in places), default=0)
        return [
            QRect(QPoint(each.x(), (height - each.height()) // 2), each.size()) for each in places
        ]

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
