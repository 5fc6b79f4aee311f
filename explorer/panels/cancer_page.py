"""The page of a primary: what it is, and where it may spread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, SiteRole, role_of
from explorer.panels.flow import Flow, fill
from explorer.panels.lettering import Lettering
from explorer.panels.marks import BadgeMark
from explorer.panels.naming_page import offer_names
from explorer.panels.origins_door import add_question
from explorer.panels.outlook_door import add_outlook
from explorer.panels.place_row import DoorRow, PlaceRow, RowText
from explorer.panels.segmented import Segmented
from explorer.panels.soil_or_stream import add_soil_or_stream
from explorer.panels.words import (
    listed,
    named_after_its_site,
    role_word,
    route_word,
    spoken,
    uncapped,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explorer.domain.atlas import Cancer, Spread
    from explorer.domain.exploration import Exploration
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate
_SINGLY: Final = (SiteRole.COMMON, SiteRole.SOMETIMES)
_TOGETHER: Final = (SiteRole.UNCOMMON, SiteRole.LISTED)
_BESIDE: Final = (SiteRole.NODES, SiteRole.NEIGHBOUR)
_NAMED: Final = 3  # of the places that share a row


def cancer_page(sheet: Sheet, cancer: Cancer, now: Exploration) -> Steps:
    """Write the page of a cancer."""
    _head(sheet, cancer)
    sheet.tell(cancer.lead, above=8)
    depths = sheet.again(DepthRow) or DepthRow(sheet)
    depths.select(now.depth)
    sheet.add(depths, above=16)
    base = translate("CancerPage", "How many {of_whom}").format(of_whom=cancer.base)
    sheet.say(base, "caption", above=2)
    sheet.rule(above=8)
    yield from _places(sheet, sheet.atlas.spreads_from(cancer.id, now.figure))
    offer_names(sheet, cancer, now)
    yield from sheet.sections(cancer.about, now.depth)
    add_question(sheet, cancer.site, above=16)
    further = (*add_soil_or_stream(sheet, cancer, now), *add_outlook(sheet, cancer, now))
    yield
    sheet.close_with(cancer.review, tuple(dict.fromkeys((*cancer.sources, *further))))


def depth_switch(sheet: Sheet, depth: Depth) -> Segmented:
    """Return the choice between the plain text and more."""
    if kept := sheet.again(Segmented):
        kept.select(depth.value)
        return kept
    name = translate("CancerPage", "How much to say")
    switch = Segmented(name, sheet.dress.theme, sheet.dress.metrics, slim=True)
    choices = [
        (Depth.PLAIN.value, translate("CancerPage", "Plain")),
        (Depth.DETAIL.value, translate("CancerPage", "More detail")),
    ]
    switch.offer(choices, depth.value)
    switch.chosen.connect(lambda key: sheet.doors.to_depth(Depth(key)))
    return switch


def _head(sheet: Sheet, cancer: Cancer) -> None:
    site = sheet.atlas.sites[cancer.site]
    if not named_after_its_site(cancer):
        sheet.say(cancer.name, "place")
        return
    sheet.add(sheet.again(Eyebrow) or Eyebrow(sheet.dress))
    name = sheet.say(site.name, "place")
    name.setAccessibleName(cancer.name)


class Eyebrow(QWidget):
    """The line over the name of an organ."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(8))
        row.addWidget(BadgeMark(SiteRole.STARTS_HERE, dress))
        words = translate("CancerPage", "Cancer that starts in the")
        row.addWidget(Lettering(words, dress, "eyebrow"), 1)


class DepthRow(QWidget):
    """The heading over the places, and how much to say at its right."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        flow = Flow(gap=sheet.dress.px(8), spread=True)
        where = translate("CancerPage", "Where it may spread")
        flow.addWidget(Lettering(where, sheet.dress, "heading"))
        self._switch = depth_switch(sheet, Depth.PLAIN)
        flow.addWidget(self._switch)
        fill(self, flow)

    def select(self, depth: Depth) -> None:
        """Show a depth as chosen."""
        self._switch.select(depth.value)


def _places(sheet: Sheet, spreads: Sequence[Spread]) -> Steps:
    by_role: dict[SiteRole, list[Spread]] = {}
    for spread in spreads:
        by_role.setdefault(role_of(spread), []).append(spread)
    for role in (*_SINGLY, *_TOGETHER, *_BESIDE):
        found = by_role.get(role, [])
        if role in _TOGETHER and len(found) > 1:
            sheet.add(Together(sheet, found, role))
        else:
            yield from _add_rows(sheet, found)
        yield
    _say_rare(sheet, by_role.get(SiteRole.RARE, []))
    if not spreads:
        sheet.say(translate("CancerPage", "No spread is recorded."), "second", above=10)


def _add_rows(sheet: Sheet, spreads: Sequence[Spread]) -> Steps:
    for spread in spreads:
        sheet.row(*_said(sheet, spread), role=role_of(spread))
        yield


def _say_rare(sheet: Sheet, spreads: Sequence[Spread]) -> None:
    if spreads:
        names = listed([sheet.atlas.sites[spread.site].in_sentence for spread in spreads])
        sheet.say(
            translate("CancerPage", "Rarely: {places}.").format(places=names), "caption", above=10
        )


def _said(sheet: Sheet, spread: Spread) -> tuple[RowText, Callable[[], None]]:
    """Return what the row of a pair says, and what it does."""
    role = role_of(spread)
    text = RowText(
        name=sheet.atlas.sites[spread.site].name,
        note=_note(sheet, spread, role),
        spoken=spoken(role),
        bold=role is SiteRole.COMMON,
    )
    return text, partial(sheet.doors.to_site, spread.site)


def _note(sheet: Sheet, spread: Spread, role: SiteRole) -> str:
    if role is SiteRole.NEIGHBOUR:
        return uncapped(role_word(role))
    if role is SiteRole.NODES:
        return uncapped(sheet.atlas.phrases["nodes_note"]).rstrip(".")
    return route_word(spread.routes[0].path) if spread.routes else ""


class Together(QWidget):
    """The places of one role in one row that opens into their own rows."""

    def __init__(self, sheet: Sheet, spreads: list[Spread], role: SiteRole) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        names = [sheet.atlas.sites[spread.site].name for spread in spreads]
        inside = [names[0], *(uncapped(name) for name in names[1:])]
        text = RowText(name=listed(inside, most=_NAMED), spoken=spoken(role))
        self.row = PlaceRow(text, sheet.dress, role=role, arrow="chevron_down")
        self.row.setCheckable(True)
        self._column.addWidget(self.row)
        self._rows: QWidget | None = None
        self._build = partial(_indented, sheet, spreads)
        self.row.toggled.connect(self._open)

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._rows is None:
            self._rows = self._build()
            self._column.addWidget(self._rows)
        self._rows.setVisible(opened)
        self.row.turn("chevron_up" if opened else "chevron_down")


def _indented(sheet: Sheet, spreads: Sequence[Spread]) -> QWidget:
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setContentsMargins(sheet.dress.px(16), 0, 0, 0)
    column.setSpacing(0)
    for spread in spreads:
        column.addWidget(DoorRow(*_said(sheet, spread), sheet.dress, role=role_of(spread)))
    return rows
