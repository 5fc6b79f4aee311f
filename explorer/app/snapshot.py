"""Renders the window to a PNG file, with or without a screen."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.app.bootstrap import build
from explorer.app.refusal import AT_FAULT, Refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from explorer.app.call import Call


def snapshot(call: Call) -> int:
    """Write the picture of the state that the call describes."""
    path = Path(call.target or "")
    if path.suffix.lower() != ".png":
        raise Refusal(f"{path}: a snapshot is a .png file")
    write_picture(picture(call), path)
    return 0


def picture(call: Call) -> QImage:
    """Return the window's picture; motion is at rest and nothing depends on the machine."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = build(call, settled=True)
    window = running.window
    if call.size:
        window.resize(*call.size)
    image = window.portrait()
    window.close()
    window.deleteLater()
    return image


def write_picture(image: QImage, path: Path) -> None:
    """Write a PNG whole or not at all. Raises `Refusal` naming the file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=".png")
        os.close(handle)
        part = Path(name)
        written = image.save(name)
        if written:
            part.chmod(0o644)
            part.replace(path)
        else:
            part.unlink()
    except OSError as fault:
        raise Refusal(f"{path}: {fault.strerror or fault}", AT_FAULT) from None
    if not written:
        raise Refusal(f"{path}: the picture could not be written; is the disk full?", AT_FAULT)
