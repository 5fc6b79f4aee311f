"""A choice of two or more side by side: one is always chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from explorer.panels.dress import Dress
from explorer.panels.lettering import text_width
from explorer.panels.painted import PaintedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Segmented(QWidget):
    """Buttons joined into one box. `chosen` tells the key that a reader picked, not `select`."""

    chosen = Signal(str)

    def __init__(
        self, name: str, theme: Theme, metrics: Metrics, *, voice: str = "chip", slim: bool = False
    ) -> None:
        super().__init__()
        self._dress = Dress(theme=theme, metrics=metrics)
        self._voice = voice
        self._slim = slim
        self._buttons: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Set the choices as pairs of key and text, and which one holds."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, (key, text) in enumerate(choices):
            ends = (place == 0, place == len(choices) - 1)
            self._buttons[key] = self._button(key, text, ends)
        self.select(chosen)

    def select(self, key: str) -> None:
        """Show a key as chosen without telling."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)
            chosen = Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(chosen)

    @property
    def current(self) -> str:
        """The key that is chosen; empty before `offer`."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def button(self, key: str) -> PaintedButton:
        """Return the button of a key."""
        return self._buttons[key]

    def _button(self, key: str, text: str, ends: tuple[bool, bool]) -> _Segment:
        button = _Segment(text, self._dress, self._voice, ends, slim=self._slim)
        button.clicked.connect(lambda: self._choose(key))
        button.stepped.connect(lambda step: self._step(key, step))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _choose(self, key: str) -> None:
        self.select(key)
        self.chosen.emit(key)

    def _step(self, key: str, step: int) -> None:
        keys = list(self._buttons)
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self._choose(keys[place])
            button = self._buttons.get(keys[place])
            if button is not None and button.isVisible():  # the page may be another by now
                button.setFocus(Qt.FocusReason.TabFocusReason)


class _Segment(PaintedButton):
    """One part of the box; `ends` says whether it is the first and the last."""

    stepped = Signal(int)

    def __init__(
        self, text: str, dress: Dress, voice: str, ends: tuple[bool, bool], *, slim: bool
    ) -> None:
        super().__init__(text, dress)
        self._voice = voice
        self._ends = ends
        self._slim = slim
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def sizeHint(self) -> QSize:
        bold = self.dress.letters(self._voice, bold=True)
        target = self.dress.metrics.target
        height = round(target * 0.8) if self._slim else round(target * 0.9)
        if self.dress.metrics.by_finger:
            height = round(target)
        words = text_width(bold, self.text())
        return QSize(
            words + 2 * self.dress.px(9 if self._slim else 12), max(height, bold.pixelSize() + 8)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.dress.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isChecked()
        painter.setPen(QPen(theme.edge, max(1.0, self.dress.metrics.stroke_scale)))
        painter.setBrush(theme.button if lit else self.ground(theme.card))
        painter.drawPath(self._outline())
        painter.setFont(self.dress.letters(self._voice, bold=lit))
        painter.setPen(theme.on_button if lit else theme.text)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        self.paint_focus(painter, self.dress.metrics.radius)
        painter.end()

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._ends[1] else 0.5, -0.5)
        radius, path = self.dress.metrics.radius, QPainterPath()
        path.addRoundedRect(box, radius, radius)
        square = QPainterPath()
        if not self._ends[0]:
            square.addRect(box.adjusted(0, 0, -box.width() / 2, 0))
        if not self._ends[1]:
            square.addRect(box.adjusted(box.width() / 2, 0, 0, 0))
        return path.united(square).simplified()
