"""The atelier: sources are read strictly, shapes resolved, maps packed, staleness noticed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from explorer.atelier.atlas import pack
from explorer.atelier.freshness import baked_folder, is_fresh, made_from
from explorer.atelier.geometry import path_of, sample, tube
from explorer.atelier.light import lit, shadow
from explorer.atelier.pen import line_through, outline_through
from explorer.atelier.shapes import draw
from explorer.atelier.source import read_parts, source_folder

if TYPE_CHECKING:
    from pathlib import Path

LAYERS = (
    '[[layer]]\nid = "one"\ngroup = "organs_front"\nopacity = 1.0\nflatten = false\nscale = 2.0\n'
)
LIVER = '[[part]]\nid = "liver"\nlayer = "one"\nmaterial = "liver"\nkind = "blob"\n'
SQUARE = 'nodes = "2,0* 12,0* 12,10* 2,10*"\n'


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "layers.front.toml").write_text(LAYERS, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "a.toml").write_text(text, encoding="utf-8")


def test_a_mirrored_part_becomes_two_sides(sources: Path) -> None:
    write(sources, LIVER + SQUARE + 'mirror = "both"\n')
    right, left = (draw(part) for part in read_parts(sources, "front"))
    assert (right.part.id, left.part.id) == ("liver_right", "liver_left")
    assert right.bounds.right() == -2
    assert left.bounds.left() == 2


@pytest.mark.parametrize("wrong", ["colour = 1\n", 'kind = "lump"\n', ""])
def test_a_row_that_cannot_be_read_is_named(sources: Path, wrong: str) -> None:
    text = LIVER + (wrong or 'nodes = "1,2 three"\n')
    write(sources, text.replace('kind = "blob"\n', "") if wrong.startswith("kind") else text)
    with pytest.raises(ValueError, match=r"a\.toml: liver"):
        read_parts(sources, "front")


def test_corners_stay_corners() -> None:
    box = path_of(outline_through("0,0* 10,0* 10,10* 0,10*")).boundingRect()
    assert (box.width(), box.height()) == (10, 10)


def test_a_tube_is_as_wide_as_asked() -> None:
    box = tube(line_through("0,0 0,20 0,40"), 3, 3, 8).boundingRect()
    assert box.width() == pytest.approx(6, abs=0.1)
    assert box.height() == pytest.approx(46, abs=0.2)


def test_a_tube_that_is_fine_enough_ends_in_a_point() -> None:
    blunt, fine = (tube(line_through("0,0 0,20 0,40"), 3, end, 8) for end in (1.2, 0.2))
    assert fine.elementCount() < blunt.elementCount()
    assert fine.boundingRect().bottom() == pytest.approx(40.2, abs=0.1)
    assert not fine.contains(QPointF(0.5, 39.5))


def test_a_net_of_tubes_and_outlines_has_no_holes_on_either_side(sources: Path) -> None:
    blob = '[[part.piece]]\nnodes = "2,0* 12,0* 12,10* 2,10*"\n'
    twig = '[[part.piece]]\nnodes = "8,5 18,5 28,5"\nr0 = 2\n'
    write(sources, LIVER.replace("blob", "net") + 'mirror = "both"\n' + blob + twig)
    right, left = (draw(part).path for part in read_parts(sources, "front"))
    assert left.contains(QPointF(10, 5))
    assert right.contains(QPointF(-10, 5))


def test_a_node_is_a_bean_in_the_place_of_its_ellipse(sources: Path) -> None:
    row = LIVER.replace("blob", "beads")
    write(sources, row + 'nodes = "10,0,3,1.4,0 30,0,3,1.4,-20"\nmirror = "one"\n')
    upright, leaning, other, _ = draw(read_parts(sources, "front")[0]).path.toSubpathPolygons()
    box = upright.boundingRect()
    assert box.height() == pytest.approx(8.4, abs=0.1)
    assert 7 <= box.left() < box.right() <= 13
    assert not upright.containsPoint(QPointF(12.4, 0), Qt.FillRule.WindingFill)  # its hilum
    assert upright.containsPoint(QPointF(12, -5 / 3), Qt.FillRule.WindingFill)
    assert upright.containsPoint(QPointF(7.4, 0), Qt.FillRule.WindingFill)
    assert not other.containsPoint(QPointF(-12.4, 0), Qt.FillRule.WindingFill)
    assert not leaning.containsPoint(QPointF(27.6, 0.9), Qt.FillRule.WindingFill)


def test_a_fade_is_turned_over_with_its_shape(sources: Path) -> None:
    write(sources, LIVER + SQUARE + 'mirror = "both"\nfade = [2, 0, 12, 1]\n')
    right, left = read_parts(sources, "front")
    assert left.fades == (((2, 0), (12, 1)),)
    assert right.fades == (((-2, 0), (-12, 1)),)


def test_a_course_runs_its_length() -> None:
    course = sample(line_through("0,0 10,0 20,0"), 0.5)
    assert course.length == pytest.approx(20)
    assert course.tangents[0] == pytest.approx((1, 0))


def test_light_falls_from_the_upper_left(sources: Path) -> None:
    write(sources, LIVER + 'nodes = "0,-20 20,0 0,20 -20,0"\nround = 20\n')
    drawn = draw(read_parts(sources, "front")[0])
    grey = lit(drawn).grey
    high, wide = grey.shape
    assert grey[high // 3, wide // 3] > 128 > grey[2 * high // 3, 2 * wide // 3]
    assert shadow(drawn).grey.max() > 200


def test_packed_pictures_do_not_overlap() -> None:
    pictures = [np.full((5 + i, 300 + i), i, np.uint8) for i in range(20)]
    sheet, slots = pack(pictures)
    for picture, slot in zip(pictures, slots, strict=True):
        part = sheet[slot.y : slot.y + slot.height, slot.x : slot.x + slot.width]
        assert (part == picture).all()


@pytest.mark.parametrize("name", ["layers.toml", "liver.toml", "liver.svg"])
def test_a_changed_source_makes_the_bake_stale(tmp_path: Path, name: str) -> None:
    sources = shutil.copytree(source_folder(), tmp_path / "source")
    assert made_from(sources) == made_from(source_folder())
    (sources / name).write_text("", encoding="utf-8")
    assert not is_fresh(sources, baked_folder())
    assert not is_fresh(sources, tmp_path)
