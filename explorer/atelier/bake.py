"""Bakes the sources into the files the diagram reads: outlines, light, shadows."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainterPath

from explorer.atelier.atlas import pack, save
from explorer.atelier.freshness import made_from
from explorer.atelier.light import lit, shadow
from explorer.atelier.memory import Memory
from explorer.atelier.shapes import draw
from explorer.atelier.sketch import VIEWS
from explorer.atelier.source import read_layers, read_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from explorer.atelier.atlas import Slot
    from explorer.atelier.light import Picture
    from explorer.atelier.shapes import Drawn

UNITS: Final = 1000
_GRAIN: Final = 128  # of a unit
_FLAT_STYLES: Final = frozenset({"beads", "veil"})


def bake(source: Path, target: Path, memory: Memory, views: Sequence[str] = VIEWS) -> int:
    """Bake every part of the views and return how many shapes there are.

    Raises ValueError for sources that cannot be read, OSError where nothing can be written.
    """
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    with TemporaryDirectory(dir=target.parent) as name:  # nobody reads a half-written file
        scratch = Path(name)
        for view in views:
            drawn = [draw(part) for part in read_parts(source, view)]
            _bake(drawn, source, scratch, view, memory)
            count += len(drawn)
        for path in scratch.iterdir():
            path.replace(target / path.name)
    return count


def _bake(drawn: Sequence[Drawn], source: Path, target: Path, view: str, memory: Memory) -> None:
    forms = {shape.part.id: shape for shape in drawn if shape.part.style == "form"}
    shown = [shape for shape in drawn if shape.part.style != "form"]

    def light_of(shape: Drawn) -> Picture:
        form = forms[shape.part.form] if shape.part.form else None
        key = f"lit {shape.part!r} {form and form.part!r}"
        return memory.recall(key, lambda: lit(shape, form))

    def shadow_of(shape: Drawn) -> Picture:
        return memory.recall(f"shadow {shape.part!r}", lambda: shadow(shape))

    light = _sheet(shown, _is_lit, light_of, target / f"{view}.light.png")
    cast = _sheet(shown, _casts, shadow_of, target / f"{view}.cast.png")
    _write_paths(shown, target / f"{view}.paths")
    sheet = {
        "view": view,
        "units": UNITS,
        "made_from": made_from(source),
        "layers": [
            {name: value for name, value in asdict(layer).items() if name != "scale"}
            for layer in read_layers(source, view)
        ],
        "parts": [
            _row(shape, light.get(place), cast.get(place)) for place, shape in enumerate(shown)
        ],
    }
    text = json.dumps(sheet, separators=(",", ":")).replace('{"id"', '\n{"id"')
    (target / f"{view}.json").write_text(text + "\n", encoding="utf-8")


def _is_lit(drawn: Drawn) -> bool:
    return drawn.part.style not in _FLAT_STYLES


def _casts(drawn: Drawn) -> bool:
    return drawn.part.shadow > 0


def _sheet(
    drawn: Sequence[Drawn],
    wanted: Callable[[Drawn], bool],
    made: Callable[[Drawn], Picture],
    path: Path,
) -> dict[int, dict[str, Any]]:
    """Bake one picture a shape onto a sheet; return where each lies, by the shape's place."""
    places = [place for place, shape in enumerate(drawn) if wanted(shape)]
    pictures = [made(drawn[place]) for place in places]
    sheet, slots = pack([picture.grey for picture in pictures])
    save(sheet, path)
    return {
        place: _where(picture, slot)
        for place, picture, slot in zip(places, pictures, slots, strict=True)
    }


def _where(picture: Picture, slot: Slot) -> dict[str, Any]:
    return {
        "rect": list(asdict(slot).values()),
        "at": [round(picture.x, 3), round(picture.y, 3)],
        "scale": picture.scale,
    }


def _row(drawn: Drawn, light: dict[str, Any] | None, cast: dict[str, Any] | None) -> dict[str, Any]:
    part = drawn.part
    lines = [{"alpha": line.alpha, "width": line.width} for line in drawn.drawn_lines]
    return {
        "id": part.id,
        "layer": part.layer.id,
        "material": part.material,
        "figures": list(part.figures),
        "style": part.style,
        "edge": part.edge,
        "lines": lines,
        "light": light,
        "cast": cast and {**cast, "strength": part.shadow},
        "pick": part.pick,
        **({"fades": [[*start, *end] for start, end in part.fades]} if part.fades else {}),
    }


def _write_paths(drawn: Iterable[Drawn], target: Path) -> None:
    raw = QByteArray()
    stream = QDataStream(raw, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_6_5)
    for shape in drawn:
        for path in (shape.path, *(line.path for line in shape.drawn_lines)):
            stream << _rounded(path)
    target.write_bytes(raw.data())


def _rounded(path: QPainterPath) -> QPainterPath:
    """Round to binary fractions: the file packs to a third."""
    rounded = QPainterPath(path)
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        x, y = (round(value * _GRAIN) / _GRAIN for value in (element.x, element.y))
        rounded.setElementPositionAt(index, x, y)
    return rounded
