"""The fixed words of the panels, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from explorer.domain.atlas import Region, ReviewState
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from explorer.domain.atlas import Cancer, Review

translate = QCoreApplication.translate


def role_word(role: SiteRole) -> str:
    """Return the word of a role as a label says it; empty where there is nothing to say."""
    words = {
        SiteRole.STARTS_HERE: translate("Words", "Starts here"),
        SiteRole.ARRIVES_HERE: translate("Words", "Asked about"),
        SiteRole.OFTEN_FROM: translate("Words", "Often from here"),
        SiteRole.SELDOM_FROM: translate("Words", "Less often from here"),
        SiteRole.KNOWN_FROM: translate("Words", "Known, no figure"),
        SiteRole.COMMON: translate("Words", "Common"),
        SiteRole.SOMETIMES: translate("Words", "Sometimes"),
        SiteRole.UNCOMMON: translate("Words", "Uncommon"),
        SiteRole.LISTED: translate("Words", "Known, not counted"),
        SiteRole.NODES: translate("Words", "First lymph nodes"),
        SiteRole.NEIGHBOUR: translate("Words", "Grows into the organ beside it"),
        SiteRole.RARE: translate("Words", "Rare"),
    }
    return words.get(role, "")


def missed_words(count: int) -> str:
    """Return the offer to take anew what had a wrong answer."""
    return translate("Words", "Repeat those you missed ({count})").format(count=count)


def spoken(role: SiteRole) -> str:
    """Return the word of a role as it stands inside a sentence."""
    return uncapped(role_word(role))


def uncapped(text: str) -> str:
    """Return a label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def capped(text: str) -> str:
    """Return words of a sentence as a label."""
    return text[:1].upper() + text[1:]


def region_word(region: Region) -> str:
    """Return the heading of a region in the list."""
    return {
        Region.WHOLE_BODY: translate("Words", "Whole body"),
        Region.HEAD_NECK: translate("Words", "Head and neck"),
        Region.CHEST: translate("Words", "Chest"),
        Region.BELLY: translate("Words", "Belly"),
        Region.PELVIS: translate("Words", "Pelvis"),
        Region.NODES: translate("Words", "Lymph node groups"),
    }[region]


def route_word(path: str) -> str:
    """Return the way that a path names, short enough for a row."""
    return {
        "blood_portal": translate("Words", "by the portal vein"),
        "blood_systemic": translate("Words", "by blood"),
        "vertebral_venous_plexus": translate("Words", "by the spinal veins"),
        "lymph": translate("Words", "by lymph"),
        "transcoelomic": translate("Words", "across a body cavity"),
        "perineural": translate("Words", "along nerves"),
        "direct": translate("Words", "by growing into it"),
    }.get(path, "")


def named_after_its_site(cancer: Cancer) -> bool:
    """Say whether the organ's name is name enough, as in prostate, unlike melanoma of the skin."""
    return str(cancer.site) == str(cancer.id)


def review_line(review: Review) -> str:
    """Say whether a clinician has read a text."""
    if review.state is ReviewState.SIGNED:
        return translate("Words", "Reviewed by {name}").format(name=review.by)
    return translate("Words", "Not yet reviewed by a clinician")


def number(value: int, language: str) -> str:
    """Return a count with the language's separators."""
    return QLocale(language).toString(value)


def decimal(value: float, language: str) -> str:
    """Return a number with no more digits than it has, and the language's decimal mark."""
    return QLocale(language).toString(value, "g", 6)


def listed(names: list[str], *, most: int | None = None) -> str:
    """Return "A, B, and 2 more", or "A, B and C" when all are said."""
    if most is not None and len(names) > most + 1:
        rest = translate("Words", "and {count} more").format(count=len(names) - most)
        return ", ".join([*names[:most], rest])
    if len(names) < 2:
        return "".join(names)
    last = translate("Words", "and {name}").format(name=names[-1])
    return f"{', '.join(names[:-1])} {last}" if len(names) == 2 else ", ".join([*names[:-1], last])
