"""Writes shapes as a drawing that Inkscape opens; what is a default is left out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from explorer.appearance.materials import base_colour, known_materials
from explorer.atelier.curves import write_d, write_number
from explorer.atelier.elements import INKSCAPE, SVG
from explorer.atelier.sketch import PIECED, VIEWS, Bead, Sketch, SketchLine, SketchPiece
from explorer.atelier.source import SourceLayer, resolved, seen_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from explorer.atelier.geometry import Point

_MARGIN: Final = 12  # units around what is drawn
_OTHER_SIDE: Final = "scale(-1,1)"
_CENTRE: Final = "fill:none;stroke-linecap:round;stroke-linejoin:round;stroke-width:"
_FOLD: Final = "stroke:#2C1014"
_RIDGE: Final = "stroke:#FFFFFF"
_RULES: Final = "fill: none; stroke-linecap: round"

Layers = Mapping[str, Mapping[str, SourceLayer]]
"""The layers by view and name, the furthest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A drawing to be written: its shapes, and the layers whose order needs no `z`."""

    title: str
    note: str
    sketches: Sequence[Sketch]
    layers: Layers
    unshared: frozenset[str]

    @property
    def views(self) -> tuple[str, ...]:
        """Return the views most shapes are drawn for."""
        seen = [seen_in(sketch) for sketch in self.sketches]
        return max(seen, key=seen.count)


def write_drawing(sheet: Sheet) -> str:
    """Return a drawing with its shapes in paint order, layer by layer."""
    box = " ".join(str(side) for side in _box(sheet.sketches))
    _, _, wide, high = _box(sheet.sketches)
    views = {} if sheet.views == VIEWS[:1] else {"data-views": " ".join(sheet.views)}
    said = {"viewBox": box, "width": f"{wide}", "height": f"{high}", "stroke-width": "0", **views}
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"'
            f' xmlns:inkscape="{INKSCAPE}"{_attributes(said)}>',
            f"  <title>{escape(sheet.title)}</title>",
            *([f"  <desc>{escape(sheet.note)}</desc>"] if sheet.note else []),
            *_look(sheet.sketches),
            *chain.from_iterable(_layer(sheet, layer) for layer in _layers_used(sheet)),
            "</svg>\n",
        ]
    )


def _look(sketches: Iterable[Sketch]) -> list[str]:
    used = sorted({sketch.material for sketch in sketches} & known_materials())
    colours = {material: base_colour(material, "light").name() for material in used}
    rules = [f"    .{name} {{ fill: {tint}; stroke: {tint} }}" for name, tint in colours.items()]
    return ["  <style>", *rules, f"    .line {{ {_RULES} }}", "  </style>"]


def _layers_used(sheet: Sheet) -> list[str]:
    """Return the layers in paint order, those of the sheet's own view first."""
    views = [*sheet.views, *(view for view in sheet.layers if view not in sheet.views)]
    used = {sketch.layer for sketch in sheet.sketches}
    ordered = dict.fromkeys(name for view in views for name in sheet.layers[view] if name in used)
    return [*ordered, *sorted(used - ordered.keys())]


def _layer(sheet: Sheet, layer: str) -> Iterator[str]:
    said = {"id": f"layer.{layer}", "inkscape:groupmode": "layer", "inkscape:label": layer}
    yield f"  <g{_attributes(said)}>"
    inside = [sketch for sketch in sheet.sketches if sketch.layer == layer]
    for sketch in sorted(inside, key=lambda sketch: sketch.keys.get("z", 0)):
        yield from (f"    {line}" for line in _shape(sheet, sketch))
    yield "  </g>"


def _shape(sheet: Sheet, sketch: Sketch) -> Iterator[str]:
    said = {"id": sketch.name, "class": sketch.material, **_said(sheet, sketch)}
    if len(sketch.pieces) == 1 and not sketch.lines and sketch.kind not in PIECED:
        yield _piece(sketch, sketch.pieces[0], said, sketch.note)
        if sketch.kind == "half":
            yield _use(sketch.name)
    else:
        yield f"<g{_attributes(said)}>"
        yield from (f"  {line}" for line in _inside(sketch))
        yield "</g>"
    if "mirror" in sketch.keys:
        yield _use(sketch.name)


def _inside(sketch: Sketch) -> Iterator[str]:
    if sketch.note:
        yield f"<desc>{escape(sketch.note)}</desc>"
    pieces = [(piece.both, _piece(sketch, piece)) for piece in sketch.pieces]
    yield from _sided(f"{sketch.name}.pieces", pieces)
    if sketch.kind == "half":
        yield _use(_half_name(sketch))
    yield from map(_bead, sketch.beads)
    lines = [(line.both, _line(line)) for line in sketch.lines]
    yield from _sided(f"{sketch.name}.lines", lines)


def _sided(name: str, marks: Iterable[tuple[bool, str]]) -> Iterator[str]:
    """Put marks that stand on both sides into groups whose other side is shown."""
    for number, (both, run) in enumerate(groupby(marks, key=itemgetter(0)), start=1):
        written = [mark for _, mark in run]
        if not both:
            yield from written
            continue
        group = f"{name}{number}"
        yield f"<g{_attributes({'id': group, 'data-both': 'true'})}>"
        yield from (f"  {line}" for line in written)
        yield "</g>"
        yield _use(group)


def _piece(
    sketch: Sketch, piece: SketchPiece, said: Mapping[str, str] | None = None, note: str = ""
) -> str:
    if said is None:
        said = {"id": _half_name(sketch)} if sketch.kind == "half" else {}
    ends = {}
    if piece.r0 is not None and piece.r1 is not None:
        ends = {
            "data-half-width": _text(piece.r0),
            **({"data-half-width-end": _text(piece.r1)} if piece.r1 != piece.r0 else {}),
            "style": _CENTRE + write_number(piece.r0 + piece.r1),
        }
    closed = piece.r0 is None and sketch.kind != "half"
    told = _attributes({**said, **ends, "d": write_d(piece.course, closed=closed)})
    return f"<path{told}><desc>{escape(note)}</desc></path>" if note else f"<path{told}/>"


def _half_name(sketch: Sketch) -> str:
    return f"{sketch.name}.half"


def _line(line: SketchLine) -> str:
    strong = min(0.8, 0.15 + 0.6 * abs(line.depth))
    said = {
        "class": "line",
        "data-depth": _text(line.depth),
        "data-width": _text(line.width),
        "style": f"{_FOLD if line.depth > 0 else _RIDGE};stroke-opacity:{write_number(strong)}"
        f";stroke-width:{write_number(line.width)}",
        "d": write_d(line.course, closed=False),
    }
    return f"<path{_attributes(said)}/>"


def _bead(bead: Bead) -> str:
    x, y, rx, ry, tilt = (_text(n) for n in (bead.x, bead.y, bead.wide, bead.tall, bead.tilt))
    said = {"cx": x, "cy": y, "rx": rx, "ry": ry}
    turned = {"transform": f"rotate({tilt} {x} {y})"} if bead.tilt else {}
    return f"<ellipse{_attributes(said | turned)}/>"


def _use(name: str) -> str:
    return f'<use xlink:href="#{name}" transform="{_OTHER_SIDE}"/>'


def _said(sheet: Sheet, sketch: Sketch) -> dict[str, str]:
    """Return what must be said of a shape: what it would not be without."""
    keys = dict(sketch.keys)
    if sketch.layer in sheet.unshared:
        keys.pop("z", None)
    said = {"kind": sketch.kind} if sketch.kind != _usual_kind(sketch) else {}
    layer = sheet.layers[seen_in(sketch)[0]][sketch.layer]
    for name, value in keys.items():
        without = {other: keys[other] for other in keys if other != name}
        meant, usual = (resolved(replace(sketch, keys=k), layer) for k in (keys, without))
        if name == "mirror" or (meant != usual and name != "views"):
            said[name] = _text(value)
    if seen_in(sketch) != sheet.views:
        said["views"] = _text(seen_in(sketch))
    return {f"data-{name}": value for name, value in said.items()}


def _usual_kind(sketch: Sketch) -> str:
    if sketch.beads:
        return "beads"
    return "blob" if sketch.pieces[0].r0 is None else "tube"


def _text(value: Any) -> str:  # noqa: ANN401 - what TOML knows
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return " ".join(_text(each) for each in value)
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value)


def _attributes(said: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in said.items())


def _box(sketches: Iterable[Sketch]) -> tuple[int, int, int, int]:
    """Return left, top, width and height of everything drawn, in whole units."""
    points = [point for sketch in sketches for point in _points(sketch)]
    across, down = [point[0] for point in points], [point[1] for point in points]
    left, top = (math.floor(min(side) - _MARGIN) for side in (across, down))
    right, bottom = (math.ceil(max(side) + _MARGIN) for side in (across, down))
    return left, top, right - left, bottom - top


def _points(sketch: Sketch) -> Iterator[Point | tuple[float, float]]:
    sided = "mirror" in sketch.keys or sketch.kind == "half"
    drawn = [(piece.course, piece.both) for piece in sketch.pieces]
    for course, both in (*drawn, *((line.course, line.both) for line in sketch.lines)):
        for point in chain.from_iterable(course):
            yield point
            if sided or both:
                yield -point.x, point.y
    for bead in sketch.beads:
        yield bead.x, bead.y
        if sided:
            yield -bead.x, bead.y
