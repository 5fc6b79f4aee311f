"""The strip under the plate: what fill, pattern and badge mean, from the same table as they."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import SiteRole, story_roles
from explorer.panels.dress import Dress
from explorer.panels.entry import NUMBERS, Entry
from explorer.panels.flow import Flow, flowing
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline, IconMark
from explorer.panels.origins_legend import OriginsStrip
from explorer.panels.swap import put_instead
from explorer.panels.words import role_word

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration

ALWAYS: Final = (SiteRole.STARTS_HERE, SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)
IF_PRESENT: Final = (SiteRole.LISTED, SiteRole.NODES, SiteRole.NEIGHBOUR)


class Legend(QWidget):
    """Before the first pick one hint; then the roles of the story.

    Both are built with the words and the dress, so that a pick only shows and hides.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._strip: QWidget | None = None
        self._entries: dict[SiteRole, Entry] = {}
        self._origins: OriginsStrip | None = None
        self._rows: QVBoxLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAutoFillBackground(True)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas = atlas
        self._build()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.plate)
        self.setPalette(palette)
        self._build()

    def present(self, now: Exploration) -> None:
        """Show the roles of the story of a primary."""
        then, self._now = self._now, now
        if then is None or _story(then) != _story(now):
            self._tell()

    def _build(self) -> None:
        if self._atlas is None or self._dress is None:
            return
        strip = QWidget()
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self._dress))
        side, air = self._dress.px(10), self._dress.px(7)
        self._hint, self._roles = self._hint_in(self._dress), self._roles_in(self._dress)
        for row in (self._hint, self._roles):
            row.setContentsMargins(side, air, side, air)
            row.hide()
            column.addWidget(row, 1)
        self._origins, self._rows = None, column
        self._tell()
        before, self._strip = self._strip, strip
        self._keep_room()  # first: a lower strip would resize the body for a moment
        put_instead(self._column, before, strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """Be as high as the fullest story needs: a pick must never resize the body above."""
        if self._strip is None or self._dress is None:
            return
        side, air, gap = self._dress.px(10), self._dress.px(7), self._dress.px(11)
        entries = [*self._entries.values(), self._base]
        widths = [entry.sizeHint().width() for entry in entries]
        rows, used = 1, 0
        for width in widths:
            if used and used + gap + width > self.width() - 2 * side:
                rows, used = rows + 1, 0
            used += width + (gap if used else 0)
        tall = max(entry.sizeHint().height() for entry in entries)
        full = rows * tall + (rows - 1) * gap + 2 * air + 2
        self._strip.setMinimumHeight(max(round(self._dress.metrics.target), full))

    def _hint_in(self, dress: Dress) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(10))
        row.addWidget(IconMark("touch", dress.theme.text_second, dress.px(18)))
        row.addWidget(Lettering(self._how(), dress, "chip_quiet"), 1)
        return hint

    def _roles_in(self, dress: Dress) -> QWidget:
        flow = Flow(gap=dress.px(11))
        words = self._words()
        self._entries = {role: Entry(role, word, dress) for role, word in words.items()}
        self._base = Lettering(self.tr("of 100"), dress, "chip_quiet")
        for role in ALWAYS:
            flow.addWidget(self._entries[role])
        flow.addWidget(self._base)
        for role in IF_PRESENT:
            flow.addWidget(self._entries[role])
        return flowing(flow)

    def _tell(self) -> None:
        if self._atlas is None or self._now is None or self._dress is None:
            return
        primary = self._now.primary
        self._tell_origins(self._atlas, self._now, self._dress)
        if primary is None:
            if self._now.is_at_rest:
                self.setAccessibleName(self._how())
        else:
            self._tell_roles(self._atlas.cancers[primary].base, self._further())
        self._hint.setVisible(self._now.is_at_rest)
        self._roles.setVisible(primary is not None)

    def _tell_origins(self, atlas: Atlas, now: Exploration, dress: Dress) -> None:
        """Show the roles of the reverse question; their strip is built when it is first asked."""
        if now.origins_of is None:
            if self._origins is not None:
                self._origins.hide()
            return
        if self._origins is None and self._rows is not None:
            self._origins = OriginsStrip(atlas, dress)
            side, air = dress.px(10), dress.px(7)
            self._origins.setContentsMargins(side, air, side, air)
            self._rows.addWidget(self._origins, 1)
        if self._origins is not None:
            self.setAccessibleName(self._origins.tell(set(story_roles(atlas, now).values())))
            self._origins.show()

    def _tell_roles(self, whole: str, further: Collection[SiteRole]) -> None:
        for role in IF_PRESENT:
            self._entries[role].setVisible(role in further)
        self._base.setAccessibleName(whole)
        self._base.setToolTip(whole)
        self._roles.setToolTip(whole)
        self.setAccessibleName(f"{_said(ALWAYS)} ({whole}), {_said(further)}".rstrip(", "))

    def _further(self) -> list[SiteRole]:
        assert self._atlas is not None
        assert self._now is not None
        present = set(story_roles(self._atlas, self._now).values())
        return [role for role in IF_PRESENT if role in present]

    def _how(self) -> str:
        return self.tr("Touch an organ, or use the arrow keys and Enter")

    def _words(self) -> dict[SiteRole, str]:
        """Return the words of the strip, of which the longest are shortened to keep one line."""
        short = {
            SiteRole.NODES: self.tr("First nodes"),
            SiteRole.NEIGHBOUR: self.tr("Grows into"),
        }
        return {role: role_word(role) for role in (*ALWAYS, *IF_PRESENT)} | short


def _story(now: Exploration) -> tuple[object, ...]:
    return now.primary, now.origins_of, now.figure


def _said(roles: Collection[SiteRole]) -> str:
    return ", ".join(f"{role_word(role)} {NUMBERS.get(role, '')}".strip() for role in roles)
