"""The page of a case: what was found, stains to ask for, three questions, and what told it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.case_notes import Question
from explorer.domain.lab import Began
from explorer.domain.naming import MISNOMER, RIGHT
from explorer.panels.flow import Flow, flowing
from explorer.panels.lab_buttons import AnswerButton, ShownLine, StainButton
from explorer.panels.lab_list import CaseList
from explorer.panels.lab_replies import reply_began, reply_name, reply_origin
from explorer.panels.lab_words import (
    PLAIN_STAIN,
    colour_word,
    field_words,
    normal_shows,
    share_line,
    stain_shows,
)
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.words import capped, missed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case, Lab
    from explorer.panels.lab_desk import CaseView, LabDoors
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate


def lab_page(sheet: Sheet, shown: CaseView, now: Exploration, doors: LabDoors) -> Steps:
    """Write the page of a case as far as it is answered."""
    lab, case = sheet.atlas.lab, shown.case
    words = translate("Lab", "Case {number} of {count}")
    sheet.say(words.format(number=shown.number, count=shown.count), "eyebrow")
    if shown.bench is not None:
        build = partial(CaseList, shown.bench, case.id, sheet.dress, doors.to_case)
        sheet.disclose(RowText(name=translate("Lab", "All cases")), build, above=2)
    sheet.head(case.title, "title", closes=shown.guided, above=2)
    if shown.guided:
        intro = translate("Lab", "A thin slice of the body, much enlarged and coloured.")
        asked = translate("Lab", "Did all its cells begin here, or did some come from elsewhere?")
        sheet.tell(f"{intro} {asked}", above=6)
    sheet.tell(case.setting, above=6)
    if shown.in_words:
        sheet.say(translate("Lab", "What the picture shows"), "heading", above=10)
        sheet.tell(field_words(lab, case, now), above=2)
    yield
    _stains(sheet, lab, shown, now, doors)
    yield
    _began(sheet, shown, doors)
    if shown.question is not Question.BEGAN:
        yield
        _origin(sheet, shown, doors)
    if shown.question in (Question.NAME, Question.DONE):
        yield
        _name(sheet, shown, doors)
    if shown.question is Question.DONE:
        yield
        _told(sheet, lab, shown, doors)
    told = shown.question is Question.DONE and not shown.guided
    sheet.close_with(case.review, _sources(lab, case) if told else ())


def _stains(sheet: Sheet, lab: Lab, shown: CaseView, now: Exploration, doors: LabDoors) -> None:
    """Offer the stains side by side, and say what the one that is shown shows."""
    case = shown.case
    sheet.say(translate("Lab", "Ask for a stain"), "heading", above=12)
    flow = Flow(gap=round(sheet.dress.metrics.gap), columns=2, even=True)
    plain = StainButton(
        PLAIN_STAIN, translate("Lab", "the usual look"), sheet.dress, shown=now.stain is None
    )
    plain.clicked.connect(partial(doors.to_stain, ""))
    flow.addWidget(plain)
    told = shown.question is Question.DONE
    for result in case.results:
        stain = lab.stains[result.stain]
        tag = stain.finds if told else ""
        button = StainButton(stain.name, tag, sheet.dress, shown=now.stain == result.stain)
        button.clicked.connect(partial(doors.to_stain, result.stain))
        flow.addWidget(button)
    sheet.add(flowing(flow), above=6)
    sheet.add(ShownLine(_shows(lab, case, now), sheet.dress), above=8)
    result_now = case.result(now.stain) if now.stain is not None else None
    if told and result_now is not None and result_now.note:  # it may name the tumour
        sheet.tell(result_now.note, above=2)


def _shows(lab: Lab, case: Case, now: Exploration) -> str:
    """Return what is seen now: of the plain stain, how the others work."""
    if now.normal:
        return normal_shows(lab, case, now.stain)
    if now.stain is not None:
        return stain_shows(lab, case, now.stain)
    red = lab.tumours[case.tumour].pigmented
    words = translate("Lab", "Where a stain binds, the cell turns {colour}. A stain can fail.")
    said = words.format(colour=colour_word(red=red))
    if red:
        why = translate("Lab", "Here it is red, since brown could be mistaken for pigment.")
        return f"{said} {why}"
    return said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What may be answered, whether it is right or was given last, and what takes it."""

    words: str
    right: bool
    given: bool
    take: Callable[[], None]


def _ask(sheet: Sheet, question: str, answers: Sequence[_Answer], reply: str) -> QWidget:
    """Offer answers, then the reply to the one that was given; return what stands last."""
    sheet.say(question, "heading", above=16)
    last: QWidget = sheet
    for place, answer in enumerate(answers):
        button = AnswerButton(answer.words, sheet.dress, given=answer.given, right=answer.right)
        button.clicked.connect(answer.take)
        last = sheet.add(button, above=6 if place == 0 else 5)
    return sheet.tell(reply, above=8) if reply else last


def _began(sheet: Sheet, shown: CaseView, doors: LabDoors) -> None:
    case, given = shown.case, shown.notes.began
    words = {
        Began.HERE: translate("Lab", "The cancer began here"),
        Began.ELSEWHERE: translate("Lab", "It came from somewhere else"),
        Began.OPEN: translate("Lab", "The cells alone cannot say"),
    }
    answers = [
        _Answer(
            words=text,
            right=began is case.began,
            given=began is given,
            take=partial(doors.say_began, began),
        )
        for began, text in words.items()
    ]
    reply = reply_began(case, given) if given is not None else ""
    last = _ask(sheet, translate("Lab", "What do you think?"), answers, reply)
    if reply:
        sheet.newest = last


def _origin(sheet: Sheet, shown: CaseView, doors: LabDoors) -> None:
    case, given = shown.case, shown.notes.origin
    if not case.origins:
        return
    answers = [
        _Answer(
            words=origin.words,
            right=origin.right,
            given=origin.id == given,
            take=partial(doors.say_origin, origin.id),
        )
        for origin in case.origins
    ]
    reply = reply_origin(case, given) if given is not None else ""
    sheet.newest = _ask(sheet, translate("Lab", "From where?"), answers, reply)


def _name(sheet: Sheet, shown: CaseView, doors: LabDoors) -> None:
    """Ask for the name: cancer is named for where it started."""
    case, given = shown.case, shown.notes.name
    if not case.not_name:
        return
    answers = [
        _Answer(
            words=capped(text),
            right=key == RIGHT,
            given=key == given,
            take=partial(doors.say_name, key),
        )
        for key, text in ((RIGHT, case.name), (MISNOMER, case.not_name))
    ]
    if case.seed % 2:  # so that the right one is not always the first
        answers.reverse()
    reply = reply_name(case, given) if given is not None else ""
    sheet.newest = _ask(sheet, translate("Lab", "What is it called?"), answers, reply)


def _told(sheet: Sheet, lab: Lab, shown: CaseView, doors: LabDoors) -> None:
    case = shown.case
    sheet.say(translate("Lab", "What told the answer"), "heading", above=16)
    sheet.tell(case.told, above=2)
    if case.began is not Began.HERE:
        sheet.tell(sheet.atlas.phrases["help_line"], above=6)
    if not shown.guided:
        text = RowText(name=translate("Lab", "How often does each stain mark such a tumour?"))
        sheet.disclose(text, lambda: _shares(sheet, lab, case), above=8)
    if shown.following is not None:
        onward = BoxButton(translate("Lab", "Next case"), sheet.dress, dark=True)
        onward.clicked.connect(partial(doors.to_case, shown.following.id))
        sheet.add(onward, above=12)
    else:
        sheet.say(translate("Lab", "You have seen every case."), "strong", above=12)
        home = BoxButton(translate("Lab", "Back to the body"), sheet.dress, dark=True)
        home.clicked.connect(sheet.doors.close)
        sheet.add(home, above=6)
        if shown.missed:
            repeat = BoxButton(missed_words(shown.missed), sheet.dress)
            repeat.clicked.connect(doors.missed_again)
            sheet.add(repeat, above=6)
    again = BoxButton(translate("Lab", "Try this case again"), sheet.dress)
    again.clicked.connect(doors.begin_again)
    sheet.newest = sheet.add(again, above=6)


def _shares(sheet: Sheet, lab: Lab, case: Case) -> QWidget:
    """List the share of tumours of this kind that each offered stain marks, and where else."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, sheet.dress.px(4), 0, sheet.dress.px(4))
    column.setSpacing(sheet.dress.px(8))
    shares = lab.tumours[case.tumour].shares
    for result in case.results:
        share = shares.get(result.stain)
        lines = [share_line(lab, share, sheet.atlas.language)] if share is not None else []
        for line in (*lines, lab.stains[result.stain].note):
            column.addWidget(Prose(line, sheet.atlas, sheet.dress))
    return box


def _sources(lab: Lab, case: Case) -> tuple[Source, ...]:
    shares = lab.tumours[case.tumour].shares
    found = [*case.sources, *lab.tissues[case.tissue].sources]
    for result in case.results:
        found += lab.stains[result.stain].sources
        share = shares.get(result.stain)
        if share is not None and share.source is not None:
            found.append(share.source)
    return tuple(dict.fromkeys(found))
