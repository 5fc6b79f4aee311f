"""The compiled edition of one language becomes an atlas. Quick: no YAML, no validation again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.content.lab_load import lab_from
from explorer.content.origins_load import origins_from
from explorer.content.resolve import cited as _cited
from explorer.content.resolve import review_of as _review
from explorer.domain.atlas import (
    Atlas,
    Cancer,
    Card,
    Region,
    RouteClaim,
    RouteKind,
    Section,
    Sex,
    Site,
    Spread,
    SpreadKind,
    Standing,
    Term,
)
from explorer.domain.circulation import Circulation, Segment, SegmentId, Vessel
from explorer.domain.evidence import Measure, Observation, Source, SourceId, Tier
from explorer.domain.flow import Flow, OfBoth, Share
from explorer.domain.outlook import Extent, Outlook, Survival
from explorer.domain.second_step import SecondStep
from explorer.domain.stages import Compare, Meter, Stage, StageStep, StoryDoor, Where

if TYPE_CHECKING:
    from explorer.content.resolve import Sources, Tree


def atlas_from(tree: Tree) -> Atlas:
    """Build the atlas of a compiled edition (`explorer.content.compose`)."""
    sources = {SourceId(name): _source(name, item) for name, item in tree["sources"].items()}
    return Atlas(
        language=tree["language"],
        sources=sources,
        terms={name: Term(id=name, **item) for name, item in tree["terms"].items()},
        phrases=tree["phrases"],
        sites={name: _site(name, item, sources) for name, item in tree["sites"].items()},
        circulation=Circulation(
            segments={
                SegmentId(name): _segment(name, item, sources)
                for name, item in tree["circulation"].items()
            }
        ),
        flow=_flow(tree["flow"], sources),
        outlook=_outlook(tree["outlook"], sources),
        origins=origins_from(tree["origins"], sources),
        second_steps=tuple(_second_step(item, sources) for item in tree["second_steps"]),
        cancers={name: _cancer(name, item, sources) for name, item in tree["cancers"].items()},
        spreads=tuple(_spread(item, sources) for item in tree["spreads"]),
        cards={name: _card(name, item, sources) for name, item in tree["cards"].items()},
        stages={name: _stage(name, item, sources) for name, item in tree["stages"].items()},
        lab=lab_from(tree["lab"], sources),
    )


def _source(name: str, item: Tree) -> Source:
    url = item["url"] or f"https://doi.org/{item['doi']}"
    return Source(id=SourceId(name), **{**item, "url": url})


def _resolved(item: Tree, sources: Sources) -> Tree:
    """Return the keys that sites, cancers and cards share, as domain values."""
    shared: Tree = {**item, "sources": _cited(item["sources"], sources)}
    shared["review"] = _review(item["review"])
    if "about" in item:
        shared["about"] = tuple(Section(**section) for section in item["about"])
    for key in ("synonyms", "parts", "claims", "related"):
        if key in item:
            shared[key] = tuple(item[key])
    return shared


def _site(name: str, item: Tree, sources: Sources) -> Site:
    shared = _resolved(item, sources)
    shared["region"], shared["sex"] = Region(item["region"]), Sex(item["sex"])
    shared["drawn_on"] = Sex(item["drawn_on"])
    shared["all_synonyms"] = {lang: tuple(words) for lang, words in item["all_synonyms"].items()}
    return Site(id=name, **shared)  # type: ignore[arg-type]  # ids are plain strings in files


def _segment(name: str, item: Tree, sources: Sources) -> Segment:
    resolved = {
        **item,
        "vessel": Vessel(item["vessel"]),
        "into": tuple(item["into"]),
        "sources": _cited(item["sources"], sources),
    }
    return Segment(id=SegmentId(name), **resolved)


def _flow(item: Tree, sources: Sources) -> Flow:
    return Flow(
        output=OfBoth(**item["output"]),
        shares={
            name: Share(direct=OfBoth(**share["direct"]), portal=OfBoth(**share["portal"]))
            for name, share in item["shares"].items()
        },
        words=item["words"],
        sources=_cited(item["sources"], sources),
    )


def _second_step(item: Tree, sources: Sources) -> SecondStep:
    lists = {key: tuple(item[key]) for key in ("cancers", "sites")}
    return SecondStep(**{**item, **lists, "sources": _cited(item["sources"], sources)})


def _outlook(item: Tree, sources: Sources) -> Outlook:
    return Outlook(
        years=item["years"],
        of={name: _survival(survival) for name, survival in item["of"].items()},
        words=item["words"],
        sources=_cited(item["sources"], sources),
    )


def _survival(item: Tree) -> Survival:
    percents = {Extent(key): percent for key, percent in item["percents"].items()}
    return Survival(whose=item["whose"], percents=percents)


def _cancer(name: str, item: Tree, sources: Sources) -> Cancer:
    shared = _resolved(item, sources)
    shared["sex"], shared["measure"] = Sex(item["sex"]), Measure(item["measure"])
    return Cancer(id=name, **shared)  # type: ignore[arg-type]


def _card(name: str, item: Tree, sources: Sources) -> Card:
    door = item["story"] and StoryDoor(**item["story"])
    return Card(id=name, **{**_resolved(item, sources), "story": door})  # type: ignore[arg-type]


def _stage(name: str, item: Tree, sources: Sources) -> Stage:
    steps = tuple(_stage_step(step, sources) for step in item["steps"])
    other = item["compare"]
    compare = other and Compare(**{**other, "sources": _cited(other["sources"], sources)})
    return Stage(
        id=name,
        **{
            **_resolved(item, sources),
            "steps": steps,
            "compare": compare,
            "courses": tuple(item["courses"]),
        },
    )


def _stage_step(item: Tree, sources: Sources) -> StageStep:
    counted = item["meter"]
    meter = counted and Meter(**{**counted, "sources": _cited(counted["sources"], sources)})
    where = Where(item["where"])
    cited = _cited(item["sources"], sources)
    return StageStep(**{**item, "where": where, "meter": meter, "sources": cited})


def _spread(item: Tree, sources: Sources) -> Spread:
    return Spread(
        **{
            **item,
            "kind": SpreadKind(item["kind"]),
            "tier": Tier(item["tier"]) if item["tier"] else None,
            "sex": Sex(item["sex"]),
            "routes": tuple(_route(route, sources) for route in item["routes"]),
            "observations": tuple(_observation(seen, sources) for seen in item["observations"]),
            "sources": _cited(item["sources"], sources),
        }
    )


def _route(item: Tree, sources: Sources) -> RouteClaim:
    return RouteClaim(
        kind=RouteKind(item["kind"]),
        path=item["path"],
        standing=Standing(item["standing"]),
        sources=_cited(item["sources"], sources),
    )


def _observation(item: Tree, sources: Sources) -> Observation:
    measure, source = Measure(item["measure"]), sources[SourceId(item["source"])]
    return Observation(**{**item, "measure": measure, "source": source})
