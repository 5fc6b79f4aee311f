"""Widgets under one another, each measured once for a width: what a page stands in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_BAR = 40  # px: no scroll bar is broader


class Column(QWidget):
    """Does what a vertical layout does, without asking every widget a dozen times."""

    def __init__(self, side: int = 0) -> None:
        super().__init__()
        self._side = side
        self._items: list[tuple[QWidget, int]] = []
        self._heights: dict[int, list[int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, widget: QWidget, above: int = 0) -> None:
        """Put a widget at the end, with so many px above it."""
        if widget.parent() is self:
            widget.raise_()  # a screen reader reads children in their order
        else:
            widget.setParent(self)
        self._items.append((widget, above))
        if widget.isHidden():
            widget.show()

    def empty(self) -> list[QWidget]:
        """Forget every widget and return them; they stay where they are and are still shown."""
        widgets = [widget for widget, _ in self._items]
        self._items.clear()
        self._heights.clear()
        return widgets

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height at a width, and no less than at one a bar's breadth wider.

        A narrower page may be lower, where letters shrink to fit. Around it a scroll bar would
        come and go for ever: with it all fits, without it not.
        """
        inner = width - 2 * self._side
        self._measured(inner)
        wider = (sum(h) for w, h in self._heights.items() if inner <= w <= inner + _BAR)
        return max(wider) + sum(above for _, above in self._items) + 2 * self._side

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, 10)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._heights.clear()
            self.settle()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def settle(self) -> None:
        """Give every widget its place, and ask for the height that they need."""
        self._place()
        self.updateGeometry()

    def _measured(self, width: int) -> list[int]:
        heights = self._heights.setdefault(width, [])
        heights += [height_of(widget, width) for widget, _ in self._items[len(heights) :]]
        return heights

    def _place(self) -> None:
        width, top = self.width() - 2 * self._side, self._side
        for (widget, above), height in zip(self._items, self._measured(width), strict=True):
            top += above
            wide = min(width, _most(widget))
            widget.setGeometry(self._side, top, wide, height)
            top += height


def height_of(widget: QWidget, width: int) -> int:
    """Return the height in px that a widget asks for at a width."""
    by_width = widget.hasHeightForWidth()
    asked = widget.heightForWidth(width) if by_width else widget.sizeHint().height()
    return min(max(asked, widget.minimumHeight()), widget.maximumHeight())


def _most(widget: QWidget) -> int:
    fixed = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
    return widget.sizeHint().width() if fixed else widget.maximumWidth()
