"""The right half of a projected picture: title, room for the names, a sentence, a legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.exploration import Place, SiteRole
from explorer.panels.dress import Dress
from explorer.panels.entry import Entry
from explorer.panels.flow import Flow, flowing
from explorer.panels.lab_words import field_words, stain_shows
from explorer.panels.lettering import Lettering
from explorer.panels.prose import Prose
from explorer.panels.swap import put_instead
from explorer.panels.words import capped, spoken, uncapped

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case
    from explorer.session.lab_bench import LabBench
    from explorer.session.lab_walk import LabWalk
    from explorer.session.player import RoutePlayer
    from explorer.session.stage_player import StagePlayer

_BAR = 84  # px that the presenter's bar takes of the foot
_SMALLER = (1.0, 0.9, 0.8, 0.72)  # of the letters; the last are those of a source
_LEGEND = (SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON)


class ProjectorPage(QWidget):
    """Lies over the body's view and lets every press through; the names between are the body's."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        player: RoutePlayer | None = None,
        stage_player: StagePlayer | None = None,
        walk: LabWalk | None = None,
        bench: LabBench | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._stage_player = player, stage_player
        for each in (player, stage_player):
            if each is not None:
                each.stationed.connect(self._write)
                each.changed.connect(self._write)
        self._walk, self._bench = walk, bench
        if bench is not None:
            bench.described.connect(self._write)
        if walk is not None:
            walk.changed.connect(self._write)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._sheet: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas = atlas
        self._write()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress = Dress(theme=theme, metrics=metrics)
        self._write()

    def present(self, now: Exploration) -> None:
        """Show what is picked."""
        then, self._now = self._now, now
        if then is None or _told(then) != _told(now):
            self._write()

    def _write(self, *_: object) -> None:
        if self._atlas is None or self._dress is None or self._now is None:
            return
        dress = self._dress
        title, sentence = self._texts(self._atlas, self._now)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        side = round(dress.metrics.gap)
        in_lab = self._now.place is Place.LAB
        foot = max(2 * side, _BAR) if in_lab else 2 * side  # every step is taken with the bar up
        column.setContentsMargins(0, 2 * side, side // 2, foot)
        column.setSpacing(side // 2)
        head = Lettering(title, dress, "title")
        column.addWidget(head)
        column.addStretch(1)
        if sentence:
            wide = self.width() - side // 2
            room = self.height() - head.heightForWidth(wide) - 3 * side - foot
            column.addWidget(_fitting(sentence, self._atlas, dress, (wide, room)))
        on_body = self._now.stage is None and not in_lab
        if self._now.primary is not None and on_body:
            column.addWidget(self._legend(dress))
        put_instead(self._column, self._sheet, sheet)
        self._sheet = sheet

    def _texts(self, atlas: Atlas, now: Exploration) -> tuple[str, str]:
        if self._walk is not None and (case := self._walk.case) is not None:
            return self._lab_texts(atlas, case, now)
        if now.stage is not None and self._stage_player is not None:
            step = self._stage_player.present_step
            return (step.title, step.sentence) if step is not None else ("", "")
        if now.primary is None:
            return self.tr("Where does the cancer start?"), ""
        cancer = atlas.cancers[now.primary]
        spreads = atlas.spreads_from(cancer.id, now.figure)
        read = next((spread for spread in spreads if spread.site == now.reading), None)
        if read is not None:
            return cancer.name, self._told() or read.title
        if not spreads:
            return cancer.name, ""
        # One line, so that it never meets the names above it.
        first = atlas.sites[spreads[0].site].name
        return cancer.name, self.tr("Most often: **{place}**").format(place=uncapped(first))

    def _lab_texts(self, atlas: Atlas, case: Case, now: Exploration) -> tuple[str, str]:
        """Return the question, what a stain shows, or the answer: one at a time."""
        assert self._walk is not None
        if self._walk.is_answered:
            return capped(case.name), case.told
        if self._bench is not None and self._bench.in_words:
            return case.title, field_words(atlas.lab, case, now)
        if now.normal:
            return atlas.lab.tissues[case.tissue].name, atlas.lab.tissues[case.tissue].look
        if now.stain is not None:
            return atlas.lab.stains[now.stain].name, stain_shows(atlas.lab, case, now.stain)
        question = self.tr("Did it begin here, or come from elsewhere?")
        return case.title, f"{case.setting}\n\n{question}"

    def _told(self) -> str:
        """Return the caption of the present station, if the way is being shown."""
        player = self._player
        if player is None or player.station is None:
            return ""
        return f"**{player.station + 1}**\u00a0\u00a0{player.stations[player.station].caption}"

    def _legend(self, dress: Dress) -> QWidget:
        flow = Flow(gap=round(dress.metrics.gap))
        for role in _LEGEND:
            word = spoken(role)
            flow.addWidget(Entry(role, word, dress, swatch=False, voice="caption"))
        return flowing(flow)


def _fitting(text: str, atlas: Atlas, dress: Dress, room: tuple[int, int]) -> Prose:
    """Return a text in the largest letters that show all of it; the answer of a case is long."""
    wide, high = room
    for share in _SMALLER:
        letters = replace(dress.metrics, body=dress.metrics.body * share)
        prose = Prose(text, atlas, Dress(theme=dress.theme, metrics=letters))
        if prose.heightForWidth(wide) <= high:
            break
    return prose


def _told(now: Exploration) -> tuple[object, ...]:
    return now.primary, now.reading, now.stage, now.place, now.case, now.stain, now.normal
