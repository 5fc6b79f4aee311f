"""Reads a YAML file into a validated record; every fault knows its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.tokens import AliasToken, AnchorToken

from explorer.content.faults import Fault

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
_LARGEST_FILE = 2_000_000  # bytes; a longer one is no hand-written page


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """A file as its author wrote it (`tree`, with lines) and as the program reads it (`value`)."""

    name: str
    tree: Any
    value: T

    def line(self, *field: str | int) -> int:
        """Return the line (from 1) where a field stands, or that of its nearest parent."""
        return line_of(self.tree, field)


def line_of(tree: Any, field: tuple[str | int, ...]) -> int:  # noqa: ANN401 - any YAML
    """Walk down a ruamel tree as far as it goes and return the line, counted from 1."""
    line = 1
    for key in field:
        try:
            if isinstance(tree, CommentedMap):
                line = tree.lc.key(key)[0] + 1
            elif isinstance(tree, CommentedSeq):
                line = tree.lc.item(key)[0] + 1
            tree = tree[key]
        except (KeyError, IndexError, TypeError):
            break
    return line


def read_document(path: Path, name: str, shape: type[T], faults: list[Fault]) -> Document[T] | None:
    """Read one file as `shape`; on any fault add to `faults` and return None."""
    tree = _tree(path, name, faults)
    if tree is None:
        return None
    try:
        value = TypeAdapter(shape).validate_python(_plain(tree))
    except ValidationError as error:
        faults.extend(_faults_of(error, tree, name))
        return None
    return Document(name, tree, value)


def _tree(path: Path, name: str, faults: list[Fault]) -> Any | None:  # noqa: ANN401 - any YAML
    try:
        if path.stat().st_size > _LARGEST_FILE:
            faults.append(Fault(name, 1, "file", "larger than 2 MB; split it"))
            return None
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        faults.append(Fault(name, 1, "file", "is missing; every language needs the same files"))
        return None
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(name, 1, "file", f"cannot be read as UTF-8 text ({error})"))
        return None
    try:
        if aliased := _alias_line(text):
            faults.append(Fault(name, aliased, "yaml", "aliases and anchors are not allowed"))
            return None
        tree = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = " ".join(str(error.problem or error.context or "is not YAML").split())
        faults.append(Fault(name, mark.line + 1 if mark else 1, "yaml", reason))
        return None
    except (YAMLError, ValueError, RecursionError) as error:
        first = str(error).splitlines()[0] if str(error) else "is not YAML"
        faults.append(Fault(name, 1, "yaml", first))
        return None
    if tree is None:
        faults.append(Fault(name, 1, "file", "is empty"))
    return tree


def _alias_line(text: str) -> int | None:
    for token in YAML(typ="rt").scan(text):
        if isinstance(token, (AliasToken, AnchorToken)):
            return int(token.start_mark.line) + 1
    return None


def _plain(tree: Any) -> Any:  # noqa: ANN401 - any YAML
    """Strip ruamel's wrappers, so that pydantic meets plain Python values."""
    if isinstance(tree, CommentedMap):
        return {key: _plain(value) for key, value in tree.items()}
    if isinstance(tree, CommentedSeq):
        return [_plain(value) for value in tree]
    if isinstance(tree, str):
        return str(tree)
    if isinstance(tree, float):
        return float(tree)
    return tree


def _faults_of(error: ValidationError, tree: Any, name: str) -> list[Fault]:  # noqa: ANN401
    found = []
    for item in error.errors():
        where = tuple(part for part in item["loc"] if part != "[key]")
        reason = item["msg"].removeprefix("Value error, ")
        field = ".".join(str(part) for part in where) or "file"
        found.append(Fault(name, line_of(tree, where), field, reason))
    return found
