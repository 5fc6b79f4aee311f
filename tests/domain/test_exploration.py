"""A pick leads where a reader expects, whatever was picked before."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.atlas import (
    CancerId,
    CardId,
    Figure,
    PartId,
    Region,
    SiteId,
    SpreadKind,
)
from explorer.domain.exploration import (
    LIT,
    Exploration,
    Place,
    SiteRole,
    body_roles,
    part_roles,
    site_of_part,
    story_roles,
)
from tests.small_atlas import ATLAS, site, spread

START = Exploration()
PROSTATE = START.picking(SiteId("prostate"), ATLAS)
SITE_IDS = st.sampled_from(sorted(ATLAS.sites))


def test_a_first_pick_starts_the_story() -> None:
    assert PROSTATE.primary == "prostate"
    assert PROSTATE.reading is None


def test_a_lit_site_is_read() -> None:
    assert PROSTATE.picking(SiteId("bone"), ATLAS).reading == "bone"


def test_a_rare_place_is_not_lit_and_starts_anew() -> None:
    then = PROSTATE.picking(SiteId("spleen"), ATLAS)
    assert (then.primary, then.reading, then.asked) == (None, None, "spleen")


def test_a_lit_place_that_the_figure_lacks_switches_it() -> None:
    stomach = START.picking(SiteId("stomach"), ATLAS)
    pair = stomach.picking(SiteId("ovary"), ATLAS)
    assert (pair.reading, pair.figure) == ("ovary", Figure.FEMALE)


def test_another_organ_starts_over_from_there() -> None:
    then = PROSTATE.picking(SiteId("bone"), ATLAS).picking(SiteId("colon"), ATLAS)
    assert (then.primary, then.reading) == ("colon", None)


def test_the_primary_closes_the_pair() -> None:
    then = PROSTATE.picking(SiteId("bone"), ATLAS).picking(SiteId("prostate"), ATLAS)
    assert (then.primary, then.reading) == ("prostate", None)


def test_an_empty_pick_explains_itself() -> None:
    then = START.picking(SiteId("spleen"), ATLAS)
    assert (then.primary, then.asked) == (None, "spleen")


def test_a_lit_site_can_become_the_start() -> None:
    then = PROSTATE.picking(SiteId("liver"), ATLAS)
    assert then.starting_at(SiteId("liver"), ATLAS).primary == "liver"


def test_an_unknown_site_changes_nothing() -> None:
    assert PROSTATE.picking(SiteId("nowhere"), ATLAS) == PROSTATE


def test_a_cancer_that_the_figure_lacks_switches_the_figure() -> None:
    assert START.picking(SiteId("ovary"), ATLAS).figure is Figure.FEMALE
    neutral = Exploration(figure=Figure.NEUTRAL)
    assert neutral.picking(SiteId("prostate"), ATLAS).figure is Figure.MALE
    assert neutral.picking(SiteId("colon"), ATLAS).figure is Figure.NEUTRAL


def test_a_figure_without_the_primary_closes_the_story() -> None:
    assert PROSTATE.on_figure(Figure.FEMALE, ATLAS).primary is None
    kept = START.picking(SiteId("colon"), ATLAS).on_figure(Figure.FEMALE, ATLAS)
    assert (kept.primary, kept.figure) == ("colon", Figure.FEMALE)


def test_a_figure_without_the_open_site_closes_the_pair() -> None:
    stomach = Exploration(figure=Figure.FEMALE, primary=CancerId("stomach"))
    pair = stomach.picking(SiteId("ovary"), ATLAS)
    assert pair.reading == "ovary"
    assert pair.on_figure(Figure.MALE, ATLAS).reading is None
    assert pair.on_figure(Figure.NEUTRAL, ATLAS).reading == "ovary"


def test_a_pick_leaves_cards_and_tabs() -> None:
    reading = Exploration(card=CardId("what_is_metastasis"), place=Place.SPREADS)
    then = reading.picking(SiteId("colon"), ATLAS)
    assert (then.card, then.place) == (None, Place.BODY)


def test_roles_follow_tiers_and_kinds() -> None:
    roles = story_roles(ATLAS, PROSTATE)
    assert roles[SiteId("prostate")] is SiteRole.STARTS_HERE
    assert roles[SiteId("bone")] is SiteRole.COMMON
    assert roles[SiteId("liver")] is SiteRole.SOMETIMES
    assert roles[SiteId("brain")] is SiteRole.UNCOMMON
    assert roles[SiteId("spleen")] is SiteRole.RARE
    assert roles[SiteId("bladder")] is SiteRole.NEIGHBOUR
    assert roles[SiteId("colon")] is SiteRole.STEPPED_BACK


def test_with_a_pair_open_the_others_step_back_on_the_body_only() -> None:
    pair = PROSTATE.picking(SiteId("bone"), ATLAS)
    roles = body_roles(ATLAS, pair)
    assert {site for site, role in roles.items() if role in LIT} == {"prostate", "bone"}
    assert story_roles(ATLAS, pair)[SiteId("liver")] is SiteRole.SOMETIMES


def test_the_ovary_lights_on_the_female_figure_only() -> None:
    stomach = START.picking(SiteId("stomach"), ATLAS)
    assert story_roles(ATLAS, stomach)[SiteId("ovary")] is SiteRole.STEPPED_BACK
    female = stomach.on_figure(Figure.FEMALE, ATLAS)
    assert story_roles(ATLAS, female)[SiteId("ovary")] is SiteRole.SOMETIMES


def test_a_shared_part_wears_the_role_that_matters_most() -> None:
    ovary = START.picking(SiteId("ovary"), ATLAS)
    roles = part_roles(ATLAS, story_roles(ATLAS, ovary), ovary)
    assert roles[PartId("transverse_colon")] is SiteRole.COMMON


def test_the_first_nodes_are_never_among_the_distant_ones() -> None:
    armpit = site("armpit", "armpit_nodes", region=Region.NODES)
    far = replace(site("far_nodes", "armpit_nodes", "neck_nodes"), chip_only=True)
    atlas = replace(
        ATLAS,
        sites={**ATLAS.sites, armpit.id: armpit, far.id: far},
        spreads=(
            *ATLAS.spreads,
            spread("liver", "far_nodes"),
            spread("liver", "armpit", None, SpreadKind.NODES),
        ),
    )
    story = Exploration().starting(CancerId("liver"), atlas)
    roles = part_roles(atlas, story_roles(atlas, story), story)
    assert roles[PartId("armpit_nodes")] is SiteRole.NODES
    assert roles[PartId("neck_nodes")] is SiteRole.COMMON
    reading = story.picking(SiteId("far_nodes"), atlas)
    roles = part_roles(atlas, body_roles(atlas, reading), reading)
    assert roles[PartId("armpit_nodes")] is SiteRole.STEPPED_BACK
    assert roles[PartId("neck_nodes")] is SiteRole.COMMON


def test_a_site_that_spreads_to_its_like_is_read_too() -> None:
    skin = replace(ATLAS, spreads=(*ATLAS.spreads, spread("liver", "liver")))
    story = Exploration().starting(CancerId("liver"), skin)
    pair = story.picking(SiteId("liver"), skin)
    assert (pair.primary, pair.reading) == ("liver", "liver")
    assert pair.picking(SiteId("liver"), skin).reading is None


def test_a_pick_on_a_shared_part_means_the_lit_site_then_the_one_with_a_cancer() -> None:
    caecum = PartId("caecum")
    assert site_of_part(caecum, ATLAS, START) == "colon"
    assert site_of_part(caecum, ATLAS, START.picking(SiteId("ovary"), ATLAS)) == "bowel"
    assert site_of_part(PartId("nothing"), ATLAS, START) is None


@given(st.lists(SITE_IDS, max_size=6), st.sampled_from(Figure))
def test_no_trail_of_picks_shows_what_the_figure_lacks(trail: list[str], figure: Figure) -> None:
    now = Exploration(figure=figure)
    for name in trail:
        now = now.picking(SiteId(name), ATLAS)
    if now.primary:
        assert ATLAS.cancers[now.primary].sex.fits(now.figure)
    if now.reading:
        assert now.primary
        assert ATLAS.spread(now.primary, now.reading)
    assert (
        len([site for site, role in body_roles(ATLAS, now).items() if role is SiteRole.STARTS_HERE])
        <= 1
    )
