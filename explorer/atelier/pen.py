"""Reads shapes written as numbers: a TOML file of `[[part]]` rows whose nodes a spline joins."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from explorer.atelier.geometry import Cubic, Node, Point, spline
from explorer.atelier.sketch import (
    CENTRED,
    GRAIN,
    KEYS,
    KINDS,
    PIECED,
    Bead,
    Sketch,
    SketchLine,
    SketchPiece,
    SourceError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_DRAWN: Final = frozenset({"id", "layer", "material", "kind", "nodes", "r0", "r1", "line", "piece"})
_START: Final = "[[part]]"
_HEADER: Final = 0


def read_rows(path: Path) -> list[Sketch]:
    """Read every row of a file.

    Raises SourceError, naming file and part, for a row that cannot be read.
    """
    text = path.read_text(encoding="utf-8")
    notes = _notes(text)
    found: list[Sketch] = []
    seen: Counter[str | None] = Counter()
    for number, row in enumerate(tomllib.loads(text).get("part", []), start=1):
        seen[row.get("id")] += 1
        count = seen[row.get("id")]
        try:
            name = f"{row['id']}-{count}" if count > 1 else row["id"]
            found.append(replace(_sketch(row), name=name, note=notes.get(number, "")))
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(f"{path.name}: {row.get('id')}: {error!r}") from error
    return found


def header(path: Path) -> str:
    """Return the comment a file starts with."""
    return _notes(path.read_text(encoding="utf-8")).get(_HEADER, "")


def read_nodes(text: str) -> list[Node]:
    """Read nodes written as `x,y` or, for a corner, `x,y*`."""
    found = []
    for token in text.split():
        x, y = token.rstrip("*").split(",")
        found.append(Node(float(x), float(y), token.endswith("*")))
    return found


def line_through(text: str) -> tuple[Cubic, ...]:
    """Return an open line through nodes."""
    return _rounded(spline(read_nodes(text), closed=False))


def outline_through(text: str) -> tuple[Cubic, ...]:
    """Return a closed outline through nodes."""
    return _rounded(spline(read_nodes(text), closed=True))


def half_through(text: str) -> tuple[Cubic, ...]:
    """Return the person's left half of an outline that is alike on both sides.

    Raises ValueError where it does not run from the midline to the midline.
    """
    half = read_nodes(text)
    if half[0].x or half[-1].x:
        raise ValueError("a half starts and ends on the midline")
    other = [Node(-node.x, node.y, node.corner) for node in half[-2:0:-1]]
    return _rounded(spline([*half, *other], closed=True)[: len(half) - 1])


def _rounded(pieces: list[Cubic]) -> tuple[Cubic, ...]:
    return tuple(
        Cubic(*(Point(round(x, GRAIN) + 0.0, round(y, GRAIN) + 0.0) for x, y in piece))
        for piece in pieces
    )


def _sketch(row: Mapping[str, Any]) -> Sketch:
    kind = row["kind"]
    unknown = row.keys() - _DRAWN - KEYS.keys()
    if unknown or kind not in KINDS:
        raise ValueError(f"unknown {sorted(unknown) or kind}")
    return Sketch(
        name=row["id"],
        id=row["id"],
        layer=row["layer"],
        material=row["material"],
        kind=kind,
        pieces=tuple(_pieces(row)),
        beads=tuple(_beads(row["nodes"])) if kind == "beads" else (),
        lines=tuple(_lines(row)),
        keys={name: value for name, value in row.items() if name in KEYS},
    )


def _pieces(row: Mapping[str, Any]) -> Iterator[SketchPiece]:
    kind = row["kind"]
    if kind in PIECED:
        for piece in row["piece"]:
            yield _piece(piece, piece.get("r0"))
    elif kind == "half":
        yield SketchPiece(course=half_through(row["nodes"]))
    elif kind != "beads":
        yield _piece(row, row["r0"] if kind in CENTRED else None)


def _piece(row: Mapping[str, Any], r0: float | None) -> SketchPiece:
    both = row.get("both", False)
    if r0 is None:
        return SketchPiece(course=outline_through(row["nodes"]), both=both)
    r1 = row.get("r1", r0)
    return SketchPiece(course=line_through(row["nodes"]), r0=float(r0), r1=float(r1), both=both)


def _lines(row: Mapping[str, Any]) -> Iterator[SketchLine]:
    for line in row.get("line", []):
        yield SketchLine(
            course=line_through(line["nodes"]),
            depth=float(line["depth"]),
            width=float(line["width"]),
            both=line.get("both", False),
        )


def _beads(text: str) -> Iterator[Bead]:
    for token in text.split():
        x, y, radius, slender, tilt = (float(number) for number in token.split(","))
        yield Bead(x=x, y=y, wide=radius, tall=round(radius * slender, GRAIN), tilt=tilt)


def _notes(text: str) -> dict[int, str]:
    """Return the comments before and within each row, by its number; 0 is the file's own."""
    found: dict[int, list[str]] = {}
    waiting: list[str] = []
    number = _HEADER
    for line in text.splitlines():
        said, _, remark = (part.strip() for part in line.partition("#"))
        if said.startswith(_START):
            number += 1
        if remark:
            waiting.append(remark.strip("- "))
        if said or (number == _HEADER and not remark):
            found.setdefault(number, []).extend(waiting)
            waiting.clear()
    return {place: " ".join(filter(None, words)) for place, words in found.items() if any(words)}
