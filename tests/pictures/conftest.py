"""Reference pictures: compared, or written anew where UPDATE_PICTURES is set."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pictures.compare import difference

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

FOLDER = Path(__file__).parent / "references"
HOW = "UPDATE_PICTURES=1 python -m pytest tests/pictures"
MEAN, SHARE = 1.5, 0.02  # levels of 255; of all pixels
MOST_BYTES = 60_000


@pytest.fixture
def matches(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, QImage], None]:
    """Return what compares a picture with its reference, or writes that where it is asked to."""

    def compare(name: str, picture: QImage) -> None:
        path = FOLDER / f"{name}.png"
        if os.environ.get("UPDATE_PICTURES"):
            FOLDER.mkdir(exist_ok=True)
            assert picture.save(str(path)), path
            assert path.stat().st_size < MOST_BYTES, f"{path.name} is too large to keep"
            return
        if not path.exists():
            pytest.fail(f"{path.name} is missing; look at the body, then: {HOW}", pytrace=False)
        mean, share = difference(picture, path)
        if mean > MEAN or share > SHARE:
            seen = tmp_path_factory.mktemp("pictures") / path.name
            picture.save(str(seen))
            pytest.fail(
                f"{path.name}: {mean:.2f} levels apart, {share:.1%} of pixels differ (up to {MEAN} "
                f"and {SHARE:.0%}); seen: {seen}; if that is right: {HOW}",
                pytrace=False,
            )

    return compare
