"""`route PRIMARY SITE`: stations in order, filters named, the contract of its JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from explorer.app.main import main


def _asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(["route", *words, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_the_way_of_bowel_cancer_to_the_lungs(capsys: pytest.CaptureFixture[str]) -> None:
    answer = _asked(capsys, "colon", "lung")
    assert (answer["primary"], answer["site"]) == ("colon", "lung")
    (row,) = answer["rows"]
    assert (row["kind"], row["standing"]) == ("blood", "established")
    stations = row["stations"]
    assert [stations[0]["id"], stations[-1]["id"]] == ["colon", "lung"]
    assert [each["id"] for each in stations if each["filter"]] == ["liver", "lung"]
    assert set(stations[0]) >= {"id", "name", "filter"}
    assert set(row["sources"]) <= set(answer["sources"])
    assert row["sources"]


def test_three_explanations_are_three_rows_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    english = _asked(capsys, "stomach", "ovary")
    indonesian = _asked(capsys, "stomach", "ovary", "--language", "id")
    for answer in (english, indonesian):
        assert [row["kind"] for row in answer["rows"]] == ["lymph", "cavity", "blood"]
        assert {row["standing"] for row in answer["rows"]} == {"debated"}
    names = [
        [station["name"] for station in answer["rows"][2]["stations"]]
        for answer in (english, indonesian)
    ]
    assert names[0] != names[1]


def test_what_only_anatomy_allows_is_possible(capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = _asked(capsys, "colon", "kidney")["rows"]
    assert row["standing"] == "possible"
    assert row["sources"] == ["standring_2020"]


def test_words_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "prostate", "bone", "--language", "id"]) == 0
    out = capsys.readouterr().out
    assert "Kanker prostat yang menyebar ke tulang tetap kanker prostat" in out
    assert "masih diperdebatkan" in out
    assert "\n     1 Prostat\n" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stomach", "ovary", "--figure", "male"], "only the female figure has ovary"),
        (["colon", "spleeen"], "did you mean spleen?"),
        (["colonn", "liver"], "did you mean colon"),
        (["colon", "tongue"], "no spread from colon to it is recorded"),
        (["colon"], "SITE"),
    ],
)
def test_a_wrong_call_is_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(["route", *words]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
