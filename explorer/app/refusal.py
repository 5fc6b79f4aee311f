"""What cannot be done is said in one line, with an exit code and without a traceback."""

from __future__ import annotations

AT_FAULT = 1
WRONG_CALL = 2
MACHINE_LACKS = 3


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A call that cannot be answered: one line for a person, an exit code for a program."""

    def __init__(self, line: str, code: int = WRONG_CALL) -> None:
        super().__init__(line)
        self.code = code


def nearest(word: str, known: list[str], most: int = 3) -> list[str]:
    """Return the known words most like one that is not known, the likest first."""
    from difflib import get_close_matches  # only a wrong call pays for it

    word = word.lower()
    holding = [name for name in known if word in name or name in word]
    close = get_close_matches(word, known, n=most, cutoff=0.5)
    return list(dict.fromkeys([*holding, *close]))[:most]


def did_you_mean(words: list[str]) -> str:
    """Return "; did you mean a, b or c?", or nothing."""
    if not words:
        return ""
    *first, last = words
    return f"; did you mean {', '.join(first)} or {last}?" if first else f"; did you mean {last}?"
