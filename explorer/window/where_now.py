"""Where on the body a step of a story happens: a small body, a few words, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.diagram.body_view import BodyView
from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import CancerId, SiteId
from explorer.domain.exploration import Exploration
from explorer.domain.route import routes_of
from explorer.domain.stages import Where

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas, Spread
    from explorer.domain.stages import StageStep

translate = QCoreApplication.translate
_EXAMPLE: Final = (CancerId("prostate"), SiteId("bone"))
_SMALL: Final = (112, 158)  # px at 15 px letters
_DRAWN_TO: Final = 125  # percent of text size; above it words alone say where
_FINE: Final = 0.42  # of the strokes of a large body


class WhereNow(QWidget):
    """Follows the step and the pair that is picked; without a pair it shows an example."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._atlas: Atlas | None = None
        self._has_room = True
        self.body = BodyView()
        self.body.reduced_motion = True
        self.body.show_chips(ChipPolicy.NONE)
        self.body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._where, self._pair = QLabel(), QLabel(), QLabel()
        self._title.setProperty("voice", "heading")
        self._pair.setProperty("voice", "caption")
        for label in (self._where, self._pair):
            label.setWordWrap(True)
        self.back = QPushButton()
        self.back.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 8, 22, 10)
        row.setSpacing(14)
        row.addWidget(self.body)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._title, self._where, self._pair):
            words.addWidget(widget)
        words.addStretch(1)
        words.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._atlas = atlas
        self.body.open(atlas)
        self._title.setText(translate("WhereNow", "Where now?"))
        self.back.setText(translate("WhereNow", "Back to the body"))

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme; the small body has fine strokes."""
        self.body.wear(theme, replace(metrics, stroke_scale=metrics.stroke_scale * _FINE))
        grown = metrics.body / 15
        self.body.setFixedSize(round(_SMALL[0] * grown), round(_SMALL[1] * grown))
        self._has_room = metrics.text_scale <= _DRAWN_TO

    def tell(self, step: StageStep, now: Exploration) -> None:
        """Show where a step happens, for the pair that is picked."""
        if self._atlas is None:
            return
        spread, is_example = _pair(now, self._atlas)
        shown = Exploration(figure=now.figure, primary=spread.cancer, reading=spread.site)
        for widget in (self.body, self._title, self._where, self._pair):
            widget.setVisible(step.where is not Where.NONE)
        self.body.setVisible(self._has_room and step.where is not Where.NONE)
        self.body.present(shown.fitted(spread.sex))
        self.body.show_position(_position(step.where, spread, self._atlas))
        start = self._atlas.sites[self._atlas.cancers[spread.cancer].site].in_sentence
        end = self._atlas.sites[spread.site].in_sentence
        self._where.setText(_said(step.where, start, end))
        words = (
            translate("WhereNow", "Example: from {start} to {end}")
            if is_example
            else translate("WhereNow", "From {start} to {end}")
        )
        self._pair.setText(words.format(start=start, end=end))


def _pair(now: Exploration, atlas: Atlas) -> tuple[Spread, bool]:
    """Return the pair to show, and whether it is only an example."""
    if now.primary is not None:
        spreads = atlas.spreads_from(now.primary, now.figure)
        read = next((each for each in spreads if each.site == now.reading), None)
        drawn = [each for each in spreads if routes_of(each, atlas)]
        if read is not None or drawn:
            return read or drawn[0], False
    example = atlas.spread(*_EXAMPLE)
    assert example is not None
    return example, True


def _position(where: Where, spread: Spread, atlas: Atlas) -> float | None:
    """Return which station of the pair's way a step happens at."""
    routes = routes_of(spread, atlas)
    stations = routes[0].stations if routes else ()
    if not stations or where is Where.NONE:
        return None
    last = len(stations) - 1
    filters = [at for at in range(1, last) if stations[at].filter]
    places = {
        Where.PRIMARY: 0,
        Where.BESIDE: 0,
        Where.VESSEL: min(1, last),
        Where.FILTER: filters[0] if filters else last,
        Where.SITE: last,
    }
    return float(places[where])


def _said(where: Where, start: str, end: str) -> str:
    words = {
        Where.PRIMARY: translate("WhereNow", "In {start}, where this cancer starts."),
        Where.BESIDE: translate("WhereNow", "Still in {start}, at the edge of the tumour."),
        Where.VESSEL: translate("WhereNow", "On the way, inside the vessels."),
        Where.FILTER: translate("WhereNow", "In the finest vessels on the way."),
        Where.SITE: translate("WhereNow", "In {end}, where cells have come to."),
        Where.NONE: "",
    }
    return words[where].format(start=start, end=end)
