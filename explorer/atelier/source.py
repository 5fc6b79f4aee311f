"""Reads the drawn sources: `assets/body/source/*.toml`, one `[[part]]` a shape.

Everything is drawn in the person's own frame; the back view is turned over when it is read.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from explorer.atelier.geometry import Node, mirrored, read_nodes
from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FIGURES: Final = ("male", "female", "neutral")
VIEWS: Final = ("front", "back")
KINDS: Final = frozenset(
    {"blob", "half", "tube", "union", "net", "colon", "coil", "beads", "stroke"}
)
_OWN_ROUND: Final = 9.0
_MOST_KNOTS: Final = 14
_KEYS: Final = frozenset(
    {"id", "layer", "material", "kind", "nodes", "r0", "r1", "knots", "haustra", "span", "round",
     "balloon", "shadow", "edge", "style", "pick", "figures", "mirror", "scale", "z", "sulci",
     "line", "piece", "views", "form"}
)  # fmt: skip


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
    """A line carved into a part; depth 0 to 1, half-width in units."""

    depth: float
    width: float
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePiece:
    """A piece of a union: a tube where it has half-widths, else an outline."""

    nodes: tuple[Node, ...]
    r0: float | None
    r1: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bead:
    """A lymph node: where, its half-width, how slender, tilted by degrees."""

    x: float
    y: float
    radius: float
    slender: float
    tilt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePart:
    """One shape as it was drawn. All lengths in units."""

    id: str
    layer: SourceLayer
    material: str
    kind: str
    nodes: tuple[Node, ...]
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


def source_folder() -> Path:
    """Return where the sources lie."""
    return asset("body", "source")


def read_layers(folder: Path, view: str) -> tuple[SourceLayer, ...]:
    """Read the layers of a view, the furthest first."""
    rows = tomllib.loads((folder / f"layers.{view}.toml").read_text(encoding="utf-8"))["layer"]
    return tuple(SourceLayer(**row) for row in rows)


def read_parts(folder: Path, view: str) -> tuple[SourcePart, ...]:
    """Read every part of a view in paint order; at the back, left and right are turned over.

    Raises ValueError, naming file and part, for a row that cannot be read.
    """
    layers = {layer.id: layer for layer in read_layers(folder, view)}
    order = {name: place for place, name in enumerate(layers)}
    parts: list[SourcePart] = []
    for path in sorted(folder.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("part", []):
            if view not in row.get("views", VIEWS[:1]):
                continue
            try:
                parts += _sides(row, layers)
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path.name}: {row.get('id')}: {error!r}") from error
    if view == "back":
        parts = [_other_side(part) for part in parts]
    return tuple(sorted(parts, key=lambda part: (order[part.layer.id], part.z)))


def _sides(row: Mapping[str, Any], layers: Mapping[str, SourceLayer]) -> Iterator[SourcePart]:
    unknown = row.keys() - _KEYS
    if unknown or row["kind"] not in KINDS:
        raise ValueError(f"unknown {sorted(unknown) or row['kind']}")
    part = _part(row, layers[row["layer"]])
    side = row.get("mirror")
    if side == "both":
        yield replace(_other_side(part), id=f"{part.id}_right")
        yield replace(part, id=f"{part.id}_left")
    elif side == "one":
        yield _both_sides(part)
    else:
        yield part


def _part(row: Mapping[str, Any], layer: SourceLayer) -> SourcePart:
    kind, style = row["kind"], row.get("style", "solid")
    text = row.get("nodes", "")
    pieces = tuple(_pieces(row))
    r0 = float(row.get("r0", max((piece.r0 or 0.0 for piece in pieces), default=0.0)))
    r1 = float(row.get("r1", r0))
    formed = kind in ("blob", "half")
    solid = style == "solid"
    return SourcePart(
        id=row["id"],
        layer=layer,
        material=row["material"],
        kind=kind,
        nodes=() if kind == "beads" else tuple(read_nodes(text)),
        beads=tuple(_beads(text)) if kind == "beads" else (),
        pieces=pieces,
        lines=tuple(_lines(row)),
        r0=r0,
        r1=r1,
        knots=row.get("knots", _MOST_KNOTS),
        haustra=row.get("haustra", 6),
        span=(row["span"][0], row["span"][1]) if "span" in row else None,
        round=float(row.get("round", _OWN_ROUND if formed else 0.98 * max(r0, r1))),
        balloon=float(row.get("balloon", 1.0 if formed else 0.0)),
        shadow=float(row.get("shadow", (1.0 if formed else 0.8) if solid else 0.0)),
        edge=float(row.get("edge", 1.0)),
        style=style,
        pick=row.get("pick", True),
        figures=tuple(name for name in FIGURES if name in row.get("figures", FIGURES)),
        scale=float(row.get("scale", layer.scale)),
        z=float(row.get("z", 0)),
        sulci=row.get("sulci", False),
        views=tuple(row.get("views", VIEWS[:1])),
        form=row.get("form", ""),
    )


def _lines(row: Mapping[str, Any]) -> Iterator[SourceLine]:
    for line in row.get("line", []):
        nodes = read_nodes(line["nodes"])
        for course in (nodes, mirrored(nodes)) if line.get("both") else (nodes,):
            yield SourceLine(depth=line["depth"], width=line["width"], nodes=tuple(course))


def _pieces(row: Mapping[str, Any]) -> Iterator[SourcePiece]:
    for piece in row.get("piece", []):
        nodes = read_nodes(piece["nodes"])
        r0 = piece.get("r0")
        for course in (nodes, mirrored(nodes)) if piece.get("both") else (nodes,):
            yield SourcePiece(nodes=tuple(course), r0=r0, r1=piece.get("r1", r0))


def _beads(text: str) -> Iterator[Bead]:
    for token in text.split():
        x, y, radius, slender, tilt = (float(number) for number in token.split(","))
        yield Bead(x=x, y=y, radius=radius, slender=slender, tilt=tilt)


def _other_side(part: SourcePart) -> SourcePart:
    return replace(
        part,
        nodes=tuple(mirrored(part.nodes)),
        beads=tuple(replace(bead, x=-bead.x, tilt=-bead.tilt) for bead in part.beads),
        pieces=tuple(replace(p, nodes=tuple(mirrored(p.nodes))) for p in part.pieces),
        lines=tuple(replace(line, nodes=tuple(mirrored(line.nodes))) for line in part.lines),
    )


def _both_sides(part: SourcePart) -> SourcePart:
    other = _other_side(part)
    return replace(
        part,
        beads=part.beads + other.beads,
        pieces=part.pieces + other.pieces,
        lines=part.lines + other.lines,
    )
