"""Puts chips and leaders into the scene: pictures, and one item for all the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGraphicsPixmapItem

from explorer.diagram.chip_item import ChipState, chip_picture, reach_of
from explorer.diagram.leaders import LeaderItem
from explorer.domain.exploration import LIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.name_plan import Named
    from explorer.domain.atlas import SiteId

_LINE_REST: Final = 1.0
_LINE_LIT: Final = 1.5


class ChipLayer(LeaderItem):
    """The names of one moment: the leaders, and the chips as their children; fades as one."""

    def __init__(
        self, named: Sequence[Named], theme: Theme, metrics: Metrics, ratio: float
    ) -> None:
        lit = any(name.chip.role in LIT for name in named)
        super().__init__(
            [name.placed for name in named],
            colour=theme.story_edge if lit else theme.text_third,
            casing=theme.route_casing,
            width=(_LINE_LIT if lit else _LINE_REST) * metrics.stroke_scale,
            stroke=metrics.stroke_scale,
            ratio=ratio,
        )
        self._theme = theme
        self._metrics = metrics
        self._ratio = ratio
        self._named = tuple(named)
        self._items: dict[SiteId | int, tuple[Named, QGraphicsPixmapItem]] = {}
        for name in self._named:
            item = QGraphicsPixmapItem(self)
            self._place(item, name, ChipState.STILL)
            key = name.site if name.site is not None else name.station
            if key is not None:
                self._items[key] = (name, item)

    @property
    def area(self) -> QRectF:
        """Leaders and chips together, in px."""
        return self.boundingRect() | self.childrenBoundingRect()

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
        ring = reach_of(name.chip, state, self._metrics)
        item.setPos(round(left - ring), round(top - ring))

    def show_state(self, key: SiteId | int | None, state: ChipState) -> None:
        """Paint the chip of a site, or of a station, in a state; without a chip nothing changes."""
        found = self._items.get(key) if key is not None else None
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

    def station_at(self, point: QPointF) -> int | None:
        """Return the station whose chip a finger at a point touches."""
        touched = (name.station for name in self._named if name.hit.contains(point))
        return next(touched, None)

    def site_at(self, point: QPointF) -> SiteId | None:
        """Return the site whose chip a finger at a point touches."""
        for name in self._named:
            if name.hit.contains(point):
                return name.site
        return None
