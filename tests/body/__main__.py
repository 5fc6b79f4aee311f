"""`python -m tests.body` prints how far every drawn part is off the measured one, as Markdown."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.body.measured import (
    ATTRIBUTION,
    MEASURED,
    PLACES,
    Cheat,
    deviation,
    keeps_the_strict_rule,
    told,
)
from tests.body.silhouettes import VIEWS

HEAD = """# How far the drawing is off the measured body

`python -m tests.body > tests/body/DEVIATIONS.md` writes this page.

- off: between the centres, in thousandths of the body height; may: what passes without a reason
- overlap: of the two boxes, 1 is the same box; .75 passes
- area: drawn to measured
- on the figure that is furthest off
"""


def main() -> None:
    """Print the page."""
    sys.stdout.write("\n".join(page()) + "\n")


def page() -> Iterator[str]:
    """Return the page, line by line."""
    yield HEAD
    for view in VIEWS:
        places = [part for part, seen in PLACES if seen == view]
        kept = sum(keeps_the_strict_rule(part, view) for part in places)
        cheated = len(places) - kept
        yield f"## {view.capitalize()}: {kept} of {len(places)} pass, {cheated} by reason\n"
        yield "| part | off | may | overlap | area | |"
        yield "|---|--:|--:|--:|--:|---|"
        yield from (row(part, view) for part in places)
        yield ""
    yield ATTRIBUTION


def row(part: str, view: str) -> str:
    """Return the line of a part."""
    off, may = deviation(part, view), MEASURED[part].strict_distance
    return (
        f"| {part} | {off.distance:.1f} | {may:.1f} | {off.overlap:.2f} | {off.area:.2f} "
        f"| {why(told(part, view))} |"
    )


def why(cheat: Cheat | None) -> str:
    """Return what a reader is told."""
    if cheat is None:
        return ""
    return f"{'note' if cheat.note else '**cheat**'}: {cheat.reason['en']}"


if __name__ == "__main__":
    main()
