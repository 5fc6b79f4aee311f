"""What the files behind the door must have in common with the rest, and between languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.content.findings import braces, known, same_keys
from explorer.domain.outlook import Extent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.content.faults import Fault
    from explorer.content.folder import Content

# Every text of the door with what it holds in braces. A language has these, and whose_CANCER for
# each cancer that has figures; no others.
OUTLOOK_WORDS: Final = {
    **dict.fromkeys(("door", "asked", "compared", "means", "differs", "ask", "detail"), ""),
    **dict.fromkeys((f"at_{extent.value}" for extent in Extent), ""),
    **dict.fromkeys((f"found_{extent.value}" for extent in Extent), "how_many whose"),
    "about": "count",
    "nearly_all": "",
    "population": "years",
}


def check_outlook(content: Content) -> Iterator[Fault]:
    """Yield every fault of the figures and of the words around them."""
    document, outlook = content.outlook, content.outlook.value
    yield from known(document, ("source",), [outlook.source], content.all_sources, "source")
    for cancer in outlook.cancers:
        yield from known(document, ("cancers", cancer), [cancer], content.cancers, "cancer")
    wanted = {**OUTLOOK_WORDS, **{f"whose_{cancer}": "" for cancer in outlook.cancers}}
    for prose in content.prose.values():
        yield from same_keys(prose.outlook, wanted)
        yield from braces(prose.outlook, wanted)
