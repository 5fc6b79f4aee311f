"""Squamous cell cancer: nests of flat-sided pink cells with bridges, whorls of keratin in them."""

from __future__ import annotations

from math import hypot, pi, tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import blob, oval, scattered, smooth
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch, Strand
from explorer.scenes.microscope.tumours.features import lymphocyte
from explorer.scenes.microscope.tumours.ground import Ground
from explorer.scenes.microscope.tumours.laying import Look, Spot
from explorer.scenes.microscope.tumours.sheet import sheet
from explorer.scenes.microscope.tumours.stroma import along, beside, capillary, fibres, rim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_LOOK: Final = Look(
    gap=17.5,
    nucleus=(4.0, 5.3),
    body="squamous",
    membrane="bridges",
    between=0.9,
    reach=0.8,
    sizes=(0.85, 1.15),
    long=(1.0, 1.45),
    uneven=0.1,
    tone=(0.5, 0.8),
    chromatin=Chromatin.COARSE,
    nucleoli=(0, 1),
    nucleolus=0.22,
    mitoses=0.007,
    deaths=0.012,
    giants=0.008,
)
_PEARLS: Final = 5


def keratin(plot: Plot) -> Iterator[Item]:
    """Grow a squamous cell cancer."""
    ground = Ground(
        plot, nest=118.0, septum=(8.0, 34.0), stretch=1.5, warp=20.0, rim=5.0, corner=5.0
    )
    pearls = _pearls(plot, ground)
    ground.holes = tuple(outline for outline, _ in pearls)
    return sheet(plot, ground, _LOOK, _bed(plot, ground, pearls), _ripen)


def _pearls(plot: Plot, ground: Ground) -> list[tuple[Points, float]]:
    """Return the outlines and radii of the whorls, in the widest parts of the nests."""
    rng = plot.rng("pearls")
    places = scattered(rng, 30.0)
    places = places[plot.in_tumour(places)]
    room = ground.depth(places)
    found: list[tuple[Points, float]] = []
    for index in np.argsort(-room).tolist():
        x, y = places[index].tolist()
        near = hypot(x - plot.tumour_spot[0], y - plot.tumour_spot[1]) < 46
        apart = all(np.hypot(*(outline.mean(axis=0) - (x, y))) > 80 for outline, _ in found)
        if room[index] < 26 or len(found) == _PEARLS or near or not apart:
            continue
        radius = min(float(room[index]) - 13, rng.uniform(17, 31))
        found.append((smooth(blob(rng, (x, y), radius, 0.22, 20)), radius))
    return found


def _bed(plot: Plot, ground: Ground, pearls: list[tuple[Points, float]]) -> Iterator[Item]:
    yield from rim(plot, "stroma", lymphocytes=0.6)
    rng = plot.rng("stroma")
    for line in ground.septa():
        widths = ground.width(line)
        yield from fibres(rng, line, widths, cells=22)
        for share in (-0.3, 0.0, 0.3):
            path = beside(line, share * widths)
            for x, y, _ in along(path, 11.0, rng.uniform(0, 11)).tolist():
                chance = rng.uniform()
                if chance < float(widths.mean()) / 70:
                    off = rng.uniform(-4, 4, 2)
                    yield lymphocyte(rng, (x + float(off[0]), y + float(off[1])))
                elif chance > 0.97 and share == 0:
                    yield from capillary(rng, (x, y))
    for outline, radius in pearls:
        yield from _pearl(rng, plot, outline, radius)


def _ripen(rng: Rng, cell: Cell, spot: Spot) -> None:
    """Make cells at the stroma small and dark as basal ones, those at a pearl pink and flat."""
    if spot.depth < 10.5:
        cell.body, cell.membrane = "violet", "membrane"
        if cell.nucleus is not None:
            cell.nucleus.tone = rng.uniform(0.68, 0.86)
    elif spot.inner < 11.0 or rng.uniform() < 0.05:
        cell.body = "keratin"
        if cell.nucleus is not None:
            cell.nucleus = Nucleus(
                oval(rng, spot.at, 2.6, long=1.7, turn=rng.uniform(0, pi), turns=9),
                tone=0.95,
                chromatin=Chromatin.DARK,
            )


def _pearl(rng: Rng, plot: Plot, outline: Points, radius: float) -> Iterator[Item]:
    """Yield a whorl: flat cells in rings like the coats of an onion round keratin."""
    middle = outline.mean(axis=0)
    yield Patch("pearl", (outline,), edge="keratin_edge", edge_width=0.8)
    rings = max(3, int(radius / 4.2))
    for ring in range(rings):
        share = 1.0 - ring / rings
        thick = 0.92 / rings
        pieces = max(3, int(tau * radius * share / 20))
        start = rng.uniform(0, tau)
        for piece in range(pieces):
            one = start + tau * (piece + rng.uniform(0.0, 0.12)) / pieces
            other = start + tau * (piece + rng.uniform(1.0, 1.2)) / pieces
            yield _flat_cell(rng, plot, outline, middle, (share, thick), (one, other))
    core = middle + (outline - middle) * 0.16
    yield Patch("keratin_edge", (core.astype(np.float32),))
    for _ in range(rings):
        share, angle = rng.uniform(0.2, 0.95), rng.uniform(0, tau)
        line = _at(outline, middle, np.linspace(angle, angle + rng.uniform(1.2, 3.4), 12), share)
        yield Strand("keratin_edge", line, 0.6)


def _flat_cell(
    rng: Rng,
    plot: Plot,
    outline: Points,
    middle: NDArray[np.floating],
    ring: tuple[float, float],
    span: tuple[float, float],
) -> Cell:
    """Return a cell bent round the whorl; the outer ones still have a dark flat nucleus."""
    share, thick = ring
    angles = np.linspace(span[0], span[1], 8)
    bulge = np.sin(np.linspace(0, pi, 8)) ** 0.6
    outer = _at(outline, middle, angles, share * np.ones(8))
    inner = _at(outline, middle, angles[1:-1], share - thick * bulge[1:-1])
    body = smooth(np.concatenate([outer, inner[::-1]]))
    nucleus = None
    if rng.uniform() < 0.25 + 0.65 * (share > 0.62):
        half = rng.uniform(0.14, 0.2) * (span[1] - span[0])
        at = span[0] + rng.uniform(0.4, 0.6) * (span[1] - span[0])
        near = np.linspace(at - half, at + half, 6)
        flat = np.sin(np.linspace(0, pi, 6))
        deep = share - thick * 0.5
        up = _at(outline, middle, near, deep + 0.3 * thick * flat)
        down = _at(outline, middle, near[1:-1], deep - 0.3 * thick * flat[1:-1])
        shape = smooth(np.concatenate([up, down[::-1]]))
        nucleus = Nucleus(shape, tone=rng.uniform(0.75, 0.95), chromatin=Chromatin.DARK)
    patch = float(plot.patchiness(body[:1])[0])
    ink = "pearl" if rng.uniform() < 0.5 else "keratin"
    return Cell(TUMOUR_CELL, body, nucleus, ink, "keratin_edge", chance=rng.uniform(), patch=patch)


def _at(
    outline: Points,
    middle: NDArray[np.floating],
    angles: NDArray[np.floating],
    share: NDArray[np.floating] | float,
) -> Points:
    """Return points at angles of a whorl; a share of 1 lies on its outline."""
    places = np.asarray(angles) / tau * len(outline)
    low = np.floor(places).astype(int)
    part = (places - low)[:, None]
    edge = outline[low % len(outline)] * (1 - part) + outline[(low + 1) % len(outline)] * part
    reach = np.broadcast_to(share, len(places))[:, None]
    return np.asarray(middle + (edge - middle) * reach, np.float32)
