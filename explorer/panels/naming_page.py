"""The page of the naming drill: a place is lit, and its cancer is to be named."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.naming import name_answers, name_question, named_places, next_place
from explorer.panels.lab_buttons import AnswerButton
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.words import capped, missed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import Cancer, CancerId, SiteId, Spread
    from explorer.domain.exploration import Exploration
    from explorer.panels.sheet import Sheet, Steps
    from explorer.session.naming_bench import NamingBench

translate = QCoreApplication.translate


def all_named(count: int) -> str:
    """Return what is said at the end of a round."""
    if count == 1:
        return translate("Naming", "The place is named")
    return translate("Naming", "All {count} places named").format(count=count)


def offer_names(sheet: Sheet, cancer: Cancer, now: Exploration) -> None:
    """Offer the drill; from a pair it begins with the place after it."""
    places = named_places(sheet.atlas, cancer.id, now.figure)
    first = next_place(places, now.reading, lambda _: False)
    if sheet.doors.names is None or first is None:
        return
    note = translate("Naming", "what is {cancer} called elsewhere?")
    text = RowText(
        name=translate("Naming", "Practise the names"),
        note=note.format(cancer=cancer.in_sentence),
        bold=True,
    )
    sheet.row(text, partial(_begin, sheet, cancer.id, first.site), sign="book")


def _begin(sheet: Sheet, cancer: CancerId, site: SiteId) -> None:
    assert sheet.doors.names is not None
    assert sheet.doors.to_name is not None
    sheet.doors.names.begin(cancer)
    sheet.doors.to_name(site)


def _repeat(sheet: Sheet, missed: Sequence[Spread]) -> None:
    assert sheet.doors.names is not None
    assert sheet.doors.to_name is not None
    sheet.doors.names.begin_again(missed)
    sheet.doors.to_name(missed[0].site)


def naming_page(sheet: Sheet, cancer: Cancer, now: Exploration) -> Steps:
    """Write the question of the open place, as far as it is answered, or the end of the round."""
    assert sheet.doors.names is not None
    places = named_places(sheet.atlas, cancer.id, now.figure)
    spread = next((each for each in places if each.site == now.reading), None)
    if spread is None:
        _end(sheet, cancer, places)
        return
    words = translate("Naming", "Place {number} of {count}")
    number = words.format(number=places.index(spread) + 1, count=len(places))
    sheet.say(number, "eyebrow")
    sheet.head(name_question(spread, sheet.atlas), "title", above=2)
    _answers(sheet, spread, sheet.doors.names)
    if sheet.doors.names.is_named(spread):
        yield
        _onward(sheet, places, spread.site)


def _answers(sheet: Sheet, spread: Spread, names: NamingBench) -> None:
    given = names.notes(spread).given
    answers = name_answers(spread, sheet.atlas)
    for place, answer in enumerate(answers):
        mine = answer.key == given
        words = capped(answer.words)
        button = AnswerButton(words, sheet.dress, given=mine, right=answer.right)
        button.clicked.connect(partial(names.answer, spread, answer))
        sheet.add(button, above=14 if place == 0 else 6)
        sheet.begins = sheet.begins or button
    reply = next((answer for answer in answers if answer.key == given), None)
    if reply is not None and reply.right:
        sheet.newest = sheet.say(reply.reply, "heading", above=14)
    elif reply is not None:
        sheet.newest = sheet.tell(reply.reply, above=12)


def _onward(sheet: Sheet, places: Sequence[Spread], site: SiteId | None) -> None:
    """Lead to the next place, or to the end of the round."""
    names, to_name = sheet.doors.names, sheet.doors.to_name
    assert names is not None
    assert to_name is not None
    following = names.after(places, site)
    if following is not None:
        words = translate("Naming", "Next place")
    else:
        words = translate("Naming", "To the end")
    button = BoxButton(words, sheet.dress, dark=True)
    button.clicked.connect(partial(to_name, following.site if following is not None else ""))
    sheet.newest = sheet.add(button, above=14)


def _end(sheet: Sheet, cancer: Cancer, places: Sequence[Spread]) -> None:
    names = sheet.doors.names
    assert names is not None
    if names.after(places, None) is not None:  # come to by Forward, say, before all are named
        sheet.head(cancer.name, "title")
        _onward(sheet, places, None)
        return
    sheet.head(all_named(len(places)), "title")
    rule = translate("Naming", "A cancer keeps the name of the place where it started.")
    sheet.tell(rule, above=6)
    words = translate("Naming", "Back to {cancer}").format(cancer=cancer.in_sentence)
    back = BoxButton(words, sheet.dress, dark=True)
    back.clicked.connect(sheet.doors.close)
    sheet.begins = sheet.add(back, above=14)
    if missed := names.missed(places):
        repeat = BoxButton(missed_words(len(missed)), sheet.dress)
        repeat.clicked.connect(partial(_repeat, sheet, missed))
        sheet.add(repeat, above=6)
    again = BoxButton(translate("Naming", "Practise once more"), sheet.dress)
    again.clicked.connect(partial(_begin, sheet, cancer.id, places[0].site))
    sheet.add(again, above=6)
