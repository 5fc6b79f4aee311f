"""Whether a case of the cell lab can be so, and can be solved from what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.content.findings import at
from explorer.domain.lab import Binding, Pattern, StainId, StainShare, expected_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.documents import Document
    from explorer.content.faults import Fault
    from explorer.content.folder import Content
    from explorer.content.lab_records import CaseRecord, ShareRecord, TumourRecord


# A site that lies in another one: what begins in it begins there too.
_LIES_IN: Final = frozenset({("bile_duct", "liver")})


def check_answers(content: Content) -> Iterator[Fault]:
    """Yield a fault for each result that cannot be, and each answer that nothing tells."""
    tumours = content.lab.tumours.value
    for name, document in content.lab.cases.items():
        tumour = tumours.get(document.value.tumour)
        if tumour is not None:  # else its own fault says so
            yield from _results(content, name, document, tumour)
            yield from _right(content, document, tumour)
            yield from _told_apart(content, document, tumour)


def _share(stain: str, share: ShareRecord) -> StainShare:
    percent = share.whole
    expected = Binding(share.expected) if percent is None else expected_of(percent)
    return StainShare(
        stain=StainId(stain),
        percent=percent,
        counted=share.N,
        expected=expected,
        of="",
        source=None,
    )


def _results(
    content: Content, name: str, document: Document[CaseRecord], tumour: TumourRecord
) -> Iterator[Fault]:
    """Check every result against the share of such tumours; a surprise needs a note."""
    for stain, shown in document.value.stains.items():
        where, record = ("stains", stain), tumour.shares.get(stain)
        if record is None:
            yield at(document, where, f"{document.value.tumour} has no share of {stain}")
            continue
        share, binding = _share(stain, record), Binding(shown)
        if not share.allows(binding):
            yield at(document, where, f"cannot be {shown}: the share is {share.percent} %")
        elif share.surprises(binding):
            for prose in content.prose.values():
                case = prose.lab.cases[name]
                if stain not in case.value.notes:
                    reason = f"{stain} is missing: {shown} is not what one expects"
                    yield at(case, ("notes",), reason)


def _right(
    content: Content, document: Document[CaseRecord], tumour: TumourRecord
) -> Iterator[Fault]:
    """Check that a tumour began where it says: not in the organ where it is a guest."""
    case, cancer = document.value, content.cancers.get(tumour.cancer or "")
    if case.began == "here" and cancer is not None:
        starts = cancer.value.site
        if starts != case.site and (starts, case.site) not in _LIES_IN:
            yield at(document, ("began",), f"{case.tumour} begins in {starts}, not here")
    if case.began != "elsewhere":
        return
    if case.right != tumour.began_in:
        yield at(document, ("right",), f"must be {tumour.began_in}, as {case.tumour} says")
    if cancer is not None and cancer.value.site == case.site:
        yield at(document, ("began",), f"{case.tumour} begins at this very site")


def _told_apart(
    content: Content, document: Document[CaseRecord], tumour: TumourRecord
) -> Iterator[Fault]:
    """Check that a look or a stain tells the right origin from each other one."""
    case = document.value
    others = content.lab.tumours.value
    for index, origin in enumerate(case.origins):
        if origin == case.right or origin == "unknown":
            continue
        where = ("origins", index)
        candidates = {name: each for name, each in others.items() if each.began_in == origin}
        if not candidates:
            yield at(document, where, f"unknown id: no tumour begins in {origin}")
        for name, other in candidates.items():
            if not (_looks_unlike(tumour, other) or _stains_unlike(case, other)):
                yield at(document, where, f"nothing that is shown tells it from {name}")


def _looks_unlike(tumour: TumourRecord, other: TumourRecord) -> bool:
    """Say whether the look tells; plain sheets could come from anywhere."""
    return tumour.pattern not in (other.pattern, Pattern.PLAIN_SHEETS)


def _stains_unlike(case: CaseRecord, other: TumourRecord) -> bool:
    return any(
        _share(stain, other.shares[stain]).speaks_against(Binding(shown))
        for stain, shown in case.stains.items()
        if stain in other.shares
    )
