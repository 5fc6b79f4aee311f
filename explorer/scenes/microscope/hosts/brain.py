"""Brain: a pale felt of fibres, large pyramid cells all one way up, small glia, fine vessels."""

from __future__ import annotations

from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import fibre, scattered, smooth
from explorer.scenes.microscope.hosts.parts import EDGE, Look, band, cells, ovals, threads
from explorer.scenes.microscope.hosts.places import opposite
from explorer.scenes.microscope.hosts.vessels import capillary
from explorer.scenes.microscope.slide import HALF, Cell, Chromatin, Nucleus, Patch, Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.hosts.parts import Floats
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points

_APART: Final = 84.0  # micrometres between two neurons
_HALO: Final = Look(
    body="vacuole", membrane="membrane_pale", tone=(0.86, 0.98), chromatin=Chromatin.DARK
)
_STAR: Final = Look(
    body="neuropil", membrane="", tone=(0.3, 0.42), chromatin=Chromatin.OPEN, nucleolus=0.55
)
_ROD: Final = Look(body="neuropil", membrane="", tone=(0.75, 0.9), chromatin=Chromatin.DARK)
# The outline of a pyramid cell whose body is 1 across, its long process upwards (y below 0).
_PYRAMID: Final = np.array(
    [
        (0.42, 0.44), (0.62, 0.66), (0.28, 0.54), (0.0, 0.52), (-0.28, 0.54), (-0.62, 0.64),
        (-0.46, 0.38), (-0.44, 0.02), (-0.29, -0.38), (-0.15, -0.66), (-0.08, -1.1), (-0.055, -1.9),
        (0.0, -3.0), (0.055, -1.9), (0.08, -1.1), (0.15, -0.66), (0.29, -0.38), (0.44, 0.02),
    ],
    np.float32,
)  # fmt: skip


def brain(plot: Plot) -> Iterator[Item]:
    """Grow the felt, the vessels in it, the glia and the neurons."""
    rng = plot.rng("felt")
    up = rng.uniform(-0.5, 0.5)
    yield Patch("neuropil", (EDGE,))
    yield from _felt(rng, up)
    lines = _vessel_lines(plot)
    for line in lines:
        yield Patch("vacuole", (_sleeve(line),))
    for line in lines:
        yield from capillary(plot, rng, line, rng.uniform(5.5, 7.5))
    trails = np.concatenate(lines)
    neurons = _free(_neuron_spots(plot), trails, 24.0)
    above = np.array([np.sin(up), -np.cos(up)])  # where their long processes run
    taken = [neurons + above * step for step in (0.0, 20.0, 36.0, 52.0)]
    yield from _glia(plot, neurons, np.concatenate([trails, *taken[1:]]).astype(np.float32))
    yield from _neurons(plot, neurons, up)
    spot = neurons[np.argmin(np.hypot(*(neurons - opposite("brain", plot, 140.0)).T))]
    plot.host_spot = (float(spot[0]), float(spot[1]))


def _felt(rng: Rng, up: float) -> Iterator[Item]:
    """Yield the fine threads of the ground, most of them up and down."""
    for ink, gap, length, width in (
        ("neurite", 23.0, 50.0, 0.55),
        ("stroma", 29.0, 36.0, 0.8),
        ("pale", 33.0, 24.0, 0.7),
    ):
        spots = scattered(rng, gap)
        turn = up + tau / 4 + rng.normal(0, 0.75, len(spots))
        lines = threads(rng, spots, turn, length * rng.uniform(0.6, 1.5, len(spots)), 2.6)
        for line in lines:
            yield Strand(ink, line, width)


def _free(points: Floats, others: Floats, gap: float) -> Floats:
    """Return the points that keep a gap from all the others."""
    if not len(others):
        return points
    away = np.hypot(*np.moveaxis(points[:, None] - others[None], 2, 0))
    return np.asarray(points[(away > gap).all(axis=1)])


def _vessel_lines(plot: Plot) -> list[Points]:
    """Return the lines of fine vessels, some of which part in two."""
    rng = plot.rng("vessels")
    lines = []
    for spot in scattered(rng, 285.0):
        turn = rng.uniform(0, tau)
        reach = rng.uniform(80, 135) * np.array([np.cos(turn), np.sin(turn)])
        one, two = spot - reach, spot + reach
        line = fibre(rng, (one[0], one[1]), (two[0], two[1]), 11.0, turns=26)
        lines.append(line)
        if rng.uniform() < 0.5:
            fork = turn + rng.choice([-1, 1]) * rng.uniform(0.6, 0.95)
            end = line[13] + rng.uniform(70, 110) * np.array([np.cos(fork), np.sin(fork)])
            lines.append(fibre(rng, tuple(line[13]), tuple(end), 7.0, turns=18))
    return lines


def _sleeve(line: Points) -> Points:
    """Return the narrow clear cleft round a vessel, left when the tissue shrank."""
    width = 11.5 * np.sin(np.linspace(0.12, np.pi - 0.12, len(line))) ** 0.4
    return smooth(band(line, width))


def _neuron_spots(plot: Plot) -> Floats:
    """Return where neurons lie, one of them well in sight in the tissue's half."""
    rng = plot.rng("neurons", "where")
    spots = scattered(rng, _APART, HALF + 20)
    return spots[rng.uniform(size=len(spots)) < 0.88]


def _neurons(plot: Plot, spots: Floats, up: float) -> Iterator[Item]:
    rng = plot.rng("neurons")
    patches = plot.patchiness(spots).tolist()
    for spot, patch in zip(spots, patches, strict=True):
        size = rng.uniform(17, 31)
        turn = up + rng.normal(0, 0.16)
        outline, ends = _pyramid(rng, size, turn)
        heart = spot + _turned(np.array([[rng.uniform(-1, 1), 1.5]], np.float32), turn)[0]
        x, y = heart.tolist()
        radius = 0.21 * size * rng.uniform(0.95, 1.1)
        nucleus = ovals(rng, heart[None].astype(np.float32), radius, uneven=0.03, turns=9)[0]
        for end in ends:
            yield Strand("nissl_pale", (spot + end).astype(np.float32), rng.uniform(1.1, 1.7))
        yield Cell(
            "neuron",
            (spot + outline).astype(np.float32),
            Nucleus(nucleus, 0.26, Chromatin.OPEN, ((x, y, radius * 0.33),)),
            "neuron",
            "membrane_dark",
            grains=_nissl(rng, spot, size, turn, radius),
            grain_ink="nissl",
            chance=float(rng.uniform()),
            patch=patch,
        )


def _turned(points: Floats, turn: float) -> Floats:
    cos, sin = np.cos(turn), np.sin(turn)
    return np.asarray(points @ np.array([[cos, sin], [-sin, cos]]), np.float32)


def _pyramid(rng: Rng, size: float, turn: float) -> tuple[Points, list[Points]]:
    """Return the outline of a pyramid cell and the lines of its short processes at the foot."""
    shape = _PYRAMID * size * rng.uniform(0.94, 1.06, (len(_PYRAMID), 1))
    shape[:, 1] *= np.where(shape[:, 1] < -size, rng.uniform(0.75, 1.15), 1.0)
    shape[:, 0] += 0.05 * size * np.sin(shape[:, 1] / size * 1.8 + rng.uniform(0, tau))
    ends = []
    for x, y in ((0.5, 0.52), (-0.5, 0.52), (0.02, 0.44)):
        way = np.array([x * 1.7 + rng.uniform(-0.3, 0.3), 0.6 + rng.uniform(0, 0.5)])
        line = fibre(
            rng, (x * size, y * size), tuple(np.array([x, y]) * size + way * size), 2.0, 10
        )
        ends.append(_turned(line, turn))
    return smooth(_turned(shape.astype(np.float32), turn)), ends


def _nissl(rng: Rng, spot: Floats, size: float, turn: float, radius: float) -> Floats:
    """Return the coarse violet grains in the body of a neuron, none in its nucleus."""
    spots = rng.uniform(-1, 1, (34, 2)) * [0.38 * size, 0.42 * size]
    room = 0.4 * size * (0.55 + 0.5 * spots[:, 1] / size)  # the body narrows upwards
    away = np.hypot(spots[:, 0], spots[:, 1] - 1.5)
    seen = (away > radius + 0.9) & (np.abs(spots[:, 0]) < room + 3)
    grains = _turned(spots[seen].astype(np.float32), turn) + spot
    return np.concatenate([grains, rng.uniform(0.45, 0.95, (len(grains), 1))], axis=1).astype(
        np.float32
    )


def _glia(plot: Plot, neurons: Floats, trails: Floats) -> Iterator[Item]:
    """Yield the glia: small dark nuclei in a halo, pale star cells, thin rods, satellites."""
    rng = plot.rng("glia")
    spots = _free(scattered(rng, 34.0), neurons, 24.0)
    turn = rng.uniform(0, tau, len(neurons))  # satellites at the foot of neurons
    close = neurons + 19.0 * np.stack([np.cos(turn), np.abs(np.sin(turn))], axis=1)
    chosen = rng.uniform(size=len(close)) < 0.45
    yield from _dark(plot, rng, close[chosen].astype(np.float32))
    for x in np.arange(-HALF - 20, HALF + 20, 160.0):
        part = spots[(spots[:, 0] >= x) & (spots[:, 0] < x + 160)]
        near = trails[np.abs(trails[:, 0] - x - 80) < 94]
        yield from _sorts(plot, rng, _free(part, near, 12.0))


def _dark(plot: Plot, rng: Rng, spots: Floats) -> Iterator[Item]:
    """Yield small dark nuclei, each in a clear halo."""
    outlines = ovals(rng, spots, rng.uniform(5.4, 6.6, len(spots)), uneven=0.08)
    nuclei = ovals(rng, spots, rng.uniform(2.9, 3.4, len(spots)), uneven=0.03)
    yield from cells(plot, rng, "glia", _HALO, outlines=outlines, nuclei=nuclei)


def _sorts(plot: Plot, rng: Rng, spots: Floats) -> Iterator[Item]:
    """Yield glia of each sort at some of the points."""
    draw = rng.uniform(size=len(spots))
    yield from _dark(plot, rng, spots[draw < 0.34])
    yield from _stars(plot, rng, spots[(draw >= 0.34) & (draw < 0.62)])
    rods = spots[(draw >= 0.62) & (draw < 0.7)]
    turn = rng.uniform(0, tau, len(rods))
    outlines = ovals(rng, rods, 3.6, long=4.5, turn=turn)
    nuclei = ovals(rng, rods, 2.1, long=3.6, turn=turn, uneven=0.12)
    yield from cells(plot, rng, "glia", _ROD, outlines=outlines, nuclei=nuclei)


def _stars(plot: Plot, rng: Rng, spots: Floats) -> Iterator[Item]:
    """Yield star cells: their arms are one with the felt until a stain shows them."""
    angles = np.linspace(0, tau, 20, endpoint=False)
    arms = np.cos(angles[None] * 5 + rng.uniform(0, tau, (len(spots), 1)))
    reach = 5.2 + 8.5 * np.clip(arms, 0, 1) ** 2 * rng.uniform(0.6, 1.3, (len(spots), 20))
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    outlines = (spots[:, None] + ways * reach[..., None]).astype(np.float32)
    nuclei = ovals(
        rng, spots, rng.uniform(3.6, 4.4, len(spots)), long=1.3,
        turn=rng.uniform(0, tau, len(spots)),
    )  # fmt: skip
    yield from cells(plot, rng, "glia", _STAR, outlines=outlines, nuclei=nuclei)
