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

    def __init__(self, atlas: Atlas, dress: Dress, on_close: Callable[[], None]) -> None:
        super().__init__()
        self._atlas = atlas
        self._back = LinkButton("", dress)
        self._back.clicked.connect(on_close)
        self._place, self._role = Named(dress), Lettering("", dress, "chip_quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._steps(dress), 1)
        self.close_button = CloseButton(dress)
        self.close_button.clicked.connect(on_close)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def lead(self, spread: Spread) -> None:
        """Lead from the start of a spread to its site."""
        sites, role = self._atlas.sites, role_of(spread)
        start = sites[self._atlas.cancers[spread.cancer].site].name
        self._back.setText(start)
        self._back.setAccessibleName(start)
        self._back.updateGeometry()
        self._place.name(role, sites[spread.site].name)
        self._role.say(spoken(role), "chip_quiet")

    def _steps(self, dress: Dress) -> QWidget:
        flow = Flow(gap=dress.px(7))
        arrow = IconMark("arrow_right", dress.theme.text_third, dress.px(17))
        start = BadgeMark(SiteRole.STARTS_HERE, dress)
        for widget in (start, self._back, arrow, self._place, self._role):
            flow.addWidget(widget)
        return flowing(flow)


class Named(QWidget):
    """A badge and its place, which stay on one line."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._badge = BadgeMark(SiteRole.COMMON, dress)
        self._words = Lettering("", dress, "chip_strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(7))
        row.addWidget(self._badge)
        row.addWidget(self._words, 1)

    def name(self, role: SiteRole, place: str) -> None:
        """Name another place."""
        self._badge.show_role(role)
        self._words.say(place, "chip_strong")
