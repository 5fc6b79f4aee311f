"""What every test shares: no screen, no home of anybody's, no network."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # as the program does before it makes its application

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings and caches of a test away from those of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """Leave the controls in English for the next test, whatever language this one spoke."""
    yield
    languages = sys.modules.get("explorer.app.languages")
    if languages is not None:
        languages.fall_silent()
