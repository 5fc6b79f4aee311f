"""The picture kept for the next start is the first screen, not what a reader made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from explorer.app.bootstrap import build
from explorer.app.call import Call
from explorer.domain.exploration import View
from explorer.domain.layers import X_RAY
from explorer.window.cover import Keeping
from explorer.window.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CHANGES: dict[str, Callable[[Study], object]] = {
    "layers": lambda study: study.body.show_layers(X_RAY, still=True),
    "names": lambda study: study.plate.drawer.names_chosen.emit(False),  # noqa: FBT003
    "drawer": lambda study: study.plate.drawer.toggle(),
    "zoom": lambda study: study.body.zoom_in(),
    "side": lambda study: study.session.show_view(View.BACK),
}


@pytest.mark.parametrize("change", [*CHANGES, "nothing"])
def test_only_an_untouched_screen_is_kept(qtbot: QtBot, tmp_path: Path, change: str) -> None:
    kept = tmp_path / "first-picture"
    window = build(Call(language="en"), settled=True).window
    qtbot.addWidget(window)
    window.present_on_screen(Keeping(kept))
    study = window.arrangement
    assert isinstance(study, Study)
    study.body.reduced_motion = True
    qtbot.waitUntil(lambda: window.is_untouched)
    if change != "nothing":
        CHANGES[change](study)
    study.body.settle()
    study.body.setFocus(Qt.FocusReason.OtherFocusReason)  # as a click beside the body leaves it
    window.close()
    assert kept.exists() is (change == "nothing")
