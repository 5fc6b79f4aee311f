"""The one file of values behind every theme, look and measure: `assets/themes/tokens.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def tokens() -> Mapping[str, Any]:
    """Return the whole table, read once.

    Raises OSError or tomllib.TOMLDecodeError for a broken install.
    """
    with asset("themes", "tokens.toml").open("rb") as file:
        return tomllib.load(file)
