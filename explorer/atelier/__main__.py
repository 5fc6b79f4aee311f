"""`python -m explorer.atelier` bakes; `--check` says whether that is due; `preview` paints."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from explorer.appearance.themes import THEMES
from explorer.atelier.bake import bake
from explorer.atelier.freshness import baked_folder, is_fresh
from explorer.atelier.preview import CROPS, preview
from explorer.atelier.source import FIGURES, source_folder


def main(words: list[str]) -> int:
    """Run a command and return the exit code: 1 where the baked art is out of date."""
    wanted = _read(words)
    if wanted.check:
        return _check()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    if wanted.command == "preview":
        preview(wanted.target, wanted.figure, wanted.crop, wanted.theme)
        _say(str(wanted.target))
    else:
        _say(f"{bake(source_folder(), baked_folder())} shapes baked")
    del app
    return 0


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
    paint = commands.add_parser("preview", help="paint the baked body into a picture")
    paint.add_argument("target", type=Path)
    paint.add_argument("--figure", choices=FIGURES, default="male")
    paint.add_argument("--crop", choices=tuple(CROPS), default="whole")
    paint.add_argument("--theme", choices=THEMES, default="light")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
