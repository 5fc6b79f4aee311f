"""The names of a moment: which chips, how large, where, and to what they point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF

from explorer.appearance.roles import looks_of
from explorer.diagram.anchors import anchors_of
from explorer.diagram.chip_item import Chip, measure, wrapped
from explorer.diagram.chips import RUN, ChipPolicy, Column, Label, Placed, Side, place
from explorer.diagram.names import ON_BOARD, sites_named
from explorer.domain.atlas import SiteId
from explorer.domain.exploration import LIT, SiteRole, body_roles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from explorer.diagram.hit_map import HitMap
    from explorer.diagram.look import Look
    from explorer.domain.exploration import Exploration

# units from the midline to the columns left and right, at the working view
_ENDS: Final = {
    ChipPolicy.STUDY: (213.0, 204.0),
    ChipPolicy.KIOSK: (176.0, 166.0),
}
_MARGIN: Final = 10.0  # px between a chip and the edge of the view
_WIDEST: Final = 9.5  # ems of a name before it breaks
_MORE: Final = ""  # the key of "and 3 more", which is no site
_BOARD_X: Final = 1000 / 1920  # shares of a board's width and height
_BOARD_TOP: Final = 150 / 1080
_BOARD_BOTTOM: Final = 890 / 1080


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A chip in its place. `hit` is what a finger may touch; no `site` for a mere count."""

    site: SiteId | None
    chip: Chip
    placed: Placed
    hit: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What names depend on."""

    look: Look
    now: Exploration
    hits: HitMap


def plan_names(look: Look, now: Exploration, hits: Callable[[], HitMap]) -> tuple[Named, ...]:
    """Return the chips of a story in their places, the most important first."""
    policy = look.policy
    if policy is ChipPolicy.NONE:
        return ()
    scene = Scene(look=look, now=now, hits=hits())
    sites = sites_named(
        scene.look.atlas, scene.now, scene.look.artwork, policy, scene.look.camera.zoom
    )
    roles = body_roles(scene.look.atlas, scene.now)
    chips: dict[str, Chip] = {}
    labels: list[Label] = []
    board = policy is ChipPolicy.PROJECTOR
    for site in sites[: ON_BOARD + 1] if board else sites:
        chips[site] = _chip(site, roles[site], scene)
        labels.append(_label(site, chips[site], scene))
    if board and len(sites) > ON_BOARD + 1:
        chips[_MORE] = _count(len(sites) - ON_BOARD - 1)
        labels.append(_label(_MORE, chips[_MORE], scene))
    shown = _seen(labels, scene)
    columns = _columns(scene)
    placed = place(
        shown,
        columns,
        gap=0.0 if board else scene.look.metrics.gap,
        pitch=_board_pitch(len(shown), columns[0], scene) if board else scene.look.metrics.chip_hit,
        run=RUN * scene.look.metrics.stroke_scale,
    )
    return tuple(_named(one, chips[one.label.key], scene) for one in placed)


def _board_pitch(count: int, column: Column, scene: Scene) -> float:
    room = (column.bottom - column.top) / max(1, count)
    return min(scene.look.metrics.chip_hit + 6, room)


def _chip(site: SiteId, role: SiteRole, scene: Scene) -> Chip:
    board = scene.look.policy is ChipPolicy.PROJECTOR
    em = scene.look.metrics.chip
    widest = 100 * em if board else _WIDEST * em
    shown = role if role in LIT else SiteRole.REST
    bold = looks_of(scene.look.theme)[shown].chip_bold
    return Chip(
        lines=wrapped(scene.look.atlas.sites[site].name, widest, em, bold=bold),
        role=shown,
        is_open=site == scene.now.reading,
        bare=board,
        boxed=scene.look.camera.zoom > 1.0,
        least_height=scene.look.metrics.chip_hit if scene.look.policy is ChipPolicy.KIOSK else 0.0,
    )


def _count(number: int) -> Chip:
    text = QCoreApplication.translate("BodyView", "and %n more", "", number)
    return Chip(lines=(text,), role=SiteRole.REST, bare=True)


def _label(key: str, chip: Chip, scene: Scene) -> Label:
    shape = measure(chip, scene.look.metrics, scene.look.theme)
    anchors: Mapping[Side, tuple[float, float]] = {}
    if key in scene.look.atlas.sites:
        anchors = anchors_of(
            scene.look.atlas.sites[SiteId(key)],
            scene.look.artwork,
            scene.now.figure,
            scene.look.camera,
            scene.hits,
        )
    return Label(
        key=key,
        width=shape.width,
        height=shape.height,
        anchors=anchors,
        middle=scene.look.camera.width * scene.look.camera.frame.midline,
    )


def _seen(labels: Sequence[Label], scene: Scene) -> list[Label]:
    """Leave out what is drawn but not in view; what is never drawn keeps its chip."""
    return [
        label
        for label in labels
        if label.anchors
        or not _is_drawn(label.key, scene)
        or scene.look.policy is ChipPolicy.PROJECTOR
    ]


def _is_drawn(key: str, scene: Scene) -> bool:
    site = scene.look.atlas.sites.get(SiteId(key))
    return site is not None and any(
        scene.look.artwork.of(part, scene.now.figure) for part in site.parts
    )


def _columns(scene: Scene) -> list[Column]:
    camera = scene.look.camera
    if scene.look.policy is ChipPolicy.PROJECTOR:
        return [
            Column(
                side=Side.RIGHT,
                x=camera.width * _BOARD_X,
                outer=10.0 * camera.width,
                top=camera.height * _BOARD_TOP,
                bottom=camera.height * _BOARD_BOTTOM,
            )
        ]
    middle = camera.width * camera.frame.midline
    unit = camera.scale / camera.zoom
    left, right = _ENDS[scene.look.policy]
    ends = {
        Side.LEFT: (max(_MARGIN, middle - left * unit), _MARGIN),
        Side.RIGHT: (min(camera.width - _MARGIN, middle + right * unit), camera.width - _MARGIN),
    }
    top, bottom = camera.frame.top + 4, camera.height - camera.frame.bottom - 4
    return [
        Column(side=side, x=round(x), outer=outer, top=top, bottom=bottom)
        for side, (x, outer) in ends.items()
    ]


def _named(placed: Placed, chip: Chip, scene: Scene) -> Named:
    site = SiteId(placed.label.key) if placed.label.key else None
    left, top, width, height = placed.rect
    spare = max(0.0, scene.look.metrics.chip_hit - height) / 2
    return Named(
        site=site,
        chip=chip,
        placed=placed,
        hit=QRectF(left, top, width, height).adjusted(-4, -spare, 4, spare),
    )
