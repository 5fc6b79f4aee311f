"""What a widget wears: a theme and its measures, handed down together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from explorer.appearance.fonts import font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """A theme and the measures of the screen."""

    theme: Theme
    metrics: Metrics

    def letters(self, voice: str, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the font of a voice: a field of `Metrics` such as `body` or `caption`."""
        return _letters(getattr(self.metrics, voice), bold, italic)

    def px(self, study_px: float) -> int:
        """Return a length given in study px at 15 px letters, grown with the letters here."""
        return max(1, round(study_px * self.metrics.body / 15))

    def margin(self, study_px: float) -> int:
        """Return the margin of a page, which does not grow with letters much enlarged."""
        return self.px(study_px) if self.metrics.text_scale <= 125 else round(study_px)

    @property
    def small_badge(self) -> float:
        """The size of a badge beside a row's letters, in px."""
        return self.metrics.row * 0.93

    @property
    def focus_width(self) -> float:
        """The width of the ring of focus, in px."""
        return max(3.0, 3 * self.metrics.stroke_scale)


@lru_cache(maxsize=256)
def _letters(px: float, bold: bool, italic: bool) -> QFont:  # noqa: FBT001 - a key of the cache
    return font(px, bold=bold, italic=italic)
