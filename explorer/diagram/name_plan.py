"""The names of a moment: which chips, how large, where, and to what they point."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF

from explorer.appearance.roles import looks_of
from explorer.appearance.route_looks import route_number
from explorer.diagram.anchors import anchors_of
from explorer.diagram.chip_item import Chip, forms, measure
from explorer.diagram.chips import RUN, ChipPolicy, Column, Label, Placed, Side
from explorer.diagram.clearance import place_clear
from explorer.diagram.names import ON_BOARD, sites_named, stations_named
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
_CAPTION: Final = 4.4  # ems kept free at the foot for a caption of two lines
_MARGIN: Final = 10.0  # px between a chip and the edge of the view
_AIR: Final = 3.0  # study px between a chip and the body
_WIDEST: Final = 9.5  # ems of a name before it breaks
_STATION: Final = "#"  # begins the key of a station, which is followed by its number from 0
_MORE: Final = ""  # the key of "and 3 more", which is no site
_BOARD_X: Final = 1000 / 1920  # shares of a board's width and height
_BOARD_TOP: Final = 150 / 1080
_BOARD_BOTTOM: Final = 890 / 1080
_BOARD_TOP_PAIR: Final = 180 / 1080  # the chip of the open card has a line round it
_BOARD_PAIR: Final = 650 / 1080  # the sentence of a pair takes up to three lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A chip in its place. `hit` is what a finger may touch.

    It names a site, or a station of the way that is shown (from 0); a mere count names neither.
    """

    site: SiteId | None
    station: int | None
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
    board = policy is ChipPolicy.PROJECTOR
    chips: dict[str, tuple[Chip, ...]] = {
        site: _chips(site, roles[site], scene)
        for site in (sites[: ON_BOARD + 1] if board else sites)
    }
    if board and len(sites) > ON_BOARD + 1:
        chips[_MORE] = (_count(len(sites) - ON_BOARD - 1),)
    if now.reading is not None:
        chips |= {
            f"{_STATION}{number}": _forms_of(name, SiteRole.REST, scene, boxed=True)
            for number, name in stations_named(look.way_picture(now), policy)
        }
    shown = _seen([_label(key, own, scene) for key, own in chips.items()], scene)
    columns = _columns(scene)
    placed = place_clear(
        shown,
        columns,
        gap=0.0 if board else scene.look.metrics.gap,
        pitch=_board_pitch(len(shown), columns[0], scene) if board else scene.look.metrics.chip_hit,
        run=RUN * scene.look.metrics.stroke_scale,
    )
    return tuple(_named(one, _form(chips[one.label.key], one.label), scene) for one in placed)


def _form(chips: Sequence[Chip], label: Label) -> Chip:
    """Return the form of a name that was placed: each has one fewer to fall back on."""
    return chips[len(chips) - 1 - len(label.narrower)]


def _board_pitch(count: int, column: Column, scene: Scene) -> float:
    room = (column.bottom - column.top) / max(1, count)
    return min(scene.look.metrics.chip_hit + 6, room)


def _chips(site: SiteId, role: SiteRole, scene: Scene) -> tuple[Chip, ...]:
    """Return the chip of a site and its narrower forms; a board has room for one."""
    shown = role if role in LIT else SiteRole.REST
    is_open = site in (scene.now.reading, scene.now.origins_of)
    return _forms_of(scene.look.atlas.sites[site].name, shown, scene, is_open=is_open)


def _forms_of(
    name: str, role: SiteRole, scene: Scene, *, is_open: bool = False, boxed: bool = False
) -> tuple[Chip, ...]:
    board = scene.look.policy is ChipPolicy.PROJECTOR
    em = scene.look.metrics.chip
    widest = 100 * em if board else _WIDEST * em
    found = forms(name, widest, em, bold=looks_of(scene.look.theme)[role].chip_bold)
    kiosk = scene.look.policy is ChipPolicy.KIOSK
    return tuple(
        Chip(
            lines=lines,
            role=role,
            is_open=is_open,
            bare=board,
            boxed=boxed or scene.look.camera.zoom > 1.0,
            least_height=scene.look.metrics.chip_hit if kiosk else 0.0,
        )
        for lines in (found[:1] if board else found)
    )


def _count(number: int) -> Chip:
    text = QCoreApplication.translate("BodyView", "and %n more", "", number)
    return Chip(lines=(text,), role=SiteRole.REST, bare=True)


def _label(key: str, chips: Sequence[Chip], scene: Scene) -> Label:
    anchors: Mapping[Side, tuple[float, float]] = {}
    if key in scene.look.atlas.sites:
        anchors = anchors_of(
            scene.look.atlas.sites[SiteId(key)],
            scene.look.artwork,
            scene.now.figure,
            scene.look.camera,
            scene.hits,
            even_hidden=chips[0].role in LIT,
        )
        anchors = {side: _off_the_discs(side, at, scene) for side, at in anchors.items()}
    elif key.startswith(_STATION):
        anchors = _discs(scene)[int(key.removeprefix(_STATION))]
    middle = scene.look.camera.width * scene.look.camera.frame.midline
    found: tuple[Label, ...] = ()
    for chip in reversed(chips):
        shape = measure(chip, scene.look.metrics, scene.look.theme)
        label = Label(
            key=key,
            width=shape.width,
            height=shape.height,
            anchors=anchors,
            middle=middle,
            narrower=found,
        )
        found = (label, *found)
    return found[0]


def _discs(scene: Scene) -> list[Mapping[Side, tuple[float, float]]]:
    """Return what lies just beside the disc of each station, px."""
    if scene.now.reading is None:
        return []
    ratio, beside = scene.look.camera.ratio, _reach_of_disc(scene)
    places = [mark.at / ratio for mark in scene.look.way_picture(scene.now).marks]
    return [
        {Side.LEFT: (at.x() - beside, at.y()), Side.RIGHT: (at.x() + beside, at.y())}
        for at in places
    ]


def _off_the_discs(side: Side, at: tuple[float, float], scene: Scene) -> tuple[float, float]:
    """Return where a leader ends that would end on the number of a station: beside it."""
    beside = _reach_of_disc(scene)
    for disc in _discs(scene):
        (left, y), (right, _) = disc[Side.LEFT], disc[Side.RIGHT]
        if hypot(at[0] - (left + right) / 2, at[1] - y) < beside:
            return disc[side]
    return at


def _reach_of_disc(scene: Scene) -> float:
    return (route_number("station", "radius") + 3) * scene.look.metrics.stroke_scale


def _seen(labels: Sequence[Label], scene: Scene) -> list[Label]:
    """Leave out what is drawn but not in view; a board names everything.

    What is not drawn on this side has only its name, which a kiosk gives under the body too.
    """
    if scene.look.policy is ChipPolicy.PROJECTOR:
        return list(labels)
    return [label for label in labels if label.anchors or _is_only_named(label.key, scene)]


def _is_only_named(key: str, scene: Scene) -> bool:
    if key.startswith(_STATION):
        return False
    site = scene.look.atlas.sites[SiteId(key)]
    if scene.look.policy is ChipPolicy.KIOSK:
        return site.chip_only
    return not any(scene.look.artwork.of(part, scene.now.figure) for part in site.parts)


def _columns(scene: Scene) -> list[Column]:
    camera = scene.look.camera
    if scene.look.policy is ChipPolicy.PROJECTOR:
        return [
            Column(
                side=Side.RIGHT,
                x=camera.width * _BOARD_X,
                outer=10.0 * camera.width,
                top=camera.height * (_BOARD_TOP if scene.now.reading is None else _BOARD_TOP_PAIR),
                bottom=camera.height
                * (_BOARD_BOTTOM if scene.now.reading is None else _BOARD_PAIR),
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
    if scene.now.reading is not None:
        bottom -= _CAPTION * scene.look.metrics.body  # of the present station
    return [
        Column(
            side=side,
            x=round(x),
            outer=outer,
            top=top,
            bottom=bottom,
            reach=_reach(side, scene) if camera.zoom <= 1.0 else None,
        )
        for side, (x, outer) in ends.items()
    ]


def _reach(side: Side, scene: Scene) -> Callable[[float, float], float]:
    """Return how far names may come toward the body, in px, between two heights."""
    camera = scene.look.camera
    outline = scene.look.artwork.outline(scene.now.figure)
    air = _AIR * scene.look.metrics.stroke_scale

    def reach(top: float, bottom: float) -> float:
        rows = ((top - camera.y) / camera.scale, (bottom - camera.y) / camera.scale)
        left, right = outline.between(*rows)
        if side is Side.LEFT:
            return camera.x + left * camera.scale - air
        return camera.x + right * camera.scale + air

    return reach


def _named(placed: Placed, chip: Chip, scene: Scene) -> Named:
    key = placed.label.key
    station = int(key.removeprefix(_STATION)) if key.startswith(_STATION) else None
    site = SiteId(key) if key and station is None else None
    left, top, width, height = placed.rect
    spare = max(0.0, scene.look.metrics.chip_hit - height) / 2
    return Named(
        site=site,
        station=station,
        chip=chip,
        placed=placed,
        hit=QRectF(left, top, width, height).adjusted(-4, -spare, 4, spare),
    )
