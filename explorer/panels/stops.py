"""Where the focus of the keyboard stands in a page, and where it goes when the page changes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from explorer.panels.painted import PaintedButton


@dataclass(frozen=True, slots=True)
class Stop:
    """The control that had focus: its name, and whether its ring was drawn."""

    name: str
    ringed: bool


def stop_in(page: QWidget) -> Stop | None:
    """Return where focus stands inside a page, if it does."""
    focused = QApplication.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        return None
    ringed = not isinstance(focused, PaintedButton) or focused.is_ringed
    return Stop(focused.accessibleName(), ringed)


def return_to(stop: Stop, page: QWidget, begins: QWidget | None = None) -> None:
    """Give focus to the control of the same name, or to where a page begins: else the first."""
    stops = _stops(page)
    same = [widget for widget in stops if widget.accessibleName() == stop.name]
    reason = Qt.FocusReason.TabFocusReason if stop.ringed else Qt.FocusReason.MouseFocusReason
    first = [begins] if begins in stops else stops
    for widget in (same or first)[:1]:
        widget.setFocus(reason)


def order_stops(page: QWidget) -> None:
    """Let Tab walk down the page, whichever widget was made first."""
    for first, second in pairwise(_stops(page)):
        QWidget.setTabOrder(first, second)


def _stops(page: QWidget) -> list[QWidget]:
    found = page.findChildren(QWidget)
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisibleTo(page)]
