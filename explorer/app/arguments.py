"""The command line, read into one frozen value. Wrong words are answered with the nearest ones."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Final, NoReturn

from explorer import __version__
from explorer.app.call import DEPTHS, FIGURES, LANGUAGES, PRESETS, THEMES, VIEWS, Call
from explorer.app.refusal import Refusal, did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = {
    "snapshot": "render the window to a PNG file",
    "spread": "where a cancer spreads, most likely first, with the evidence",
    "route": "the ways from a primary to a site, station by station",
    "origins": "where a tumour at a site may have come from",
    "sites": "every site, its names and where it is drawn",
    "check": "examine a content folder",
    "gallery": "write contact sheets of the body, or of the cell lab, into a folder",
}


class _Parser(argparse.ArgumentParser):
    """Refuses in one line instead of printing the usage."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(_kindly(message, self))


def read_call(words: Sequence[str]) -> Call:
    """Read the command line (without the program's name). Raises `Refusal`."""
    parser = _parser()
    _refuse_unknown_flags(words, parser)
    named = vars(parser.parse_args(words))
    return Call(**{key: value for key, value in named.items() if value is not None})


def _parser() -> _Parser:
    parser = _Parser(
        prog="anatomy-explorer",
        description="Where a cancer spreads, how, and how we know. Alone it opens the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"anatomy-explorer {__version__}")
    _state_flags(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does, allow_abbrev=False)
        _OWN_FLAGS[name](command)
        _state_flags(command, default=argparse.SUPPRESS)
    return parser


def _state_flags(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    """Add the flags that set a state; they may stand before or after a command."""
    group = parser.add_argument_group("the state to show")
    group.add_argument("--figure", choices=FIGURES, default=default)
    group.add_argument("--view", choices=VIEWS, default=default)
    group.add_argument("--primary", metavar="ID", default=default)
    group.add_argument("--reading", metavar="ID", default=default)
    group.add_argument("--origins", metavar="SITE", default=default)
    group.add_argument("--station", type=_station, metavar="N", default=default)
    group.add_argument("--stage", metavar="ID", default=default)
    group.add_argument("--step", type=_station, metavar="N", default=default)
    group.add_argument("--case", metavar="ID", default=default)
    group.add_argument("--stain", metavar="ID", default=default)
    group.add_argument("--language", choices=LANGUAGES, default=default)
    group.add_argument("--preset", choices=PRESETS, default=default)
    group.add_argument("--theme", choices=THEMES, default=default)
    group.add_argument("--depth", choices=DEPTHS, default=default)
    group.add_argument("--text-scale", type=_percent, metavar="PERCENT", default=default)
    parser.add_argument(
        "--debug", action="store_true", default=default, help="show a traceback on a fault"
    )


def _snapshot_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="OUT.png")
    parser.add_argument("--size", type=_size, metavar="WxH")


def _gallery_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="FOLDER")
    parser.add_argument(
        "--lab", action="store_true", default=None, help="the cases of the cell lab instead"
    )


def _spread_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="PRIMARY")
    parser.add_argument("--json", action="store_true", default=None)


def _route_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="PRIMARY")
    parser.add_argument("second", metavar="SITE")
    parser.add_argument("--json", action="store_true", default=None)


def _origins_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="SITE")
    parser.add_argument("--json", action="store_true", default=None)


def _sites_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", default=None)


def _check_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", metavar="FOLDER", nargs="?")
    parser.add_argument("--strict", action="store_true", default=None, help="warnings are faults")
    parser.add_argument("--today", metavar="YYYY-MM-DD", help="the day reviews are measured by")


_OWN_FLAGS: Final = {
    "snapshot": _snapshot_flags,
    "spread": _spread_flags,
    "route": _route_flags,
    "origins": _origins_flags,
    "sites": _sites_flags,
    "check": _check_flags,
    "gallery": _gallery_flags,
}


def _refuse_unknown_flags(words: Sequence[str], parser: argparse.ArgumentParser) -> None:
    """Name a mistyped flag before argparse takes the word after it for a command."""
    parsers = [parser]
    for action in parser._actions:  # noqa: SLF001 - argparse offers no other way
        parsers += action.choices.values() if isinstance(action.choices, dict) else []
    known = {flag for each in parsers for action in each._actions for flag in action.option_strings}  # noqa: SLF001
    for word in words:
        flag = word.split("=")[0]
        if flag.startswith("--") and len(flag) > 2 and flag not in known:
            raise Refusal(f"{flag}: no such flag{did_you_mean(nearest(flag, sorted(known)))}")


def _percent(text: str) -> int:
    number = int(text.removesuffix("%")) if text.removesuffix("%").isdigit() else 0
    if not 100 <= number <= 200:
        raise argparse.ArgumentTypeError(f"{text} is not a percent from 100 to 200")
    return number


def _station(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a station: they count from 1")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found or max(size := (int(found[1]), int(found[2]))) > 16384:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x720")
    return size


def _kindly(message: str, parser: argparse.ArgumentParser) -> str:
    """Turn argparse's own words into one line that ends with the nearest valid ones."""
    if found := re.search(
        r"argument (\S+): invalid choice: '([^']*)' \(choose from (.*)\)", message
    ):
        flag, word, choices = found.groups()
        known = [choice.strip(" '") for choice in choices.split(",")]
        what = "command" if flag == "COMMAND" else f"value for {flag}"
        return (
            f"{word}: no such {what}; one of {', '.join(known)}{did_you_mean(nearest(word, known))}"
        )
    if found := re.search(r"unrecognized arguments: (\S+)", message):
        known = [flag for action in parser._actions for flag in action.option_strings]  # noqa: SLF001
        flag = found[1].split("=")[0]
        return f"{flag}: no such flag here{did_you_mean(nearest(flag, known))} (see --help)"
    return f"{message} (see --help)"
