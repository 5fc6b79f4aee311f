"""One chip: a site's name with its badge, as a picture that is painted once for each state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from explorer.appearance.badges import badge_width, paint_badge
from explorer.appearance.fonts import font
from explorer.appearance.pictures import clear_picture
from explorer.appearance.roles import looks_of
from explorer.appearance.themes import load_theme
from explorer.diagram.chips import Side
from explorer.domain.exploration import LIT, SiteRole

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.roles import RoleLook
    from explorer.appearance.themes import Theme

_LINE: Final = 1.17  # line height, ems
_PAD_X: Final = 0.72
_PAD_Y: Final = 0.44
_BADGE: Final = 0.98
_BOARD_BADGE: Final = 0.68
_BOARD_TAB: Final = 1.75  # ems: the names of a board begin in one line
_BOARD_PAD: Final = 0.05
_BADGE_GAP: Final = 0.48
_REST_PAD: Final = 0.46
_MOST_LINES: Final = 3
_SOLID: Final = (SiteRole.COMMON, SiteRole.OFTEN_FROM)
RING: Final = 7.0  # study px a focus ring or an open line reaches beyond the box


class ChipState(Enum):
    """What the reader does with a chip."""

    STILL = "still"
    HOVERED = "hovered"
    FOCUSED = "focused"
    PRESSED = "pressed"
    TOLD = "told"  # the station that the caption tells of


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """What a chip says and how it is boxed. `least_height` in px; `boxed` even at rest."""

    lines: tuple[str, ...]
    role: SiteRole
    is_open: bool = False
    bare: bool = False
    boxed: bool = False
    least_height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipShape:
    """The measures of a chip in px."""

    width: float
    height: float
    text: float
    badge: float
    pad: float
    em: float


def measure(chip: Chip, metrics: Metrics, theme: Theme) -> ChipShape:
    """Return how large a chip is."""
    em = metrics.chip
    letters = QFontMetricsF(_letters(chip, em, theme))
    text = max(letters.horizontalAdvance(line) for line in chip.lines)
    badge = badge_width(chip.role, _badge_size(chip, em))
    if chip.bare and badge:
        badge = _BOARD_TAB * em
    pad = _PAD_X * em if chip.role in LIT and not chip.bare else _REST_PAD * em
    gap = _BADGE_GAP * em if badge else 0.0
    pad_y = _BOARD_PAD if chip.bare else _PAD_Y
    height = len(chip.lines) * _LINE * em + 2 * pad_y * em
    return ChipShape(
        width=round(2 * pad + badge + gap + text),
        height=round(max(height, chip.least_height)),
        text=text,
        badge=badge,
        pad=pad,
        em=em,
    )


def forms(name: str, widest: float, em: float, *, bold: bool) -> tuple[tuple[str, ...], ...]:
    """Return a name on one line if it is no wider, else on two, and its narrower forms."""
    letters = QFontMetricsF(font(em, bold=bold))
    words = name.split(" ")  # a number stays with its word by a space that does not break
    found = [_broken(words, lines, letters) for lines in range(1, min(_MOST_LINES, len(words)) + 1)]
    fits = letters.horizontalAdvance(name) <= widest
    return tuple(found if fits or len(found) == 1 else found[1:])


def _broken(words: list[str], lines: int, letters: QFontMetricsF) -> tuple[str, ...]:
    """Break words into the lines that are narrowest together."""
    count = len(words)
    breaks = [(0, *cuts, count) for cuts in combinations(range(1, count), lines - 1)]
    splits = [tuple(" ".join(words[a:b]) for a, b in pairwise(cuts)) for cuts in breaks]
    return min(splits, key=lambda split: max(letters.horizontalAdvance(line) for line in split))


def _badge_size(chip: Chip, em: float) -> float:
    return (_BOARD_BADGE if chip.bare else _BADGE) * em


def _letters(chip: Chip, em: float, theme: Theme) -> QFont:
    return font(em, bold=looks_of(theme)[chip.role].chip_bold)


def reach_of(chip: Chip, state: ChipState, metrics: Metrics) -> float:
    """Return how far round its box a chip is painted, px: a ring of focus, the line of a card."""
    ringed = chip.is_open or state is ChipState.FOCUSED
    return RING * metrics.stroke_scale if ringed else 0.0


@lru_cache(maxsize=128)
def chip_picture(
    chip: Chip, side: Side, state: ChipState, theme_name: str, metrics: Metrics, ratio: float
) -> QPixmap:
    """Return the picture of a chip with room for what it has round it (`reach_of`)."""
    theme = load_theme(theme_name)
    shape = measure(chip, metrics, theme)
    ring = reach_of(chip, state, metrics)

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(ring, ring)
        _paint(painter, chip, shape, side, state, theme, metrics)

    wide, high = shape.width + 2 * ring, shape.height + 2 * ring
    return clear_picture(round(wide * ratio), round(high * ratio), draw, ratio=ratio)


def _paint(
    painter: QPainter,
    chip: Chip,
    shape: ChipShape,
    side: Side,
    state: ChipState,
    theme: Theme,
    metrics: Metrics,
) -> None:
    look = looks_of(theme)[chip.role]
    box = QRectF(0, 0, shape.width, shape.height)
    stroke = metrics.stroke_scale
    if chip.is_open:
        reach = 3.6 * stroke
        outer = box.adjusted(-reach, -reach, reach, reach)
        _paint_box(painter, outer, None, look.edge, 1.6 * stroke, metrics.radius + reach)
    if state is ChipState.FOCUSED:
        _paint_ring(painter, box, theme, metrics)
    fill, edge, text = _colours(chip, look, state, theme)
    if fill is not None or edge is not None:
        width = look.edge_width if chip.role in LIT else 1.0
        dash = look.dash if chip.role in LIT else ()
        _paint_box(painter, box, fill, edge, width * stroke, metrics.radius, dash, stroke)
    _paint_words(painter, chip, shape, side, text, fill or theme.plate, theme)


def _colours(
    chip: Chip, look: RoleLook, state: ChipState, theme: Theme
) -> tuple[QColor | None, QColor | None, QColor]:
    """Return fill, edge and text of a chip in a state."""
    if state is ChipState.TOLD:
        return theme.button, theme.button, theme.on_button
    if chip.role in LIT and not (chip.bare and chip.role is not SiteRole.STARTS_HERE):
        fill = look.chip_fill
        if state is ChipState.PRESSED and fill == theme.card:
            fill = theme.sunk
        return fill, look.chip_edge, look.chip_text
    text = theme.text if chip.role in LIT else look.chip_text
    if state is ChipState.STILL:
        return (theme.plate, None, text) if chip.boxed else (None, None, text)
    fill = theme.sunk if state is ChipState.PRESSED else theme.card
    return fill, theme.text, theme.text


def _paint_ring(painter: QPainter, box: QRectF, theme: Theme, metrics: Metrics) -> None:
    stroke = metrics.stroke_scale
    reach = 3.5 * stroke
    outer = box.adjusted(-reach, -reach, reach, reach)
    radius = metrics.radius + reach
    _paint_box(painter, outer, theme.focus_gap, theme.focus_gap, 7 * stroke, radius)
    _paint_box(painter, outer, None, theme.focus, 3 * stroke, radius)


def _paint_box(
    painter: QPainter,
    box: QRectF,
    fill: QColor | None,
    edge: QColor | None,
    width: float,
    radius: float,
    dash: tuple[float, ...] = (),
    stroke: float = 1.0,
) -> None:
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, width)
        if dash:
            pen.setDashPattern([step * stroke / width for step in dash])
        painter.setPen(pen)
    inner = width / 2
    painter.drawRoundedRect(box.adjusted(inner, inner, -inner, -inner), radius, radius)


def _paint_words(
    painter: QPainter,
    chip: Chip,
    shape: ChipShape,
    side: Side,
    colour: QColor,
    ground: QColor,
    theme: Theme,
) -> None:
    """Paint the badge on the body's side and the name beyond it."""
    letters = _letters(chip, shape.em, theme)
    painter.setFont(letters)
    painter.setPen(colour)
    ascent = QFontMetricsF(letters)
    line = _LINE * shape.em
    top = (shape.height - len(chip.lines) * line) / 2
    gap = _BADGE_GAP * shape.em if shape.badge else 0.0
    left = shape.pad if side is Side.LEFT else shape.pad + shape.badge + gap
    for place, words in enumerate(chip.lines):
        width = ascent.horizontalAdvance(words)
        x = left + shape.text - width if side is Side.LEFT else left
        rest = (line - ascent.ascent() - ascent.descent()) / 2
        painter.drawText(QPointF(x, top + place * line + rest + ascent.ascent()), words)
    if shape.badge:
        size = _badge_size(chip, shape.em)
        badge = badge_width(chip.role, size)
        x = shape.width - shape.pad - badge if side is Side.LEFT else shape.pad
        ink = _badge_ink(chip, colour, theme)
        paint_badge(painter, x, shape.height / 2, size, chip.role, ink, ground)


def _badge_ink(chip: Chip, text: QColor, theme: Theme) -> QColor:
    solid = chip.role in (SiteRole.STARTS_HERE, *_SOLID)
    if solid and not (chip.bare and chip.role in _SOLID):
        return text
    return looks_of(theme)[chip.role].ink
