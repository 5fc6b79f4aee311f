"""Where an atlas comes from: compiled JSON, rebuilt into a cache when a content file changes.

An installed explorer reads what it ships. A checkout compares its files with what was compiled:
first by size and time (about 1 ms), then by their bytes, and only then reads the YAML again.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.content.load import atlas_from
from explorer.files import ASSETS, asset, in_checkout

if TYPE_CHECKING:
    from explorer.domain.atlas import Atlas

FOLDER = asset("content")
COMPILED = FOLDER / "compiled"
_CACHE = ASSETS.parent / ".cache" / "content"
_ROOTS = ("facts", "id", "en")

Tree = dict[str, Any]


def read_atlas(language: str, *, may_write: bool = True) -> Atlas:
    """Return the shipped atlas in a language (`id` or `en`).

    Raises `ContentError` if a checkout's files were changed and hold faults.
    """
    shipped = _read(COMPILED / f"atlas.{language}.json")
    if not in_checkout():
        assert shipped is not None, "the wheel carries its compiled content"
        return atlas_from(shipped)
    made_from = _fingerprint(may_write=may_write)
    for tree in (shipped, _read(_CACHE / f"atlas.{language}.json")):
        if tree is not None and tree["made_from"] == made_from:
            return atlas_from(tree)
    return atlas_from(_rebuild(may_write=may_write)[language])


def compiled(folder: Path) -> dict[str, Tree]:
    """Read, check and compose a content folder; return the edition of each language.

    Raises `ContentError` with every fault; warnings do not stop it.
    """
    from datetime import date  # YAML and validation are not needed at an ordinary start

    from explorer.content.check import faults_in
    from explorer.content.compose import compose
    from explorer.content.faults import ContentError
    from explorer.content.folder import LANGUAGES

    content, faults = faults_in(folder, date.max)
    if content is None or any(not fault.warning for fault in faults):
        raise ContentError([fault for fault in faults if not fault.warning])
    made_from = fingerprint_of(folder)
    return {lang: {"made_from": made_from, **compose(content, lang)} for lang in LANGUAGES}


def fingerprint_of(folder: Path) -> str:
    """Return a hash of the names and bytes of every content file."""
    import hashlib  # 3 ms that an ordinary start does without

    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def write_json(path: Path, tree: object) -> None:
    """Write a document whole or not at all."""
    import tempfile  # not needed where nothing is written

    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).chmod(0o644)
    Path(name).replace(path)


def _files(folder: Path) -> list[Path]:
    found = (path for root in _ROOTS for path in (folder / root).rglob("*.yaml"))
    return sorted(found)


def _fingerprint(*, may_write: bool) -> str:
    signature = _signature()
    known = _read(_CACHE / "stamp.json")
    if known is not None and known.get("signature") == signature:
        return str(known["made_from"])
    made_from = fingerprint_of(FOLDER)
    if may_write:
        _try_to_write(_CACHE / "stamp.json", {"signature": signature, "made_from": made_from})
    return made_from


def _signature() -> str:
    """Return what sizes and times say of the files; quick, since it is asked at every start."""
    seen: list[tuple[str, int, int]] = []
    folders = [str(FOLDER / root) for root in _ROOTS]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    stat = entry.stat()
                    seen.append((entry.path, stat.st_size, stat.st_mtime_ns))
    return f"{zlib.crc32(repr(sorted(seen)).encode()):08x}"


def _rebuild(*, may_write: bool) -> dict[str, Tree]:
    editions = compiled(FOLDER)
    if may_write:
        for language, tree in editions.items():
            _try_to_write(_CACHE / f"atlas.{language}.json", tree)
    return editions


def _try_to_write(path: Path, tree: object) -> None:
    """Keep a result for the next start; a folder that cannot be written only costs time."""
    try:
        write_json(path, tree)
    except OSError:
        return


def _read(path: Path) -> Tree | None:
    try:
        tree = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return tree if isinstance(tree, dict) else None
