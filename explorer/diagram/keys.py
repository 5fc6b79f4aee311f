"""Walks the sites by keys: arrows to what lies near, page keys past all, Enter picks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from explorer.diagram.neighbours import Direction, neighbour, next_down
from explorer.diagram.reach import points_of

if TYPE_CHECKING:
    from explorer.diagram.body_view import BodyView
    from explorer.diagram.stage import Stage
    from explorer.domain.atlas import SiteId

_ARROWS: Final = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_PAGES: Final = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_PICKS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_BY_KEYS: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class Keys:
    """Remembers the site that the keys are on; the ring shows only while keys are in use."""

    def __init__(self, view: BodyView, stage: Stage) -> None:
        self._view = view
        self._stage = stage
        self._lead = False
        self.site: SiteId | None = None

    def press(self, key: Qt.Key) -> bool:
        """Follow a key; False if it means nothing here."""
        if key in _ARROWS or key in _PAGES:
            self._walk(key)
            return True
        if key in _PICKS and self.site is not None:
            self._view.site_picked.emit(self.site)
            return True
        return False

    def go_to(self, site: SiteId | None) -> None:
        """Put the keys on a site and say so."""
        self.site = site
        self._lead = site is not None
        self.mark()
        if site is not None:
            self._view.site_focused.emit(site)

    def arrive(self, reason: Qt.FocusReason) -> None:
        """Take the focus; a ring shows if it came by keys."""
        if reason not in _BY_KEYS:
            self.mark()
            return
        points = points_of(self._stage)
        if points:
            self.go_to(self.site if self.site in points else self._first(points))

    def yield_to_pointer(self) -> None:
        """Take the ring away: the reader points."""
        self._lead = False
        self.mark()

    def mark(self) -> None:
        """Draw the ring where it belongs, or nowhere."""
        shown = self._lead and self._view.hasFocus()
        self._stage.mark_focus(self.site if shown else None)

    def _walk(self, key: Qt.Key) -> None:
        points = points_of(self._stage)
        at = self.site
        if not points:
            return
        if at is None or at not in points:
            self.go_to(self._first(points))
        elif key in _PAGES:
            self.go_to(next_down(at, points, up=key is Qt.Key.Key_PageUp))
        else:
            self.go_to(neighbour(at, _ARROWS[key], points) or at)

    def _first(self, points: dict[SiteId, tuple[float, float]]) -> SiteId:
        """Start where the cancer does, or else with the first name beside the body."""
        look, now = self._stage.look, self._stage.now
        own = None
        if now is not None and now.origins_of is not None:
            own = now.origins_of
        elif look is not None and now is not None and now.primary is not None:
            own = look.atlas.cancers[now.primary].site
        names = self._stage.names.names if self._stage.names else ()
        return next(site for site in (own, *(n.site for n in names), *points) if site in points)
