"""The baked art is read whole, or a message says what is wrong."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from explorer.diagram.artwork import Artwork, read_artwork
from explorer.diagram.measure import places
from explorer.domain.atlas import Figure, PartId
from explorer.files import asset
from tests.diagram.drawn import DRAWN

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def shipped() -> Artwork:
    return read_artwork()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(asset("body", "baked"), tmp_path / "baked")
    return tmp_path / "baked"


def test_the_shipped_art_is_whole(shipped: Artwork) -> None:
    assert shipped.on(Figure.MALE)
    assert len(shipped.numbers) <= 255
    for shape in shipped.shapes:
        assert not shape.path.isEmpty()
        assert shape.style in {"solid", "xray", "beads", "veil"}


def test_figures_hold_their_own_organs(shipped: Artwork) -> None:
    prostate, uterus = PartId("prostate"), PartId("uterus")
    assert shipped.of(prostate, Figure.MALE)
    assert not shipped.of(prostate, Figure.FEMALE)
    assert shipped.of(uterus, Figure.FEMALE)
    assert not shipped.of(uterus, Figure.NEUTRAL)


def test_a_map_of_light_lies_under_its_outline(shipped: Artwork) -> None:
    for shape in shipped.shapes:
        if shape.light is not None:
            assert shape.light.area.adjusted(-1, -1, 1, 1).contains(shape.bounds)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "front.cast.png").unlink()
    with pytest.raises(FileNotFoundError, match=r"front\.cast\.png"):
        read_artwork("front", folder)


def test_paths_of_another_bake_are_refused(folder: Path) -> None:
    sheet = json.loads((folder / "front.json").read_text(encoding="utf-8"))
    sheet["parts"].pop()
    (folder / "front.json").write_text(json.dumps(sheet), encoding="utf-8")
    with pytest.raises(ValueError, match="other paths"):
        read_artwork("front", folder)


def test_places_are_fractions_of_body_height() -> None:
    found = places(Figure.MALE, DRAWN).of([PartId("liver"), PartId("uterus")])
    assert found is not None
    assert found["bbox"] == pytest.approx([-0.075, 0.29, 0.015, 0.35])
    assert found["centroid"] == pytest.approx([-0.03, 0.32], abs=0.001)
    assert list(found["parts"]) == ["liver"]


def test_what_is_not_drawn_has_no_place() -> None:
    assert places(Figure.FEMALE, DRAWN).of([PartId("prostate")]) is None
