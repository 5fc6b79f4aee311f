"""What the last start showed, painted at once at the next while the window is still being built."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from explorer.files import ASSETS, PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from explorer.window.main_window import MainWindow

_UNHURRIED: Final = 1000  # ms after the first picture: it is kept when nobody waits
_OPAQUE: Final = QImage.Format.Format_RGB32
_LOOKS: Final = ("body/baked", "content/compiled", "fonts", "i18n", "icons", "presets", "themes")


class Cover(QWidget):
    """Lies over a window and shows a picture; `given_way` is told once, after it was painted."""

    given_way = Signal()

    def __init__(self, picture: QImage, window: QWidget) -> None:
        super().__init__(window)
        self._picture = picture
        self._size = picture.deviceIndependentSize().toSize()
        self._waits = True
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give way at once where the screen gives the window another size."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self.resize(self.window().size())
            if self.size() != self._size:
                self._give_way()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture)
        painter.end()
        self._give_way()

    def _give_way(self) -> None:
        if self._waits:
            self._waits = False
            QTimer.singleShot(0, self, self.given_way.emit)


class FirstPicture(QObject):
    """Shows the picture of the last start until the window is ready, and keeps this start's."""

    def __init__(self, window: MainWindow, keeping: Keeping) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._is_due = True
        self.cover: Cover | None = None
        kept = keeping.picture(window.likeness, window.devicePixelRatioF())
        if kept is None or not window.is_at_start:
            QTimer.singleShot(_UNHURRIED, self, self.keep)
            return
        self._is_due = False
        self.cover = Cover(kept, window)
        self.cover.given_way.connect(self._unveil)

    def _unveil(self) -> None:
        """Build what the picture stood for; it goes when that is ready to be painted."""
        cover, self.cover = self.cover, None
        if cover is None:
            return
        if self._window.isVisible():
            self._window.ready()
            for _ in range(3):  # nobody sees the layout come to rest
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        cover.hide()
        cover.deleteLater()

    def keep(self) -> None:
        """Keep the first screen for the next start, if it stands there untouched."""
        if self._is_due and self._window.is_untouched:
            self._is_due = False
            self._keeping.keep(self._window.grab().toImage(), self._window.likeness)


class Keeping:
    """One picture in a file, true only of one likeness: whatever makes the window look as it does.

    A file that is missing, spoilt or of another likeness is no picture; no fault comes of it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def picture(self, likeness: str, ratio: float) -> QImage | None:
        """Return the picture kept of a likeness, if it is that which the file holds."""
        try:
            head, _, pixels = self._file.read_bytes().partition(b"\n")
            of, width, height = head.decode().split(" ")
            size = int(width), int(height)
        except (OSError, ValueError):
            return None
        if of != _key_of(likeness) or len(pixels) != size[0] * size[1] * 4:
            return None
        picture = QImage(pixels, *size, _OPAQUE).copy()  # or it would outlive what it is made of
        picture.setDevicePixelRatio(ratio)
        return picture

    def keep(self, picture: QImage, likeness: str) -> None:
        """Keep a picture for the next start; a disk that refuses only forgets it."""
        picture = picture.convertToFormat(_OPAQUE)
        part = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                head = f"{_key_of(likeness)} {picture.width()} {picture.height()}\n"
                file.write(head.encode())
                file.write(picture.constBits())
            part.replace(self._file)
        except OSError:
            with suppress(OSError):
                part.unlink()


def _key_of(likeness: str) -> str:
    """Return what changes with the likeness, and with anything that is shown or shows it."""
    folders = [*(str(ASSETS / name) for name in _LOOKS), *_own_folders()]
    files = sorted(file for folder in folders for file in _files(folder))
    return f"{zlib.crc32(repr((likeness, files)).encode()):08x}"


def _own_folders() -> Iterator[str]:
    with os.scandir(PACKAGE) as entries:
        for entry in entries:
            if entry.is_dir() and entry.name not in ("atelier", "__pycache__", "assets"):
                yield entry.path


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                stat = entry.stat()
                yield entry.name, stat.st_size, stat.st_mtime_ns
