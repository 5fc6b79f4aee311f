"""Markdown becomes a few safe tags, whoever wrote it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator

import pytest

from explorer.app.call import LANGUAGES
from explorer.files import asset
from explorer.panels.markdown import html_blocks, html_line


@pytest.mark.parametrize(
    "text",
    [
        "![x](site:bone)",
        "<img src='file:///etc/passwd'>",
        "[x](file:///etc/passwd)",
        "[x](https://example.org)",
        "[x](javascript:alert(1))",
        "<script>alert(1)</script>",
    ],
)
def test_nothing_unsafe_becomes_a_tag(text: str) -> None:
    html = "".join(html_blocks(text))
    assert "<img" not in html
    assert "<script" not in html
    assert "href" not in html or 'href="site:bone"' in html


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("> quoted", "quoted"),
        ("3. third", "<li>third</li>"),
    ],
)
def test_what_we_never_write_is_taken_out(text: str, clean: str) -> None:
    html = "".join(html_blocks(text))
    assert clean in html
    assert not re.search("blockquote|start", html)


def test_no_text_that_ships_needs_the_cleaner(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes 3 MB: none of our own texts may call for it."""
    monkeypatch.setitem(sys.modules, "nh3", None)
    html_blocks.cache_clear()
    count = 0
    for language in LANGUAGES:
        sheet = json.loads(
            asset("content", "compiled", f"atlas.{language}.json").read_text("utf-8")
        )
        for text in strings(sheet):
            html_blocks(text)
            count += 1
    assert count > 5000


def strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for value in found.values() if isinstance(found, dict) else found:
            yield from strings(value)


def test_markdown_keeps_what_texts_use() -> None:
    blocks = html_blocks("One **bold** [word](gloss:cell).\n\n- a\n- b")
    assert len(blocks) == 2
    assert '<strong>bold</strong> <a href="gloss:cell">word</a>' in blocks[0]
    assert blocks[1].count("<li>") == 2
    assert html_line("**x** y") == "<strong>x</strong> y"
    assert html_blocks("") == ()
