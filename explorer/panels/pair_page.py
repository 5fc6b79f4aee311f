"""The page of a pair: what it is called, the way it takes, and how we know."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.atlas import SpreadKind, Standing
from explorer.domain.exploration import Depth
from explorer.panels.cancer_page import depth_switch
from explorer.panels.disclosure import Disclosure
from explorer.panels.evidence import evidence
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline, IconMark
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.trail import Trail
from explorer.panels.words import capped

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, RouteClaim, Spread
    from explorer.domain.exploration import Exploration
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate


def pair_page(sheet: Sheet, spread: Spread, now: Exploration) -> Steps:
    """Write the page of a cancer that has reached a site."""
    atlas, dress = sheet.atlas, sheet.dress
    cancer = atlas.cancers[spread.cancer]
    sheet.add(Trail(spread, atlas, dress, sheet.doors.close))
    sheet.say(spread.title, "title", above=4)
    sheet.tell(spread.sentence, above=8)
    if now.depth is Depth.DETAIL and spread.detail:
        sheet.tell(spread.detail, above=6)
    _add_notes(sheet, spread)
    yield
    sheet.add(routes(spread, atlas, dress), above=6)
    know = RowText(name=translate("PairPage", "How do we know?"), bold=True)
    build = partial(evidence, spread, atlas, dress)
    sheet.add(Disclosure(know, build, dress, opened=now.depth is Depth.DETAIL))
    yield
    sheet.tell(atlas.phrases["help_line"], above=14)
    yield
    sheet.add(depth_switch(sheet, now.depth), above=12)
    _add_start_from_here(sheet, spread)
    sheet.close_with(cancer.review, spread.sources)


def _add_notes(sheet: Sheet, spread: Spread) -> None:
    phrases = sheet.atlas.phrases
    if spread.sources_differ:
        sheet.say(phrases["sources_differ"], "second", above=4)
    if spread.partly_neighbour:
        sheet.say(phrases["partly_neighbour_note"], "second", above=4)


def _add_start_from_here(sheet: Sheet, spread: Spread) -> None:
    own = sheet.atlas.cancers_at(spread.site)
    if not own:
        return
    words = translate("PairPage", "Start from here: {cancer}").format(cancer=own[0].in_sentence)
    button = BoxButton(words, sheet.dress)
    button.clicked.connect(partial(sheet.doors.to_cancer, own[0].id))
    sheet.add(button, above=12)


def routes(spread: Spread, atlas: Atlas, dress: Dress) -> QWidget:
    """Build the ways that sources name, each with how sure it is."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Hairline(dress))
    for route in spread.routes:
        column.addWidget(RouteRow(_sign(route), *_said(route, atlas), dress))
    if not spread.routes:
        column.addWidget(RouteRow("possible", atlas.phrases["routes_unknown"], "", dress))
    if spread.kind is SpreadKind.NODES:
        column.addWidget(Lettering(atlas.phrases["nodes_note"], dress, "caption"))
    return box


def _sign(route: RouteClaim) -> str:
    return "possible" if route.standing is Standing.POSSIBLE else route.kind.value


def _said(route: RouteClaim, atlas: Atlas) -> tuple[str, str]:
    way, standing = (
        atlas.phrases[key] for key in (f"path_{route.path}", f"standing_{route.standing.value}")
    )
    return capped(way), capped(standing)


class RouteRow(QWidget):
    """Icon, the way in words, and how sure it is."""

    def __init__(self, sign: str, way: str, standing: str, dress: Dress) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, dress.px(9), 0, dress.px(9))
        row.setSpacing(dress.px(12))
        row.addWidget(IconMark(sign, dress.theme.primary, dress.px(24)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Lettering(way, dress, "body"))
        if standing:
            words.addWidget(Lettering(standing, dress, "caption"))
        row.addLayout(words, 1)
        column.addLayout(row)
        column.addWidget(Hairline(dress))
