"""One thing takes another's place while the other may still be answering an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

_BELOW = 24  # px kept free below what is brought into sight


def put_instead(column: QLayout, old: QWidget | None, new: QWidget | None) -> None:
    """Put a widget at the end of a layout and take the old one away, both at once; None is none."""
    if old is not None:
        column.removeWidget(old)
        let_go(old)
    if new is not None:
        column.addWidget(new)
        new.show()


def let_go(old: QWidget) -> None:
    """Hide a widget and delete it when the present event is over."""
    old.hide()
    old.deleteLater()


def scroll_to(part: QWidget) -> None:
    """Let whatever scrolls a part bring its end into sight, but no more than it has room for."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, Scroller):
        around = around.parentWidget()
    if isinstance(around, Scroller):
        around.follow(part)


class Scroller(QScrollArea):
    """A frameless area that scrolls what it holds up and down only."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()  # one of our own: to find what Qt made, PySide builds every class
        self.setViewport(ground)
        ground.setAutoFillBackground(False)

    def follow(self, part: QWidget | None) -> None:
        """Scroll as little as brings the end of a part into sight."""
        held = self.widget()
        if part is not None and held is not None:
            for _ in range(2):  # what was just put in gets its height, then what holds it
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            held.resize(held.width(), held.heightForWidth(held.width()))
            top = part.mapTo(held, QPoint(0, 0)).y()
            tall = min(max(part.height(), part.sizeHint().height()), self.viewport().height())
            self.ensureVisible(0, top + tall, 0, _BELOW)

    def hold(self, new: QWidget) -> None:
        """Scroll another widget; Qt alone would delete the old one at once."""
        if (old := self.takeWidget()) is not None:
            let_go(old)
        self.setWidget(new)
        new.setAutoFillBackground(False)  # Qt switches it on, over the ground of the panel
