"""A slide from a tissue, a tumour and a seed: never two alike, each always the same. No Qt."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from explorer.scenes.microscope.growth import inside
from explorer.scenes.microscope.hosts import HOSTS
from explorer.scenes.microscope.hosts.places import place
from explorer.scenes.microscope.plot import Plot
from explorer.scenes.microscope.slide import Patch, Slide
from explorer.scenes.microscope.tumours import TUMOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.domain.lab import Pattern
    from explorer.scenes.microscope.slide import Item


def grown(tissue: str, pattern: Pattern | None, seed: int) -> Iterator[Slide]:
    """Yield a slide while it grows, again and again, and at last when it is whole.

    Each step takes a few milliseconds. Without a pattern the tissue is normal.
    """
    plot = Plot(seed=(tissue, seed))
    if pattern is not None:
        place(tissue, plot, pattern)
    slide = Slide(tissue=tissue, tumour=plot.masses)
    for item in HOSTS[tissue](plot):
        slide.lay(item)
        yield slide
    if pattern is not None:
        plot.seed = (pattern.value, seed)
        for laid in TUMOURS[pattern](plot):
            if laid is not None:  # else they only pause
                slide.lay(laid)
            yield slide
    plot.seed = (tissue, seed)
    for item in chain.from_iterable(plot.over):
        slide.lay(item)
        _hide(slide, item)
        yield slide
    slide.host_spot, slide.tumour_spot = plot.host_spot, plot.tumour_spot
    yield slide


def _hide(slide: Slide, over: Item) -> None:
    """Leave what an item is laid over out of what can be pointed at."""
    if not isinstance(over, Patch):
        return
    for tumour, places in slide.seen.items():
        if places:
            hidden = inside(np.array(places, np.float32), over.outlines[0]).tolist()
            kept = zip(places, hidden, strict=True)
            slide.seen[tumour] = [place for place, under in kept if not under]


def slide_of(tissue: str, pattern: Pattern | None, seed: int) -> Slide:
    """Return the whole slide at once: for tests and pictures on paper."""
    slide = Slide(tissue=tissue)
    for slide in grown(tissue, pattern, seed):  # noqa: B007 - the last is the whole one
        pass
    return slide
