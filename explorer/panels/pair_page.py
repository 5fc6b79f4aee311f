"""The page of a pair: what it is called, the way it takes, and how we know."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.exploration import Depth
from explorer.domain.second_step import second_step
from explorer.domain.stages import PAIR_STORY
from explorer.panels.cancer_page import depth_switch
from explorer.panels.evidence import evidence
from explorer.panels.naming_page import offer_names
from explorer.panels.origins_door import add_question
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.route_rows import add_routes
from explorer.panels.site_page import add_stage
from explorer.panels.trail import Trail

if TYPE_CHECKING:
    from explorer.domain.atlas import Spread
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate


def pair_page(sheet: Sheet, spread: Spread, now: Exploration) -> Steps:
    """Write the page of a cancer that has reached a site."""
    atlas, dress = sheet.atlas, sheet.dress
    cancer = atlas.cancers[spread.cancer]
    trail = sheet.again(Trail) or Trail(atlas, dress, sheet.doors.close)
    trail.lead(spread)
    sheet.add(trail)
    sheet.say(spread.title, "title", above=4)
    sheet.tell(spread.sentence, above=8)
    if now.depth is Depth.DETAIL and spread.detail:
        sheet.tell(spread.detail, above=6)
    _add_notes(sheet, spread)
    yield
    add_routes(sheet, spread, above=6)
    add_stage(sheet, PAIR_STORY)
    know = RowText(name=translate("PairPage", "How do we know?"), bold=True)
    build = partial(evidence, spread, atlas, dress)
    sheet.disclose(know, build, opened=now.depth is Depth.DETAIL)
    further = _add_second_step(sheet, spread, now)
    add_question(sheet, spread.site)
    offer_names(sheet, cancer, now)
    yield
    sheet.tell(atlas.phrases["help_line"], above=14)
    yield
    sheet.add(depth_switch(sheet, now.depth), above=12)
    _add_start_from_here(sheet, spread)
    sheet.close_with(cancer.review, tuple(dict.fromkeys((*spread.sources, *further))))


def _add_notes(sheet: Sheet, spread: Spread) -> None:
    phrases = sheet.atlas.phrases
    if spread.sources_differ:
        sheet.say(phrases["sources_differ"], "second", above=4)
    if spread.partly_neighbour:
        sheet.say(phrases["partly_neighbour_note"], "second", above=4)


def _add_second_step(sheet: Sheet, spread: Spread, now: Exploration) -> tuple[Source, ...]:
    """Offer the way on from here, if a source tells of one; return what it rests on."""
    step = second_step(spread, sheet.atlas)
    if step is None:
        return ()
    on = RowText(name=translate("PairPage", "And from here?"), bold=True)
    cited = " · ".join(f"[{source.short}](cite:{source.id})" for source in step.sources)
    further = step.detail if now.depth is Depth.DETAIL else cited  # the detail cites in its text
    sheet.disclose(on, partial(Prose, f"{step.plain}\n\n{further}", sheet.atlas, sheet.dress))
    return step.sources


def _add_start_from_here(sheet: Sheet, spread: Spread) -> None:
    own = sheet.atlas.cancers_at(spread.site)
    if not own:
        return
    words = translate("PairPage", "Start from here: {cancer}").format(cancer=own[0].in_sentence)
    button = BoxButton(words, sheet.dress)
    button.clicked.connect(partial(sheet.doors.to_cancer, own[0].id))
    sheet.add(button, above=12)
