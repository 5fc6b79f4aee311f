"""The naming drill: which places, in which order, with which answers, and what is noted."""

from __future__ import annotations

from dataclasses import replace

from explorer.domain.atlas import Atlas, CancerId, Figure, SiteId, Spread
from explorer.domain.exploration import Exploration
from explorer.domain.naming import (
    RIGHT,
    NameNotes,
    name_answers,
    name_question,
    named_places,
    next_place,
)
from tests.small_atlas import ATLAS, CANCERS, SPREADS

PHRASES = {
    "naming_reached_spread": "has spread to {site}",
    "naming_reached_grown": "has grown into {site}",
    "naming_name": "{cancer} that {reached}",
    "naming_ask_spread": "{kind} of {start} has reached {site}?",
    "naming_ask_grown": "{kind} of {start} has grown into {site}?",
    "naming_ask_here": "{kind} of {site} elsewhere in it?",
    "naming_not_misnomer": "Not {misnomer}: {site} from {start}, so {cancer}.",
    "naming_not_new": "Not {misnomer}: still {cancer}.",
    "naming_not_turned": "Other way: {start}, so {cancer}.",
}
NAMED = tuple(
    replace(each, name=f"{each.cancer} cancer in {each.site}", misnomer=f"{each.site} cancer")
    for each in SPREADS
)
CALLED = Atlas(
    language="en",
    sites=ATLAS.sites,
    cancers={each.id: replace(each, kind="cancer") for each in CANCERS},
    spreads=NAMED,
    cards={},
    terms={},
    sources={},
    phrases=PHRASES,
)
PROSTATE, STOMACH = CancerId("prostate"), CancerId("stomach")


def places(cancer: CancerId = PROSTATE, figure: Figure = Figure.MALE) -> tuple[Spread, ...]:
    return named_places(CALLED, cancer, figure)


def sites(found: tuple[Spread, ...]) -> list[str]:
    return [spread.site for spread in found]


def pair(cancer: str, site: str) -> Spread:
    found = CALLED.spread(CancerId(cancer), SiteId(site))
    assert found is not None
    return found


def test_the_lit_places_are_asked_in_the_order_of_the_page() -> None:
    assert sites(places()) == ["bone", "liver", "brain", "bladder"]  # a rare one is not lit


def test_a_figure_is_asked_of_its_own_places() -> None:
    assert sites(places(STOMACH, Figure.FEMALE)) == ["liver", "ovary"]
    assert sites(places(STOMACH, Figure.MALE)) == ["liver"]
    assert sites(places(STOMACH, Figure.NEUTRAL)) == ["liver", "ovary"]


def test_the_round_goes_on_after_a_place_and_comes_round() -> None:
    def onward(after: str | None, *named: str) -> str | None:
        told = next_place(places(), SiteId(after) if after else None, lambda s: s.site in named)
        return told.site if told else None

    assert onward(None) == "bone"
    assert onward("bone") == "liver"
    assert onward("bladder") == "bone"
    assert onward("liver", "brain", "bladder") == "bone"
    assert onward("spleen") == "bone"  # no place of the round
    assert onward("bone", "bone", "liver", "brain", "bladder") is None


def test_three_names_are_offered_of_which_one_is_right() -> None:
    answers = {each.key: each for each in name_answers(pair("prostate", "bone"), CALLED)}
    assert [each.key for each in answers.values() if each.right] == [RIGHT]
    assert answers["name"].words == "prostate cancer in bone"
    assert answers["misnomer"].words == "bone cancer"
    assert answers["misnomer"].reply == "Not bone cancer: bone from prostate, so prostate cancer."
    assert answers["turned"].words == "bone cancer that has spread to prostate"
    assert answers["turned"].reply == "Other way: prostate, so prostate cancer."


def test_growth_into_a_neighbour_has_its_own_words() -> None:
    bladder = pair("prostate", "bladder")
    assert name_question(bladder, CALLED) == "Cancer of prostate has grown into bladder?"
    turned = {each.key: each.words for each in name_answers(bladder, CALLED)}["turned"]
    assert turned == "bladder cancer that has grown into prostate"


def test_where_it_started_there_itself_nothing_can_be_turned_round() -> None:
    here = replace(pair("colon", "liver"), site=SiteId("colon"), misnomer="a new colon cancer")
    assert name_question(here, CALLED) == "Cancer of colon elsewhere in it?"
    answers = {each.key: each.reply for each in name_answers(here, CALLED)}
    assert answers == {
        "name": here.title,
        "misnomer": "Not a new colon cancer: still colon cancer.",
    }


def test_the_order_of_answers_is_always_the_same_and_not_the_same_for_all() -> None:
    def orders() -> list[list[str]]:
        return [[each.key for each in name_answers(spread, CALLED)] for spread in NAMED]

    assert orders() == orders()
    assert len({tuple(order) for order in orders()}) > 1


def test_a_wrong_answer_costs_nothing_and_what_is_named_stays_named() -> None:
    answers = {each.key: each for each in name_answers(pair("prostate", "bone"), CALLED)}
    missed = NameNotes().giving(answers["misnomer"])
    assert (missed.named, missed.missed) == (False, True)
    found = missed.giving(answers["name"])
    assert (found.named, found.missed) == (True, True)
    at_once = NameNotes().giving(answers["name"]).giving(answers["turned"])
    assert (at_once.given, at_once.named, at_once.missed) == ("turned", True, False)


def asking(site: str | None) -> Exploration:
    told = Exploration(primary=PROSTATE)
    return told.asking_name(SiteId(site) if site else None, CALLED)


def test_a_place_is_asked_as_an_open_pair() -> None:
    now = asking("bone")
    assert (now.reading, now.naming) == ("bone", True)
    assert asking(None).naming
    assert asking("stomach") == Exploration(primary=PROSTATE)  # it does not spread there
    assert not Exploration().asking_name(SiteId("bone"), CALLED).naming


def test_a_pick_of_a_lit_place_asks_of_it_and_any_other_leaves() -> None:
    assert asking("bone").picking(SiteId("liver"), CALLED) == asking("liver")
    assert asking("bone").picking(SiteId("bone"), CALLED) == asking("bone")
    assert asking("bone").picking(SiteId("prostate"), CALLED) == Exploration(primary=PROSTATE)
    elsewhere = asking("bone").picking(SiteId("stomach"), CALLED)
    assert (elsewhere.primary, elsewhere.naming) == ("stomach", False)


def test_a_figure_that_lacks_the_place_ends_the_asking() -> None:
    now = Exploration(primary=STOMACH, figure=Figure.FEMALE).asking_name(SiteId("ovary"), CALLED)
    male = now.on_figure(Figure.MALE, CALLED)
    assert (male.primary, male.reading, male.naming) == ("stomach", None, False)
    kept = now.on_figure(Figure.NEUTRAL, CALLED)
    assert (kept.reading, kept.naming) == ("ovary", True)
    gone = asking("bone").on_figure(Figure.FEMALE, CALLED)
    assert (gone.primary, gone.naming) == (None, False)
