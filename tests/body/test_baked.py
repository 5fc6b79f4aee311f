"""The baked files are those of the sources, small enough to ship."""

from __future__ import annotations

from explorer.atelier.freshness import baked_folder, is_fresh
from explorer.atelier.source import source_folder

HEAVIEST = 5_500_000  # bytes


def test_the_baked_art_is_up_to_date() -> None:
    assert is_fresh(source_folder(), baked_folder()), "run python -m explorer.atelier"


def test_the_baked_art_is_light() -> None:
    assert sum(path.stat().st_size for path in baked_folder().iterdir()) <= HEAVIEST
