"""The bed of a tumour: ground, wavy collagen, fibroblasts, fine vessels, white cells. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import ovals, rounded, smooth, waves
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch, Strand
from explorer.scenes.microscope.tumours.gland_places import apart, depth, free, within
from explorer.scenes.microscope.tumours.gland_shapes import evenly, grown_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Points
    from explorer.scenes.microscope.tumours.gland_places import Clear
    from explorer.scenes.microscope.tumours.gland_shapes import Many, Mask, Row

_PIECES: Final = 40  # made at once, so that no step takes long


def ground(plot: Plot, ink: str, edge: str = "fibre") -> Iterator[Item]:
    """Yield the ground of every mass."""
    for mass in plot.masses:
        yield Patch(ink, (smooth(mass),), edge=edge, edge_width=1.4)


@dataclass(frozen=True, slots=True)
class Grain:
    """The way the collagen runs; it turns gently, and round each of the `hubs` in rings."""

    plot: Plot
    hubs: tuple[tuple[float, float, float], ...] = ()  # x, y and how far each is felt
    turn: float = 2.6
    length: float = 260.0

    def at(self, points: Points) -> Row:
        """Return the angle of the fibres at points."""
        rng = self.plot.rng("grain")
        base = rng.uniform(0, tau)
        lean = base + self.turn * (waves(rng, points, self.length) - 0.5)
        x, y = np.cos(2 * lean), np.sin(2 * lean)  # a line has no front: angles are doubled
        for left, top, felt in self.hubs:
            out = points - np.array([left, top])
            weight = 3.0 * np.exp(-((out**2).sum(axis=1)) / felt**2)
            round_it = np.arctan2(out[:, 1], out[:, 0]) + tau / 4
            x, y = x + weight * np.cos(2 * round_it), y + weight * np.sin(2 * round_it)
        return np.asarray(np.arctan2(y, x) / 2, np.float32)

    def lines(self, starts: Points, step: float, count: int) -> Many:
        """Return lines that follow the grain, (n, count, 2), the start in the middle of each."""
        first = self._way(starts)
        one = self._half(starts, first, step, count // 2)
        other = self._half(starts, -first, step, count // 2)
        return np.concatenate([other[:, ::-1], starts[:, None], one], axis=1)

    def _way(self, points: Points) -> Points:
        lean = self.at(points)
        return np.stack([np.cos(lean), np.sin(lean)], axis=1)

    def _half(self, at: Points, ahead: Points, step: float, count: int) -> Many:
        line = np.empty((len(at), count, 2), np.float32)
        for index in range(count):
            at = at + ahead * step
            line[:, index] = at
            way = self._way(at)
            back = (way * ahead).sum(axis=1) < 0  # a line does not turn on its heel
            ahead = np.where(back[:, None], -way, way)
        return line


def collagen(
    plot: Plot,
    grain: Grain,
    count: int,
    *,
    ink: str = "fibre",
    width: tuple[float, float] = (0.5, 1.1),
    step: float = 7.0,
    points: int = 9,
    wave: float = 1.2,
    clear: Clear | None = None,
) -> Iterator[Item]:
    """Yield wavy fibres that follow the grain, begun where the ground is `clear`."""
    rng = plot.rng("collagen", ink, count)
    starts = within(rng, plot, count)
    starts = starts[depth(plot, starts) > 4]
    if clear is not None:
        starts = starts[clear(starts, 0.0)]
    for first in range(0, len(starts), _PIECES):
        lines = grain.lines(starts[first : first + _PIECES], step, points)
        lines = _wavy(rng, lines, wave)
        for line in lines:
            held = depth_mask(plot, line)
            kept = line if held.all() else line[held][:-1]  # its end has a width as well
            if len(kept) > 2:
                yield Strand(ink, kept, float(rng.uniform(*width)))


def depth_mask(plot: Plot, line: Points) -> Mask:
    """Say which points of a line belong to its first stretch in the tumour."""
    held = plot.in_tumour(line)
    return held if held.all() else np.logical_and.accumulate(held)


def _wavy(rng: Rng, lines: Many, wave: float) -> Many:
    along = np.gradient(lines, axis=1)
    across = np.stack([-along[..., 1], along[..., 0]], axis=2)
    across = across / np.maximum(np.hypot(across[..., 0], across[..., 1]), 1e-6)[..., None]
    place = np.arange(lines.shape[1])[None]
    beat, phase = rng.uniform(0.9, 1.6, (len(lines), 1)), rng.uniform(0, tau, (len(lines), 1))
    sway = wave * np.sin(beat * place + phase)
    return np.asarray(lines + sway[..., None] * across, np.float32)


def wrapped(
    plot: Plot, outlines: Sequence[Points], *, arcs: int = 2, ink: str = "fibre"
) -> Iterator[Item]:
    """Yield fine fibres that run round glands, a little away from them."""
    rng = plot.rng("wrapped")
    for outline in outlines:
        for _ in range(arcs):
            line = evenly(grown_by(outline, rng.uniform(1.5, 4.5)), 40)
            start, long = rng.randint(0, 40), rng.randint(8, 18)
            piece = np.take(line, range(start, start + long), axis=0, mode="wrap")
            piece = (piece + rng.normal(0, 0.25, piece.shape)).astype(np.float32)
            piece = piece[depth_mask(plot, piece)]
            if len(piece) > 2:
                yield Strand(ink, piece, float(rng.uniform(0.4, 0.9)))


def fibroblasts(
    plot: Plot, rng: Rng, points: Points, leans: Row, *, plump: float = 1.0
) -> Iterator[Item]:
    """Yield spindle cells: a slender nucleus, and hardly a body."""
    count = len(points)
    if not count:
        return
    longs = rng.uniform(3.2, 5.0, count) / plump
    radii = rng.uniform(2.7, 3.3, count) * plump**0.5
    nuclei = ovals(rng, points, radii, longs, leans, 0.08)
    bodies = _spindles(points, radii * np.sqrt(longs) * 1.75, radii * 0.75, leans)
    chances, patches = rng.uniform(size=count), plot.patchiness(points)
    for index in range(count):
        nucleus = Nucleus(nuclei[index], 0.55, Chromatin.FINE)
        yield Cell(
            "fibroblast",
            bodies[index],
            nucleus,
            "stroma_dense",
            "",
            chance=float(chances[index]),
            patch=float(patches[index]),
        )


def _spindles(points: Points, reach: Row, thick: Row, leans: Row) -> Many:
    along = np.array([-1, -0.45, 0, 0.45, 1, 0.45, 0, -0.45])
    across = np.array([0, -0.8, -1, -0.8, 0, 0.8, 1, 0.8])
    x, y = reach[:, None] * along, thick[:, None] * across
    cos, sin = np.cos(leans)[:, None], np.sin(leans)[:, None]
    made = np.stack([x * cos - y * sin, x * sin + y * cos], axis=2) + points[:, None]
    return rounded(made.astype(np.float32))


def hugging(
    plot: Plot, outlines: Sequence[Points], every: float, away: float = 3.2
) -> Iterator[Item]:
    """Yield fibroblasts that lie along glands, none of them on another gland."""
    rng = plot.rng("hugging")
    for index, outline in enumerate(outlines):
        line = grown_by(outline, away)
        count = int(len(line) and np.hypot(*np.diff(line, axis=0).T).sum() / every)
        if count < 1:
            continue
        shares = np.sort(rng.uniform(0, 1, count)).astype(np.float32)
        points = evenly(line, count, shares)
        ahead = evenly(line, count, (shares + 0.01) % 1.0)
        leans = np.arctan2(*(ahead - points).T[::-1])
        good = free(points, [*outlines[:index], *outlines[index + 1 :]], 1.5)
        good &= plot.in_tumour(points)
        yield from fibroblasts(plot, rng, points[good], leans[good])


def capillary(plot: Plot, rng: Rng, at: Points, radius: float) -> Iterator[Item]:
    """Yield a small vessel cut across: a thin wall, flat nuclei in it, a few red cells."""
    one = np.ones(1)
    lean = rng.uniform(0, tau)
    long = rng.uniform(1.0, 1.7)
    wall = ovals(rng, at[None], one * radius, one * long, one * lean)[0]
    yield Patch("glass", (wall,), edge="wall", edge_width=1.3)
    for _ in range(int(radius / 3.2)):
        spot = at + rng.uniform(-0.35, 0.35, 2) * radius
        outline = ovals(rng, spot[None].astype(np.float32), one * 3.1, one * 1.1, one * lean)[0]
        yield Cell("red_cell", outline, None, "blood", "blood_edge", chance=rng.uniform())
    places = wall[rng.randint(0, len(wall), 2)]
    leans = np.arctan2(*(places - at).T[::-1]) + tau / 4
    nuclei = ovals(rng, places, one.repeat(2) * 2.1, one.repeat(2) * 3.2, leans)
    for nucleus, patch in zip(nuclei, plot.patchiness(places), strict=True):
        dark = Nucleus(nucleus, 0.7, Chromatin.DARK)
        yield Cell("endothelium", None, dark, chance=rng.uniform(), patch=float(patch))


def white_cells(plot: Plot, rng: Rng, points: Points) -> Iterator[Item]:
    """Yield lymphocytes: a small, round, dark nucleus with a hair of a body."""
    count = len(points)
    if not count:
        return
    none = np.zeros(count)
    nuclei = ovals(rng, points, rng.uniform(2.9, 3.4, count), none + 1.05, none, 0.04)
    bodies = ovals(rng, points, rng.uniform(3.7, 4.3, count), none + 1.05, none, 0.06)
    chances, patches = rng.uniform(size=count), plot.patchiness(points)
    for index in range(count):
        nucleus = Nucleus(nuclei[index], 0.85, Chromatin.COARSE)
        yield Cell(
            "white_cell",
            bodies[index],
            nucleus,
            "violet",
            "membrane_pale",
            chance=float(chances[index]),
            patch=float(patches[index]),
        )


def guests(
    plot: Plot,
    clear: Clear,
    *,
    vessels: int,
    whites: int,
    size: tuple[float, float] = (4.5, 7.0),
    margin: float = 5.0,
) -> Iterator[Item]:
    """Yield fine vessels and scattered white cells where the stroma leaves room for them."""
    rng = plot.rng("guests")
    places = within(rng, plot, 500)
    places = places[depth(plot, places) > 9]
    places = places[clear(places, margin)]
    roomy = places[clear(places, margin + 3.0)][:vessels]
    for at in roomy:
        yield from capillary(plot, rng, at, rng.uniform(*size))
    if len(roomy):
        away = np.hypot(*(places[:, None] - roomy[None]).transpose(2, 0, 1)).min(axis=1)
        places = places[away > 13]
    places = places[clear(places, max(margin, 5.0))]
    yield from white_cells(plot, rng, apart(places, 8.0)[:whites])
