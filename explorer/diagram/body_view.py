"""The clickable body: takes pointer, finger and keys, and says which site was picked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from explorer.appearance.metrics import Metrics, metrics_for
from explorer.appearance.themes import Theme, load_theme
from explorer.diagram.artwork import Shelf, shipped
from explorer.diagram.camera import STEP, Camera, Frame, fitting
from explorer.diagram.chips import ChipPolicy
from explorer.diagram.departures import departures
from explorer.diagram.parts import Parts, set_up_view
from explorer.diagram.reach import site_at, sites_at
from explorer.domain.exploration import Exploration, SiteRole, View, story_roles
from explorer.domain.layers import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from explorer.diagram.artwork import Artwork
    from explorer.diagram.camera import Region
    from explorer.diagram.look import Look
    from explorer.diagram.stage import Stage
    from explorer.domain.atlas import Atlas, PartId, SiteId
    from explorer.domain.layers import Layers

_BOARD: Final = Frame(midline=470 / 1920)


class BodyView(QGraphicsView):
    """Shows an atlas on the body. Nothing is shown before `open`; `present` follows the session."""

    site_picked = Signal(str)
    site_hovered = Signal(str)  # "" when the pointer leaves
    site_focused = Signal(str)  # by the keys
    station_picked = Signal(int)  # on its chip, from 0

    def __init__(self, artwork: Artwork | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reduced_motion = False
        self._shelf = Shelf(artwork) if artwork else shipped()
        self._layers = USUAL
        self._atlas: Atlas | None = None
        self._now = Exploration()
        self._theme = load_theme("light")
        self._metrics = metrics_for("study", 720, 4.03, 100)
        self._policy = ChipPolicy.STUDY
        self._frame = Frame()
        self._camera: Camera | None = None
        self._position: float | None = None
        self._is_stale = True
        self._coming: Look | None = None
        self._parts = Parts(self)
        set_up_view(self)

    @property
    def stage(self) -> Stage:
        """The picture on the plate."""
        return self._parts.stage

    # -- what it shows ---------------------------------------------------------------------

    def open(self, atlas: Atlas) -> None:
        """Show another atlas, or the same in another language; the story stays."""
        self._atlas = atlas
        self.setAccessibleName(self.tr("Body diagram"))
        self._shelf.begin(self._now.view)
        self._go_stale()

    @property
    def is_at_rest(self) -> bool:
        """Whether the body stands there with no story and nothing pointed at, as at a start."""
        untold = self._now == Exploration(figure=self._now.figure)
        named = self._policy is not ChipPolicy.NONE
        usual = named and self._camera is None and self._layers == USUAL
        return untold and usual and not self._is_stale and self.stage.is_plain

    def present(self, now: Exploration) -> None:
        """Show where the reader stands; a new story comes up in 380 ms unless motion is reduced."""
        before, self._now = self._now, now
        if (now.figure, now.view) != (before.figure, before.view):
            self._go_stale()
        elif not self._is_stale and _told(now) != _told(before):
            self.stage.tell(now, still=self.reduced_motion or not self.isVisible())
            self._parts.keys.mark()

    def show_position(self, position: float | None) -> None:
        """Show the cells on the way of the open pair where a player says; None takes them out."""
        self._position = position
        if not self._is_stale:
            self.stage.show_position(position)

    def expect(self, view: View) -> None:
        """Begin to read the art of a side that may be shown next."""
        self._shelf.begin(view)

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Change colours and sizes."""
        self._theme, self._metrics = theme, metrics
        self._go_stale()

    def prepare(self, theme: Theme, metrics: Metrics) -> Iterator[None]:
        """Get ready, in steps, what these will show when they are worn."""
        if self._atlas is not None and not self._is_stale and self.isVisible():
            self._coming = self._look(self._atlas, theme, metrics)
            yield from self._coming.prepare(self._now)

    def show_chips(self, policy: ChipPolicy) -> None:
        """Choose which names stand beside the body; a board also moves the body to the left."""
        self._policy = policy
        midline = _BOARD.midline if policy is ChipPolicy.PROJECTOR else 0.5
        self._frame = replace(self._frame, midline=midline)
        self._camera = None
        self._go_stale()

    @property
    def layers(self) -> Layers:
        """How strongly each layer shows."""
        return self._layers

    def show_layers(self, layers: Layers, *, still: bool = False) -> None:
        """Change how strongly the layers show: faded over once, or at once while one is dragged."""
        if layers != self._layers:
            self._layers = layers
            if not still and not self.reduced_motion and self.isVisible():
                self.stage.hold_picture()
            self._go_stale()

    def keep_clear(self, *, top: float, bottom: float) -> None:
        """Keep px free at the view's head and foot, for tools that lie over it."""
        self._frame = replace(self._frame, top=top, bottom=bottom)
        self._camera = None
        self._go_stale()

    def zoom_in(self) -> None:
        """Step closer."""
        self._zoom(STEP, QPointF(self.rect().center()))

    def zoom_out(self) -> None:
        """Step back, at the furthest to the whole figure."""
        self._zoom(1 / STEP, QPointF(self.rect().center()))

    def fit(self) -> None:
        """Return to the working view, vertex to mid-thigh."""
        self.look_through(None)

    def look_at(self, region: Region) -> None:
        """Step in to a region of the body, or out to the whole of it."""
        self.look_through(region.seen_by(self.camera))

    @property
    def camera(self) -> Camera:
        """Where the body lies in the view."""
        size = self.viewport().size()
        ratio = self.devicePixelRatioF()
        if self._camera is None:
            return fitting(size.width(), size.height(), ratio, self._frame)
        return self._camera

    def look_through(self, camera: Camera | None) -> None:
        """Change what part of the body is seen; None is the working view."""
        self._camera = camera
        self._go_stale()

    def _zoom(self, by: float, at: QPointF) -> None:
        self.look_through(self.camera.zoomed(by, at))

    def _go_stale(self) -> None:
        self._is_stale = True
        self.viewport().update()

    def settle(self) -> bool:
        """Bring the picture up to date; False while there is nothing to show."""
        if self._atlas is None:
            return False
        if self._is_stale:
            self._is_stale = False
            look, coming = self._look(self._atlas, self._theme, self._metrics), self._coming
            self.stage.set_up(coming if coming and coming.is_like(look) else look, self._now)
            self._coming = None
            self.stage.show_position(self._position)
            self._parts.pointer.forget()
            self._parts.keys.mark()
        return True

    def _look(self, atlas: Atlas, theme: Theme, metrics: Metrics) -> Look:
        from explorer.diagram.look import Look

        return Look(
            atlas=atlas,
            artwork=self._shelf.of(self._now.view),
            figure=self._now.figure,
            camera=self.camera,
            theme=theme,
            metrics=metrics,
            policy=self._policy,
            layers=self._layers,
            before=self.stage.look,
        )

    # -- what is where ---------------------------------------------------------------------

    def site_at(self, point: QPointF, *, finger: bool = False) -> SiteId | None:
        """Return the site that a pick at a point (px) means."""
        return site_at(self.stage, point, finger=finger) if self.settle() else None

    def sites_at(self, point: QPointF) -> tuple[SiteId, ...]:
        """Return every site at a point, the one on top first."""
        return sites_at(self.stage, point) if self.settle() else ()

    @property
    def sites(self) -> tuple[SiteId, ...]:
        """Every site that this figure has, in the order of the atlas."""
        if self._atlas is None:
            return ()
        figure = self._now.figure
        return tuple(s.id for s in self._atlas.sites.values() if s.sex.fits(figure))

    def name_of(self, site: SiteId) -> str:
        """Return the name of a site in the reader's language."""
        return self._atlas.sites[site].name if self._atlas else ""

    def departures_of(self, parts: Iterable[PartId]) -> tuple[str, ...]:
        """Return why parts are drawn otherwise than measured, as they stand here."""
        language = self._atlas.language if self._atlas else "en"
        return departures(parts, self._now.view, language)

    def departures_at(self, site: SiteId) -> tuple[str, ...]:
        """Return why a site is drawn otherwise than measured, if any of it is."""
        return self.departures_of(self._atlas.sites[site].parts) if self._atlas else ()

    def role_of(self, site: SiteId) -> SiteRole:
        """Return what a site is in the present story."""
        return story_roles(self._atlas, self._now)[site] if self._atlas else SiteRole.REST

    def place_of(self, site: SiteId) -> QRectF:
        """Return where a site lies in the view (px): its shapes, or else its chip."""
        if not self.settle() or (look := self.stage.look) is None:
            return QRectF()
        area = QRectF()
        for shape in look.shapes(site):
            area |= look.camera.to_px(shape.bounds)
        named = self.stage.names.named(site) if self.stage.names else None
        return area & look.camera.view if not area.isEmpty() else named.hit if named else area

    # -- keys ------------------------------------------------------------------------------

    @property
    def focused_site(self) -> SiteId | None:
        """The site that the keys are on."""
        return self._parts.keys.site

    def focus_site(self, site: SiteId | None) -> None:
        """Put the keys on a site."""
        self._parts.keys.go_to(site)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.settle() and self._parts.keys.press(Qt.Key(event.key()))):
            event.ignore()

    # -- events ----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._camera = None
            self._go_stale()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        given = event.reason() is Qt.FocusReason.OtherFocusReason  # by the program, at its start
        if not (given and self._is_stale) and self.settle():
            self._parts.keys.arrive(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._is_stale:
            self._parts.keys.mark()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Gesture and self._parts.pointer.gesture(event):
            return True
        if event.type() is QEvent.Type.ToolTip and not self._is_stale:
            return self._parts.pointer.explain(event)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._parts.keys.yield_to_pointer()
        if event.button() is Qt.MouseButton.LeftButton and self.settle():
            station = self.stage.station_at(event.position())
            if station is None:
                self._parts.pointer.press(event)
            else:
                self.station_picked.emit(station)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # whoever clicks twice by habit has picked once

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_stale:
            self._parts.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.settle():
            self._parts.pointer.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.scene() is not None:
            self._parts.pointer.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self._parts.pointer.wheel(event)
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._camera = None
        self._go_stale()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.settle()
        super().paintEvent(event)
        self._parts.warming.begin(self.stage.look)


def _told(now: Exploration) -> tuple[object, ...]:
    return *now.tells, now.route
