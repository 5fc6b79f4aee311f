"""One thing takes another's place while the other may still be answering an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from explorer.panels.painted import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QScrollArea


def put_instead(column: QLayout, old: QWidget | None, new: QWidget) -> None:
    """Put a widget at the end of a layout and take the old one away, both at once."""
    if old is not None:
        column.removeWidget(old)
        _let_go(old)
    column.addWidget(new)
    new.show()


def scroll_instead(area: QScrollArea, new: QWidget) -> None:
    """Let an area scroll another widget; focus goes to the control of the same name, or the first.

    Qt would delete the old one at once, under the feet of the button that was pressed in it.
    """
    old = area.takeWidget()
    stop = QApplication.focusWidget()
    inside = old is not None and stop is not None and old.isAncestorOf(stop)
    area.setWidget(new)
    new.setAutoFillBackground(False)  # Qt switches it on, over the ground of the panel
    if inside and stop is not None:
        _focus_like(stop, new)
    if old is not None:
        _let_go(old)


def _let_go(old: QWidget) -> None:
    old.hide()
    old.deleteLater()


def _focus_like(stop: QWidget, new: QWidget) -> None:
    stops = [w for w in new.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    same = [w for w in stops if w.accessibleName() == stop.accessibleName()]
    ringed = not isinstance(stop, PaintedButton) or stop.is_ringed
    reason = Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.MouseFocusReason
    for widget in (same or stops)[:1]:
        widget.setFocus(reason)
