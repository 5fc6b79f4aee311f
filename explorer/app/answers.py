"""The commands that answer in text or JSON: spread, sites, check. They need no screen."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.app.lookup import cancer_called
from explorer.app.refusal import AT_FAULT, Refusal
from explorer.content.edition import FOLDER, read_atlas
from explorer.domain.atlas import Figure, Sex
from explorer.domain.exploration import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from explorer.app.call import Call
    from explorer.diagram.measure import Places
    from explorer.domain.atlas import Atlas, Cancer, RouteClaim, Site, Spread
    from explorer.domain.evidence import Observation, Source

Tree = dict[str, Any]


def answer_check(call: Call) -> int:
    """Examine a content folder; every fault on a line of its own."""
    from explorer.content.check import faults_in  # the validators are needed only here

    try:
        today = date.fromisoformat(call.today) if call.today else date.today()
    except ValueError:
        raise Refusal(f"--today {call.today}: not a date such as 2026-11-24") from None
    _, faults = faults_in(Path(call.target) if call.target else FOLDER, today)
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    return AT_FAULT if any(call.strict or not fault.warning for fault in faults) else 0


def answer_spread(call: Call) -> int:
    """Say where a cancer spreads, most likely first."""
    atlas = read_atlas(call.language or "en")
    cancer = cancer_called(call.target or "", atlas)
    figure = figure_for(cancer, call.figure)
    spreads = atlas.spreads_from(cancer.id, figure)
    if call.json:
        print_json(_spread_tree(atlas, cancer, figure, spreads))
    else:
        _print_spreads(atlas, cancer, spreads)
    return 0


def figure_for(cancer: Cancer, asked: str | None) -> Figure:
    """Return the figure asked for, or the cancer's own. Raises `Refusal` for an impossible one."""
    return figure_fitting(
        cancer.sex, asked, f"{cancer.id} starts only on the {cancer.sex.value} figure"
    )


def figure_fitting(sex: Sex, asked: str | None, only: str) -> Figure:
    """Return the figure asked for, or that of a sex. Raises `Refusal` for another, with `only`."""
    if asked is None:
        return Figure.NEUTRAL if sex is Sex.ANY else Figure(sex.value)
    figure = Figure(asked)
    if not sex.fits(figure):
        raise Refusal(f"--figure {asked}: {only}; --figure {sex.value}")
    return figure


def _spread_tree(atlas: Atlas, cancer: Cancer, figure: Figure, spreads: Iterable[Spread]) -> Tree:
    rows = [_row(atlas, spread) for spread in spreads]
    cited = {source.id: source for spread in spreads for source in _cited(spread)}
    return {
        "primary": cancer.id,
        "name": cancer.name,
        "figure": figure.value,
        "language": atlas.language,
        "measure": cancer.measure.value,
        "rows": rows,
        "sources": {name: source_tree(source) for name, source in sorted(cited.items())},
    }


def _row(atlas: Atlas, spread: Spread) -> Tree:
    return {
        "site": spread.site,
        "name": atlas.sites[spread.site].name,
        "called": spread.name,
        "tier": spread.tier.value if spread.tier else None,
        "kind": spread.kind.value,
        "sex": spread.sex.value,
        "routes": [_route_tree(route) for route in spread.routes],
        "figures": [figure_tree(seen) for seen in spread.observations],
        "sentence": spread.sentence,
        "sources": [source.id for source in _cited(spread)],
    }


def _cited(spread: Spread) -> list[Source]:
    named = [*spread.sources, *(seen.source for seen in spread.observations)]
    named += [source for route in spread.routes for source in route.sources]
    return list(dict.fromkeys(named))


def _route_tree(route: RouteClaim) -> Tree:
    return {"kind": route.kind.value, "path": route.path, "standing": route.standing.value}


def figure_tree(seen: Observation) -> Tree:
    """Return a figure as JSON gives it."""
    return {
        "percent": seen.percent,
        "below": seen.below,
        "measure": seen.measure.value,
        "n": seen.affected,
        "N": seen.counted,
        "population": seen.who,
        "years": seen.years,
        "method": seen.method,
        "source": seen.source.id,
    }


def source_tree(source: Source) -> Tree:
    """Return a source as JSON gives it."""
    return {"citation": source.citation, "doi": source.doi, "url": source.url}


def _print_spreads(atlas: Atlas, cancer: Cancer, spreads: Iterable[Spread]) -> None:
    out = sys.stdout
    out.write(f"{cancer.name} ({cancer.base})\n")
    for spread in spreads:
        word = spread.tier.value if spread.tier else spread.kind.value
        out.write(f"  {word:10} {atlas.sites[spread.site].name}\n")
        for seen in spread.observations:
            out.write(f"             {_said(seen, atlas)}\n")


def _said(seen: Observation, atlas: Atlas) -> str:
    """Say a figure with of whom it is a share, how many were counted, where and by whom."""
    share = f"{seen.percent}" if seen.percent is not None else f"<{seen.below}"
    base = atlas.phrases[f"measure_{seen.measure.value}"]
    return f"{share}% {base} · N {seen.counted} · {seen.population} · {seen.source.short}"


def answer_sites(call: Call) -> int:
    """List every site, with its names and where it is drawn."""
    from explorer.diagram.measure import places  # needs the drawing, and so Qt's paths

    atlas = read_atlas(call.language or "en")
    figures = [Figure(call.figure)] if call.figure else list(Figure)
    views = [View(call.view)] if call.view else list(View)
    drawn = {
        f"{figure.value}/{view.value}": places(figure, view=view)
        for figure in figures
        for view in views
    }
    rows = [_site_tree(site, atlas, drawn) for site in atlas.sites.values()]
    if call.json:
        print_json({"rows": rows})
    else:
        for row in rows:
            names = row["names"]
            sys.stdout.write(f"{row['id']:32} {names['id']:40} {names['en']}\n")
    return 0


def _site_tree(site: Site, atlas: Atlas, drawn: Mapping[str, Places]) -> Tree:
    views = {
        view: place
        for view, figure in drawn.items()
        if (place := figure.of(site.parts)) is not None
    }
    return {
        "id": site.id,
        "names": dict(site.names),
        "synonyms": {lang: list(words) for lang, words in site.all_synonyms.items()},
        "uberon": site.uberon,
        "primary": bool(atlas.cancers_at(site.id)),
        "secondary": site.id in atlas.secondary_sites,
        "sex": site.sex.value,
        "figures": list(dict.fromkeys(view.split("/")[0] for view in views)),
        "views": views,
    }


def print_json(tree: Tree) -> None:
    """Write one document to standard output."""
    sys.stdout.write(json.dumps(tree, ensure_ascii=False, indent=2) + "\n")
