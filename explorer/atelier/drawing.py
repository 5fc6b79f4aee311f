"""Reads shapes from a drawing that Inkscape opens: layers are groups, a shape is a path."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from explorer.appearance.materials import known_materials
from explorer.atelier.curves import bead_of, growth, line_of, matrix_of, outline_of
from explorer.atelier.elements import (
    INKSCAPE,
    keys_of,
    number_of,
    root_of,
    said_of,
    stay_inside,
    tag_of,
)
from explorer.atelier.geometry import Cubic, Point
from explorer.atelier.sketch import (
    CENTRED,
    KEYS,
    KINDS,
    PIECED,
    WHOLE,
    Bead,
    Sketch,
    SketchLine,
    SketchPiece,
    SourceError,
    read_truth,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from svgelements import Matrix

LINE: Final = "line"  # the class of a fold
_UNREAD: Final = frozenset({"style", "use", "title", "desc", "metadata", "defs", ""})
_BEADS: Final = frozenset({"ellipse", "circle"})
_PART_KEYS: Final = KEYS.keys() | {"kind", "layer"}
_PIECE_KEYS: Final = frozenset({"half-width", "half-width-end", "both"})
_LINE_KEYS: Final = frozenset({"depth", "width", "both"})
_MIDLINE: Final = 0.05
_MADE_UP: Final = re.compile(r"(path|g|ellipse|circle)\d+")  # what Inkscape calls a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an element lies, and what the groups around it say for it."""

    matrix: Matrix = field(default_factory=lambda: matrix_of(None))
    layer: str = ""
    both: bool = False

    def inside(self, element: Element) -> _Place:
        is_layer = element.get(f"{{{INKSCAPE}}}groupmode") == "layer"
        return replace(
            self,
            matrix=matrix_of(element.get("transform")) * self.matrix,
            layer=element.get(f"{{{INKSCAPE}}}label", "") if is_layer else self.layer,
            both=self.both or read_truth(element.get("data-both", "false")),
        )


@dataclass(frozen=True, slots=True)
class _Mark:
    """A path or an ellipse, placed."""

    element: Element
    place: _Place

    @property
    def is_bead(self) -> bool:
        return tag_of(self.element) in _BEADS

    @property
    def is_line(self) -> bool:
        return self.element.get("class") == LINE

    @property
    def is_centred(self) -> bool:
        return "data-half-width" in self.element.attrib


def read_drawing(path: Path) -> list[Sketch]:
    """Read every shape of a drawing, the furthest first.

    Raises SourceError for what cannot be read, or points outside the file.
    """
    try:
        root = root_of(path)
    except ValueError as error:
        raise SourceError(f"{path.name}: {error}") from error
    return _Drawing(path.name, root).sketches()


class _Drawing:
    def __init__(self, file: str, root: Element) -> None:
        self._file = file
        self._root = root

    def sketches(self) -> list[Sketch]:
        with self._naming(self._root):
            views = keys_of(said_of(self._root, {"views"}))
        for element in self._root.iter():
            with self._naming(element):
                stay_inside(element)
        found: dict[str, Sketch] = {}
        for mark in self._parts(self._root, _Place()):
            with self._naming(mark.element):
                sketch = self._sketch(mark.element, mark.place)
                if sketch.name in found:
                    raise ValueError("two shapes have this id")
                found[sketch.name] = replace(sketch, keys={**views, **sketch.keys})
        return list(found.values())

    @contextmanager
    def _naming(self, element: Element) -> Iterator[None]:
        try:
            yield
        except SourceError:
            raise
        except ValueError as error:
            name = element.get("id") or f"<{tag_of(element)}>"
            raise SourceError(f"{self._file}: {name}: {error}") from error

    def _parts(self, group: Element, place: _Place) -> Iterator[_Mark]:
        """Walk through layers and loose groups: a group with a class is a shape."""
        for child in group:
            if tag_of(child) in _UNREAD:
                continue
            with self._naming(child):
                inner = place.inside(child)
                loose = tag_of(child) == "g" and not child.get("class")
                if loose:
                    said_of(child, ())
            if loose:
                yield from self._parts(child, inner)
            else:
                yield _Mark(child, inner)

    def _sketch(self, element: Element, place: _Place) -> Sketch:
        grouped = tag_of(element) == "g"
        said = said_of(element, _PART_KEYS if grouped else _PART_KEYS | _PIECE_KEYS)
        marks = list(self._marks(element, place)) if grouped else [_checked(_Mark(element, place))]
        kind = said.get("kind") or _usual_kind(marks)
        if kind not in KINDS:
            raise ValueError(f"unknown kind {kind!r}")
        name = element.get("id", "")
        sketch = Sketch(
            name=name,
            id=name.partition("-")[0],
            layer=said.get("layer", place.layer),
            material=_material(element),
            kind=kind,
            pieces=tuple(self._pieces(marks, kind)),
            beads=tuple(self._beads(marks)),
            lines=tuple(self._lines(marks)),
            keys=keys_of(said),
        )
        _check(sketch)
        return sketch

    def _marks(self, group: Element, place: _Place) -> Iterator[_Mark]:
        """Walk through the paths and ellipses of a shape."""
        for child in group:
            if tag_of(child) in _UNREAD:
                continue
            with self._naming(child):
                mark = _Mark(child, place.inside(child))
                said_of(child, _LINE_KEYS if mark.is_line else _PIECE_KEYS)
                if child.get("class", LINE) != LINE:
                    raise ValueError("lies in a shape that has a class already")
                if tag_of(child) != "g":
                    yield _checked(mark)
            if tag_of(child) == "g":
                yield from self._marks(child, mark.place)

    def _pieces(self, marks: Sequence[_Mark], kind: str) -> Iterator[SketchPiece]:
        for mark in marks:
            if not (mark.is_line or mark.is_bead):
                with self._naming(mark.element):
                    yield _piece(mark, kind)

    def _beads(self, marks: Sequence[_Mark]) -> Iterator[Bead]:
        for mark in marks:
            if mark.is_bead:
                with self._naming(mark.element):
                    yield bead_of(mark.element.attrib, mark.place.matrix)

    def _lines(self, marks: Sequence[_Mark]) -> Iterator[SketchLine]:
        for mark in marks:
            if mark.is_line:
                with self._naming(mark.element):
                    yield _line(mark)


def _material(element: Element) -> str:
    material = element.get("class", "")
    if not material:
        raise ValueError("has no class: what is it made of?")
    if material == LINE:
        raise ValueError("a line belongs into the group of its shape")
    if material not in known_materials():
        raise ValueError(f"unknown material {material!r}")
    return material


def _checked(mark: _Mark) -> _Mark:
    tag = tag_of(mark.element)
    if tag != "path" and not mark.is_bead:
        raise ValueError(f"<{tag}> is not read: make it a path")
    return mark


def _usual_kind(marks: Sequence[_Mark]) -> str:
    if any(mark.is_bead for mark in marks):
        return "beads"
    return "tube" if any(mark.is_centred for mark in marks) else "blob"


def _piece(mark: _Mark, kind: str) -> SketchPiece:
    element, place = mark.element, mark.place
    d = element.get("d", "")
    if not mark.is_centred:
        if kind in CENTRED:
            raise ValueError(f"a {kind} needs data-half-width")
        course = _to_midline(line_of(d, place.matrix)) if kind == "half" else None
        return SketchPiece(course=course or outline_of(d, place.matrix), both=place.both)
    if kind not in CENTRED | PIECED:
        raise ValueError(f"a {kind} has no half-width")
    wider = growth(place.matrix)
    r0 = number_of(element, "half-width") * wider
    r1 = number_of(element, "half-width-end", element.get("data-half-width")) * wider
    return SketchPiece(course=line_of(d, place.matrix), r0=r0, r1=r1, both=place.both)


def _to_midline(course: tuple[Cubic, ...]) -> tuple[Cubic, ...]:
    first, last = course[0], course[-1]
    if max(abs(first.start.x), abs(last.end.x)) > _MIDLINE:
        raise ValueError("a half starts and ends on the midline, x = 0")
    course = (first._replace(start=Point(0.0, first.start.y)), *course[1:])
    return (*course[:-1], course[-1]._replace(end=Point(0.0, last.end.y)))


def _line(mark: _Mark) -> SketchLine:
    return SketchLine(
        course=line_of(mark.element.get("d", ""), mark.place.matrix),
        depth=number_of(mark.element, "depth"),
        width=number_of(mark.element, "width") * growth(mark.place.matrix),
        both=mark.place.both,
    )


def _check(sketch: Sketch) -> None:
    """Raise ValueError for a shape that lacks something, or has too much."""
    count = len(sketch.pieces)
    if not sketch.id or _MADE_UP.fullmatch(sketch.id):
        raise ValueError("has no id of its own: which part is it?")
    if not sketch.layer:
        raise ValueError("lies in no layer")
    if bool(sketch.beads) != (sketch.kind == "beads"):
        raise ValueError("ellipses are beads, and beads are ellipses")
    if sketch.kind in WHOLE and count != 1:
        raise ValueError(f"a {sketch.kind} has one outline, not {count}")
    if sketch.kind in PIECED and not count:
        raise ValueError(f"a {sketch.kind} has pieces")
