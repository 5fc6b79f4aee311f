"""What the last start showed, painted at once at the next while the body is still being drawn."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage, QPainter

from explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.diagram.body_view import BodyView

_OPAQUE: Final = QImage.Format.Format_RGB32
_UNHURRIED: Final = 1000  # ms after the first picture: it is kept when nobody waits


class Cover(QObject):
    """One picture in a file, true only of one likeness: whatever makes the body look as it does.

    A file that is missing, spoilt or of another likeness is no cover; no fault comes of it.
    """

    def __init__(self, view: BodyView, file: Path) -> None:
        super().__init__(view)
        self._view = view
        self._file = file
        self._picture: QImage | None = None
        self.is_due = True  # until it has stood in, or could not
        self._key = ""

    def stands_in(self) -> bool:
        """Paint the picture and let the body follow; False where none is kept of this likeness."""
        if not self.is_due:
            return False
        if self._key != (key := _key_of(self._view.likeness)):
            self._key, self._picture = key, self._read(key)
        if self._picture is None:
            self.is_due = False
            self._view.installEventFilter(self)
            QTimer.singleShot(_UNHURRIED, self, self._keep)
            return False
        self._paint(self._picture)
        QTimer.singleShot(0, self, self._give_way)
        return True

    def _read(self, key: str) -> QImage | None:
        """Return the picture of the file: a line of key and size, then pixels as they are drawn."""
        try:
            head, _, pixels = self._file.read_bytes().partition(b"\n")
            of, width, height = head.decode().split(" ")
            size = int(width), int(height)
        except (OSError, ValueError):
            return None
        if of != key or len(pixels) != size[0] * size[1] * 4:
            return None
        return QImage(pixels, *size, _OPAQUE).copy()  # or it would outlive what it is made of

    def _paint(self, picture: QImage) -> None:
        viewport = self._view.viewport()
        picture.setDevicePixelRatio(viewport.devicePixelRatioF())
        painter = QPainter(viewport)
        painter.drawImage(0, 0, picture)
        painter.end()

    def _give_way(self) -> None:
        """Draw the body itself where the picture stands, unless the window is gone already."""
        self.is_due, self._picture = False, None
        if self._view.isVisible():
            self._view.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the picture at the latest when the window goes."""
        if watched is self._view and event.type() is QEvent.Type.Hide:
            self._keep()
        return False

    def _keep(self) -> None:
        """Keep the body at rest for the next start; a disk that refuses only forgets it."""
        self._view.removeEventFilter(self)
        if not self._key or not self._view.is_at_rest:
            return
        picture = self._view.viewport().grab().toImage().convertToFormat(_OPAQUE)
        key, self._key = _key_of(self._view.likeness), ""
        part = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(f"{key} {picture.width()} {picture.height()}\n".encode())
                file.write(picture.constBits())
            part.replace(self._file)
        except OSError:
            with suppress(OSError):
                part.unlink()


def _key_of(likeness: str) -> str:
    """Return what changes with the likeness, and with the art, the colours and this code."""
    package = Path(__file__).parent
    folders = (asset("body", "baked"), asset("themes"), package, package.parent / "appearance")
    files = sorted(file for folder in folders for file in _files(folder))
    return f"{zlib.crc32(repr((likeness, files)).encode()):08x}"


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                stat = entry.stat()
                yield entry.name, stat.st_size, stat.st_mtime_ns
