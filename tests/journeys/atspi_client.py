"""An accessibility client, as a screen reader is one: finds "Prostate", presses it, listens.

Runs under the system's Python, which has the bindings; prints what it heard as JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - only after its version is chosen

PATIENCE = 40.0  # seconds; a fact is waited for, never a time
Node = Any


def wait_for(fact: Callable[[], Any]) -> Any:
    """Return the first true answer of a question asked again and again."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = fact()
        except Exception:  # an object may vanish while it is asked
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise SystemExit(f"waited in vain for {fact.__name__}")


def walk(node: Node, depth: int = 0) -> Iterator[Node]:
    """Every accessible object below one."""
    if node is None or depth > 30:
        return
    yield node
    for index in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(index), depth + 1)


def the_program() -> Node:
    """Find the explorer on the desktop."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and app.get_name() == "anatomy-explorer":
            return app
    return None


def said(app: Node) -> list[tuple[str, str, str]]:
    """Every name with its role and description."""
    return [
        (node.get_name(), node.get_role_name(), node.get_description())
        for node in walk(app)
        if node.get_name()
    ]


def main() -> None:
    """Press and listen."""
    app = wait_for(the_program)

    def prostate() -> Node:
        for node in walk(app):
            if node.get_name() == "Prostate" and "button" in node.get_role_name():
                above = node.get_parent()
                if above is not None and above.get_name() == "Body diagram":
                    return node
        return None

    organ = wait_for(prostate)
    before = said(app)
    Atspi.Action.do_action(organ, 0)

    def bone_is_lit() -> list[tuple[str, str, str]] | None:
        heard = said(app)
        lit = [1 for name, _, text in heard if "Bone" in name and "common" in (name + text).lower()]
        return heard if lit else None

    json.dump({"before": before, "after": wait_for(bone_is_lit)}, sys.stdout)


main()
