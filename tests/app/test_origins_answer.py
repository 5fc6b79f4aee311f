"""`origins SITE`: the contract of the reverse question."""

from __future__ import annotations

import json
from typing import Any

import pytest

from explorer.app.main import main

FIGURE_KEYS = {"percent", "below", "measure", "n", "N", "population", "years", "method", "source"}


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(["origins", *words, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_bone_names_lung_prostate_and_breast_with_figures_of_this_direction(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = asked(capsys, "bone")
    assert (answer["site"], answer["language"], answer["figure"]) == ("bone", "en", "neutral")
    rows = answer["rows"]
    assert [row["primary"] for row in rows[:3]] == ["lung", "prostate", "breast"]
    first = rows[0]
    assert {"primary", "name", "tier", "figures"} <= set(first)
    assert (first["name"], first["tier"], first["standing"]) == ("Lung cancer", "common", "counted")
    (seen,) = first["figures"]
    assert set(seen) == FIGURE_KEYS
    assert (seen["percent"], seen["N"]) == (44, 55903)
    assert seen["measure"] == "origin_share_of_secondary"
    assert seen["source"] in answer["sources"]
    assert "2024" in answer["sources"][seen["source"]]["citation"]


def test_what_is_known_only_the_other_way_round_has_no_figure_and_comes_last(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = asked(capsys, "liver")["rows"]
    standings = [row["standing"] for row in rows]
    assert standings == sorted(standings)  # counted, then forward_only
    forward = [row for row in rows if row["standing"] == "forward_only"]
    assert forward
    assert all(row["figures"] == [] for row in forward)
    assert all(row["sources"] for row in rows)
    together = next(row for row in rows if row["primary"] == "colon")
    assert together["counted_together"] == ["colon", "rectum"]
    assert len(together["figures_of"]) == len(together["figures"]) == 2


def test_the_figure_and_the_language_are_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    male = {row["primary"] for row in asked(capsys, "liver", "--figure", "male")["rows"]}
    female = {row["primary"] for row in asked(capsys, "liver", "--figure", "female")["rows"]}
    assert {"prostate", "testis"} <= male - female
    assert {"ovary", "cervix", "uterus"} <= female - male
    indonesian = asked(capsys, "bone", "--language", "id")
    assert indonesian["rows"][0]["name"] == "Kanker paru"
    assert indonesian["title"] == "Dari mana asal tumor di tulang?"
    assert indonesian["ask"].startswith("Hanya pemeriksaan yang bisa memastikan.")
    english = asked(capsys, "bone")
    assert [row["primary"] for row in english["rows"]] == [
        row["primary"] for row in indonesian["rows"]
    ]


def test_the_ovary_is_asked_of_a_woman(capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, "ovary")
    assert answer["figure"] == "female"
    uterus = next(row for row in answer["rows"] if row["primary"] == "uterus")
    assert (uterus["kind"], uterus["tier"]) == ("neighbour", None)
    assert main(["origins", "ovary", "--figure", "male"]) == 2
    assert "--figure female" in capsys.readouterr().err


def test_a_place_that_nothing_spreads_to_has_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "colon")["rows"] == []
    assert main(["origins", "colon"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith("Our sources name no cancer")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("origins", "livr"), "did you mean liver?"),
        (("origins", "tulang"), "did you mean bone?"),
        (("origins",), "SITE"),
        (("--origins", "livr", "snapshot", "x.png"), "did you mean liver?"),
        (("--origins", "liver", "--primary", "lung", "snapshot", "x.png"), "--primary"),
        (("--origins", "colon", "snapshot", "x.png"), "no spread to it"),
        (("--origins", "ovary", "--figure", "male", "snapshot", "x.png"), "lacks ovary"),
        (("--origins", "liver", "--preset", "kiosk", "snapshot", "x.png"), "kiosk"),
        (("--origins", "liver", "--preset", "projector", "snapshot", "x.png"), "projector"),
    ],
)
def test_near_misses_are_answered_kindly(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert main(list(words)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("language", ["en", "id"])
def test_in_words_it_ends_with_tests(capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert main(["origins", "bone", "--language", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "N 55903" in "\n".join(lines)
    assert lines[-1].startswith(("Only tests can tell.", "Hanya pemeriksaan"))
