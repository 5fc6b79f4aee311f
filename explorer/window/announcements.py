"""What a screen reader says when the story changes: once, politely, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.evidence import Tier
from explorer.domain.exploration import LIT, Place, story_roles
from explorer.domain.naming import name_question, named_places
from explorer.domain.origin_rows import Grade, origins_of
from explorer.panels.lab_words import PLAIN_STAIN, stain_shows
from explorer.panels.naming_page import all_named

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration

translate = QCoreApplication.translate


def asked_aloud(atlas: Atlas, now: Exploration) -> str:
    """Return the reverse question, and what the body lights as most often counted."""
    assert now.origins_of is not None
    site = atlas.sites[now.origins_of]
    question = atlas.origins.words["title"].format(site=site.in_sentence)
    rows = origins_of(site.id, atlas, now.figure)
    often = ", ".join(row.name for row in rows if row.grade is Grade.OFTEN)
    if not often:
        return question
    told = translate("Announcements", "Often from: {cancers}.").format(cancers=often)
    return f"{question} {told}"


def seen_aloud(atlas: Atlas, before: Exploration, now: Exploration) -> str:
    """Return what a change shows under the microscope: another case, the normal tissue, a stain."""
    case = atlas.lab.cases[now.case] if now.case is not None else None
    if case is None:
        return ""
    if now.case != before.case or before.place is not Place.LAB:
        return f"{case.title}. {case.setting}"
    if now.normal != before.normal and now.normal:
        return atlas.lab.tissues[case.tissue].label
    if now.stain != before.stain:
        if now.stain is None:
            return PLAIN_STAIN
        return f"{atlas.lab.stains[now.stain].name}. {stain_shows(atlas.lab, case, now.stain)}"
    return ""


def announcement(atlas: Atlas, before: Exploration, now: Exploration) -> str:
    """Return the sentence for a change; empty where the page itself says enough."""
    if now.place is Place.LAB:
        return seen_aloud(atlas, before, now)
    if now.origins_of is not None:
        return asked_aloud(atlas, now) if now.origins_of != before.origins_of else ""
    return _story_aloud(atlas, before, now)


def _story_aloud(atlas: Atlas, before: Exploration, now: Exploration) -> str:
    if now.primary is None:
        asked = now.asked if now.asked != before.asked else None
        return "" if asked is None else atlas.sites[asked].name
    asks_anew = now.naming and not before.naming
    if now.reading is not None and (now.reading != before.reading or asks_anew):
        spread = atlas.spread(now.primary, now.reading)
        if spread is None:
            return ""
        return name_question(spread, atlas) if now.naming else spread.title
    if now.naming and (asks_anew or before.reading is not None):
        return all_named(len(named_places(atlas, now.primary, now.figure)))
    if now.primary == before.primary:
        return ""
    roles = story_roles(atlas, now)
    places = sum(role in LIT for role in roles.values()) - 1
    common = [
        atlas.sites[spread.site].in_sentence
        for spread in atlas.spreads_from(now.primary, now.figure)
        if spread.tier is Tier.COMMON
    ]
    said = translate("Announcements", "{cancer} chosen. {count} places.").format(
        cancer=atlas.cancers[now.primary].name, count=places
    )
    if not common:
        return said
    often = translate("Announcements", "Common: {places}.").format(places=", ".join(common))
    return f"{said} {often}"
