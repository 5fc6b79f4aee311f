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
from explorer.scenes.microscope.paint import paint_all
from explorer.scenes.microscope.slide import Cell, Slide
from explorer.window.lab_board import dye_of

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


def traits(pattern: Pattern) -> np.ndarray:
    """Return what is measured of a pattern, none of it a colour.

    Median nuclear area, its spread, nuclei in 10,000 square micrometres, area of the cell for each
    of its nucleus, area of melanin and drops in a cell, share of the tumour that is
    hollow, white cells beside each of the tumour's.
    """
    found = [slide("lung", pattern, seed) for seed in (11,)]
    cells = [
        item
        for each in found
        for item in each.items
        if isinstance(item, Cell) and item.kind == TUMOUR_CELL and item.nucleus is not None
    ]
    nuclei = np.array([area(cell.nucleus.outline) for cell in cells if cell.nucleus is not None])
    bodies = np.array([area(c.outline) if c.outline is not None else 0.0 for c in cells])
    grains = [np.pi * (c.grains[:, 2] ** 2).sum() for c in cells if c.grains is not None]
    ground = sum(area(mass) for each in found for mass in each.tumour)
    kinds = [item.kind for each in found for item in each.items if isinstance(item, Cell)]
    guests = kinds.count("white_cell")
    filled = bodies.sum() / ground
    return np.array(
        [
            np.median(nuclei),
            np.percentile(nuclei, 90) / np.percentile(nuclei, 10),
            1e4 * len(nuclei) / ground,
            np.median(bodies) / np.median(nuclei) + 0.05,
            sum(grains) / max(1, len(cells)) + 1.0,
            filled + 0.02,
            guests / len(cells) + 0.05,
        ]
    )


def area(outline: np.ndarray) -> float:
    x, y = outline[:, 0], outline[:, 1]
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


@cache
def measured(pattern: Pattern) -> tuple[float, ...]:
    return tuple(traits(pattern))


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(Pattern, 2)), ids=lambda pattern: pattern.value
)
def test_any_two_patterns_differ_in_what_is_measured(one: Pattern, other: Pattern) -> None:
    ratios = np.array(measured(one)) / np.array(measured(other))
    assert np.maximum(ratios, 1 / ratios).max() > 1.25
