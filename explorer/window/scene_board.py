"""The picture of the open story, and under it what a model says of it, where it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.panels.dress import Dress
from explorer.panels.lettering import Lettering
from explorer.panels.readings import Readings
from explorer.panels.swap import let_go, put_instead
from explorer.scenes.scene import Supplied
from explorer.scenes.scene_view import SceneView
from explorer.scenes.scenes import scene_of

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.scenes.scene import Scene
    from explorer.session.stage_player import StagePlayer


class SceneBoard(QWidget):
    """Follows the stage player; a touch on a difference goes to its step."""

    def __init__(self, player: StagePlayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._scene: Scene | None = None
        self._atlas: Atlas | None = None
        self._dress: Dress | None = None
        self._at_hand: Metrics | None = None
        self._read: tuple[object, ...] = ()
        self.view = SceneView()
        self.view.touched.connect(self._go_to)
        self.readings: Readings | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._heads = QWidget()
        QHBoxLayout(self._heads).setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heads)
        self._column.addWidget(self.view, 1)
        player.moved.connect(self._move)
        player.stationed.connect(self._describe)
        player.changed.connect(self._show)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._atlas = atlas
        self._show()

    def wear(self, theme: Theme, metrics: Metrics, at_hand: Metrics | None = None) -> None:
        """Take the look of a theme at a size; `at_hand` where controls are smaller than words."""
        self._dress, self._at_hand = Dress(theme=theme, metrics=metrics), at_hand
        self.view.wear(theme, metrics)
        self._column.setSpacing(self._dress.px(8))
        self._show()

    def laid_out(self, width: int, height: int) -> SceneBoard:
        """Take a size before it is seen; returns itself."""
        if self.isHidden():
            self.resize(width, height)
            self._column.activate()
        return self

    def _show(self) -> None:
        """Show the scene of the open story, and the readings that go with it."""
        stage = self._player.stage
        left_out = self._player.left_out
        self._scene = scene_of(stage.id, vessels=not left_out) if stage is not None else None
        self.view.show_scene(self._scene)
        read = (stage, self._dress, self._atlas)
        if read != self._read:
            self._read = read
            self._renew_heads()
            self._renew_readings()
        if self.readings is not None:
            self.readings.select(left_out=left_out)
        self._move()
        self._describe()

    def _renew_heads(self) -> None:
        """Name the courses over their halves of the picture."""
        stage, dress, row = self._player.stage, self._dress, self._heads.layout()
        assert isinstance(row, QHBoxLayout)
        while (item := row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                let_go(old)
        if stage is not None and dress is not None:
            for name in stage.courses:
                row.addWidget(Lettering(name, dress, "strong"), 1)
        self._heads.setVisible(row.count() > 0)

    def _renew_readings(self) -> None:
        before, self.readings = self.readings, None
        stage, dress, atlas = self._player.stage, self._dress, self._atlas
        if stage is not None and stage.compare is not None and dress and atlas:
            self.readings = Readings(stage.compare, atlas.language, dress, self._at_hand)
            self.readings.chosen.connect(self._player.leave_out)
        put_instead(self._column, before, self.readings)

    def _move(self) -> None:
        at = self._player.position or 0.0
        self.view.show_moment(at)
        if self.readings is not None and isinstance(self._scene, Supplied):
            self.readings.tell(self._scene.supply(at))

    def _describe(self, *_: object) -> None:
        step = self._player.present_step
        if step is not None:
            self.view.describe(step.title, step.description)

    def _go_to(self, name: str) -> None:
        stage = self._player.stage
        names = [step.id for step in stage.steps] if stage is not None else []
        if name in names:
            self._player.go_to(names.index(name))
