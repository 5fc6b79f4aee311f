"""The caption of the present station, on the body itself: few words that a whole class can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from explorer.session.player import RoutePlayer

_WIDEST: Final = 34  # ems
_EDGE: Final = 8  # px under it


class StationCaption(QLabel):
    """Stands at the foot of the body while a station is told of; away the rest of the time."""

    def __init__(self, over: QWidget, player: RoutePlayer) -> None:
        super().__init__(over)
        self._over = over
        self._player = player
        self.setProperty("voice", "station")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.installEventFilter(self)
        player.moved.connect(self._follow)
        player.changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep its place when the body changes its size."""
        if watched is self._over and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._stand()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._stand()

    def _follow(self) -> None:
        station = self._player.station
        if station is None:
            self.hide()
            return
        text = f"{station + 1}\u00a0\u00a0{self._player.stations[station].caption}"
        if text != self.text() or self.isHidden():
            self.setText(text)
            self._stand()
            self.show()
            self.raise_()

    def _stand(self) -> None:
        room = self._over.rect()
        width = min(room.width() - 2 * _EDGE, _WIDEST * self.fontMetrics().height())
        height = self.heightForWidth(width)
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - _EDGE, width, height)
