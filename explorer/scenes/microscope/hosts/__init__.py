"""The tissues a tumour may lie in, each by the id that the content gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.scenes.microscope.hosts.lung import lung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from explorer.scenes.microscope.plot import Plot
    from explorer.scenes.microscope.slide import Item

HOSTS: Final[Mapping[str, Callable[[Plot], Iterator[Item]]]] = {"lung": lung}
