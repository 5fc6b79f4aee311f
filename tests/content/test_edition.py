"""What is compiled says the same as the files, and a checkout notices a change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.content import edition
from explorer.content.faults import ContentError
from explorer.content.load import atlas_from
from explorer.domain.atlas import CancerId, SiteId, SpreadKind
from explorer.domain.evidence import Measure, Tier


def test_a_folder_becomes_an_atlas(folder: Path) -> None:
    atlas = atlas_from(edition.compiled(folder)["en"])
    pair = atlas.spread(CancerId("prostate"), SiteId("liver"))
    assert pair is not None
    assert pair.tier is Tier.SOMETIMES
    assert pair.title == "Prostate cancer that has spread to the liver is still prostate cancer"
    assert [seen.percent for seen in pair.observations] == [15, 10]
    assert pair.observations[0].measure is Measure.METASTATIC
    assert pair.observations[1].affected == 7632
    assert not pair.sources_differ
    neighbour = atlas.spread(CancerId("prostate"), SiteId("bladder"))
    assert neighbour is not None
    assert neighbour.kind is SpreadKind.NEIGHBOUR
    assert neighbour.tier is None


def test_an_uncommon_pair_is_composed_from_the_two_cards(folder: Path) -> None:
    atlas = atlas_from(edition.compiled(folder)["en"])
    pair = atlas.spread(CancerId("liver"), SiteId("bladder"))
    assert pair is not None
    assert pair.sentence == "Text liver cancer the bladder"


def test_sources_that_fall_into_another_tier_differ(folder: Path) -> None:
    path = folder / "facts/cancers/prostate.yaml"
    path.write_text(path.read_text().replace("percent: 10.2", "percent: 30"), encoding="utf-8")
    pair = atlas_from(edition.compiled(folder)["id"]).spread(CancerId("prostate"), SiteId("liver"))
    assert pair is not None
    assert pair.sources_differ
    assert pair.tier is Tier.SOMETIMES


def test_a_folder_with_faults_is_not_compiled(folder: Path) -> None:
    (folder / "en/phrases.yaml").unlink()
    with pytest.raises(ContentError, match=r"en/phrases\.yaml:1: file: is missing"):
        edition.compiled(folder)


@pytest.fixture
def checkout(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Let the program take the small folder for its own."""
    cache = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr(edition, "FOLDER", folder)
    monkeypatch.setattr(edition, "COMPILED", folder / "compiled")
    monkeypatch.setattr(edition, "_CACHE", cache)
    return cache


def test_a_changed_file_is_compiled_again_into_the_cache(folder: Path, checkout: Path) -> None:
    assert edition.read_atlas("en").sites[SiteId("liver")].name == "Liver"
    kept = (checkout / "atlas.en.json").stat().st_mtime_ns
    edition.read_atlas("en")
    assert (checkout / "atlas.en.json").stat().st_mtime_ns == kept
    path = folder / "en/sites.yaml"
    path.write_text(path.read_text().replace("name: Liver", "name: The liver"), encoding="utf-8")
    assert edition.read_atlas("en").sites[SiteId("liver")].name == "The liver"


def test_a_kiosk_writes_nothing(checkout: Path) -> None:
    edition.read_atlas("en", may_write=False)
    assert list(checkout.iterdir()) == []


def test_a_spoilt_cache_is_no_fault(checkout: Path) -> None:
    edition.read_atlas("en")
    for path in checkout.iterdir():
        path.write_text("{", encoding="utf-8")
    assert edition.read_atlas("en").language == "en"


def test_json_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    edition.write_json(path, {"a": 1})
    with pytest.raises(TypeError):
        edition.write_json(path, {"a": object()})
    assert json.loads(path.read_text()) == {"a": 1}
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]
