"""A language is an atlas and a translator; both change together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from explorer.content.edition import read_atlas
from explorer.files import asset

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas

_installed: list[QTranslator] = []


def system_language() -> str:
    """Return `id` where the machine speaks Indonesian, else `en`."""
    spoken = QLocale.system().uiLanguages()
    return "id" if spoken and spoken[0].lower().startswith("id") else "en"


def read_language(language: str, *, may_write: bool) -> Atlas:
    """Install the words of the controls and return the atlas of a language.

    The atlas is read first: if its content has faults, nothing has changed yet.
    """
    atlas = read_atlas(language, may_write=may_write)
    translator = QTranslator()
    loaded = translator.load(str(asset("i18n", f"explorer_{language}.qm")))
    assert loaded, f"explorer_{language}.qm is not where it ships"
    fall_silent()
    _installed.append(translator)
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
    return atlas


def fall_silent() -> None:
    """Take the words of the controls back; they are then those of the code, in English."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale("en"))
