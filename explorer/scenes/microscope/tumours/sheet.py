"""How the cells of a tumour are laid on its ground: one recipe, a look for each pattern."""

from __future__ import annotations

from math import hypot, inf, pi
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.domain.lab import TUMOUR_CELL
from explorer.scenes.microscope.growth import ovals
from explorer.scenes.microscope.slide import Cell, Nucleus
from explorer.scenes.microscope.tumours.features import dying, mitosis
from explorer.scenes.microscope.tumours.laying import Laid, Look, Spot, lay
from explorer.scenes.microscope.tumours.mosaic import mosaic, tiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point
    from explorer.scenes.microscope.tumours.ground import Border, Ground

_LABEL: Final = 230.0  # a label's line reaches no farther from the middle of the slide
_SEEN: Final = 0.66  # of the least radius of a nucleus: a smaller one does not lie in the section


def sheet(
    plot: Plot,
    ground: Ground,
    look: Look,
    bed: Iterator[Item],
    finish: Callable[[Rng, Cell, Spot], None] | None = None,
    typical: Callable[[Cell], bool] = lambda _: True,
) -> Iterator[Item]:
    """Yield the bed of a tumour, then its cells; `finish` changes each.

    The label's line ends on a `typical` one, the nearest to where it was to end.
    """
    rng = plot.rng("cells")
    laid = Laid(len(ground.borders()))
    steps = lay(rng, plot, ground, look, laid)
    for item in bed:  # the cells find their places meanwhile, so that no step takes long
        next(steps, None)
        yield item
    for _ in steps:
        pass
    patches = plot.patchiness(laid.points)
    label = _Label(plot, typical)
    for own in tiles(laid.points, look.gap):
        for cell, spot in _tile(plot, rng, laid, own, patches, look, ground):
            chance = rng.uniform()
            if chance < look.mitoses:
                yield from mitosis(rng, cell, spot.at, max(spot.radius, look.nucleus[0]))
            elif chance < look.mitoses + look.deaths:
                yield from dying(rng, cell, spot.at, spot.room)
            else:
                if finish is not None:
                    finish(rng, cell, spot)
                label.offer(cell, spot)
                yield cell


class _Label:
    """Lets the label's line end on the cell that is nearest to where it was to end."""

    def __init__(self, plot: Plot, typical: Callable[[Cell], bool]) -> None:
        self._plot, self._typical = plot, typical
        self._target, self._nearest = plot.tumour_spot, inf

    def offer(self, cell: Cell, spot: Spot) -> None:
        """Take a cell if it is nearer than those before, has a nucleus and is typical."""
        away = hypot(spot.at[0] - self._target[0], spot.at[1] - self._target[1])
        near = away < self._nearest and hypot(*spot.at) < _LABEL
        if near and cell.nucleus is not None and self._typical(cell):
            self._plot.tumour_spot, self._nearest = spot.at, away


def _tile(
    plot: Plot,
    rng: Rng,
    laid: Laid,
    own: NDArray[np.intp],
    patches: NDArray[np.float32],
    look: Look,
    ground: Ground,
) -> Iterator[tuple[Cell, Spot]]:
    """Yield the cells of one tile with where they stand."""
    stroma = len(ground.borders()) - bool(ground.holes)
    points, count = laid.points[own], len(own)
    close = laid.around_of(own, 2.4 * look.gap)
    wide = _stretched(plot, look)
    outlines = mosaic(
        (points @ wide).astype(np.float32),
        (laid.around[close] @ wide).astype(np.float32),
        laid.sizes[own],
        laid.sizes_around[close],
        laid.foreign(own, close),
        reach=look.reach * look.gap,
        between=look.between,
    )
    outlines = (outlines @ np.linalg.inv(wide)).astype(np.float32)
    _keep_in(outlines, laid.depths[0, own], ground.borders()[0], look.gap)
    middles = outlines.mean(axis=1)
    middles += rng.uniform(-look.stray, look.stray, (count, 2)) * look.gap
    room = np.hypot(*(outlines - middles[:, None]).transpose(2, 0, 1)).min(axis=1)
    grown = np.where(laid.giants[own], rng.uniform(1.3, 1.9, count), 1.0)
    radii = np.minimum(rng.uniform(*look.nucleus, count) * grown, np.maximum(0.86 * room, 1.2))
    long, turn = rng.uniform(*look.long, count), rng.uniform(0, pi, count)
    nuclei = ovals(rng, middles, radii, long, turn, look.uneven, turns=12)
    tones, chances = rng.uniform(*look.tone, count), rng.uniform(size=count)
    # Where little of a cell lies in the section, the nucleus does not.
    seen = radii > _SEEN * look.nucleus[0]
    for n, index in enumerate(own.tolist()):
        at = (float(middles[n, 0]), float(middles[n, 1]))
        radius = float(radii[n])
        nucleus = None
        if seen[n]:
            nucleoli = _nucleoli(rng, at, radius, look)
            nucleus = Nucleus(nuclei[n], float(tones[n]), look.chromatin, nucleoli)
        cell = Cell(
            TUMOUR_CELL,
            outlines[n],
            nucleus,
            look.body,
            look.membrane,
            chance=float(chances[n]),
            patch=float(patches[index]),
        )
        yield cell, laid.spot(index, at, radius, float(room[n]), stroma)


def _stretched(plot: Plot, look: Look) -> NDArray[np.float64]:
    """Return what turns places so that cells that are even there are long here."""
    angle = plot.rng("stretch").uniform(0, pi)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.asarray(turn @ np.diag([look.stretch**-0.5, look.stretch**0.5]) @ turn.T)


def _keep_in(
    outlines: NDArray[np.float32], depths: NDArray[np.float64], edge: Border, gap: float
) -> None:
    """Draw back what of the outer cells would lie beyond the edge of the tumour."""
    outer = np.flatnonzero(depths < 1.1 * gap)
    if not len(outer):
        return
    shapes = outlines[outer]
    middles = shapes.mean(axis=1)
    inner = edge(middles)[:, None]
    out = edge(shapes.reshape(-1, 2)).reshape(shapes.shape[:2])
    share = np.where(out < 0, np.clip(inner / np.maximum(inner - out, 1e-6), 0.1, 1), 1.0)
    outlines[outer] = middles[:, None] + (shapes - middles[:, None]) * share[..., None]


def _nucleoli(
    rng: Rng, at: Point, radius: float, look: Look
) -> tuple[tuple[float, float, float], ...]:
    """Return the nucleoli of a nucleus: one lies near its middle, more lie apart."""
    count = rng.randint(look.nucleoli[0], look.nucleoli[1] + 1)
    found = []
    angle = rng.uniform(0, 2 * pi)
    for _ in range(count):
        angle += pi * rng.uniform(0.7, 1.3)
        away = radius * (rng.uniform(0, 0.22) if count == 1 else rng.uniform(0.3, 0.45))
        size = radius * look.nucleolus * rng.uniform(0.8, 1.2) * (1.0 if count == 1 else 0.75)
        found.append((at[0] + away * np.cos(angle), at[1] + away * np.sin(angle), float(size)))
    return tuple(found)
