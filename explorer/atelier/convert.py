"""Turns rows of numbers into drawings: the way a new shape written by hand becomes art."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from explorer.atelier.inking import Sheet, write_drawing
from explorer.atelier.pen import header, read_rows
from explorer.atelier.sketch import VIEWS, SourceError
from explorer.atelier.source import read_layers, read_sketches, seen_in, source_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def convert(folder: Path, rows: Iterable[Path]) -> Iterator[Path]:
    """Write a drawing beside each file of rows, for a folder of sources; return the drawings.

    Raises SourceError for rows that cannot be read, or that are a drawing already.
    """
    layers = {view: {layer.id: layer for layer in read_layers(folder, view)} for view in VIEWS}
    files = {path.resolve() for path in (*source_files(folder), *rows)}
    shared = _shared(sorted(files))
    texts = {}
    for path in rows:
        target = path.with_suffix(".svg")
        if target.exists():
            raise SourceError(f"{target.name} is there already: nothing was written")
        sketches = read_rows(path)
        used = {sketch.layer for sketch in sketches}
        texts[target] = write_drawing(
            Sheet(
                title=path.stem,
                note=header(path),
                sketches=sketches,
                layers=layers,
                unshared=frozenset(used - shared),
            )
        )
    for target, text in texts.items():
        target.write_text(text, encoding="utf-8")
        yield target


def _shared(files: Iterable[Path]) -> set[str]:
    """Return the layers that several files draw on in one view: there the order needs a `z`."""
    drawn: defaultdict[tuple[str, str], set[Path]] = defaultdict(set)
    for path in files:
        for sketch in read_sketches(path):
            for view in seen_in(sketch):
                drawn[view, sketch.layer].add(path)
    return {layer for (_, layer), users in drawn.items() if len(users) > 1}
