"""How cells get from one place to another: vessels, organs and cavities as a graph. Pure.

Nothing here stores a way: `way` finds it, segment by segment, in the direction of flow. Anatomy
after Standring (2020), Gray's Anatomy; each segment names its own sources.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from explorer.domain.evidence import Source

SegmentId = NewType("SegmentId", str)


class Vessel(Enum):
    """What a segment is."""

    BED = "bed"  # an organ with its finest vessels: whatever flows in must pass them
    VEIN = "vein"
    PORTAL_VEIN = "portal_vein"  # carries blood from one bed to another
    HEART = "heart"
    ARTERY = "artery"
    PLEXUS = "plexus"  # veins without valves: blood runs either way
    LYMPH_NODES = "lymph_nodes"
    LYMPH_VESSEL = "lymph_vessel"
    CAVITY = "cavity"

    @property
    def is_filter(self) -> bool:
        """Whether cells must pass the finest vessels, or the meshes of a node."""
        return self in (Vessel.BED, Vessel.LYMPH_NODES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the way. `into` is where its flow goes on; a bed's id is that of its site.

    `backward` is a stretch that cells take against the usual flow; it is named wherever it is used.
    `caption` is what a reader sees while cells pass.
    """

    id: SegmentId
    name: str
    caption: str
    vessel: Vessel
    into: tuple[SegmentId, ...]
    backward: bool = False
    uberon: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Circulation:
    """Every segment by its id, with where its flow goes on."""

    segments: Mapping[SegmentId, Segment] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def _found(self) -> dict[tuple[str, str, str], tuple[Segment, ...]]:
        return {}

    def way(self, start: str, end: str, path: str) -> tuple[Segment, ...]:
        """Return the shortest way of a path from one site to another; empty where there is none.

        Flow is followed, never reversed; a backward segment is taken only where nothing else leads
        there. `path` is one of `PATHS`. What was found once is kept.
        """
        key = (start, end, path)
        if key not in self._found:
            self._found[key] = self._look(start, end, path)
        return self._found[key]

    def _look(self, start: str, end: str, path: str) -> tuple[Segment, ...]:
        if path in _STRAIGHT:
            return self._straight(start, end)
        rule = _RULES[path]
        return self._search(start, end, rule, backward=False) or self._search(
            start, end, rule, backward=True
        )

    def _straight(self, start: str, end: str) -> tuple[Segment, ...]:
        ends = (self.segments.get(SegmentId(start)), self.segments.get(SegmentId(end)))
        return tuple(one for one in ends if one is not None) if None not in ends else ()

    def _search(self, start: str, end: str, rule: _Rule, *, backward: bool) -> tuple[Segment, ...]:
        """Search in breadth; a state is a segment and whether what must be passed was passed."""
        first = self.segments.get(SegmentId(start))
        if first is None:
            return ()
        waiting: deque[tuple[tuple[Segment, ...], bool]] = deque([((first,), False)])
        seen = {(first.id, False)}
        while waiting:
            way, passed = waiting.popleft()
            for segment in self._after(way[-1], rule, end, backward=backward):
                through = passed or segment.vessel in rule.through
                if segment.id == end and through:
                    return (*way, segment)
                if (segment.id, through) not in seen and segment.id != end:
                    seen.add((segment.id, through))
                    waiting.append(((*way, segment), through))
        return ()

    def _after(
        self, segment: Segment, rule: _Rule, end: str, *, backward: bool
    ) -> Iterator[Segment]:
        for name in segment.into:
            after = self.segments[name]
            fits = after.vessel in (rule.ends if after.id == end else rule.along)
            if fits and (backward or not after.backward or after.vessel is Vessel.PLEXUS):
                yield after


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a path runs along, what it must pass at least once, and what it may end at."""

    along: frozenset[Vessel]
    through: frozenset[Vessel]
    ends: frozenset[Vessel] = frozenset({Vessel.BED})


_BLOOD: Final = frozenset(
    {Vessel.BED, Vessel.VEIN, Vessel.PORTAL_VEIN, Vessel.HEART, Vessel.ARTERY}
)
_LYMPH: Final = frozenset({Vessel.LYMPH_VESSEL, Vessel.LYMPH_NODES})
_PLEXUS: Final = frozenset({Vessel.PLEXUS})
_CAVITY: Final = frozenset({Vessel.CAVITY})
_STRAIGHT: Final = frozenset({"direct", "perineural"})
_RULES: Final = {
    "blood_portal": _Rule(_BLOOD, frozenset({Vessel.PORTAL_VEIN})),
    "blood_systemic": _Rule(_BLOOD, frozenset({Vessel.HEART})),
    "vertebral_venous_plexus": _Rule(_PLEXUS | {Vessel.VEIN}, _PLEXUS),
    "lymph": _Rule(_LYMPH, _LYMPH, frozenset({Vessel.BED, Vessel.LYMPH_NODES})),
    "transcoelomic": _Rule(_CAVITY, _CAVITY),
}
PATHS: Final = (*_RULES, *sorted(_STRAIGHT))
