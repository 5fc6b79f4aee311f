"""Where may this have come from? Asked by clicks, keys and touch, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser

from explorer.domain.atlas import Figure, SiteId
from explorer.domain.exploration import SiteRole
from explorer.panels.legend import Legend
from explorer.panels.place_row import DoorRow
from explorer.panels.weigh_table import BandTable
from explorer.panels.weighing import WeighingView
from tests.journeys.conftest import Open, Reader
from tests.journeys.hands import touch

ASK = {"en": "Where may this have come from?", "id": "Dari mana asalnya?"}
OF_BONE = {
    "en": "Where may a tumour in bone have come from?",
    "id": "Dari mana asal tumor di tulang?",
}
TESTS = {
    "en": "Only tests can tell. Ask your team.",
    "id": "Hanya pemeriksaan yang bisa memastikan.",
}
WEIGH = {"en": "Weigh it (for students)", "id": "Timbang sendiri (untuk siswa)"}


def question(reader: Reader, language: str) -> DoorRow:
    """Find the row that asks; its note names the place."""
    assert reader.study.page.sheet is not None  # written to its end
    (found,) = (
        row
        for row in reader.study.page.findChildren(DoorRow)
        if row.isVisibleTo(reader.study.page) and row.text() == ASK[language]
    )
    return found


def asks(reader: Reader, language: str) -> None:
    question(reader, language).click()
    QApplication.processEvents()


def role(reader: Reader, site: str) -> SiteRole:
    return reader.body.role_of(SiteId(site))


def reads(reader: Reader) -> str:
    assert reader.study.page.sheet is not None
    return reader.reads()


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_student_asks_from_a_pair_and_picks_an_origin(open_window: Open, language: str) -> None:
    reader = open_window(language=language, primary="prostate", reading="bone")
    asks(reader, language)
    assert (reader.now.origins_of, reader.now.primary) == ("bone", None)
    assert OF_BONE[language] in reads(reader)
    assert TESTS[language] in reads(reader)
    assert role(reader, "bone") is SiteRole.ARRIVES_HERE
    assert role(reader, "lung") is SiteRole.OFTEN_FROM
    assert role(reader, "kidney") is SiteRole.SELDOM_FROM
    assert role(reader, "stomach") is SiteRole.STEPPED_BACK
    reader.body.settle()
    reader.touch("lung")
    assert (reader.now.primary, reader.now.reading) == ("lung", "bone")
    assert reader.now.origins_of is None
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.now.origins_of == "bone"
    assert OF_BONE[language] in reads(reader)


def test_every_kind_of_page_asks(open_window: Open) -> None:
    reader = open_window(language="en", primary="liver")
    asks(reader, "en")
    assert reader.now.origins_of == "liver"
    reader.window.session.pick("adrenal")
    assert reader.now.asked == "adrenal"
    asks(reader, "en")
    assert reader.now.origins_of == "adrenal"
    reader.window.session.start("prostate")
    shown = [row.text() for row in reader.study.page.findChildren(DoorRow) if row.isVisible()]
    assert ASK["en"] not in shown  # nothing spreads to the prostate


def test_a_row_opens_the_pair_also_where_the_body_does_not_light(open_window: Open) -> None:
    reader = open_window(language="en", origins="liver")
    assert reader.study.page.sheet is not None
    rows = reader.study.page.sheet.findChildren(DoorRow)
    next(row for row in rows if row.text() == "Eye melanoma").click()
    assert (reader.now.primary, reader.now.reading) == ("eye_melanoma", "liver")


def test_touch_opens_the_pair(open_window: Open) -> None:
    reader = open_window(language="id", origins="bone")
    assert reader.study.page.sheet is not None
    row = next(
        row for row in reader.study.page.sheet.findChildren(DoorRow) if row.text() == "Kanker paru"
    )
    touch(row)
    assert (reader.now.primary, reader.now.reading) == ("lung", "bone")


def test_keys_walk_from_the_place_to_an_origin(open_window: Open) -> None:
    reader = open_window(language="en", origins="bone")
    reader.qtbot.keyClick(reader.body, Qt.Key.Key_PageDown)
    assert reader.body.focused_site == "bone"
    reader.body.focus_site(SiteId("prostate"))
    reader.qtbot.keyClick(reader.body, Qt.Key.Key_Return)
    assert (reader.now.primary, reader.now.reading) == ("prostate", "bone")


def test_the_question_survives_a_language_and_bends_to_a_figure(open_window: Open) -> None:
    reader = open_window(language="en", origins="liver")
    reader.click(reader.button("Bahasa Indonesia"))
    assert reader.now.origins_of == "liver"
    assert "Dari mana asal tumor di hati?" in reads(reader)
    reader.click(reader.button("Perempuan"))
    assert (reader.now.origins_of, reader.now.figure) == ("liver", Figure.FEMALE)
    page = [row.text() for row in reader.study.page.findChildren(DoorRow) if row.isVisible()]
    assert "Kanker prostat" not in page
    assert "Kanker indung telur" in page
    reader.click(reader.button("Mulai lagi"))
    assert reader.now.origins_of is None
    assert reader.now.is_at_rest


def test_the_ovary_brings_its_figure_and_says_so(open_window: Open) -> None:
    reader = open_window(language="en", figure="male")
    reader.window.session.ask_origins("ovary")
    assert reader.now.figure is Figure.FEMALE
    said = [label.text() for label in reader.window.findChildren(QLabel) if label.isVisible()]
    assert "Figure changed to show the ovaries." in said
    reader.click(reader.button("Male"))
    assert reader.now.origins_of is None


def test_the_cross_and_escape_close_it_and_a_card_lies_over_it(open_window: Open) -> None:
    reader = open_window(language="en", origins="liver")
    reader.window.session.read_card("unknown_primary")
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    assert (reader.now.card, reader.now.origins_of) == (None, "liver")
    reader.qtbot.keyClick(reader.window, Qt.Key.Key_Escape)
    assert reader.now.is_at_rest


@pytest.mark.parametrize(
    ("language", "liver", "lung", "legend"),
    [
        ("en", "asked about", "often from here", "Often from here 10+"),
        ("id", "yang ditanyakan", "sering dari sini", "Sering dari sini 10+"),
    ],
)
def test_a_screen_reader_hears_every_role(
    open_window: Open, language: str, liver: str, lung: str, legend: str
) -> None:
    reader = open_window(language=language, origins="liver")
    body = QAccessible.queryAccessibleInterface(reader.body)
    said = {}
    for index in range(body.childCount()):
        child = body.child(index)
        said[child.text(QAccessible.Text.Name)] = child.text(QAccessible.Text.Description)
    names = reader.window.session.atlas.sites
    assert said[names[SiteId("liver")].name].startswith(liver)
    assert said[names[SiteId("lung")].name].startswith(lung)
    model = reader.study.list.model
    row = model.row_of(SiteId("lung"))
    assert row is not None
    assert model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole).endswith(lung)
    strip = reader.window.findChild(Legend)
    assert legend in strip.accessibleName()
    assert reader.study.page.sheet is not None
    rows = {row.accessibleName() for row in reader.study.page.sheet.findChildren(DoorRow)}
    assert any(name.endswith(lung) for name in rows)


def test_the_legend_never_moves_the_body(open_window: Open) -> None:
    reader = open_window(language="id")
    height = reader.body.height()
    for site in ("liver", "ovary", "peritoneum"):
        reader.window.session.ask_origins(site)
        QApplication.processEvents()
        assert reader.body.height() == height, site


# -- the weighing ------------------------------------------------------------------------------


def weigh(reader: Reader, language: str) -> WeighingView:
    assert reader.study.page.sheet is not None
    reader.button(WEIGH[language]).click()
    QApplication.processEvents()
    view = reader.study.page.findChild(WeighingView)
    assert isinstance(view, WeighingView)
    return view


def said_in(view: WeighingView) -> str:
    labels = [label.text() for label in view.findChildren(QLabel)]
    prose = [browser.toPlainText() for browser in view.findChildren(QTextBrowser)]
    tables = view.findChildren(BandTable)
    painted = [text for table in tables for text in table.texts]
    spoken = [f"{t.accessibleName()} {t.accessibleDescription()}" for t in tables]
    return "\n".join([*labels, *prose, *painted, *spoken])


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_weighing_is_an_order_in_bands_without_a_number(
    open_window: Open, language: str
) -> None:
    reader = open_window(language=language, origins="liver", depth="detail")
    view = weigh(reader, language)
    world = said_in(view)
    assert not re.search(r"\d|%", world)
    words = reader.window.session.atlas.origins.words
    for key in ("band_most", "band_some", "band_little", "order", "rests_later", "ask"):
        assert words[key] in world
    assert words["cases_world"] in world
    reader.click(reader.button("Indonesia"))
    QApplication.processEvents()
    indonesia = said_in(view)
    assert not re.search(r"\d|%", indonesia)
    assert indonesia != world


def test_the_weighing_is_for_those_who_want_more(open_window: Open) -> None:
    reader = open_window(language="en", origins="liver")
    assert WEIGH["en"] not in [row.text() for row in reader.study.page.findChildren(DoorRow)]
    reader.click(reader.button("More detail"))
    weigh(reader, "en")


def test_the_male_figure_weighs_no_ovary(open_window: Open) -> None:
    reader = open_window(language="en", origins="liver", depth="detail", figure="male")
    assert "Ovar" not in said_in(weigh(reader, "en"))


# -- where it is not asked ---------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("preset", ["kiosk", "projector"])
def test_no_kiosk_and_no_projector_asks(open_window: Open, preset: str, language: str) -> None:
    reader = open_window(preset=preset, language=language)
    session = reader.window.session
    for pick in (lambda: session.pick("bone"), lambda: session.start("liver")):
        pick()
        reader.qtbot.wait(0)
        labels = [label.text() for label in reader.window.findChildren(QLabel)]
        rows = [row.text() for row in reader.window.findChildren(DoorRow)]
        assert ASK[language] not in [*labels, *rows]
    session.pick("bone")
    rows = [row.text() for row in reader.window.findChildren(DoorRow)]
    assert ASK[language] not in rows
