"""The entry of the program: reads the call, does it, answers with an exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from explorer.app.call import Call
from explorer.app.refusal import AT_FAULT, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Run the explorer; return 0 done, 1 at fault, 2 wrong call, 3 the machine lacks something."""
    words = sys.argv[1:] if words is None else list(words)
    try:
        return _command(_asked(words))
    except Refusal as refusal:
        sys.stderr.write(f"anatomy-explorer: {refusal}\n")
        return refusal.code
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as fault:
        if "--debug" in words:
            raise
        kind = type(fault).__name__
        sys.stderr.write(f"anatomy-explorer: {kind}: {fault} (--debug shows where)\n")
        return AT_FAULT


def _asked(words: Sequence[str]) -> Call:
    if not words:
        return Call()  # the plain start pays for no parser
    from explorer.app.arguments import read_call

    return read_call(words)


def _command(call: Call) -> int:
    return _COMMANDS[call.command](call)


# Each command is imported when it is asked for: the window pays for no other.
def _window(call: Call) -> int:
    from explorer.app.bootstrap import open_window

    return open_window(call)


def _snapshot(call: Call) -> int:
    from explorer.app.snapshot import snapshot

    return snapshot(call)


def _spread(call: Call) -> int:
    from explorer.app.answers import answer_spread

    return answer_spread(call)


def _route(call: Call) -> int:
    from explorer.app.route_answer import answer_route

    return answer_route(call)


def _origins(call: Call) -> int:
    from explorer.app.origins_answer import answer_origins

    return answer_origins(call)


def _sites(call: Call) -> int:
    from explorer.app.answers import answer_sites

    return answer_sites(call)


def _check(call: Call) -> int:
    from explorer.app.answers import answer_check

    return answer_check(call)


def _gallery(call: Call) -> int:
    from explorer.app.gallery import gallery

    return gallery(call)


_COMMANDS: dict[str | None, Callable[[Call], int]] = {
    None: _window,
    "snapshot": _snapshot,
    "spread": _spread,
    "route": _route,
    "origins": _origins,
    "sites": _sites,
    "check": _check,
    "gallery": _gallery,
}
