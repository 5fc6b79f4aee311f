"""Every icon is there and drawn; every character that we set is in the bundled letters."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from explorer.appearance.fonts import FAMILY, font, load_fonts, whole
from explorer.appearance.icons import ICONS, icon
from explorer.appearance.metrics import metrics_for
from explorer.appearance.style import stylesheet
from explorer.appearance.themes import THEMES, load_theme
from explorer.files import asset

CHARACTERS = (
    "\u2013—\u2018\u2019“”…·•\u00d7°µμ\u03b1βκ\u2212½\u00a0\u2009\u2011éèêëïíóöüñçåøšžğłœ%+&/§©™"
    "0123456789"
)
pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_icon_is_drawn_in_the_colour_asked(name: str, ratio: float) -> None:
    drawing = icon(name, QColor("#0C7480"), 24, ratio)
    image = drawing.toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 150
    ]
    assert drawing.deviceIndependentSize().width() == 24
    assert inked
    wanted = QColor("#0C7480")
    assert all(abs(colour.green() - wanted.green()) <= 2 for colour in inked)


def test_the_table_of_icons_is_the_folder() -> None:
    assert {path.stem for path in asset("icons").glob("*.svg")} == set(ICONS)
    assert len(set(ICONS)) == len(ICONS)


def test_a_drawn_icon_is_kept() -> None:
    colour = QColor("black")
    assert icon("home", colour, 20).cacheKey() == icon("home", colour, 20).cacheKey()


@pytest.mark.parametrize("face", [{}, {"bold": True}, {"italic": True}])
def test_the_letters_hold_every_character(face: dict[str, bool]) -> None:
    load_fonts()
    letters = font(20, **face)
    assert QFontInfo(letters).family() == FAMILY
    metrics = QFontMetrics(letters)
    assert not [c for c in CHARACTERS if not metrics.inFontUcs4(ord(c))]
    assert letters.hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_semibold_is_a_face_of_its_own() -> None:
    load_fonts()
    plain, bold = (QFontMetrics(font(20, bold=bold)) for bold in (False, True))
    assert bold.horizontalAdvance("Prostate") > plain.horizontalAdvance("Prostate")
    assert QFontInfo(font(20, bold=True)).weight() == QFont.Weight.DemiBold
    assert QFontInfo(font(20, italic=True)).italic()


@pytest.mark.parametrize(("px", "set_in"), [(12.5, 13), (12.4, 12), (0.2, 1)])
def test_halves_go_up(px: float, set_in: int) -> None:
    assert whole(px) == set_in


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # the offscreen platform's own note
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("preset", ["study", "kiosk", "projector"])
def test_focus_moves_nothing(qtbot: QtBot, theme: str, preset: str) -> None:
    metrics = metrics_for(preset, 1080, 4.03, 100)
    for widget in (QPushButton("Play"), QLineEdit("Play")):
        qtbot.addWidget(widget)
        widget.setStyleSheet(stylesheet(load_theme(theme), metrics))
        widget.show()
        before = widget.sizeHint()
        widget.setFocus()
        QApplication.processEvents()
        assert widget.sizeHint() == before
        assert before.height() >= round(metrics.target)
