"""The command that answers the reverse question: from where a tumour at a site may have come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from explorer.app.answers import figure_fitting, figure_tree, print_json, source_tree
from explorer.app.lookup import site_called
from explorer.content.edition import read_atlas
from explorer.domain.atlas import Sex
from explorer.domain.origin_rows import Known, origins_of

if TYPE_CHECKING:
    from explorer.app.call import Call
    from explorer.domain.atlas import Atlas, Figure, Site
    from explorer.domain.evidence import Source
    from explorer.domain.origin_rows import Origin

Tree = dict[str, Any]


def answer_origins(call: Call) -> int:
    """Say from where a tumour at a site may have come, what was counted first."""
    atlas = read_atlas(call.language or "en")
    site = site_called(call.target or "", atlas)
    only = f"only the {site.sex.value} figure has {site.id}"
    figure = figure_fitting(site.sex, call.figure, only)
    rows = origins_of(site.id, atlas, figure)
    if call.json:
        print_json(_tree(atlas, site, figure, rows))
    else:
        _print(atlas, site, rows)
    return 0


def _tree(atlas: Atlas, site: Site, figure: Figure, rows: tuple[Origin, ...]) -> Tree:
    cited = {source.id: source for row in rows for source in _cited(row, site, atlas)}
    return {
        "site": site.id,
        "name": site.name,
        "figure": figure.value,
        "language": atlas.language,
        "title": atlas.origins.words["title"].format(site=site.in_sentence),
        "rows": [_row(row, site, atlas) for row in rows],
        "note": _note(atlas, site, rows),
        "ask": atlas.origins.words["ask"],
        "sources": {name: source_tree(source) for name, source in sorted(cited.items())},
    }


def _row(row: Origin, site: Site, atlas: Atlas) -> Tree:
    return {
        "primary": row.cancer,
        "name": row.name[:1].upper() + row.name[1:],
        "tier": row.spread.tier.value if row.spread.tier else None,
        "figures": [figure_tree(seen) for seen in row.observations],
        "standing": row.known.value,
        "kind": "neighbour" if row.grows_in else row.spread.kind.value,
        "counted_together": list(row.cancers),
        "figures_of": [share.name for share in row.shares if share.observation is not None],
        "sex": _sex(row, atlas).value,
        "sources": [source.id for source in _cited(row, site, atlas)],
    }


def _sex(row: Origin, atlas: Atlas) -> Sex:
    own = atlas.cancers[row.cancer].sex
    return row.spread.sex if own is Sex.ANY else own


def _cited(row: Origin, site: Site, atlas: Atlas) -> list[Source]:
    """Return the sources that counted a row in this direction, or else those of its way here."""
    if row.known is Known.FORWARD_ONLY:
        return list(row.spread.sources)
    counts = atlas.origins.counts.get(site.id, ())
    return [count.source for count in counts if set(count.shares) & set(row.shares)]


def _note(atlas: Atlas, site: Site, rows: tuple[Origin, ...]) -> str:
    """Return the one sentence that must stand beside the rows."""
    words = atlas.origins.words
    if not rows:
        return words["nothing"].format(site=site.in_sentence)
    if rows[0].known is Known.FORWARD_ONLY:
        return words["uncounted"].format(site=site.in_sentence)
    return words[f"note_{site.id}"]


def _print(atlas: Atlas, site: Site, rows: tuple[Origin, ...]) -> None:
    words, out = atlas.origins.words, sys.stdout
    out.write(f"{words['title'].format(site=site.in_sentence)}\n")
    told: Known | None = None
    for row in rows:
        if row.known is not told:
            told = row.known
            out.write(f"{words['counted' if told is Known.COUNTED else 'forward']}\n")
        out.write(f"  {_word(row):10} {row.name[:1].upper()}{row.name[1:]}\n")
        for share in row.shares:
            if said := atlas.origins.sentence(share).replace("**", ""):
                seen = share.observation
                assert seen is not None
                out.write(f"             {said} N {seen.counted} · {seen.source.short}\n")
    out.write(f"{_note(atlas, site, rows)}\n")
    if rows:
        out.write(f"{words['ask']}\n")


def _word(row: Origin) -> str:
    """Return what a row is in one word: as in `spread`, its tier is of the other direction."""
    if row.grows_in:
        return "neighbour"
    if row.known is Known.COUNTED:
        return "counted"
    return row.spread.tier.value if row.spread.tier else row.spread.kind.value
