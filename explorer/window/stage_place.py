"""The stories: all of them at the left, the picture of the open one, its words at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.domain.exploration import Depth, Exploration
from explorer.panels.doors import Doors
from explorer.panels.dress import Dress
from explorer.panels.lettering import Lettering
from explorer.panels.page import painted
from explorer.panels.place_row import PlaceRow, RowText
from explorer.panels.player_bar import PlayerBar
from explorer.panels.sheet import Sheet
from explorer.panels.stage_page import stage_page
from explorer.panels.swap import Scroller, put_instead
from explorer.window.scene_board import SceneBoard
from explorer.window.where_now import WhereNow

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.session.stage_player import StagePlayer

translate = QCoreApplication.translate
_LIST: Final = 216  # study px
_PAGE: Final = 392
_LISTED_TO: Final = 125  # percent of text size; above it the stories are listed in their tab alone


class StagePlace(QWidget):
    """Follows the stage player; what is chosen goes out by signals."""

    stage_picked = Signal(str, int)
    card_picked = Signal(str)
    site_picked = Signal(str)
    cancer_picked = Signal(str)
    depth_chosen = Signal(Depth)
    closed = Signal()

    def __init__(self, player: StagePlayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._atlas: Atlas | None = None
        self._now = Exploration()
        self._dress: Dress | None = None
        self._told: tuple[object, ...] = ()
        self._doors = Doors(
            to_site=self.site_picked.emit,
            to_cancer=self.cancer_picked.emit,
            to_card=self.card_picked.emit,
            to_depth=self.depth_chosen.emit,
            close=self.closed.emit,
        )
        self.board = SceneBoard(player)
        self.bar: PlayerBar | None = None
        self.where = WhereNow()
        self.where.closed.connect(self.closed)
        self._stories, self._words = Scroller(), Scroller()
        self.sheet: Sheet | None = None
        self._lay_out()
        self.setAutoFillBackground(True)
        player.stationed.connect(self._tell)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stories)
        middle, told = Scroller(), QWidget()  # with large letters not all stands in a small window
        self._middle = QVBoxLayout(told)
        self._middle.setContentsMargins(22, 22, 22, 14)
        self._middle.addWidget(self.board, 1)
        middle.hold(told)
        row.addWidget(middle, 1)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words, 1)
        column.addWidget(self.where)
        row.addWidget(self._right)

    def open(self, atlas: Atlas) -> None:
        """Take the content of one language."""
        self._atlas, self.sheet = atlas, None
        self.where.open(atlas)
        self.board.open(atlas)
        self._dress_up()

    def wear(self, theme: Theme, metrics: Metrics) -> None:
        """Take the look of a theme at a size."""
        self._dress, self.sheet = Dress(theme=theme, metrics=metrics), None
        painted(self, theme)
        self.board.wear(theme, metrics)
        self.where.wear(theme, metrics)
        grown = metrics.body / 15
        self._stories.setVisible(metrics.text_scale <= _LISTED_TO)
        self._stories.setFixedWidth(round(_LIST * min(grown, 1.5)))
        self._right.setFixedWidth(round(_PAGE * min(grown, 1.3)))
        self._dress_up()

    def laid_out(self, width: int, height: int) -> SceneBoard:
        """Take a size before it is seen; returns what the picture stands on."""
        if not self.isVisible():
            self.resize(width, height)
            grab = self.grab()  # lays out what is inside, to the last
            del grab
        return self.board

    def present(self, now: Exploration) -> None:
        """Show the story that is open."""
        self._now = now
        if now.stage is not None:
            self._list()
            self._tell()

    def _dress_up(self) -> None:
        """Build what wears a theme and words anew."""
        if self._atlas is None or self._dress is None:
            return
        bar = PlayerBar(self._player, self._dress, is_story=True)
        put_instead(self._middle, self.bar, bar)
        self.bar = bar
        self.sheet = Sheet(self._atlas, self._dress, self._doors)
        self._words.hold(self.sheet)
        self._told = ()
        self._list()
        self._tell()

    def _list(self) -> None:
        if self._atlas is None or self._dress is None:
            return
        listed = QWidget()
        column = QVBoxLayout(listed)
        side = self._dress.px(12)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(0)
        column.addWidget(Lettering(translate("StagePlace", "Stories"), self._dress, "eyebrow"))
        column.addSpacing(self._dress.px(6))
        for name, stage in self._atlas.stages.items():
            chosen = name == self._now.stage
            row = PlaceRow(RowText(name=stage.title), self._dress, arrow="", chosen=chosen)
            row.clicked.connect(partial(self.stage_picked.emit, name, 0))
            column.addWidget(row)
        column.addSpacing(self._dress.px(16))
        first = next(iter(self._atlas.cards), None)
        if first is not None:
            words = translate("StagePlace", "All topics")
            row = PlaceRow(RowText(name=words), self._dress)
            row.clicked.connect(partial(self.card_picked.emit, first))
            column.addWidget(row)
        column.addStretch(1)
        self._stories.hold(listed)

    def _tell(self, *_: object) -> None:
        """Write the words of the present step, once for each."""
        stage, step, now = self._player.stage, self._player.present_step, self._now
        if stage is None or step is None or self.sheet is None:
            return
        index, left_out = self._player.station or 0, self._player.left_out
        told = (stage, index, left_out, now.depth, now.primary, now.reading, now.figure)
        if told == self._told:
            return
        self._told = told
        self.sheet.write(stage_page(self.sheet, stage, index, now, left_out=left_out))
        self._words.verticalScrollBar().setValue(0)
        self.where.tell(step, now)
