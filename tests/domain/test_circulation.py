"""Ways are found on the graph of the body, always with the flow, past every filter on the way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explorer.content.edition import read_atlas
from explorer.domain.atlas import Atlas, Figure, SpreadKind, Standing
from explorer.domain.circulation import PATHS, Segment, Vessel
from explorer.domain.route import Route, routes_of

ATLAS = read_atlas("en")
GRAPH = ATLAS.circulation
PRIMARIES = sorted({cancer.site for cancer in ATLAS.cancers.values()})
SECONDARIES = sorted(ATLAS.secondary_sites)
PORTAL = frozenset(
    {"colon", "small_bowel", "appendix", "stomach", "pancreas", "gallbladder", "bile_duct"}
)


def _ids(way: tuple[Segment, ...]) -> list[str]:
    return [segment.id for segment in way]


def _all_routes(atlas: Atlas = ATLAS) -> list[tuple[str, str, Route]]:
    return [
        (spread.cancer, spread.site, route)
        for spread in atlas.spreads
        for route in routes_of(spread, atlas)
    ]


def test_the_ways_that_every_teacher_knows() -> None:
    assert _ids(GRAPH.way("colon", "liver", "blood_portal"))[-2:] == ["portal_vein", "liver"]
    assert _ids(GRAPH.way("colon", "lung", "blood_systemic"))[2:] == [
        "portal_vein",
        "liver",
        "hepatic_veins",
        "inferior_vena_cava",
        "right_heart",
        "pulmonary_arteries",
        "lung",
    ]
    assert _ids(GRAPH.way("kidney", "lung", "blood_systemic")) == [
        "kidney",
        "renal_veins",
        "inferior_vena_cava",
        "right_heart",
        "pulmonary_arteries",
        "lung",
    ]
    assert _ids(GRAPH.way("lung", "brain", "blood_systemic")) == [
        "lung",
        "pulmonary_veins",
        "left_heart",
        "aorta",
        "carotid_arteries",
        "brain",
    ]
    spine = _ids(GRAPH.way("prostate", "bone", "vertebral_venous_plexus"))
    assert spine[-2:] == ["vertebral_venous_plexus", "bone"]
    assert _ids(GRAPH.way("breast", "lymph_nodes_axillary", "lymph")) == [
        "breast",
        "lymph_nodes_axillary",
    ]
    assert _ids(GRAPH.way("ovary", "omentum", "transcoelomic"))[1] == "belly_fluid_up"
    virchow = _ids(GRAPH.way("stomach", "lymph_nodes_distant", "lymph"))
    assert virchow[-2:] == ["thoracic_duct", "lymph_nodes_distant"]


def test_every_segment_flows_into_a_known_one() -> None:
    for segment in GRAPH.segments.values():
        assert set(segment.into) <= set(GRAPH.segments), segment.id


def test_no_way_runs_against_the_flow_unless_the_stretch_is_named_so() -> None:
    for cancer, site, route in _all_routes():
        if route.path in ("direct", "perineural"):
            continue
        for one, after in pairwise(route.stations):
            assert after.id in GRAPH.segments[one.id].into, (cancer, site, one.id, after.id)
    backward = {segment.id for segment in GRAPH.segments.values() if segment.backward}
    assert backward == {"vertebral_venous_plexus", "lymph_against_flow"}


def test_every_way_starts_at_the_primary_and_ends_at_the_site() -> None:
    for cancer, site, route in _all_routes():
        assert route.stations[0].id == ATLAS.cancers[cancer].site  # type: ignore[index]
        assert route.stations[-1].id == site
        assert len({station.id for station in route.stations[:-1]}) == len(route.stations) - 1


@pytest.mark.parametrize("start", PRIMARIES)
def test_blood_passes_the_heart_unless_the_portal_vein_explains_it(start: str) -> None:
    for end in SECONDARIES:
        way = GRAPH.way(start, end, "blood_systemic")
        if way:
            assert any(segment.vessel is Vessel.HEART for segment in way), (start, end)
        portal = GRAPH.way(start, end, "blood_portal")
        if portal and not any(segment.vessel is Vessel.HEART for segment in portal):
            assert end == "liver"
            assert any(segment.id == "portal_vein" for segment in portal)


@pytest.mark.parametrize("start", PRIMARIES)
def test_from_every_primary_blood_can_reach_lung_and_bone(start: str) -> None:
    if start != "lung":
        assert GRAPH.way(start, "lung", "blood_systemic")
    beyond = GRAPH.way(start, "bone", "blood_systemic")
    assert "lung" in _ids(beyond)  # nothing reaches the arteries without passing the lungs


@pytest.mark.parametrize("start", sorted(PORTAL))
def test_what_the_portal_vein_drains_meets_the_liver_first(start: str) -> None:
    filters = [one.id for one in GRAPH.way(start, "bone", "blood_systemic") if one.vessel.is_filter]
    assert filters == [start, "liver", "lung", "bone"]


def test_every_capillary_bed_on_the_way_is_a_filter_and_named() -> None:
    for cancer, site, route in _all_routes():
        for station in route.stations:
            assert station.name
            assert station.caption
        beds = [one.id for one in route.stations[1:] if GRAPH.segments[one.id].vessel.is_filter]
        assert beds == [one.id for one in route.stations if one.filter], (cancer, site)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_listed_pair_has_a_way(language: str) -> None:
    atlas = read_atlas(language)
    for spread in atlas.spreads:
        routes = routes_of(spread, atlas)
        assert routes, (spread.cancer, spread.site)
        assert all(len(route.stations) > 1 for route in routes), (spread.cancer, spread.site)
        claimed = {claim.path for claim in spread.routes}
        assert {route.path for route in routes if route.claimed} == claimed


def test_what_no_source_claims_is_possible_by_anatomy_and_says_so() -> None:
    for spread in ATLAS.spreads:
        for route in routes_of(spread, ATLAS):
            if route.claimed:
                assert spread.routes
            else:
                assert route.standing is Standing.POSSIBLE
                assert spread.kind is SpreadKind.DISTANT
                assert route.sources  # the anatomy has a source too


def test_competing_explanations_are_all_offered() -> None:
    ovary = ATLAS.spread("stomach", "ovary")  # type: ignore[arg-type]
    assert ovary is not None
    routes = routes_of(ovary, ATLAS)
    assert [route.kind.value for route in routes] == ["lymph", "cavity", "blood"]
    assert {route.standing for route in routes} == {Standing.DEBATED}
    bone = ATLAS.spread("prostate", "bone")  # type: ignore[arg-type]
    assert bone is not None
    paths = {route.path: route.standing for route in routes_of(bone, ATLAS)}
    assert paths == {
        "vertebral_venous_plexus": Standing.DEBATED,
        "blood_systemic": Standing.ESTABLISHED,
    }


@pytest.mark.parametrize("figure", [Figure.MALE, Figure.FEMALE])
def test_no_figure_is_told_of_vessels_that_it_lacks(figure: Figure) -> None:
    lacking = "ovar" if figure is Figure.MALE else "testic"
    for cancer in ATLAS.cancers.values():
        if not cancer.sex.fits(figure) or not ATLAS.sites[cancer.site].drawn_on.fits(figure):
            continue
        for spread in ATLAS.spreads_from(cancer.id, figure):
            for route in routes_of(spread, ATLAS):
                assert not any(lacking in one.id for one in route.stations), (
                    cancer.id,
                    spread.site,
                )


def test_an_unknown_place_has_no_way() -> None:
    for path in PATHS:
        assert GRAPH.way("colon", "moon", path) == ()
        assert GRAPH.way("moon", "colon", path) == ()
