"""A wrong call is answered in one line with the nearest valid words."""

from __future__ import annotations

import pytest

from explorer.app.arguments import read_call
from explorer.app.call import Call
from explorer.app.refusal import Refusal


def test_nothing_asks_for_the_window() -> None:
    assert read_call([]) == Call()


def test_state_flags_stand_before_or_after_a_command() -> None:
    before = read_call(["--language", "id", "spread", "prostate", "--json"])
    after = read_call(["spread", "prostate", "--json", "--language", "id"])
    assert before == after == Call(command="spread", target="prostate", json=True, language="id")


def test_a_flag_after_the_command_wins() -> None:
    assert read_call(["--theme", "dark", "snapshot", "x.png", "--theme", "light"]).theme == "light"


def test_a_size_and_a_scale_are_numbers() -> None:
    call = read_call(["snapshot", "x.png", "--size", "1920x1080", "--text-scale", "150"])
    assert (call.size, call.text_scale) == ((1920, 1080), 150)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["snapsot"], "did you mean snapshot?"),
        (["--figre", "male"], "did you mean --figure"),
        (["--figure", "men"], "did you mean male?"),
        (["--view", "bak"], "did you mean back?"),
        (["--station", "0"], "count from 1"),
        (["--stagee", "cascade"], "did you mean --stage"),
        (["spread"], "PRIMARY"),
        (["snapshot", "x.png", "--size", "big"], "1280x720"),
        (["snapshot", "x.png", "--size", "99999x99999"], "1280x720"),
        (["--text-scale", "400"], "100 to 200"),
        (["spread", "prostate", "extra"], "extra"),
    ],
)
def test_wrong_words_are_named(words: list[str], said: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_call(words)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value.code == 2


@pytest.mark.parametrize(
    "words", [["\x00"], ["-"], ["--=3"], ["spread", "--json"], ["check", "--today"], ["--size"]]
)
def test_no_word_whatsoever_is_a_traceback(words: list[str]) -> None:
    with pytest.raises(Refusal, match=r"^[^\n]+$"):
        read_call(words)
