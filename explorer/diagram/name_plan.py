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
    from collections.abc import Mapping, Sequence

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Artwork
    from explorer.diagram.camera import Camera
    from explorer.diagram.hit_map import HitMap
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration

_LEFT: Final = 213.0  # units from the midline to the left column, at the working view
_RIGHT: Final = 181.0
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

    atlas: Atlas
    now: Exploration
    artwork: Artwork
    camera: Camera
    hits: HitMap
    theme: Theme
    metrics: Metrics
    policy: ChipPolicy


def plan_names(scene: Scene) -> tuple[Named, ...]:
    """Return the chips of a moment in their places, the most important first."""
    zoom, policy = scene.camera.zoom, scene.policy
    sites = sites_named(scene.atlas, scene.now, scene.artwork, policy, zoom)
    roles = body_roles(scene.atlas, scene.now)
    chips: dict[str, Chip] = {}
    labels: list[Label] = []
    board = policy is ChipPolicy.PROJECTOR
    for site in sites[: ON_BOARD + 1] if board else sites:
        if board or zoom >= 1.0:
            chip = _chip(site, roles[site], scene)
            chips[site] = chip
            labels.append(_label(site, chip, scene))
    if board and len(sites) > ON_BOARD + 1:
        chips[_MORE] = _count(len(sites) - ON_BOARD - 1)
        labels.append(_label(_MORE, chips[_MORE], scene))
    shown = _seen(labels, scene)
    placed = place(
        shown,
        _columns(shown, scene),
        gap=scene.metrics.gap,
        pitch=scene.metrics.chip_hit + (6 if board else 0),
        run=RUN * scene.metrics.stroke_scale,
    )
    return tuple(_named(one, chips[one.label.key], scene) for one in placed)


def _chip(site: SiteId, role: SiteRole, scene: Scene) -> Chip:
    board = scene.policy is ChipPolicy.PROJECTOR
    em = scene.metrics.chip
    widest = 100 * em if board else _WIDEST * em
    shown = role if role in LIT else SiteRole.REST
    bold = looks_of(scene.theme)[shown].chip_bold
    return Chip(
        lines=wrapped(scene.atlas.sites[site].name, widest, em, bold=bold),
        role=shown,
        is_open=site == scene.now.reading,
        bare=board,
        boxed=scene.camera.zoom > 1.0,
        least_height=scene.metrics.chip_hit if scene.policy is ChipPolicy.KIOSK else 0.0,
    )


def _count(number: int) -> Chip:
    text = QCoreApplication.translate("BodyView", "and %n more", "", number)
    return Chip(lines=(text,), role=SiteRole.REST, bare=True)


def _label(key: str, chip: Chip, scene: Scene) -> Label:
    shape = measure(chip, scene.metrics, scene.theme)
    anchors: Mapping[Side, tuple[float, float]] = {}
    if key in scene.atlas.sites:
        anchors = anchors_of(
            scene.atlas.sites[SiteId(key)],
            scene.artwork,
            scene.now.figure,
            scene.camera,
            scene.hits,
        )
    return Label(
        key=key,
        width=shape.width,
        height=shape.height,
        anchors=anchors,
        middle=scene.camera.width * scene.camera.frame.midline,
    )


def _seen(labels: Sequence[Label], scene: Scene) -> list[Label]:
    """Leave out what is drawn but not in view; what is never drawn keeps its chip."""
    return [
        label
        for label in labels
        if label.anchors or not _is_drawn(label.key, scene) or scene.policy is ChipPolicy.PROJECTOR
    ]


def _is_drawn(key: str, scene: Scene) -> bool:
    site = scene.atlas.sites.get(SiteId(key))
    return site is not None and any(
        scene.artwork.of(part, scene.now.figure) for part in site.parts
    )


def _columns(labels: Sequence[Label], scene: Scene) -> list[Column]:
    camera = scene.camera
    if scene.policy is ChipPolicy.PROJECTOR:
        return [
            Column(
                side=Side.RIGHT,
                x=camera.width * _BOARD_X,
                top=camera.height * _BOARD_TOP,
                bottom=camera.height * _BOARD_BOTTOM,
            )
        ]
    widest = max((label.width for label in labels), default=0.0)
    middle = camera.width * camera.frame.midline
    unit = camera.scale / camera.zoom
    ends = {
        Side.LEFT: max(middle - _LEFT * unit, _MARGIN + widest),
        Side.RIGHT: min(middle + _RIGHT * unit, camera.width - _MARGIN - widest),
    }
    top, bottom = camera.frame.top + 4, camera.height - camera.frame.bottom - 4
    return [Column(side=side, x=round(x), top=top, bottom=bottom) for side, x in ends.items()]


def _named(placed: Placed, chip: Chip, scene: Scene) -> Named:
    site = SiteId(placed.label.key) if placed.label.key else None
    left, top, width, height = placed.rect
    spare = max(0.0, scene.metrics.chip_hit - height) / 2
    return Named(
        site=site,
        chip=chip,
        placed=placed,
        hit=QRectF(left, top, width, height).adjusted(-4, -spare, 4, spare),
    )
