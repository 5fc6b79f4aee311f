"""The round field on a slide: shows it, paints what is missing, tells a screen reader."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.appearance.fonts import font
from explorer.scenes.microscope.darkroom import Darkroom
from explorer.scenes.microscope.dyes import ink
from explorer.scenes.microscope.eyepiece import Seen, field_in, paint_rim
from explorer.scenes.microscope.lens import Lens
from explorer.scenes.microscope.signs import Sign, paint_signs, signs_of
from explorer.session.memory import give_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import (
        QHideEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.scenes.microscope.dyes import Dye
    from explorer.scenes.microscope.slide import Point
    from explorer.scenes.microscope.tiles import Specimen

_SLICE: Final = 0.006  # s of work between two looks at what the reader does
_MOMENT: Final = 0.4  # s


class FieldPane(QWidget):
    """Shows a specimen in a dye. What is not painted yet is painted a few ms at a time.

    `zoomed` tells the objective that a reader has turned to.
    """

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worn: tuple[Theme, Metrics] | None = None
        self._room = Darkroom()
        self._waiting = ""
        self._since = 0.0
        self._words = ("", "")  # of the tissue and of the tumour
        self._seen: Seen | None = None
        self._work: Iterator[None] = iter(())
        self._waited = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def lens(self) -> Lens:
        """Where the field lies on the slide."""
        return self._room.lens

    @property
    def is_settled(self) -> bool:
        """Whether what is seen is whole."""
        return self._room.is_ready

    @property
    def is_ringed(self) -> bool:
        """Whether the ring of focus is drawn."""
        return False

    @property
    def is_at_work(self) -> bool:
        """Whether something is still being got ready, seen or not."""
        return self._timer.isActive()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take on a theme and its measures."""
        self._worn = (theme, metrics)
        self.update()

    def show_specimen(
        self,
        specimen: Specimen,
        dye: Dye | None,
        ahead: tuple[Dye | None, ...] = (),
        next_up: tuple[Specimen, ...] = (),
    ) -> None:
        """Show a specimen in a dye; `ahead` and `next_up` may be asked for next."""
        room, before = self._room, self._room.specimen
        if before is None or (before.tissue, before.seed) != (specimen.tissue, specimen.seed):
            room.lens = Lens()
            self.zoomed.emit(room.lens.objective)
        room.specimen, room.dye, room.ahead, room.next_up = specimen, dye, ahead, next_up
        self._begin()

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._timer.stop()
        self._work = iter(())
        self._seen = None
        self._room.forget()
        self.zoomed.emit(self.lens.objective)
        self.update()

    def name_parts(self, tissue: str, tumour: str) -> None:
        """Say what the two chips say; an empty word has no chip."""
        self._words = (tissue, tumour)
        self.update()

    def wait_with(self, words: str) -> None:
        """Say what stands in the field when the first picture takes longer than a moment."""
        self._waiting = words

    def describe(self, name: str, description: str) -> None:
        """Say to a screen reader what is seen."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def look(self, lens: Lens) -> None:
        """Look at another part of the slide."""
        if lens == self.lens:
            return
        turned = lens.objective != self.lens.objective
        self._room.lens = lens
        if turned:
            self.zoomed.emit(lens.objective)
        self._begin()

    def turn_to(self, objective: int) -> None:
        """Turn to an objective; the middle stays."""
        self.look(self.lens.through(objective))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange and self._room.specimen is not None:
            self._begin()
        return super().event(event)

    def finish(self) -> None:
        """Paint all that is seen at once: for a picture of the window."""
        if self._room.specimen is None:
            return
        if not self.isVisible():  # what was hidden has let its slides go
            self._begin()
        while not self.is_settled and next(self._work, self) is not self:
            pass
        self._remember()

    # --- the work ----------------------------------------------------------------------------

    def _begin(self) -> None:
        self._room.px = self._px()
        self._since = perf_counter()
        self._work = self._room.work()
        self.update()
        if self.isVisible():  # else it begins when it is shown
            self._timer.start(0)

    def _go_on(self) -> None:
        """Work for a few ms, then let the reader act."""
        until = perf_counter() + _SLICE
        was_ready = self._room.is_ready
        for _ in self._work:
            if perf_counter() > until:
                self._timer.start(0)
                break
        if self._is_waiting != self._waited:
            self._waited = self._is_waiting
            self.update()
        if not was_ready and self._room.is_ready:
            self._remember()

    @property
    def _is_waiting(self) -> bool:
        """Whether nothing is seen yet and a moment has passed."""
        nothing = self._seen is None or self._seen.of != self._of
        return nothing and not self.is_settled and perf_counter() > self._since + _MOMENT

    def _remember(self) -> None:
        """Keep the whole picture, to be shown while the next one is painted."""
        if self._room.specimen is None:
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap((self._field().size() * ratio).toSize())
        painter = QPainter(picture)
        self._room.lay(painter, QPointF(0, 0), 1.0)
        painter.end()
        self._seen = Seen(picture, self._room.lens, self._of)
        self.update()

    # --- places ------------------------------------------------------------------------------

    def _field(self) -> QRectF:
        """Return the box of the round field in px, whole device px wide."""
        metrics = self._worn[1] if self._worn else None
        stroke, em = (metrics.stroke_scale, metrics.caption) if metrics else (1.0, 12.0)
        return field_in(self.width(), self.height(), stroke, em)

    @property
    def _of(self) -> Specimen | None:
        """What is looked at: the picture of another specimen must not stand in its place."""
        return self._room.specimen

    def _px(self) -> float:
        """Return device px for each micrometre."""
        return self._field().width() * self.devicePixelRatioF() / self.lens.span

    @property
    def px_of_micrometre(self) -> float:
        """How many px of the widget a micrometre takes."""
        return self._field().width() / self.lens.span

    def place_of(self, point: Point) -> QPointF:
        """Return where a point of the slide is seen, in px of the widget."""
        field = self._field()
        px = field.width() / self.lens.span
        x, y = self.lens.middle
        return field.center() + QPointF((point[0] - x) * px, (point[1] - y) * px)

    def point_at(self, place: QPointF) -> Point:
        """Return the point of the slide, in micrometres, that is seen at a place."""
        field = self._field()
        px = field.width() / self.lens.span
        away = place - field.center()
        return (self.lens.middle[0] + away.x() / px, self.lens.middle[1] + away.y() / px)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._worn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        field = self._field()
        painter.save()
        painter.setClipRect(field)
        painter.fillRect(field, ink("glass", marked=self._room.dye is not None))
        if self.is_settled:
            self._room.lay(painter, field.topLeft(), self.devicePixelRatioF())
        elif self._seen is not None and self._seen.of == self._of:
            self._seen.lay(painter, field, self.lens)
        elif self._is_waiting:
            painter.setFont(font(self._worn[1].body))
            painter.setPen(self._worn[0].text_second)
            painter.drawText(field, Qt.AlignmentFlag.AlignCenter, self._waiting)
        painter.restore()
        paint_rim(painter, field, self._worn, ringed=self.is_ringed)
        if self.is_settled:
            paint_signs(painter, self._signs(field), field, QRectF(self.rect()), self._worn)
        painter.end()

    def _signs(self, field: QRectF) -> list[Sign]:
        slide = self._room.slide
        if slide is None:
            return []
        spots = (slide.host_spot, slide.tumour_spot)
        seen = [
            self.place_of(slide.cell_near(self.lens.nearest(spot), tumour=tumour))
            for tumour, spot in zip((False, True), spots, strict=True)
        ]
        return signs_of(self._words, seen, field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room.specimen is not None:
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._room.specimen is not None:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go what takes room: a field is painted anew in a moment."""
        self._timer.stop()
        self._work = iter(())
        self._room.clear()
        QTimer.singleShot(0, give_back)
        self._seen = None
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 240)
