"""Puts chips and leaders into the scene: pictures and three paths, nothing painted in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem

from explorer.diagram.chip_item import RING, ChipState, chip_picture
from explorer.domain.exploration import LIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.name_plan import Named
    from explorer.domain.atlas import SiteId

_LINE_REST: Final = 1.0
_LINE_LIT: Final = 1.5
_CASING: Final = 2.4  # px more than the line
_DOT: Final = 2.2
_CASED_DOT: Final = 3.4


class ChipLayer(QGraphicsPathItem):
    """The names of one moment; fades as one. Its own path is the casing of the leaders."""

    def __init__(
        self, named: Sequence[Named], theme: Theme, metrics: Metrics, ratio: float
    ) -> None:
        super().__init__()
        self._theme = theme
        self._metrics = metrics
        self._ratio = ratio
        self._named = tuple(named)
        self._draw_leaders()
        self._items: dict[SiteId, tuple[Named, QGraphicsPixmapItem]] = {}
        for name in self._named:
            item = QGraphicsPixmapItem(self)
            self._place(item, name, ChipState.STILL)
            if name.site is not None:
                self._items[name.site] = (name, item)

    def _draw_leaders(self) -> None:
        lit = any(name.chip.role in LIT for name in self._named)
        stroke = self._metrics.stroke_scale
        width = (_LINE_LIT if lit else _LINE_REST) * stroke
        colour = self._theme.story_edge if lit else self._theme.text_third
        lines, dots, cased = QPainterPath(), QPainterPath(), QPainterPath()
        for name in self._named:
            _add_leader(name, lines, dots, cased, stroke)
        self.setPath(lines)
        self.setPen(_pen(self._theme.route_casing, width + _CASING * stroke))
        for path, pen, brush in (
            (cased, Qt.PenStyle.NoPen, QBrush(self._theme.route_casing)),
            (lines, _pen(colour, width), QBrush(Qt.BrushStyle.NoBrush)),
            (dots, Qt.PenStyle.NoPen, QBrush(colour)),
        ):
            item = QGraphicsPathItem(path, self)
            item.setPen(pen)
            item.setBrush(brush)

    def _place(self, item: QGraphicsPixmapItem, name: Named, state: ChipState) -> None:
        item.setPixmap(
            chip_picture(
                name.chip,
                name.placed.side,
                state,
                self._theme.name,
                self._metrics,
                self._ratio,
            )
        )
        left, top, _, _ = name.placed.rect
        ring = RING * self._metrics.stroke_scale
        item.setPos(round(left - ring), round(top - ring))

    def show_state(self, site: SiteId | None, state: ChipState) -> None:
        """Paint the chip of a site in a state; a site without a chip changes nothing."""
        found = self._items.get(site) if site is not None else None
        if found is not None:
            self._place(found[1], found[0], state)

    def named(self, site: SiteId) -> Named | None:
        """Return the chip of a site, if it has one."""
        found = self._items.get(site)
        return found[0] if found else None

    @property
    def names(self) -> tuple[Named, ...]:
        """The chips, the most important first."""
        return self._named

    def site_at(self, point: QPointF) -> SiteId | None:
        """Return the site whose chip a finger at a point touches."""
        for name in self._named:
            if name.hit.contains(point):
                return name.site
        return None


def _add_leader(
    name: Named, lines: QPainterPath, dots: QPainterPath, cased: QPainterPath, stroke: float
) -> None:
    anchor = name.placed.anchor
    if anchor is None:
        return
    lines.moveTo(name.placed.x, name.placed.y)
    lines.lineTo(*name.placed.elbow)
    lines.lineTo(*anchor)
    dots.addEllipse(QPointF(*anchor), _DOT * stroke, _DOT * stroke)
    cased.addEllipse(QPointF(*anchor), _CASED_DOT * stroke, _CASED_DOT * stroke)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
