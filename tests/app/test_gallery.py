"""Contact sheets of the body, and pictures from behind, by the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from explorer.app.arguments import read_call
from explorer.app.refusal import Refusal
from tests.app.conftest import ROOT, Run

if TYPE_CHECKING:
    from pathlib import Path

_THEMES = ("light", "dark", "high_contrast", "projector")
SHEETS = {  # columns, rows, width and height of one picture
    **dict.fromkeys(_THEMES, (6, 1, 460, 1000)),
    "skin_tones": (4, 1, 460, 1000),
    "layers_front": (5, 2, 460, 1000),
    "layers_back": (5, 2, 460, 1000),
    "regions_front": (4, 2, 620, 620),
    "regions_back": (4, 2, 620, 620),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Write every sheet once, in English; return the folder and what was said."""
    folder = tmp_path_factory.mktemp("gallery") / "new" / "sheets"
    done = subprocess.run(
        [sys.executable, "-m", "explorer", "gallery", str(folder), "--language", "en"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=110,
    )
    assert done.stdout == ""
    return folder, done.stderr


def opened(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull(), path
    return image


def test_nine_sheets_are_written_and_nothing_else(whole: tuple[Path, str]) -> None:
    folder, _ = whole
    assert {path.name for path in folder.iterdir()} == {f"{name}.png" for name in SHEETS}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_holds_its_pictures_side_by_side(whole: tuple[Path, str], name: str) -> None:
    columns, rows, wide, tall = SHEETS[name]
    image = opened(whole[0] / f"{name}.png")
    assert columns * wide < image.width() < columns * (wide + 40)
    assert rows * tall < image.height() < rows * (tall + 100) + 100
    ground = image.pixelColor(1, 1)
    for column in range(columns):  # something is drawn in every column
        middle = round((column + 0.5) * image.width() / columns)
        drawn = {image.pixelColor(middle, y).name() for y in range(100, image.height() - 60, 9)}
        assert len(drawn - {ground.name()}) > 20


def test_no_two_sheets_are_the_same(whole: tuple[Path, str]) -> None:
    pictures = {(whole[0] / f"{name}.png").read_bytes() for name in SHEETS}
    assert len(pictures) == len(SHEETS)


def test_it_says_how_far_it_is(whole: tuple[Path, str]) -> None:
    lines = whole[1].splitlines()
    assert len(lines) == len(SHEETS)
    assert [line.split("(")[1] for line in lines] == [f"{n} of 9)" for n in range(1, 10)]
    assert {line.split(" (")[0].rsplit("/", 1)[-1] for line in lines} == {
        f"{name}.png" for name in SHEETS
    }


def test_a_theme_writes_its_sheet_only_and_speaks_the_language(
    run: Run, tmp_path: Path, whole: tuple[Path, str]
) -> None:
    answer = run("gallery", "gelap", "--theme", "dark", "--language", "id")
    assert (answer.returncode, answer.stdout) == (0, "")
    assert [path.name for path in (tmp_path / "gelap").iterdir()] == ["dark.png"]
    indonesian, english = opened(tmp_path / "gelap/dark.png"), opened(whole[0] / "dark.png")
    assert indonesian.size() == english.size()
    title = (0, 0, english.width(), 60)
    foot = (0, english.height() - 60, english.width(), 44)
    bodies = (0, 70, english.width(), 980)
    assert indonesian.copy(*title) != english.copy(*title)
    assert indonesian.copy(*foot) != english.copy(*foot)
    assert indonesian.copy(*bodies) == english.copy(*bodies)


@pytest.mark.parametrize("target", ["file", "file/sheets"])
def test_a_file_in_the_way_is_named_in_one_line(run: Run, tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    answer = run("gallery", target, "--theme", "dark")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert len(answer.stderr.splitlines()) == 1
    assert "file" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_gallery_asks_for_a_folder() -> None:
    with pytest.raises(Refusal, match="FOLDER") as refused:
        read_call(["gallery"])
    assert refused.value.code == 2
    assert "\n" not in str(refused.value)


def test_a_snapshot_shows_the_side_that_was_asked_for(run: Run, tmp_path: Path) -> None:
    for view in ("front", "back"):
        assert run("snapshot", f"{view}.png", "--view", view).returncode == 0
    front, back = (opened(tmp_path / f"{view}.png") for view in ("front", "back"))
    assert front.size() == back.size()
    body, page = (216, 100, 672, 550), (888, 60, 392, 600)
    assert front.copy(*body) != back.copy(*body)
    assert front.copy(*page) == back.copy(*page)


def test_a_wrong_side_is_answered_kindly() -> None:
    with pytest.raises(Refusal) as refused:
        read_call(["snapshot", "x.png", "--view", "bck"])
    assert refused.value.code == 2
    assert "one of front, back; did you mean back?" in str(refused.value)
    assert read_call(["--view", "back"]).view == "back"
