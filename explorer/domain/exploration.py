"""What is picked, and what follows from it. Pure: a pick returns a new value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from explorer.domain.atlas import Figure, Sex, SpreadKind
from explorer.domain.origin_roles import lit_origins, origin_roles
from explorer.domain.roles import LIT as LIT
from explorer.domain.roles import PRECEDENCE
from explorer.domain.roles import SiteRole as SiteRole
from explorer.domain.roles import role_of as role_of
from explorer.domain.stages import PAIR_STORY, StoryDoor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import Atlas, CancerId, CardId, PartId, SiteId
    from explorer.domain.lab import CaseId, StainId


class Place(Enum):
    """The tabs."""

    BODY = "body"
    SPREADS = "spreads"
    LAB = "lab"


class View(Enum):
    """From where the body is seen."""

    FRONT = "front"
    BACK = "back"

    @property
    def other(self) -> View:
        """The other side."""
        return View.BACK if self is View.FRONT else View.FRONT


class Depth(Enum):
    """How much a page says."""

    PLAIN = "plain"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """Where the reader stands. Holds ids only, so a change of language keeps it whole.

    `asked` is a site picked that starts no cancer (its own page opens); `reading` is a lit site
    whose card for the chosen pair is open; `card` is an open topic. `route` counts the ways of the
    open pair from 0, `station` the stops of that way; no station shows the way as a whole. `stage`
    is an open story at its `step`; the pair stays, so that the stage can show where on the body.
    `case` is what lies under the microscope, in a `stain` (none: haematoxylin and eosin), or, when
    `normal`, the tissue beside it.
    `naming` asks for the name of the open pair; with none open, the round is at its end.
    `origins_of` is a site of which the reverse question is asked; then there is no primary.
    """

    figure: Figure = Figure.MALE
    view: View = View.FRONT
    primary: CancerId | None = None
    reading: SiteId | None = None
    route: int = 0
    station: int | None = None
    stage: str | None = None
    step: int = 0
    case: CaseId | None = None
    stain: StainId | None = None
    normal: bool = False
    naming: bool = False
    asked: SiteId | None = None
    origins_of: SiteId | None = None
    card: CardId | None = None
    place: Place = Place.BODY
    depth: Depth = Depth.PLAIN

    @property
    def tells(self) -> tuple[object, ...]:
        """What the body tells of: a story, a pair of it, or the reverse question."""
        return self.primary, self.reading, self.origins_of

    @property
    def is_at_rest(self) -> bool:
        """Whether the body tells nothing."""
        return self.primary is None and self.origins_of is None

    def picking(self, site: SiteId, atlas: Atlas) -> Exploration:
        """Return what a pick of a site leads to: a lit site is read, any other starts anew."""
        if site not in atlas.sites:
            return self
        if self.origins_of is not None and site in (origins := self._lit_origins(atlas)):
            return self.at_pair(origins[site], self.origins_of, atlas)
        if self.primary is not None:
            spread = atlas.spread(self.primary, site)
            own = atlas.cancers[self.primary].site == site
            lit = spread is not None and role_of(spread) in LIT
            if spread is not None and lit and not (own and self.reading == site):
                read = replace(self.on_body(), reading=site, naming=self.naming)
                return read.fitted(spread.sex)
            if own:
                return replace(self.on_body(), reading=None)
        return self.starting_at(site, atlas)

    def starting_at(self, site: SiteId, atlas: Atlas) -> Exploration:
        """Start the story at a site; one that starts no cancer opens its own page."""
        cancers = atlas.cancers_at(site)
        if not cancers:
            cleared = replace(self.on_body(), primary=None, reading=None, asked=site)
            return cleared.fitted(atlas.sites[site].drawn_on)
        return self.starting(cancers[0].id, atlas)

    def starting(self, cancer: CancerId, atlas: Atlas) -> Exploration:
        """Start the story of a cancer on a figure that can have it."""
        chosen = replace(self.on_body(), primary=cancer, reading=None)
        starts = atlas.cancers[cancer]
        return chosen.fitted(starts.sex).fitted(atlas.sites[starts.site].drawn_on)

    def _lit_origins(self, atlas: Atlas) -> Mapping[SiteId, CancerId]:
        return lit_origins(atlas, self.origins_of, self.figure) if self.origins_of else {}

    def at_pair(self, cancer: CancerId, site: SiteId, atlas: Atlas) -> Exploration:
        """Read the card of a pair, whether the story lights the site or not."""
        spread = atlas.spread(cancer, site)
        if spread is None:
            return self
        return replace(self.starting(cancer, atlas), reading=site).fitted(spread.sex)

    def asking_origins(self, site: SiteId, atlas: Atlas) -> Exploration:
        """Ask where a tumour at a site may have come from; a story that was told is left."""
        asking = replace(self.on_body(), primary=None, reading=None, origins_of=site)
        return asking.fitted(atlas.sites[site].drawn_on)

    def asking_name(self, site: SiteId | None, atlas: Atlas) -> Exploration:
        """Ask for the name of a place of the story; None stands at the end of the round."""
        if self.primary is None or (site is not None and atlas.spread(self.primary, site) is None):
            return self
        return replace(self.on_body(), reading=site, naming=True)

    def on_body(self) -> Exploration:
        """Return to the body, closing whatever page lies over it; the way is shown whole again."""
        left = replace(self, card=None, asked=None, origins_of=None, naming=False)
        return replace(left, place=Place.BODY, stage=None, step=0, route=0, station=None)

    def at_stage(self, stage: str, step: int) -> Exploration:
        """Open a story at a step; what is picked stays."""
        return replace(self, place=Place.SPREADS, card=None, stage=stage, step=step)

    def at_case(self, case: CaseId) -> Exploration:
        """Lay a case under the microscope; what is picked on the body stays."""
        found = replace(self, place=Place.LAB, card=None, stage=None, step=0)
        return replace(found, case=case, stain=None, normal=False)

    def on_route(self, route: int) -> Exploration:
        """Take another of the ways that lead to the open site, from its beginning."""
        return replace(self, route=route, station=None)

    def fitted(self, sex: Sex) -> Exploration:
        """Switch to a figure that has this sex's organs, if the present one lacks them."""
        return self if sex.fits(self.figure) else replace(self, figure=Figure(sex.value))

    def on_figure(self, figure: Figure, atlas: Atlas) -> Exploration:
        """Change the body; what the new one cannot show is closed."""
        story = replace(self, figure=figure)
        if self.origins_of is not None and not atlas.sites[self.origins_of].drawn_on.fits(figure):
            return replace(story, origins_of=None)
        if self.primary is None:
            return story
        if not atlas.cancers[self.primary].sex.fits(figure):
            return replace(story, primary=None, reading=None, naming=False)
        shown = {spread.site for spread in atlas.spreads_from(self.primary, figure)}
        return story if self.reading in shown else replace(story, reading=None, naming=False)


def story_roles(atlas: Atlas, now: Exploration) -> Mapping[SiteId, SiteRole]:
    """Return every site's role in the whole story of the primary: what list and legend show."""
    if now.origins_of is not None:
        return origin_roles(atlas, now.origins_of, now.figure)
    if now.primary is None:
        return dict.fromkeys(atlas.sites, SiteRole.REST)
    roles = dict.fromkeys(atlas.sites, SiteRole.STEPPED_BACK)
    for spread in atlas.spreads_from(now.primary, now.figure):
        roles[spread.site] = role_of(spread)
    roles[atlas.cancers[now.primary].site] = SiteRole.STARTS_HERE
    return roles


def body_roles(atlas: Atlas, now: Exploration) -> Mapping[SiteId, SiteRole]:
    """Return the roles as the body wears them: with a pair open, the other sites step back."""
    roles = story_roles(atlas, now)
    if now.primary is None or now.reading is None:
        return roles
    kept = {now.reading, atlas.cancers[now.primary].site}
    return {site: role if site in kept else SiteRole.STEPPED_BACK for site, role in roles.items()}


def part_roles(
    atlas: Atlas, roles: Mapping[SiteId, SiteRole], now: Exploration
) -> Mapping[PartId, SiteRole]:
    """Return the role each part wears: of the sites that share it, the one that matters most.

    The first nodes on the way are never among the distant ones, whichever card is open.
    """
    first = _first_nodes(atlas, now)
    found = {}
    for part, owners in atlas.sites_of_part.items():
        claims = [
            site for site in owners if not (first & set(owners) and atlas.sites[site].chip_only)
        ]
        found[part] = min((roles[site] for site in claims), key=PRECEDENCE.__getitem__)
    return found


def _first_nodes(atlas: Atlas, now: Exploration) -> frozenset[SiteId]:
    spreads = atlas.spreads_from(now.primary) if now.primary else ()
    return frozenset(spread.site for spread in spreads if spread.kind is SpreadKind.NODES)


def site_of_part(part: PartId, atlas: Atlas, now: Exploration) -> SiteId | None:
    """Return the site that a pick on a part means.

    The lit site that holds it; else the smallest that starts a cancer; else the smallest.
    """
    owners = atlas.sites_of_part.get(part, ())
    if not owners:
        return None
    roles = story_roles(atlas, now)
    lit = [site for site in owners if roles[site] in LIT]
    starts = [site for site in owners if atlas.cancers_at(site)]
    return (lit or starts or list(owners))[0]


def story_ahead(now: Exploration, atlas: Atlas) -> StoryDoor | None:
    """Return the step of a story that a reader may open next; None where none is near.

    Of an open story that is its next step; else what the page of a card or a pair leads to, or
    from the list of topics the first story.
    """
    if now.stage is not None:
        door: StoryDoor | None = StoryDoor(now.stage, now.step + 1)
    elif now.card is not None and now.card in atlas.cards:
        door = atlas.cards[now.card].story
    elif now.place is Place.SPREADS or (now.primary is not None and now.reading is not None):
        door = PAIR_STORY
    else:
        return None
    if door is None or door.stage not in atlas.stages:
        return None
    return door if door.step < len(atlas.stages[door.stage].steps) else None
