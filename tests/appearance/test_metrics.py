"""Letters and targets reach the sizes that people need."""

from __future__ import annotations

from dataclasses import fields

import pytest

from explorer.appearance.metrics import PRESETS, metrics_for

CAPITAL = 0.714  # of an em, in Noto Sans
LETTERS = ("caption", "chip", "row", "body", "heading", "title", "place")


@pytest.mark.parametrize(
    ("height", "base"), [(600, 15), (720, 15), (900, 16), (1079, 16), (1080, 17), (1440, 18)]
)
def test_study_letters_follow_the_height(height: int, base: int) -> None:
    assert metrics_for("study", height, 4.0, 100).body == base


def test_study_grows_to_twice() -> None:
    once, twice = (metrics_for("study", 720, 4.0, scale) for scale in (100, 200))
    for name in (*LETTERS, "target", "row_height"):
        assert getattr(twice, name) == 2 * getattr(once, name)
    assert (once.target, once.row_height, once.chip_hit) == (40, 32, 44)


@pytest.mark.parametrize("height", [720, 1080, 2160])
def test_projector_letters_reach_the_last_row(height: int) -> None:
    metrics = metrics_for("projector", height, 4.0, 100)
    for name in ("chip", "row", "body", "heading", "title"):
        assert getattr(metrics, name) * CAPITAL >= 0.04 * height
    assert metrics.caption * CAPITAL >= 0.027 * height


@pytest.mark.parametrize("px_per_mm", [5.56, 4.03, 2.71, 2.02, 6.42])
def test_kiosk_sizes_are_millimetres_of_the_real_screen(px_per_mm: float) -> None:
    metrics = metrics_for("kiosk", 1920, px_per_mm, 100)
    for name in LETTERS:
        assert getattr(metrics, name) * CAPITAL / px_per_mm >= 4.8
    for name in ("target", "row_height", "chip_hit"):
        assert getattr(metrics, name) / px_per_mm >= 20


def test_a_kiosk_at_150_percent_reads_at_60_cm() -> None:
    metrics = metrics_for("kiosk", 1920, 4.03, 150)
    assert metrics.body * CAPITAL / 4.03 >= 7.3


@pytest.mark.parametrize("preset", PRESETS)
def test_nothing_is_without_size(preset: str) -> None:
    metrics = metrics_for(preset, 1080, 4.0, 100)
    for field in fields(metrics):
        if field.name not in ("preset", "by_finger"):
            assert getattr(metrics, field.name) > 0


def test_an_unknown_preset_is_a_fault() -> None:
    with pytest.raises(KeyError):
        metrics_for("watch", 720, 4.0, 100)
