"""The words of a story's present step, beside its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.exploration import Depth
from explorer.panels.cancer_page import depth_switch
from explorer.panels.icon_array import IconArray

if TYPE_CHECKING:
    from explorer.domain.exploration import Exploration
    from explorer.domain.stages import Meter, Stage
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate


def stage_page(
    sheet: Sheet, stage: Stage, index: int, now: Exploration, *, left_out: bool
) -> Steps:
    """Write a step: its title and sentence, in depth its text, what was counted, its sources."""
    step = stage.told(index, left_out=left_out)
    words = translate("StagePage", "Step {number} of {count}")
    sheet.say(words.format(number=index + 1, count=len(stage.steps)), "eyebrow")
    sheet.say(step.title, "title", above=2)
    sheet.tell(step.sentence, above=8)
    yield
    if index == 0 and now.depth is Depth.PLAIN:
        sheet.tell(stage.intro, above=6)
    if now.depth is Depth.DETAIL and step.detail:
        sheet.tell(step.detail, above=6)
    if step.meter is not None:
        sheet.say(translate("StagePage", "How many remain?"), "heading", above=14)
        _add_meter(sheet, step.meter)
    yield
    sheet.add(depth_switch(sheet, now.depth), above=14)
    sheet.say(translate("StagePage", "What the picture shows"), "heading", above=16)
    sheet.say(step.description, "second", above=2)
    counted = step.meter.sources if step.meter is not None else ()
    sheet.close_with(stage.review, tuple(dict.fromkeys((*step.sources, *counted))))


def _add_meter(sheet: Sheet, meter: Meter) -> None:
    """Put what was counted, in whom, and what it does not say; a share as a hundred circles."""
    sheet.tell(meter.plain, above=2)
    if meter.of_hundred is not None:
        sheet.add(IconArray(meter.of_hundred, meter.plain, sheet.dress), above=6)
    sheet.tell(meter.caveat, above=4)
    named = ", ".join(source.short for source in meter.sources)
    sheet.say(translate("StagePage", "Source: {names}").format(names=named), "caption", above=2)
