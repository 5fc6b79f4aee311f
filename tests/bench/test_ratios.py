"""The body keeps pace with a full-frame blit; only ratios are asserted, the best of rounds."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import pytest

from explorer.appearance.fonts import load_fonts
from explorer.content.edition import read_atlas
from explorer.diagram.chips import ChipPolicy
from tests.bench.stages import Bench, nine_organs
from tests.bench.stories import Told
from tests.bench.travelling import Travelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

ROUNDS, REPEATS = 8, 7


@pytest.fixture
def bench(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Bench]:
    assert qtbot
    load_fonts()
    width, height = request.param
    made = Bench(width, height, nine_organs(), ("liver", "stomach", "lung"))
    made.name(ChipPolicy.NONE)
    yield made
    made.close()


def best_ratio(over: Callable[[], float], under: Callable[[], float]) -> float:
    """Return the best of several rounds: noise only ever makes things slower."""
    return min(
        median(over() for _ in range(REPEATS)) / median(under() for _ in range(REPEATS))
        for _ in range(ROUNDS)
    )


@pytest.mark.bench
@pytest.mark.parametrize(
    ("bench", "most"), [((1920, 1080), 4.0), ((3840, 2160), 1.2)], indirect=["bench"]
)
def test_a_highlight_costs_little_more_than_a_frame(bench: Bench, most: float) -> None:
    assert best_ratio(bench.story, bench.blit) <= most


@pytest.mark.bench
@pytest.mark.parametrize("bench", [(1920, 1080)], indirect=True)
def test_a_pointer_move_is_looked_up(bench: Bench) -> None:
    """A thousand moves take no longer than a body takes to render."""
    assert min(bench.move() for _ in range(5)) <= 20 or best_ratio(bench.move, bench.render) < 1


@pytest.mark.bench
@pytest.mark.parametrize("bench", [(1920, 1080)], indirect=True)
def test_the_map_answers_faster_than_outlines(bench: Bench) -> None:
    assert min(bench.look_up() for _ in range(5)) < min(bench.render() for _ in range(2))


@pytest.mark.bench
@pytest.mark.parametrize(
    ("size", "cells", "most"),
    [
        ((1920, 1080), 100, 1.8),
        ((1920, 1080), 300, 3.0),
        ((3840, 2160), 100, 0.8),
        ((3840, 2160), 300, 1.2),
    ],
)
def test_travelling_cells_keep_pace(
    qtbot: QtBot, size: tuple[int, int], cells: int, most: float
) -> None:
    """In a window the aims are 1.6, 2.6, 0.8 and 1.0; offscreen, the floor lies in the cache."""
    assert qtbot
    load_fonts()
    made = Travelling(*size, cells)
    for _ in range(5):
        made.frame()
    assert best_ratio(made.frame, made.bench.blit) <= most
    frames = sorted(made.frame() for _ in range(100))
    assert frames[94] <= 3 * frames[50]
    made.close()


@pytest.mark.bench
@pytest.mark.parametrize("stage", list(read_atlas("en").stages))
def test_a_story_is_played_within_a_frame(qtbot: QtBot, stage: str) -> None:
    """As large as in a 1080p study window: 16 ms, or a ratio where the machine is slow."""
    assert qtbot
    load_fonts()
    told = Told(stage, 1232, 820)
    told.whole()
    middle = min(median(told.whole()) for _ in range(2))
    assert middle <= 16 or middle <= 160 * median(told.blit() for _ in range(40))
    told.close()
