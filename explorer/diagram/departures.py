"""Where the drawing departs from the measured body on purpose, and why: told to whoever asks."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from explorer.domain.atlas import PartId
    from explorer.domain.exploration import View


@cache
def _reasons() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Read the table, by view and part; each reason by language."""
    with asset("body", "cheats.toml").open("rb") as file:
        rows = tomllib.load(file)["cheat"]
    return {(row["view"], row["part"]): row["reason"] for row in rows}


def departures(parts: Iterable[PartId], view: View, language: str) -> tuple[str, ...]:
    """Return why these parts are drawn otherwise in a view, each reason once."""
    found = (_reasons().get((view.value, part)) for part in parts)
    return tuple(dict.fromkeys(reason[language] for reason in found if reason is not None))
