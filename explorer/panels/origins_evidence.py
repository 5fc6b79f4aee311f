"""The counts of the reverse question: the largest in full, each other on an axis of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.atlas import Figure
from explorer.panels.evidence import counted_line, grey_line
from explorer.panels.icon_array import IconArray
from explorer.panels.lettering import Lettering
from explorer.panels.marks import Hairline
from explorer.panels.prose import Prose
from explorer.panels.source_axis import AxisRow, SourceAxis
from explorer.panels.words import capped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import Atlas
    from explorer.domain.origins import OriginCount, OriginShare
    from explorer.panels.dress import Dress


def origins_evidence(
    counts: Sequence[OriginCount], atlas: Atlas, dress: Dress, figure: Figure
) -> QWidget:
    """Build what "How do we know?" opens."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, dress.px(4), 0, dress.px(8))
    column.setSpacing(dress.px(8))
    first, *others = counts
    shown = _with_figures(first, atlas, figure)
    if shown:
        _add_leading(column, shown, atlas, dress)
    else:
        column.addWidget(Lettering(atlas.origins.words["no_figure"], dress, "body"))
        cited = f"{first.label} · [{first.source.short}](cite:{first.source.id})"
        column.addWidget(Prose(cited, atlas, dress, voice="quiet"))
    if others:
        column.addWidget(Hairline(dress))
        column.addWidget(Lettering(atlas.origins.words["others"], dress, "eyebrow"))
    for count in others:
        column.addWidget(Lettering(count.label, dress, "strong"))
        _add_axis(column, _with_figures(count, atlas, figure), atlas, dress)
    return box


def _with_figures(count: OriginCount, atlas: Atlas, figure: Figure) -> list[OriginShare]:
    """Return the shares that have a figure; those that this body cannot have are left out."""
    return [
        share
        for share in count.shares
        if share.observation is not None and _has(atlas, share, figure)
    ]


def _has(atlas: Atlas, share: OriginShare, figure: Figure) -> bool:
    return figure is Figure.NEUTRAL or atlas.cancers[share.cancers[0]].sex.fits(figure)


def _add_leading(
    column: QVBoxLayout, shares: Sequence[OriginShare], atlas: Atlas, dress: Dress
) -> None:
    said, seen = atlas.origins.sentence(shares[0]), shares[0].observation
    assert seen is not None
    column.addWidget(IconArray(seen.percent or 0, said.replace("**", ""), dress))
    column.addWidget(Prose(said, atlas, dress))
    column.addWidget(Prose(grey_line(seen, atlas.language), atlas, dress, voice="quiet"))
    if len(shares) > 1:
        _add_axis(column, shares, atlas, dress, cited=False)


def _add_axis(
    column: QVBoxLayout,
    shares: Sequence[OriginShare],
    atlas: Atlas,
    dress: Dress,
    *,
    cited: bool = True,
) -> None:
    column.addWidget(SourceAxis([_axis_row(share) for share in shares], dress))
    seen = shares[0].observation if shares else None
    if cited and seen is not None:
        line = counted_line(seen, atlas.language)
        column.addWidget(Prose(line, atlas, dress, voice="quiet"))


def _axis_row(share: OriginShare) -> AxisRow:
    percent = share.observation.percent if share.observation is not None else None
    return AxisRow(label=capped(share.name), percent=percent or 0, figure=str(percent or 0))
