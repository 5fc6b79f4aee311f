"""Soil or stream: what the blood flow alone would guess, beside what was seen in people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.atlas import Figure, Sex
from explorer.domain.exploration import Depth
from explorer.domain.stream import compare
from explorer.panels.lettering import Lettering
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.stream_chart import Entry, Order, StreamChart
from explorer.panels.words import decimal, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explorer.domain.atlas import Atlas, Cancer, SiteId
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.domain.stream import Comparison, Place, Row
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet

_TABLE: Final = {Sex.ANY: "table_any", Sex.MALE: "table_male", Sex.FEMALE: "table_female"}


def add_soil_or_stream(sheet: Sheet, cancer: Cancer, now: Exploration) -> tuple[Source, ...]:
    """Put the closed comparison at the end of a sheet; return what it rests on.

    Where too few places can be compared, nothing is put there.
    """
    atlas = sheet.atlas
    found = compare(cancer, atlas, now.figure)
    if not found.is_telling:
        return ()
    text = RowText(name=atlas.flow.words["title"], note=atlas.flow.words["note"], bold=True)
    build = partial(soil_or_stream, cancer, found, atlas, sheet.dress, now)
    sheet.disclose(text, build, above=16)
    return atlas.flow.sources


def soil_or_stream(
    cancer: Cancer, found: Comparison, atlas: Atlas, dress: Dress, now: Exploration
) -> QWidget:
    """Build what the heading opens: two old answers, both orders, what they cannot show."""
    words, box = atlas.flow.words, QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, dress.px(2), 0, dress.px(8))
    column.setSpacing(dress.px(8))
    column.addWidget(Lettering(words["model"], dress, "eyebrow"))
    site = atlas.sites[cancer.site].in_sentence
    start = words[f"first_{found.first_stop.value}"].format(site=site)
    told = (words["lead"], words["stream"], words["soil"], start)
    column.addWidget(Prose("\n\n".join(told), atlas, dress))
    column.addWidget(_chart(cancer, found, atlas, dress, with_shares=now.depth is Depth.DETAIL))
    column.addWidget(Lettering(" ".join(_beside(found, cancer, atlas, now)), dress, "caption"))
    column.addWidget(Prose("\n\n".join(_standing_out(found, atlas)), atlas, dress))
    for line in _left_out(found, atlas):
        column.addWidget(Lettering(line, dress, "caption"))
    column.addWidget(Prose(words["limits"], atlas, dress))
    if now.depth is Depth.DETAIL:
        column.addWidget(Prose(words["detail"], atlas, dress))
    return box


def _chart(
    cancer: Cancer, found: Comparison, atlas: Atlas, dress: Dress, *, with_shares: bool
) -> StreamChart:
    words = atlas.flow.words
    guessed = f"{words['guessed']} ({words['share']})" if with_shares else words["guessed"]
    return StreamChart(
        Order(title=words["seen"], entries=[_seen(row, atlas) for row in found.rows]),
        Order(
            title=guessed,
            entries=[_guessed(row, atlas, with_share=with_shares) for row in found.guessed],
        ),
        dress,
        name=words["chart"].format(cancer=cancer.name),
        sentences=[_spoken(row, atlas) for row in found.rows],
    )


def _seen(row: Row, atlas: Atlas) -> Entry:
    return Entry(
        key=row.site,
        number=str(row.seen.first),
        name=atlas.sites[row.site].name,
        note=_mark(row, atlas),
        strong=row.stands_out,
    )


def _guessed(row: Row, atlas: Atlas, *, with_share: bool) -> Entry:
    return Entry(
        key=row.site,
        number=str(row.guessed.first),
        name=atlas.sites[row.site].name,
        note=_share(row, atlas) if with_share else "",
        strong=row.stands_out,
    )


def _mark(row: Row, atlas: Atlas) -> str:
    if not row.stands_out:
        return ""
    return atlas.flow.words["mark_above" if row.lead > 0 else "mark_below"]


def _share(row: Row, atlas: Atlas) -> str:
    direct, portal = _range(row.direct, atlas), _range(row.portal, atlas)
    if portal:
        return atlas.flow.words["percent_portal"].format(direct=direct, portal=portal)
    return atlas.flow.words["percent"].format(percent=direct)


def _range(values: Sequence[float], atlas: Atlas) -> str:
    return "–".join(decimal(value, atlas.language) for value in sorted(values))


def _spoken(row: Row, atlas: Atlas) -> str:
    name, mark = atlas.sites[row.site].name, _mark(row, atlas)
    sentence = atlas.flow.words["row"].format(
        site=name, seen=_numbers(row.seen, atlas), guessed=_numbers(row.guessed, atlas)
    )
    return f"{sentence.rstrip('.')}, {mark}." if mark else sentence


def _numbers(place: Place, atlas: Atlas) -> str:
    if place.first == place.last:
        return str(place.first)
    return atlas.flow.words["from_to"].format(first=place.first, last=place.last)


def _beside(found: Comparison, cancer: Cancer, atlas: Atlas, now: Exploration) -> Iterator[str]:
    """Yield what the numbers mean, and whose blood flow it is."""
    if any(row.seen.first != row.seen.last for row in found.rows):
        yield atlas.flow.words["shared"]
    either = cancer.sex is Sex.ANY and now.figure is Figure.NEUTRAL
    one_of_two = either and found.table is not Sex.ANY
    yield atlas.flow.words["table_one" if one_of_two else _TABLE[found.table]]


def _standing_out(found: Comparison, atlas: Atlas) -> Iterator[str]:
    """Yield a line for each place that stands out, and what may lie behind it."""
    above = [row for row in found.standing_out if row.lead > 0]
    below = [row for row in found.standing_out if row.lead < 0]
    for key, rows in (("above", above), ("below", below)):
        yield from (_stands_out(row, key, atlas) for row in rows)
        if rows:
            yield atlas.flow.words[f"why_{key}"]
    if not found.standing_out:
        yield atlas.flow.words["none"]


def _stands_out(row: Row, key: str, atlas: Atlas) -> str:
    name, count = atlas.sites[row.site].name, abs(row.lead)
    said = atlas.flow.words[key].format(site=name, count=count)
    grown = atlas.phrases["partly_neighbour_note"]
    return f"{said} {grown}" if row.partly_neighbour else said


def _left_out(found: Comparison, atlas: Atlas) -> Iterator[str]:
    for key in ("no_flow", "not_counted", "other_way"):
        sites: tuple[SiteId, ...] = getattr(found, key)
        if sites:
            names = listed([atlas.sites[site].in_sentence for site in sites])
            yield atlas.flow.words[key].format(sites=names)
