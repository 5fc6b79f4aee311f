"""What checks have in common: an id that meets nothing, a key that is missing, and where."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from explorer.content.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from explorer.content.documents import Document


def at(document: Document[Any], where: tuple[str | int, ...], reason: str) -> Fault:
    """Return a fault with the line of a field."""
    return Fault(document.name, document.line(*where), ".".join(map(str, where)), reason)


def known(
    document: Document[Any],
    where: tuple[str | int, ...],
    ids: Iterable[str],
    among: Iterable[str],
    kind: str,
) -> Iterator[Fault]:
    """Yield a fault for each id that is not among those of a kind."""
    for name in ids:
        if name not in among:
            yield at(document, where or (name,), f"unknown id: no {kind} {name}")


def same_keys(document: Document[dict[str, Any]], wanted: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each key that a mapping lacks, or has too many."""
    for name in wanted:
        if name not in document.value:
            yield Fault(document.name, 1, name, "key is missing")
    for name in document.value:
        if name not in wanted:
            yield at(document, (name,), "unknown id")


def braces(document: Document[dict[str, str]], wanted: Mapping[str, str]) -> Iterator[Fault]:
    """Yield a fault for each text that does not hold the names in braces that are wanted of it."""
    for name, text in document.value.items():
        if name in wanted and _held(text) != wanted[name].split():
            names = " ".join(f"{{{one}}}" for one in wanted[name].split()) or "nothing"
            yield at(document, (name,), f"must hold {names} in braces")


def _held(text: str) -> list[str] | None:
    """Return the names in braces in the order of the alphabet; None where a brace stands alone."""
    try:
        return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})
    except ValueError:
        return None
