"""The elements and attributes of a drawing, read with suspicion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from defusedxml import ElementTree

from explorer.atelier.sketch import KEYS

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path
    from xml.etree.ElementTree import Element

SVG: Final = "http://www.w3.org/2000/svg"
INKSCAPE: Final = "http://www.inkscape.org/namespaces/inkscape"
_SAID: Final = "data-"
_OUTSIDE: Final = re.compile(r"url\(\s*['\"]?(?!['\"#])|@import", re.IGNORECASE)


def root_of(path: Path) -> Element:
    """Read a file. Raises ValueError for one that is no drawing, or defines entities."""
    try:
        root: Element = ElementTree.parse(path, forbid_dtd=True).getroot()
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"is no drawing: {error!r}") from error
    if tag_of(root) != "svg":
        raise ValueError("is no drawing")
    return root


def tag_of(element: Element) -> str:
    """Return the name of an element of a drawing, "" for what a program keeps for itself."""
    space, _, name = str(element.tag).rpartition("}")
    return name if space == "{" + SVG else ""


def stay_inside(element: Element) -> None:
    """Raise ValueError for an element that refers to anything outside its drawing."""
    for name, value in element.attrib.items():
        if name.rpartition("}")[2] in ("href", "src") and not value.startswith("#"):
            raise ValueError(f"points outside the drawing: {value[:60]!r}")
        if _OUTSIDE.search(value):
            raise ValueError(f"points outside the drawing: {value[:60]!r}")
    if tag_of(element) == "style" and _OUTSIDE.search(element.text or ""):
        raise ValueError("points outside the drawing")


def said_of(element: Element, known: Collection[str]) -> dict[str, str]:
    """Return the data attributes without their prefix. Raises ValueError for an unknown one."""
    said = {
        name.removeprefix(_SAID): value
        for name, value in element.attrib.items()
        if name.startswith(_SAID)
    }
    unknown = sorted(said.keys() - set(known))
    if unknown:
        raise ValueError(f"{_SAID}{unknown[0]} does not belong here")
    return said


def number_of(element: Element, name: str, usual: str | None = None) -> float:
    """Return a data attribute as a number. Raises ValueError without one."""
    text = element.get(_SAID + name, usual)
    if text is None:
        raise ValueError(f"has no {_SAID}{name}")
    try:
        return float(text)
    except ValueError as error:
        raise ValueError(f"{_SAID}{name}: {error}") from error


def keys_of(said: dict[str, str]) -> dict[str, Any]:
    """Return what is said of a shape, typed. Raises ValueError for what cannot be read."""
    keys = {}
    for name in said.keys() & KEYS.keys():
        try:
            keys[name] = KEYS[name](said[name])
        except ValueError as error:
            raise ValueError(f"{_SAID}{name}: {error}") from error
    return keys
