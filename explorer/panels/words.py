"""The fixed words of the panels, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from explorer.domain.atlas import Region, ReviewState, Standing
from explorer.domain.evidence import Measure
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from explorer.domain.atlas import Cancer, Review, RouteClaim

_tr = QCoreApplication.translate


def role_word(role: SiteRole) -> str:
    """Return the word of a role as a label says it; empty where there is nothing to say."""
    words = {
        SiteRole.STARTS_HERE: _tr("Words", "Starts here"),
        SiteRole.COMMON: _tr("Words", "Common"),
        SiteRole.SOMETIMES: _tr("Words", "Sometimes"),
        SiteRole.UNCOMMON: _tr("Words", "Uncommon"),
        SiteRole.LISTED: _tr("Words", "Recorded, not counted"),
        SiteRole.NODES: _tr("Words", "First lymph nodes"),
        SiteRole.NEIGHBOUR: _tr("Words", "Grows into the organ beside it"),
        SiteRole.RARE: _tr("Words", "Rare"),
    }
    return words.get(role, "")


def spoken(role: SiteRole) -> str:
    """Return the word of a role as it stands inside a sentence."""
    return uncapped(role_word(role))


def uncapped(text: str) -> str:
    """Return a label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def region_word(region: Region) -> str:
    """Return the heading of a region in the list."""
    return {
        Region.WHOLE_BODY: _tr("Words", "Whole body"),
        Region.HEAD_NECK: _tr("Words", "Head and neck"),
        Region.CHEST: _tr("Words", "Chest"),
        Region.BELLY: _tr("Words", "Belly"),
        Region.PELVIS: _tr("Words", "Pelvis"),
        Region.NODES: _tr("Words", "Lymph node groups"),
    }[region]


def route_word(path: str) -> str:
    """Return the way that a path names, short enough for a row."""
    return {
        "blood_portal": _tr("Words", "by the portal vein"),
        "blood_systemic": _tr("Words", "by blood"),
        "vertebral_venous_plexus": _tr("Words", "by the spinal veins"),
        "lymph": _tr("Words", "by lymph"),
        "transcoelomic": _tr("Words", "across a body cavity"),
        "perineural": _tr("Words", "along nerves"),
        "direct": _tr("Words", "by growing into it"),
    }.get(path, "")


def standing_word(route: RouteClaim) -> str:
    """Return how sure a way is."""
    return {
        Standing.ESTABLISHED: _tr("Words", "Well established"),
        Standing.DEBATED: _tr("Words", "Leading explanation, not settled"),
        Standing.POSSIBLE: _tr("Words", "Possible by anatomy"),
    }[route.standing]


def measure_heading(measure: Measure) -> str:
    """Return the heading over an axis: of whom the percents on it are a share."""
    return {
        Measure.METASTATIC: _tr("Words", "Of 100 people whose cancer had spread"),
        Measure.ALL_SEQUENCED: _tr("Words", "Of 100 people whose tumour was sequenced"),
        Measure.ALL_AT_DIAGNOSIS: _tr("Words", "Of 100 people at diagnosis, spread or not"),
        Measure.ALL_FOLLOWED: _tr("Words", "Of 100 people followed over time, spread or not"),
        Measure.ALL_FIVE_YEARS: _tr("Words", "Of 100 people within five years, spread or not"),
        Measure.ALL_PATIENTS: _tr("Words", "Of 100 people with this cancer, spread or not"),
        Measure.AUTOPSIED: _tr("Words", "Of 100 people examined after death"),
        Measure.AUTOPSIES_WITH_SPREAD: _tr(
            "Words", "Of 100 people with spread, examined after death"
        ),
        Measure.ORIGINS: _tr("Words", "Of 100 secondary tumours here"),
    }[measure]


def named_after_its_site(cancer: Cancer) -> bool:
    """Say whether the organ's name is name enough, as in prostate, unlike melanoma of the skin."""
    return str(cancer.site) == str(cancer.id)


def review_line(review: Review) -> str:
    """Say whether a clinician has read a text."""
    if review.state is ReviewState.SIGNED:
        return _tr("Words", "Reviewed by {name}").format(name=review.by)
    return _tr("Words", "Not yet reviewed by a clinician")


def number(value: int, language: str) -> str:
    """Return a count with the language's separators."""
    return QLocale(language).toString(value)


def listed(names: list[str], *, most: int | None = None) -> str:
    """Return "A, B, and 2 more", or "A, B and C" when all are said."""
    if most is not None and len(names) > most + 1:
        rest = _tr("Words", "and {count} more").format(count=len(names) - most)
        return ", ".join([*names[:most], rest])
    if len(names) < 2:
        return "".join(names)
    last = _tr("Words", "and {name}").format(name=names[-1])
    return f"{', '.join(names[:-1])} {last}" if len(names) == 2 else ", ".join([*names[:-1], last])
