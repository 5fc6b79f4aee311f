"""The drawer over the plate: how strongly each layer shows, in words, with an icon each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from explorer.appearance.icons import icon
from explorer.domain.layers import USUAL, X_RAY, Group, Layers
from explorer.window.controls import BarButton

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas

_FULL: Final = 100
_STEP: Final = 10
_BODY_SHARE: Final = 0.45
_ICONS: Final = {
    Group.SKIN: "skin",
    Group.MUSCLES: "muscle",
    Group.SKELETON: "bone",
    Group.VESSELS: "blood",
    Group.LYMPH: "lymph",
    Group.ORGANS_FRONT: "organ",
    Group.ORGANS_MIDDLE: "organ",
    Group.ORGANS_DEEP: "organ",
}
assert set(_ICONS) == set(Group)
translate = QCoreApplication.translate


def x_ray_word() -> str:
    """Return what the x-ray is called."""
    return translate("Layers", "X-ray")


def group_words() -> dict[Group, str]:
    """Return what each layer is called."""
    return {
        Group.SKIN: translate("Layers", "Skin"),
        Group.MUSCLES: translate("Layers", "Muscles"),
        Group.SKELETON: translate("Layers", "Bones"),
        Group.VESSELS: translate("Layers", "Blood vessels"),
        Group.LYMPH: translate("Layers", "Lymph"),
        Group.ORGANS_FRONT: translate("Layers", "Front organs"),
        Group.ORGANS_MIDDLE: translate("Layers", "Middle organs"),
        Group.ORGANS_DEEP: translate("Layers", "Deep organs"),
    }


class _Row:
    """One layer: icon, word, slider, and a button that shows it alone."""

    def __init__(self, group: Group, drawer: LayerDrawer) -> None:
        self.group = group
        self.sign = QLabel()
        self.word = QLabel()
        self.word.setWordWrap(True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _FULL)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_STEP)
        self.slider.valueChanged.connect(lambda value: drawer.drag(group, value / _FULL))
        self.alone = BarButton("", kind="plain")
        self.alone.clicked.connect(lambda: drawer.choose(drawer.layers.alone(group)))

    def say(self, word: str) -> None:
        """Take on the words of a language."""
        self.word.setText(word)
        self.slider.setAccessibleName(word)
        self.alone.say(translate("Layers", "Alone"))
        self.alone.setAccessibleName(translate("Layers", "Show alone: {layer}").format(layer=word))

    def show(self, opacity: float) -> None:
        """Stand where the layers are, without telling."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(opacity * _FULL))


class LayerDrawer(QWidget):
    """`layers_chosen` tells what a reader set, `layers_dragged` what a slider passes over.

    `put_away` tells that a reader closed it, so the focus can go back to where it came from.
    """

    layers_chosen = Signal(Layers)
    layers_dragged = Signal(Layers)
    names_chosen = Signal(bool)
    put_away = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.layers: Layers = USUAL
        self._under: QWidget | None = None
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("voice", "heading")
        self._usual, self._x_ray = BarButton("", kind="plain"), BarButton("", kind="plain")
        self._usual.clicked.connect(lambda: self.choose(USUAL))
        self._x_ray.clicked.connect(lambda: self.choose(X_RAY))
        self._close = BarButton("close", words=False)
        self._close.clicked.connect(self._put_away)
        self._names = QCheckBox()
        self._names.setChecked(True)
        self._names.toggled.connect(self.names_chosen)
        self._rows = tuple(_Row(group, self) for group in Group)
        self._lay_out()
        self._stand()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        ways = QHBoxLayout()
        ways.addWidget(self._usual)
        ways.addWidget(self._x_ray)
        ways.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, row in enumerate(self._rows):
            for column, part in enumerate((row.sign, row.word, row.slider, row.alone)):
                grid.addWidget(part, place, column)
        grid.setColumnStretch(2, 1)
        self._sheet = QWidget()
        whole = QVBoxLayout(self._sheet)
        whole.setContentsMargins(16, 8, 12, 14)
        whole.setSpacing(8)
        for line in (head, ways, grid):
            whole.addLayout(line)
        whole.addWidget(self._names)
        whole.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._sheet)
        for surface in (self._sheet, self._scroll.viewport()):
            surface.setProperty("surface", "card")
            surface.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for stop in self._sheet.findChildren(QWidget):
            stop.installEventFilter(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def open(self, _atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._title.setText(translate("Layers", "Layers"))
        self._usual.say(translate("Layers", "As usual"))
        self._x_ray.say(x_ray_word())
        self._close.say(translate("Layers", "Close the layers"))
        self._names.setText(translate("Layers", "Names beside the body"))
        words = group_words()
        for row in self._rows:
            row.say(words[row.group])
        self._fit()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        side = round(metrics.body * 1.2)
        self._close.wear(theme.text, side)
        for row in self._rows:
            row.sign.setPixmap(icon(_ICONS[row.group], theme.text, side, self.devicePixelRatioF()))
            row.slider.setMinimumWidth(round(metrics.body * 6))
            row.slider.setMinimumHeight(round(metrics.target * 0.8))
        self._fit()

    def choose(self, layers: Layers) -> None:
        """Show these layers, faded over."""
        self.layers = layers
        self._stand()
        self.layers_chosen.emit(layers)

    def drag(self, group: Group, opacity: float) -> None:
        """Follow a slider."""
        self.layers = self.layers.faded(group, opacity)
        self.layers_dragged.emit(self.layers)

    def toggle(self) -> None:
        """Open the drawer and put the focus into it, or close it."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._fit()
            self.raise_()
            self._rows[0].slider.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Escape for the drawer while the focus is in it; it closes pages elsewhere."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def lie_over(self, widget: QWidget) -> None:
        """Lie over the upper part of a widget, never over the body; follows it as it moves."""
        if self._under is not None:
            self._under.removeEventFilter(self)
        self._under = widget
        widget.installEventFilter(self)
        self.setParent(widget.parentWidget())
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched)
        if watched is self._under:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._fit()
            elif event.type() in (QEvent.Type.Hide, QEvent.Type.Show):
                self.hide()
        return False

    def _fit(self) -> None:
        if self._under is None:
            return
        place = self._under.geometry()
        around = self._under.parentWidget()
        if (
            self._under.isHidden() and around is not None
        ):  # one part at a time: leave the body's top
            place = around.rect()
            place.setTop(place.top() + round(place.height() * _BODY_SHARE))
        self.setGeometry(place)
        if (layout := self._sheet.layout()) is not None:
            layout.invalidate()  # while it was hidden, the letters may have grown
            layout.activate()

    def _stand(self) -> None:
        for row in self._rows:
            row.show(self.layers.of(row.group))
