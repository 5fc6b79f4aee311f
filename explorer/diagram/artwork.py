"""The body as it was baked: outlines, inner lines and grey maps of light, ready to be coloured."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QDataStream, QFile, QIODevice, QLineF, QPointF, QRectF
from PySide6.QtGui import QImage, QPainterPath

from explorer.diagram.grey_map import GreyMap
from explorer.diagram.outline import Outline, outline_of
from explorer.domain.atlas import Figure, PartId
from explorer.domain.layers import Group
from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from explorer.domain.exploration import View

_LONG: Final = 60  # elements
_INT: Final = 4  # bytes of a number that Qt writes
_ELEMENT: Final = 20  # bytes of an element of a path: its type and its place
_BEGINS: Final = QPainterPath.ElementType.MoveToElement.value
CAST_OFFSET: Final = QPointF(1.3, 2.0)
_GREY: Final = QImage.Format.Format_Grayscale8


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Shapes drawn together, back to front; a flattened layer is one picture before it fades."""

    id: str
    group: Group
    opacity: float
    flatten: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerLine:
    """A fold or fissure; `width` in units."""

    path: QPainterPath
    alpha: float
    width: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """One outline of a part, in units (body height 1000, x from the midline, y down)."""

    part: PartId
    layer: Layer
    material: str
    figures: frozenset[Figure]
    style: str
    path: QPainterPath
    bounds: QRectF
    edge: float
    lines: tuple[InnerLine, ...]
    light: GreyMap | None
    cast: GreyMap | None
    pick: bool
    fades: tuple[QLineF, ...] = ()  # each from where it shows in full to where it is gone

    @property
    def is_skin(self) -> bool:
        """Whether it is the outside of the body."""
        return self.layer.group is Group.SKIN

    @property
    def is_bone(self) -> bool:
        """Whether it belongs to the skeleton, teeth and cartilage included."""
        return self.layer.group is Group.SKELETON

    def settle(self, *, hidden: bool) -> None:
        """Let go of what Qt has kept from drawing it, as much as its paths; pack what is hidden."""
        for light in (self.light, self.cast):
            if hidden and light is not None:
                light.pack()
        for path in (self.path, *self.pieces, *(line.path for line in self.lines)):
            if not path.isEmpty():
                start = path.elementAt(0)
                path.setElementPositionAt(0, start.x, start.y)  # a path that changes forgets

    @cached_property
    def pieces(self) -> tuple[QPainterPath, ...]:
        """The closed curves that a long outline is made of: one by one they fill faster."""
        is_short = self.path.elementCount() < _LONG
        return (self.path,) if is_short else tuple(_pieces(self.path))


@dataclass(frozen=True, kw_only=True)
class Artwork:
    """Every shape in paint order."""

    layers: tuple[Layer, ...]
    shapes: tuple[Shape, ...]

    @cached_property
    def numbers(self) -> Mapping[PartId, int]:
        """A number from 1 for every part that can be picked, as the id image holds it."""
        parts = dict.fromkeys(shape.part for shape in self.shapes if shape.pick)
        return {part: number for number, part in enumerate(parts, start=1)}

    @cached_property
    def _by_figure(self) -> Mapping[Figure, tuple[Shape, ...]]:
        return {
            figure: tuple(shape for shape in self.shapes if figure in shape.figures)
            for figure in Figure
        }

    @cached_property
    def _by_part(self) -> Mapping[tuple[PartId, Figure], tuple[Shape, ...]]:
        found: dict[tuple[PartId, Figure], list[Shape]] = defaultdict(list)
        for figure, shapes in self._by_figure.items():
            for shape in shapes:
                found[shape.part, figure].append(shape)
        return {key: tuple(shapes) for key, shapes in found.items()}

    @cached_property
    def _outlines(self) -> dict[Figure, Outline]:
        return {}

    def outline(self, figure: Figure) -> Outline:
        """Return how far out a figure's skin comes at each height."""
        if figure not in self._outlines:
            skin = [shape.path for shape in self.on(figure) if shape.is_skin]
            self._outlines[figure] = outline_of(skin)
        return self._outlines[figure]

    def on(self, figure: Figure) -> tuple[Shape, ...]:
        """Return the shapes of a figure in paint order."""
        return self._by_figure[figure]

    def of(self, part: PartId, figure: Figure) -> tuple[Shape, ...]:
        """Return the shapes of a part, none where the figure lacks it."""
        return self._by_part.get((part, figure), ())


def read_artwork(view: str = "front", folder: Path | None = None) -> Artwork:
    """Read the baked art of a view, by default the one that ships.

    Raises FileNotFoundError where a file is missing, ValueError where the paths do not match.
    """
    folder = folder or asset("body", "baked")
    sheet = json.loads((folder / f"{view}.json").read_text(encoding="utf-8"))
    layers = {row["id"]: Layer(**{**row, "group": Group(row["group"])}) for row in sheet["layers"]}
    light = _read_grey(folder / f"{view}.light.png")
    cast = _read_grey(folder / f"{view}.cast.png")
    paths = _read_paths(folder / f"{view}.paths", [1 + len(row["lines"]) for row in sheet["parts"]])
    shapes = [
        _shape(row, layers[row["layer"]], own, light, cast)
        for row, own in zip(sheet["parts"], paths, strict=True)
    ]
    return Artwork(layers=tuple(layers.values()), shapes=tuple(shapes))


class Reading:
    """Reads the shipped art of a view beside whatever else the program does."""

    def __init__(self, view: str) -> None:
        self._view = view
        self._artwork: Artwork | None = None
        self._fault: Exception | None = None
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            self._artwork = read_artwork(self._view)
        except (OSError, ValueError, KeyError) as fault:
            self._fault = fault

    def result(self) -> Artwork:
        """Wait for the art; raises what `read_artwork` raises."""
        self._thread.join()
        if self._artwork is None:
            raise self._fault or FileNotFoundError("the body art")
        return self._artwork


class Shelf:
    """The art of the view that is shown; the other is read when it is asked for, or expected.

    Each takes 13 MB, so that only the one in use is kept.
    """

    def __init__(self, artwork: Artwork | None = None) -> None:
        self._given = artwork  # one for both views: what a test draws
        self._readings: dict[View, Reading] = {}

    def begin(self, view: View) -> None:
        """Begin to read a view's art, unless that was begun before."""
        if self._given is None and view not in self._readings:
            self._readings[view] = Reading(view.value)

    def of(self, view: View) -> Artwork:
        """Return a view's art; raises what `read_artwork` raises."""
        if self._given is not None:
            return self._given
        self.begin(view)
        self._readings = {view: self._readings[view]}
        return self._readings[view].result()


@cache
def shipped() -> Shelf:
    """Return the shelf of the art that ships; every view of the body shares it."""
    return Shelf()


def _read_grey(path: Path) -> QImage:
    picture = QImage(str(path))
    if picture.isNull():
        raise FileNotFoundError(f"{path}: not a picture that can be read")
    return picture.convertToFormat(_GREY)


def _read_paths(path: Path, counts: Sequence[int]) -> list[list[QPainterPath]]:
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"{path}: {file.errorString()}")
    stream = QDataStream(file)
    stream.setVersion(QDataStream.Version.Qt_6_5)
    found = [[_next_path(stream) for _ in range(count)] for count in counts]
    if stream.status() != QDataStream.Status.Ok or not stream.atEnd():
        raise ValueError(f"{path}: holds other paths than front.json names")
    return found


def _next_path(stream: QDataStream) -> QPainterPath:
    path = QPainterPath()
    stream >> path
    return path


def _pieces(path: QPainterPath) -> list[QPainterPath]:
    """Cut a path where it begins anew, in the form that Qt writes: no element is touched here.

    That form is a count, for each element its type and two doubles, then two numbers.
    """
    written = QByteArray()
    QDataStream(written, QIODevice.OpenModeFlag.WriteOnly) << path
    raw = written.data()
    last = len(raw) - 2 * _INT
    types = raw[2 * _INT - 1 : last : _ELEMENT]
    starts = [at for at, kind in enumerate(types) if kind == _BEGINS]
    found = []
    for start, end in pairwise([*starts, len(types)]):
        own = raw[_INT + start * _ELEMENT : _INT + end * _ELEMENT]
        count, begin = (number.to_bytes(_INT, "big") for number in (end - start, 0))
        piece = QDataStream(QByteArray(count + own + begin + raw[-_INT:]))
        found.append(_next_path(piece))
    return found


def _shape(
    row: Mapping[str, Any], layer: Layer, paths: list[QPainterPath], light: QImage, cast: QImage
) -> Shape:
    outline, *lines = paths
    return Shape(
        part=PartId(row["id"]),
        layer=layer,
        material=row["material"],
        figures=frozenset(Figure(name) for name in row["figures"]),
        style=row["style"],
        path=outline,
        bounds=outline.boundingRect(),
        edge=row["edge"],
        lines=tuple(
            InnerLine(path=path, alpha=line["alpha"], width=line["width"])
            for path, line in zip(lines, row["lines"], strict=True)
        ),
        light=_map(row["light"], light),
        cast=_map(row["cast"], cast),
        pick=row["pick"],
        fades=tuple(QLineF(*line) for line in row.get("fades", ())),
    )


def _map(row: Mapping[str, Any] | None, sheet: QImage) -> GreyMap | None:
    return GreyMap.cut(row, sheet) if row else None
