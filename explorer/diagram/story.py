"""What lights up: the parts that wear the same role for the same site, in paint order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.diagram.marrow import cluster, marrow
from explorer.domain.exploration import LIT, SiteRole, body_roles, part_roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.diagram.artwork import Artwork, Shape
    from explorer.domain.atlas import Atlas, Figure, PartId, SiteId
    from explorer.domain.exploration import Exploration


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """Parts of one site in one role; `is_open` where the reader reads its card."""

    site: SiteId
    role: SiteRole
    parts: tuple[PartId, ...]
    is_open: bool = False


def lit_parts(atlas: Atlas, now: Exploration, artwork: Artwork) -> tuple[Lit, ...]:
    """Return what lights on the figure, back to front: bones lowest, where it starts on top."""
    if now.is_at_rest:
        return ()
    sites = body_roles(atlas, now)
    shared: dict[tuple[SiteId, SiteRole, str], list[PartId]] = {}
    for part, role in part_roles(atlas, sites, now).items():
        shapes = artwork.of(part, now.figure)
        if role not in LIT or not shapes or _stays_dark(shapes[0]):
            continue
        site = next(site for site in atlas.sites_of_part[part] if sites[site] is role)
        shared.setdefault((site, role, _apart(shapes[0])), []).append(part)
    found = [
        Lit(site=site, role=role, parts=tuple(parts), is_open=site in (now.reading, now.origins_of))
        for (site, role, _), parts in shared.items()
    ]
    order = _order(artwork, now.figure)
    return tuple(sorted(found, key=lambda lit: _height(lit, order)))


def _apart(shape: Shape) -> str:
    """Name the picture a part goes to: what lies far apart would share much empty space."""
    if shape.style == "beads":
        return shape.part
    return cluster(shape.part) if shape.is_bone else ""


def _stays_dark(shape: Shape) -> bool:
    return shape.is_bone and marrow(shape.part) == 0


def _order(artwork: Artwork, figure: Figure) -> Mapping[PartId, int]:
    return {shape.part: place for place, shape in enumerate(artwork.on(figure))}


def _height(lit: Lit, order: Mapping[PartId, int]) -> tuple[bool, int]:
    return lit.role is SiteRole.STARTS_HERE, max(order[part] for part in lit.parts)


def shapes_of(lit: Lit, artwork: Artwork, figure: Figure) -> tuple[Shape, ...]:
    """Return the shapes of lit parts in paint order."""
    parts = frozenset(lit.parts)
    return tuple(shape for shape in artwork.on(figure) if shape.part in parts)
