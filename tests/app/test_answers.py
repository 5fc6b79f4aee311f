"""What the command line says of the shipped content, word for word where it is a contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from explorer.app.main import main
from explorer.domain.evidence import tier_of

ROW_KEYS = {"site", "name", "called", "tier", "kind", "sex", "routes", "figures", "sentence"}
FIGURE_KEYS = {"percent", "below", "measure", "n", "N", "population", "years", "method", "source"}


def _asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(words) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_prostate_names_bone_first_with_its_figures_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = _asked(capsys, "spread", "prostate", "--json")
    assert (answer["primary"], answer["figure"], answer["language"]) == ("prostate", "male", "en")
    bone = answer["rows"][0]
    assert (bone["site"], bone["tier"], bone["kind"]) == ("bone", "common", "distant")
    assert set(bone) >= ROW_KEYS
    assert bone["routes"][0]["kind"] == "blood"
    assert bone["routes"][0]["path"] == "vertebral_venous_plexus"
    first = bone["figures"][0]
    assert set(first) == FIGURE_KEYS
    assert (first["percent"], first["N"], first["measure"]) == (
        65,
        1762,
        "share_of_metastatic_patients",
    )
    autopsy = [seen for seen in bone["figures"] if seen["method"] == "autopsy"]
    assert [seen["percent"] for seen in autopsy] == [90]
    assert autopsy[0]["measure"] != first["measure"]
    source = answer["sources"][first["source"]]
    assert "2022" in source["citation"]
    assert source["doi"] == "10.1016/j.cell.2022.01.003"


def test_the_ovary_has_three_figures_on_the_female_figure_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    female = _asked(capsys, "spread", "stomach", "--figure", "female", "--json")
    ovary = next(row for row in female["rows"] if row["site"] == "ovary")
    assert (ovary["tier"], ovary["sex"]) == ("sometimes", "female")
    counted = {(seen["percent"], seen["N"]) for seen in ovary["figures"]}
    assert counted == {(13, 320), (24, 191), (3, 693)}
    male = _asked(capsys, "spread", "stomach", "--figure", "male", "--json")
    assert "ovary" not in {row["site"] for row in male["rows"]}
    both = _asked(capsys, "spread", "stomach", "--json")
    assert both["figure"] == "neutral"
    assert "ovary" in {row["site"] for row in both["rows"]}


def test_the_languages_agree_on_everything_but_words(capsys: pytest.CaptureFixture[str]) -> None:
    english = _asked(capsys, "spread", "breast", "--json", "--language", "en")
    indonesian = _asked(capsys, "spread", "breast", "--json", "--language", "id")
    assert indonesian["rows"][0]["name"] == "Tulang"
    for one, other in zip(english["rows"], indonesian["rows"], strict=True):
        assert [one[key] for key in ("site", "tier", "kind", "routes")] == [
            other[key] for key in ("site", "tier", "kind", "routes")
        ]
        assert [seen["percent"] for seen in one["figures"]] == [
            seen["percent"] for seen in other["figures"]
        ]


def test_a_site_id_works_where_one_cancer_starts(capsys: pytest.CaptureFixture[str]) -> None:
    assert _asked(capsys, "spread", "skin", "--json")["primary"] == "skin_melanoma"
    assert _asked(capsys, "spread", "pleura", "--json")["primary"] == "pleura_mesothelioma"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("spread", "melanoma"), "did you mean skin_melanoma or eye_melanoma?"),
        (("spread", "prostat"), "did you mean prostate?"),
        (("spread", "payudara"), "did you mean breast"),
        (("spread", "bone"), "no cancer of this name"),
        (("spread", "prostate", "--figure", "female"), "--figure male"),
        (("spread", "ovary", "--figure", "neutral"), "--figure female"),
    ],
)
def test_near_misses_are_answered_kindly(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_every_site_is_listed_with_names_and_places(capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["id"]: row for row in _asked(capsys, "sites", "--json")["rows"]}
    drawn = [row for row in rows.values() if row["views"]]
    assert len(drawn) >= 50
    liver = rows["liver"]
    assert liver["names"] == {"id": "Hati", "en": "Liver"}
    assert liver["primary"]
    assert liver["secondary"]
    place = liver["views"]["male/front"]
    assert place["centroid"][0] < 0, "the liver lies on the person's right"
    assert place["bbox"][0] < place["centroid"][0] < place["bbox"][2]
    lungs = rows["lung"]["views"]["neutral/front"]["parts"]
    left, right = (lungs[f"lung_superior_lobe_{side}"] for side in ("left", "right"))
    assert left["centroid"][0] > 0 > right["centroid"][0]
    assert rows["prostate"]["figures"] == ["male"]
    assert rows["ovary"]["figures"] == ["female"]
    assert rows["soft_tissue"]["views"] == {}


def test_one_figure_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    rows = _asked(capsys, "sites", "--json", "--figure", "female")["rows"]
    assert {view for row in rows for view in row["views"]} == {"female/front", "female/back"}


def test_the_shipped_content_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict", "--today", "2026-11-24"]) == 0
    assert capsys.readouterr().out == ""


def test_an_overdue_review_is_a_warning_unless_strict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--today", "2030-01-01"]) == 0
    assert "warning: review was due" in capsys.readouterr().out
    assert main(["check", "--strict", "--today", "2030-01-01"]) == 1


def test_a_folder_that_is_none_is_at_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "none")]) == 1
    assert "does not exist" in capsys.readouterr().out
    assert main(["check", "--today", "soon"]) == 2


def test_tiers_and_figures_agree_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    from explorer.content.edition import read_atlas

    atlas = read_atlas("en")
    assert len(atlas.cancers) >= 26
    assert len(atlas.secondary_sites) >= 22
    for cancer in atlas.cancers.values():
        for spread in atlas.spreads_from(cancer.id):
            ranked = [seen for seen in spread.observations if seen.measure is cancer.measure]
            if spread.tier is None or not ranked or ranked[0].percent is None:
                continue
            if spread.tier.value != "listed":
                assert tier_of(ranked[0].percent) is spread.tier, (cancer.id, spread.site)
    del capsys
