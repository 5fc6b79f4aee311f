"""How much of the blood that the heart pumps reaches each organ: reference values, nothing more.

Percents of the cardiac output of an adult man and an adult woman at rest, after ICRP Publication 89
(2002). An organ without a row there has no share here either: it is never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.evidence import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OfBoth:
    """A value of the man and one of the woman; None where that body lacks the organ."""

    male: float | None = None
    female: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What reaches an organ, in percent of cardiac output.

    `direct` comes from the heart by the organ's own arteries (in the lungs: all blood, by the
    arteries of the lungs). `portal` has already passed the finest vessels of other organs.
    """

    direct: OfBoth
    portal: OfBoth = field(default_factory=OfBoth)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The share of each site that has one; `output` is what the heart pumps, in litres a minute.

    `words` are the texts that explain the comparison with it, by key.
    """

    output: OfBoth = field(default_factory=OfBoth)
    shares: Mapping[str, Share] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sources: tuple[Source, ...] = ()
