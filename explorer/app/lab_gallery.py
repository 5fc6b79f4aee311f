"""Writes contact sheets of the cell lab: every case of a tissue in every stain it offers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from explorer.app.contact_sheet import contact_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage

    from explorer.domain.lab import Case, Lab, StainId, TissueId
    from explorer.scenes.microscope.view import FieldView

_SIDE: Final = 420  # px of one field
_COLUMNS: Final = 6  # the normal neighbour, the usual look, up to four stains


def lab_sheets(lab: Lab) -> Iterator[tuple[str, Callable[[], QImage]]]:
    """Yield the name of each sheet and what paints it: one a tissue."""
    for tissue in lab.tissues:
        yield f"lab_{tissue}", partial(_sheet, lab, tissue)


def _sheet(lab: Lab, tissue: TissueId) -> QImage:
    from explorer.appearance.themes import load_theme

    cases = [case for case in lab.cases.values() if case.tissue == tissue]
    frames = [frame for case in cases for frame in _row(lab, case)]
    title = f"{lab.tissues[tissue].name} · {len(cases)}"
    return contact_sheet(title, load_theme("light"), (_SIDE, _SIDE), _COLUMNS, frames)


def _row(lab: Lab, case: Case) -> Iterator[tuple[str, Callable[[], QImage]]]:
    """Yield a case's normal neighbour, its usual look, and its stains, in whole rows."""
    from explorer.panels.lab_words import PLAIN_STAIN
    from explorer.scenes.microscope.view import FieldView

    view = FieldView()  # one for all, since it keeps the slide that has grown
    yield lab.tissues[case.tissue].label, partial(_field, view, lab, case, None, normal=True)
    yield f"{case.id} · {PLAIN_STAIN}", partial(_field, view, lab, case, None)
    for result in case.results:
        caption = f"{lab.stains[result.stain].name}: {result.binding.value}"
        yield caption, partial(_field, view, lab, case, result.stain)
    for _ in range(_COLUMNS - 2 - len(case.results)):
        yield "", _nothing


def _nothing() -> QImage:
    from PySide6.QtGui import QImage

    from explorer.appearance.themes import load_theme

    empty = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    empty.fill(load_theme("light").plate)
    return empty


def _field(
    view: FieldView, lab: Lab, case: Case, stain: StainId | None, *, normal: bool = False
) -> QImage:
    from PySide6.QtCore import QPoint, QSize
    from PySide6.QtGui import QPixmap, QRegion
    from PySide6.QtWidgets import QWidget

    from explorer.appearance.metrics import metrics_for
    from explorer.appearance.themes import load_theme
    from explorer.scenes.microscope.specimens import dye_of, specimen_of

    view.resize(QSize(_SIDE, _SIDE))
    view.wear(load_theme("light"), metrics_for("study", 720, 4.0, 100))
    view.show_specimen(specimen_of(lab, case, normal=normal), dye_of(lab, case, stain))
    view.finish()
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(load_theme("light").plate)
    view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture.toImage()
