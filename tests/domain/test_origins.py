"""The reverse question: what comes first, what a figure can have, and what a pick leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.domain.atlas import CancerId, Figure, Sex, SiteId, SpreadKind
from explorer.domain.evidence import Measure, Observation, Source, SourceId, Tier
from explorer.domain.exploration import (
    LIT,
    Exploration,
    Place,
    SiteRole,
    body_roles,
    site_of_part,
    story_roles,
)
from explorer.domain.origin_rows import Grade, Known, origins_of, weighing
from explorer.domain.origins import Band, Counts, OriginCount, Origins, OriginShare, Weights
from tests.small_atlas import ATLAS, spread

LIVER, OVARY, BRAIN, BLADDER = (SiteId(name) for name in ("liver", "ovary", "brain", "bladder"))


def source(name: str) -> Source:
    return Source(
        id=SourceId(name),
        authors=name,
        year=2020,
        title=name,
        journal="J",
        doi=None,
        url="https://example.org",
    )


def share(
    percent: int | None, *cancers: str, counted: int = 1000, grows_in: bool = False
) -> OriginShare:
    seen = Observation(
        percent=percent,
        below=None,
        measure=Measure.ORIGINS,
        affected=None,
        counted=counted,
        population="A registry",
        who="people with spread there",
        years="2020",
        method="registry",
        source=source("large"),
    )
    return OriginShare(
        cancers=tuple(CancerId(each) for each in cancers),
        name=" or ".join(cancers),
        grows_in=grows_in,
        observation=seen if percent is not None else None,
    )


def count(name: str, counted: int | None, *shares: OriginShare) -> OriginCount:
    return OriginCount(
        source=source(name), counted=counted, label="A registry", who="people", shares=shares
    )


WORDS = {"figure": "Of 100 {who}, **about {percent}** had {cancer}."}
ORIGINS = Origins(
    counts={
        LIVER: (
            count("large", 1000, share(40, "prostate"), share(4, "colon")),
            count("small", 200, share(70, "colon", counted=200), share(9, "stomach", counted=200)),
        ),
        OVARY: (count("large", 500, share(30, "stomach", grows_in=True), share(12, "liver")),),
        BRAIN: (count("few", 60, share(None, "prostate")),),
    },
    weights=Weights(
        how_common={
            Counts.WORLD: {CancerId("prostate"): 3, CancerId("stomach"): 2, CancerId("colon"): 3},
            Counts.INDONESIA: {
                CancerId("prostate"): 1,
                CancerId("stomach"): 1,
                CancerId("colon"): 2,
            },
        },
        found_spread={CancerId("prostate"): 1, CancerId("stomach"): 3, CancerId("colon"): 2},
        bands={
            LIVER: {
                Counts.WORLD: {
                    Band.MOST: (CancerId("colon"),),
                    Band.SOME: (CancerId("stomach"), CancerId("prostate")),
                    Band.LITTLE: (),
                },
                Counts.INDONESIA: {
                    Band.MOST: (CancerId("colon"), CancerId("stomach")),
                    Band.SOME: (),
                    Band.LITTLE: (CancerId("prostate"),),
                },
            }
        },
    ),
    words=WORDS,
)
ASKED = replace(
    ATLAS,
    origins=ORIGINS,
    spreads=(
        *ATLAS.spreads,
        spread("liver", "ovary", Tier.RARE, sex=Sex.FEMALE),
        spread("ovary", "liver", Tier.UNCOMMON),
        spread("colon", "bladder", Tier.SOMETIMES),
        spread("stomach", "bladder", Tier.RARE),
        spread("liver", "bladder", Tier.COMMON),
    ),
)


def rows(site: SiteId, figure: Figure | None = None) -> list[str]:
    return [str(row.cancer) for row in origins_of(site, ASKED, figure)]


def test_the_largest_count_gives_the_order_and_the_next_adds_to_it() -> None:
    found = origins_of(LIVER, ASKED)
    assert [str(row.cancer) for row in found] == ["prostate", "colon", "stomach", "ovary"]
    colon = found[1]
    assert [seen.percent for seen in colon.observations] == [4, 70]
    assert colon.grade is Grade.SELDOM  # the small count changes neither order nor look
    assert [row.known for row in found[2:]] == [Known.COUNTED, Known.FORWARD_ONLY]


def test_beside_a_count_what_is_only_known_does_not_light() -> None:
    assert origins_of(LIVER, ASKED)[3].grade is Grade.NOT_SHOWN


def test_without_a_count_what_is_known_stands_by_tier_and_lights() -> None:
    found = origins_of(BLADDER, ASKED)
    assert [str(row.cancer) for row in found] == ["liver", "colon", "stomach", "prostate"]
    assert [row.grade for row in found] == [
        Grade.KNOWN,
        Grade.KNOWN,
        Grade.NOT_SHOWN,
        Grade.NEIGHBOUR,
    ]
    assert found[3].spread.kind is SpreadKind.NEIGHBOUR


def test_what_grew_in_from_beside_comes_after_what_came_from_afar() -> None:
    found = origins_of(OVARY, ASKED)
    assert [(str(row.cancer), row.grade) for row in found] == [
        ("liver", Grade.OFTEN),
        ("stomach", Grade.NEIGHBOUR),
    ]


def test_too_few_counted_is_known_without_a_figure() -> None:
    (row,) = origins_of(BRAIN, ASKED)
    assert (row.known, row.grade, row.observations) == (Known.COUNTED, Grade.KNOWN, ())


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        (Figure.MALE, ["prostate", "colon", "stomach"]),
        (Figure.FEMALE, ["colon", "stomach", "ovary"]),
        (Figure.NEUTRAL, ["prostate", "colon", "stomach", "ovary"]),
    ],
)
def test_a_figure_has_the_cancers_of_its_body(figure: Figure, found: list[str]) -> None:
    assert rows(LIVER, figure) == found


def test_nothing_spreads_to_some_places() -> None:
    assert rows(SiteId("stomach")) == []


def test_a_share_is_said_with_its_population() -> None:
    assert ORIGINS.sentence(share(40, "prostate")) == (
        "Of 100 people with spread there, **about 40** had prostate."
    )
    assert ORIGINS.sentence(share(None, "prostate")) == ""


def test_weights_stand_in_bands_with_their_steps() -> None:
    found = weighing(LIVER, Counts.WORLD, ASKED, Figure.MALE)
    assert found is not None
    bands = {band: [str(row.cancer) for row in weighed] for band, weighed in found.bands}
    assert bands == {Band.MOST: ["colon"], Band.SOME: ["stomach", "prostate"], Band.LITTLE: []}
    colon = found.bands[0][1][0]
    assert (colon.how_common, colon.found_spread, colon.reaches) == (3, 2, 3)


def test_other_counts_give_other_bands() -> None:
    found = weighing(LIVER, Counts.INDONESIA, ASKED, Figure.MALE)
    assert found is not None
    assert [str(row.cancer) for row in found.bands[0][1]] == ["colon", "stomach"]


def test_a_figure_weighs_only_what_it_can_have_and_names_what_is_not_known() -> None:
    found = weighing(LIVER, Counts.WORLD, ASKED, Figure.FEMALE)
    assert found is not None
    weighed = [str(row.cancer) for _, band in found.bands for row in band]
    assert weighed == ["colon", "stomach"]
    assert found.not_known == ("ovary",)
    assert weighing(BLADDER, Counts.WORLD, ASKED, Figure.MALE) is None


# -- the question in the exploration -----------------------------------------------------------

START = Exploration()
OF_LIVER = START.asking_origins(LIVER, ASKED)


def test_to_ask_leaves_the_story_that_was_told() -> None:
    pair = START.picking(SiteId("prostate"), ASKED).picking(SiteId("bone"), ASKED)
    asked = pair.at_stage("cascade", 1).asking_origins(SiteId("bone"), ASKED)
    assert (asked.origins_of, asked.primary, asked.reading) == ("bone", None, None)
    assert (asked.stage, asked.place) == (None, Place.BODY)
    assert not asked.is_at_rest


def test_the_question_switches_to_a_figure_that_has_the_place() -> None:
    assert START.asking_origins(OVARY, ASKED).figure is Figure.FEMALE
    with_ovary = START.asking_origins(OVARY, ASKED)
    assert with_ovary.on_figure(Figure.MALE, ASKED).origins_of is None
    assert OF_LIVER.on_figure(Figure.FEMALE, ASKED).origins_of == LIVER


def test_roles_tell_where_it_is_and_where_it_may_have_come_from() -> None:
    roles = story_roles(ASKED, OF_LIVER)
    assert roles == body_roles(ASKED, OF_LIVER)
    assert roles[LIVER] is SiteRole.ARRIVES_HERE
    assert roles[SiteId("prostate")] is SiteRole.OFTEN_FROM
    assert roles[SiteId("colon")] is SiteRole.SELDOM_FROM
    assert roles[SiteId("spleen")] is SiteRole.STEPPED_BACK
    assert site_of_part("transverse_colon", ASKED, OF_LIVER) == "colon"  # type: ignore[arg-type]


def test_a_lit_origin_opens_its_pair_with_the_place() -> None:
    pair = OF_LIVER.picking(SiteId("colon"), ASKED)
    assert (pair.primary, pair.reading, pair.origins_of) == ("colon", "liver", None)


def test_a_rare_pair_is_read_where_it_was_counted() -> None:
    pair = START.asking_origins(OVARY, ASKED).picking(LIVER, ASKED)
    assert (pair.primary, pair.reading) == ("liver", "ovary")
    assert pair.figure is Figure.FEMALE


def test_any_other_place_starts_anew() -> None:
    for name in ("ovary", "bone", "liver"):  # known but not lit; dark; the one asked about
        then = OF_LIVER.picking(SiteId(name), ASKED)
        assert then.origins_of is None
        assert then.reading is None


def test_what_cannot_spread_there_is_no_pair() -> None:
    assert OF_LIVER.at_pair(CancerId("liver"), SiteId("spleen"), ASKED) == OF_LIVER


def test_every_grade_has_a_role_and_those_that_light_are_lit() -> None:
    lit = {role for role in story_roles(ASKED, OF_LIVER).values() if role in LIT}
    assert lit == {SiteRole.ARRIVES_HERE, SiteRole.OFTEN_FROM, SiteRole.SELDOM_FROM}
