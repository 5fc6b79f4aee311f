"""Soil or stream on the cancer page, and the way on from a secondary site, in both languages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.content.edition import read_atlas
from explorer.domain.atlas import Atlas, Figure
from explorer.domain.exploration import Depth, Exploration
from explorer.panels.disclosure import Disclosure
from explorer.panels.page import PagePanel
from explorer.panels.prose import Prose
from explorer.panels.stream_chart import Entry, Order, StreamChart

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
LUNG = Exploration(primary="lung")  # type: ignore[arg-type]
KIDNEY = Exploration(primary="kidney")  # type: ignore[arg-type]
PROSTATE = Exploration(primary="prostate", reading="bone")  # type: ignore[arg-type]
TITLES = {"en": "Soil or stream?", "id": "Aliran darah atau tempat yang cocok?"}


@cache
def shipped(language: str) -> Atlas:
    return read_atlas(language)


def page_of(
    qtbot: QtBot,
    now: Exploration,
    language: str = "en",
    theme: str = "light",
    scale: int = 100,
    *,
    shows_outlook: bool = False,
) -> PagePanel:
    panel = PagePanel(shows_outlook=shows_outlook)
    qtbot.addWidget(panel)
    panel.wear(load_theme(theme), metrics_for("study", 720, 4.0, scale))
    panel.open(shipped(language))
    panel.present(now)
    panel.resize(392, 720)
    panel.show()
    return panel


def doors(panel: PagePanel) -> dict[str, Disclosure]:
    assert panel.sheet is not None
    found = panel.sheet.findChildren(Disclosure)
    return {door.row.text(): door for door in found if door.row.isVisibleTo(panel.sheet)}


def opened(qtbot: QtBot, panel: PagePanel, title: str) -> list[str]:
    """Press a heading and return the texts under it."""
    door = doors(panel)[title]
    qtbot.mouseClick(door.row, Qt.MouseButton.LeftButton)
    labels = [label.text() for label in door.findChildren(QLabel)]
    return labels + [prose.toPlainText() for prose in door.findChildren(Prose)]


def chart(panel: PagePanel) -> StreamChart:
    (found,) = panel.findChildren(StreamChart)
    return found


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_comparison_stands_behind_a_closed_door(qtbot: QtBot, language: str) -> None:
    panel = page_of(qtbot, LUNG, language)
    assert not panel.findChildren(StreamChart)
    words = shipped(language).flow.words
    texts = opened(qtbot, panel, TITLES[language])
    assert words["model"] in texts
    assert any("Paget 1889" in text and "Ewing 1928" in text for text in texts)
    assert any(words["why_below"] in text for text in texts)
    assert chart(panel).accessibleName().startswith(shipped(language).cancers["lung"].name)  # type: ignore[index]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Bone: place 1 in people, place 5 to 6 by blood flow, above its flow."),
        ("id", "Tulang: urutan 1 pada orang, urutan 5 sampai 6 menurut aliran darah, di atas"),
    ],
)
def test_a_screen_reader_hears_every_row(qtbot: QtBot, language: str, sentence: str) -> None:
    panel = page_of(qtbot, LUNG, language)
    opened(qtbot, panel, TITLES[language])
    said = chart(panel).accessibleDescription()
    assert said.startswith(sentence)
    assert said.count(". ") == 6  # of seven rows


def test_detail_adds_the_shares_and_where_they_come_from(qtbot: QtBot) -> None:
    plain = page_of(qtbot, LUNG)
    short = opened(qtbot, plain, TITLES["en"])
    deep = page_of(qtbot, replace(LUNG, depth=Depth.DETAIL))
    long = opened(qtbot, deep, TITLES["en"])
    assert not any("ICRP 2002" in text or "%" in text for text in short)
    assert any("ICRP 2002" in text for text in long)
    assert chart(deep).heightForWidth(340) > chart(plain).heightForWidth(340)


def test_growth_into_the_organ_beside_is_said(qtbot: QtBot) -> None:
    texts = opened(qtbot, page_of(qtbot, KIDNEY), TITLES["en"])
    note = shipped("en").phrases["partly_neighbour_note"]
    assert any("Adrenal glands: at least 3 places" in text and note in text for text in texts)


@pytest.mark.parametrize(
    ("figure", "key"),
    [
        (Figure.MALE, "table_male"),
        (Figure.FEMALE, "table_female"),
        (Figure.NEUTRAL, "table_any"),
    ],
)
def test_whose_blood_it_is_is_said(qtbot: QtBot, figure: Figure, key: str) -> None:
    texts = opened(qtbot, page_of(qtbot, replace(LUNG, figure=figure)), TITLES["en"])
    assert any(shipped("en").flow.words[key] in text for text in texts)


def test_too_few_places_are_not_compared(qtbot: QtBot) -> None:
    panel = page_of(qtbot, Exploration(primary="nasopharynx"))  # type: ignore[arg-type]
    assert TITLES["en"] not in doors(panel)


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast", "projector"])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [300, 480])
def test_the_chart_is_drawn_at_every_size(qtbot: QtBot, theme: str, scale: int, width: int) -> None:
    panel = page_of(qtbot, replace(KIDNEY, depth=Depth.DETAIL), "id", theme, scale)
    opened(qtbot, panel, TITLES["id"])
    drawn = chart(panel)
    drawn.resize(width, drawn.heightForWidth(width))
    assert not drawn.grab().isNull()


def test_what_stands_out_is_no_matter_of_colour(qtbot: QtBot) -> None:
    """Strong and quiet differ in one ink as well: in the line's width and the letters' weight."""
    theme = load_theme("light")
    theme = replace(theme, common=theme.edge)
    from explorer.panels.dress import Dress

    dress = Dress(theme=theme, metrics=metrics_for("study", 720, 4.0, 100))
    pictures = []
    for strong in (False, True):
        entries = [Entry(key="a", number="1", name="Bone", strong=strong)]
        order = Order(title="Seen", entries=entries)
        drawn = StreamChart(order, order, dress, name="", sentences=())
        qtbot.addWidget(drawn)
        drawn.resize(340, drawn.heightForWidth(340))
        pictures.append(drawn.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("en", "And from here?", "In this study, cells had often moved"),
        ("id", "And from here?", "Dalam penelitian ini, sel sering pindah"),
    ],
)
def test_a_second_step_opens_on_the_pair_page(
    qtbot: QtBot, language: str, asked: str, said: str
) -> None:
    panel = page_of(qtbot, PROSTATE, language)
    texts = opened(qtbot, panel, asked)
    assert any(said in text and "Gundem 2015" in text for text in texts)
    deep = page_of(qtbot, replace(PROSTATE, depth=Depth.DETAIL), language)
    assert len("".join(opened(qtbot, deep, asked))) > len("".join(texts))


def test_where_no_source_tells_of_it_the_question_is_not_offered(qtbot: QtBot) -> None:
    panel = page_of(qtbot, replace(PROSTATE, reading="brain"))  # type: ignore[arg-type]
    assert "How do we know?" in doors(panel)
    assert "And from here?" not in doors(panel)
