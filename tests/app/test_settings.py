"""What a reader chose last is kept where the mode keeps it; a spoilt value is the default."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.app.presets import read_mode
from explorer.app.refusal import Refusal
from explorer.app.settings import Settings
from explorer.domain.atlas import Figure
from explorer.domain.mode import Layout

STUDY = read_mode("study")


def test_a_choice_is_remembered() -> None:
    Settings.of(STUDY).keep(language="id", theme="dark")
    again = Settings.of(STUDY)
    assert (again.language, again.theme, again.text_scale) == ("id", "dark", None)
    assert again.path is not None
    assert [path.name for path in again.path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "raw", ["", "[]", "{", '{"language": 3, "theme": "pink", "text_scale": 999}']
)
def test_a_spoilt_file_is_no_fault(raw: str) -> None:
    settings = Settings.of(STUDY)
    settings.keep(language="id")
    assert settings.path is not None
    settings.path.write_text(raw, encoding="utf-8")
    assert Settings.of(STUDY) == Settings(settings.path)
    settings.keep(theme="dark")
    assert json.loads(settings.path.read_text(encoding="utf-8"))["theme"] == "dark"


def test_a_mode_that_keeps_nothing_writes_nothing(tmp_path: Path) -> None:
    kiosk = read_mode("kiosk")
    settings = Settings.of(kiosk)
    settings.keep(language="en")
    assert settings.path is None
    assert Settings.of(kiosk).language is None
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_only_forgets(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    Settings(tmp_path / "file" / "settings.json").keep(language="id")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"


def test_the_three_presets_are_what_they_say() -> None:
    kiosk, projector = read_mode("kiosk"), read_mode("projector")
    assert (kiosk.layout, kiosk.figure, kiosk.may_quit) == (Layout.KIOSK, Figure.NEUTRAL, False)
    assert not kiosk.may_write
    assert kiosk.idle_seconds >= 60
    assert [m.shows_outlook for m in (STUDY, projector, kiosk)] == [True, False, False]
    assert (projector.layout, projector.theme) == (Layout.PROJECTOR, "projector")
    assert STUDY.text_steps[-1] == 200
    assert replace(kiosk, id="x") != kiosk


def test_a_spoilt_preset_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.app.presets.asset", lambda *names: tmp_path / names[-1])
    (tmp_path / "study.toml").write_text("layout = ", encoding="utf-8")
    with pytest.raises(Refusal, match=r"study\.toml.*restore the file") as refused:
        read_mode("study")
    assert "\n" not in str(refused.value)
