"""The page of the reverse question: from where a tumour at a site may have come."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from explorer.domain.atlas import CardId
from explorer.domain.evidence import Tier
from explorer.domain.exploration import LIT, Depth
from explorer.domain.origin_rows import Grade, Known, origins_of
from explorer.domain.roles import role_of, role_of_origin
from explorer.panels.cancer_page import depth_switch
from explorer.panels.origins_evidence import origins_evidence
from explorer.panels.place_row import RowText
from explorer.panels.weighing import add_weighing
from explorer.panels.words import capped, listed, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import Site
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.domain.origin_rows import Origin
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate
_NOT_FOUND: Final = CardId("unknown_primary")


def origins_page(sheet: Sheet, site: Site, now: Exploration) -> Steps:
    """Write the page: what was counted, what is only known, and that only tests can tell."""
    words = sheet.atlas.origins.words
    rows = origins_of(site.id, sheet.atlas, now.figure)
    counted = [row for row in rows if row.known is Known.COUNTED]
    sheet.head(words["title"].format(site=site.in_sentence), "title")
    sheet.tell(_lead(sheet, site, counted=bool(counted)), above=8)
    yield
    if counted:
        yield from _counted(sheet, site, counted, now)
    forward = [row for row in rows if row.known is Known.FORWARD_ONLY]
    yield from _forward(sheet, site, forward, with_head=bool(counted))
    sheet.say(words["not_person"], "second", above=16)
    sheet.say(words["ask"], "strong", above=4)
    _add_unknown(sheet)
    weighed = add_weighing(sheet, site, now) if now.depth is Depth.DETAIL else ()
    sheet.add(depth_switch(sheet, now.depth), above=12)
    assert sheet.atlas.origins.review is not None
    sheet.close_with(sheet.atlas.origins.review, _sources(site, rows, weighed, sheet))


def _add_unknown(sheet: Sheet) -> None:
    """Lead on to the card on a first place that is not found."""
    card = sheet.atlas.cards.get(_NOT_FOUND)
    if card is not None:
        sheet.rule(above=14)
        sheet.row(RowText(name=card.title), partial(sheet.doors.to_card, card.id))


def _lead(sheet: Sheet, site: Site, *, counted: bool) -> str:
    words = sheet.atlas.origins.words
    may = words["may"].format(site=site.in_sentence)
    answer = words[f"lead_{site.id}"] if counted else words["uncounted"]
    return f"{may} {answer.format(site=site.in_sentence)}"


def _counted(sheet: Sheet, site: Site, rows: Sequence[Origin], now: Exploration) -> Steps:
    words, counts = sheet.atlas.origins.words, sheet.atlas.origins.counts[site.id]
    sheet.say(words["counted"], "heading", above=18)
    sheet.say(words["base"].format(who=counts[0].who), "caption", above=2)
    sheet.rule(above=8)
    for row in rows:
        note = words["grows_in"] if row.grows_in else ""
        _row(sheet, row, site, note=note, bold=row.grade is Grade.OFTEN)
        yield
    sheet.say(words[f"note_{site.id}"], "caption", above=10)
    know = RowText(name=translate("PairPage", "How do we know?"), bold=True)
    build = partial(origins_evidence, counts, sheet.atlas, sheet.dress, now.figure)
    sheet.disclose(know, build, opened=now.depth is Depth.DETAIL, above=6)
    yield


def _forward(sheet: Sheet, site: Site, rows: Sequence[Origin], *, with_head: bool) -> Steps:
    """Put what is known only the other way round; the rarest in one line."""
    words = sheet.atlas.origins.words
    rare = [row for row in rows if row.spread.tier is Tier.RARE]
    shown = [row for row in rows if row not in rare]
    if not rows:
        return
    if with_head:
        sheet.say(words["forward"], "heading", above=20)
        sheet.say(words["forward_note"].format(site=site.in_sentence), "caption", above=2)
    for reaches, alike in groupby(shown, key=partial(_reaches, sheet)):
        sheet.say(capped(reaches), "eyebrow", above=12)
        sheet.rule(above=4)
        for row in alike:
            _row(sheet, row, site)
            yield
    if rare:
        names = listed([sheet.atlas.cancers[row.cancer].in_sentence for row in rare])
        sheet.say(words["rarely"].format(cancers=names), "caption", above=10)


def _reaches(sheet: Sheet, row: Origin) -> str:
    """Return how often the cancer spreads here, which is the other direction, in words."""
    if row.spread.tier is None:
        return spoken(role_of(row.spread))
    return sheet.atlas.origins.words[f"reaches_{row.spread.tier.value}"]


def _row(sheet: Sheet, row: Origin, site: Site, *, note: str = "", bold: bool = False) -> None:
    role, to_pair = role_of_origin(row), sheet.doors.to_pair
    to = partial(to_pair, row.cancer, site.id) if to_pair is not None else _nowhere
    shown = role if role in LIT else None
    said = spoken(role) if shown else ""
    sheet.row(RowText(name=capped(row.name), note=note, spoken=said, bold=bold), to, role=shown)


def _nowhere() -> None:
    """Lead nowhere: a page without doors."""


def _sources(
    site: Site, rows: Sequence[Origin], weighed: Sequence[Source], sheet: Sheet
) -> tuple[Source, ...]:
    """Return those who counted; the way to each other cancer is cited on the page of that pair."""
    counted = [count.source for count in sheet.atlas.origins.counts.get(site.id, ())]
    forward = [source for row in rows for source in row.spread.sources]
    return tuple(dict.fromkeys((*(counted or forward), *weighed)))
