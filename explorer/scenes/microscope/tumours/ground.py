"""Where the cells of a tumour may stand: within its masses, parted by strands of stroma. No Qt.

The parts ("nests") are what lies nearest to a site, in a space that is warped and stretched; the
strands between them are known as lines too, for vessels and fibres to run along.
"""

from __future__ import annotations

from collections.abc import Callable
from math import tau
from typing import TYPE_CHECKING, Final

import numpy as np

from explorer.scenes.microscope.growth import inside, scattered
from explorer.scenes.microscope.slide import HALF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Points

Border = Callable[["NDArray[np.floating]"], "NDArray[np.float64]"]
_NEAR: Final = 6  # sites whose borders may be the nearest
_FAR: Final = 1e3
_STEP: Final = 0.5  # micrometres between the points from which a slope is taken
_BEND: Final = 9.0  # micrometres between the points of a strand


def depth_of(points: NDArray[np.floating], outline: Points) -> NDArray[np.float64]:
    """Return how deep each point lies in a closed outline; less than nothing outside."""
    one = outline.astype(np.float64)
    way = np.roll(one, -1, axis=0) - one
    length = np.maximum((way**2).sum(axis=1), 1e-9)
    x, y = points[:, 0, None] - one[:, 0], points[:, 1, None] - one[:, 1]
    share = np.clip((x * way[:, 0] + y * way[:, 1]) / length, 0, 1)
    away = np.hypot(x - share * way[:, 0], y - share * way[:, 1]).min(axis=1)
    return np.asarray(np.where(inside(points.astype(np.float32), outline), away, -away))


def slope_of(
    border: Border, points: NDArray[np.floating]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the way that leads away from a border at each point, of length 1: (n, 2).

    And how much the measured depth grows on that way: more or less than 1 where the space is
    warped.
    """
    x, y = np.array([_STEP, 0.0]), np.array([0.0, _STEP])
    here = border(points)
    rise = np.stack([border(points + x) - here, border(points + y) - here], axis=1) / _STEP
    steep = np.hypot(rise[:, 0], rise[:, 1])
    return rise / np.maximum(steep, 1e-9)[:, None], np.clip(steep, 0.45, 2.2)


class Ground:
    """The room of a tumour's cells.

    `nest` is the width of its parts, None for one undivided sheet; `septum` the least and the
    most width of the strands between them; `stretch` how long the parts are to their width;
    `warp` how far they stray from straight borders; `rim` how far cells keep from the edge of
    the mass, `corner` how far corners are rounded. `holes` are outlines in which no cell stands.
    """

    def __init__(
        self,
        plot: Plot,
        *,
        nest: float | None = None,
        septum: tuple[float, float] = (4.0, 4.0),
        stretch: float = 1.0,
        warp: float = 0.0,
        rim: float = 3.0,
        corner: float = 0.0,
        holes: Sequence[Points] = (),
    ) -> None:
        rng = plot.rng("ground")
        self.masses, self.holes = plot.masses, tuple(holes)
        self._septum, self._rim, self._round = septum, rim, corner
        everything = np.concatenate(plot.masses)
        low, high = everything.min(axis=0), everything.max(axis=0)
        self._middle = (low + high) / 2
        size = nest or HALF
        self._stretch = stretch
        self._length, self._warp = size, warp
        self._waves = rng.uniform(0, tau, (3, 3, 2))  # of the warp in x, in y, of the width
        angle = rng.uniform(0, tau)
        cos, sin = np.cos(angle), np.sin(angle)
        scale = np.diag([stretch**-0.5, stretch**0.5])
        self._way = scale @ np.array([[cos, sin], [-sin, cos]])
        self._sites = np.zeros((0, 2))
        if nest is not None:
            half = float((high - low).max()) / 2 + nest
            found = scattered(rng, nest, half * 1.2 * stretch**0.5).astype(np.float64)
            back = found @ np.linalg.inv(self._way).T
            self._sites = found[np.abs(back).max(axis=1) < half]

    def depth(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return how far each point lies from the edge of its nest, less than nothing outside."""
        return np.asarray(self.depths(points).min(axis=0))

    def depths(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return how far each point lies within each border: of the masses, nests and holes."""
        return np.stack([border(points) for border in self.borders()])

    def borders(self) -> tuple[Border, ...]:
        """Return what measures the way to the edge of the masses, to the strands, to the holes."""
        found = [self._from_edge]
        if len(self._sites) > 1:
            found.append(self._from_septum)
        if self.holes:
            found.append(self._from_holes)
        return tuple(found)

    def nest_of(self, points: NDArray[np.floating]) -> NDArray[np.intp]:
        """Return the number of the nest that each point belongs to."""
        if len(self._sites) < 2:
            return np.zeros(len(points), np.intp)
        return np.asarray(self._away(points).argmin(axis=1))

    def septa(self) -> Iterator[Points]:
        """Yield the strands between the nests as open lines; they meet where three nests do."""
        places = self._unwarped(self._sites)
        edge = np.stack([depth_of(places, mass) for mass in self.masses]).max(axis=0)
        for one in np.flatnonzero(edge > -0.9 * self._length * self._stretch**0.5).tolist():
            lines = []
            for line in _borders(self._sites, one):
                turns = max(2, int(np.hypot(*(line[1] - line[0])) / _BEND) + 1)
                share = np.linspace(0, 1, turns)[:, None]
                lines.append(line[0] + (line[1] - line[0]) * share)
            if lines:
                bent = self._unwarped(np.concatenate(lines))
                yield from self._shown(bent, np.cumsum([len(line) for line in lines]))

    def _shown(self, points: NDArray[np.float64], ends: NDArray[np.intp]) -> Iterator[Points]:
        """Yield the stretches of strands, one ending where the next begins, that are not hidden.

        They are where they lie outside the tumour, or in a hole.
        """
        seen = np.zeros(len(points), bool)
        for mass in self.masses:
            seen |= depth_of(points, mass) > self._rim - 1
        for hole in self.holes:
            seen &= ~inside(points.astype(np.float32), hole)
        cuts = np.union1d(ends[:-1], np.flatnonzero(np.diff(seen)) + 1).astype(int)
        for part in np.split(np.arange(len(points)), cuts):
            if seen[part[0]] and len(part) > 1:
                yield points[part].astype(np.float32)

    def width(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return how wide a strand is at each point."""
        least, most = self._septum
        return least + (most - least) * (0.5 + 0.5 * self._noise(points, 2))

    def _from_edge(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        found = [depth_of(points, mass) - self._rim for mass in self.masses]
        return np.asarray(np.stack(found).max(axis=0))

    def _from_holes(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        return np.asarray(np.stack([-depth_of(points, hole) for hole in self.holes]).min(axis=0))

    def _noise(self, points: NDArray[np.floating], which: int) -> NDArray[np.float64]:
        """Return gentle noise from -1 to 1."""
        total = np.zeros(len(points))
        for n, (phase, angle) in enumerate(self._waves[which]):
            way = (points[:, 0] * np.cos(angle) + points[:, 1] * np.sin(angle)) / self._length
            total += np.sin(way * tau / (1.3 + 0.9 * n) + phase)
        return np.asarray(np.clip(total / 2.2, -1, 1))

    def _strayed(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        stray = np.stack([self._noise(points, 0), self._noise(points, 1)], axis=1)
        return np.asarray(self._warp * stray)

    def _warped(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        moved = points + self._strayed(points) - self._middle
        return np.asarray(moved @ self._way.T)

    def _unwarped(self, found: NDArray[np.float64]) -> NDArray[np.float64]:
        target = found @ np.linalg.inv(self._way).T + self._middle
        points = target
        for _ in range(5):
            points = target - self._strayed(points)
        return np.asarray(points)

    def _away(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return the square of the way to each site, in the warped space."""
        warped = self._warped(points)
        x = warped[:, 0, None] - self._sites[:, 0]
        y = warped[:, 1, None] - self._sites[:, 1]
        return np.asarray(x * x + y * y)

    def _from_septum(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        away = self._away(points)
        most = min(_NEAR, away.shape[1])
        near = np.argpartition(away, (0, most - 1), axis=1)[:, :most]
        nearest = np.take_along_axis(away, near, axis=1)
        way = self._sites[near[:, 1:]] - self._sites[near[:, :1]]
        apart = np.hypot(way[..., 0], way[..., 1])
        # A stretched space shortens ways across the strand more than those along it.
        scale = np.hypot(*(way @ self._way).transpose(2, 0, 1)) / apart
        borders = (nearest[:, 1:] - nearest[:, :1]) / (2 * apart * scale)
        found = borders.min(axis=1)
        if self._round:  # the corners, where two borders are near, are cut
            share = np.exp((found[:, None] - borders) / self._round).sum(axis=1)
            found = found - self._round * np.log(share)
        return np.asarray(found - self.width(points) / 2)


def _borders(sites: NDArray[np.float64], one: int) -> Iterator[NDArray[np.float64]]:
    """Yield both ends of each straight border of a site with those of a greater number."""
    away = ((sites - sites[one]) ** 2).sum(axis=1)
    near = np.argsort(away)[1:15]
    others = sites[near]  # (m, 2)
    middles, ways = (sites[one] + others) / 2, (others - sites[one])[:, ::-1] * [-1.0, 1.0]
    ways /= np.hypot(*ways.T)[:, None]
    rise = 2 * ways @ (others - sites[one]).T  # (border, neighbour)
    room = ((others[None] - middles[:, None]) ** 2).sum(axis=2)
    room -= ((sites[one] - middles) ** 2).sum(axis=1)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        limit = room / rise
    high = np.where(rise > 1e-6, limit, _FAR).min(axis=1)
    low = np.where(rise < -1e-6, limit, -_FAR).max(axis=1)
    seen = (near > one) & (high - low > 1) & (high < _FAR) & (low > -_FAR)
    for n in np.flatnonzero(seen).tolist():
        yield np.stack([middles[n] + low[n] * ways[n], middles[n] + high[n] * ways[n]])
