"""How long the program takes from nothing to its first painted body, beside an empty widget."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from time import perf_counter
from typing import Final

EMPTY: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Empty(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)
app = QApplication([])
empty = Empty()
empty.resize(1280, 720)
empty.show()
app.exec()
"""
HOOK: Final = "ANATOMY_EXPLORER_BENCH_QUIT_AFTER_PAINT"
_TELL_MEMORY: Final = """
import re, runpy, sys
sys.argv = ["explorer"]
try:
    runpy.run_module("explorer", run_name="__main__")
except SystemExit:
    pass
print(re.search(r"VmRSS:\\s+(\\d+)", open("/proc/self/status").read()).group(1))
"""


def empty_widget() -> float:
    """Return the ms of a process that paints an empty widget and ends."""
    return _run(["-c", EMPTY])


def program() -> float:
    """Return the ms of a process that paints the body and ends."""
    return _run(["-m", "explorer"])


def live_program() -> float:
    """Return the ms of a process that ends when all that answers to the reader is painted."""
    return _run(["-m", "explorer"], "live")


def memory() -> float:
    """Return the MB that the program holds after its first paint."""
    out = subprocess.run(
        [sys.executable, "-c", _TELL_MEMORY],
        env=_surroundings(),
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return int(re.findall(r"^\d+$", out.stdout, re.MULTILINE)[-1]) / 1024


def _run(arguments: list[str], until: str = "painted") -> float:
    start = perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        env=_surroundings() | {HOOK: until},
        check=True,
        capture_output=True,
        timeout=60,
    )
    return (perf_counter() - start) * 1000


def _surroundings() -> dict[str, str]:
    return {**os.environ, HOOK: "1", "QT_QPA_PLATFORM": "offscreen"}
