"""The measure of reading, against texts counted by hand."""

from __future__ import annotations

import pytest

from tests.content.reading import lix, plain_text


@pytest.mark.parametrize(
    ("text", "score"),
    [
        # 6 words, 1 sentence, 0 long: 6 + 0
        ("The cells go to the bone.", 6),
        # 4 words, 2 sentences, 2 long (primary, tumours): 2 + 50
        ("Two primary. Tumours grow.", 52),
        # hyphens split: paru, paru, sehat = 3 words, 0 long
        ("Paru-paru sehat.", 3),
        # numbers are words: Of 1,762 men = 3
        ("Of 1,762 men.", 3),
        # a colon ends a sentence: 2 sentences of 1 word
        ("Here: there.", 1),
    ],
)
def test_it_counts_as_a_person_would(text: str, score: float) -> None:
    assert lix([text]) == pytest.approx(score)


def test_marks_are_not_words() -> None:
    assert plain_text("See **[bone](site:bone)**.") == "See bone."
