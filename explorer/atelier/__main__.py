"""`python -m explorer.atelier` bakes, `--check` says whether that is due, `preview` paints.

`svg` turns rows of numbers into drawings.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from explorer.appearance.themes import THEMES
from explorer.atelier.bake import bake
from explorer.atelier.convert import convert
from explorer.atelier.freshness import baked_folder, is_fresh
from explorer.atelier.memory import Memory
from explorer.atelier.preview import CROPS, crop_called, preview
from explorer.atelier.sketch import FIGURES, VIEWS, SourceError
from explorer.atelier.source import rows_in, source_folder
from explorer.files import ASSETS

_SCRATCH = ASSETS.parent / ".cache" / "atelier"


def main(words: list[str]) -> int:
    """Run a command and return the exit code: 1 where a bake is due or a source is at fault."""
    wanted = _read(words)
    if wanted.check:
        return _check()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    try:
        _do(wanted)
    except SourceError as error:
        _say(str(error))
        return 1
    del app
    return 0


def _do(wanted: argparse.Namespace) -> None:
    if wanted.command == "preview":
        _preview(wanted)
    elif wanted.command == "svg":
        _draw(wanted.rows)
    else:
        _say(f"{bake(source_folder(), baked_folder(), _memory())} shapes baked")


def _memory() -> Memory:
    return Memory(_SCRATCH / "memory")


def _preview(wanted: argparse.Namespace) -> None:
    """Paint the sources as they lie here now; what ships stays as it is."""
    baked = _SCRATCH / "baked"
    bake(source_folder(), baked, _memory(), [wanted.view])
    preview(
        wanted.target,
        baked,
        figure=wanted.figure,
        view=wanted.view,
        crop=crop_called(wanted.crop),
        theme=wanted.theme,
        groups=wanted.groups,
    )
    _say(str(wanted.target))


def _draw(rows: list[Path]) -> None:
    """Turn rows into drawings; the rows stay, for their author to delete."""
    sources = source_folder()
    for drawing in convert(sources, rows or rows_in(sources)):
        _say(str(drawing))


def _check() -> int:
    if is_fresh(source_folder(), baked_folder()):
        return 0
    _say("assets/body/baked is out of date: run python -m explorer.atelier")
    return 1


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m explorer.atelier", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 where a bake is due")
    commands = parser.add_subparsers(dest="command")
    ink = commands.add_parser("svg", help="turn rows of numbers into drawings beside them")
    ink.add_argument("rows", type=Path, nargs="*", metavar="TOML", help="all of them without")
    paint = commands.add_parser("preview", help="paint the sources into a picture")
    paint.add_argument("target", type=Path)
    paint.add_argument("--figure", choices=FIGURES, default="male")
    paint.add_argument("--view", choices=VIEWS, default="front")
    paint.add_argument(
        "--crop", default="whole", help=f"left,top,right,bottom in units, or {', '.join(CROPS)}"
    )
    paint.add_argument("--groups", nargs="*", default=(), help="only these groups of layers")
    paint.add_argument("--theme", choices=THEMES, default="light")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
