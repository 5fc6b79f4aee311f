"""Doubled words of Indonesian stay on one line, and are written as they were."""

from __future__ import annotations

import pytest

from explorer.content.edition import read_atlas
from explorer.panels.lettering import unbroken

KEPT = "\u2011"


@pytest.mark.parametrize(
    "text", ["Paru-paru kanan", "selaput paru-paru", "PARU-PARU", "rata-rata 3-4 dari 100"]
)
def test_only_the_hyphen_changes(text: str) -> None:
    kept = unbroken(text)
    assert kept.replace(KEPT, "-") == text
    assert kept.count(KEPT) == 1


@pytest.mark.parametrize("text", ["sub-bagian", "3-3", "kanker-kankers", "non-Hodgkin"])
def test_other_hyphens_may_end_a_line(text: str) -> None:
    assert unbroken(text) == text


def test_the_names_of_the_sites_keep_their_letters() -> None:
    for site in read_atlas("id").sites.values():
        assert unbroken(site.name).replace(KEPT, "-") == site.name
