"""The Markdown of the content as a few safe tags of HTML: no images, no HTML, no other links."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from explorer.panels.lettering import unbroken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

SCHEMES: Final = frozenset({"gloss", "site", "card", "cite"})
_TAGS: Final = {"p", "strong", "em", "ul", "ol", "li", "a", "br"}
_LINK: Final = f'<a href="(?:{"|".join(sorted(SCHEMES))}):[^"<>&]*">'
_CLEAN: Final = re.compile(f"(?:[^<]|</?(?:{'|'.join(sorted(_TAGS - {'br'}))})>|<br />|{_LINK})*")


@lru_cache(maxsize=512)
def html_blocks(text: str) -> tuple[str, ...]:
    """Return each paragraph or list of a text as HTML."""
    parser = _parser()
    tokens = parser.parse(unbroken(text))
    ends = [0, *(i + 1 for i, token in enumerate(tokens) if token.level == 0 and token.nesting < 1)]
    return tuple(
        _clean(parser.renderer.render(tokens[start:end], parser.options, {}))
        for start, end in pairwise(ends)
    )


def html_line(text: str) -> str:
    """Return one sentence or a few as HTML without a paragraph around it."""
    rendered: str = _parser().renderInline(text)
    return _clean(rendered)


def warm() -> None:
    """Load what reads Markdown, which takes longer than the first page should."""
    html_blocks("**warm**")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported after the first paint, not at start-up

    parser = MarkdownIt("commonmark", {"html": False}).disable(["image", "heading", "code"])
    parser.validateLink = _allowed  # type: ignore[method-assign]
    return parser


def _allowed(url: str) -> bool:
    return url.split(":", 1)[0] in SCHEMES


def _clean(html: str) -> str:
    """Return HTML with nothing in it but our tags and links.

    The parser makes nothing else of a text of ours. The cleaner takes 3 MB, so it is called for
    what is not seen at a glance to be clean: a title of a link, a quotation, a numbered list that
    begins at three.
    """
    if _CLEAN.fullmatch(html):
        return html.strip()
    import nh3

    return nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=set(SCHEMES), link_rel=None
    ).strip()
