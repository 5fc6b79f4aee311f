"""What lies under a point, and where each site can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.diagram.anchors import anchors_of
from explorer.domain.exploration import site_of_part

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from explorer.diagram.stage import Stage
    from explorer.domain.atlas import SiteId

FINGER: Final = 22  # study px beside a small organ that still mean it
MOUSE: Final = 8


def number_at(stage: Stage, point: QPointF, *, finger: bool) -> int:
    """Return the number of the part that a pointer means; cheap enough for every move."""
    reach = FINGER if finger else MOUSE
    return stage.hits.near(int(point.x()), int(point.y()), reach, finger=finger)


def site_of_number(stage: Stage, number: int) -> SiteId | None:
    """Return the site that a pick on a part means in the present story."""
    part = stage.hits.part_of.get(number)
    if part is None or stage.look is None or stage.now is None:
        return None
    return site_of_part(part, stage.look.atlas, stage.now)


def site_at(stage: Stage, point: QPointF, *, finger: bool) -> SiteId | None:
    """Return the site that a pick at a point means: a chip before what lies under it."""
    chip = stage.names.site_at(point) if stage.names else None
    return chip or site_of_number(stage, number_at(stage, point, finger=finger))


def sites_at(stage: Stage, point: QPointF) -> tuple[SiteId, ...]:
    """Return every site at a point, the one on top first."""
    if stage.look is None or stage.now is None:
        return ()
    parts = stage.hits.stack(int(point.x()), int(point.y()))
    sites = (site_of_part(part, stage.look.atlas, stage.now) for part in parts)
    return tuple(dict.fromkeys(site for site in sites if site is not None))


def points_of(stage: Stage) -> dict[SiteId, tuple[float, float]]:
    """Return where the keys can go: every site that is seen, and every chip."""
    look, now = stage.look, stage.now
    if look is None or now is None:
        return {}
    numbers = set(stage.hits.picture_numbers())
    found: dict[SiteId, tuple[float, float]] = {}
    for number in sorted(numbers):
        site = site_of_number(stage, number)
        if site is None or site in found:
            continue
        anchors = anchors_of(
            look.atlas.sites[site], look.artwork, look.figure, look.camera, stage.hits
        )
        if anchors:
            count = len(anchors)
            found[site] = (
                sum(x for x, _ in anchors.values()) / count,
                sum(y for _, y in anchors.values()) / count,
            )
    for name in stage.names.names if stage.names else ():
        if name.site is not None and name.site not in found:
            found[name.site] = (name.hit.center().x(), name.hit.center().y())
    return found
