"""Drawings: Inkscape's ways are read, a fault is named, and rows become the very same shapes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from explorer.atelier.convert import convert
from explorer.atelier.drawing import read_drawing
from explorer.atelier.shapes import draw
from explorer.atelier.sketch import VIEWS
from explorer.atelier.source import SourcePart, read_parts, rows_in, source_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.atelier.sketch import Sketch

HEAD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape">'
)
LAYER: Final = '<g inkscape:groupmode="layer" inkscape:label="bowel"{}>{}</g>'
SQUARE: Final = 'd="M 2,0 L 12,0 L 12,10 L 2,10 Z"'
LIVER: Final = f'<path id="liver" class="liver" {SQUARE}/>'
EVERY_KIND: Final = (Path(__file__).parent / "every_kind.toml").read_text(encoding="utf-8")
BEADS: Final = '<g id="nodes" class="node">{}</g>'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for view in VIEWS:
        layers = (source_folder() / f"layers.{view}.toml").read_text(encoding="utf-8")
        (tmp_path / f"layers.{view}.toml").write_text(layers, encoding="utf-8")
    return tmp_path


def read(desk: Path, inside: str, layer: str = "") -> list[Sketch]:
    path = desk / "belly.svg"
    path.write_text(HEAD + LAYER.format(layer, inside) + "</svg>", encoding="utf-8")
    return read_drawing(path)


def box(desk: Path, inside: str, layer: str = "") -> tuple[float, ...]:
    read(desk, inside, layer)
    bounds = draw(read_parts(desk, "front")[0]).bounds
    return tuple(
        round(side, 3) for side in (bounds.left(), bounds.top(), bounds.right(), bounds.bottom())
    )


def without_order(parts: tuple[SourcePart, ...]) -> Iterator[SourcePart]:
    """Where no other file draws on a layer, the order in the drawing says what `z` said."""
    return (replace(part, z=0) for part in parts)


def test_rows_become_the_very_same_shapes(desk: Path) -> None:
    rows = desk / "every.toml"
    rows.write_text(EVERY_KIND, encoding="utf-8")
    before = {view: read_parts(desk, view) for view in VIEWS}
    assert [path.name for path in convert(desk, [rows])] == ["every.svg"]
    rows.unlink()
    for view in VIEWS:
        after = read_parts(desk, view)
        assert repr(list(without_order(after))) == repr(list(without_order(before[view])))
    ids = [part.id for part in read_parts(desk, "front")]
    assert ids[:2] == ["shell", "coil"]  # the furthest layer, and there the lowest z
    assert ids[-2:] == ["liver_right", "liver_left"]
    text = (desk / "every.svg").read_text(encoding="utf-8")
    assert "data-z" not in text
    assert "tapers" in text


def test_order_is_kept_where_several_files_draw_on_a_layer(desk: Path) -> None:
    for name in ("every", "kin"):
        (desk / f"{name}.toml").write_text(EVERY_KIND, encoding="utf-8")
    before = [part.z for part in read_parts(desk, "front")]
    for path in list(convert(desk, rows_in(desk))):
        path.with_suffix(".toml").unlink()
    assert [part.z for part in read_parts(desk, "front")] == before


def test_rows_never_replace_their_drawing(desk: Path) -> None:
    rows = desk / "every.toml"
    rows.write_text(EVERY_KIND, encoding="utf-8")
    list(convert(desk, [rows]))
    (desk / "every.svg").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match=r"every\.toml: every\.svg was made from it"):
        list(convert(desk, [rows]))
    elsewhere = desk / "new" / "every.toml"
    elsewhere.parent.mkdir()
    rows.rename(elsewhere)
    (desk / "every.svg").rename(desk / "new" / "every.svg")
    with pytest.raises(ValueError, match=r"every\.svg is there already"):
        list(convert(desk, [elsewhere]))
    assert (desk / "new" / "every.svg").read_text(encoding="utf-8") == "mine"


def test_what_stands_before_the_dash_is_the_part(desk: Path) -> None:
    first, second = read(desk, LIVER + LIVER.replace('id="liver"', 'id="liver-2"'))
    assert (first.id, second.id) == ("liver", "liver")
    assert (first.name, second.name) == ("liver", "liver-2")


@pytest.mark.parametrize(
    "d",
    [
        "M 2,0 L 12,0 L 12,10 L 2,10",
        "m 2 0 l 10 0 0 10 -10 0 z",
        "m 2,0 h 10 v 10 H 2 Z",
        "M2 0C5 0 12 0 12 0s0 10 0 10L2 10z",
        "M2 0q10 0 10 0t0 10H2z",
    ],
)
def test_every_way_of_writing_a_path_is_read(desk: Path, d: str) -> None:
    assert box(desk, LIVER.replace(SQUARE, f'd="{d}"')) == (2, 0, 12, 10)


def test_an_arc_becomes_cubics(desk: Path) -> None:
    arc = 'd="M -5,0 A 5,5 0 0 1 5,0 A 5,5 0 0 1 -5,0 Z"'
    assert box(desk, LIVER.replace(SQUARE, arc)) == pytest.approx((-5, -5, 5, 5), abs=0.01)


def test_transforms_of_layer_group_and_path_add_up(desk: Path) -> None:
    path = LIVER.replace("<path", '<path transform="translate(1,2)"')
    group = f'<g transform="scale(-1,1)">{path}</g>'
    assert box(desk, group, ' transform="translate(100,0)"') == (87, 2, 97, 12)


def test_a_scaled_centre_line_is_as_wide_as_it_looks(desk: Path) -> None:
    tube = '<path id="ureter" class="ureter" data-half-width="2" d="M 0,0 L 0,20"{}/>'
    sketch = read(desk, tube.format(' transform="scale(3)"'))[0]
    assert (sketch.kind, sketch.pieces[0].r0, sketch.pieces[0].r1) == ("tube", 6, 6)


@pytest.mark.parametrize(
    ("bead", "seen"),
    [
        ('<ellipse cx="5" cy="6" rx="2" ry="3" transform="rotate(30 5 6)"/>', (5, 6, 2, 3, 30)),
        ('<circle cx="5" cy="6" r="2" transform="translate(1,0)"/>', (6, 6, 2, 2, 0)),
        ('<g transform="scale(1,2)"><circle cx="5" cy="6" r="2"/></g>', (5, 12, 2, 4, 0)),
    ],
)
def test_ellipses_are_beads_however_they_are_turned(
    desk: Path, bead: str, seen: tuple[float, ...]
) -> None:
    found = read(desk, BEADS.format(bead))[0].beads[0]
    assert (found.x, found.y, found.wide, found.tall, found.tilt) == seen


def test_a_bead_stretched_aslant_keeps_its_outline(desk: Path) -> None:
    inner = '<ellipse cx="0" cy="0" rx="2" ry="3" transform="rotate(30)"/>'
    left, top, right, bottom = box(desk, BEADS.format(f'<g transform="scale(1,2)">{inner}</g>'))
    assert (right - left, bottom - top) == pytest.approx((2 * 7**0.5 / 1.155, 11.136), abs=0.2)


def test_a_fold_of_both_sides_is_carved_twice(desk: Path) -> None:
    fold = '<path class="line" data-depth="-.3" data-width="1" d="M 3,3 L 9,3"/>'
    shape = f'<g id="liver" class="liver"><path {SQUARE}/><g data-both="true">{fold}</g></g>'
    read(desk, shape + '<use xlink:href="#liver" transform="scale(-1,1)"/>')
    (part,) = read_parts(desk, "front")
    assert [line.course[0].start.x for line in part.lines] == [3, -3]
    assert {(line.depth, line.width) for line in part.lines} == {(-0.3, 1)}


def test_a_half_is_drawn_on_one_side_and_meets_the_midline(desk: Path) -> None:
    half = '<path id="liver" class="liver" data-kind="half" d="M {},0 L 12,0 L 12,10 L 0,10"/>'
    assert box(desk, half.format("0.01")) == (-12, 0, 12, 10)
    with pytest.raises(ValueError, match=r"belly\.svg: liver: a half starts"):
        read(desk, half.format(3))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('class="liver"', 'class="granite"', "unknown material 'granite'"),
        ('class="liver"', "", "has no class"),
        ('class="liver"', 'class="line"', "a line belongs into the group"),
        ("<path", '<path data-colour="red"', "data-colour does not belong here"),
        ("<path", '<path data-round="big"', "data-round: "),
        ("<path", '<path data-kind="lump"', "unknown kind 'lump'"),
        ("<path", '<path data-kind="coil"', "a coil needs data-half-width"),
        ("<path", '<path data-kind="blob" data-half-width="2"', "a blob has no half-width"),
        ("<path", '<path data-half-width="2"', "is closed"),
        ("<path", '<path data-mirror="left"', "data-mirror: 'left' is none of both, one"),
        ("<path", '<path transform="rotate(x"', "transform"),
        (SQUARE, 'd=""', "its path is empty"),
        (SQUARE, 'd="M 0,0 C 1,2"', "its path cannot be read"),
        (SQUARE, 'd="M 0,0 L 5,5 x"', "its path cannot be read"),
        (SQUARE, 'd="M 0,0 L 5,0 L 5,5 Z M 1,1 L 2,2 L 1,2 Z"', "its path has 2 runs"),
        ("<path", "<rect", "<rect> is not read"),
        (LIVER, LIVER + LIVER, "two shapes have this id"),
        ("<path", '<path style="fill:url(http://a.example/b)"', "points outside"),
        ("<path", '<path href="file:///etc/passwd"', "points outside"),
    ],
)
def test_a_fault_names_file_element_and_reason(desk: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"belly\.svg: liver: ") as error:
        read(desk, LIVER.replace(old, new))
    assert reason in str(error.value)


@pytest.mark.parametrize("name", ["", "path101", "-2"])
def test_a_copy_must_be_told_which_part_it_is(desk: Path, name: str) -> None:
    with pytest.raises(ValueError, match="which part is it"):
        read(desk, LIVER.replace('id="liver"', f'id="{name}"'))


def test_an_unknown_layer_is_named(desk: Path) -> None:
    read(desk, f'<g inkscape:groupmode="layer" inkscape:label="attic">{LIVER}</g>')
    with pytest.raises(ValueError, match=r"belly\.svg: liver: unknown layer 'attic'"):
        read_parts(desk, "front")


@pytest.mark.parametrize(
    "outside",
    [
        '<use xlink:href="other.svg#liver"/>',
        '<defs><image xlink:href="file:///etc/passwd"/></defs>',
        "<style>@import 'a.css';</style>",
        "<style>.liver { fill: url('http://a.example/b') }</style>",
    ],
)
def test_nothing_outside_the_drawing_is_asked_for(desk: Path, outside: str) -> None:
    with pytest.raises(ValueError, match="points outside the drawing"):
        read(desk, LIVER + outside)


def test_entities_are_refused(desk: Path) -> None:
    path = desk / "belly.svg"
    path.write_text('<!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD + "</svg>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"belly\.svg: is no drawing"):
        read_drawing(path)
