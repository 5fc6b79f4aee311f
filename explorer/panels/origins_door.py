"""The row that asks the reverse question of a site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.panels.place_row import RowText

if TYPE_CHECKING:
    from explorer.domain.atlas import SiteId
    from explorer.panels.sheet import Sheet

translate = QCoreApplication.translate


def add_question(sheet: Sheet, site: SiteId, *, above: float = 0) -> None:
    """Offer the question where something spreads to the site and this page may ask it."""
    to_origins = sheet.doors.to_origins
    if to_origins is None or site not in sheet.atlas.secondary_sites:
        return
    place = sheet.atlas.sites[site].in_sentence
    text = RowText(
        name=translate("OriginsDoor", "Where may this have come from?"),
        note=translate("OriginsDoor", "a tumour in {place}").format(place=place),
        bold=True,
    )
    sheet.row(text, partial(to_origins, site), sign="question", above=above)
