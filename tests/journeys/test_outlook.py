"""Figures on survival: there for a student who asks twice, never on a kiosk or a projector."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QWidget

from explorer.panels.icon_array import IconArray
from explorer.panels.outlook_door import OutlookDoor
from tests.journeys.conftest import Open, Reader

NAMES = {"en": "How long people live: figures", "id": "Angka tentang berapa lama orang hidup"}
SHOW = {"en": "Show the figures", "id": "Tampilkan angkanya"}
ALIVE = {"en": "alive five years later", "id": "masih hidup lima tahun kemudian"}


def texts(window: QWidget) -> str:
    labels = [label.text() for label in window.findChildren(QLabel)]
    return "\n".join([*labels, *(b.toPlainText() for b in window.findChildren(QTextBrowser))])


def reads(reader: Reader) -> str:
    """Return what the page says, written to its end."""
    assert reader.study.page.sheet is not None
    return reader.reads()


def opened(reader: Reader, language: str) -> None:
    assert ALIVE[language] not in reads(reader)
    reader.click(reader.button(NAMES[language]))
    assert ALIVE[language] not in reads(reader)
    QApplication.processEvents()  # what was just opened is given its place
    reader.click(reader.button(SHOW[language]))
    assert ALIVE[language] in reads(reader)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_student_asks_twice_and_the_next_reader_finds_it_closed(
    open_window: Open, language: str
) -> None:
    reader = open_window(language=language, primary="lung")
    opened(reader, language)
    reader.window.session.start("breast")
    assert ALIVE[language] not in reads(reader)
    opened(reader, language)
    other = "id" if language == "en" else "en"
    reader.click(reader.button({"en": "English", "id": "Bahasa Indonesia"}[other]))
    assert ALIVE[other] not in reads(reader)
    opened(reader, other)


def test_another_tab_closes_it(open_window: Open) -> None:
    reader = open_window(language="en", primary="lung")
    opened(reader, "en")
    reader.click(reader.button("How it spreads"))
    reader.click(reader.button("Body"))
    assert reader.now.primary == "lung"
    assert not reader.button(NAMES["en"]).isChecked()
    assert ALIVE["en"] not in reads(reader)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("preset", ["kiosk", "projector"])
def test_no_kiosk_and_no_projector_has_the_door(
    open_window: Open, preset: str, language: str
) -> None:
    reader = open_window(preset=preset, language=language)
    session = reader.window.session
    for cancer in session.atlas.outlook.of:
        session.start(cancer)
        reader.qtbot.wait(0)
        assert not reader.window.findChildren(OutlookDoor), cancer
        assert not reader.window.findChildren(IconArray), cancer
        seen = texts(reader.window)
        assert ALIVE[language] not in seen, cancer
        assert session.atlas.outlook.words["door"] not in seen, cancer
