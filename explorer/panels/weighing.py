"""The weighing for students: three bands, and of what they are made. It holds no number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.origin_rows import weighing
from explorer.domain.origins import Counts
from explorer.panels.lettering import Lettering
from explorer.panels.place_row import RowText
from explorer.panels.prose import Prose
from explorer.panels.segmented import Segmented
from explorer.panels.start_page import short_name
from explorer.panels.swap import put_instead
from explorer.panels.weigh_table import BandTable, WeighedRow
from explorer.panels.words import listed

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, Figure, Site
    from explorer.domain.evidence import Source
    from explorer.domain.exploration import Exploration
    from explorer.domain.origin_rows import Weighed, Weighing
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet

_GAP: Final = 8
_FACTORS: Final = ("how_common", "found_spread", "reaches")


def add_weighing(sheet: Sheet, site: Site, now: Exploration) -> tuple[Source, ...]:
    """Put the closed weighing at the end of a sheet; return what it rests on.

    Where too few cancers can be weighed, nothing is put there.
    """
    atlas = sheet.atlas
    if weighing(site.id, Counts.WORLD, atlas, now.figure) is None:
        return ()
    text = RowText(name=atlas.origins.words["weigh"], bold=True)
    build = partial(WeighingView, site, atlas, sheet.dress, now.figure)
    sheet.disclose(text, build, above=16)
    return atlas.origins.weights.sources


class WeighingView(QWidget):
    """What is multiplied, whose new cases are taken, the bands, and what all of it rests on."""

    def __init__(self, site: Site, atlas: Atlas, dress: Dress, figure: Figure) -> None:
        super().__init__()
        self._site, self._atlas, self._dress, self._figure = site, atlas, dress, figure
        self._shown: QWidget | None = None
        words = atlas.origins.words
        column = _column(self, dress, below=_GAP)
        lead = words["weigh_lead"].format(site=site.in_sentence)
        column.addWidget(Prose(lead, atlas, dress))
        column.addWidget(Lettering(words["counts"], dress, "eyebrow"))
        column.addWidget(self._choice(), 0, Qt.AlignmentFlag.AlignLeft)
        self._place = _column(place := QWidget(), dress)
        column.addWidget(place)
        self._show(Counts.WORLD.value)

    def _choice(self) -> Segmented:
        words, dress = self._atlas.origins.words, self._dress
        switch = Segmented(words["counts"], dress.theme, dress.metrics, slim=True)
        labels = [(counts.value, words[f"counts_{counts.value}"]) for counts in Counts]
        switch.offer(labels, Counts.WORLD.value)
        switch.chosen.connect(self._show)
        return switch

    def _show(self, key: str) -> None:
        counts = Counts(key)
        found = weighing(self._site.id, counts, self._atlas, self._figure)
        assert found is not None  # else there would be no door
        bands = self._bands(found, counts)
        put_instead(self._place, self._shown, bands)
        self._shown = bands

    def _bands(self, found: Weighing, counts: Counts) -> QWidget:
        atlas, dress, box = self._atlas, self._dress, QWidget()
        words, column = atlas.origins.words, _column(box, dress)
        titles = [words[factor] for factor in _FACTORS]
        named = False  # the first table names the columns of all
        for band, weighed in found.bands:
            if weighed:
                rows = [_row(each, atlas) for each in weighed]
                heading = words[f"band_{band.value}"]
                column.addWidget(BandTable(heading, titles, rows, dress, titled=not named))
                named = True
        column.addWidget(Lettering(words["within"], dress, "caption"))
        if found.not_known:
            names = listed([atlas.cancers[name].in_sentence for name in found.not_known])
            column.addWidget(Lettering(words["not_known"].format(cancers=names), dress, "caption"))
        column.addWidget(Lettering(words["rests_on"], dress, "strong"))
        column.addWidget(Prose(self._rests_on(counts), atlas, dress))
        column.addWidget(Lettering(words["order"], dress, "second"))
        column.addWidget(Lettering(words["ask"], dress, "strong"))
        return box

    def _rests_on(self, counts: Counts) -> str:
        words = self._atlas.origins.words
        lines = [
            words["rests_cases"].format(cases=words[f"cases_{counts.value}"]),
            words["rests_stage"],
            words["rests_reach"].format(site=self._site.in_sentence),
            words["rests_later"],
            words["rests_diluted"],
        ]
        return "\n".join(f"- {line}" for line in lines)


def _row(weighed: Weighed, atlas: Atlas) -> WeighedRow:
    words, cancer = atlas.origins.words, atlas.cancers[weighed.cancer]
    steps = (weighed.how_common, weighed.found_spread, weighed.reaches)
    said = [words[f"step_{step}"] for step in steps]
    common, spread, reaches = said
    spoken = words["spoken"].format(
        cancer=cancer.name, common=common, spread=spread, reaches=reaches
    )
    return WeighedRow(
        name=short_name(cancer, atlas), steps=tuple(zip(steps, said, strict=True)), spoken=spoken
    )


def _column(box: QWidget, dress: Dress, *, below: int = 0) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, dress.px(below))
    column.setSpacing(dress.px(_GAP))
    return column
