"""What the journeys through the cell lab share: the field, once it is whole, and what is read."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QTextBrowser

from explorer.content.edition import read_atlas
from explorer.domain.lab import Case
from explorer.scenes.microscope.view import FieldView
from explorer.window.lab_board import LabBoard
from tests.journeys.conftest import Reader

MELANOMA = "melanoma_in_lung"


def board(reader: Reader) -> LabBoard:
    found = reader.window.arrangement.microscope
    assert found is not None
    return found


def field(reader: Reader) -> FieldView:
    return board(reader).field


def settled(reader: Reader) -> FieldView:
    view = field(reader)
    reader.qtbot.waitUntil(lambda: view.is_settled, timeout=20_000)
    return view


def case(language: str, name: str = MELANOMA) -> Case:
    return read_atlas(language).lab.cases[name]  # type: ignore[index]


def words(reader: Reader) -> str:
    shown = [each for each in reader.window.findChildren(QTextBrowser) if each.isVisible()]
    return "\n".join(each.toPlainText() for each in shown).replace("\u2011", "-")


def right_origin(told: Case) -> str:
    return next(origin.words for origin in told.origins if origin.right)


def reds(image: QImage) -> int:
    """Count pixels of the red chromogen, over every third px."""
    found = 0
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            colour = QColor(image.pixel(x, y))
            found += colour.red() > 110 and colour.red() - colour.blue() > 60
    return found


def buttons(reader: Reader) -> list[str]:
    found = reader.window.findChildren(QAbstractButton)
    return [each.text() for each in found if each.isVisible()]
