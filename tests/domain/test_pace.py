"""A way is played no faster than its captions can be read, and time and place agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.pace import RUN, Pace

CAPTIONS = st.lists(
    st.integers(1, 24).map(lambda words: " ".join(["word"] * words)), min_size=2, max_size=14
).map(tuple)


@given(CAPTIONS, st.floats(0, 1))
def test_a_position_and_its_time_are_each_others(captions: tuple[str, ...], share: float) -> None:
    pace = Pace(captions)
    position = share * (pace.last + 1)
    assert abs(pace.position(pace.elapsed(position)) - position) < 1e-6


@given(CAPTIONS)
def test_every_caption_stays_long_enough_to_be_read(captions: tuple[str, ...]) -> None:
    pace = Pace(captions)
    for at, caption in enumerate(captions[1:], start=1):
        stays = pace.elapsed(at) - pace.elapsed(at - 1)
        assert stays >= 900 + 45 * len(caption.split()) - 1e-6
    assert pace.elapsed(0) >= 900


@given(CAPTIONS, st.floats(0, 1), st.floats(0, 1))
def test_time_only_leads_onward(captions: tuple[str, ...], one: float, other: float) -> None:
    pace = Pace(captions)
    early, late = sorted((one, other))
    assert pace.position(early * pace.whole) <= pace.position(late * pace.whole)
    assert pace.position(pace.whole) == pace.last + 1


def test_short_captions_take_six_seconds_on_the_way() -> None:
    pace = Pace(("a", "b", "c"))
    assert pace.elapsed(2) - pace.elapsed(0) == RUN


def test_the_station_told_of_is_the_one_ahead() -> None:
    pace = Pace(("a", "b", "c"))
    told = [pace.station(position) for position in (0, 0.2, 1.0, 1.01, 2.0, 2.7)]
    assert told == [0, 1, 1, 2, 2, 2]
