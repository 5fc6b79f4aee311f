"""The plate: the body with the tools above it and the legend below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.diagram.body_view import BodyView
from explorer.diagram.camera import Region
from explorer.diagram.chips import ChipPolicy
from explorer.domain.atlas import Figure
from explorer.domain.exploration import View
from explorer.panels.legend import Legend
from explorer.window.controls import BarButton, Choice, Option, menu_of
from explorer.window.ends import Ends
from explorer.window.figure_note import FigureNote
from explorer.window.layer_drawer import LayerDrawer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.session.exploration_session import ExplorationSession

translate = QCoreApplication.translate


def figure_words() -> list[tuple[str, str]]:
    """Return the figures as choices, each named by what it is."""
    return [
        (Figure.MALE.value, translate("Plate", "Male")),
        (Figure.FEMALE.value, translate("Plate", "Female")),
        (Figure.NEUTRAL.value, translate("Plate", "No reproductive organs")),
    ]


def side_words() -> list[tuple[str, str]]:
    """Return from where the body may be seen."""
    return [
        (View.FRONT.value, translate("Plate", "Front")),
        (View.BACK.value, translate("Plate", "Back")),
    ]


def spoken_sides() -> dict[str, str]:
    """Return the sides in words that stand alone: "back" could be the way to the page before."""
    return {
        View.FRONT.value: translate("Plate", "From the front"),
        View.BACK.value: translate("Plate", "From behind"),
    }


def region_words() -> list[tuple[Region, str]]:
    """Return what a reader can step in to, and the whole, one step out."""
    return [
        (Region.WHOLE, translate("Plate", "Whole figure")),
        (Region.HEAD_NECK, translate("Plate", "Head and neck")),
        (Region.CHEST, translate("Plate", "Chest")),
        (Region.BELLY, translate("Plate", "Belly")),
        (Region.PELVIS, translate("Plate", "Pelvis")),
    ]


class Plate(QWidget):
    """Tools, body, legend. Everything chosen here goes to the session."""

    list_asked = Signal()

    def __init__(self, session: ExplorationSession, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setProperty("surface", "plate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._actions = actions
        self.body = BodyView()
        self.body.site_picked.connect(session.pick)
        self.legend = Legend()
        self.note = FigureNote(self)
        self.figures = Choice(lambda key: session.show_figure(Figure(key)), slim=True)
        self.sides = Choice(lambda key: session.show_view(View(key)), slim=True)
        self.sides.installEventFilter(self)
        self.drawer = LayerDrawer(self)
        self.drawer.layers_chosen.connect(self.body.show_layers)
        self.drawer.layers_dragged.connect(lambda layers: self.body.show_layers(layers, still=True))
        self.drawer.names_chosen.connect(self._show_names)
        self._layers = BarButton("layers", kind="plain", words=False)
        self._layers.clicked.connect(self.drawer.toggle)
        self.drawer.put_away.connect(self._layers.setFocus)
        self._regions = BarButton("region", kind="plain", words=False)
        self._regions.clicked.connect(self._offer_regions)
        self._list = BarButton("list", kind="plain")
        self._list.clicked.connect(self.list_asked)
        self._list.hide()
        self._zooms = {
            name: BarButton(name, kind="plain", words=False) for name in ("zoom_out", "zoom_in")
        }
        for name, button in self._zooms.items():
            button.follow(actions[name])
        self._lay_out()

    def _lay_out(self) -> None:
        tools = Ends(gap=4)
        tools.add(self._list)
        tools.add(self.figures)
        tools.add(self.sides)
        for button in (self._layers, self._regions):
            tools.add(button, right=True)
        for button in self._zooms.values():
            tools.add(button, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        around = QHBoxLayout()
        around.setContentsMargins(8, 8, 8, 0)
        around.addLayout(tools)
        column.addLayout(around)
        column.addWidget(self.body, 1)
        column.addWidget(self.legend)

    def offer_list(self, *, offered: bool) -> None:
        """Show or hide the button that opens the list as a drawer."""
        self._list.setVisible(offered)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._list.say(translate("Plate", "All places"))
        self.figures.offer(translate("Plate", "Figure"), figure_words())
        self.sides.offer(translate("Plate", "Side"), side_words(), spoken_sides())
        self._layers.say(translate("Plate", "Layers"))
        self._regions.say(translate("Plate", "Regions"))
        self.drawer.open(atlas)
        for name, button in self._zooms.items():
            action = self._actions[name]
            button.say(action.text(), action.shortcut().toString())
        for view in (self.body, self.legend, self.note):
            view.open(atlas)

    def present(self, now: Exploration) -> None:
        """Show where the reader stands."""
        self.figures.select(now.figure.value)
        self.sides.select(now.view.value)
        for view in (self.body, self.legend, self.note):
            view.present(now)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        size = metrics.body * 1.2
        for button in (self._list, self._layers, self._regions, *self._zooms.values()):
            button.wear(theme.text, size)
        self.figures.wear(theme, metrics)
        self.sides.wear(theme, metrics)
        self.drawer.wear(theme, metrics)
        self.body.wear(theme, metrics)
        self.legend.wear(theme, metrics)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.note.stand_at(12, self.body.y() + 2, round(self.width() * 0.4))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to here, as it is seen from left to right."""
        buttons = [self._list, *self.figures.buttons, *self.sides.buttons]
        return [*buttons, self._layers, self._regions, *self._zooms.values(), self.body]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Read the other side's art while the pointer is on its way to it."""
        if watched is self.sides and event.type() is QEvent.Type.Enter:
            self.body.expect(self._session.now.view.other)
        return False

    def _show_names(self, shown: bool) -> None:  # noqa: FBT001 - a Qt signal
        self.body.show_chips(ChipPolicy.STUDY if shown else ChipPolicy.NONE)

    def _offer_regions(self) -> None:
        fit = self._actions["fit"]
        options: list[Option] = [
            (text, False, lambda _=False, region=region: self.body.look_at(region))
            for region, text in region_words()
        ]
        options.insert(1, (fit.text(), False, fit.trigger))
        corner = self._regions.mapToGlobal(self._regions.rect().bottomLeft())
        menu_of(self._regions, options).popup(corner)
