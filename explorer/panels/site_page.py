"""The page of a place that starts no cancer here, and the page of a card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.exploration import Depth
from explorer.panels.cancer_page import depth_switch
from explorer.panels.origins_door import add_question
from explorer.panels.place_row import RowText
from explorer.panels.start_page import short_name

if TYPE_CHECKING:
    from explorer.domain.atlas import Card, CardId, Site
    from explorer.domain.exploration import Exploration
    from explorer.domain.stages import StoryDoor
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate


def site_page(sheet: Sheet, site: Site, now: Exploration) -> Steps:
    """Write the page of a site from which nothing is recorded: what it is, and what reaches it."""
    sheet.head(site.name, "place")
    sheet.say(translate("SitePage", "Nothing recorded from here"), "heading", above=6)
    sheet.tell(site.empty, above=4)
    if site.about:
        yield from sheet.sections(site.about, now.depth)
        sheet.add(depth_switch(sheet, now.depth), above=8)
    add_question(sheet, site.id, above=10)
    reaching = [c for c in sheet.atlas.cancers.values() if sheet.atlas.spread(c.id, site.id)]
    if reaching:
        sheet.say(translate("SitePage", "Cancers that can spread here"), "heading", above=18)
        sheet.rule(above=6)
    for cancer in reaching:
        text = RowText(name=short_name(cancer, sheet.atlas), spoken=cancer.in_sentence)
        sheet.row(text, partial(sheet.doors.to_cancer, cancer.id))
        yield
    sheet.close_with(site.review, site.sources)


def card_page(sheet: Sheet, card: Card, now: Exploration, *, closes: bool = True) -> Steps:
    """Write a card: its text at the depth, what is related, and its sources."""
    sheet.head(card.title, "title", closes=closes)
    sheet.tell(card.plain, above=10)
    add_stage(sheet, card.story)
    add_case(sheet, card)
    yield
    if now.depth is Depth.DETAIL:
        sheet.tell(card.detail, above=6)
    sheet.add(depth_switch(sheet, now.depth), above=8)
    add_related(sheet, card)
    sheet.close_with(card.review, card.sources)


def add_stage(sheet: Sheet, door: StoryDoor | None) -> None:
    """Offer a story at its step, if there is one and this page leads to stories."""
    to_stage = sheet.doors.to_stage
    if door is not None and door.stage in sheet.atlas.stages and to_stage is not None:
        text = RowText(name=translate("SitePage", "See it step by step"), bold=True)
        sheet.row(text, partial(to_stage, door.stage, door.step), sign="play", above=8)


def add_case(sheet: Sheet, card: Card) -> None:
    """Offer the case of the cell lab that shows what a card tells, if this page leads there."""
    to_case = sheet.doors.to_case
    if to_case is not None and card.case is not None and card.case in sheet.atlas.lab.cases:
        text = RowText(name=translate("SitePage", "See it under the microscope"), bold=True)
        sheet.row(text, partial(to_case, card.case), sign="microscope", above=8)


def add_related(sheet: Sheet, card: Card) -> None:
    """Put the rows of the cards that go with a card."""
    related: list[CardId] = [name for name in card.related if name in sheet.atlas.cards]
    if related:
        sheet.say(translate("SitePage", "Read on"), "heading", above=18)
        sheet.rule(above=6)
    for name in related:
        text = RowText(name=sheet.atlas.cards[name].title)
        sheet.row(text, partial(sheet.doors.to_card, name))
