"""What the model of a growing tumour says of the moment that is shown, and its one switch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.domain.oxygen import LARGEST
from explorer.domain.oxygen import supply as model
from explorer.panels.lettering import Lettering, text_height, text_width
from explorer.panels.segmented import Segmented
from explorer.panels.words import decimal

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.domain.oxygen import Supply
    from explorer.domain.stages import Compare
    from explorer.panels.dress import Dress

translate = QCoreApplication.translate
_NOTED_TO: Final = 150  # percent of text size; above it the note is a tooltip
_STRONG: Final = 0.55
_WEAK: Final = 0.25


class Readings(QWidget):
    """Four readings and the switch. `chosen` tells whether the vessels are to be left out."""

    chosen = Signal(bool)

    def __init__(
        self, compare: Compare, language: str, dress: Dress, at_hand: Metrics | None = None
    ) -> None:
        """Take what is compared; `at_hand` measures the switch, where a class reads the rest."""
        super().__init__()
        self._language = language
        self._most = model(LARGEST, vessels=True).sprouts
        name, measures = translate("Readings", "Vessels"), at_hand or dress.metrics
        self.switch = Segmented(name, dress.theme, measures, slim=True)
        self.switch.offer(
            (("with", translate("Readings", "New vessels grow")), ("without", compare.switch)),
            "with",
        )
        self.switch.chosen.connect(lambda key: self.chosen.emit(key == "without"))
        self.size_ = Gauge(translate("Readings", "Tumour size"), dress)
        self.oxygen = Gauge(translate("Readings", "Oxygen at its centre"), dress)
        self.signal = Gauge(translate("Readings", "Signal (VEGF)"), dress)
        self.vessels = Gauge(translate("Readings", "New vessels"), dress)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(dress.px(14))
        self._grid.setVerticalSpacing(dress.px(6))
        self._across = 0
        self._arrange(len(self.gauges))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dress.px(6))
        column.addLayout(self._grid)
        column.addWidget(self.switch)
        words = translate("Readings", "From a simple model. The picture is not to scale.")
        self._note = Lettering(words, dress, "caption")
        self._note.setVisible(dress.metrics.text_scale <= _NOTED_TO)
        self.setToolTip(words)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        widest = max(gauge.width() for gauge in self.gauges) + gap
        whole = sum(gauge.width() + gap for gauge in self.gauges) - gap
        pairs = 2 if 2 * widest - gap <= self.width() else 1
        self._arrange(len(self.gauges) if whole <= self.width() else pairs)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        """Return the height at the present width: readings take lines, the note may take two."""
        lines = -(-len(self.gauges) // self._across)
        gauges = lines * self.size_.height() + (lines - 1) * self._grid.verticalSpacing()
        layout = self.layout()
        assert layout is not None
        below = self.switch.sizeHint().height() + layout.spacing()
        if not self._note.isHidden():
            below += self._note.heightForWidth(self.width()) + layout.spacing()
        return gauges + below

    def _arrange(self, across: int) -> None:
        """Put the readings so many in a line."""
        if across == self._across:
            return
        self._across = across
        for place, gauge in enumerate(self.gauges):
            self._grid.addWidget(gauge, place // across, place % across)
        for column in range(len(self.gauges) + 1):
            self._grid.setColumnStretch(column, 1 if column == across else 0)

    @property
    def gauges(self) -> tuple[Gauge, ...]:
        """The readings, in their order on screen."""
        return self.size_, self.oxygen, self.signal, self.vessels

    def select(self, *, left_out: bool) -> None:
        """Show which course is shown."""
        self.switch.select("without" if left_out else "with")

    def tell(self, supply: Supply) -> None:
        """Show what the model says."""
        size = decimal(round(supply.diameter, 1), self._language)
        self.size_.tell(f"{size} mm", supply.diameter / LARGEST)
        self.oxygen.tell(f"{supply.core_oxygen * 100:.0f} %", supply.core_oxygen)
        self.signal.tell(_strength(supply.signal), supply.signal)
        self.vessels.tell(f"{supply.sprouts:.0f}", supply.sprouts / self._most)


def _strength(share: float) -> str:
    if share >= _STRONG:
        return translate("Readings", "strong")
    return translate("Readings", "medium") if share >= _WEAK else translate("Readings", "weak")


class Gauge(QWidget):
    """A name, a value, and a bar as long as the value's share of the most."""

    def __init__(self, name: str, dress: Dress) -> None:
        super().__init__()
        self._dress, self._name, self._value, self._share = dress, name, "", 0.0
        small, large = dress.letters("caption"), dress.letters("body", bold=True)
        self._name_tall = text_height(small, name, 10_000)
        self._tall = text_height(large, "0", 10_000)
        self._bar = dress.px(4)
        tall = self._name_tall + self._tall + self._bar + 2
        self._size = QSize(max(dress.px(96), text_width(small, name)), tall)
        self.setFixedSize(self._size)

    def tell(self, value: str, share: float) -> None:
        """Show another value."""
        if (value, share) != (self._value, self._share):
            self._value, self._share = value, min(1.0, max(0.0, share))
            self.setAccessibleName(f"{self._name}: {value}")
            self.update()

    @property
    def value(self) -> str:
        """What is read."""
        return self._value

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._dress.theme, QPainter(self)
        painter.setFont(self._dress.letters("caption"))
        painter.setPen(theme.text_second)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, self.width(), self._name_tall), align, self._name)
        painter.setFont(self._dress.letters("body", bold=True))
        painter.setPen(theme.text)
        line = QRectF(0, self._name_tall, self.width(), self._tall)
        painter.drawText(line, align, self._value)
        track = QRectF(0, self.height() - self._bar, self.width(), self._bar)
        painter.fillRect(track, theme.line)
        track.setWidth(track.width() * self._share)
        painter.fillRect(track, theme.text)
        painter.end()
