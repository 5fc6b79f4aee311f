"""The controls of a story: step, play, step, how fast; and its line of stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.appearance.icons import icon
from explorer.panels.lettering import text_width
from explorer.panels.painted import PaintedButton
from explorer.panels.scrubber import Scrubber

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from explorer.panels.dress import Dress
    from explorer.session.playing import Player

translate = QCoreApplication.translate


class SignButton(PaintedButton):
    """A boxed button with an icon, a word or both; dark where it is the next step."""

    def __init__(
        self, sign: str, name: str, dress: Dress, *, word: str = "", dark: bool = False
    ) -> None:
        super().__init__(word, dress)
        self._dark = dark
        self.tell(sign, name, word)

    def tell(self, sign: str, name: str, word: str = "") -> None:
        """Show another icon and word; `name` is what a screen reader says."""
        self._sign = sign
        self.setText(word)
        self.setAccessibleName(name)
        self.setToolTip("" if word else name)
        side = round(self.dress.metrics.target)
        wide = text_width(self.dress.letters("body", bold=True), word) + self.dress.px(16)
        self.setFixedSize(side + (wide if word else 0), side)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, metrics = self.dress.theme, self.dress.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.on_button if self._dark else theme.text
        painter.setPen(QPen(theme.button if self._dark else theme.edge, metrics.stroke_scale))
        painter.setBrush(theme.button if self._dark else self.ground(theme.card))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, metrics.radius, metrics.radius)
        size = self.dress.px(20)
        lead = self.dress.px(10) if self.text() else round((self.width() - size) / 2)
        if self._sign:
            drawing = icon(self._sign, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(lead, round((self.height() - size) / 2), drawing)
        if self.text():
            painter.setFont(self.dress.letters("body", bold=True))
            painter.setPen(ink)
            left = lead + size + self.dress.px(6) if self._sign else 0
            align = Qt.AlignmentFlag.AlignVCenter
            align |= Qt.AlignmentFlag.AlignLeft if self._sign else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(
                QRectF(left, 0, self.width() - left, self.height()), align, self.text()
            )
        self.paint_focus(painter, metrics.radius)
        painter.end()


class PlayerBar(QWidget):
    """Follows a player and asks it; it holds nothing of its own."""

    def __init__(self, player: Player, dress: Dress, *, is_story: bool = False) -> None:
        super().__init__()
        self._player = player
        self._dress = dress
        self._is_story = is_story
        name = (
            translate("Player", "The story") if is_story else translate("Player", "The way there")
        )
        self.setAccessibleName(name)
        self.back = SignButton("step_back", translate("Player", "Step back"), dress)
        self.play = SignButton("play", "", dress, word=translate("Player", "Play"), dark=True)
        self.onward = SignButton("step_forward", translate("Player", "Step forward"), dress)
        self.speed = SignButton("", "", dress, word="1×")
        self.line = Scrubber(dress)
        self.line.setAccessibleName(
            translate("Player", "Story, by steps")
            if is_story
            else translate("Player", "Way, by stations")
        )
        self.between, self.below = QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._join()
        self._follow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._dress.px(8), 0, self._dress.px(4))
        column.setSpacing(self._dress.px(4))
        row = QHBoxLayout()
        row.setSpacing(self._dress.px(8))
        for button in (self.back, self.play, self.onward):
            row.addWidget(button)
        row.addStretch(1)
        row.addLayout(self.between)
        row.addStretch(1)
        row.addWidget(self.speed)
        column.addLayout(row)
        column.addWidget(self.line)
        column.addLayout(self.below)

    def _join(self) -> None:
        player = self._player
        self.back.clicked.connect(lambda: player.step(-1))
        self.onward.clicked.connect(lambda: player.step(1))
        self.play.clicked.connect(player.toggle)
        self.speed.clicked.connect(player.change_speed)
        self.line.sought.connect(player.seek)
        self.line.asked.connect(self._do)
        player.changed.connect(self._follow)
        player.moved.connect(self._move)
        player.stationed.connect(self._tell)

    def _do(self, wish: str) -> None:
        player = self._player
        if wish == "toggle":
            player.toggle()
        elif wish in ("onward", "backward"):
            player.step(1 if wish == "onward" else -1)
        else:
            player.go_to(0 if wish == "first" else len(player.stations) - 1)

    def _follow(self) -> None:
        """Show what can be played, whether it plays, how fast."""
        playing = self._player.is_playing
        word = translate("Player", "Pause") if playing else translate("Player", "Play")
        self.play.tell("pause" if playing else "play", word, word)
        speed = f"{self._player.speed:g}×"
        said = translate("Player", "Speed {speed}").format(speed=speed)
        self.speed.tell("", said, speed)
        self._tell()

    def _tell(self) -> None:
        """Tell of the present stop."""
        self._move()

    def _move(self) -> None:
        stations = self._player.stations
        if not stations:
            return
        station = self._player.station
        said = ""
        if station is not None:
            words = (
                translate("Player", "Step {number} of {count}: {told}")
                if self._is_story
                else translate("Player", "Station {number} of {count}: {told}")
            )
            said = words.format(
                number=station + 1, count=len(stations), told=stations[station].caption
            )
        self.line.tell(self._player.stops, self._player.share, station, said)
