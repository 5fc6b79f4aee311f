"""A layer that is hidden is as if it were not drawn; a change of layers fades over once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QImage

from explorer.diagram.artwork import Artwork, Layer
from explorer.domain.atlas import CancerId, Figure
from explorer.domain.exploration import Exploration
from explorer.domain.layers import SEEN_FROM, USUAL, X_RAY, Group, Layers
from tests.diagram.drawn import shape
from tests.diagram.shipped import shown
from tests.small_atlas import ATLAS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from explorer.diagram.artwork import Shape
    from explorer.diagram.body_view import BodyView

LAYERS = {
    group: Layer(id=group.value, group=group, opacity=1.0, flatten=False)
    for group in (
        Group.SKIN,
        Group.SKELETON,
        Group.ORGANS_DEEP,
        Group.ORGANS_MIDDLE,
        Group.ORGANS_FRONT,
        Group.VESSELS,
        Group.LYMPH,
        Group.MUSCLES,
    )
}
PLACES = {  # where a group's own shape lies and nothing else but the skin
    Group.SKIN: (150.0, 300.0),
    Group.SKELETON: (40.0, 540.0),
    Group.ORGANS_DEEP: (80.0, 340.0),
    Group.ORGANS_MIDDLE: (30.0, 300.0),
    Group.ORGANS_FRONT: (-70.0, 320.0),
    Group.VESSELS: (0.0, 200.0),
    Group.LYMPH: (-60.0, 150.0),
    Group.MUSCLES: (-120.0, 480.0),
}


def on(group: Group, part: str, *place: float, **more: Any) -> Shape:
    return shape(part, *place, layer=LAYERS[group], **more)


SHAPES = (
    on(Group.SKIN, "shell", 0, 400, 380, 800, material="shell"),
    on(Group.SKELETON, "femur_left", 40, 540, 26, 120, material="bone"),
    on(Group.ORGANS_DEEP, "spleen", 60, 340, 70, 60, material="spleen"),
    on(Group.ORGANS_MIDDLE, "stomach", 20, 330, 90, 90, material="stomach"),
    on(Group.ORGANS_FRONT, "liver", -30, 320, 110, 70, material="liver"),
    on(Group.VESSELS, "aorta", 0, 200, 16, 60, material="artery", pick=False),
    on(Group.LYMPH, "brain", -60, 150, 20, 20, style="beads", material="node"),
    on(Group.MUSCLES, "biceps", -120, 480, 60, 90, material="muscle", pick=False),
    on(Group.MUSCLES, "rectus", -30, 320, 60, 60, material="muscle", pick=False),
)
LAYERED = Artwork(layers=tuple(LAYERS.values()), shapes=SHAPES)
SITE_OF = {
    Group.SKELETON: "bone",
    Group.ORGANS_DEEP: "spleen",
    Group.ORGANS_MIDDLE: "stomach",
    Group.ORGANS_FRONT: "liver",
    Group.LYMPH: "brain",
}
STORY = Exploration(figure=Figure.MALE, primary=CancerId("stomach"))  # lights the liver


def layered(qtbot: QtBot, now: Exploration | None = None, **more: Any) -> BodyView:
    return shown(qtbot, now or Exploration(), **{"artwork": LAYERED, "atlas": ATLAS, **more})


def spot(view: BodyView, group: Group) -> QPointF:
    return QPointF(view.camera.transform.map(QPointF(*PLACES[group])).toPoint())


def picture(view: BodyView) -> np.ndarray[Any, Any]:
    """Return what is seen as height x width x 4 bytes."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(image.constBits(), np.uint8)
    return bits.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


def running(view: BodyView) -> list[QTimer]:
    """Return the timers that go on; those that fire once come to their end by themselves."""
    timers = view.findChildren(QTimer)
    return [timer for timer in timers if timer.isActive() and not timer.isSingleShot()]


def without(group: Group) -> Artwork:
    return Artwork(
        layers=LAYERED.layers,
        shapes=tuple(each for each in SHAPES if each.layer.group is not group),
    )


@pytest.mark.parametrize("group", Group)
def test_a_hidden_group_is_not_painted(qtbot: QtBot, group: Group) -> None:
    every = replace(USUAL, muscles=1.0)
    view = layered(qtbot, layers=every)
    full = picture(view)
    view.show_layers(every.faded(group, 0.0))
    bare = layered(qtbot, artwork=without(group), layers=every)
    assert (picture(view) == picture(bare)).all()
    x, y = spot(view, group).toPoint().toTuple()
    assert (picture(view)[y, x] != full[y, x]).any()


@pytest.mark.parametrize("group", SITE_OF)
def test_a_hidden_group_is_not_picked(qtbot: QtBot, group: Group) -> None:
    view = layered(qtbot)
    at = spot(view, group)
    assert view.site_at(at) == SITE_OF[group]
    for opacity in (0.0, SEEN_FROM - 0.01):
        view.show_layers(USUAL.faded(group, opacity))
        assert view.site_at(at) != SITE_OF[group]
        assert SITE_OF[group] not in view.sites_at(at)
    view.show_layers(USUAL.faded(group, SEEN_FROM))
    assert view.site_at(at) == SITE_OF[group]


def test_hidden_skin_is_picked_nowhere(qtbot: QtBot) -> None:
    view = layered(qtbot, layers=USUAL.faded(Group.SKIN, 0.0))
    at = spot(view, Group.SKIN).toPoint()
    hits = view.stage.hits
    assert hits.number_at(at.x(), at.y()) == 0
    assert hits.stack(at.x(), at.y()) == ()


def test_what_lies_behind_a_hidden_organ_is_picked_at_once(qtbot: QtBot) -> None:
    view = layered(qtbot)
    at = view.camera.transform.map(QPointF(5, 330))  # liver over stomach
    assert view.sites_at(at) == ("liver", "stomach")
    view.show_layers(USUAL.faded(Group.ORGANS_FRONT, 0.1))
    assert view.site_at(at) == "stomach"


def test_a_second_tap_never_steps_to_what_is_hidden(qtbot: QtBot) -> None:
    view = layered(qtbot)
    at = view.camera.transform.map(QPointF(40, 335)).toPoint()  # stomach over spleen
    view.show_layers(USUAL.faded(Group.ORGANS_DEEP, 0.0))
    picked: list[str] = []
    view.site_picked.connect(picked.append)
    for _ in range(3):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert picked == ["stomach"] * 3


def test_hiding_between_two_taps_forgets_the_first(qtbot: QtBot) -> None:
    view = layered(qtbot)
    at = view.camera.transform.map(QPointF(40, 335)).toPoint()
    picked: list[str] = []
    view.site_picked.connect(picked.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    view.show_layers(USUAL.faded(Group.ORGANS_DEEP, 0.0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert picked == ["stomach", "stomach"]


def test_muscles_appear_only_when_asked_for(qtbot: QtBot) -> None:
    view = layered(qtbot)
    usual = picture(view)
    assert (usual == picture(layered(qtbot, artwork=without(Group.MUSCLES)))).all()
    view.show_layers(USUAL.faded(Group.MUSCLES, 1.0))
    x, y = spot(view, Group.MUSCLES).toPoint().toTuple()
    assert (picture(view)[y, x] != usual[y, x]).any()
    assert view.site_at(spot(view, Group.ORGANS_FRONT)) == "liver", "muscles are looked through"


@pytest.mark.parametrize("group", Group)
def test_a_group_fades_evenly(qtbot: QtBot, group: Group) -> None:
    """The further the slider, the further the pixel is from where it began."""
    view = layered(qtbot)
    x, y = spot(view, group).toPoint().toTuple()
    pixels = []
    for step in range(0, 11, 2):
        view.show_layers(USUAL.faded(group, step / 10), still=True)
        pixels.append(picture(view)[y, x])
    away = [int(abs(pixel - pixels[0]).sum()) for pixel in pixels]
    assert away == sorted(away)
    assert away[-1] > 20


def test_dragging_is_followed_at_once(qtbot: QtBot) -> None:
    view = layered(qtbot, moving=True)
    qtbot.waitUntil(lambda: not view.stage.is_moving)
    for step in (8, 5, 2, 0):
        view.show_layers(USUAL.faded(Group.ORGANS_FRONT, step / 10), still=True)
        assert view.settle()
        assert not view.stage.is_moving
    still = layered(qtbot, layers=USUAL.faded(Group.ORGANS_FRONT, 0.0))
    assert (picture(view) == picture(still)).all()


@pytest.mark.parametrize("now", [Exploration(), STORY], ids=["rest", "story"])
@pytest.mark.parametrize("layers", [X_RAY, USUAL.alone(Group.SKELETON)], ids=["x_ray", "alone"])
def test_what_is_chosen_fades_over_once_and_ends(
    qtbot: QtBot, now: Exploration, layers: Layers
) -> None:
    view = layered(qtbot, now, moving=True)
    qtbot.waitUntil(lambda: not view.stage.is_moving)
    before = picture(view)
    view.show_layers(layers)
    frames = [picture(view)]
    assert view.stage.is_moving
    assert abs(frames[0] - before).max() <= 100, "it begins with what stood there"

    def watched() -> bool:
        frames.append(picture(view))
        return not view.stage.is_moving

    qtbot.waitUntil(watched, timeout=5000)
    after = picture(layered(qtbot, now, layers=layers))
    assert (frames[-1] == after).all()
    low, high = np.minimum(before, after) - 2, np.maximum(before, after) + 2
    for frame in frames:
        assert ((low <= frame) & (frame <= high)).all(), "a flash"
    away = [abs(frame - after).sum() for frame in frames]
    assert away == sorted(away, reverse=True), "it runs one way"
    assert running(view) == []
    view.viewport().update()
    assert (picture(view) == after).all()
    assert not view.stage.is_moving


def test_a_drag_during_a_fade_ends_it(qtbot: QtBot) -> None:
    view = layered(qtbot, moving=True)
    qtbot.waitUntil(lambda: not view.stage.is_moving)
    view.show_layers(X_RAY)
    picture(view)
    assert view.stage.is_moving
    dragged = X_RAY.faded(Group.SKIN, 0.3)
    view.show_layers(dragged, still=True)
    assert (picture(view) == picture(layered(qtbot, layers=dragged))).all()
    assert not view.stage.is_moving


def test_a_choice_just_before_another_camera_leaves_no_ghost(qtbot: QtBot) -> None:
    """The picture that fades was taken through the old camera: it must not lie over the new."""
    view = layered(qtbot, moving=True)
    qtbot.waitUntil(lambda: not view.stage.is_moving)
    view.zoom_in()
    view.settle()
    view.show_layers(X_RAY)
    view.fit()
    first = picture(view)
    final = picture(layered(qtbot, layers=X_RAY))
    beside = (final == final[2, 2]).all(axis=2)
    assert (first[beside] == final[2, 2]).all(), "beside the body there is the plate alone"


@pytest.mark.parametrize("way", ["reduced", "hidden", "same"])
def test_nothing_fades_where_nothing_should(qtbot: QtBot, way: str) -> None:
    view = layered(qtbot, moving=way != "reduced")
    qtbot.waitUntil(lambda: not view.stage.is_moving)
    if way == "hidden":
        view.hide()
    view.show_layers(USUAL if way == "same" else X_RAY)
    view.settle()
    assert not view.stage.is_moving
    assert running(view) == []


def test_lit_parts_show_although_their_group_is_hidden(qtbot: QtBot) -> None:
    view = layered(qtbot, STORY)
    at = spot(view, Group.ORGANS_FRONT)
    x, y = at.toPoint().toTuple()
    lit = picture(view)[y, x]
    hidden = USUAL.faded(Group.ORGANS_FRONT, 0.0).faded(Group.ORGANS_MIDDLE, 0.0)
    view.show_layers(hidden)
    assert (picture(view)[y, x] == lit).all()
    assert view.site_at(at) == "liver"
    assert view.sites_at(at)[0] == "liver"
    view.present(Exploration())
    view.settle()
    assert view.site_at(at) != "liver", "without the story it is hidden again"


def test_layers_stay_when_story_figure_side_and_theme_change(qtbot: QtBot) -> None:
    view = layered(qtbot, layers=X_RAY)
    view.present(replace(STORY, figure=Figure.FEMALE))
    view.settle()
    assert view.layers == X_RAY
    assert view.stage.look is not None
    assert view.stage.look.layers == X_RAY
