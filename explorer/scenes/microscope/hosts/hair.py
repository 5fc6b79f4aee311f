"""What grows down from the skin: the root of a hair, and a coiled sweat gland. No Qt."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import oval
from explorer.scenes.microscope.hosts.parts import (
    Look,
    closed,
    length_of,
    row_of_cells,
    scaled,
    stations,
)
from explorer.scenes.microscope.hosts.vessels import flat_cells
from explorer.scenes.microscope.slide import Chromatin, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points

_FOOT: Final = Look(body="basal", membrane="membrane", tone=(0.78, 0.92))
_SHEATH: Final = Look(body="pale", membrane="membrane", tone=(0.5, 0.64), chromatin=Chromatin.OPEN)
_SWEAT: Final = Look(body="pale", membrane="membrane", tone=(0.55, 0.7))


def _rows(
    plot: Plot,
    rng: Rng,
    rim: Points,
    shares: tuple[float, ...],
    wide: float,
    looks: tuple[Look, ...],
) -> Iterator[Item]:
    """Yield rings of cells inside a rim, from one share of its size to the next."""
    for index, look in enumerate(looks):
        low, high = closed(scaled(rim, shares[index])), closed(scaled(rim, shares[index + 1]))
        count = max(9, round(length_of(low) / wide))
        where = np.linspace(0, 1, count + 1)
        kind = "basal" if look is _FOOT else "keratinocyte"
        yield from row_of_cells(
            plot, rng, kind, look, stations(low, where)[0], stations(high, where)[0],
            nucleus=3.0, at=0.45, shake=0.1,
        )  # fmt: skip


def hair_root(plot: Plot, rng: Rng, at: Point, radius: float) -> Iterator[Item]:
    """Yield the root of a hair cut across: sheath of fibres, rings of cells, horn, the hair."""
    rim = oval(rng, at, radius, long=1.12, turn=rng.uniform(0, 3), uneven=0.03, turns=24)
    yield Patch("stroma_dense", (scaled(rim, 1.22),), edge="fibre", edge_width=0.8)
    line = closed(scaled(rim, 1.12))
    yield Strand("fibre", line, 0.8)
    spots, turn = stations(line, (np.arange(12) + rng.uniform(0, 0.7, 12)) / 12)
    yield from flat_cells(plot, rng, "fibroblast", spots, turn, radius=2.0, long=3.6)
    yield Patch("colloid_edge", (rim,), edge="fibre_dark", edge_width=1.4)
    looks = (_FOOT, _SHEATH, _SHEATH)
    yield from _rows(plot, rng, rim, (0.98, 0.78, 0.61, 0.47), 7.2, looks)
    yield Patch("keratin_edge", (scaled(rim, 0.46),), edge="membrane_dark", edge_width=0.6)
    yield Patch("keratin", (scaled(rim, 0.38),))
    yield Patch("hair", (scaled(rim, 0.29),), edge="keratin_edge", edge_width=1.0)
    yield Patch("hair_core", (scaled(rim, 0.1),))


def sweat_coil(plot: Plot, rng: Rng, at: Point) -> Iterator[Item]:
    """Yield a sweat gland: one coiled tube that is cut across again and again."""
    for index in range(8):
        away = 0.0 if index == 0 else rng.uniform(38, 46)
        turn = tau * index / 7 + rng.uniform(-0.15, 0.15)
        spot = (at[0] + away * np.cos(turn), at[1] + away * np.sin(turn))
        radius = rng.uniform(14, 17)
        rim = oval(
            rng,
            spot,
            radius,
            long=rng.uniform(1.0, 1.5),
            turn=turn + tau / 4,
            uneven=0.05,
            turns=16,
        )
        yield Patch("stroma_dense", (scaled(rim, 1.12),), edge="fibre", edge_width=0.7)
        yield Patch("glass", (rim,), edge="fibre_dark", edge_width=0.9)
        yield from _rows(plot, rng, rim, (1.0, 0.3), 7.6, (_SWEAT,))
