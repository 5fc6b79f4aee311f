"""`python -m explorer.content` compiles the shipped content and exports schemas for editors."""

from __future__ import annotations

import sys

from explorer.content.edition import COMPILED, FOLDER, compiled, write_json
from explorer.content.faults import ContentError
from explorer.content.schemas import SCHEMAS, schema_of


def main() -> int:
    """Write assets/content/compiled and assets/content/schema; return an exit code."""
    try:
        editions = compiled(FOLDER)
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for language, tree in editions.items():
        write_json(COMPILED / f"atlas.{language}.json", tree)
    for name, shape in SCHEMAS.items():
        write_json(FOLDER / "schema" / f"{name}.json", schema_of(shape))
    return 0


if __name__ == "__main__":
    sys.exit(main())
