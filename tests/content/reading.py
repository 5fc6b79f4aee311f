"""How hard a page is to read: LIX, which needs no dictionary of any language.

LIX = words / sentences + 100 x words of more than six letters / words. Hyphens split words, so that
an Indonesian word said twice (paru-paru) is not one long word; numbers are words.
"""

from __future__ import annotations

import re
from typing import Final

LIMITS: Final = {
    ("id", "plain"): 40,
    ("id", "detail"): 52,
    ("en", "plain"): 27,
    ("en", "detail"): 38,
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def plain_text(markdown: str) -> str:
    """Strip links, emphasis and list marks; a paragraph's end ends a sentence."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"^\s*- ", "", re.sub(r"[*_`]", "", text), flags=re.MULTILINE)
    return re.sub(r"\n\s*\n", ". ", text)


def lix(texts: list[str]) -> float:
    """Return the LIX of texts read as one page."""
    page = ". ".join(plain_text(text).strip().rstrip(".") for text in texts if text) + "."
    page = re.sub(r"(\d)[.,](\d)", r"\1\2", page)
    words = _WORD.findall(page.replace("-", " ").replace("–", " "))
    sentences = [part for part in re.split(r"[.!?:]+(?:\s|$)", page) if re.search(r"\w", part)]
    long_words = sum(len(word) > 6 for word in words)
    return len(words) / max(1, len(sentences)) + 100 * long_words / max(1, len(words))
