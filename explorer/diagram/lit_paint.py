"""Paints parts in the ink of their role; the organ keeps its own shade and highlight."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QTransform

from explorer.appearance.roles import pattern_brush
from explorer.diagram.body_paint import CLEAR, HINTS, paint_lines, texture
from explorer.diagram.inks import role_ramp
from explorer.diagram.marrow import fades, marrow
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.appearance.roles import RoleLook
    from explorer.appearance.themes import Theme
    from explorer.diagram.artwork import Shape

_HALO: Final = 2.0  # px of casing around the edge of where it starts
_RING_BELOW: Final = 24.0  # px: what is smaller gets a ring around it
_RING_ROOM: Final = 11.0
_OPEN_LINE: Final = 4.0
_BONE_EDGE: Final = 0.45
_VEIL: Final = 0.30
_SHELL_WASH: Final = 0.10
_BEAD_CASING: Final = 1.1
_HAIR: Final = 1.6  # device px: a line up to here is drawn as a hair
_DASH: Final = 1.4  # round a curve, short dashes run together


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """A role's look in a theme, and how it is drawn: `px` device px a study px, on `paper`.

    `units` maps units to device px.
    """

    role: SiteRole
    look: RoleLook
    theme: Theme
    px: float
    units: QTransform
    is_open: bool


def margin(ink: Ink) -> float:
    """Return how far, in device px, the ink may reach beyond the outlines."""
    reach = ink.look.edge_width + 2.0
    if ink.role is SiteRole.STARTS_HERE:
        reach += _RING_BELOW
    return ink.px * (reach + 2 * _OPEN_LINE if ink.is_open else reach)


def paint_lit(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    """Paint the shapes of one site onto a painter in units."""
    if shapes[0].is_bone:
        _paint_bones(painter, shapes, ink)
        return
    for style, members in groupby(shapes, key=_style):
        _PAINTED[style](painter, tuple(members), ink)
    if ink.role is SiteRole.STARTS_HERE:
        _paint_rings(painter, shapes, ink)


def _style(shape: Shape) -> str:
    return "shell" if shape.material == "shell" else shape.style


def _paint_organ(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    look = ink.look
    if ink.is_open:
        _stroke(painter, shapes, ink, look.edge, 2 * (look.edge_width + _OPEN_LINE))
        _stroke(painter, shapes, ink, ink.theme.route_casing, 2 * (look.edge_width + 2))
    if ink.role is SiteRole.STARTS_HERE:
        _stroke(painter, shapes, ink, ink.theme.route_casing, look.edge_width + 2 * _HALO)
    if look.fill is None:
        _paint_silhouette(painter, shapes, ink)
        return
    doubled = 1 if ink.role is SiteRole.STARTS_HERE else 2  # the fill hides the inner half
    _stroke(painter, shapes, ink, look.edge, doubled * look.edge_width, dashed=True)
    for shape in shapes:
        _fill(painter, shape, look.fill)
        paint_lines(painter, shape, look.edge, 0.8)
    _paint_pattern(painter, shapes, ink)


def _paint_silhouette(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    """Leave the anatomy as it is, with one edge round all of it."""
    _stroke(painter, shapes, ink, ink.look.edge, 2 * ink.look.edge_width, dashed=True)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    for shape in shapes:
        painter.fillPath(shape.path, Qt.GlobalColor.transparent)
    painter.restore()


def _fill(painter: QPainter, shape: Shape, colour: QColor) -> None:
    if shape.light is None:
        painter.fillPath(shape.path, colour)
    else:
        painter.fillPath(shape.path, texture(shape.light, role_ramp(colour.rgba())))


def _paint_pattern(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    brush = pattern_brush(ink.look, ink.px)
    if brush is None:
        return
    laid = QBrush(brush)
    laid.setTransform(ink.units * painter.transform().inverted()[0])  # tiles hang on the body
    moved = painter.transform()
    origin = QTransform.fromTranslate(moved.dx() - ink.units.dx(), moved.dy() - ink.units.dy())
    laid.setTransform(origin)
    painter.save()
    painter.resetTransform()
    for shape in shapes:
        painter.fillPath(moved.map(shape.path), laid)
    painter.restore()


def _stroke(
    painter: QPainter,
    shapes: Sequence[Shape],
    ink: Ink,
    colour: QColor,
    width: float,
    *,
    dashed: bool = False,
) -> None:
    if width * ink.px <= _HAIR:
        width, dashed = 1.0 / ink.px, False  # Qt draws a hair 15 times faster than a wider pen
    pen = QPen(colour, width * ink.px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    if dashed and ink.look.dash:
        pen.setDashPattern([_DASH * step / width for step in ink.look.dash])
    for shape in shapes:
        painter.strokePath(shape.path, pen)


def _paint_bones(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    for (strength, fading), members in groupby(shapes, key=_bone_key):
        bones = tuple(members)
        device = painter.transform()
        area = QRectF()
        for bone in bones:
            area |= device.mapRect(bone.bounds)
        spread = margin(ink)
        box = area.adjusted(-spread, -spread, spread, spread).toAlignedRect()
        picture = QImage(box.size(), CLEAR)
        picture.fill(Qt.GlobalColor.transparent)
        own = QPainter(picture)
        own.setRenderHints(HINTS)
        own.setTransform(device * QTransform.fromTranslate(-box.x(), -box.y()))
        _paint_bone_set(own, bones, ink)
        if fading:
            _run_out(own, area.translated(-box.x(), -box.y()), picture)
        own.end()
        painter.save()
        painter.resetTransform()
        painter.setOpacity(strength)
        painter.drawImage(box.topLeft(), picture)
        painter.restore()


def _bone_key(shape: Shape) -> tuple[float, str]:
    name = shape.part.split("_")[0]
    return marrow(shape.part), name if fades(shape.part) else ""


def _paint_bone_set(painter: QPainter, bones: Sequence[Shape], ink: Ink) -> None:
    look = ink.look
    if look.fill is None:
        _paint_silhouette(painter, bones, ink)
        return
    for bone in bones:
        _fill(painter, bone, look.fill)
        paint_lines(painter, bone, look.edge, 0.8)
    _stroke(painter, bones, ink, look.edge, _BONE_EDGE * look.edge_width)
    _paint_pattern(painter, bones, ink)


def _run_out(painter: QPainter, area: QRectF, picture: QImage) -> None:
    fade = QLinearGradient(QPointF(0, area.top()), QPointF(0, area.bottom()))
    fade.setColorAt(0.45, Qt.GlobalColor.black)
    fade.setColorAt(0.85, Qt.GlobalColor.transparent)
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(picture.rect(), QBrush(fade))


def _paint_shell(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    if ink.role is SiteRole.STARTS_HERE:
        _stroke(painter, shapes, ink, ink.theme.route_casing, ink.look.edge_width + 2 * _HALO)
    wash = QColor(ink.look.edge)
    wash.setAlphaF(_SHELL_WASH)
    for shape in shapes:
        painter.fillPath(shape.path, wash)
    _stroke(painter, shapes, ink, ink.look.edge, ink.look.edge_width + 1, dashed=True)


def _paint_veil(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    if ink.role is SiteRole.STARTS_HERE:
        _stroke(painter, shapes, ink, ink.theme.route_casing, ink.look.edge_width + 2 * _HALO)
    if ink.look.fill is not None:
        wash = QColor(ink.look.fill)
        wash.setAlphaF(_VEIL)
        for shape in shapes:
            painter.fillPath(shape.path, wash)
    _stroke(painter, shapes, ink, ink.look.edge, ink.look.edge_width, dashed=True)


def _paint_beads(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    look, theme = ink.look, ink.theme
    quiet = ink.role in (SiteRole.SOMETIMES, SiteRole.UNCOMMON, SiteRole.LISTED)
    fill = look.fill if quiet else theme.lymph_node
    _stroke(painter, shapes, ink, theme.route_casing, 2 * _BEAD_CASING)
    for shape in shapes:
        painter.fillPath(shape.path, fill or theme.lymph_node)
    if quiet:
        _stroke(painter, shapes, ink, theme.lymph_node, _BEAD_CASING)


def _paint_rings(painter: QPainter, shapes: Sequence[Shape], ink: Ink) -> None:
    """Circle the parts of a site that has none large enough to be seen from afar."""
    areas: dict[str, QRectF] = {}
    for shape in shapes:
        box = painter.transform().mapRect(shape.bounds)
        areas[shape.part] = areas.get(shape.part, QRectF()) | box
    lengths = {part: max(area.width(), area.height()) for part, area in areas.items()}
    if max(lengths.values()) >= _RING_BELOW * ink.px:
        return
    painter.save()
    painter.resetTransform()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, area in areas.items():
        radius = lengths[part] / 2 + _RING_ROOM * ink.px
        for colour, width in ((ink.theme.route_casing, 7.0), (ink.look.edge, 3.0)):
            painter.setPen(QPen(colour, width * ink.px))
            painter.drawEllipse(area.center(), radius, radius)
    painter.restore()


_PAINTED: Final = {
    "solid": _paint_organ,
    "xray": _paint_organ,
    "beads": _paint_beads,
    "veil": _paint_veil,
    "shell": _paint_shell,
}
