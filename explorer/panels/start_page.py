"""The first page: choose where the cancer started, or begin with a question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from explorer.panels.flow import Flow, flowing
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.words import named_after_its_site

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas, Cancer
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate
OFFERED: Final = (
    *("breast", "lung", "colon", "prostate", "kidney", "skin_melanoma"),
    *("stomach", "ovary", "pancreas"),
)
QUESTIONS: Final = {
    "what_is_metastasis": "question",
    "cascade": "blood",
    "primary_secondary": "direct",
    "seed_and_soil": "cavity",
}


def short_name(cancer: Cancer, atlas: Atlas) -> str:
    """Return the organ where it is the whole name; a cancer of one kind keeps its own."""
    return atlas.sites[cancer.site].name if named_after_its_site(cancer) else cancer.name


def start_page(sheet: Sheet) -> Steps:
    """Write the page that asks where to start."""
    sheet.say(translate("StartPage", "Choose where the cancer started"), "title")
    how = translate(
        "StartPage",
        "Touch an organ in the picture, choose from the list, or begin with one of these. The"
        " picture shows where that cancer can spread, and why.",
    )
    sheet.say(how, "second", above=8)
    sheet.add(cancer_buttons(sheet), above=16)
    questions = [card for card in QUESTIONS if card in sheet.atlas.cards]
    if questions:
        sheet.say(translate("StartPage", "Or begin with a question"), "heading", above=20)
        sheet.rule(above=8)
    for name in questions:
        card = sheet.atlas.cards[name]  # type: ignore[index]  # ids are plain strings in the table
        to = partial(sheet.doors.to_card, name)
        sheet.row(RowText(name=card.title), to, sign=QUESTIONS[name])
        yield
    offer_lab(sheet)


def offer_lab(sheet: Sheet, *, above: float = 0) -> None:
    """Offer the first case of the cell lab: of the guided ones, where the bench has no others."""
    bench, to_case = sheet.doors.bench, sheet.doors.to_case
    if bench is not None and to_case is not None and bench.cases:
        text = RowText(name=translate("StartPage", "Look through a microscope"))
        sheet.row(text, partial(to_case, bench.cases[0].id), sign="microscope", above=above)


def cancer_buttons(sheet: Sheet) -> QWidget:
    """Return the cancers to begin with as a grid of buttons."""
    grid = Flow(gap=round(sheet.dress.metrics.gap), columns=3)
    box = flowing(grid)
    for name in OFFERED:
        cancer = sheet.atlas.cancers.get(name)  # type: ignore[call-overload]
        if cancer is None:
            continue
        button = BoxButton(short_name(cancer, sheet.atlas), sheet.dress)
        button.setAccessibleName(cancer.name)
        button.clicked.connect(partial(sheet.doors.to_cancer, name))
        grid.addWidget(button)
    return box
