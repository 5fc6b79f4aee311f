"""The legend of the reverse question: other roles, and numbers of another whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.exploration import SiteRole
from explorer.panels.entry import NUMBERS, Entry
from explorer.panels.flow import Flow, flowing
from explorer.panels.lettering import Lettering
from explorer.panels.words import role_word

if TYPE_CHECKING:
    from collections.abc import Collection

    from explorer.domain.atlas import Atlas
    from explorer.panels.dress import Dress

translate = QCoreApplication.translate
ORDER: Final = (
    *(SiteRole.ARRIVES_HERE, SiteRole.OFTEN_FROM, SiteRole.SELDOM_FROM),
    *(SiteRole.KNOWN_FROM, SiteRole.NODES, SiteRole.NEIGHBOUR),
)
_COUNTED: Final = (SiteRole.OFTEN_FROM, SiteRole.SELDOM_FROM)


class OriginsStrip(QWidget):
    """The roles that are there, each told as a swatch, a badge, a word and a number."""

    def __init__(self, atlas: Atlas, dress: Dress) -> None:
        super().__init__()
        self._shown: list[SiteRole] = []
        self._whole = atlas.origins.words["measure"]
        self._entries = {role: Entry(role, role_word(role), dress) for role in ORDER}
        self._base = Lettering(translate("Legend", "of 100"), dress, "chip_quiet")
        self._base.setAccessibleName(self._whole)
        self._base.setToolTip(self._whole)
        self.setToolTip(self._whole)
        flow = Flow(gap=dress.px(11))
        for role, entry in self._entries.items():
            flow.addWidget(entry)
            if role is _COUNTED[-1]:
                flow.addWidget(self._base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flowing(flow))

    def tell(self, present: Collection[SiteRole]) -> str:
        """Show the roles that are present; return what a screen reader says."""
        self._shown = [role for role in ORDER if role in present]
        for role, entry in self._entries.items():
            entry.setVisible(role in present)
        counted = any(role in present for role in _COUNTED)
        self._base.setVisible(counted)
        said = [
            f"{role_word(role)} {NUMBERS.get(role, '')}".strip()
            for role in ORDER
            if role in present
        ]
        return ", ".join(said) + (f" ({self._whole})" if counted else "")
