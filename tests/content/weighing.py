"""How the bands of the reverse question were made. `python -m tests.content.weighing` prints them.

New cases x share found when already spread x how often such spread reaches the site. The numbers of
the first two are kept in `measured_weights.toml`, with their sources, and are not shipped.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from explorer.content.edition import read_atlas
from explorer.domain.atlas import Atlas, Spread
from explorer.domain.evidence import Tier

FILE: Final = Path(__file__).with_name("measured_weights.toml")
BANDS: Final = ("most", "some", "little")
MOST, SOME = 1 / 3, 1 / 20  # of the heaviest of the site
COMMON: Final = (0.05, 0.015)  # of all new cases: from here on high, medium
FOUND_SPREAD: Final = (30, 10)  # percent
LEAST: Final = 3  # cancers that can be weighed, or there is nothing to put in order
# Where no percent of the ranking source ships (words, or too few people), the tier stands for it.
MIDDLE: Final = {
    Tier.COMMON: 35.0,
    Tier.SOMETIMES: 17.0,
    Tier.UNCOMMON: 6.0,
    Tier.RARE: 1.5,
}


@dataclass(frozen=True)
class Measured:
    """What the file holds."""

    all_new_cases: Mapping[str, int]
    new_cases: Mapping[str, Mapping[str, int]]
    found_distant: Mapping[str, int]


@cache
def measured() -> Measured:
    return Measured(**tomllib.loads(FILE.read_text(encoding="utf-8")))


def step(value: float, cuts: tuple[float, float]) -> int:
    """Return 3 from the first cut on, 2 from the second, else 1."""
    return 3 if value >= cuts[0] else 2 if value >= cuts[1] else 1


def how_common(counts: str) -> dict[str, int]:
    """Return the step of every cancer that can be weighed."""
    cases, whole = measured().new_cases[counts], measured().all_new_cases[counts]
    return {name: step(cases[name] / whole, COMMON) for name in sorted(weighable())}


def found_spread() -> dict[str, int]:
    """Return the step of every cancer that can be weighed."""
    return {
        name: step(measured().found_distant[name], FOUND_SPREAD) for name in sorted(weighable())
    }


def weighable() -> set[str]:
    """Return the cancers of which both numbers are known."""
    return set(measured().new_cases["world"]) & set(measured().found_distant)


def reaching(spread: Spread, atlas: Atlas) -> float | None:
    """Return the percent that the ranking source found there, or what stands for the tier."""
    if spread.tier not in MIDDLE:
        return None
    measure = atlas.cancers[spread.cancer].measure
    for seen in spread.observations:
        if seen.measure is measure and seen.percent is not None:
            return float(seen.percent)
    return MIDDLE[spread.tier]


def bands(weights: Mapping[str, float]) -> dict[str, list[str]]:
    """Sort cancers into bands by their share of the heaviest, the heaviest first."""
    found: dict[str, list[str]] = {band: [] for band in BANDS}
    most = max(weights.values(), default=0.0)
    for name in sorted(weights, key=lambda each: (-weights[each], each)):
        share = weights[name] / most
        found[BANDS[3 - step(share, (MOST, SOME))]].append(name)
    return found


def weights_at(site: str, counts: str, atlas: Atlas) -> dict[str, float]:
    """Return the product of the three numbers for each cancer that has all of them."""
    found = {}
    for spread in atlas.spreads:
        reached = reaching(spread, atlas) if spread.site == site else None
        if reached is not None and spread.cancer in weighable():
            cases = measured().new_cases[counts][spread.cancer]
            distant = measured().found_distant[spread.cancer]
            found[str(spread.cancer)] = cases * distant / 100 * reached / 100
    return found


def derived(atlas: Atlas) -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return the bands of every site that has enough to put in order."""
    found = {}
    for site in atlas.sites:
        if len(weights_at(site, "world", atlas)) >= LEAST:
            found[str(site)] = {
                counts: bands(weights_at(site, counts, atlas)) for counts in ("world", "indonesia")
            }
    return found


def _rows(title: str, steps: Mapping[str, int]) -> Iterable[str]:
    inside = ", ".join(f"{name}: {value}" for name, value in steps.items())
    yield f"{title}: {{{inside}}}"


def main() -> None:
    """Print the part of facts/origins.yaml that is made here."""
    lines = ["  how_common:"]
    for counts in ("world", "indonesia"):
        lines += [f"    {line}" for line in _rows(counts, how_common(counts))]
    lines += [f"  {line}" for line in _rows("found_spread", found_spread())]
    lines.append("  bands:")
    for site, by_counts in derived(read_atlas("en")).items():
        lines.append(f"    {site}:")
        for counts, found in by_counts.items():
            lines.append(f"      {counts}:")
            lines += [f"        {band}: [{', '.join(names)}]" for band, names in found.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
