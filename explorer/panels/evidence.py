"""The figures of a pair: one in a sentence, the others on axes of their own measure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.evidence import AT_AUTOPSY, Measure
from explorer.domain.exploration import Depth
from explorer.panels.icon_array import IconArray
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.prose import Prose
from explorer.panels.source_axis import AxisRow, SourceAxis
from explorer.panels.words import measure_heading, number, uncapped

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, Spread
    from explorer.domain.evidence import Observation
    from explorer.panels.dress import Dress

_tr = QCoreApplication.translate


def leading(spread: Spread) -> Observation | None:
    """Return the observation that goes into words: the first that was not made at autopsy."""
    seen = (o for o in spread.observations if o.measure not in AT_AUTOPSY)
    return next((o for o in seen if o.percent is not None), None)


def sentence(spread: Spread, observation: Observation, atlas: Atlas) -> str:
    """Return the figure with its population, in Markdown."""
    base = _base(spread, observation, atlas)
    template = _tr("Evidence", "**About {percent} of 100** {people} had it in {site}.")
    site = atlas.sites[spread.site].in_sentence
    return template.format(percent=observation.percent, people=base, site=site)


def grey_line(observation: Observation, language: str) -> str:
    """Return who was counted, how many, and the link to who counted."""
    people = _tr("Evidence", "{count} people").format(count=number(observation.counted, language))
    cited = f"[{observation.source.short}](cite:{observation.source.id})"
    years = observation.years
    population = observation.population
    who = population if years in population else f"{population}, {years}"
    return f"{who} · {people} · {cited}"


def _base(spread: Spread, observation: Observation, atlas: Atlas) -> str:
    cancer = atlas.cancers[spread.cancer]
    if observation.measure is Measure.METASTATIC and spread.sex is cancer.sex:
        return cancer.had_spread
    return observation.who


def evidence(spread: Spread, atlas: Atlas, dress: Dress, depth: Depth) -> QWidget:
    """Build what "How do we know?" opens."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, dress.px(4), 0, dress.px(8))
    column.setSpacing(dress.px(8))
    first = leading(spread)
    if first is None and not spread.observations:
        few = _tr("Evidence", "Recorded in words only: too few people for a figure we trust.")
        column.addWidget(Lettering(few, dress, "body"))
    if first is not None:
        _add_leading(column, spread, first, atlas, dress)
    if spread.sources_differ:
        differ = _tr("Evidence", "Sources differ on how often.")
        column.addWidget(Lettering(differ, dress, "strong"))
    _add_axes(column, spread, first, atlas, dress)
    if depth is Depth.DETAIL and spread.observations:
        chance = _tr(
            "Evidence",
            "These are counts of groups of patients, not the chance of one person. Hospitals choose"
            " whom they see, so figures from elsewhere may be higher or lower.",
        )
        column.addWidget(Lettering(chance, dress, "caption"))
    return box


def _add_leading(
    column: QVBoxLayout, spread: Spread, first: Observation, atlas: Atlas, dress: Dress
) -> None:
    said = sentence(spread, first, atlas)
    spoken = said.replace("**", "")
    column.addWidget(IconArray(first.percent or 0, spoken, dress))
    column.addWidget(Prose(said, atlas, dress))
    column.addWidget(Prose(grey_line(first, atlas.language), atlas, dress, voice="quiet"))


def _add_axes(
    column: QVBoxLayout, spread: Spread, first: Observation | None, atlas: Atlas, dress: Dress
) -> None:
    others: dict[Measure, list[Observation]] = {}
    for observation in spread.observations:
        if observation is not first:
            others.setdefault(observation.measure, []).append(observation)
    for measure, observations in others.items():
        column.addWidget(Hairline(dress))
        heading = measure_heading(measure)
        if first is not None and measure is first.measure:
            heading = _tr("Evidence", "Other sources: {of_whom}").format(of_whom=uncapped(heading))
        column.addWidget(Lettering(heading, dress, "eyebrow"))
        column.addWidget(SourceAxis([_row(o) for o in observations], dress))
        cited = " · ".join(grey_line(o, atlas.language) for o in observations)
        column.addWidget(Prose(cited, atlas, dress, voice="quiet"))
        if measure in AT_AUTOPSY:
            end = _tr("Evidence", "An autopsy sees the end of the illness.")
            column.addWidget(Lettering(end, dress, "caption"))


def _row(observation: Observation) -> AxisRow:
    label = observation.population
    if observation.years not in label:
        label = f"{label}, {observation.years}"
    if observation.percent is None:
        below = observation.below or 0
        return AxisRow(label=escape(label), percent=below, figure=f"<{below}")
    return AxisRow(label=label, percent=observation.percent, figure=str(observation.percent))
