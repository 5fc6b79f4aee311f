"""How a figure on survival is told: whose, found when, how many, beside whom."""

from __future__ import annotations

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.outlook import Extent, Outlook, Survival
from tests.small_atlas import ATLAS

PERCENTS = {Extent.LOCALIZED: 100, Extent.REGIONAL: 97, Extent.DISTANT: 98}
SURVIVAL = Survival(whose="men whose cancer", percents=PERCENTS)
OUTLOOK = Outlook(
    of={"prostate": SURVIVAL},
    words={
        **{f"found_{e.value}": f"Of 100 {{whose}} {e.value}, **{{how_many}}**." for e in Extent},
        "about": "about {count}",
        "nearly_all": "nearly all",
        "compared": "Beside others.",
    },
)


@pytest.mark.parametrize(
    ("extent", "alive", "said"),
    [
        (Extent.LOCALIZED, None, "Of 100 men whose cancer localized, **nearly all**."),
        (Extent.REGIONAL, 97, "Of 100 men whose cancer regional, **about 97**."),
        (Extent.DISTANT, None, "Of 100 men whose cancer distant, **nearly all**."),
    ],
)
def test_from_98_on_a_figure_becomes_words(extent: Extent, alive: int | None, said: str) -> None:
    assert SURVIVAL.alive(extent) == alive
    assert OUTLOOK.sentence(SURVIVAL, extent) == f"{said} Beside others."


def test_the_order_is_how_far_it_had_spread() -> None:
    assert [extent.value for extent in Extent] == ["localized", "regional", "distant"]


def test_an_atlas_has_no_figures_unless_it_is_given_some() -> None:
    assert isinstance(ATLAS, Atlas)
    assert ATLAS.outlook == Outlook()
    assert not ATLAS.outlook.of
