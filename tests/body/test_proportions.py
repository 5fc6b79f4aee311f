"""Every part lies where it was measured, or its departure is written down with a reason."""

from __future__ import annotations

import pytest

from explorer.domain.atlas import Figure
from tests.body.measured import (
    ATTRIBUTION,
    CHEATS,
    FURTHEST,
    MEASURED,
    OVERLAP,
    PLACES,
    Cheat,
    deviation,
    keeps_the_strict_rule,
    told,
)
from tests.body.silhouettes import VIEWS, artwork, picked

UNMEASURED = {"mediastinum", "nasopharynx"}  # spaces: the meshes hold only what surrounds them


@pytest.mark.parametrize(("part", "view"), PLACES)
def test_a_part_lies_where_it_was_measured(part: str, view: str) -> None:
    cheat = told(part, view)
    if cheat is None or cheat.note:
        assert deviation(part, view).keeps(MEASURED[part].strict_distance, OVERLAP)
    else:
        assert deviation(part, view).keeps(cheat.centroid, cheat.iou)


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: f"{cheat.part}-{cheat.view}")
def test_a_cheat_is_needed_and_has_its_reasons(cheat: Cheat) -> None:
    assert keeps_the_strict_rule(cheat.part, cheat.view) is cheat.note
    assert cheat.centroid <= FURTHEST or cheat.face
    assert set(cheat.reason) == {"en", "id"}
    for reason in cheat.reason.values():
        assert len(reason.split()) >= 4
        assert reason[0].isupper()
        assert reason.endswith(".")


def test_a_part_has_one_reason_in_a_view() -> None:
    rows = [(cheat.part, cheat.view) for cheat in CHEATS]
    assert len(rows) == len(set(rows))
    assert set(rows) <= set(PLACES)


def test_everything_that_can_be_picked_is_measured() -> None:
    assert "CC BY 4.0" in ATTRIBUTION
    assert set(MEASURED) | UNMEASURED == picked("front") | picked("back") | {"shell"}
    for part, measure in MEASURED.items():
        drawn = {view for view in VIEWS for f in Figure if artwork(view).of(part, f)}
        assert drawn == set(measure.views)
