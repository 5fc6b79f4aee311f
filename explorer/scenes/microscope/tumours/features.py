"""What tumours share: cells that divide, die or wander among them, and dead tissue."""

from __future__ import annotations

from math import cos, pi, sin, tau
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import blob, inside, oval, smooth
from explorer.scenes.microscope.slide import Cell, Chromatin, Nucleus, Patch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.scenes.microscope.growth import Rng
    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item, Point, Points


def mitosis(rng: Rng, cell: Cell, at: Point, radius: float) -> Iterator[Cell]:
    """Yield a cell as one that divides: chromosomes as a plate, a clump or two plates."""
    turn, phase = rng.uniform(0, pi), rng.uniform()
    cell.grains = None
    if phase < 0.45:  # metaphase, seen from the side
        cell.nucleus = _chromosomes(rng, at, radius * 0.7, 3.2, turn)
        yield cell
    elif phase < 0.72:  # before that, or a plate seen from its pole
        cell.nucleus = _chromosomes(rng, at, radius * 0.72, 1.2, turn)
        yield cell
    else:
        away = radius * 0.62
        x, y = away * -sin(turn), away * cos(turn)
        cell.nucleus = _chromosomes(rng, (at[0] + x, at[1] + y), radius * 0.52, 3.0, turn)
        yield cell
        other = _chromosomes(rng, (at[0] - x, at[1] - y), radius * 0.52, 3.0, turn)
        yield Cell(cell.kind, None, other, chance=cell.chance, patch=cell.patch)


def is_mitotic(cell: Cell) -> bool:
    """Say whether a cell was drawn as one that divides."""
    nucleus = cell.nucleus
    return nucleus is not None and nucleus.tone == 1.0 and nucleus.chromatin is Chromatin.DARK


def _chromosomes(rng: Rng, at: Point, radius: float, long: float, turn: float) -> Nucleus:
    """Return a black clump with a ragged edge."""
    outline = oval(rng, at, radius, long=long, turn=turn, uneven=0.1, turns=14)
    ragged = outline - outline.mean(axis=0)
    ragged *= rng.uniform(0.84, 1.16, (len(outline), 1))
    return Nucleus(
        (ragged + outline.mean(axis=0)).astype(np.float32), tone=1.0, chromatin=Chromatin.DARK
    )


def dying(rng: Rng, cell: Cell, at: Point, radius: float) -> Iterator[Cell]:
    """Yield a cell as one that dies alone: shrunken, deep pink, its nucleus broken."""
    yield Cell(cell.kind, cell.outline, None, "pale", cell.membrane, chance=1.0)
    count = int(rng.uniform(2, 5))
    angle, away = rng.uniform(0, tau, count), rng.uniform(0.2, 0.5, count) * radius
    beads = np.stack(
        [
            at[0] + away * np.cos(angle),
            at[1] + away * np.sin(angle),
            rng.uniform(0.14, 0.3, count) * radius,
        ],
        axis=1,
    )
    yield Cell(
        cell.kind,
        oval(rng, at, radius * 0.8, uneven=0.1, turns=9),
        None,
        "keratin",
        "membrane_pale",
        beads.astype(np.float32),
        "debris",
        chance=0.99,
    )


def lymphocyte(rng: Rng, at: Point, patch: float = 0.5) -> Cell:
    """Return a small cell that is nearly all dark round nucleus."""
    radius = rng.uniform(2.9, 3.5)
    outline = oval(rng, at, radius + 0.75, uneven=0.05, turns=9)
    nucleus = Nucleus(
        oval(rng, at, radius, long=rng.uniform(1, 1.15), turn=rng.uniform(0, pi), turns=9),
        tone=rng.uniform(0.76, 0.97),
        chromatin=Chromatin.COARSE,
    )
    chance = rng.uniform()
    return Cell("white_cell", outline, nucleus, "violet", "", chance=chance, patch=patch)


def red_cell(rng: Rng, at: Point, *, long: float = 1.0, turn: float = 0.0) -> Cell:
    """Return a red cell of the blood, bent where its vessel is narrow."""
    outline = oval(rng, at, rng.uniform(3.0, 3.5), long=long, turn=turn, uneven=0.04, turns=9)
    return Cell("red_cell", outline, None, "blood", "blood_edge", chance=rng.uniform())


def macrophage(
    rng: Rng, at: Point, turn: float, *, grain_ink: str = "melanin", grains: int = 40
) -> Cell:
    """Return a plump scavenger of the stroma, laden with coarse grains of what it took up."""
    outline = oval(rng, at, rng.uniform(5.5, 7.5), long=rng.uniform(1.3, 2.2), turn=turn)
    away = np.sqrt(rng.uniform(0, 0.86, (grains, 1)))
    corners = outline[rng.randint(0, len(outline), grains)] - np.array(at)
    places = np.array(at) + corners * away
    laden = np.concatenate([places, rng.uniform(0.6, 1.25, (grains, 1))], axis=1)
    nucleus = Nucleus(oval(rng, at, 2.7, long=1.3, turn=turn, turns=9), tone=0.6)
    return Cell(
        "white_cell",
        outline,
        nucleus,
        "foamy",
        "membrane_pale",
        laden.astype(np.float32),
        grain_ink,
        chance=rng.uniform(),
    )


def necrosis(rng: Rng, hole: Points) -> Iterator[Item]:
    """Yield dead tissue: pink, grainy, ghosts of cells, dust of nuclei densest at its edge."""
    yield Patch("necrosis", (smooth(hole),), edge="keratin", edge_width=1.2)
    middle, reach = hole.mean(axis=0), float(np.hypot(*(hole - hole.mean(axis=0)).T).max())
    points = middle + rng.uniform(-reach, reach, (int(reach * reach / 9), 2))
    points = points[inside(points.astype(np.float32), hole)]
    for ink, share, low, high in (
        ("pale", 0.2, 1.8, 4.2),
        ("keratin", 0.25, 1.2, 3.2),
        ("debris", 0.36, 0.4, 1.1),
    ):
        count = int(len(points) * share)
        chosen, points = points[:count], points[count:]
        dots = [
            oval(rng, (float(x), float(y)), rng.uniform(low, high), uneven=0.2, turns=6)
            for x, y in chosen
        ]
        for start in range(0, len(dots), 24):
            yield Patch(ink, tuple(dots[start : start + 24]))
    for index in rng.randint(0, len(hole), max(4, int(reach / 2.5))).tolist():
        share = rng.uniform(0.62, 0.97)
        x, y = (middle + (hole[index] - middle) * share).tolist()
        turn = rng.uniform(0, pi)
        outline = oval(rng, (x, y), rng.uniform(1.4, 2.4), long=1.6, turn=turn, turns=7)
        yield Patch("debris", (outline,))


def dead_patches(plot: Plot, count: int, radius: tuple[float, float]) -> tuple[Points, ...]:
    """Return where tissue died: outlines within the masses, away from their edge."""
    rng = plot.rng("dead")
    found: list[Points] = []
    for _ in range(count * 4):
        mass = plot.masses[rng.randint(0, len(plot.masses))]
        middle = mass.mean(axis=0)
        corner = mass[rng.randint(0, len(mass))]
        x, y = (middle + (corner - middle) * rng.uniform(0.35, 0.72)).tolist()
        hole = blob(rng, (x, y), rng.uniform(*radius), 0.5, 28)
        apart = all(np.hypot(*(hole.mean(axis=0) - one.mean(axis=0))) > 110 for one in found)
        clear_of_label = np.hypot(x - plot.tumour_spot[0], y - plot.tumour_spot[1]) > radius[1] + 12
        if apart and clear_of_label and plot.in_tumour(hole).all() and len(found) < count:
            found.append(hole)
    return tuple(found)
