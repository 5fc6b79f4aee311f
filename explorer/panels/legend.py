"""The strip under the plate: what fill, pattern and badge mean, from the same table as they."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.appearance.roles import looks_of, pattern_brush
from explorer.domain.exploration import SiteRole, story_roles
from explorer.panels.dress import Dress
from explorer.panels.flow import Flow, flowing
from explorer.panels.lettering import Lettering
from explorer.panels.marks import BadgeMark, Hairline, IconMark
from explorer.panels.swap import put_instead
from explorer.panels.words import role_word, spoken

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration

NUMBERS: Final = {
    SiteRole.COMMON: "25+",
    SiteRole.SOMETIMES: "10\N{EN DASH}24",
    SiteRole.UNCOMMON: "3\N{EN DASH}9",
}
ALWAYS: Final = (SiteRole.STARTS_HERE, SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)
_FINER: Final = 0.55  # a swatch shows several lines of a pattern
IF_PRESENT: Final = (SiteRole.LISTED, SiteRole.NODES, SiteRole.NEIGHBOUR)


class Legend(QWidget):
    """Before the first pick one hint; then the roles of the story."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._strip: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAutoFillBackground(True)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas = atlas
        self._write()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.plate)
        self.setPalette(palette)
        self._write()

    def present(self, now: Exploration) -> None:
        """Show the roles of the story of a primary."""
        then, self._now = self._now, now
        if then is None or (then.primary, then.figure) != (now.primary, now.figure):
            self._write()

    def _write(self) -> None:
        if self._atlas is None or self._now is None or self._dress is None:
            return
        strip = QWidget()
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self._dress))
        side, air = self._dress.px(10), self._dress.px(7)
        row = self._hint(self._dress) if self._now.primary is None else self._roles(self._dress)
        column.addWidget(row, 1)
        row.setContentsMargins(side, air, side, air)
        strip.setMinimumHeight(round(self._dress.metrics.target))
        put_instead(self._column, self._strip, strip)
        self._strip = strip

    def _hint(self, dress: Dress) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(10))
        row.addWidget(IconMark("touch", dress.theme.text_second, dress.px(18)))
        words = self.tr("Touch an organ, or use the arrow keys and Enter")
        row.addWidget(Lettering(words, dress, "chip_quiet"), 1)
        self.setAccessibleName(words)
        return hint

    def _roles(self, dress: Dress) -> QWidget:
        assert self._atlas is not None
        assert self._now is not None
        assert self._now.primary is not None
        present = set(story_roles(self._atlas, self._now).values())
        flow = Flow(gap=dress.px(11))
        for role in ALWAYS:
            flow.addWidget(entry(role, dress))
        cancer = self._atlas.cancers[self._now.primary]
        whole = cancer.base
        base = Lettering(self.tr("of 100"), dress, "chip_quiet")
        base.setAccessibleName(whole)
        base.setToolTip(whole)
        flow.addWidget(base)
        further = [role for role in IF_PRESENT if role in present]
        for role in further:
            flow.addWidget(entry(role, dress))
        self.setAccessibleName(f"{_said(ALWAYS)} ({whole}), {_said(further)}".rstrip(", "))
        strip = flowing(flow)
        strip.setToolTip(whole)
        return strip


def entry(role: SiteRole, dress: Dress, *, swatch: bool = True, voice: str = "chip") -> QWidget:
    """Return one role of a legend: swatch, badge, word, number."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dress.px(5 if swatch else 2.5))
    if swatch and role in NUMBERS:
        row.addWidget(Swatch(role, dress))
    row.addWidget(BadgeMark(role, dress, size=getattr(dress.metrics, voice) * 0.88))
    bold = "chip_strong" if voice == "chip" else voice
    word = role_word(role) if swatch else spoken(role)
    row.addWidget(Lettering(word, dress, bold))
    if swatch and role in NUMBERS:
        row.addWidget(Lettering(NUMBERS[role], dress, "chip_quiet"))
    return box


def _said(roles: Collection[SiteRole]) -> str:
    return ", ".join(f"{role_word(role)} {NUMBERS.get(role, '')}".strip() for role in roles)


class Swatch(QWidget):
    """A little of the fill, pattern and edge of a role."""

    def __init__(self, role: SiteRole, dress: Dress) -> None:
        super().__init__()
        self._look = looks_of(dress.theme)[role]
        self._dress = dress
        self.setFixedSize(QSize(dress.px(19), dress.px(13)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()).adjusted(1, 1, -1, -1), self._dress.px(2)
        edge = QPen(look.edge, 1.3)
        if look.dash:
            edge.setDashPattern([2.2, 1.6])
        painter.setPen(edge)
        painter.setBrush(look.fill or self._dress.theme.plate)
        painter.drawRoundedRect(box, radius, radius)
        if brush := pattern_brush(look, self.devicePixelRatioF()):
            brush.setTransform(brush.transform().scale(_FINER, _FINER))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush)
            painter.drawRoundedRect(box, radius, radius)
        painter.end()
