"""What a reader without colour can tell: the traits of every pattern, and whether a stain binds."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.content.edition import read_atlas
from explorer.domain.lab import TUMOUR_CELL, Binding, Case, Compartment, Pattern
from explorer.scenes.microscope.dyes import bound_ink, ink, nucleus_ink
from explorer.scenes.microscope.field import slide_of
from explorer.scenes.microscope.growth import blob, rng_of
from explorer.scenes.microscope.paint import paint_all
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Cell, Slide
from explorer.scenes.microscope.specimens import dye_of
from explorer.scenes.microscope.tumours import TUMOURS

LAB = read_atlas("en").lab
CASES = list(LAB.cases.values())
SPAN = 300  # px and micrometres: the picture is of one px a micrometre


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("red", [False, True])
@pytest.mark.parametrize("level", [5, 8])
def test_what_binds_is_darker_than_what_does_not(level: int, *, red: bool) -> None:
    for tone in (6, 9, 12):
        plain = nucleus_ink(tone, marked=True)
        assert contrast(bound_ink("strong", level, red=red), plain) >= (2.2 if tone == 12 else 3.0)
    for body in ("cytoplasm", "pale", "clear", "granular"):
        assert contrast(bound_ink("middle", level, red=red), ink(body, marked=True)) >= 2.4


@cache
def slide(tissue: str, pattern: Pattern, seed: int) -> Slide:
    return slide_of(tissue, pattern, seed)


def grey(case: Case, stain: str | None) -> np.ndarray:
    """Return the lightness (0 to 255) of the middle of a case's slide, in a stain."""
    found = slide(case.tissue, LAB.tumours[case.tumour].pattern, case.seed)
    dye = dye_of(LAB, case, stain)  # type: ignore[arg-type]
    image = QImage(SPAN, SPAN, QImage.Format.Format_RGB32)
    image.fill(ink("glass", marked=dye is not None))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(SPAN / 2, SPAN / 2)
    boxes = found.boxes()
    seen = np.all(boxes[:, :2] < SPAN / 2, axis=1) & np.all(boxes[:, 2:] > -SPAN / 2, axis=1)
    paint_all(painter, [found.items[at] for at in np.flatnonzero(seen)], dye, 1.0)
    painter.end()
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(SPAN, flat.bytesPerLine())
    return rows[:, :SPAN].astype(float)


def tumour_pixels(case: Case) -> np.ndarray:
    """Return which px of the grey picture lie in the tumour."""
    from explorer.scenes.microscope.growth import inside

    found = slide(case.tissue, LAB.tumours[case.tumour].pattern, case.seed)
    y, x = np.mgrid[0:SPAN, 0:SPAN] - SPAN / 2
    places = np.stack([x.ravel(), y.ravel()], axis=1).astype(np.float32)
    held = np.zeros(len(places), bool)
    for mass in found.tumour:
        held |= inside(places, mass)
    return held.reshape(SPAN, SPAN)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_stain_that_binds_is_seen_in_grey(case: Case) -> None:
    held = tumour_pixels(case)
    light = {result.stain: grey(case, result.stain)[held].mean() for result in case.results}
    for one, other in combinations(case.results, 2):
        if one.binding is other.binding or Binding.NONE not in (one.binding, other.binding):
            continue
        binds, fails = (one, other) if other.binding is Binding.NONE else (other, one)
        place = LAB.stains[binds.stain].compartment
        if place in (Compartment.MEMBRANE, Compartment.APICAL):
            continue  # a line about the cell: seen by its shape, not by its area
        assert light[binds.stain] < light[fails.stain] - (
            3 if binds.binding is Binding.ALL else 1
        ), (binds.stain, fails.stain)


SEEDS = (11, 12, 13)


def grown(pattern: Pattern, seed: int) -> tuple[list[Cell], float]:
    """Return the cells that a tumour lays, its own and its guests, and the area of its mass."""
    mass = blob(rng_of("mass", seed), (0.0, 0.0), 180.0)
    plot = Plot(seed=(pattern.value, seed), masses=(mass,))
    return [item for item in TUMOURS[pattern](plot) if isinstance(item, Cell)], area(mass)


def traits(pattern: Pattern, seed: int) -> np.ndarray:
    """Return what is measured of a pattern, none of it a colour.

    Median nuclear area, its spread, nuclei in 10,000 square micrometres, area of a cell for that
    of its nucleus, area of melanin and drops in a cell, share of the mass that cells fill, white
    cells and cells of vessels for each of the tumour's, share of cells that face a hollow.
    """
    laid, ground = grown(pattern, seed)
    cells = [cell for cell in laid if cell.kind == TUMOUR_CELL and cell.nucleus is not None]
    nuclei = np.array([area(cell.nucleus.outline) for cell in cells if cell.nucleus is not None])
    bodies = np.array([area(c.outline) if c.outline is not None else 0.0 for c in cells])
    grains = sum(np.pi * (c.grains[:, 2] ** 2).sum() for c in cells if c.grains is not None)
    kinds = [cell.kind for cell in laid]
    return np.array(
        [
            np.median(nuclei),
            np.percentile(nuclei, 90) / np.percentile(nuclei, 10),
            1e4 * len(nuclei) / ground,
            np.median(bodies) / np.median(nuclei) + 0.1,
            grains / len(cells) + 1.0,
            bodies.sum() / ground + 0.1,
            kinds.count("white_cell") / len(cells) + 0.1,
            kinds.count("endothelium") / len(cells) + 0.1,
            np.mean([cell.apical is not None for cell in cells]) + 0.1,
        ]
    )


def area(outline: np.ndarray) -> float:
    x, y = outline[:, 0], outline[:, 1]
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


@cache
def ranges(pattern: Pattern) -> tuple[np.ndarray, np.ndarray]:
    """Return the least and the most of every trait, over the seeds."""
    found = np.array([traits(pattern, seed) for seed in SEEDS])
    return found.min(axis=0), found.max(axis=0)


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(Pattern, 2)), ids=lambda pattern: pattern.value
)
def test_any_two_patterns_differ_more_than_one_does_by_itself(one: Pattern, other: Pattern) -> None:
    (low, high), (other_low, other_high) = ranges(one), ranges(other)
    apart = np.maximum(low / other_high, other_low / high)
    assert apart.max() > 1.05  # some trait's whole range lies beyond the other's
