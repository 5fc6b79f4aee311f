"""What is measured: one full-frame blit as the floor, and what the body does beside it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from explorer.appearance.metrics import metrics_for
from explorer.appearance.themes import load_theme
from explorer.diagram.artwork import read_artwork
from explorer.diagram.body_view import BodyView
from explorer.diagram.chips import ChipPolicy
from explorer.diagram.reach import points_of
from explorer.domain.atlas import Atlas, CancerId, Figure, SiteId
from explorer.domain.evidence import Tier
from explorer.domain.exploration import Exploration
from tests.small_atlas import ATLAS, cancer, site, spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.artwork import Artwork
    from explorer.diagram.camera import Region

ORGANS: Final = (
    ("liver", ("liver_left_lobe", "liver_right_lobe")),
    (
        "lung",
        (
            *("lung_superior_lobe_left", "lung_inferior_lobe_left", "lung_superior_lobe_right"),
            *("lung_middle_lobe_right", "lung_inferior_lobe_right"),
        ),
    ),
    ("brain", ("cerebrum", "cerebellum", "brainstem")),
    ("stomach", ("stomach",)),
    ("spleen", ("spleen",)),
    ("pancreas", ("pancreas",)),
    ("kidney", ("kidney_left", "kidney_right")),
    ("bladder", ("bladder",)),
    ("thyroid", ("thyroid",)),
)
TIERS: Final = (Tier.COMMON, Tier.SOMETIMES, Tier.UNCOMMON)


def nine_organs() -> Atlas:
    """Return an atlas in which each of nine organs reaches the eight others."""
    sites = {SiteId(name): site(name, *parts) for name, parts in ORGANS}
    cancers = {CancerId(name): cancer(name, name) for name, _ in ORGANS}
    spreads = tuple(
        spread(origin, to, TIERS[place % 3])
        for origin, _ in ORGANS
        for place, (to, _) in enumerate(ORGANS)
        if to != origin
    )
    return Atlas(
        language="en",
        sites=sites,
        cancers=cancers,
        spreads=spreads,
        cards=ATLAS.cards,
        terms={},
        sources={},
    )


class Floor(QWidget):
    """Draws one opaque picture as large as itself: the least that a frame can cost."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(width, height)
        picture = QImage(width, height, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkCyan)
        self._picture = QPixmap.fromImage(picture)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class Bench:
    """A floor and a body of the same size, shown and warm. Every measure returns ms."""

    def __init__(self, width: int, height: int, atlas: Atlas, primaries: tuple[str, ...]) -> None:
        self.size = (width, height)
        self.floor = Floor(width, height)
        self.artwork: Artwork = read_artwork()
        self.view = BodyView(self.artwork)
        self.view.reduced_motion = True
        self.view.resize(width, height)
        self.view.wear(load_theme("light"), metrics_for("study", height, 4.03, 100))
        self.view.open(atlas)
        self.stories = tuple(
            Exploration(figure=Figure.MALE, primary=CancerId(name)) for name in primaries
        )
        self._turn = 0
        for widget in (self.floor, self.view):
            widget.show()
        settle(0.3)

    def close(self) -> None:
        """Let go of both windows."""
        for widget in (self.floor, self.view):
            widget.close()
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what it prepares ends too

    def name(self, policy: ChipPolicy) -> None:
        """Show names or none, and bring every story up once."""
        self.view.show_chips(policy)
        for now in (*self.stories, self.stories[0]):
            self.view.present(now)
            settle(0.05)

    def blit(self) -> float:
        """Repaint the floor."""
        return timed(self.floor.repaint)

    def story(self) -> float:
        """Change the story until the body is repainted."""
        self._turn += 1
        now = self.stories[self._turn % len(self.stories)]
        return timed(lambda: self._tell(now))

    def _tell(self, now: Exploration) -> None:
        self.view.present(now)
        QApplication.processEvents()

    def render(self, region: Region | None = None, theme: str = "light") -> float:
        """Paint the body anew, as after a change of size, crop or theme."""
        look = self.view.stage.look
        assert look is not None
        camera = region.seen_by(look.camera) if region else look.camera
        fresh = type(look.plates)(self.artwork, look.figure, camera, load_theme(theme))
        return timed(lambda: fresh.rest)

    def hit_map(self) -> float:
        """Build the map of what lies where."""
        look = self.view.stage.look
        assert look is not None
        fresh = type(look.plates)(self.artwork, look.figure, look.camera, look.theme)
        return timed(lambda: fresh.hits)

    def look_up(self) -> float:
        """Look one point up in the map, 1000 times: the result is us for each."""
        hits = self.view.stage.hits
        middle = (self.size[0] // 2, self.size[1] // 2)
        return timed(lambda: [hits.number_at(*middle) for _ in range(1000)])

    def move(self) -> float:
        """Handle a pointer move that stays on its organ, 1000 times: us for each."""
        inside = QPointF(*points_of(self.view.stage)[SiteId("liver")])
        moves = [_move(self.view, inside + QPointF(step % 2, 0)) for step in range(1000)]
        for event in moves[:2]:
            self.view.mouseMoveEvent(event)
        return timed(lambda: _send(self.view, moves))


def _send(view: BodyView, moves: list[QMouseEvent]) -> None:
    for event in moves:
        view.mouseMoveEvent(event)


def _move(view: BodyView, at: QPointF) -> QMouseEvent:
    return QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )


def timed(act: Callable[[], object]) -> float:
    """Return the ms that something takes."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def settle(seconds: float) -> None:
    """Let events run for a while, and let go of what was put away, as a running program does."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
