"""Running the program as people do, and reading what it says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Answer = subprocess.CompletedProcess[str]
Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `python -m explorer` with words, in an empty folder."""

    def call(*words: str, **environment: str) -> Answer:
        import os

        named = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        named = {key: value for key, value in named.items() if value != ""}
        return subprocess.run(
            [sys.executable, "-P", "-m", "explorer", *words],
            cwd=tmp_path,
            env=named,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=90,
        )

    return call
