"""The figures of a pair: one in a sentence, the others on axes of their own measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.evidence import AT_AUTOPSY, Tier
from explorer.panels.icon_array import IconArray
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.prose import Prose
from explorer.panels.source_axis import AxisRow, SourceAxis
from explorer.panels.words import capped, number

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, Spread
    from explorer.domain.evidence import Measure, Observation
    from explorer.panels.dress import Dress

translate = QCoreApplication.translate
_IN_WORDS: Final = frozenset({Tier.UNCOMMON, Tier.RARE})


def leading(spread: Spread) -> Observation | None:
    """Return the observation that goes into words: the first that was not made at autopsy."""
    seen = (o for o in spread.observations if o.measure not in AT_AUTOPSY)
    return next((o for o in seen if o.percent is not None), None)


def sentence(spread: Spread, observation: Observation, atlas: Atlas) -> str:
    """Return the figure with its population, in Markdown."""
    cancer = atlas.cancers[spread.cancer]
    own = observation.measure is cancer.measure and spread.sex is cancer.sex
    template = atlas.phrases[f"{'figure' if own else 'beside'}_{observation.measure.value}"]
    return template.format(
        percent=observation.percent,
        site=atlas.sites[spread.site].in_sentence,
        had_spread=cancer.had_spread,
        all_with=cancer.all_with,
        who=observation.who,
    )


def grey_line(observation: Observation, language: str) -> str:
    """Return where it was counted, how many of whom, and the link to who counted."""
    return f"{_where(observation)} · {counted_line(observation, language)}"


def counted_line(observation: Observation, language: str) -> str:
    """Return how many of whom were counted, and the link to who counted."""
    cited = f"[{observation.source.short}](cite:{observation.source.id})"
    return f"{number(observation.counted, language)} {observation.who} · {cited}"


def _where(observation: Observation) -> str:
    label, years = observation.population, observation.years
    return label if years in label else f"{label}, {years}"


def evidence(spread: Spread, atlas: Atlas, dress: Dress) -> QWidget:
    """Build what "How do we know?" opens."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, dress.px(4), 0, dress.px(8))
    column.setSpacing(dress.px(8))
    first = leading(spread)
    if not spread.observations:
        column.addWidget(Lettering(atlas.phrases[_without_figures(spread)], dress, "body"))
    if first is not None:
        _add_leading(column, spread, first, atlas, dress)
    if spread.sources_differ:
        column.addWidget(Lettering(atlas.phrases["sources_differ"], dress, "strong"))
    _add_axes(column, spread, first, atlas, dress)
    return box


def _without_figures(spread: Spread) -> str:
    if spread.tier is Tier.LISTED:
        return "listed_note"
    return "words_not_figures" if spread.tier in _IN_WORDS else "small_number"


def _add_leading(
    column: QVBoxLayout, spread: Spread, first: Observation, atlas: Atlas, dress: Dress
) -> None:
    said = sentence(spread, first, atlas)
    spoken = said.replace("**", "")
    column.addWidget(IconArray(first.percent or 0, spoken, dress))
    column.addWidget(Prose(said, atlas, dress))
    column.addWidget(Prose(grey_line(first, atlas.language), atlas, dress, voice="quiet"))
    caution = f"{atlas.phrases['not_chance']} {atlas.phrases['not_forecast']}"
    column.addWidget(Lettering(caution, dress, "caption"))


def _add_axes(
    column: QVBoxLayout, spread: Spread, first: Observation | None, atlas: Atlas, dress: Dress
) -> None:
    others: dict[Measure, list[Observation]] = {}
    for observation in spread.observations:
        if observation is not first:
            others.setdefault(observation.measure, []).append(observation)
    for measure, observations in others.items():
        column.addWidget(Hairline(dress))
        heading = _heading(measure, atlas, further=first is not None and measure is first.measure)
        column.addWidget(Lettering(heading, dress, "eyebrow"))
        column.addWidget(SourceAxis([_row(o) for o in observations], dress))
        for observation in observations:
            cited = counted_line(observation, atlas.language)
            column.addWidget(Prose(cited, atlas, dress, voice="quiet"))
        if measure in AT_AUTOPSY:
            column.addWidget(Lettering(atlas.phrases["autopsy_note"], dress, "caption"))


def _heading(measure: Measure, atlas: Atlas, *, further: bool) -> str:
    of_whom = atlas.phrases[f"measure_{measure.value}"]
    if further:
        template = translate("Evidence", "Other sources: {of_whom} (of 100)")
        return template.format(of_whom=of_whom)
    return translate("Evidence", "{of_whom} (of 100)").format(of_whom=capped(of_whom))


def _row(observation: Observation) -> AxisRow:
    label = _where(observation)
    if observation.percent is None:
        below = observation.below or 0
        return AxisRow(label=label, percent=below, figure=f"<{below}")
    return AxisRow(label=label, percent=observation.percent, figure=str(observation.percent))
