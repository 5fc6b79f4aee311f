"""Reads the drawn sources of `assets/body/source`: drawings, and rows that are no drawing yet.

Everything is drawn in the person's own frame; the back view is turned over when it is read.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from explorer.atelier import drawing, pen
from explorer.atelier.geometry import Cubic, Point, mirrored
from explorer.atelier.sketch import FIGURES, VIEWS, WHOLE, Bead, SourceError
from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from explorer.atelier.sketch import Sketch

_OWN_ROUND: Final = 9.0
_MOST_KNOTS: Final = 14
_HAUSTRA: Final = 6
_READERS: Final = {".svg": drawing.read_drawing, ".toml": pen.read_rows}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLayer:
    """A layer: whose group, how opaque, whether flattened first, px per unit of its light."""

    id: str
    group: str
    opacity: float
    flatten: bool
    scale: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A line carved into a part; depth -1 to 1, half-width in units."""

    depth: float
    width: float
    course: tuple[Cubic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePiece:
    """A piece of a union: a tube where it has half-widths, else an outline."""

    course: tuple[Cubic, ...]
    r0: float | None
    r1: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePart:
    """One shape as it was drawn. All lengths in units."""

    id: str
    layer: SourceLayer
    material: str
    kind: str
    course: tuple[Cubic, ...]
    beads: tuple[Bead, ...]
    pieces: tuple[SourcePiece, ...]
    lines: tuple[SourceLine, ...]
    r0: float
    r1: float
    knots: int
    haustra: int
    span: tuple[int, int] | None
    round: float
    balloon: float
    shadow: float
    edge: float
    style: str
    pick: bool
    figures: tuple[str, ...]
    scale: float
    z: float
    sulci: bool
    views: tuple[str, ...]
    form: str  # the shape whose relief it is cut from, "" for its own
    fades: tuple[tuple[Point, Point], ...]  # from where it shows in full to where it is gone


def source_folder() -> Path:
    """Return where the sources lie."""
    return asset("body", "source")


def rows_in(folder: Path) -> list[Path]:
    """Return the files whose shapes are rows of numbers still."""
    return sorted(p for p in folder.glob("*.toml") if not p.name.startswith("layers."))


def source_files(folder: Path) -> list[Path]:
    """Return the files with shapes: drawings, and rows that are no drawing yet.

    Raises SourceError for rows that lie beside the drawing made from them.
    """
    drawings, rows = list(folder.glob("*.svg")), rows_in(folder)
    for path in rows:
        if path.with_suffix(".svg") in drawings:
            raise SourceError(f"{path.name}: {path.stem}.svg was made from it: delete one of them")
    return sorted([*drawings, *rows], key=lambda path: path.stem)


def read_layers(folder: Path, view: str) -> tuple[SourceLayer, ...]:
    """Read the layers of a view, the furthest first."""
    rows = tomllib.loads((folder / f"layers.{view}.toml").read_text(encoding="utf-8"))["layer"]
    return tuple(SourceLayer(**row) for row in rows)


def read_sketches(path: Path) -> list[Sketch]:
    """Read the shapes of a file in its own order.

    Raises SourceError, naming file and shape, for one that cannot be read.
    """
    return _READERS[path.suffix](path)


def read_parts(folder: Path, view: str) -> tuple[SourcePart, ...]:
    """Read every part of a view in paint order; at the back, left and right are turned over.

    Raises SourceError, naming file and part, for one that cannot be read.
    """
    layers = {layer.id: layer for layer in read_layers(folder, view)}
    order = {name: place for place, name in enumerate(layers)}
    parts: list[SourcePart] = []
    for path in source_files(folder):
        for sketch in read_sketches(path):
            if view not in seen_in(sketch):
                continue
            try:
                parts += _sides(sketch, layers)
            except (TypeError, ValueError) as error:
                raise SourceError(f"{path.name}: {sketch.name}: {error}") from error
    if view == "back":
        parts = [_other_side(part) for part in parts]
    return tuple(sorted(parts, key=lambda part: (order[part.layer.id], part.z)))


def seen_in(sketch: Sketch) -> tuple[str, ...]:
    """Return the views a shape is drawn for."""
    return tuple(sketch.keys.get("views", VIEWS[:1]))


def _sides(sketch: Sketch, layers: Mapping[str, SourceLayer]) -> Iterator[SourcePart]:
    if sketch.layer not in layers:
        raise ValueError(f"unknown layer {sketch.layer!r}")
    part = resolved(sketch, layers[sketch.layer])
    side = sketch.keys.get("mirror")
    if side == "both":
        yield replace(_other_side(part), id=f"{part.id}_right")
        yield replace(part, id=f"{part.id}_left")
    elif side == "one":
        yield _both_sides(part)
    else:
        yield part


def resolved(sketch: Sketch, layer: SourceLayer) -> SourcePart:
    """Return the shape of the person's left, with what its author left out."""
    keys: Mapping[str, Any] = sketch.keys
    kind, style = sketch.kind, keys.get("style", "solid")
    whole = sketch.pieces[0] if kind in WHOLE else None
    r0 = max((piece.r0 or 0.0 for piece in sketch.pieces), default=0.0)
    r1 = (whole.r1 or 0.0) if whole else r0
    formed = kind in ("blob", "half")
    solid = style == "solid"
    return SourcePart(
        id=sketch.id,
        layer=layer,
        material=sketch.material,
        kind=kind,
        course=whole.course if whole else (),
        beads=sketch.beads,
        pieces=() if whole else tuple(_pieces(sketch)),
        lines=tuple(_lines(sketch)),
        r0=r0,
        r1=r1,
        knots=keys.get("knots", _MOST_KNOTS),
        haustra=keys.get("haustra", _HAUSTRA),
        span=(keys["span"][0], keys["span"][1]) if "span" in keys else None,
        round=float(keys.get("round", _OWN_ROUND if formed else 0.98 * max(r0, r1))),
        balloon=float(keys.get("balloon", 1.0 if formed else 0.0)),
        shadow=float(keys.get("shadow", (1.0 if formed else 0.8) if solid else 0.0)),
        edge=float(keys.get("edge", 1.0)),
        style=style,
        pick=keys.get("pick", True),
        figures=tuple(name for name in FIGURES if name in keys.get("figures", FIGURES)),
        scale=float(keys.get("scale", layer.scale)),
        z=float(keys.get("z", 0)),
        sulci=keys.get("sulci", False),
        views=seen_in(sketch),
        form=keys.get("form", ""),
        fades=tuple(_fades(keys.get("fade", ()))),
    )


def _fades(numbers: Sequence[float]) -> Iterator[tuple[Point, Point]]:
    each = map(float, numbers)
    for x0, y0, x1, y1 in zip(each, each, each, each, strict=True):
        yield Point(x0, y0), Point(x1, y1)


def _lines(sketch: Sketch) -> Iterator[SourceLine]:
    for line in sketch.lines:
        for course in (line.course, mirrored(line.course)) if line.both else (line.course,):
            yield SourceLine(depth=line.depth, width=line.width, course=course)


def _pieces(sketch: Sketch) -> Iterator[SourcePiece]:
    for piece in sketch.pieces:
        for course in (piece.course, mirrored(piece.course)) if piece.both else (piece.course,):
            yield SourcePiece(course=course, r0=piece.r0, r1=piece.r1)


def _other_side(part: SourcePart) -> SourcePart:
    return replace(
        part,
        course=mirrored(part.course),
        beads=tuple(replace(bead, x=-bead.x, tilt=-bead.tilt) for bead in part.beads),
        pieces=tuple(replace(piece, course=mirrored(piece.course)) for piece in part.pieces),
        lines=tuple(replace(line, course=mirrored(line.course)) for line in part.lines),
        fades=tuple((_flipped(start), _flipped(end)) for start, end in part.fades),
    )


def _flipped(point: Point) -> Point:
    return Point(-point.x, point.y)


def _both_sides(part: SourcePart) -> SourcePart:
    other = _other_side(part)
    return replace(
        part,
        beads=part.beads + other.beads,
        pieces=part.pieces + other.pieces,
        lines=part.lines + other.lines,
    )
