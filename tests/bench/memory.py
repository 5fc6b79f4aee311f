"""What the program holds after a long session: every cancer, three of its places each."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from explorer.app.bootstrap import build
from explorer.app.call import Call
from tests.bench.stages import settle

_WARM: Final = 6.0  # s: what is prepared is ready, and what was used is tidied up
_CARDS: Final = 3  # of each cancer


def long_session(width: int, height: int) -> tuple[float, int]:
    """Return the MB of a process (VmRSS) that showed a window of this size all this, and cards."""
    out = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", str(width), str(height)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=180,
    )
    held, cards = out.stdout.split()[-2:]
    return float(held), int(cards)


def _look_at_everything(width: int, height: int) -> int:
    """Open a window, pick every cancer and some of its places; return how many cards were read."""
    running = build(Call(preset="study", language="en"), settled=True)
    window, session, cards = running.window, running.window.session, 0
    window.resize(width, height)
    window.show()
    window.ready()
    settle(_WARM)
    for cancer in session.atlas.cancers.values():
        session.start(cancer.id)
        settle(0.3)
        for spread in session.atlas.spreads_from(cancer.id, session.now.figure)[:_CARDS]:
            session.pick(spread.site)
            settle(0.1)
            cards += 1
    settle(_WARM)
    return cards


def _held() -> float:
    """Return the MB that this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found is not None
    return int(found[1]) / 1024


if __name__ == "__main__":
    read = _look_at_everything(int(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(f"{_held():.1f} {read}\n")
