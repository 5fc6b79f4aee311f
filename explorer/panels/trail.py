"""Where a pair leads: from the place of start to the place that is read, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.appearance.icons import icon
from explorer.domain.exploration import SiteRole, role_of
from explorer.panels.flow import Flow, flowing
from explorer.panels.lettering import Lettering
from explorer.panels.link import LinkButton
from explorer.panels.marks import BadgeMark, IconMark
from explorer.panels.painted import PaintedButton
from explorer.panels.words import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from explorer.domain.atlas import Atlas, Spread
    from explorer.panels.dress import Dress


class CloseButton(PaintedButton):
    """A cross that closes what stands beside it."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(QCoreApplication.translate("CloseButton", "Close"), dress)
        self.setToolTip(self.text())
        side = round(dress.metrics.target * (1 if dress.metrics.by_finger else 0.9))
        self.setFixedSize(side, side)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, metrics = QPainter(self), self.dress.theme, self.dress.metrics
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(theme.edge, metrics.stroke_scale) if metrics.by_finger else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.setBrush(self.ground(theme.card))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), metrics.radius, metrics.radius
        )
        size = self.dress.px(18)
        corner = round((self.width() - size) / 2)
        painter.drawPixmap(
            corner, corner, icon("close", theme.text, size, self.devicePixelRatioF())
        )
        self.paint_focus(painter, metrics.radius)
        painter.end()


class Trail(QWidget):
    """Says "Prostate to Bone, common", with a link back to the start and a cross."""

    def __init__(
        self, spread: Spread, atlas: Atlas, dress: Dress, on_close: Callable[[], None]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._steps(spread, atlas, dress, on_close), 1)
        self.close_button = CloseButton(dress)
        self.close_button.clicked.connect(on_close)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _steps(
        self, spread: Spread, atlas: Atlas, dress: Dress, on_close: Callable[[], None]
    ) -> QWidget:
        flow = Flow(gap=dress.px(7))
        box = flowing(flow)
        role = role_of(spread)
        start = atlas.sites[atlas.cancers[spread.cancer].site]
        back = LinkButton(start.name, dress)
        back.clicked.connect(on_close)
        for widget in (
            BadgeMark(SiteRole.STARTS_HERE, dress),
            back,
            IconMark("arrow_right", dress.theme.text_third, dress.px(17)),
            _named(role, atlas.sites[spread.site].name, dress),
            Lettering(spoken(role), dress, "chip_quiet"),
        ):
            flow.addWidget(widget)
        return box


def _named(role: SiteRole, name: str, dress: Dress) -> QWidget:
    """Return a badge and its place, which stay on one line."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dress.px(7))
    row.addWidget(BadgeMark(role, dress))
    row.addWidget(Lettering(name, dress, "chip_strong"), 1)
    return box
