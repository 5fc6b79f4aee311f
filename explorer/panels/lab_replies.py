"""What the cell lab answers, kindly, right or wrong: on the page and aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.naming import RIGHT

if TYPE_CHECKING:
    from explorer.domain.case_notes import CaseNotes
    from explorer.domain.lab import Began, Case

translate = QCoreApplication.translate


def reply_began(case: Case, given: Began) -> str:
    """Return the reply to where it began."""
    again = translate("Lab", "Here the cells do say something. Look once more, and try a stain.")
    return case.replies.get(given) or again


def reply_origin(case: Case, given: str) -> str:
    """Return the reply to from where it came."""
    return next((origin.reply for origin in case.origins if origin.id == given), "")


def reply_name(case: Case, given: str) -> str:
    """Return the reply to what it is called."""
    rule = translate("Lab", "A cancer keeps the name of the place where it started.")
    if given == RIGHT:
        return rule
    words = translate("Lab", "Not {wrong}: its cells did not start here.")
    return f"{words.format(wrong=case.not_name)} {rule}"


def last_reply(case: Case, notes: CaseNotes) -> str:
    """Return the reply to the answer that was given last; empty where none was."""
    if notes.name is not None:
        return reply_name(case, notes.name)
    if notes.origin is not None:
        return reply_origin(case, notes.origin)
    return reply_began(case, notes.began) if notes.began is not None else ""
