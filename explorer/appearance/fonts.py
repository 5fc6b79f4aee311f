"""The bundled letters: Noto Sans Regular, SemiBold and Italic."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from explorer.files import asset

FAMILY: Final = "Noto Sans"
FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Italic.ttf")


@cache
def load_fonts() -> None:
    """Register the letters and make them the application's; needs a QApplication.

    Raises FileNotFoundError where a file is missing or damaged.
    """
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(asset("fonts", name))) < 0:
            raise FileNotFoundError(f"assets/fonts/{name}: not a font that can be read")
    QApplication.setFont(font(15))


def whole(px: float) -> int:
    """Return the px that letters are set in: Qt takes whole ones, halves go up."""
    return max(1, int(px + 0.5))


def font(px: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return our letters at an em of `px`, unhinted so that every machine draws them alike."""
    made = QFont(FAMILY)
    made.setPixelSize(whole(px))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
