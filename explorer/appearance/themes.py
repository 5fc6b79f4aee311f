"""The four themes: one colour a role, read from the token file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QPalette

from explorer.appearance.tokens import tokens

THEMES: Final = ("light", "dark", "high_contrast", "projector")
TONES: Final = ("light", "medium", "deep", "paper")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours by role. Petrol (`primary` to `story_edge`, `route`) belongs to the cancer alone.

    `tone` is the skin of the drawn body; dark themes show it as an x-ray's rim whatever it is.
    """

    name: str
    tone: str
    page: QColor
    plate: QColor
    card: QColor
    sunk: QColor
    text: QColor
    text_second: QColor
    text_third: QColor
    line: QColor
    edge: QColor
    focus: QColor
    focus_gap: QColor
    button: QColor
    on_button: QColor
    primary: QColor
    on_primary: QColor
    common: QColor
    on_common: QColor
    sometimes_fill: QColor
    uncommon_fill: QColor
    pattern: QColor
    story_edge: QColor
    row_open: QColor
    good: QColor
    good_fill: QColor
    caution: QColor
    caution_fill: QColor
    shell_dim: QColor
    bone_dim: QColor
    organ_dim: QColor
    lymph_node: QColor
    route: QColor
    route_casing: QColor


@cache
def load_theme(name: str, tone: str = "light") -> Theme:
    """Return the theme of a name in `THEMES` with a skin of `TONES`; raises KeyError for others."""
    values: dict[str, str] = tokens()["theme"][name]
    colours = {role: QColor(value) for role, value in values.items()}
    return Theme(name=name, tone=tone, **colours)


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return `share` (0 to 1) of one colour laid over another."""
    rest = 1 - share
    return QColor(
        round(over.red() * share + under.red() * rest),
        round(over.green() * share + under.green() * rest),
        round(over.blue() * share + under.blue() * rest),
    )


def palette_of(theme: Theme) -> QPalette:
    """Return what Fusion paints with: menus, tooltips, text selection, disabled controls."""
    palette = QPalette()
    for role, colour in _palette_roles(theme).items():
        palette.setColor(role, colour)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.text_third)
    return palette


def _palette_roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.page,
        role.WindowText: theme.text,
        role.Base: theme.card,
        role.AlternateBase: theme.sunk,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_third,
        role.Button: theme.card,
        role.ButtonText: theme.text,
        role.BrightText: theme.text,
        role.Highlight: theme.button,
        role.HighlightedText: theme.on_button,
        role.Accent: theme.button,
        role.Link: theme.text,
        role.LinkVisited: theme.text,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.text,
        role.Light: theme.card,
        role.Midlight: theme.sunk,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
