"""One generated style sheet for a theme and its measures.

Widgets ask for a look by property, never by colour: `voice` on labels (place, title, heading,
body, second, caption), `kind` on buttons (plain when unset, dark, flat, link, bar), `surface` on
containers (page, plate, card, sunk), `rule` for a hairline. Focus swaps the border for a thick one
and takes as much from the padding, so nothing shifts.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from explorer.appearance.fonts import FAMILY, whole
from explorer.appearance.themes import mixed

if TYPE_CHECKING:
    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme

_SHEET: Final = Template("""
* { font-family: "$family"; font-size: ${body_px}px; }
QWidget[surface="page"] { background: $page; } QWidget[surface="plate"] { background: $plate; }
QWidget[surface="card"] { background: $card; } QWidget[surface="sunk"] { background: $sunk; }
QScrollArea, QTextBrowser, QListView { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget[surface=""] { background: transparent; }
QLabel { color: $text; background: transparent; }
QLabel[voice="place"] { font-size: ${place_px}px; font-weight: 600; }
QLabel[voice="title"] { font-size: ${title_px}px; font-weight: 600; }
QLabel[voice="heading"] { font-size: ${heading_px}px; font-weight: 600; }
QLabel[voice="second"] { color: $text_second; }
QLabel[voice="eyebrow"] { color: $text_second; font-size: ${caption_px}px; font-weight: 600; }
QLabel[voice="caption"] { color: $text_third; font-size: ${caption_px}px; }
QLabel[voice="station"] { background: $card; border: ${control}px solid $edge;
  border-radius: ${radius}px; padding: ${pad}px ${side}px; }
QFrame[rule="true"] { background: $line; border: 0; max-height: ${hair}px; min-height: ${hair}px; }
QFrame[rule="down"] { background: $line; border: 0; max-width: ${hair}px; min-width: ${hair}px; }
QPushButton, QToolButton { color: $text; background: $card; border: ${control}px solid $edge;
  border-radius: ${radius}px; padding: ${pad}px ${side}px; min-height: ${inner}px; }
QPushButton:hover, QToolButton:hover { background: $sunk; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: ${thick}px solid $focus;
  padding: ${pad_focus}px ${side_focus}px; }
QPushButton:disabled, QToolButton:disabled { color: $text_third; border-color: $line; }
QPushButton[kind="dark"] { color: $on_button; background: $button; border-color: $button;
  font-weight: 600; }
QPushButton[kind="dark"]:hover, QPushButton[kind="dark"]:pressed { background: $button_lit; }
QPushButton[kind="dark"]:focus { border-color: $focus; background: $button_lit; }
QPushButton[kind="flat"], QToolButton[kind="flat"] { background: transparent;
  border-color: transparent; font-weight: 600; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: $sunk; }
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus { border-color: $focus; }
QPushButton[kind="link"] { background: transparent; border: 0; border-radius: 0; padding: 4px 2px;
  min-height: 24px; text-decoration: underline; text-align: left; }
QPushButton[kind="link"]:focus { border: ${thick}px solid $focus; padding: 1px 0px; }
QPushButton[kind="bar"], QToolButton[kind="bar"] { background: transparent;
  border-color: transparent; border-radius: 0; }
QPushButton[kind="bar"]:focus, QToolButton[kind="bar"]:focus { border-color: $focus; }
QLineEdit { color: $text; background: $card; border: ${control}px solid $edge;
  border-radius: ${radius}px; padding: ${pad}px ${side}px; min-height: ${inner}px;
  selection-background-color: $button; selection-color: $on_button; }
QLineEdit:focus { border: ${thick}px solid $focus; padding: ${pad_focus}px ${side_focus}px; }
QSlider::groove:horizontal { height: ${knob_line}px; background: $edge; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $text; border-radius: 2px; }
QSlider::handle:horizontal { width: ${knob}px; background: $card; border: 2px solid $text;
  border-radius: ${knob_round}px; margin: -${knob_over}px 0; }
QSlider::handle:horizontal:hover { background: $sunk; }
QSlider::handle:horizontal:focus { border: ${thick}px solid $focus; background: $text;
  border-radius: ${knob_focus}px; }
QCheckBox { color: $text; spacing: 8px; min-height: ${inner}px; }
QCheckBox::indicator { width: ${knob}px; height: ${knob}px; }
QCheckBox:focus { border: ${thick}px solid $focus; }
QToolTip { color: $text; background: $card; border: 1px solid $edge; padding: 4px 8px; }
QMenu { color: $text; background: $card; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: ${radius}px; }
QMenu::item:selected { background: $button; color: $on_button; }
QMenu::item:disabled { color: $text_third; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: ${bar}px; } QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $edge; border: 0;
  border-radius: ${bar_round}px; }
QScrollBar::handle:vertical { min-height: ${inner}px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: ${inner}px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


_GROUNDS: Final = ("page", "plate", "card", "sunk", "button")
_INKS: Final = ("text", "text_second", "text_third", "line", "edge", "focus", "on_button")


def stylesheet(theme: Theme, metrics: Metrics) -> str:
    """Return the sheet; set it once on the application, and again when theme or size changes."""
    return _SHEET.substitute(_colours(theme) | _sizes(metrics), family=FAMILY)


def _colours(theme: Theme) -> dict[str, str]:
    roles = [*_GROUNDS, *_INKS]
    named = {role: getattr(theme, role).name() for role in roles}
    lit = mixed(theme.on_button, theme.button, 0.12).name()
    return named | {"button_lit": lit}


def _sizes(metrics: Metrics) -> dict[str, str]:
    control = max(1, round(metrics.stroke_scale))
    thick = max(3, round(3 * metrics.stroke_scale))
    pad, side = thick + 1, max(thick + 4, round(metrics.body * 0.9))
    bar = 22 if metrics.by_finger else 12
    inner = max(1, round(metrics.target) - 2 * (control + pad))
    sizes = {
        f"{voice}_px": whole(getattr(metrics, voice))
        for voice in ("body", "place", "title", "heading", "caption")
    }
    sizes |= {
        "hair": max(1, round(metrics.hairline)),
        "control": control,
        "thick": thick,
        "radius": round(metrics.radius),
        "pad": pad,
        "side": side,
        "pad_focus": pad - (thick - control),
        "side_focus": side - (thick - control),
        "inner": inner,
        "knob": (knob := max(14, round(metrics.target * 0.36))),
        "knob_line": 4,
        "knob_round": knob // 2 + 2,
        "knob_over": knob // 2,
        "knob_focus": knob // 2 + 1,
        "bar": bar,
        "bar_round": (bar - 6) // 2,
    }
    return {name: str(value) for name, value in sizes.items()}
