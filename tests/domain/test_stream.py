"""Soil or stream: two orders of the same places, and what may be said of their difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.atlas import Atlas, Figure, RouteClaim, RouteKind, Sex, Spread, Standing
from explorer.domain.circulation import Circulation, Segment, SegmentId, Vessel
from explorer.domain.evidence import Measure, Observation, Source, SourceId, Tier
from explorer.domain.flow import Flow, OfBoth, Share
from explorer.domain.second_step import SecondStep, second_step
from explorer.domain.stream import Comparison, FirstStop, Place, Row, compare
from tests.small_atlas import cancer, site, spread

SOURCE = Source(
    id=SourceId("one"), authors="A", year=2000, title="T", journal="J", doi=None, url="https://x"
)
# percent of cardiac output of the man and of the woman
SHARES: dict[str, tuple[float | None, float | None]] = {
    "lung": (100, 100),
    "kidney": (19, 17),
    "brain": (12, 12),
    "liver": (6.5, 6.5),
    "bone": (5, 5),
    "skin": (5, 5),
    "adrenal": (0.3, 0.3),
    "ovary": (None, 0.02),
}
VEINS = {"breast": "caval", "colon": "portal", "rectum": "both", "lung": "arterial"}


def share(male: float | None, female: float | None) -> Share:
    return Share(direct=OfBoth(male=male, female=female))


def segment(name: str, vessel: Vessel, *into: str) -> Segment:
    return Segment(
        id=SegmentId(name),
        name=name,
        caption="",
        vessel=vessel,
        into=tuple(SegmentId(one) for one in into),
    )


def circulation() -> Circulation:
    beds = [name for name in SHARES if name not in ("lung", "liver")]
    found = [
        segment("breast", Vessel.BED, "great_vein"),
        segment("colon", Vessel.BED, "portal_vein"),
        segment("rectum", Vessel.BED, "portal_vein", "great_vein"),
        *(segment(name, Vessel.BED, "great_vein") for name in ("liver", *beds)),
        segment("portal_vein", Vessel.PORTAL_VEIN, "liver"),
        segment("great_vein", Vessel.VEIN, "right_heart"),
        segment("right_heart", Vessel.HEART, "lung"),
        segment("lung", Vessel.BED, "left_heart"),
        segment("left_heart", Vessel.HEART, "aorta"),
        segment("aorta", Vessel.ARTERY, "liver", "colon", *beds),
    ]
    return Circulation(segments={one.id: one for one in found})


def atlas_of(
    *spreads: Spread, start: str = "breast", sex: Sex = Sex.ANY, flow: Flow | None = None
) -> Atlas:
    sites = {name: site(name) for name in (*SHARES, *VEINS, "pleura", "spleen")}
    primary = cancer(start, start, sex)
    shares = {name: share(*both) for name, both in SHARES.items()}
    return Atlas(
        language="en",
        sites=sites,  # type: ignore[arg-type]
        cancers={primary.id: primary},
        spreads=spreads,
        cards={},
        terms={},
        sources={},
        circulation=circulation(),
        flow=flow or Flow(shares=shares),
    )


def seen(start: str, to: str, percent: int | None, tier: Tier = Tier.COMMON) -> Spread:
    observation = Observation(
        percent=percent,
        below=None,
        measure=Measure.METASTATIC,
        affected=None,
        counted=1000,
        population="",
        who="",
        years="",
        method="",
        source=SOURCE,
    )
    return replace(spread(start, to, tier), observations=(observation,) if percent else ())


def compared(atlas: Atlas, figure: Figure = Figure.NEUTRAL) -> Comparison:
    return compare(next(iter(atlas.cancers.values())), atlas, figure)


def order(rows: tuple[Row, ...]) -> list[str]:
    return [row.site for row in rows]


BREAST = (
    seen("breast", "bone", 60),
    seen("breast", "liver", 50),
    seen("breast", "lung", 40),
    seen("breast", "brain", 30),
    seen("breast", "adrenal", 20),
    seen("breast", "kidney", 10),
)


def test_flow_puts_the_first_filter_before_the_rest_and_then_goes_by_its_share() -> None:
    found = compared(atlas_of(*BREAST))
    assert order(found.rows) == ["bone", "liver", "lung", "brain", "adrenal", "kidney"]
    assert order(found.guessed) == ["lung", "kidney", "brain", "liver", "bone", "adrenal"]
    assert {row.site: row.lead for row in found.standing_out} == {"bone": 4, "kidney": -4}
    assert found.is_telling


@pytest.mark.parametrize(
    ("start", "stop", "first"),
    [
        ("breast", FirstStop.LUNG, ["lung"]),
        ("colon", FirstStop.LIVER, ["liver", "lung"]),
        ("rectum", FirstStop.EITHER, ["liver", "lung"]),
        ("lung", FirstStop.NONE, []),
    ],
)
def test_what_the_blood_meets_first_is_asked_of_the_anatomy(
    start: str, stop: FirstStop, first: list[str]
) -> None:
    places = [name for name in ("kidney", "brain", "lung", "liver") if name != start]
    spreads = (seen(start, name, 60 - 10 * at) for at, name in enumerate(places))
    found = compared(atlas_of(*spreads, start=start))
    assert found.first_stop is stop
    assert sorted(order(found.guessed)[: len(first)]) == first
    shared = [row.guessed for row in found.guessed if row.guessed == Place(first=1, last=2)]
    assert len(shared) == (2 if stop is FirstStop.EITHER else 0)


def test_places_are_shared_where_figures_are_close_or_only_a_word_is_known() -> None:
    found = compared(
        atlas_of(
            seen("breast", "bone", 64),
            seen("breast", "liver", 60),
            seen("breast", "lung", 59),
            seen("breast", "brain", None, Tier.UNCOMMON),
            seen("breast", "kidney", None, Tier.UNCOMMON),
            seen("breast", "adrenal", None, Tier.RARE),
        )
    )
    spans = [(row.seen.first, row.seen.last) for row in found.rows]
    assert spans == [(1, 2), (1, 2), (3, 3), (4, 5), (4, 5), (6, 6)]


def test_equal_flow_shares_a_place() -> None:
    found = compared(atlas_of(seen("breast", "skin", 50), seen("breast", "bone", 20)))
    assert [row.guessed for row in found.guessed] == [Place(first=1, last=2)] * 2
    assert not found.is_telling


def test_what_cannot_be_compared_is_left_out_and_named() -> None:
    by_lymph = RouteClaim(
        kind=RouteKind.LYMPH, path="lymph", standing=Standing.ESTABLISHED, sources=(SOURCE,)
    )
    found = compared(
        atlas_of(
            *BREAST,
            seen("breast", "pleura", 30),
            seen("breast", "ovary", None, Tier.LISTED),
            replace(seen("breast", "skin", 10), routes=(by_lymph,)),
            seen("breast", "breast", 10),
        )
    )
    assert (found.no_flow, found.not_counted, found.other_way) == (
        ("pleura",),
        ("ovary",),
        ("skin",),
    )
    assert order(found.rows) == [one.site for one in BREAST]


@pytest.mark.parametrize(
    ("sex", "figure", "table", "kidney"),
    [
        (Sex.FEMALE, Figure.NEUTRAL, Sex.FEMALE, (17,)),
        (Sex.ANY, Figure.FEMALE, Sex.FEMALE, (17,)),
        (Sex.ANY, Figure.MALE, Sex.MALE, (19,)),
        (Sex.ANY, Figure.NEUTRAL, Sex.ANY, (19, 17)),
    ],
)
def test_whose_blood_flow_it_is(
    sex: Sex, figure: Figure, table: Sex, kidney: tuple[float, ...]
) -> None:
    found = compared(atlas_of(*BREAST, sex=sex), figure)
    assert found.table is table
    assert [row.direct for row in found.rows if row.site == "kidney"] == [kidney]


def test_without_a_sex_the_mans_table_stands_where_the_two_differ() -> None:
    shares = {name: share(*both) for name, both in SHARES.items()} | {"kidney": share(19, 11)}
    found = compared(atlas_of(*BREAST, flow=Flow(shares=shares)))
    assert found.table is Sex.MALE
    assert order(found.guessed)[1] == "kidney"


def test_an_organ_of_one_sex_keeps_its_own_value() -> None:
    found = compared(atlas_of(*BREAST, seen("breast", "ovary", 5)))
    assert found.guessed[-1].site == "ovary"
    assert found.guessed[-1].direct == (0.02,)


def test_an_atlas_without_flow_has_nothing_to_compare() -> None:
    found = compared(atlas_of(*BREAST, flow=Flow()))
    assert not found.rows
    assert not found.is_telling
    assert len(found.no_flow) == len(BREAST)


@given(
    st.permutations(sorted(set(SHARES) - {"ovary"})),
    st.lists(st.integers(1, 100), min_size=7, max_size=7),
)
def test_two_orders_hold_the_same_places(names: list[str], percents: list[int]) -> None:
    falling = sorted(percents, reverse=True)
    spreads = [seen("breast", *pair) for pair in zip(names, falling, strict=True)]
    found = compared(atlas_of(*spreads))
    assert sorted(order(found.rows)) == sorted(order(found.guessed)) == sorted(names)
    for rows, which in ((found.rows, "seen"), (found.guessed, "guessed")):
        for at, row in enumerate(rows, start=1):
            place: Place = getattr(row, which)
            assert place.first <= at <= place.last
    for row in found.rows:
        overlap = row.seen.first <= row.guessed.last and row.guessed.first <= row.seen.last
        assert (row.lead == 0) == overlap
        assert row.stands_out == (abs(row.lead) >= 3)


def test_a_second_step_is_offered_only_where_a_source_tells_of_one() -> None:
    step = SecondStep(
        cancers=("breast",),  # type: ignore[arg-type]
        sites=("bone",),  # type: ignore[arg-type]
        plain="In some people.",
        detail="More.",
        sources=(SOURCE,),
    )
    atlas = replace(atlas_of(*BREAST), second_steps=(step,))
    assert second_step(BREAST[0], atlas) is step
    assert second_step(BREAST[1], atlas) is None
    assert second_step(replace(BREAST[0], cancer="lung"), atlas) is None  # type: ignore[arg-type]
